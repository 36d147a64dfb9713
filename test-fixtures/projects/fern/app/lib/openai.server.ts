import OpenAI, { APIError } from "openai";
import { captureException } from "@sentry/remix";

let client: OpenAI | null = null;

function getClient(): OpenAI {
  if (!client) client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: process.env.OPENAI_BASE_URL });
  return client;
}

// expect: hardcoded-model/mention warning
export const DEFAULT_MODEL = "claude-mythos-5";
// expect: hardcoded-model/retired warning
export const MODELS = { fast: process.env.FAST_MODEL ?? "gpt-4-turbo-preview", smart: process.env.SMART_MODEL! };

export type Speed = keyof typeof MODELS;

export async function chat(prompt: string, speed: Speed = "fast"): Promise<string> {
  // expect: missing-fallback-tier/none warning
  const response = await getClient().chat.completions.create({ model: MODELS[speed], messages: [{ role: "user", content: prompt }] });
  return response.choices[0].message.content ?? "";
}

export async function chatOrNull(prompt: string): Promise<string | null> {
  try {
    return await chat(prompt, "smart");
  } catch (error) {
    if (error instanceof APIError && error.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return chat(prompt, "smart");
    }
    captureException(error);
    return null;
  }
}
