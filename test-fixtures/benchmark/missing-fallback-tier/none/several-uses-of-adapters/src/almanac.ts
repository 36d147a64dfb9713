import { writerFor, type Writer } from "./writers.js";

export class Almanac {
  readonly #writer: Writer;

  constructor({ provider, model }: { provider: string; model: string }) {
    this.#writer = writerFor(provider, model);
  }

  async weather(day: string): Promise<string> {
    // expect: missing-fallback-tier/none info
    return this.#writer.write(`The weather of ${day}`);
  }

  async proverb(day: string): Promise<string> {
    // expect-none: missing-fallback-tier said at the first use
    return this.#writer.write(`A proverb for ${day}`);
  }
}

export async function saint(day: string, writer: Writer, second: Writer): Promise<string> {
  try {
    // expect-none: missing-fallback-tier
    return await writer.write(`The saint of ${day}`);
  } catch (error) {
    console.warn("asking the second writer", error);
    return second.write(`The saint of ${day}`);
  }
}
