/** Help that a project may have with its work, such as other threads. What it does is never seen in the answers. */
import type { FileFacts } from "../lower/facts.ts";
import type { Language } from "../lower/lower.ts";
import type { ScannedFile, Wanted } from "./file-scan.ts";

export interface Assistant {
  /**
   * Reads and scans files; returns when all are done.
   *
   * @param own scans the file of an index; called for those that fall to the caller
   * @param done called for each of the others
   */
  scan(files: readonly string[], wanted: Wanted, own: (index: number) => void, done: (index: number, scanned: ScannedFile) => void): void;
  /** Begins with the facts of texts that are about to be asked for, the most urgent first. Only files of the last scan count. */
  expect(texts: readonly ExpectedText[]): void;
  /** The facts of a text if they were made here; waits for those that are being made. Undefined: the caller has to make them. */
  facts(file: string, text: string): FileFacts | undefined;
}

export interface ExpectedText {
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}
