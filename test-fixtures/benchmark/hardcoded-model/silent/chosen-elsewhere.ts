// The user, a cookie, a stored setting, a remote flag: known at run time only.
import { cookies } from "next/headers";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { getSettings } from "./settings";
import { flags } from "./flags";

const KNOWN = ["gpt-5.5", "gpt-5.4-mini"];

export async function fromCookie(prompt: string) {
  const model = (await cookies()).get("chat-model")?.value;
  if (!model || !KNOWN.includes(model)) throw new Error("Choose a model first.");
  return generateText({ model: openai(model), prompt });
}

export async function fromSettings(userId: string, prompt: string) {
  const { model } = await getSettings(userId);
  return generateText({ model: openai(model), prompt });
}

export const fromFlag = async (prompt: string) => generateText({ model: openai(await flags.getString("chat-model")), prompt });

export async function POST(request: Request) {
  const { model, prompt } = (await request.json()) as { model: string; prompt: string };
  return Response.json(await generateText({ model: openai(model), prompt }));
}

export const fromEnvironment = (prompt: string) => generateText({ model: openai(process.env.CHAT_MODEL as string), prompt });
