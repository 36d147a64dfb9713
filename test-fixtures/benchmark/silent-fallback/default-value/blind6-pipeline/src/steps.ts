import { ChatOpenAI } from "@langchain/openai";
import { HumanMessage } from "@langchain/core/messages";
import { logger } from "./logger";
import { Result } from "./result";

const llm = new ChatOpenAI({ model: process.env.MODEL, maxRetries: 0 });

export async function extract(text: string): Promise<Result<string[]>> {
  try {
    const message = await llm.invoke([new HumanMessage(text)]);
    return Result.ok(String(message.content).split("\n"));
    // expect-none: silent-fallback a failed result
  } catch (error) {
    return Result.fail(error);
  }
}

export async function rate(text: string): Promise<number> {
  const message = await llm.invoke(`Rate: ${text}`);
  const value = Number(message.content);
  // expect-none: silent-fallback the model's answer is no number
  if (Number.isNaN(value)) return 0;
  return value;
}

export async function expand(query: string): Promise<string[]> {
  try {
    const message = await llm.invoke(`Expand: ${query}`);
    return [query, ...String(message.content).split("\n")];
    // expect: silent-fallback/default-value
  } catch {
    return [query];
  }
}

export async function rerank(query: string, passages: string[]): Promise<string[]> {
  try {
    const order = String((await llm.invoke(`Order for ${query}: ${passages.join()}`)).content).split(",").map(Number);
    return order.map((index) => passages[index] ?? "");
    // expect-none: silent-fallback logged at level error
  } catch (error) {
    logger.log("error", "rerank failed", error);
    return passages;
  }
}

export async function judge(text: string): Promise<{ pass: boolean; reason: string }> {
  try {
    const message = await llm.invoke(`Judge: ${text}`);
    return JSON.parse(String(message.content));
    // expect: silent-fallback/default-value
  } catch {
    return { pass: true, reason: "" };
  }
}

export async function judgeStrictly(text: string): Promise<{ pass: boolean; reason: string }> {
  try {
    const message = await llm.invoke(`Judge: ${text}`);
    return JSON.parse(String(message.content));
    // expect-none: silent-fallback the reason says it
  } catch (error) {
    return { pass: false, reason: `judge failed: ${error}` };
  }
}
