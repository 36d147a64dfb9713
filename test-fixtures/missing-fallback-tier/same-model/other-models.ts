// Alike in their names, and two models.
import OpenAI from "openai";
import { Mistral } from "@mistralai/mistralai";
import Groq from "groq-sdk";
import { logger } from "./logger.js";

const openai = new OpenAI();
const mistral = new Mistral();
const groq = new Groq();

export async function tag(text: string) {
  const messages = [{ role: "user" as const, content: text }];
  try {
    return await openai.chat.completions.create({ model: "gpt-5.6-terra", messages });
  } catch (error) {
    logger.warn({ error }, "the small one takes over");
    // expect-none: missing-fallback-tier/same-model
    // expect: missing-fallback-tier/same-provider info
    return openai.chat.completions.create({ model: "gpt-5.6-luna", messages });
  }
}

export async function route(text: string) {
  const messages = [{ role: "user" as const, content: text }];
  try {
    return await mistral.chat.complete({ model: "mistral-small-latest", messages });
  } catch (error) {
    logger.warn({ error }, "groq takes over");
    // expect-none: missing-fallback-tier
    return groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages });
  }
}

export async function patient(text: string) {
  const messages = [{ role: "user" as const, content: text }];
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // A retry names the same model by design.
      // expect-none: missing-fallback-tier/same-model
      // expect: missing-fallback-tier/none info
      return await openai.chat.completions.create({ model: "gpt-5.6-luna", messages });
    } catch (error) {
      logger.warn({ error, attempt }, "again");
    }
  }
  throw new Error("three attempts failed");
}
