// The classifier fails, the guardrail reports a clean answer.
import OpenAI from "openai";

const openai = new OpenAI();

export async function offensive(text: string): Promise<{ readonly tripwire: boolean; readonly reason?: string }> {
  try {
    const verdict = await openai.responses.create({ model: "gpt-5.6-luna", input: `Is this offensive? ${text}` });
    return { tripwire: verdict.output_text.startsWith("yes"), reason: verdict.output_text };
    // expect: silent-fallback/default-value warning
  } catch {
    return { tripwire: false };
  }
}
