import Anthropic from "@anthropic-ai/sdk";
import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";

const anthropic = new Anthropic();

export const nightly = (texts: readonly string[]): Promise<unknown> =>
  anthropic.messages.batches.create({
    requests: texts.map((content, position) => ({
      custom_id: String(position),
      // expect: hardcoded-model/revocable warning model=claude-opus-4-8
      params: { model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] },
    })),
  });

// expect: hardcoded-model/revocable warning model=gpt-5.5
const IDS = ["gpt-5.5"];
// expect-none: hardcoded-model shown to the user
export const labels = ["gpt-5.4", "gpt-4-turbo"].map((id) => id.toUpperCase());

export async function panel(prompt: string): Promise<string[]> {
  const answers: string[] = [];
  for (const model of IDS.map((id) => openai(id))) answers.push((await generateText({ model, prompt })).text);
  return answers;
}
