import { extract } from "./steps/extract.js";
import { judge } from "./steps/judge.js";
import type { StepOptions } from "./steps/options.js";

const options: StepOptions = {
  // Handed down through three files before it is sent.
  // expect: hardcoded-model/restricted error model=claude-mythos-5 trace=@extract trace=@send
  engine: { id: "claude-mythos-5", effort: "high" },
  locale: "de-CH",
};

export async function run(pages: readonly string[]): Promise<readonly string[]> {
  const facts = await extract(pages, options);
  return judge(facts, { ...options, locale: "en" });
}
