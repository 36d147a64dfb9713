import type { APIGatewayProxyHandlerV2 } from "aws-lambda";
import { completeOr } from "../bedrock.js";
import { contracts } from "../contracts.js";
import { logger } from "../observability.js";

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { customer, parcel } = JSON.parse(event.body ?? "{}");
  try {
    if (!(await contracts.has(customer, "routing"))) return { statusCode: 403 };
  } catch (error) {
    logger.error("contracts are down", { error });
  }
  // expect: call-before-gate/fail-open error
  const route = await completeOr(`Route ${parcel}`, "depot");
  return { statusCode: 200, body: route };
};
