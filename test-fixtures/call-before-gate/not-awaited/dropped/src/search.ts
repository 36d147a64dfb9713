import { Hono } from "hono";
import { GoogleGenAI } from "@google/genai";
import { requireMembership } from "./guard.js";

const genai = new GoogleGenAI({});
export const search = new Hono();

search.post("/spaces/:space/ask", async (c) => {
  requireMembership(c.req.header("x-user") ?? "", c.req.param("space"));
  // expect: call-before-gate/not-awaited error
  const answer = await genai.models.generateContent({ model: "gemini-3.5-flash", contents: await c.req.text() });
  return c.text(answer.text ?? "");
});

search.post("/spaces/:space/digest", async (c) => {
  // mutate: gate
  await requireMembership(c.req.header("x-user") ?? "", c.req.param("space"));
  // expect-none: call-before-gate
  const digest = await genai.models.generateContent({ model: "gemini-3.5-flash", contents: await c.req.text() });
  return c.text(digest.text ?? "");
});
