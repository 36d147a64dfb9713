import OpenAI from "openai";
import { captureException } from "@sentry/node";

const openai = new OpenAI();

export async function ask(input: string, models: readonly string[]): Promise<string> {
  const [model, ...rest] = models;
  if (model === undefined) throw new Error("no models left");
  try {
    return (await openai.responses.create({ model, input })).output_text;
    // expect: silent-fallback/other-model error
  } catch {
    return ask(input, rest);
  }
}

export async function askTold(input: string, models: readonly string[]): Promise<string> {
  const [model, ...rest] = models;
  if (model === undefined) throw new Error("no models left");
  try {
    return (await openai.responses.create({ model, input })).output_text;
    // expect-none: silent-fallback
  } catch (error) {
    captureException(error, { extra: { model } });
    return askTold(input, rest);
  }
}
