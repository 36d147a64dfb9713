import { AI, contextWindow, env, type Role } from "./config";
import { Claude, getOpenAI } from "./clients";
import { analytics } from "./analytics";

export async function plan(goal: string) {
  analytics.capture("plan", { model: "claude-opus-4-8", window: contextWindow[AI.models.planner] });
  return Claude.getInstance().message({ model: AI.models.planner, prompt: goal });
}

export async function write(brief: string) {
  const { models, limits } = AI;
  return Claude.getInstance().message({ model: models.writer, prompt: brief, maxTokens: limits.maxTokens });
}

export async function chat(messages: OpenAIMessage[], requested?: string) {
  const client = getOpenAI();
  const model = requested?.startsWith("gpt-") ? requested : env.CHAT_MODEL;
  return client.chat.completions.create({ model, messages, stream: true });
}

export async function embed(input: string[]) {
  const { data } = await getOpenAI().embeddings.create({ model: env.EMBEDDING_MODEL, input });
  return data.map(({ embedding }) => embedding);
}

export async function image(prompt: string, quality: "draft" | "final" = "draft") {
  // expect: hardcoded-model/constant
  const model = quality === "final" ? "gpt-image-2"
    // expect: hardcoded-model/constant
    : "gpt-image-mini-custom";
  return getOpenAI().images.generate({ model, prompt });
}

export async function vision(url: string) {
  const request = {
    max_tokens: 300,
    messages: [{ role: "user" as const, content: [{ type: "image_url" as const, image_url: { url } }] }],
  };
  return getOpenAI().chat.completions.create({
    ...request,
    // expect: hardcoded-model/constant
    model: "gpt-5.6-terra",
  });
}

export async function title(text: string, model = "gpt-5.6-luna") { // expect-here: hardcoded-model/constant default
  const response = await getOpenAI().responses.create({ model, input: text });
  return response.output_text;
}

// expect-none: hardcoded-model the names of roles
export const ROLES: Role[] = ["planner", "writer"];

export function isReasoning(model: string) {
  // expect-none: hardcoded-model a comparison
  return model.startsWith("o3") || model === "gpt-5.4";
}

type OpenAIMessage = { role: "user" | "assistant"; content: string };
