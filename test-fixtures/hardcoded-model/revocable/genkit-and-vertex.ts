import { genkit } from "genkit";
import { vertexAI } from "@genkit-ai/google-genai";
import { createVertex } from "@ai-sdk/google-vertex";
import { generateText, wrapLanguageModel, extractReasoningMiddleware } from "ai";

const ai = genkit({
  plugins: [vertexAI({ location: "europe-west1" })],
  // expect: hardcoded-model/revocable warning
  model: vertexAI.model("gemini-3.1-pro-preview"),
});

export const itinerary = (city: string) => ai.generate(`Three days in ${city}`);

const vertex = createVertex({ project: "travel" });

export const packing = async (trip: string) => {
  const model = wrapLanguageModel({
    model: vertex("gemini-3.1-pro-preview"), // expect-here: hardcoded-model/revocable warning
    middleware: extractReasoningMiddleware({ tagName: "think" }),
  });
  const { text } = await generateText({ model, prompt: `Packing list for ${trip}` });
  return text;
};
