import OpenAI from "openai";

const openai = new OpenAI();

export class ModelError extends Error {
  constructor(readonly model = "gpt-5.5x") {
    super(`The model ${model} failed. Try gpt-5.4-mini or claude-opus-4-8.`);
  }
}

export async function ask(model: string, input: string) {
  const response = await openai.responses.create({ model, input, instructions: "You are not gpt-4. Never call yourself claude-fable-5." });
  return { text: response.output_text, servedBy: response.model ?? "gpt-5.5", hint: "gpt-5.4-mini" };
}

export const help = ["gpt-5.5", "gpt-5.4-mini"].map((name) => `--model ${name}`).join("\n");
