import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { streamSSE } from "hono/streaming";
import { runAgent } from "../agent/loop.js";
import type { MasonConfig } from "../config/schema.js";
import { LlmClient } from "../llm/client.js";
import { warn } from "../log.js";

type Token = NonNullable<MasonConfig["serve"]>["tokens"][number];

async function hasScope(tokens: Token[], token: string, scope: string): Promise<boolean> {
  return tokens.find((known) => known.token === token)?.scopes.includes(scope) ?? false;
}

export function startServer(config: MasonConfig, port: number): void {
  const tokens = config.serve?.tokens ?? [];
  const client = new LlmClient(config.endpoint);
  const app = new Hono();
  app.use("/v1/*", bearerAuth({ verifyToken: (token) => tokens.some((known) => known.token === token) }));

  app.post("/v1/tasks", async (c) => {
    const token = c.req.header("authorization")!.slice(7);
    if (!(await hasScope(tokens, token, "tasks:run"))) return c.json({ error: "missing scope" }, 403);
    const { task } = await c.req.json<{ task: string }>();
    return streamSSE(c, async (stream) => {
      try {
        // expect-none: call-before-gate the scope decides
        for await (const event of runAgent(client, config, task, async () => false, c.req.raw.signal)) await stream.writeSSE({ data: JSON.stringify(event) });
        // expect-none: silent-fallback the client gets an error event
      } catch (error) {
        await stream.writeSSE({ event: "error", data: String(error) });
      }
    });
  });

  app.post("/v1/ask", async (c) => {
    const { question } = await c.req.json<{ question: string }>();
    const answer = await client.complete({ model: config.smallModel, messages: [{ role: "user", content: question }] });
    return c.json({ answer });
  });

  app.onError((error, c) => {
    warn(String(error));
    return c.json({ error: "internal" }, 500);
  });
  serve({ fetch: app.fetch, port });
}
