import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function frontier(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none warning model=claude-opus-4-8
  return anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
}

export async function restricted(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none warning "not cleared"
  return anthropic.messages.create({ model: "claude-fable-5", max_tokens: 100, messages: [{ role: "user", content }] });
}

export async function retired(input: string): Promise<unknown> {
  // expect: missing-fallback-tier/none warning "retired"
  return openai.chat.completions.create({ model: "gpt-4-0314", messages: [{ role: "user", content: input }] });
}

export async function unknown(input: string): Promise<unknown> {
  // expect: missing-fallback-tier/none warning "does not know"
  return openai.responses.create({ model: "gpt-5-ours-finetuned", input });
}

export async function general(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none info
  return anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });
}

export async function chosenAtRunTime(model: string, input: string): Promise<unknown> {
  // expect: missing-fallback-tier/none info
  return openai.responses.create({ model, input });
}
