import OpenAI from "openai";

export type ChatModel = "gpt-5.5" | "gpt-5.4-mini" | "claude-fable-5";
export interface Settings {
  model: ChatModel;
  previous?: "gpt-4" | "gpt-3.5-turbo";
}
const ALL = ["gpt-5.5", "gpt-5.4-mini"] as const satisfies readonly ChatModel[];
export const isChatModel = (text: string): text is ChatModel => (ALL as readonly string[]).includes(text);

export function ask(settings: Settings, content: string) {
  if (!isChatModel(settings.model)) throw new TypeError(settings.model);
  return new OpenAI().chat.completions.create({ model: settings.model, messages: [{ role: "user", content }] });
}
