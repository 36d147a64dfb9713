// A choice by input is no tier; a branch on the error is one.
import OpenAI from "openai";
import { Mistral } from "@mistralai/mistralai";
import { logger } from "./logger.js";

const openai = new OpenAI();
const mistral = new Mistral();

export async function byLength(text: string) {
  if (text.length < 200) {
    // expect: missing-fallback-tier/none info
    return mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: text }] });
  }
  // expect: missing-fallback-tier/none warning
  return openai.responses.create({ model: "gpt-5.6-sol", input: text });
}

export async function byError(text: string) {
  // expect-none: missing-fallback-tier
  const answer = await openai.responses.create({ model: "gpt-5.6-sol", input: text }).catch((error) => {
    logger.warn({ error }, "sol failed");
    return null;
  });
  return answer ?? mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content: text }] });
}
