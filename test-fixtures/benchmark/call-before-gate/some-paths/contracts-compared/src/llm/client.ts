import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";

const bedrock = new BedrockRuntimeClient({ region: "eu-central-1" });

export async function converse(system: string, text: string): Promise<string> {
  // expect: call-before-gate/some-paths error trace~"POST /contracts/compare"
  const result = await bedrock.send(
    new ConverseCommand({
      modelId: process.env.BEDROCK_MODEL_ID,
      system: [{ text: system }],
      messages: [{ role: "user", content: [{ text }] }],
    }),
  );
  return result.output?.message?.content?.[0]?.text ?? "";
}
