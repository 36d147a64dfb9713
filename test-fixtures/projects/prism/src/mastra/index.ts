import { Mastra } from "@mastra/core";
import { registerApiRoute } from "@mastra/core/server";
import { HTTPException } from "hono/http-exception";
import { budget } from "../access/budget.js";
import { analyst, writer } from "./agents.js";

export const mastra = new Mastra({
  agents: { analyst, writer },
  server: {
    apiRoutes: [
      registerApiRoute("/figures", {
        method: "POST",
        handler: async (c) => {
          const client = c.req.header("x-client") ?? "";
          const { question } = await c.req.json<{ question: string }>();
          if ((await budget.left(client)) <= 0) throw new HTTPException(402, { message: "the budget is spent" });
          // expect-none: call-before-gate
          // expect: missing-fallback-tier/none info
          const answer = await c.get("mastra").getAgent("analyst").generate(question);
          budget.spend(client, 2);
          return c.json({ text: answer.text });
        },
      }),
      registerApiRoute("/report", {
        method: "POST",
        handler: async (c) => {
          const client = c.req.header("x-client") ?? "";
          const { topic } = await c.req.json<{ topic: string }>();
          // expect: call-before-gate/gate-after-call error
          const report = await writer.generate(`A report about ${topic}`);
          if ((await budget.left(client)) <= 0) return c.json({ error: "the budget is spent" }, 402);
          budget.spend(client, 5);
          return c.json({ text: report.text });
        },
      }),
      registerApiRoute("/teaser", {
        method: "GET",
        handler: async (c) => {
          // expect: call-before-gate/no-gate warning
          const { text } = await writer.generate(`A teaser for ${c.req.query("topic")}`);
          return c.text(text);
        },
      }),
    ],
  },
});
