import Anthropic from "@anthropic-ai/sdk";
import Groq from "groq-sdk";
import { audit } from "./audit";

const anthropic = new Anthropic();
const groq = new Groq();

export async function answer(content: string) {
  let useBackup = false;
  try {
    return await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content }] });
    // expect: silent-fallback/other-model error
  } catch {
    useBackup = true;
  }
  if (useBackup) return groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
  return undefined;
}

export async function answerTold(content: string) {
  let failure: unknown;
  try {
    return await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content }] });
    // expect-none: silent-fallback told below
  } catch (error) {
    failure = error;
  }
  audit.record("model.fallback", { from: "claude", to: "llama", failure });
  return groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
}
