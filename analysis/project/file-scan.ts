/** What is wanted of every text of a project, seen in one pass without a parse. */
import type { FileSystem, TextFailure } from "./file-system.ts";
import { scanImports, scanImportsInBytes } from "./import-scan.ts";
import type { ScannedImport } from "./project.ts";
import { looksMinified } from "./source-kinds.ts";
import { tailsIn } from "./tails.ts";
import { WordSearch } from "./word-search.ts";

export interface FileScan {
  readonly imports: readonly ScannedImport[];
  /** Bit n is set when the text holds one of the words of the scanner's group n. */
  readonly mentions: number;
  /** Each once, the words of the text from where the scanner's `beginning` stands in them, to their end. */
  readonly tails: readonly string[];
  /** True for a text that nobody wrote: nothing is looked for in it. */
  readonly generated: boolean;
}

/** What a scan looks for beside imports. */
export interface Wanted {
  /** At most 30, as `groupOf` makes them. */
  readonly groups: readonly string[];
  /** A word without white space, of which the scan keeps how it goes on. */
  readonly beginning?: string | undefined;
}

/** A scan that finds nothing: of a file that can't be read. */
export const NOTHING_FOUND: FileScan = { imports: [], mentions: 0, tails: [], generated: false };

/** For the user, of a text that nobody wrote. */
export const WHY_GENERATED = 'This file was not linted: its lines are so long that it must be minified or generated. Name it in "exclude", or lint the code that it is made from.';

const NONE: readonly string[] = [];
const GENERATED: FileScan = { ...NOTHING_FOUND, generated: true };

/** Words that are looked for together, as one text: literal, matched with their case, also within other words. */
export function groupOf(words: readonly string[]): string {
  return words.join("\n");
}

export interface Scanner {
  scan(text: string): FileScan;
  /** As `scan`, of the bytes of a text in UTF-8, a character each. Undefined where the text itself has to be asked. */
  scanBytes(bytes: string): FileScan | undefined;
}

export function createScanner({ groups, beginning }: Wanted): Scanner {
  const search = new WordSearch(groups.flatMap((group, position) => wordsOf(group).map((word) => ({ word, bits: 1 << position }))));
  const seen = (text: string, imports: readonly ScannedImport[]): FileScan => {
    const mentions = search.bitsIn(text);
    return { imports, mentions, tails: beginning === undefined || mentions === 0 ? NONE : tailsIn(text, beginning), generated: false };
  };
  const isAsciiWanted = [...groups, beginning ?? ""].every(isAscii);
  return {
    scan: (text) => (looksMinified(text) ? GENERATED : seen(text, scanImports(text))),
    scanBytes: (bytes) => {
      const imports = isAsciiWanted && !looksMinified(bytes) ? scanImportsInBytes(bytes) : undefined;
      const scan = imports && seen(bytes, imports);
      return scan?.tails.every(isAscii) === true ? scan : undefined;
    },
  };
}

// eslint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Reads a source and scans it. */
export function scanFile(fileSystem: FileSystem, file: string, scanner: Scanner): ScannedFile {
  const glance = fileSystem.glance?.(file);
  const scan = glance?.kind === "bytes" ? scanner.scanBytes(glance.bytes) : undefined;
  if (scan !== undefined) return { failure: undefined, scan };
  const read = glance === undefined || glance.kind === "bytes" ? fileSystem.readText(file) : glance;
  return read.kind === "text" ? { failure: undefined, scan: scanner.scan(read.text) } : { failure: read, scan: NOTHING_FOUND };
}

/** The groups, as bits, of which a text with one of the words holds a word; none (0) where it may hold no group's. */
export function groupsWith(groups: readonly string[], words: readonly string[]): number {
  let bits = 0;
  for (const word of words) {
    const position = groups.findIndex((group) => wordsOf(group).some((part) => word.includes(part)));
    if (position === -1) return 0;
    bits |= 1 << position;
  }
  return bits;
}

function wordsOf(group: string): readonly string[] {
  return group === "" ? [] : group.split("\n");
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
