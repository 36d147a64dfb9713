import OpenAI from "openai";

const openai = new OpenAI();

export function ask(input: string) {
  return openai.responses.create({ model: "gpt-5.6-sol", input });
}
