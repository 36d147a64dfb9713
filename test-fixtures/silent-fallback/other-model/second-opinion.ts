import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function explainLabValue(value: string): Promise<string> {
  try {
    const message = await anthropic.messages.create({
      model: "claude-sonnet-4-6",
      max_tokens: 400,
      messages: [{ role: "user", content: value }],
    });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
    // expect: silent-fallback/other-model error
  } catch {
    const completion = await openai.chat.completions.create({
      model: "gpt-5.6-luna",
      messages: [{ role: "user", content: value }],
    });
    return completion.choices[0]?.message.content ?? "";
  }
}
