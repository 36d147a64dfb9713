import type { PlanInput } from "./types";

export const plan = (input: PlanInput) => input.llm.structured<{ steps: string[] }>({ turns: [{ role: "user", content: input.text }] });
export const answer = (input: PlanInput, steps: string[]) => input.llm.structured<string>({ turns: [{ role: "user", content: `${input.text}\n${steps.join("\n")}` }] });
