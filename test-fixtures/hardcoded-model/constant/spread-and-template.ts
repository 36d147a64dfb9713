import { GoogleGenAI, type GenerateContentParameters } from "@google/genai";

const FAMILY = "gemini-3.5";
const base = {
  // expect: hardcoded-model/constant info
  model: `models/${FAMILY}-flash`,
  config: { temperature: 0.1, maxOutputTokens: 512 },
};

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export function ask(question: string, config?: GenerateContentParameters["config"]) {
  const request: GenerateContentParameters = { ...base, contents: question, ...(config && { config }) };
  return ai.models.generateContent(request);
}
