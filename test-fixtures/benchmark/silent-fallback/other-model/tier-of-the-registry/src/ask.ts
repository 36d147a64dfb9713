import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { selectModel } from "./model-registry";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function onceMore(content: string) {
  try {
    return await anthropic.messages.create({ model: selectModel({ tier: "frontier" }), max_tokens: 500, messages: [{ role: "user", content }] });
    // expect-none: silent-fallback the tier that is asked for already
  } catch (error) {
    return anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 500, messages: [{ role: "user", content: content.slice(0, 8000) }] });
  }
}

export async function weaker(content: string) {
  try {
    return await anthropic.messages.create({ model: selectModel({ tier: "frontier" }), max_tokens: 500, messages: [{ role: "user", content }] });
    // expect: silent-fallback/other-model error
  } catch (error) {
    return anthropic.messages.create({ model: selectModel({ tier: "small" }), max_tokens: 500, messages: [{ role: "user", content }] });
  }
}

export async function elsewhere(content: string) {
  try {
    return await anthropic.messages.create({ model: selectModel({ tier: "frontier", provider: "anthropic" }), max_tokens: 500, messages: [{ role: "user", content }] });
    // expect: silent-fallback/other-model error
  } catch (error) {
    return openai.chat.completions.create({ model: selectModel({ tier: "frontier", provider: "openai" }), messages: [{ role: "user", content }] });
  }
}
