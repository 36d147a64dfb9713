import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { throwIfUsageExceeded } from "./usage-guard";

interface Options {
  readonly workspaceId: string;
  readonly prompt: string;
}

/** Every call of the product goes through here, and so through the guard. */
export async function complete({ workspaceId, prompt }: Options): Promise<string> {
  // mutate: gate
  await throwIfUsageExceeded(workspaceId);
  // expect-none: call-before-gate
  const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
  return text;
}
