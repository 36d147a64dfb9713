/** The command line, the language server and the ESLint plugin report the same findings on all fixtures. Needs `npm run build`. */
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { byCommandLine, byEslint, byLanguageServer, seenByEslint, type FaceOptions } from "./faces.ts";

let options: FaceOptions;
let expected: readonly string[];

beforeAll(() => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-same-")));
  cpSync(path.join(import.meta.dirname, "../../test-fixtures"), path.join(root, "code"), { recursive: true });
  writeFileSync(path.join(root, "package.json"), '{ "workspaces": ["code"] }');
  options = { dist: process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist"), root, now: "2026-11-21" };
  expected = byCommandLine(options);
}, 300_000);

afterAll(() => rmSync(options.root, { recursive: true, force: true }));

it("there are some", () => {
  expect(expected.length).toBeGreaterThan(300);
});

it("in ESLint", async () => {
  const answer = await byEslint(options);
  expect(answer.findings).toEqual(seenByEslint(expected, answer));
  expect(answer.findings.length).toBeGreaterThan(expected.length * 0.9);
}, 300_000);

it("in the language server", async () => {
  expect(await byLanguageServer(options)).toEqual(expected);
}, 300_000);
