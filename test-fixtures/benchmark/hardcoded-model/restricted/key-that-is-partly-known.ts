import OpenAI from "openai";

const openai = new OpenAI();

type Plan = "free" | "team" | "enterprise";

const BY_PLAN = {
  // expect: hardcoded-model/constant info
  free: "gpt-5.6-luna",
  // expect: hardcoded-model/constant info
  team: "gpt-5.6-terra",
  // expect: hardcoded-model/restricted error
  enterprise: "claude-fable-5",
} as const satisfies Record<Plan, string>;

async function planOf(account: string | undefined): Promise<Plan> {
  if (account === undefined) return "free";
  const row = await (await fetch(`https://billing.internal/${account}`)).json();
  return row.status === "active" ? (row.plan as Plan) : "free";
}

const modelFor = (plan: Plan) => BY_PLAN[plan];

export async function answer(account: string | undefined, input: string) {
  return openai.responses.create({ model: modelFor(await planOf(account)), input });
}

const BY_SIZE = {
  // expect: hardcoded-model/constant info
  short: "gpt-5.4-mini",
  // expect: hardcoded-model/constant info
  long: "gpt-5.6-terra",
  // expect-none: hardcoded-model no text is of this size
  endless: "claude-mythos-5",
};

const sizeOf = (text: string): keyof typeof BY_SIZE => {
  if (text.length < 1_000) return "short";
  return "long";
};

export const summarize = (input: string) => openai.responses.create({ model: BY_SIZE[sizeOf(input)], input });
