/**
 * Mutants of the fixtures through the whole engine: whatever a text holds, linting it ends, its places lie in their
 * files, and a second run says the same. GAPLINT_FUZZ sets the number of mutants, GAPLINT_FUZZ_SEED the first seed.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { LintResult } from "../../rules/lint.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import { mutate, randomNumbers } from "./mutate.ts";

const FIXTURES = path.join(import.meta.dirname, "../../test-fixtures");
const MUTANTS = Number(process.env["GAPLINT_FUZZ"] ?? 240);
const FIRST_SEED = Number(process.env["GAPLINT_FUZZ_SEED"] ?? 1);
/** Mutants that are linted together, so that one's exports are another's imports. */
const BATCH = 12;

const root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-fuzz-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(path.join(root, "package.json"), '{ "dependencies": { "openai": "*", "ai": "*" } }');

const sources = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort();

/** Mutants of neighbouring fixtures, by their paths; the folders of the fixtures stay, so that imports still lead somewhere. */
function mutants(seed: number): ReadonlyMap<string, string> {
  const random = randomNumbers(seed * 7919);
  const start = Math.floor(random() * sources.length);
  return new Map(
    Array.from({ length: BATCH }, (_, offset): [string, string] => {
      const file = sources[(start + offset) % sources.length] ?? "";
      // Not below "test-fixtures": what is called a test is judged by fewer rules.
      return [path.join(root, `src${seed}`, path.relative(FIXTURES, file)), mutate(readFileSync(file, "utf8"), random)];
    }),
  );
}

const OPTIONS = { root, paths: [], now: "2026-11-21", profile: "strict" } as const;

function lint(overlay: ReadonlyMap<string, string>): LintResult {
  return createWorkspace().lint({ ...OPTIONS, overlay });
}

function summary(result: LintResult): string {
  const findings = result.findings.map((finding) => ({ ...finding, fixes: result.fixes(finding) }));
  return JSON.stringify([findings, result.problems]);
}

describe("mutants of the fixtures", () => {
  const seeds = Array.from({ length: Math.ceil(MUTANTS / BATCH) }, (_, index) => FIRST_SEED + index);

  it.each(seeds)("batch %i is linted, with every place in its file", (seed) => {
    const overlay = mutants(seed);
    for (const file of overlay.keys()) mkdirSync(path.dirname(file), { recursive: true });
    const result = lint(overlay);
    expect(result.failed).toBe(false);
    expect(result.problems.filter(({ message }) => message.includes("Internal error"))).toEqual([]);
    expect(result.summary.files).toBe(BATCH);
    const edits = result.findings.flatMap((finding) => result.fixes(finding).flatMap((fix) => fix.edits.filter((edit) => edit.create !== true)));
    const places = [...result.findings, ...result.findings.flatMap(({ trace }) => trace), ...result.problems, ...edits];
    for (const { file, span = [0, 0] } of places) {
      const length = result.text(file)?.length ?? -1;
      expect(span[0], file).toBeGreaterThanOrEqual(0);
      expect(span[1], file).toBeGreaterThanOrEqual(span[0]);
      expect(span[1], file).toBeLessThanOrEqual(length);
    }
    const prints = result.findings.map(({ file, fingerprint }) => `${file} ${fingerprint}`);
    expect(new Set(prints).size).toBe(prints.length);
    if (seed % 4 === 0) expect(summary(lint(overlay))).toBe(summary(result));
  });

  it.each(seeds.filter((seed) => seed % 4 === 1))("batch %i, edited in a workspace that is kept, says what a new one says", (seed) => {
    const workspace = createWorkspace();
    const random = randomNumbers(seed);
    let overlay = mutants(seed);
    for (const file of overlay.keys()) mkdirSync(path.dirname(file), { recursive: true });
    for (let edits = 0; edits < 3; edits++) {
      const kept = workspace.lint({ ...OPTIONS, overlay });
      expect(summary(kept)).toBe(summary(lint(overlay)));
      overlay = new Map([...overlay].map(([file, text]) => [file, random() < 0.3 ? mutate(text, random) : text]));
    }
  });

  it("are mutants, the same for the same seed", () => {
    const [file = "", text = ""] = [...mutants(3)][0] ?? [];
    expect(mutants(3).get(file)).toBe(text);
    expect([...mutants(3).values()]).not.toEqual([...mutants(4).values()]);
  });
});
