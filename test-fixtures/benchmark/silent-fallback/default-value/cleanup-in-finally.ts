import { experimental_createMCPClient as createMCPClient, generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export async function research(prompt: string): Promise<string> {
  const client = await createMCPClient({ transport: { type: "sse", url: "https://tools.example/sse" } });
  try {
    const { text } = await generateText({ model: openai("gpt-5.6-terra"), tools: await client.tools(), prompt });
    return text;
  } finally {
    // expect-none: silent-fallback
    await client.close().catch(() => {});
  }
}
