// fixture: path=src/handlers/upload.ts profile=strict
// A strict run speaks of background work too.
import type { SQSHandler } from "aws-lambda";
import { generateText } from "ai";
import { bedrock } from "@ai-sdk/amazon-bedrock";
import { documents } from "./documents.js";

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const text = await documents.read(record.body);
    // expect: call-before-gate/no-gate
    const { text: summary } = await generateText({ model: bedrock("eu.anthropic.claude-sonnet-4-6"), prompt: text });
    await documents.describe(record.body, summary);
  }
};
