import { createMistral } from "@ai-sdk/mistral";
import { createOpenAI } from "@ai-sdk/openai";
import type { H3Event } from "h3";

const openai = createOpenAI({ apiKey: process.env.NUXT_OPENAI_KEY });
const mistral = createMistral({ apiKey: process.env.NUXT_MISTRAL_KEY });

export function useModel(event: H3Event, purpose: "answer" | "draft") {
  const { ai } = useRuntimeConfig(event);
  return openai(purpose === "answer" ? ai.model : ai.draftModel);
}

// expect: hardcoded-model/constant info
export const backupModel = mistral("mistral-medium-latest");
