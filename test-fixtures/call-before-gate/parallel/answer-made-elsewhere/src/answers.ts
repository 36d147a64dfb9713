// What answers is made of parts: what is known already, and a model for the rest.
import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";

export type Answer = (question: string) => Promise<string>;
export type Guardrail = (question: string) => Promise<{ readonly rejected: boolean }>;

export function knownFirst({ find, otherwise }: { find: (question: string) => Promise<string | undefined>; otherwise: Answer }): Answer {
  return async (question) => {
    const known = await find(question);
    return known ?? (await otherwise(question));
  };
}

export function askMeanwhile({ inputGuardrail }: { inputGuardrail: Guardrail }): Answer {
  return async (question) => {
    const checking = inputGuardrail(question);
    // expect: call-before-gate/parallel error
    const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: question });
    const { rejected } = await checking;
    return rejected ? "I can't help with that." : text;
  };
}

export function askAfterwards({ inputGuardrail }: { inputGuardrail: Guardrail }): Answer {
  return async (question) => {
    const { rejected } = await inputGuardrail(question);
    if (rejected) return "I can't help with that.";
    // expect-none: call-before-gate
    const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: question });
    return text;
  };
}
