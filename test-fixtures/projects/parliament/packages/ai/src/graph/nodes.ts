import { HumanMessage } from "@langchain/core/messages";
import { log } from "../log";
import { chat, small } from "../models";
import type { Brief } from "./state";

const BLOCKED = [/\bvoter\s+roll\b/i, /\bhome address\b/i];

/** Nothing about private persons. */
export function checkPolicy(state: Brief): Partial<Brief> {
  return { verdict: BLOCKED.some((pattern) => pattern.test(state.question)) ? "blocked" : "ok" };
}

export async function research(state: Brief): Promise<Partial<Brief>> {
  try {
    const message = await small.invoke([new HumanMessage(`Which bills matter here? One a line.\n${state.question}`)]);
    return { sources: message.text.split("\n") };
    // expect: silent-fallback/default-value warning
  } catch {
    return { sources: [] };
  }
}

export async function write(state: Brief): Promise<Partial<Brief>> {
  // expect-none: call-before-gate blocked questions end the graph
  const message = await chat.invoke([...state.messages, new HumanMessage(`${state.question}\n\n${state.sources.join("\n")}`)]);
  log.info({ tokens: message.usage_metadata?.total_tokens }, "brief written");
  return { answer: message.text };
}
