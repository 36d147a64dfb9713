/**
 * A kept result as a file: a line that says what it is, one with the outcome, one with the findings and all about
 * them; the rest is what the run looked at, in plain pieces, as a run with nothing to do spends most of its time there.
 */
import type { KeptDetails, KeptResult, Outcome } from "./kept-result.ts";

export interface ResultFile {
  /** Of the program and the options. */
  readonly key: string;
  /** Tells this result from all others: the reports of it name it. */
  readonly run: string;
  /** What the scans looked for. */
  readonly words: readonly string[];
  /** What all texts were searched for. */
  readonly searches: readonly (readonly string[])[];
  readonly observed: readonly Observed[];
  readonly outcome: Outcome;
  /** Parsed when they are asked for. @throws {SyntaxError} when they are broken */
  readonly details: () => KeptDetails;
}

export interface Observed {
  /** Absolute path. */
  readonly path: string;
  readonly signature: string;
  /** Of a file that nothing but a scan and searches were wanted of: the digest of what these found. "" for all others. */
  readonly sight: string;
}

interface Header extends Pick<ResultFile, "key" | "run" | "words" | "searches"> {
  /** How long the other parts are, so that what is cut off is told from what is whole. */
  readonly lengths: readonly number[];
}

/** No path and no signature holds it. */
const SEPARATOR = "\0";

export function writeResultFile(about: Pick<ResultFile, "key" | "run" | "words" | "searches" | "observed">, { outcome, details }: KeptResult): string {
  return joined(about, JSON.stringify(outcome), JSON.stringify(details));
}

/** The file with other signatures. @param text what `writeResultFile` gave */
export function renewed(text: string, about: ResultFile, observed: readonly Observed[]): string {
  const [, outcome = "", details = ""] = partsOf(text);
  return joined({ ...about, observed }, outcome, details);
}

/** Undefined when the text is broken, or another thing. */
export function readResultFile(text: string): ResultFile | undefined {
  try {
    const [header = "", ...parts] = partsOf(text);
    // What gives the right lengths was written by the functions above.
    const { key, run, words, searches, lengths } = JSON.parse(header) as Header;
    if (parts.some((part, index) => part.length !== lengths[index])) return undefined;
    const [outcome = "", details = "", rest = ""] = parts;
    const pieces = rest.split(SEPARATOR);
    const observed: Observed[] = [];
    for (let index = 0; index + 2 < pieces.length; index += 3) observed.push({ path: pieces[index] ?? "", signature: pieces[index + 1] ?? "", sight: pieces[index + 2] ?? "" });
    return { key, run, words, searches, observed, outcome: JSON.parse(outcome) as Outcome, details: () => JSON.parse(details) as KeptDetails };
  } catch {
    return undefined;
  }
}

function joined({ key, run, words, searches, observed }: Pick<ResultFile, "key" | "run" | "words" | "searches" | "observed">, outcome: string, details: string): string {
  const rest = observed.flatMap(({ path, signature, sight }) => [path, signature, sight]).join(SEPARATOR);
  const header: Header = { key, run, words, searches, lengths: [outcome.length, details.length, rest.length] };
  return [JSON.stringify(header), outcome, details, rest].join("\n");
}

/** A path may hold a line break, so the last part is all that is left. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let count = 0; count < 3; count++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return [];
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  return [...parts, text.slice(start)];
}
