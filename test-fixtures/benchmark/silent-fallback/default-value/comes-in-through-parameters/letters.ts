import { makeComplete } from "./openai";
import type { Complete } from "./types";

interface LetterDeps {
  complete?: Complete;
  log: (line: string) => void;
}

export async function letter({ complete, facts }: { complete?: Complete; facts: string }) {
  complete = complete ?? makeComplete(process.env.LETTER_MODEL!);
  return await complete(facts).catch(() => ""); // expect-here: silent-fallback/default-value
}

export async function reminder(facts: string, { complete = makeComplete(process.env.LETTER_MODEL!) }: LetterDeps) {
  try {
    return await complete(facts);
  } catch (error) { // expect-here: silent-fallback/default-value
    return "";
  }
}

export class Inbox {
  constructor(private readonly deps: LetterDeps) {}

  async subject(text: string) {
    try {
      return await this.deps.complete!(text);
    } catch { // expect-here: silent-fallback/default-value
      return "(no subject)";
    }
  }

  async subjectOrError(text: string) {
    try {
      return await this.deps.complete!(text);
    } catch (error) {
      // expect-none: silent-fallback the caller gets it
      throw new Error(`no subject: ${String(error)}`);
    }
  }
}
