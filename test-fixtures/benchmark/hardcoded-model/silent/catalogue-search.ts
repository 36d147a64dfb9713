// A catalogue of everything; a function of the request picks from it.
import OpenAI from "openai";

interface Entry {
  id: string;
  vision: boolean;
  cost: number;
}

const CATALOGUE: Entry[] = [
  { id: "gpt-5.5", vision: true, cost: 5 },
  { id: "gpt-5.4-mini", vision: true, cost: 1 },
  { id: "gpt-5.4-nano", vision: false, cost: 0.2 },
];

export const supportsVision = (id: string) => CATALOGUE.some((entry) => entry.id === id && entry.vision);
export const costOf = (id: string) => CATALOGUE.find((entry) => entry.id === id)?.cost ?? 0;

export async function ask(model: string, content: string) {
  if (!supportsVision(model)) throw new Error("No images here.");
  return new OpenAI().chat.completions.create({ model, messages: [{ role: "user", content }], metadata: { cost: String(costOf(model)) } });
}
