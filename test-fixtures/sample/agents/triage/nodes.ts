import { complete } from "@/lib/llm";
import { mayUse, type Subject } from "@/lib/policy";

interface State {
  readonly agent: Subject;
  readonly text: string;
}

export async function policyNode({ agent }: State): Promise<{ allowed: boolean }> {
  return { allowed: await mayUse(agent, "triage") };
}

export async function chooseDesk({ text }: State): Promise<{ desk: string }> {
  // expect-none
  const desk = await complete({
    tier: "small",
    maxTokens: 10,
    system: "Answer with one of: rebooking, baggage, compensation, other.",
    prompt: text,
  });
  return { desk: desk.trim() };
}
