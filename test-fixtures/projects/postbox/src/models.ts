import type { Env } from "./env";

const ENDPOINT = "https://openrouter.ai/api/v1";

async function openrouter(env: Env, model: string, prompt: string): Promise<string> {
  const response = await fetch(`${ENDPOINT}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${env.OPENROUTER_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ model, messages: [{ role: "user", content: prompt }] }),
  });
  if (!response.ok) throw new Error(`openrouter answered ${response.status}`);
  const { choices } = await response.json<{ choices: { message: { content: string } }[] }>();
  return choices[0]?.message.content ?? "";
}

const PRICES = { "anthropic/claude-fable-5": 0.03, "openai/gpt-5.6-luna": 0.001 };

export async function reply(env: Env, mail: string): Promise<string> {
  try {
    // expect: hardcoded-model/restricted warning
    return await openrouter(env, env.REPLY_MODEL ?? "anthropic/claude-fable-5", `Answer this mail: ${mail}`);
    // expect: silent-fallback/other-model error
  } catch {
    return replyFast(env, mail);
  }
}

export async function replyFast(env: Env, mail: string): Promise<string> {
  // expect: call-before-gate/some-paths error
  const { response } = await env.AI.run("@cf/meta/llama-3.1-8b-instruct", { prompt: `Answer this mail: ${mail}` });
  return response ?? "";
}

export async function route(env: Env, mail: string): Promise<string> {
  const model = "openai/gpt-5.6-luna";
  const label = await openrouter(env, model, `Which department? ${mail}`).catch((error: Error) => {
    console.warn("route", error.message);
    return "front desk";
  });
  return label.length > 40 ? "front desk" : label;
}

export const priceOf = (model: keyof typeof PRICES): number => PRICES[model];
