import { Hono } from "hono";
import { rateLimiter } from "hono-rate-limiter";
import { GoogleGenAI } from "@google/genai";

const genai = new GoogleGenAI({ apiKey: process.env.GOOGLE_API_KEY });

const app = new Hono();
app.use("/caption", rateLimiter({ windowMs: 60_000, limit: 20, keyGenerator: (c) => c.req.header("x-forwarded-for") ?? "" }));

app.post("/caption", async (c) => {
  const { image } = await c.req.json<{ image: string }>();
  // expect: call-before-gate/no-gate info
  const caption = await genai.models.generateContent({
    model: "gemini-3.5-flash",
    contents: [{ inlineData: { mimeType: "image/png", data: image } }, "One caption."],
  });
  return c.text(caption.text ?? "");
});

export default app;
