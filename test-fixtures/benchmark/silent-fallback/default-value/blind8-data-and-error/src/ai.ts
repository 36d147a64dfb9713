import OpenAI from "openai";

const openai = new OpenAI();

/** As Supabase answers: one of the two is null. */
export async function ask(input: string): Promise<{ data: string | null; error: Error | null }> {
  try {
    const response = await openai.responses.create({ model: "gpt-5-mini", input });
    return { data: response.output_text, error: null };
    // expect-none: silent-fallback a result that says so
  } catch (error) {
    return { data: null, error: error as Error };
  }
}
