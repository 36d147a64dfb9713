/** Parts of a run and their merge, through the real analysis. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkspace } from "../../rules/workspace.ts";
import { main } from "../main.ts";
import { FORMATS } from "../reporters/formats.ts";
import { fakeHost } from "../testing/fake.ts";

let cwd: string;
const SAMPLE = path.join(import.meta.dirname, "../../test-fixtures/sample");

beforeAll(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-merge-")));
  mkdirSync(path.join(cwd, "parts"));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const host = { ...fakeHost({ cwd }), createWorkspace: async () => createWorkspace() };
  const code = await main(argv, host);
  return { code, out: host.out(), err: host.err() };
}

const part = (index: number, count: number): string => path.join(cwd, `parts/${index}-of-${count}.json`);

async function divide(count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, index) => part(index + 1, count));
  for (const [index, file] of files.entries()) expect((await run(SAMPLE, "--shard", `${index + 1}/${count}`, "--format", "blob", "-o", file, "--fail-on", "never")).code).toBe(0);
  return files;
}

/** Time is what two runs never share, and with it where the lines of its paragraph break. */
const timeless = (report: string): string => report.split("\n\n").map((part) => (/\d+\.\ds\./.test(part) ? part.replace(/\s+/g, " ") : part)).join("\n\n").replace(/"durationMs": ?\d+/g, '"durationMs": 0').replace(/\d+\.\ds\./g, "0.0s.").replaceAll(/"shard":\{[^}]*\}/g, '"shard":{}');

describe("gaplint merge", () => {
  it.each([1, 3, 8])("%i parts give the report of a run that was not divided, byte for byte", async (count) => {
    const parts = await divide(count);
    for (const format of FORMATS) {
      const whole = await run(SAMPLE, "--format", format);
      const merged = await run("merge", ...parts.toReversed(), "--format", format);
      expect(timeless(merged.out), format).toBe(timeless(whole.out));
      expect(merged.err, format).toBe(whole.err);
      expect(merged.code, format).toBe(whole.code);
      expect(whole.out.length, format).toBeGreaterThan(100);
    }
  });

  it("has the options of a report", async () => {
    const parts = await divide(2);
    expect((await run("merge", ...parts, "--fail-on", "never")).code).toBe(0);
    expect((await run("merge", ...parts, "--fail-on", "never", "-o", "merged.sarif", "-f", "sarif")).out).toBe("");
    expect(readFileSync(path.join(cwd, "merged.sarif"), "utf8")).toContain('"results"');
  });

  it("does not take a missing part for a clean one", async () => {
    const [first = "", second = ""] = await divide(3);
    const { code, out, err } = await run("merge", first, second);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("1 part of 3 missing: 3");
  });

  it.each<[string, () => string[], string]>([
    ["no part", () => [], "needs the files"],
    ["a file that isn't there", () => ["nowhere.json"], "nowhere.json can't be read"],
    ["a part twice", () => [part(1, 2), part(1, 2)], "part 1 of 2 is there twice"],
    ["parts of different runs", () => [part(1, 2), part(2, 3)], "parts of different runs"],
    ["what is cut off", () => [write("cut.json", readFileSync(part(1, 2), "utf8").slice(0, 500))], "can't be read as JSON"],
    ["another report", () => [write("other.json", '{"version":1}')], "is no part of a run"],
    ["another version", () => [write("old.json", readFileSync(part(1, 2), "utf8").replace(/"version":"[^"]*"/, '"version":"0.0.1"'))], "was written by gaplint 0.0.1"],
    ["different code", () => [part(1, 2), write("stale.json", readFileSync(part(2, 2), "utf8").replace(/"modelCalls":\d+/, '"modelCalls":1'))], "have seen different code"],
  ])("says what is wrong with %s", async (_, files, message) => {
    const { code, err } = await run("merge", ...files());
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("our bug");
  });
});

function write(name: string, text: string): string {
  writeFileSync(path.join(cwd, name), text);
  return name;
}
