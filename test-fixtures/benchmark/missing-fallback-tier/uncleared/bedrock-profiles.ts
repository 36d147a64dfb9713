// fixture: path=src/lib/bedrock.ts
import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";
import { logger } from "./logger";

const primary = new BedrockRuntimeClient({ region: "us-east-1" });

export async function converse(text: string) {
  const messages = [{ role: "user" as const, content: [{ text }] }];
  try {
    // expect-none: missing-fallback-tier
    return await primary.send(new ConverseCommand({ modelId: "us.anthropic.claude-opus-4-8-v1:0", messages }));
  } catch (error) {
    logger.warn({ error }, "second model");
    // expect: missing-fallback-tier/uncleared
    return await primary.send(new ConverseCommand({ modelId: "us.anthropic.claude-fable-5-v1:0", messages }));
  }
}

export async function invoke(prompt: string) {
  // expect: missing-fallback-tier/none
  const out = await primary.send(new InvokeModelCommand({ modelId: "us.anthropic.claude-mythos-5-v1:0", body: JSON.stringify({ prompt }) }));
  return new TextDecoder().decode(out.body);
}

export async function byError(text: string) {
  const messages = [{ role: "user" as const, content: [{ text }] }];
  let modelId = "us.anthropic.claude-opus-4-8-v1:0";
  for (;;) {
    try {
      // expect-none: missing-fallback-tier
      return await primary.send(new ConverseCommand({ modelId, messages }));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "AccessDeniedException" || modelId.startsWith("amazon.")) throw error;
      logger.warn({ error, modelId }, "access to the model was withdrawn");
      modelId = "amazon.nova-pro-v1:0";
    }
  }
}
