/** A name for a finding that stays when lines move: rule, kind, file, enclosing scope, the text at the place, and a count. */
import { createHash } from "node:crypto";
import type { Program } from "../analysis/link/program.ts";
import type { FunctionId } from "../analysis/lower/facts.ts";
import type { RawFinding } from "./context.ts";
import type { Finding, RuleId } from "./finding.ts";

/** Fingerprints findings of one rule in the order given; equal ones in one scope are told apart by their order. */
export function fingerprinted(program: Program, rule: RuleId, findings: readonly RawFinding[], relative: (file: string) => string): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const text = (program.project.text(finding.file) ?? "").slice(finding.span[0], finding.span[1]).replace(/\s+/g, " ");
    const identity = [rule, finding.kind, relative(finding.file), scopeOf(program, finding), text].join("\0");
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    const fingerprint = createHash("sha256").update(`${identity}\0${count}`).digest("hex").slice(0, 32);
    return { ...finding, rule, fingerprint };
  });
}

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
