import { GoogleGenAI } from "@google/genai";
import { redis } from "./redis.js";

const genai = new GoogleGenAI({});

export async function marketComment(date: string): Promise<string> {
  try {
    const { text = "" } = await genai.models.generateContent({ model: "gemini-3.5-flash", contents: `Markets on ${date}` });
    await redis.set("comment", text);
    return text;
    // expect: silent-fallback/default-value warning
  } catch {
    return (await redis.get("comment")) ?? "No comment today.";
  }
}
