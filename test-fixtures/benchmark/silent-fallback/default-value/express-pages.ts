import express from "express";
import { GoogleGenAI } from "@google/genai";
import { captureError } from "./observability";

const ai = new GoogleGenAI({});
const app = express();

app.get("/joke", async (_req, res) => {
  let joke: string;
  try {
    joke = (await ai.models.generateContent({ model: "gemini-2.5-flash", contents: "a joke" })).text ?? "";
    // expect: silent-fallback/default-value warning
  } catch {
    joke = "Why did the chicken cross the road?";
  }
  res.render("joke", { joke });
});

app.get("/fact", async (_req, res) => {
  const fact = await ai.models
    .generateContent({ model: "gemini-2.5-flash", contents: "a fact" })
    .then((response) => response.text)
    // expect-none: silent-fallback
    .catch((error) => {
      captureError(error);
      return "Honey never spoils.";
    });
  res.json({ fact });
});

app.get("/rhyme", async (_req, res) => {
  const rhyme = await ai.models
    .generateContent({ model: "gemini-2.5-flash", contents: "a rhyme" })
    .then((response) => response.text)
    // expect: silent-fallback/default-value warning
    .catch(() => "Roses are red.");
  res.json({ rhyme });
});

app.get("/stream", async (_req, res) => {
  try {
    const stream = await ai.models.generateContentStream({ model: "gemini-2.5-flash", contents: "a story" });
    for await (const chunk of stream) res.write(chunk.text);
    res.end();
    // expect: silent-fallback/default-value warning
  } catch {
    res.write("The end.");
    res.end();
  }
});

app.get("/sse", async (_req, res) => {
  try {
    const stream = await ai.models.generateContentStream({ model: "gemini-2.5-flash", contents: "a story" });
    for await (const chunk of stream) res.write(`data: ${chunk.text}\n\n`);
    res.end();
    // expect-none: silent-fallback an error event reaches the client
  } catch (error) {
    res.write(`event: error\ndata: ${JSON.stringify({ error: String(error) })}\n\n`);
    res.end();
  }
});

app.listen(1);
