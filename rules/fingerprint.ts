/**
 * A name for a finding that stays when lines move or a formatter runs: rule, kind, enclosing scope, the code at the
 * place, and a count. The file is no part of it, so that it is the same from wherever the analysis starts and after a
 * file has moved; with the file it is unique.
 */
import { createHash } from "node:crypto";
import type { Program } from "../analysis/link/program.ts";
import type { FunctionId } from "../analysis/lower/facts.ts";
import type { RawFinding } from "./context.ts";
import type { Finding, RuleId } from "./finding.ts";
import { normalisedCode } from "./normalised-code.ts";

/** Fingerprints all findings of one rule; equal ones in one scope of a file are told apart by their order in it. */
export function fingerprinted(program: Program, rule: RuleId, findings: readonly RawFinding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return [...findings].sort(byOffset).map((finding) => {
    const code = normalisedCode((program.project.text(finding.file) ?? "").slice(finding.span[0], finding.span[1]));
    const identity = [rule, finding.kind, scopeOf(program, finding), code].join("\0");
    const inFile = `${finding.file}\0${identity}`;
    const count = counts.get(inFile) ?? 0;
    counts.set(inFile, count + 1);
    const fingerprint = createHash("sha256").update(`${identity}\0${count}`).digest("hex").slice(0, 32);
    return { ...finding, rule, fingerprint };
  });
}

const byOffset = (a: RawFinding, b: RawFinding): number => a.span[0] - b.span[0] || a.span[1] - b.span[1];

function scopeOf(program: Program, finding: RawFinding): string {
  const functions = program.facts(finding.file)?.functions ?? [];
  let best = 0;
  let size = Number.POSITIVE_INFINITY;
  functions.forEach((fn, position) => {
    const length = fn.span[1] - fn.span[0];
    if (fn.span[0] <= finding.span[0] && finding.span[1] <= fn.span[1] && length < size) {
      best = position;
      size = length;
    }
  });
  return functions.length === 0 ? "" : program.nameOf({ file: finding.file, fn: best as FunctionId });
}
