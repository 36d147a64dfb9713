import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { wrapLanguageModel, type LanguageModel } from "ai";
import { logging } from "./middleware.js";
import { settings, type ModelSettings } from "./settings.js";

function build({ provider, id }: ModelSettings): LanguageModel {
  switch (provider) {
    case "anthropic":
      return createAnthropic()(id);
    case "openai":
      return createOpenAI().chat(id);
  }
}

export function modelFor(role: "writer" | "critic"): LanguageModel {
  return wrapLanguageModel({ model: build(settings[role]), middleware: logging });
}
