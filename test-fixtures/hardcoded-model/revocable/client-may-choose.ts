import { Hono } from "hono";
import OpenAI from "openai";

const app = new Hono();
const openai = new OpenAI();

app.post("/v1/explain", async (c) => {
  const body = await c.req.json<{ model?: string; code: string }>();
  const completion = await openai.chat.completions.create({
    // expect: hardcoded-model/revocable info default model=gpt-5.5
    model: body.model ?? "gpt-5.5",
    messages: [{ role: "user", content: `Explain:\n${body.code}` }],
  });
  return c.json({ explanation: completion.choices[0]?.message.content });
});

export default app;
