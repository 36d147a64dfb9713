// AI SDK: the identity as a plain string, with and without a registry of providers.
import { createProviderRegistry, customProvider, generateText, streamText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

export const plain = (prompt: string) =>
  // expect: hardcoded-model/restricted error
  generateText({ model: "anthropic/claude-fable-5", prompt });

const registry = createProviderRegistry({ anthropic, openai });
export const prefixed = (prompt: string) =>
  // expect: hardcoded-model/restricted error
  streamText({ model: registry.languageModel("anthropic:claude-mythos-5"), prompt });

const house = customProvider({
  languageModels: {
    careful: anthropic("claude-fable-5"), // expect-here: hardcoded-model/restricted error
    quick: openai("gpt-5.4-mini"), // expect-here: hardcoded-model/constant info
  },
  fallbackProvider: anthropic,
});
// expect-none: hardcoded-model a role of the project's own provider
export const careful = (prompt: string) => generateText({ model: house.languageModel("careful"), prompt });
// expect-none: hardcoded-model a role of the project's own provider
export const quick = (prompt: string) => generateText({ model: house("quick"), prompt });
