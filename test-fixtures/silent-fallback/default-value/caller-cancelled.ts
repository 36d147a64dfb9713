// A cancellation the caller asked for is no failure.
import OpenAI, { APIUserAbortError } from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();

export async function complete(prefix: string, signal: AbortSignal): Promise<string | null> {
  try {
    const completion = await openai.completions.create({ model: "gpt-5.4-mini", prompt: prefix }, { signal });
    return completion.choices[0]?.text ?? null;
    // expect-none: silent-fallback
  } catch (error) {
    if (error instanceof APIUserAbortError || signal.aborted) return null;
    log.error({ error }, "completion failed");
    return null;
  }
}
