import { complete } from "./llm.js";

// expect-none: missing-fallback-tier
export const title = (text: string): Promise<string> => complete(`Title: ${text}`);
// expect-none: missing-fallback-tier
export const summary = (text: string): Promise<string> => complete(`Summary: ${text}`);
