/** What a project may be given from earlier runs. */
import type { FileFacts } from "../lower/facts.ts";
import type { Language } from "../lower/lower.ts";
import type { FileScan } from "./file-scan.ts";

/** Facts by what they depend on: the language (as `languageOf` names it) and the text. */
export interface FactsCache {
  get(language: Language, text: string): FileFacts | undefined;
  /** True when `get` will probably have an answer. */
  has(language: Language, text: string): boolean;
  set(language: Language, text: string, facts: FileFacts): void;
}

/**
 * Scans by file. Only those of texts that people wrote are kept, so that what is wrong with a file is seen at every
 * run.
 */
export interface ScansCache {
  /** Tells what the scans look for from now on: others are of no use. */
  lookFor(groups: readonly string[]): void;
  /** The scan that the file's present text would give. */
  get(file: string): FileScan | undefined;
  set(file: string, scan: FileScan): void;
  /** Told of a search for words in all texts. @param found the files that have one of them */
  wasSearchedFor(words: readonly string[], found: readonly string[]): void;
  /** Told of a file of which more than that was wanted: what is made of the project depends on all of its text. */
  wasAskedFor(file: string): void;
}
