// fixture: path=src/server/stream.ts
import express from "express";
import OpenAI from "openai";
import { conversations } from "./conversations";

const openai = new OpenAI();
const app = express();

app.post("/stream", async (req, res) => {
  res.setHeader("Content-Type", "text/event-stream");
  const send = (event: string, data: unknown) => res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", stream: true, messages: req.body.messages });
    for await (const chunk of stream) send("delta", chunk.choices[0]?.delta.content ?? "");
    send("done", {});
    // expect-none: silent-fallback an error event
  } catch (error) {
    send("error", { message: error instanceof Error ? error.message : "stream failed" });
  } finally {
    res.end();
  }
});

app.post("/stream/polite", async (req, res) => {
  res.setHeader("Content-Type", "text/event-stream");
  const send = (event: string, data: unknown) => res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  try {
    const stream = await openai.chat.completions.create({ model: "gpt-5-mini", stream: true, messages: req.body.messages });
    for await (const chunk of stream) send("delta", chunk.choices[0]?.delta.content ?? "");
    // expect: silent-fallback/default-value warning
  } catch {
    send("delta", "I'm having trouble answering right now. Could you rephrase that?");
  }
  send("done", {});
  res.end();
});

app.post("/title", async (req, res) => {
  const conversation = await conversations.get(req.body.id);
  let title = "Untitled";
  try {
    const completion = await openai.chat.completions.create({ model: "gpt-5-nano", messages: conversation.messages });
    title = completion.choices[0]?.message.content ?? title;
    // expect: silent-fallback/swallowed warning
  } catch {
    // keep the default
  }
  await conversations.rename(conversation.id, title);
  res.json({ title });
});

app.post("/follow-ups", async (req, res) => {
  const conversation = await conversations.get(req.body.id);
  try {
    const completion = await openai.chat.completions.create({ model: "gpt-5-nano", messages: conversation.messages });
    res.json({ followUps: completion.choices[0]?.message.content?.split("\n") });
    // expect-none: silent-fallback console
  } catch (error) {
    console.warn("no follow-ups", error);
    res.json({ followUps: [] });
  }
});

app.listen(3000);
