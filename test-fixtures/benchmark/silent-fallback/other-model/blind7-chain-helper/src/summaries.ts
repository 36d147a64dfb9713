import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";
import { firstOf, tryEach } from "./fallback.js";

const anthropic = new Anthropic();
const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });

const claude = (text: string) => () =>
  anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: text }] });
const small = (text: string) => () => mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: text }] });

export const summarize = (text: string) =>
  firstOf<unknown>([
    { name: "claude", run: claude(text) },
    { name: "mistral", run: small(text) },
  ]);

export const outline = (text: string) => tryEach<unknown>([claude(text), small(text)]);
