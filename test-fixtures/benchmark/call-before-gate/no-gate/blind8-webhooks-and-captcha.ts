// fixture: path=src/routes.ts
import { Hono } from "hono";
import { Webhook } from "svix";
import { createHmac, timingSafeEqual } from "node:crypto";
import OpenAI from "openai";
import { tickets } from "./tickets";

const openai = new OpenAI();
const app = new Hono();

function verifySignature(body: string, signature: string): boolean {
  const expected = createHmac("sha256", process.env.WEBHOOK_SECRET ?? "").update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

app.post("/hooks/ticket", async (c) => {
  const body = await c.req.text();
  if (!verifySignature(body, c.req.header("x-signature") ?? "")) return c.text("bad signature", 401);
  const ticket = JSON.parse(body);
  // expect: call-before-gate/no-gate info
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `Triage: ${ticket.text}` });
  await tickets.label(ticket.id, response.output_text);
  return c.body(null, 204);
});

app.post("/contact", async (c) => {
  const { text, token } = await c.req.json();
  const outcome = await fetch("https://challenges.cloudflare.com/turnstile/v0/siteverify", {
    method: "POST",
    body: new URLSearchParams({ secret: process.env.TURNSTILE_SECRET ?? "", response: token }),
  });
  const { success } = (await outcome.json()) as { success: boolean };
  if (!success) return c.json({ error: "captcha failed" }, 400);
  // expect: call-before-gate/no-gate
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `Classify: ${text}` });
  return c.json({ kind: response.output_text });
});

export default app;
