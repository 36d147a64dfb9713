// Which of two spreads wins decides whose model is called.
import Groq from "groq-sdk";
import type { ChatCompletionCreateParamsNonStreaming } from "groq-sdk/resources/chat/completions";

type Overrides = Partial<ChatCompletionCreateParamsNonStreaming>;

const groq = new Groq();

export const callerWins = (content: string, overrides: Overrides = {}) =>
  groq.chat.completions.create({
    // expect: hardcoded-model/constant info
    model: "llama-3.3-70b-versatile",
    messages: [{ role: "user", content }],
    ...overrides,
  });

// The literal is written over before anything is sent.
// expect-none: hardcoded-model
const template = { model: "llama-3.1-8b-instant", temperature: 0.2 };

export const overwritten = (content: string, model: string) =>
  groq.chat.completions.create({ ...template, model, messages: [{ role: "user", content }] });
