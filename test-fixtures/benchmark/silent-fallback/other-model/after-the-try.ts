import Groq from "groq-sdk";
import { Mistral } from "@mistralai/mistralai";
import { logger } from "./logger.js";

const groq = new Groq();
const mistral = new Mistral();

/** The second model is asked after the try, when the first has left nothing. */
export async function answer(content: string): Promise<string> {
  let text: string | undefined;
  try {
    const first = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
    text = first.choices[0]?.message.content ?? undefined;
    // expect: silent-fallback/other-model error
  } catch {
    text = undefined;
  }
  if (text !== undefined) return text;
  const second = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] });
  return String(second.choices?.[0]?.message?.content ?? "");
}

export async function answerTold(content: string): Promise<string> {
  let text: string | undefined;
  try {
    const first = await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
    text = first.choices[0]?.message.content ?? undefined;
    // expect-none: silent-fallback
  } catch (error) {
    logger.warn("groq failed, asking mistral", error);
  }
  if (text !== undefined) return text;
  const second = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] });
  return String(second.choices?.[0]?.message?.content ?? "");
}
