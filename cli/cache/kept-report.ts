/**
 * A report as it was written, kept for a run that would write it again. The time that a run took is the one thing in
 * it that differs from run to run: reports are kept with gaps where it stands.
 */
import { readFileSync } from "node:fs";
import { replaceFile } from "./replace-file.ts";

/**
 * Stands for the time in a report that is to be kept: a number of milliseconds that no run takes, and that nothing
 * else in a report is likely to be in the forms in which reporters write it.
 */
export const GAP_MS = 7_000_000_000 + Math.floor(Math.random() * 999_999_999);

const FORMS = {
  ms: { gap: String(GAP_MS), text: (ms: number) => String(Math.round(ms)) },
  seconds: { gap: (GAP_MS / 1000).toFixed(1), text: (ms: number) => (ms / 1000).toFixed(1) },
} as const;

type Form = keyof typeof FORMS;

/** Texts in UTF-8, and the time between each two of them. */
export interface KeptReport {
  readonly pieces: readonly Uint8Array[];
  /** One less. */
  readonly gaps: readonly Form[];
}

interface Header {
  /** The result that it is the report of. */
  readonly run: string;
  /** What else it depends on. */
  readonly look: string;
  readonly gaps: readonly Form[];
  /** In bytes, in their order. */
  readonly lengths: readonly number[];
}

/** A report that was made with `GAP_MS` as its time, in parts that each hold no gap or, as text, all of one. */
export function withGaps(parts: Iterable<string | Uint8Array>): KeptReport {
  const pieces: Buffer[] = [];
  const gaps: Form[] = [];
  // Since the last gap. Part by part, as one letter beyond Latin-1 doubles a text and slows its encoding down.
  let written: Uint8Array[] = [];
  for (const part of parts) {
    if (typeof part !== "string") {
      written.push(part);
      continue;
    }
    let rest = part;
    for (let next = nextGap(rest); next !== undefined; next = nextGap(rest)) {
      pieces.push(Buffer.concat([...written, Buffer.from(rest.slice(0, next.at))]));
      written = [];
      gaps.push(next.form);
      rest = rest.slice(next.at + FORMS[next.form].gap.length);
    }
    written.push(Buffer.from(rest));
  }
  return { pieces: [...pieces, Buffer.concat(written)], gaps };
}

/** The pieces of the report of a run that took so long. */
export function filled({ pieces, gaps }: KeptReport, ms: number): readonly (string | Uint8Array)[] {
  return pieces.flatMap((piece, index) => {
    const form = gaps[index];
    return form === undefined ? [piece] : [piece, FORMS[form].text(ms)];
  });
}

export function writeReportFile(file: string, run: string, look: string, { pieces, gaps }: KeptReport): void {
  const header: Header = { run, look, gaps, lengths: pieces.map(({ length }) => length) };
  replaceFile(file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...pieces]));
}

/** Undefined when there is none of that run and look. */
export function readReportFile(file: string, run: string, look: string): KeptReport | undefined {
  try {
    const content = readFileSync(file);
    let at = content.indexOf("\n") + 1;
    // What names this run was written by the function above.
    const header = JSON.parse(content.toString("utf8", 0, at)) as Header;
    const total = header.lengths.reduce((sum, length) => sum + length, at);
    if (header.run !== run || header.look !== look || total !== content.length) return undefined;
    return { pieces: header.lengths.map((length) => content.subarray(at, (at += length))), gaps: header.gaps };
  } catch {
    return undefined;
  }
}

function nextGap(text: string): { readonly at: number; readonly form: Form } | undefined {
  const found = (["ms", "seconds"] as const).map((form) => ({ form, at: text.indexOf(FORMS[form].gap) })).filter(({ at }) => at !== -1);
  return found.sort((a, b) => a.at - b.at)[0];
}
