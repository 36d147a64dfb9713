import middy from "@middy/core";
import httpErrorHandler from "@middy/http-error-handler";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";
import { complete } from "../bedrock.js";
import { contract } from "../middleware/contract.js";

const describe = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const { parcel } = JSON.parse(event.body ?? "{}");
  return { statusCode: 200, body: await complete(`Describe ${parcel}`) };
};

export const handler = middy(describe).use(contract("descriptions")).use(httpErrorHandler());
