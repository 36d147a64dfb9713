import OpenAI from "openai";
import { selectModel } from "@/lib/model-registry";

const openai = new OpenAI();

export type Sentiment = "angry" | "neutral" | "pleased";

export async function sentiment(text: string): Promise<Sentiment> {
  try {
    const answer = await openai.responses.create({
      model: selectModel({ tier: "small", provider: "openai" }),
      input: `angry, neutral or pleased? ${text}`,
    });
    return answer.output_text as Sentiment;
    // Nobody can tell a calm passenger from a model that was not reached.
    // expect: silent-fallback/default-value warning
  } catch {
    return "neutral";
  }
}
