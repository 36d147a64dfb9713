import { ask } from "./ask.js";
import { telemetry } from "./telemetry.js";

export async function synonyms(word: string): Promise<string[]> {
  const answer = await ask(`Synonyms of ${word}`);
  // expect: silent-fallback/default-value warning
  if (answer.type !== "success") {
    return [];
  }
  return answer.text.split(",");
}

export async function antonyms(word: string): Promise<string[]> {
  const answer = await ask(`Antonyms of ${word}`);
  // expect-none: silent-fallback
  if (answer.type !== "success") {
    telemetry.send("antonyms.failed", { reason: answer.reason });
    return [];
  }
  return answer.text.split(",");
}
