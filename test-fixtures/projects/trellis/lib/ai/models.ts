export interface ChatModel {
  id: string;
  name: string;
  provider: "openai" | "anthropic" | "google";
  description: string;
  reasoning?: boolean;
}

// What the picker shows. The id comes back with every request.
export const chatModels: ChatModel[] = [
  // expect-none: hardcoded-model what a user may pick
  { id: "claude-sonnet-5", name: "Sonnet 5", provider: "anthropic", description: "Balanced, good at prose" },
  // expect-none: hardcoded-model what a user may pick
  { id: "claude-opus-4-8", name: "Opus 4.8", provider: "anthropic", description: "Slow and careful", reasoning: true },
  // expect-none: hardcoded-model what a user may pick
  { id: "gpt-5.6-terra", name: "GPT-5.6 Terra", provider: "openai", description: "General purpose" },
  // expect-none: hardcoded-model what a user may pick
  { id: "gemini-3.6-flash", name: "Gemini 3.6 Flash", provider: "google", description: "Quick answers" },
];

// expect: hardcoded-model/retired
export const DEFAULT_CHAT_MODEL = "gpt-4o";

export function modelById(id: string | undefined): ChatModel | undefined {
  return chatModels.find((model) => model.id === id);
}

export const contextWindow: Record<string, number> = {
  // expect-none: hardcoded-model a table of limits
  "claude-sonnet-5": 400_000,
  // expect-none: hardcoded-model a table of limits
  "claude-opus-4-8": 400_000,
};
