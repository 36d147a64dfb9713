import type { MiddlewareObj } from "@middy/core";
import createHttpError from "http-errors";
import { contracts } from "../contracts.js";

/** Lets only customers through whose contract has a feature. */
export const contract = (feature: string): MiddlewareObj => ({
  before: async ({ event }) => {
    const customer = event.requestContext.authorizer?.customer;
    if (!(await contracts.has(customer, feature))) throw createHttpError(403, `your contract has no ${feature}`);
  },
});
