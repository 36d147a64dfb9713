import OpenAI from "openai";
import { track } from "./analytics";

const openai = new OpenAI();
const ask = (model: string, input: string) => openai.responses.create({ model, input });

export async function caught(input: string) {
  // expect: silent-fallback/other-model error
  return ask("gpt-5.4", input).catch(() => ask("gpt-5.4-mini", input));
}

export async function tracked(input: string) {
  // expect-none: silent-fallback
  return ask("gpt-5.4", input).catch((error) => {
    track("model_fallback", { error: String(error), to: "gpt-5.4-mini" });
    return ask("gpt-5.4-mini", input);
  });
}

async function tryAsk(model: string, input: string): Promise<string | null> {
  try {
    return (await ask(model, input)).output_text;
    // expect: silent-fallback/other-model error
  } catch {
    return null;
  }
}

export async function nullish(input: string) {
  return (await tryAsk("gpt-5.4", input)) ?? (await tryAsk("gpt-5.4-mini", input));
}
