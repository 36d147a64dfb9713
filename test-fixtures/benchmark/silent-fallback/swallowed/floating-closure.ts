import OpenAI from "openai";
import { store } from "./store.js";

const openai = new OpenAI();

export function remember(text: string): void {
  // expect: silent-fallback/swallowed warning
  (async () => {
    const memory = await openai.responses.create({ model: "gpt-5.6-luna", input: `Facts in: ${text}` });
    await store.add(memory.output_text);
  })();
}

export function rememberTold(text: string): void {
  // expect-none: silent-fallback
  (async () => {
    const memory = await openai.responses.create({ model: "gpt-5.6-luna", input: `Facts in: ${text}` });
    await store.add(memory.output_text);
  })().catch(console.error);
}
