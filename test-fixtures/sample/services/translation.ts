import { Mistral } from "@mistralai/mistralai";
import OpenAI from "openai";

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });
const openai = new OpenAI();

export async function translate(announcement: string, language: string): Promise<string> {
  const prompt = `Translate to ${language}: ${announcement}`;
  try {
    const answer = await mistral.chat.complete({
      model: "mistral-small-latest",
      messages: [{ role: "user", content: prompt }],
    });
    return String(answer.choices[0]?.message.content);
    // The announcements leave the EU region, and nobody is told.
    // expect: silent-fallback/other-model error
  } catch {
    const answer = await openai.responses.create({ model: "gpt-5.6-luna", input: prompt });
    return answer.output_text;
  }
}
