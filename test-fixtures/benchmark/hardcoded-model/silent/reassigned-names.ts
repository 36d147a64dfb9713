// The old id is replaced by a new one, wherever it came from.
import OpenAI from "openai";

const openai = new OpenAI();

export function ask(model: string, input: string) {
  let current = model;
  if (current === "gpt-4") current = "gpt-5.4-mini";
  return openai.responses.create({ model: current, input });
}

export function upgrade(model: string): string {
  switch (model) {
    case "gpt-3.5-turbo":
    case "gpt-3.5-turbo-16k":
      return "gpt-5.4-nano";
    case "gpt-4":
      return "gpt-5.4";
    default:
      return model;
  }
}
export const again = (model: string, input: string) => openai.responses.create({ model: upgrade(model), input });
