import { query } from "@anthropic-ai/claude-agent-sdk";

export async function run(prompt: string): Promise<string> {
  let last = "";
  for await (const message of query({
    prompt,
    options: {
      model: "claude-opus-4-8",
      // expect: silent-fallback/library-fallback info
      fallbackModel: "claude-sonnet-4-6",
    },
  })) {
    if (message.type === "result") last = String(message.subtype);
  }
  return last;
}
