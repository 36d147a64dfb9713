// Chosen by a user, a row, a cookie or a checked list: no identity of the code's own.
import { cookies } from "next/headers";
import { generateText } from "ai";
import { createOpenAI } from "@ai-sdk/openai";
import { db } from "./db.js";

export async function fromCookie(prompt: string) {
  const jar = await cookies();
  const chosen = jar.get("model")?.value;
  if (!chosen) throw new Error("Choose a model first.");
  // expect-none: hardcoded-model
  return generateText({ model: createOpenAI({})(chosen), prompt });
}

export async function fromRow(botId: string, prompt: string) {
  const bot = await db.query.bots.findFirst({ where: (bots, { eq }) => eq(bots.id, botId) });
  if (!bot) throw new Error(`no bot ${botId}`);
  const provider = createOpenAI({ apiKey: bot.apiKey, baseURL: bot.baseUrl });
  // expect-none: hardcoded-model
  return generateText({ model: provider(bot.model), prompt });
}

export async function fromEnvironment(prompt: string) {
  const id = process.env.SUMMARY_MODEL;
  if (id === undefined) throw new Error("SUMMARY_MODEL is not set");
  // expect-none: hardcoded-model
  return generateText({ model: createOpenAI({})(id), prompt });
}
