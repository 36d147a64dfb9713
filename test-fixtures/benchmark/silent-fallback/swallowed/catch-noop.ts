import OpenAI from "openai";

const openai = new OpenAI();
const noop = (): void => {};

export async function warm(input: string): Promise<void> {
  // expect: silent-fallback/swallowed warning
  await openai.responses.create({ model: "gpt-5.6-luna", input }).catch(noop);
}

export async function guarded(input: string): Promise<string> {
  const running = openai.responses.create({ model: "gpt-5.6-luna", input });
  // The promise is awaited below: this only keeps an early rejection quiet.
  // expect-none: silent-fallback
  running.catch(noop);
  await new Promise((resolve) => setTimeout(resolve, 10));
  return (await running).output_text;
}
