// A gate that answers at once needs no await.
import { Hono } from "hono";
import Groq from "groq-sdk";

type Variables = { readonly features: ReadonlySet<string> };

const groq = new Groq();
const app = new Hono<{ Variables: Variables }>();

function canUse(features: ReadonlySet<string>, feature: string): boolean {
  return features.has(feature) || features.has("everything");
}

app.post("/rhymes", async (c) => {
  // mutate: gate
  if (!canUse(c.get("features"), "rhymes")) return c.json({ error: "not in your plan" }, 402);
  // expect-none: call-before-gate
  const completion = await groq.chat.completions.create({
    model: "llama-3.1-8b-instant",
    messages: [{ role: "user", content: await c.req.text() }],
  });
  return c.json(completion.choices);
});

export { app };
