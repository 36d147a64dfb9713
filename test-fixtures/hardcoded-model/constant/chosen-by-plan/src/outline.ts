import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import * as plans from "./plans.js";
import type { Plan } from "./types.js";

export async function outline(plan: Plan, topic: string) {
  const model = plans.modelFor(plan);
  // label: call
  const message = await new Anthropic().messages.create({ model, max_tokens: 900, messages: [{ role: "user", content: topic }] });
  return message.content;
}

export const effort = async (plan: Plan, task: string) => {
  const { output_text } = await new OpenAI().responses.create({ model: plans.effortModel(plan), input: task });
  return Number(output_text);
};
