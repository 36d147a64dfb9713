import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

const RENAMED: Record<string, string> = {
  "claude-3-opus": "claude-opus-4-8",
  "claude-instant": "claude-haiku-4-5",
};

function current(model: string): string {
  if (model === "claude-2") return "claude-sonnet-4-6";
  return RENAMED[model] ?? model;
}

const normalised = (model: string) => (model === "claude-3-5-sonnet-latest" ? "claude-sonnet-4-6" : model);

export const one = (model: string, content: string) => client.messages.create({ model: RENAMED[model] ?? model, max_tokens: 10, messages: [{ role: "user", content }] });
export const two = (model: string, content: string) => client.messages.create({ model: normalised(model), max_tokens: 10, messages: [{ role: "user", content }] });
export const three = (model: string, content: string) =>
  client.messages.create({ model: model in RENAMED ? RENAMED[model] : model, max_tokens: 10, messages: [{ role: "user", content }] });
export const four = (model: string, content: string) => client.messages.create({ model: current(model), max_tokens: 10, messages: [{ role: "user", content }] });
export const five = (model: string, content: string) => client.messages.create({ model: model.replace("claude-3-opus", "claude-opus-4-8"), max_tokens: 10, messages: [{ role: "user", content }] });
