import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export const backup = (content: string): Promise<unknown> => anthropic.messages.create({ model: "claude-fable-5", max_tokens: 100, messages: [{ role: "user", content }] });
