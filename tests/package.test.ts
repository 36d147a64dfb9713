/** The package as npm installs it: one folder, nothing to download with it, nothing to run on the way. Needs `npm run build`. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");

interface Manifest {
  readonly dependencies?: object;
  readonly scripts: Readonly<Record<string, string>>;
}

let folder: string;
let files: readonly string[];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-package-")));
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map((file) => file.path);
  mkdirSync(path.join(folder, "app"));
  writeFileSync(path.join(folder, "app/package.json"), '{ "private": true }');
  // Offline: whatever had to be downloaded would fail.
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--omit=peer", path.join(folder, packed.filename)], { cwd: path.join(folder, "app"), stdio: ["ignore", "ignore", "inherit"] });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("has no dependencies and no install script", () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Manifest;
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  expect(existsSync(path.join(folder, "app/node_modules/gaplint"))).toBe(true);
  expect(JSON.parse(readFileSync(path.join(folder, "app/package-lock.json"), "utf8"))).toMatchObject({ packages: { "node_modules/gaplint": {} } });
});

it("holds the program and what it needs, and nothing else", () => {
  expect(files.filter((file) => !/^(?:package\.json|README\.md|LICENSE|dist\/.*)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(?:map|ts|vsix)$/.test(file) && file !== "dist/eslint.d.ts")).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(["dist/cli.js", "dist/server.js", "dist/eslint.js", "dist/eslint.d.ts", "dist/rules/hardcoded-model.md", "dist/schemas/gaplint.schema.json", "dist/schemas/report.schema.json"]));
});

it("runs where it is installed", () => {
  cpSync(path.join(ROOT, "test-fixtures/sample"), path.join(folder, "app/code"), { recursive: true });
  const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: path.join(folder, "app"), encoding: "utf8" });
  const bin = "node_modules/gaplint/dist/cli.js";
  expect(run(bin, "code", "--format", "github", "--fail-on", "never")).toContain("::error title=hardcoded-model/restricted,file=code/");
  expect(run(bin, "explain", "hardcoded-model")).toContain("# hardcoded-model");
  expect(run("--input-type=module", "--eval", 'import gaplint from "gaplint/eslint"; console.log(Object.keys(gaplint.rules).join())')).toContain("call-before-gate");
  expect(run("--input-type=commonjs", "--eval", 'console.log(Object.keys(require("gaplint/eslint").default.rules).join())')).toContain("call-before-gate");
});

it("activates in VS Code without the client of the language server, which is loaded afterwards", () => {
  expect(statSync(path.join(ROOT, "dist/extension.cjs")).size).toBeLessThan(60_000);
  // What is left out of the extension's package would be missed by its users alone.
  const packed = readFileSync(path.join(ROOT, ".vscodeignore"), "utf8");
  for (const name of ["extension.cjs", "desktop-client.cjs", "server.js", "cli.js", "parser-????????.cjs", "engine-????????.cjs", "check-????????.cjs"]) expect(packed).toContain(`!dist/${name}\n`);
});
