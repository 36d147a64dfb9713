// One finding for the entry point, at its first call; the others are named in it.
import { Hono } from "hono";
import Groq from "groq-sdk";

const groq = new Groq();
const model = process.env.GROQ_MODEL ?? "llama-3.3-70b-versatile";

export const app = new Hono();

app.post("/essays/grade", async (c) => {
  const { essay } = await c.req.json<{ essay: string }>();
  // expect: call-before-gate/no-gate warning
  const outline = await groq.chat.completions.create({ model, messages: [{ role: "user", content: `Outline: ${essay}` }] });
  const points = outline.choices[0]?.message.content ?? "";
  // expect-none: call-before-gate named by the finding above
  const grade = await groq.chat.completions.create({ model, messages: [{ role: "user", content: `Grade: ${points}` }] });
  // expect-none: call-before-gate named by the finding above
  const feedback = await groq.chat.completions.create({ model, messages: [{ role: "user", content: `Feedback: ${essay}` }] });
  return c.json({ grade: grade.choices[0]?.message.content, feedback: feedback.choices[0]?.message.content });
});
