/**
 * What the threads of one run say to each other. The first thread says what is to be done; each task is claimed in
 * shared memory by the thread that does it, so that no two do the same and nobody waits for a task that none began.
 */
import type { EncodedFacts } from "../lower/facts-codec.ts";
import type { Language } from "../lower/lower.ts";
import type { Wanted } from "../project/file-scan.ts";
import type { TextFailure } from "../project/file-system.ts";

/** To a helping thread. */
export type Order =
  /** Comes first, and again when the project has other files. `round` is named in every answer, so that late ones are known. */
  | { readonly kind: "scan"; readonly round: number; readonly files: readonly string[]; readonly wanted: Wanted; readonly control: Int32Array }
  /** The most urgent first. */
  | { readonly kind: "lower"; readonly texts: readonly OrderedText[] };

export interface OrderedText {
  /** Of the file in the last scan. */
  readonly index: number;
  readonly language: Language;
  readonly text: string;
}

/** From a helping thread. */
export type Answer = { readonly round: number } & (
  | { readonly kind: "scanned"; readonly start: number; readonly failures: readonly (TextFailure | undefined)[]; readonly imports: PackedImports; readonly traits: readonly number[]; readonly tails: readonly (readonly string[])[] }
  | { readonly kind: "lowered"; readonly index: number; readonly facts: EncodedFacts }
);

/** The imports of several files as plain lists, which are cheaper to send than objects. */
export interface PackedImports {
  /** For each file the number of its imports; for each of them its form and the number of its names. */
  readonly layout: readonly number[];
  /** For each import the specifier, then its names. */
  readonly strings: readonly string[];
}

/** The traits of a scanned text, as bits: this one, and from the next one on those of its mentions. */
export const GENERATED = 1;

/** Files that a thread claims at once for reading. */
export const CHUNK = 32;

/** Places of the shared numbers. */
export const NEXT_FILE = 0;
/** Counts the answers of all helpers; who waits for one waits for this to change. */
export const ANSWERS = 1;
export const CLAIMS = 2;

/** States of a file's facts in the shared numbers, from `CLAIMS` on. */
export const FREE = 0;
export const TAKEN_BY_FIRST = 1;
export const TAKEN_BY_HELPER = 2;

/** @param files how many the project has */
export function createControl(files: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer((CLAIMS + files) * Int32Array.BYTES_PER_ELEMENT));
}
