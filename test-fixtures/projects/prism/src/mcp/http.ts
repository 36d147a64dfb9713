import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import express from "express";
import { askHandbook } from "../llama/index.js";
import { verifier } from "./verifier.js";
import { createServer } from "./server.js";

const app = express();
app.use(express.json());

app.post("/mcp", requireBearerAuth({ verifier }), async (request, response) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await createServer().connect(transport);
  await transport.handleRequest(request, response, request.body);
});

app.get("/help", async (request, response) => {
  // expect: call-before-gate/some-paths error
  const answer = await askHandbook(String(request.query["q"] ?? ""));
  response.type("text/plain").send(answer);
});

app.listen(4000);
