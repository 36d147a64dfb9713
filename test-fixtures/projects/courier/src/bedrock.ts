import { BedrockRuntimeClient, InvokeModelCommand, AccessDeniedException } from "@aws-sdk/client-bedrock-runtime";
import { z } from "zod";
import { metrics } from "./observability.js";

const client = new BedrockRuntimeClient({ region: process.env["AWS_REGION"] });

const env = z
  .object({
    // expect: hardcoded-model/retired warning
    MODEL_ID: z.string().default("anthropic.claude-v2:1"),
    BACKUP_MODEL_ID: z.string().default("amazon.nova-lite-v1:0"),
  })
  .parse(process.env);

async function invoke(modelId: string, prompt: string): Promise<string> {
  const { body } = await client.send(
    new InvokeModelCommand({ modelId, contentType: "application/json", body: JSON.stringify({ prompt, max_tokens: 400 }) }),
  );
  return JSON.parse(new TextDecoder().decode(body)).completion;
}

export async function complete(prompt: string): Promise<string> {
  try {
    return await invoke(env.MODEL_ID, prompt);
  } catch (error) {
    if (!(error instanceof AccessDeniedException)) throw error;
    metrics.addMetric("ModelDenied", "Count", 1);
    return invoke(env.BACKUP_MODEL_ID, prompt);
  }
}

export async function completeOr(prompt: string, otherwise: string): Promise<string> {
  try {
    return await invoke(env.MODEL_ID, prompt);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    if (error instanceof AccessDeniedException) return otherwise;
    throw error;
  }
}
