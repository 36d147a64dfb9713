/**
 * Fixtures that must not be reported, broken: a handler that logged, rethrew or answered with an error and no longer
 * does must be reported where it stands, and a returned call that is no longer awaited never reaches its handler.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../rules/finding.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import { fixturesBelow, judgeFixture } from "../fixtures/harness.ts";
import { parseMarkers } from "../fixtures/markers.ts";
import { awaitMutants, handlerMutants, type Mutant } from "./failure-mutants.ts";

const ROOT = fileURLToPath(new URL("../../test-fixtures", import.meta.url));

/** Mutants that break nothing, by fixture and line, with the reason. */
const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ["benchmark/silent-fallback/default-value/stream-consumed-in-the-try.ts:21 error answer replaced by a default", "nothing fails while a stream is made"],
  ["benchmark/silent-fallback/default-value/blind5-streams.ts:15 error answer replaced by a default", "nothing fails while a stream is made"],
  ["benchmark/silent-fallback/default-value/blind5-tools.ts:106 await removed", "what is returned never fails"],
  ["benchmark/silent-fallback/default-value/blind7-retries.ts:52 await removed", "an embedding needs no tier"],
  ["benchmark/silent-fallback/default-value/logged-after-the-ways-met.ts:35 event removed", "a warning further on says that there is no summary"],
  ["benchmark/silent-fallback/other-model/blind5-candidates.ts:114 await removed", "a cache is read there"],
  ["benchmark/silent-fallback/default-value/tuple-helper/src/attempt.ts:6 error answer replaced by a default", "callers can't take null apart"],
]);

interface Case {
  readonly name: string;
  /** The fixture: a file or a folder. */
  readonly path: string;
  /** The mutated file. */
  readonly file: string;
  readonly mutant: Mutant;
}

describe("a handler that no longer tells", () => {
  const cases = casesOf("silent-fallback", handlerMutants);
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const kinds = found(one, "silent-fallback").filter(({ line }) => line === one.mutant.line).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== "weak-event" && kind !== "library-fallback")).toHaveLength(1);
  });

  it("comes in every way, often enough", () => {
    const count = (how: Mutant["how"]): number => cases.filter(({ mutant }) => mutant.how === how).length;
    expect(count("event removed")).toBeGreaterThan(20);
    expect(count("rethrow replaced by a default")).toBeGreaterThan(1);
    expect(count("error answer replaced by a default")).toBeGreaterThan(8);
  });
});

describe("a returned call that is no longer awaited", () => {
  const cases = [...casesOf("missing-fallback-tier", awaitMutants), ...casesOf("silent-fallback", (text) => awaitMutants(text, everyLine(text)))];
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const kinds = found(one, "missing-fallback-tier").filter(({ line }) => line === one.mutant.line).map(({ kind }) => kind);
    expect(kinds).toContain("unreachable");
  });
});

const everyLine = (text: string): ReadonlySet<number> => new Set(text.split("\n").map((_, index) => index + 1));

/** Mutants of the places where the fixtures of a rule say that nothing is to be reported. */
function casesOf(rule: RuleId, mutate: (text: string, lines: ReadonlySet<number>) => readonly Mutant[]): readonly Case[] {
  return [join(ROOT, rule), join(ROOT, "benchmark", rule)].flatMap((folder) => readdirSync(folder).sort().flatMap((kind) => fixturesBelow(join(folder, kind)))).flatMap((path) =>
    filesOf(path).flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const lines = parseMarkers(text).markers.flatMap((marker) => (marker.type === "none" && marker.filters.some((filter) => filter.rule === rule) ? [marker.line] : []));
      return mutate(text, new Set(lines)).flatMap((mutant): readonly Case[] => {
        const name = `${relative(ROOT, file)}:${mutant.line} ${mutant.how}`;
        return EQUIVALENT.has(name) ? [] : [{ name, path, file, mutant }];
      });
    }),
  );
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)).filter((file) => /\.tsx?$/.test(file));
}

function found({ path, file, mutant }: Case, rule: RuleId): readonly { readonly line: number; readonly kind: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "gaplint-mutant-"));
  try {
    const copy = join(folder, basename(path));
    cpSync(path, copy, { recursive: true });
    const target = path === file ? copy : join(copy, relative(path, file));
    writeFileSync(target, mutant.text);
    return judgeFixture(copy, createWorkspace, { rules: [rule] }).found.filter((one) => path === file || basename(target) === basename(one.file)).map((one) => ({ line: one.line, kind: one.finding.kind }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
