import OpenAI from "openai";

const router = new OpenAI({ baseURL: "https://openrouter.ai/api/v1", apiKey: process.env.OPENROUTER_KEY });

export async function firstAnswer(candidates: readonly string[], question: string): Promise<string> {
  for (const model of candidates) {
    try {
      const { choices } = await router.chat.completions.create({ model, messages: [{ role: "user", content: question }] });
      const answer = choices[0]?.message.content;
      if (answer) return answer;
      // expect: silent-fallback/other-model error
    } catch {
      continue;
    }
  }
  throw new Error("no candidate answered");
}
