import type { ScheduledHandler } from "aws-lambda";
import { complete } from "../bedrock.js";
import { table } from "../table.js";

export const handler: ScheduledHandler = async () => {
  for (const parcel of await table.late()) await table.note(parcel.id, await complete(`Why is ${parcel.id} late?`));
};
