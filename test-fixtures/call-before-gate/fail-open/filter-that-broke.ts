// Reading the request breaks the filter, and the request goes on unread.
import { Hono } from "hono";
import pino from "pino";

const log = pino();
const DENIED = new Set((process.env.DENIED_MODELS ?? "").split(","));

function assertModelAllowed(model: string): void {
  if (DENIED.has(model)) throw new Error(`${model} is not for you`);
}

export default new Hono().post("/v1/*", async (c) => {
  const body = await c.req.text();
  try {
    const { model } = JSON.parse(body) as { model: string };
    assertModelAllowed(model);
  } catch (error) {
    log.error({ error }, "model filter");
  }
  // expect: call-before-gate/fail-open error
  return fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body,
  });
});
