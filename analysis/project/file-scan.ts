/** What is wanted of every text of a project, seen in one pass without a parse. */
import type { TextFailure } from "./file-system.ts";
import { scanImports } from "./import-scan.ts";
import type { ScannedImport } from "./project.ts";
import { looksMinified } from "./source-kinds.ts";

export interface FileScan {
  readonly imports: readonly ScannedImport[];
  /** True when the text holds one of the words that the scanner looks for. */
  readonly mentions: boolean;
  /** True for a text that nobody wrote: nothing is looked for in it. */
  readonly generated: boolean;
}

/** A scan that finds nothing: of a file that can't be read. */
export const NOTHING_FOUND: FileScan = { imports: [], mentions: false, generated: false };

/** For the user, of a text that nobody wrote. */
export const WHY_GENERATED = 'This file was not linted: its lines are so long that it must be minified or generated. Name it in "exclude", or lint the code that it is made from.';

const GENERATED: FileScan = { ...NOTHING_FOUND, generated: true };

/** @param words literal texts; matched with their case, also within other words */
export function createScanner(words: readonly string[]): (text: string) => FileScan {
  const mention = anyOf(words);
  return (text) => (looksMinified(text) ? GENERATED : { imports: scanImports(text), mentions: mention.test(text), generated: false });
}

/** A pattern that matches where one of the texts stands. */
export function anyOf(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|"));
}

/** A file that was read and scanned. */
export interface ScannedFile {
  /** Why there was nothing to scan; undefined for a file that has a text. */
  readonly failure: TextFailure | undefined;
  readonly scan: FileScan;
}

/** Whether nothing that the scan saw has changed. False as well for a file that can't be read, before or now: that is a problem to report. */
export function sameScan(before: FileScan, now: FileScan): boolean {
  return before !== NOTHING_FOUND && now !== NOTHING_FOUND && before.mentions === now.mentions && before.generated === now.generated && sameImports(before.imports, now.imports);
}

/** Whether a text imports what it did, in the same order. */
export function sameImports(before: readonly ScannedImport[], now: readonly ScannedImport[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, position) => {
      const other = now[position];
      return other !== undefined && one.specifier === other.specifier && one.form === other.form && one.typeOnly === other.typeOnly && one.names.length === other.names.length && one.names.every((name, index) => name === other.names[index]);
    })
  );
}
