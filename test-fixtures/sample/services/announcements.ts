import { Mistral } from "@mistralai/mistralai";
import OpenAI from "openai";
import { selectModel } from "@/lib/model-registry";
import { logger, telemetry } from "@/lib/telemetry";

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });
const openai = new OpenAI();

/** The text on the screens of a gate. The twin of translate() that tells. */
export async function announce(flight: string, facts: string): Promise<string> {
  const prompt = `Announcement for ${flight}: ${facts}`;
  const model = selectModel({ tier: "small", provider: "mistral" });
  try {
    const answer = await mistral.chat.complete({ model, messages: [{ role: "user", content: prompt }] });
    return String(answer.choices[0]?.message.content);
    // expect-none
  } catch (error) {
    const next = selectModel({ tier: "small", provider: "openai" });
    telemetry.count("model_fallback", { from: model, to: next });
    logger.warn({ error, flight, from: model, to: next }, "announcement by another model");
    const answer = await openai.responses.create({ model: next, input: prompt });
    return answer.output_text;
  }
}
