import { careful, fast } from "./llm/index.js";
import { logger } from "./logger.js";

export async function specOf(part: string): Promise<string> {
  try {
    return await careful.complete([{ role: "user", content: `The spec of ${part}` }]);
    // expect: silent-fallback/other-model error
  } catch {
    return fast.complete([{ role: "user", content: `The spec of ${part}` }]);
  }
}

export async function checkOf(part: string): Promise<{ ok: boolean; text?: string }> {
  try {
    return { ok: true, text: await fast.complete([{ role: "user", content: `Check ${part}` }]) };
  } catch (error) {
    logger.debug({ error }, "check");
    return { ok: false };
  }
}

export async function nameOf(part: string): Promise<string> {
  // expect: silent-fallback/default-value warning
  const name = await fast.complete([{ role: "user", content: `A name for ${part}` }]).catch(() => "");
  return name || part;
}
