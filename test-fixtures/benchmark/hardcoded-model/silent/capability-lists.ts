import OpenAI from "openai";

const REASONING = ["o3-mini", "o4-mini", "gpt-5.5"];
const NO_TEMPERATURE = new Set(["o1", "o3-mini"]);
const VISION = /^(gpt-4o|claude-3)/;

const openai = new OpenAI();

export function complete(model: string, content: string) {
  const reasoning = REASONING.some((name) => model.startsWith(name));
  const temperature = NO_TEMPERATURE.has(model) ? undefined : 0.3;
  const max = model.includes("gpt-3.5-turbo") ? 4_096 : 16_384;
  return openai.chat.completions.create({
    model,
    temperature,
    max_completion_tokens: max,
    ...(reasoning ? { reasoning_effort: "low" as const } : {}),
    messages: [{ role: VISION.test(model) ? "user" : "system", content }],
  });
}
