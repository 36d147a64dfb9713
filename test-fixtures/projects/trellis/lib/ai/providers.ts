import "server-only";
import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { openai } from "@ai-sdk/openai";
import { extractReasoningMiddleware, wrapLanguageModel, type LanguageModel } from "ai";
import { DEFAULT_CHAT_MODEL, modelById } from "./models";

/** The model a user picked, or ours when the id is stale (old tabs, deleted presets). */
export function resolveModel(selected?: string): LanguageModel {
  const model = modelById(selected);
  if (!model) return openai(DEFAULT_CHAT_MODEL);

  switch (model.provider) {
    case "anthropic":
      return model.reasoning
        ? wrapLanguageModel({ model: anthropic(model.id), middleware: extractReasoningMiddleware({ tagName: "thinking" }) })
        : anthropic(model.id);
    case "google":
      return google(model.id);
    default:
      return openai(model.id);
  }
}

const isCI = Boolean(process.env.CI);

export const utilityModels = {
  // expect: hardcoded-model/constant info
  title: isCI ? openai("gpt-5.4-mini") : openai("gpt-5.6-luna"),
  // expect: hardcoded-model/retired error
  classify: anthropic("claude-3-5-haiku-20241022"),
  // expect: hardcoded-model/revocable warning
  rewrite: anthropic("claude-opus-4-8"),
} satisfies Record<string, LanguageModel>;

export type UtilityTask = keyof typeof utilityModels;
