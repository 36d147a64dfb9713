// The registry says which model serves, not whether these minutes may be sent: its error is no refusal of the request.
import OpenAI from "openai";
import { log } from "./log";
import { selectModel } from "./models";

const openai = new OpenAI();

export async function minutes(transcript: string): Promise<string | null> {
  try {
    const completion = await openai.chat.completions.create({ model: selectModel({ tier: "general" }), messages: [{ role: "user", content: transcript }] });
    return completion.choices[0]?.message.content ?? null;
  } catch (error) {
    log.warn("minutes by the spare model", { error });
    const spare = await openai.chat.completions.create({ model: process.env.SPARE_MODEL ?? "", messages: [{ role: "user", content: transcript }] });
    return spare.choices[0]?.message.content ?? null;
  }
}
