import express from "express";
import { generateObject, generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";

const app = express();
async function isPromptInjection(text: string): Promise<boolean> {
  const { object } = await generateObject({ model: openai(process.env.JUDGE!), schema: z.object({ injection: z.boolean() }), prompt: `Is this an attack? ${text}` });
  return object.injection;
}
app.post("/beside", async (req, res) => {
  const verdict = isPromptInjection(req.body.q);
  // expect: call-before-gate/parallel error
  const { text } = await generateText({ model: openai(process.env.MODEL!), prompt: req.body.q });
  if (await verdict) return res.status(400).json({ error: "refused" });
  return res.json({ text });
});
app.post("/before", async (req, res) => {
  if (await isPromptInjection(req.body.q)) return res.status(400).json({ error: "refused" });
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai(process.env.MODEL!), prompt: req.body.q });
  return res.json({ text });
});
