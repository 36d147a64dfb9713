import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";
import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

const bedrock = new BedrockRuntimeClient({});
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));

async function remainingTokens(account: string): Promise<number> {
  const { Item } = await table.send(new GetCommand({ TableName: "accounts", Key: { account } }));
  return Number(Item?.["tokens"] ?? 0);
}

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  const { account, text } = JSON.parse(event.body ?? "{}");
  if ((await remainingTokens(account)) <= 0) return { statusCode: 402, body: "buy tokens" };
  // expect-none: call-before-gate
  const out = await bedrock.send(new ConverseCommand({ modelId: "anthropic.claude-sonnet-4-6-v1:0", messages: [{ role: "user", content: [{ text }] }] }));
  return { statusCode: 200, body: JSON.stringify(out.output) };
}
