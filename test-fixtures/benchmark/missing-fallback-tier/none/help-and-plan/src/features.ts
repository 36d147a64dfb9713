import { frontier, grounded } from "./llm";
import { logger } from "./logger";
import { searchDocs } from "./search";

export async function help(question: string): Promise<string> {
  try {
    return await frontier(question);
  } catch (error) {
    logger.warn("help from the documentation", error);
    const [best] = await searchDocs(question);
    return best.excerpt;
  }
}

export async function plan(goal: string): Promise<string> {
  return frontier(`Plan: ${goal}`);
}

export async function faq(question: string): Promise<string> {
  return grounded(question).catch(async (error) => {
    logger.warn("faq from the documentation", error);
    const [best] = await searchDocs(question);
    return best.excerpt;
  });
}
