import OpenAI from "openai";
import { settings } from "./settings";

export async function complete(text: string): Promise<string> {
  const client = new OpenAI({ apiKey: settings.get("apiKey") });
  // expect: missing-fallback-tier/none warning
  const completion = await client.chat.completions.create({ model: settings.get("model"), messages: [{ role: "user", content: text }] });
  return completion.choices[0]?.message.content ?? "";
}
