/**
 * A kept result as a file. Its first line says what it is, the second has the result; the rest is what the run looked
 * at, in plain pieces, as a run with nothing to do spends most of its time on reading them.
 */
import { createHash } from "node:crypto";
import type { KeptResult } from "./kept-result.ts";

export interface ResultFile {
  /** Of the program and the options. */
  readonly key: string;
  /** What the scans looked for. */
  readonly words: readonly string[];
  readonly observed: readonly Observed[];
  /** Parsed when it is asked for. */
  readonly result: () => KeptResult;
}

export interface Observed {
  /** Absolute path. */
  readonly path: string;
  readonly signature: string;
  /** Of a file that nothing but a scan was wanted of: the digest of what that found. "" for all others. */
  readonly scan: string;
}

interface Header {
  readonly key: string;
  readonly digest: string;
  readonly words: readonly string[];
}

/** No path and no signature holds it. */
const SEPARATOR = "\0";

export function writeResultFile({ key, words, observed, result }: ResultFile): string {
  return writeLines({ key, words, observed, result: JSON.stringify(result()) });
}

/** The file with other signatures. @param text what `writeResultFile` gave */
export function renewed(text: string, { key, words }: ResultFile, observed: readonly Observed[]): string {
  return writeLines({ key, words, observed, result: linesOf(text).result });
}

/** Undefined when the text is broken, or another thing. */
export function readResultFile(text: string): ResultFile | undefined {
  try {
    const { header, result, rest } = linesOf(text);
    // What has this form and digest was written by the functions above.
    const { key, words, digest } = JSON.parse(header) as Header;
    if (digest !== digestOf(result + rest)) return undefined;
    const pieces = rest.split(SEPARATOR);
    const observed: Observed[] = [];
    for (let index = 0; index + 2 < pieces.length; index += 3) observed.push({ path: pieces[index] ?? "", signature: pieces[index + 1] ?? "", scan: pieces[index + 2] ?? "" });
    return { key, words, observed, result: () => JSON.parse(result) as KeptResult };
  } catch {
    return undefined;
  }
}

export function digestOf(text: string): string {
  return createHash("sha1").update(text).digest("base64url");
}

function writeLines({ key, words, observed, result }: Omit<ResultFile, "result"> & { readonly result: string }): string {
  const rest = observed.flatMap(({ path, signature, scan }) => [path, signature, scan]).join(SEPARATOR);
  const header: Header = { key, words, digest: digestOf(result + rest) };
  return `${JSON.stringify(header)}\n${result}\n${rest}`;
}

function linesOf(text: string): { readonly header: string; readonly result: string; readonly rest: string } {
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  return { header: text.slice(0, first), result: text.slice(first + 1, second), rest: text.slice(second + 1) };
}
