// What is swallowed here is cleanup, after a good answer or a reported failure.
import { experimental_createMCPClient as createMCPClient, streamText } from "ai";
import { openai } from "@ai-sdk/openai";
import pino from "pino";

const log = pino();

export async function answer(prompt: string): Promise<string> {
  const mcp = await createMCPClient({ transport: { type: "sse", url: process.env.MCP_URL ?? "" } });
  try {
    const result = streamText({ model: openai("gpt-5.4-mini"), prompt, tools: await mcp.tools() });
    return await result.text;
    // expect-none: silent-fallback
  } catch (error) {
    log.error({ error }, "answer failed");
    throw error;
  } finally {
    // expect-none: silent-fallback cleanup
    await mcp.close().catch(() => {});
  }
}
