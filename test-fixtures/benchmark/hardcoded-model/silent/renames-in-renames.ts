import OpenAI from "openai";
const openai = new OpenAI();
const RENAMED: Record<string, string> = { "gpt-4-turbo": "gpt-5.4", "gpt-4o": "gpt-5.4-mini" };
export function send(input: string, chosen: string) {
  // expect-none: hardcoded-model
  const model = chosen === "o1" ? "o3" : (RENAMED[chosen] ?? chosen);
  return openai.responses.create({ model, input });
}
