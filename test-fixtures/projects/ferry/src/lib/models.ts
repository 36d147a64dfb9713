import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { customProvider, defaultSettingsMiddleware, extractReasoningMiddleware, gateway, wrapLanguageModel } from "ai";

export const models = customProvider({
  languageModels: {
    writer: wrapLanguageModel({
      // expect: hardcoded-model/revocable warning
      model: anthropic("claude-opus-4-8"),
      middleware: [
        defaultSettingsMiddleware({ settings: { maxOutputTokens: 4_000 } }),
        extractReasoningMiddleware({ tagName: "thinking" }),
      ],
    }),
    // expect: hardcoded-model/constant info
    title: openai("gpt-5.6-luna"),
    // expect: hardcoded-model/restricted error
    research: gateway("anthropic/claude-fable-5"),
  },
  fallbackProvider: gateway,
});

export type ModelName = "writer" | "title" | "research";
