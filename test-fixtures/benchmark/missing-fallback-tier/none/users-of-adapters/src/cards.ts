import { ClaudePoet } from "./claude-poet.js";
import type { Writer } from "./writer.js";

/** Somebody else chooses who writes. */
export async function birthdayCard(writer: Writer, name: string): Promise<string> {
  // expect: missing-fallback-tier/none info
  return await writer.write(`A birthday card for ${name}`);
}

export async function thanks(writer: Writer, second: Writer, name: string): Promise<string> {
  try {
    // expect-none: missing-fallback-tier another one writes
    return await writer.write(`Thank ${name}`);
  } catch (error) {
    console.warn("the first writer failed", error);
    return await second.write(`Thank ${name}`);
  }
}

export async function condolences(writer: Writer, name: string, written: Map<string, string>): Promise<string> {
  try {
    // expect-none: missing-fallback-tier
    return await writer.write(`Condolences for ${name}`);
  } catch (error) {
    const earlier = written.get(name);
    if (earlier === undefined) throw error;
    console.warn("an earlier letter serves", error);
    return earlier;
  }
}

/** Vectors of two models don't compare. */
export async function similar(writer: Writer, a: string, b: string): Promise<number> {
  // expect-none: missing-fallback-tier
  const [left, right] = await Promise.all([writer.vectorOf(a), writer.vectorOf(b)]);
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

const poet = new ClaudePoet("claude-opus-4-5");

export async function anniversary(names: string): Promise<string> {
  // expect: missing-fallback-tier/none warning
  return await poet.rhyme(`the years of ${names}`);
}
