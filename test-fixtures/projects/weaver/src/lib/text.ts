import OpenAI from "openai";
import { GoogleGenAI } from "@google/genai";
import { log } from "./log";
import { Result } from "./result";

const openai = new OpenAI();
const gemini = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY! });

async function askOpenAi(prompt: string): Promise<string> {
  // expect: call-before-gate/some-paths error
  // expect: hardcoded-model/constant info
  const response = await openai.responses.create({ model: "gpt-5.6-terra", input: prompt });
  return response.output_text;
}

async function askGemini(prompt: string): Promise<string> {
  // expect: hardcoded-model/revocable warning
  const { text } = await gemini.models.generateContent({ model: "gemini-2.5-pro", contents: prompt });
  return text ?? "";
}

/** The answer of the first model that has one. */
export async function ask(prompt: string): Promise<Result<string>> {
  const first = await Result.of(askOpenAi(prompt));
  if (first.ok) return first;
  log.warn("asking gemini instead", { error: first.error });
  return Result.of(askGemini(prompt));
}

export async function askQuick(prompt: string): Promise<string> {
  const first = await Result.of(askOpenAi(prompt));
  // expect: silent-fallback/other-model error
  if (!first.ok) return askGemini(prompt);
  return first.unwrap();
}
