import OpenAI from "openai";
import { trace } from "@opentelemetry/api";
import { ALLOWED_MODELS, capabilities, modelSchema, PRICES, renamed, tokens } from "./catalogue";
import { db } from "./db";
import { logger } from "./logger";

const openai = new OpenAI();
const tracer = trace.getTracer("chat");

export async function reply(chatId: string, content: string, wanted: string) {
  const chat = await db.chats.find(chatId);
  const model = modelSchema.parse(renamed(wanted || chat.model));
  return tracer.startActiveSpan("reply", async (span) => {
    // expect-none: hardcoded-model what is told about a call
    span.setAttribute("gen_ai.request.family", model.startsWith("gpt-5.4") ? "gpt-5.4" : "other");
    // expect-none: hardcoded-model a comparison
    const effort = model === "gpt-5.4" ? ("high" as const) : undefined;
    const completion = await openai.chat.completions.create({
      model,
      messages: [{ role: "user", content }],
      ...(capabilities(model).reasoning ? { reasoning_effort: effort } : {}),
    });
    const price = PRICES[model];
    // expect-none: hardcoded-model what is told about a call
    logger.info({ model, baseline: "gpt-5.4", cost: tokens(content) * price.input }, "answered");
    await db.usage.insert({ chatId, model, tokens: completion.usage?.total_tokens, comparedWith: "claude-sonnet-5" });
    span.end();
    if (!ALLOWED_MODELS.includes(model)) throw new Error(`Model ${model} isn't allowed; try gpt-5.4-mini`);
    return completion.choices[0]?.message.content;
  });
}

export async function exists() {
  // expect-none: hardcoded-model asks whether a model is there
  return openai.models.retrieve("gpt-5.4");
}
