import OpenAI from "openai";

export async function listModels(apiKey: string) {
  const models: string[] = [];
  for await (const model of new OpenAI({ apiKey }).models.list()) if (!model.id.startsWith("gpt-3.5-turbo")) models.push(model.id);
  return models.sort((a, b) => (a === "gpt-5.5" ? -1 : b === "gpt-5.5" ? 1 : 0));
}
