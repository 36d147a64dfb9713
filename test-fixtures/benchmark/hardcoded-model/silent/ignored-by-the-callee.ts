import OpenAI from "openai";

const openai = new OpenAI();

/** The third argument was the model once; deployments decide now. */
function complete(content: string, options: { deployment: string; model?: string }) {
  return openai.chat.completions.create({ model: options.deployment, messages: [{ role: "user", content }] });
}

export const ask = (content: string, deployment: string) => complete(content, { deployment, model: "claude-fable-5x" });

function estimate(text: string, model: string): number {
  return Math.ceil(text.length / (model.startsWith("gpt") ? 4 : 3.5));
}
export async function checked(deployment: string, text: string) {
  if (estimate(text, "gpt-4") > 8_000) throw new RangeError("Too long.");
  return complete(text, { deployment });
}
