// Neither an empty value nor an apology is a tier.
import { GoogleGenAI } from "@google/genai";
import pino from "pino";

const log = pino();
const genai = new GoogleGenAI({});

export async function describe(property: string): Promise<string> {
  try {
    // expect: missing-fallback-tier/none warning
    const { text } = await genai.models.generateContent({ model: "gemini-3.1-pro-preview", contents: property });
    return text ?? "";
  } catch (error) {
    log.warn({ error }, "no description");
    return "";
  }
}

export async function chat(question: string): Promise<string> {
  try {
    // expect: missing-fallback-tier/none warning
    const { text } = await genai.models.generateContent({ model: "gemini-3.1-pro-preview", contents: question });
    return text ?? "";
  } catch (error) {
    log.warn({ error }, "no answer");
    return "Sorry, something went wrong. Please try again later.";
  }
}
