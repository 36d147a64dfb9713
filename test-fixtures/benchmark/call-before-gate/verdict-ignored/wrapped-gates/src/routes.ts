import { Hono } from "hono";
import Cohere from "cohere-ai";
import { assertGate, assertGateSoftly, gate } from "./gate";

const app = new Hono();
const cohere = new Cohere.CohereClientV2({});

app.post("/enforced", async (c) => {
  const { user, text } = await c.req.json();
  await assertGate(user);
  // expect-none: call-before-gate
  return c.json(await cohere.chat({ model: "command-a-03-2025", messages: [{ role: "user", content: text }] }));
});

app.post("/softly", async (c) => {
  const { user, text } = await c.req.json();
  await assertGateSoftly(user);
  // expect: call-before-gate/no-gate warning "nothing in it can refuse"
  return c.json(await cohere.chat({ model: "command-a-03-2025", messages: [{ role: "user", content: text }] }));
});

app.post("/by-decision", async (c) => {
  const { user, text } = await c.req.json();
  const verdict = await gate(user);
  if (verdict.decision !== "allow") return c.json({ error: "denied" }, 403);
  // expect-none: call-before-gate
  return c.json(await cohere.chat({ model: "command-a-03-2025", messages: [{ role: "user", content: text }] }));
});

app.post("/by-decision-wrong", async (c) => {
  const { user, text } = await c.req.json();
  const verdict = await gate(user);
  if (verdict.decision === "allow") return c.json({ error: "denied" }, 403);
  // expect: call-before-gate/verdict-ignored error
  return c.json(await cohere.chat({ model: "command-a-03-2025", messages: [{ role: "user", content: text }] }));
});

export default app;
