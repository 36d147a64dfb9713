import OpenAI from "openai";
import { to } from "./to";

const openai = new OpenAI();

export async function sentiment(review: string): Promise<"good" | "bad" | "neutral"> {
  const [failure, response] = await to(openai.responses.create({ model: "gpt-5.6-luna", input: `good or bad?\n${review}` }));
  // expect: silent-fallback/default-value
  if (failure) return "neutral";
  return response!.output_text.includes("good") ? "good" : "bad";
}
