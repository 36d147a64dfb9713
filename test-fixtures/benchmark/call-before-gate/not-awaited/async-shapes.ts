import { Hono } from "hono";
import Groq from "groq-sdk";

const groq = new Groq();
const app = new Hono();

async function canAccessModel(user: string, model: string): Promise<boolean> {
  const response = await fetch(`https://iam.internal/${user}/models/${model}`);
  return response.status === 204;
}

async function enforceModelPolicy(user: string, model: string): Promise<void> {
  if (!(await canAccessModel(user, model))) throw new Error("model not allowed");
}

const ask = (content: string) => groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });

app.post("/tested", async (c) => {
  const { user, text } = await c.req.json();
  if (canAccessModel(user, "llama")) {
    // expect: call-before-gate/not-awaited error
    const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
    return c.json(reply);
  }
  return c.json({ error: "no" }, 403);
});

app.post("/void", async (c) => {
  const { user, text } = await c.req.json();
  void enforceModelPolicy(user, "llama");
  // expect: call-before-gate/not-awaited error
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

app.post("/awaited-later", async (c) => {
  const { user, text } = await c.req.json();
  const pending = enforceModelPolicy(user, "llama");
  await pending;
  // expect-none: call-before-gate
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

app.post("/all-before", async (c) => {
  const { user, text } = await c.req.json();
  await Promise.all([enforceModelPolicy(user, "llama"), fetch("https://audit.internal")]);
  // expect-none: call-before-gate
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

app.post("/all-not-awaited", async (c) => {
  const { user, text } = await c.req.json();
  Promise.all([enforceModelPolicy(user, "llama")]);
  // expect: call-before-gate/not-awaited error
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

app.post("/then", async (c) => {
  const { user, text } = await c.req.json();
  // expect-none: call-before-gate
  const reply = await enforceModelPolicy(user, "llama").then(() => groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] }));
  return c.json(reply);
});

app.post("/some", async (c) => {
  const { user, text, models } = await c.req.json();
  if (!models.every((model: string) => canAccessModel(user, model))) return c.json({}, 403);
  // expect: call-before-gate/not-awaited error
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

app.post("/for-each", async (c) => {
  const { user, text, models } = await c.req.json();
  models.forEach(async (model: string) => {
    await enforceModelPolicy(user, model);
  });
  // expect: call-before-gate/not-awaited error
  const reply = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: text }] });
  return c.json(reply);
});

export default app;
