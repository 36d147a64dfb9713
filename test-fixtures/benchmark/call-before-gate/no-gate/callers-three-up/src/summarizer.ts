import { generateText } from "ai";
import { bedrock } from "@ai-sdk/amazon-bedrock";

export async function summarize(text: string): Promise<string> {
  // expect-none: call-before-gate
  const result = await generateText({ model: bedrock("anthropic.claude-sonnet-4-6-v1:0"), prompt: text });
  return result.text;
}

export async function keywords(text: string): Promise<string> {
  // expect: call-before-gate/some-paths error
  const result = await generateText({ model: bedrock("anthropic.claude-sonnet-4-6-v1:0"), prompt: text });
  return result.text;
}
