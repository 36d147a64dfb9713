import OpenAI from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();

export async function classify(text: string) {
  try {
    return await openai.chat.completions.create({
      model: "gpt-5.6-terra",
      messages: [{ role: "system", content: "Answer with one word." }, { role: "user", content: text }],
    });
  } catch (error) {
    log.warn({ error }, "retrying without the system prompt");
    // expect: missing-fallback-tier/same-model error model=gpt-5.6-terra
    return openai.chat.completions.create({ model: "gpt-5.6-terra", messages: [{ role: "user", content: text }] });
  }
}
