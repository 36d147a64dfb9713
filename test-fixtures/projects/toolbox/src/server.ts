import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { review } from "./review.js";

const server = new McpServer({ name: "toolbox", version: "1.0.0" });

server.registerTool("review", { inputSchema: { file: z.string() } }, async ({ file }) => {
  try {
    return { content: [{ type: "text", text: await review(file, process.env["REVIEW_MODEL"]!) }] };
  } catch (error) {
    return { isError: true, content: [{ type: "text", text: String(error) }] };
  }
});

await server.connect(new StdioServerTransport());
