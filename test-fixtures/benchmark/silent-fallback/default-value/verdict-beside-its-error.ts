import OpenAI from "openai";

const openai = new OpenAI();

interface Verdict {
  readonly blocked: boolean;
  readonly details: Record<string, unknown>;
}

/** Callers read `blocked`, and a classifier that failed says the same as one that found nothing. */
export async function judge(text: string): Promise<Verdict> {
  try {
    const verdict = await openai.responses.create({ model: "gpt-5.6-luna", input: `Is this rude? ${text}` });
    return { blocked: verdict.output_text.startsWith("yes"), details: { verdict: verdict.output_text } };
    // expect: silent-fallback/default-value warning
  } catch {
    return { blocked: false, details: { error: "classifier_failed" } };
  }
}
