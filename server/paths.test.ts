import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { fileOfUri, isInside } from "./paths.ts";

test("a file is known by its real path, a missing one by that of its nearest parent", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaplint-paths-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "real"));
  writeFileSync(join(folder, "real", "a b.ts"), "");
  symlinkSync(join(folder, "real"), join(folder, "link"));
  expect(fileOfUri(pathToFileURL(join(folder, "link", "a b.ts")).href)).toBe(`${folder}/real/a b.ts`);
  expect(fileOfUri(pathToFileURL(join(folder, "link", "gone", "x.ts")).href)).toBe(`${folder}/real/gone/x.ts`);
});

test("documents without a file on this disk have none", () => {
  expect(["untitled:Untitled-1", "git:/a/b.ts?x", "vscode-vfs://github/a/b.ts", "no uri", ""].map(fileOfUri)).toEqual(
    Array<undefined>(5).fill(undefined),
  );
});

test("a folder's name that begins another's doesn't hold its files", () => {
  expect(isInside("/w/app/a.ts", "/w/app")).toBe(true);
  expect(isInside("/w/app", "/w/app")).toBe(true);
  expect(isInside("/w/app-two/a.ts", "/w/app")).toBe(false);
  expect(isInside("/w/a.ts", "/")).toBe(true);
});
