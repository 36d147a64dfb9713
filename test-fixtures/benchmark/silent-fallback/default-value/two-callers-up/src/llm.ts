import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";

const bedrock = new BedrockRuntimeClient({});

export async function converse(text: string): Promise<string> {
  const answer = await bedrock.send(new ConverseCommand({ modelId: "anthropic.claude-haiku-4-5-20251001-v1:0", messages: [{ role: "user", content: [{ text }] }] }));
  return answer.output?.message?.content?.[0]?.text ?? "";
}
