import Anthropic from "@anthropic-ai/sdk";
import { names, primary } from "./index.js";

const anthropic = new Anthropic();
const user = (content: string) => [{ role: "user" as const, content }];

export async function letter(facts: string): Promise<Anthropic.Message> {
  // label: namespace
  const draft = await anthropic.messages.create({ model: names.draft, max_tokens: 900, messages: user(facts) });
  const text = draft.content.find((block) => block.type === "text")?.text ?? "";
  // label: default-import
  return anthropic.messages.create({ model: primary, max_tokens: 900, messages: user(`Polish:\n${text}`) });
}
