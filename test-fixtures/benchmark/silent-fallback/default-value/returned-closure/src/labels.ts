import { z } from "zod";
import { logger } from "./logger.js";
import { makeAsk } from "./make-ask.js";

const ask = makeAsk("labels");

export async function labels(mail: string): Promise<string[]> {
  try {
    return await ask(mail, z.array(z.string()));
    // expect: silent-fallback/default-value
  } catch {
    return [];
  }
}

export async function folders(mail: string): Promise<string[]> {
  const askForFolders = makeAsk("folders");
  try {
    return await askForFolders(mail, z.array(z.string()));
    // expect-none: silent-fallback
  } catch (error) {
    logger.error("folders", { error });
    return [];
  }
}
