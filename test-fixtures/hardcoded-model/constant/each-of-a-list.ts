import { generateText } from "ai";
import { createAnthropic } from "@ai-sdk/anthropic";

const anthropic = createAnthropic({ baseURL: process.env.ANTHROPIC_PROXY });

const PANEL = [
  "claude-sonnet-4-6", // expect-here: hardcoded-model/constant info
  "claude-haiku-4-5-20251001", // expect-here: hardcoded-model/constant info
] as const;

export async function panel(question: string): Promise<string[]> {
  const answers = await Promise.all(PANEL.map((id) => generateText({ model: anthropic(id), prompt: question })));
  return answers.map(({ text }) => text);
}
