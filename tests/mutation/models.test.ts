/**
 * Fixtures with another model, a constant written where it is used, a setting with a default, or a fallback that is
 * gone or not cleared: each has to be found.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../rules/finding.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import { fixturesBelow, judgeFixture } from "../fixtures/harness.ts";
import { parseMarkers, type Marker } from "../fixtures/markers.ts";
import { defaultedMutants, fallbackMutants, inlinedMutants, restrictedMutants, type ModelMutant } from "./model-mutants.ts";

const ROOT = fileURLToPath(new URL("../../test-fixtures", import.meta.url));

interface Case {
  readonly name: string;
  /** The fixture: a file or a folder. */
  readonly path: string;
  /** The mutated file. */
  readonly file: string;
  readonly mutant: ModelMutant;
}

describe("a model that is restricted", () => {
  const cases = casesOf("hardcoded-model", (name, text, markers) => restrictedMutants(name, text, linesOf(markers, "hardcoded-model", ["constant", "revocable"])));
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => expect(foundBy(one, "hardcoded-model")).toContain("restricted"));
  it("comes often enough", () => expect(cases.length).toBeGreaterThan(60));
});

describe("a constant where it is used", () => {
  const cases = casesOf("hardcoded-model", (name, text, markers) => inlinedMutants(name, text, linesOf(markers, "hardcoded-model", ["constant", "revocable", "retired", "restricted"])));
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => expect(foundBy(one, "hardcoded-model")).toHaveLength(1));
  it("comes often enough", () => expect(cases.length).toBeGreaterThan(2));
});

describe("a setting with a default", () => {
  const cases = casesOf("hardcoded-model", (name, text) => defaultedMutants(name, text));
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => expect(foundBy(one, "hardcoded-model")).toEqual(["restricted"]));
  it("comes often enough", () => expect(cases.length).toBeGreaterThan(2));
});

describe("a fallback", () => {
  const cases = casesOf("missing-fallback-tier", (name, text, markers) => fallbackMutants(name, text, linesOf(markers, "missing-fallback-tier")));
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => expect(foundBy(one, "missing-fallback-tier")).toContain(one.mutant.how === "fallback removed" ? "none" : "uncleared"));
  it("comes often enough", () => expect(cases.length).toBeGreaterThan(8));
});

/** The lines that expect a finding of these kinds, or without kinds those that expect none. */
function linesOf(markers: readonly Marker[], rule: RuleId, kinds?: readonly string[]): ReadonlySet<number> {
  return new Set(markers.flatMap((marker) => {
    if (kinds !== undefined) return marker.type === "expect" && marker.rule === rule && kinds.includes(marker.kind) && !marker.isDefault ? [marker.line] : [];
    return marker.type === "none" && marker.filters.some((filter) => filter.rule === rule) ? [marker.line] : [];
  }));
}

function casesOf(rule: RuleId, mutate: (name: string, text: string, markers: readonly Marker[]) => readonly ModelMutant[]): readonly Case[] {
  return [join(ROOT, rule), join(ROOT, "benchmark", rule)].flatMap((folder) => readdirSync(folder).sort().flatMap((kind) => fixturesBelow(join(folder, kind)))).flatMap((path) =>
    filesOf(path).flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return mutate(file, text, parseMarkers(text).markers).map((mutant, position): Case => ({ name: `${relative(ROOT, file)} ${mutant.how} ${mutant.line ?? position}`, path, file, mutant }));
    }),
  );
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)).filter((file) => /\.tsx?$/.test(file));
}

/** The kinds of the findings at the mutant's line, or anywhere in the fixture. */
function foundBy({ path, file, mutant }: Case, rule: RuleId): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "gaplint-mutant-"));
  try {
    const copy = join(folder, basename(path));
    cpSync(path, copy, { recursive: true });
    const target = path === file ? copy : join(copy, relative(path, file));
    writeFileSync(target, mutant.text);
    const { found } = judgeFixture(copy, createWorkspace, { rules: [rule] });
    return found.filter((one) => mutant.line === undefined || (one.line === mutant.line && (path === file || basename(target) === basename(one.file)))).map((one) => one.finding.kind);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
