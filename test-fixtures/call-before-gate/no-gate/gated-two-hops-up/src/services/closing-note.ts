import OpenAI from "openai";
import { history } from "./history.js";

const openai = new OpenAI();

export async function closingNote(ticketId: string): Promise<string> {
  const entries = await history(ticketId);
  // expect-none: call-before-gate both callers' callers gate
  const completion = await openai.chat.completions.create({
    model: "gpt-5.6-luna",
    messages: [{ role: "user", content: entries.join("\n") }],
  });
  return completion.choices[0]?.message.content ?? "";
}
