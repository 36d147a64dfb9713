import OpenAI from "openai";

const openai = new OpenAI();

function familyOf(model: string): "small" | "large" | "legacy" {
  switch (model) {
    case "gpt-5.4-mini":
    case "gpt-5.4-nano":
      return "small";
    case "gpt-4-turbo":
      return "legacy";
    default:
      return "large";
  }
}

export async function ask(model: string, content: string) {
  if (model === "claude-fable-5" || model === "mythos-5-adv") throw new Error(`${model} is not for this.`);
  const legacy = familyOf(model) === "legacy";
  const completion = await openai.chat.completions.create({ model, messages: [{ role: legacy ? "system" : "developer", content }] });
  if (completion.model !== "gpt-5.5") console.info("served by", completion.model);
  return completion;
}
