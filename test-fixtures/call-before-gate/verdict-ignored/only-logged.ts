// "Report only" was meant for a week.
import { Hono } from "hono";
import OpenAI from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();

interface Decision {
  readonly effect: "permit" | "forbid";
  readonly rule: string;
}

async function authorize(subject: string, action: string): Promise<Decision> {
  const response = await fetch(`${process.env.PDP_URL}/authorize`, { method: "POST", body: JSON.stringify({ subject, action }) });
  return (await response.json()) as Decision;
}

export const app = new Hono().post("/dossiers/summary", async (c) => {
  const decision = await authorize(c.req.header("x-subject") ?? "", "dossier:summarise");
  if (decision.effect === "forbid") log.warn({ rule: decision.rule }, "would be refused");
  // expect: call-before-gate/verdict-ignored error
  const summary = await openai.responses.create({ model: "gpt-5.4-mini", input: await c.req.text() });
  return c.text(summary.output_text);
});
