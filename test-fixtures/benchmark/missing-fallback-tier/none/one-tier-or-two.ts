import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const anthropic = new Anthropic();
const openai = new OpenAI();

export async function draftAlone(notes: string): Promise<string> {
  // expect: missing-fallback-tier/none
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: notes }] });
  const [block] = message.content;
  return block?.type === "text" ? block.text : "";
}

export async function draft(notes: string): Promise<string> {
  try {
    // expect-none: missing-fallback-tier/none the catch serves another provider's model
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: notes }] });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
  } catch (error) {
    console.error("draft fell back", error);
    const response = await openai.responses.create({ model: "gpt-5.6-terra", input: notes });
    return response.output_text;
  }
}
