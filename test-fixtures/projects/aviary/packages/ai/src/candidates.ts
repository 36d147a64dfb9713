import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import OpenAI from "openai";

export type Task = "describe" | "identify" | "newsletter";

export interface Candidate {
  readonly id: string;
  readonly provider: "anthropic" | "openai" | "google" | "openrouter";
  readonly run: (prompt: string, signal?: AbortSignal) => Promise<string>;
}

const anthropic = new Anthropic();
const openai = new OpenAI();
const openrouter = new OpenAI({ baseURL: "https://openrouter.ai/api/v1", apiKey: process.env.OPENROUTER_API_KEY });
const google = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

function claude(id: string): Candidate {
  return {
    id,
    provider: "anthropic",
    run: async (prompt, signal) => {
      // known-wrong: call-before-gate/some-paths another caller of completeFast asks where this one ought to
      const stream = anthropic.beta.messages.stream({ model: id, max_tokens: 1_000, messages: [{ role: "user", content: prompt }] }, { signal });
      const message = await stream.finalMessage();
      return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
    },
  };
}

function gpt(id: string, client = openai): Candidate {
  return {
    id,
    provider: client === openai ? "openai" : "openrouter",
    run: async (prompt, signal) => (await client.responses.create({ model: id, input: prompt }, { signal })).output_text,
  };
}

function gemini(id: string): Candidate {
  return {
    id,
    provider: "google",
    run: async (prompt, signal) => (await google.models.generateContent({ model: id, contents: prompt, config: { abortSignal: signal } })).text ?? "",
  };
}

/** Who is asked for what, the first one first. */
export const candidates: Readonly<Record<Task, readonly Candidate[]>> = {
  describe: [
    // expect: hardcoded-model/constant info
    claude("claude-sonnet-5"),
    // expect: hardcoded-model/constant info
    gemini("gemini-3.6-flash"),
  ],
  identify: [
    // expect: hardcoded-model/revocable warning
    gpt("gpt-5.6-sol"),
    // expect: hardcoded-model/restricted error
    claude("claude-fable-5"),
    // expect: hardcoded-model/constant info
    gpt("mistralai/mistral-small-latest", openrouter),
  ],
  newsletter: [
    // expect: hardcoded-model/constant info
    claude("claude-haiku-4-5"),
    // expect: hardcoded-model/constant info
    gpt("gpt-5.6-luna"),
  ],
};
