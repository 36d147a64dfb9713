import { Hono } from "hono";
import OpenAI from "openai";

const openai = new OpenAI();
const app = new Hono();

async function isFlagged(text: string): Promise<boolean> {
  const result = await openai.moderations.create({ input: text });
  return result.results.some((one) => one.flagged);
}

async function guardContent(text: string): Promise<void> {
  if (await isFlagged(text)) throw new Error("content refused");
}

app.post("/beside", async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/parallel error
  const [flagged, answer] = await Promise.all([isFlagged(text), openai.responses.create({ model: "gpt-5.4", input: text })]);
  if (flagged) return c.json({ error: "refused" }, 403);
  return c.json(answer.output_text);
});

app.post("/started-first", async (c) => {
  const { text } = await c.req.json();
  // expect: call-before-gate/parallel error
  const pending = openai.responses.create({ model: "gpt-5.4", input: text });
  await guardContent(text);
  return c.json((await pending).output_text);
});

app.post("/settled", async (c) => {
  const { text } = await c.req.json();
  const [verdict, answer] = await Promise.allSettled([
    guardContent(text),
    // expect: call-before-gate/parallel error
    openai.responses.create({ model: "gpt-5.4", input: text }),
  ]);
  if (verdict.status === "rejected" || answer.status === "rejected") return c.json({}, 403);
  return c.json(answer.value.output_text);
});

app.post("/in-order", async (c) => {
  const { text } = await c.req.json();
  // mutate: gate
  if (await isFlagged(text)) return c.json({ error: "refused" }, 403);
  // expect-none: call-before-gate
  const [answer] = await Promise.all([openai.responses.create({ model: "gpt-5.4", input: text }), fetch("https://audit.internal")]);
  return c.json(answer.output_text);
});

export default app;
