import Anthropic from "@anthropic-ai/sdk";
import { AnthropicVertex } from "@anthropic-ai/vertex-sdk";
import { OpenAI } from "openai";

let degraded = false;

export async function complete(content: string): Promise<unknown> {
  if (!degraded) {
    try {
      return await new Anthropic().messages.create({ model: "claude-opus-4-8", max_tokens: 300, messages: [{ role: "user", content }] });
    // expect: silent-fallback/other-model
    } catch {
      degraded = true;
    }
  }
  return new OpenAI().responses.create({ model: "gpt-5.6-terra", input: content });
}

export const vertex = new AnthropicVertex();
