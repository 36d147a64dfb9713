import { opus } from "./opus.js";
import { logger } from "./logger.js";

const byRules = (text: string): string => (text.includes("refund") ? "Refunds take five days." : `We got: ${text}`);

export async function answer(text: string): Promise<string> {
  try {
    // expect: missing-fallback-tier/unreachable error trace=@handler
    return opus(text);
    // label: handler
  } catch (error) {
    logger.warn({ error }, "rules");
    return byRules(text);
  }
}
