import { claude } from "./claude.js";
import { gpt } from "./gpt.js";

export const ask = async (prompt: string): Promise<string> => (await claude(prompt)) ?? (await gpt(prompt));
