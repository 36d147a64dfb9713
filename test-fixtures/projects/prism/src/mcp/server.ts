import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { hasScope, requireScope, ScopeError } from "../access/scopes.js";
import { askHandbook, keywords, review } from "../llama/index.js";
import { log } from "../log.js";

const text = (content: string, isError = false) => ({ isError, content: [{ type: "text" as const, text: content }] });

export function createServer(): McpServer {
  const server = new McpServer({ name: "prism", version: "1.0.0" });

  server.registerTool("ask-handbook", { inputSchema: { question: z.string() } }, async ({ question }, { authInfo }) => {
    requireScope(authInfo, "handbook:read");
    // expect-none: call-before-gate
    return text(await askHandbook(question));
  });

  server.registerTool("review", { inputSchema: { text: z.string() } }, async ({ text: draft }, { authInfo }) => {
    if (!hasScope(authInfo, "review")) return text("you may not review", true);
    try {
      // expect-none: call-before-gate
      return text(await review(draft));
    } catch (error) {
      return text(`the review failed: ${String(error)}`, true);
    }
  });

  server.registerTool("keywords", { inputSchema: { text: z.string() } }, async ({ text: draft }, { authInfo }) => {
    try {
      requireScope(authInfo, "keywords");
    } catch (error) {
      if (error instanceof ScopeError) log.warn({ client: authInfo?.clientId }, "no scope for keywords");
    }
    // expect: call-before-gate/fail-open error
    return text((await keywords(draft)).join(", "));
  });

  return server;
}
