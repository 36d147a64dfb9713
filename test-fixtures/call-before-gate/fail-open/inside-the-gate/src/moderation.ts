import { Mistral } from "@mistralai/mistralai";

const mistral = new Mistral();

/** True when the text may go on. */
export async function passesGuardrail(text: string): Promise<boolean> {
  try {
    const { results } = await mistral.classifiers.moderate({ model: "mistral-moderation-latest", inputs: [text] });
    return !Object.values(results[0]?.categories ?? {}).some(Boolean);
  } catch {
    return true;
  }
}
