/** What is wanted of every text of a project, seen in one pass without a parse. */
import type { TextRead } from "./file-system.ts";
import { scanImports } from "./import-scan.ts";
import type { ScannedImport } from "./project.ts";
import { looksMinified } from "./source-kinds.ts";

export interface FileScan {
  readonly imports: readonly ScannedImport[];
  /** True when the text holds one of the words that the scanner looks for. */
  readonly mentions: boolean;
}

/** A scan that finds nothing: of a file without a text that people wrote. */
export const NOTHING_FOUND: FileScan = { imports: [], mentions: false };

/** @param words literal texts; matched with their case, also within other words */
export function createScanner(words: readonly string[]): (text: string) => FileScan {
  const mention = anyOf(words);
  return (text) => (looksMinified(text) ? NOTHING_FOUND : { imports: scanImports(text), mentions: mention.test(text) });
}

/** A pattern that matches where one of the texts stands. */
export function anyOf(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|"));
}

/** A file that was read and scanned. */
export interface ScannedFile {
  readonly read: TextRead;
  readonly scan: FileScan;
}
