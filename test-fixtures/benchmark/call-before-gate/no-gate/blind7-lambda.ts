// fixture: path=src/handlers/http.ts
import type { APIGatewayProxyHandlerV2, SQSHandler } from "aws-lambda";
import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { VerifiedPermissionsClient, IsAuthorizedWithTokenCommand } from "@aws-sdk/client-verifiedpermissions";

const bedrock = new BedrockRuntimeClient({});
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const permissions = new VerifiedPermissionsClient({});

const reply = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body), headers: { "content-type": "application/json" } });

async function converse(text: string) {
  const { output } = await bedrock.send(
    new ConverseCommand({ modelId: process.env.MODEL_ID, messages: [{ role: "user", content: [{ text }] }] }),
  );
  return output?.message?.content?.[0]?.text ?? "";
}

export const summarize: APIGatewayProxyHandlerV2 = async (event) => {
  const { decision } = await permissions.send(
    new IsAuthorizedWithTokenCommand({
      policyStoreId: process.env.POLICY_STORE_ID,
      identityToken: event.headers.authorization,
      action: { actionType: "Assistant::Action", actionId: "summarize" },
    }),
  );
  if (decision !== "ALLOW") return reply(403, { error: "forbidden" });
  // expect-none: call-before-gate
  return reply(200, { summary: await converse(`Summarize:\n${event.body}`) });
};

export const classify: APIGatewayProxyHandlerV2 = async (event) => {
  const { Item: tenant } = await documents.send(new GetCommand({ TableName: "tenants", Key: { id: event.pathParameters?.tenant } }));
  if (!tenant) return reply(404, { error: "no such tenant" });
  if (tenant.classifications >= tenant.includedClassifications) return reply(402, { error: "quota used up" });
  // expect-none: call-before-gate
  return reply(200, { label: await converse(`Classify:\n${event.body}`) });
};

export const translate: APIGatewayProxyHandlerV2 = async (event) => {
  if (!event.body) return reply(400, { error: "no text" });
  // expect: call-before-gate/some-paths error
  return reply(200, { text: await converse(`Translate to English:\n${event.body}`) });
};

export const ingest: SQSHandler = async (event) => {
  for (const record of event.Records) {
    // expect-none: call-before-gate a job
    const text = await converse(`Extract the names:\n${record.body}`);
    console.info(record.messageId, text.length);
  }
};
