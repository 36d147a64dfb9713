import OpenAI from "openai";
import { noteIncident, remember } from "./support/index.js";

const openai = new OpenAI();

async function recover(feature: string, error: unknown): Promise<string> {
  await noteIncident(feature, error);
  return "";
}

export async function recipe(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback the helper's helper logs
  } catch (error) {
    return recover("recipe", error);
  }
}

export async function shopping(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const text = remember(error);
    return text.length > 0 ? "" : "nothing";
  }
}
