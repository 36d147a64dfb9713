// Calls that are named like a model's and are none.
import twilio from "twilio";
import { generateText } from "@tiptap/core";
import { streamText } from "hono/streaming";
import { Hono } from "hono";
import { createClient } from "@acme/chat";
import { MemoryVectorStore } from "./store";

const sms = twilio();
export const text = (to: string) => sms.messages.create({ to, body: "claude-fable-5 is up", model: "claude-fable-5x" });

export const plain = (doc: object) => generateText(doc, []);

const app = new Hono();
app.get("/lines", (c) => streamText(c, async (stream) => void (await stream.writeln("gpt-5.5"))));

const chat = createClient();
export const say = () => chat.completions.create({ bot: "gpt-5.5", text: "Hello" });

const retriever = new MemoryVectorStore().asRetriever();
export const search = (query: string) => retriever.invoke(query, { tags: ["gpt-5.5"] });

const openai = { chat: { completions: { create: (body: { model: string }) => body.model } } };
export const local = () => openai.chat.completions.create({ model: "gpt-5.5" });

export function anthropic(name: string) {
  return name.toUpperCase();
}
export const shout = () => anthropic("claude-opus-4-8");
