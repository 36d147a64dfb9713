import Anthropic from "@anthropic-ai/sdk";
import { AIMessage } from "@langchain/core/messages";
import { logger } from "./logger.js";
import { rules } from "./rules.js";

const anthropic = new Anthropic();

const ask = async (content: string): Promise<string> => {
  const message = await anthropic.messages.create({ model: process.env["ASKED_MODEL"]!, max_tokens: 100, messages: [{ role: "user", content }] }).catch((error: Error) => {
    logger.warn({ error }, "ask");
    return { content: rules.answer(content) };
  });
  return JSON.stringify(message.content);
};

async function labelled(document: string): Promise<string> {
  // expect: missing-fallback-tier/none warning "empty or fixed"
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content: document }] });
  return JSON.stringify(message.content);
}

export async function labels(document: string): Promise<string[]> {
  const answer = await labelled(document).catch((error: Error) => {
    logger.warn({ error }, "labels");
    return "";
  });
  return answer.split(",").map((label) => label.trim()).filter(Boolean);
}

export async function amount(receipt: string) {
  try {
    // expect: missing-fallback-tier/none warning "empty or fixed"
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content: receipt }] });
    return { amounts: [{ receipt, amount: Number(message.content) }] };
  } catch (error) {
    logger.warn({ error }, "amount");
    return { amounts: [{ receipt, amount: 0 }] };
  }
}

export async function goodbye(content: string) {
  try {
    // expect: missing-fallback-tier/none warning "empty or fixed"
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return { messages: [new AIMessage(JSON.stringify(message.content))] };
  } catch (error) {
    logger.warn({ error }, "goodbye");
    return { messages: [new AIMessage("Have a good journey!")] };
  }
}

export async function titled(content: string) {
  // expect: missing-fallback-tier/none warning "empty or fixed"
  const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] }).catch((error: Error) => {
    logger.warn({ error }, "titled");
    return null;
  });
  return message ?? "Untitled";
}

export async function keywords(content: string) {
  try {
    // expect-none: missing-fallback-tier words are taken by rule
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return { keywords: [JSON.stringify(message.content)] };
  } catch (error) {
    logger.warn({ error }, "keywords");
    return { keywords: content.split(" ").slice(0, 5) };
  }
}

export async function lastAnswer(content: string, cache: Map<string, string>) {
  try {
    // expect-none: missing-fallback-tier the last answer is kept
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return { messages: [new AIMessage(JSON.stringify(message.content))] };
  } catch (error) {
    logger.warn({ error }, "last answer");
    return { messages: [new AIMessage(cache.get(content) ?? "Later, please.")] };
  }
}

export { ask };
