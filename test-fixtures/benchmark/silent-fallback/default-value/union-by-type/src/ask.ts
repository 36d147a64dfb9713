import OpenAI from "openai";

const openai = new OpenAI();

export type Answer = { readonly type: "success"; readonly text: string } | { readonly type: "failed"; readonly reason: string };

export async function ask(input: string): Promise<Answer> {
  try {
    const response = await openai.responses.create({ model: "gpt-5.6-luna", input });
    return { type: "success", text: response.output_text };
    // expect-none: silent-fallback the caller is told
  } catch (error) {
    return { type: "failed", reason: String(error) };
  }
}
