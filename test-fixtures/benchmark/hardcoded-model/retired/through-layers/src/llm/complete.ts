import OpenAI from "openai";

const openai = new OpenAI();

export interface CompletionRequest {
  readonly prompt: string;
  readonly settings: { readonly model: string; readonly temperature?: number };
}

export async function complete({ prompt, settings }: CompletionRequest): Promise<string> {
  const { choices } = await openai.chat.completions.create({ ...settings, messages: [{ role: "user", content: prompt }] });
  return choices[0]?.message.content ?? "";
}
