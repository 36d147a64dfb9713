import OpenAI from "openai";

const gateway = new OpenAI({ baseURL: process.env.LITELLM_URL, apiKey: process.env.LITELLM_KEY });

export async function ask(content: string): Promise<string> {
  const completion = await gateway.chat.completions.create({
    model: "claude-opus-4-8",
    messages: [{ role: "user", content }],
    // @ts-expect-error LiteLLM's own parameter
    fallbacks: ["gpt-5.6-terra"],
  });
  return completion.choices[0]?.message.content ?? "";
}
