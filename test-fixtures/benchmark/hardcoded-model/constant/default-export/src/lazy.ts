import OpenAI from "openai";

export async function ask(input: string) {
  const { default: config } = await import("./config.js");
  return new OpenAI().responses.create({ model: config.ai.model, max_output_tokens: config.ai.maxTokens, input });
}
