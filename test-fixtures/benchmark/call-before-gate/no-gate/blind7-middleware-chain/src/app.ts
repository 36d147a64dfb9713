import express from "express";
import helmet from "helmet";
import { GoogleGenAI } from "@google/genai";
import { apiKey, limiter, quota } from "./middleware.js";

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
const app = express();
app.use(helmet());
app.use(express.json({ limit: "10mb" }));
app.use("/v1", apiKey, limiter(60, 60));

app.post("/v1/describe", quota("describe"), async (req, res) => {
  // expect-none: call-before-gate
  const response = await ai.models.generateContent({ model: "gemini-2.5-flash", contents: [{ inlineData: req.body.image }, { text: "Describe." }] });
  res.json({ text: response.text });
});

app.post("/v1/tags", async (req, res) => {
  // expect: call-before-gate/no-gate info
  const response = await ai.models.generateContent({ model: "gemini-2.5-flash", contents: [{ inlineData: req.body.image }, { text: "Tags." }] });
  res.json({ tags: response.text?.split(",") });
});

app.listen(3000);
