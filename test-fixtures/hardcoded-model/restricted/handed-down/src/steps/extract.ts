import { send } from "./send.js";
import type { StepOptions } from "./options.js";

export async function extract(pages: readonly string[], { engine, locale }: StepOptions): Promise<string[]> {
  const facts: string[] = [];
  // label: extract
  for (const page of pages) facts.push(await send(engine.id, `Facts (${locale}):\n${page}`));
  return facts;
}
