/** The command line, the language server and the ESLint plugin report the same findings on all fixtures. Needs `npm run build`. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JsonReport } from "../cli/reporters/json.ts";
import { noParser } from "./eslint/no-parser.ts";
import { spawned } from "./lsp/channel.ts";
import { PULLING, TestClient } from "./lsp/client.ts";

const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../dist");
const CLI = path.join(DIST, "cli.js");
const NOW = "2026-11-21";
let root: string;
/** What the command line reports: `file:line:column-line:column rule/kind message`. */
let expected: readonly string[];

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-same-")));
  cpSync(path.join(import.meta.dirname, "../test-fixtures"), path.join(root, "code"), { recursive: true });
  writeFileSync(path.join(root, "package.json"), '{ "workspaces": ["code"] }');
  const out = execFileSync(process.execPath, [CLI, "--format", "json", "--now", NOW, "--fail-on", "never"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] });
  const report = JSON.parse(out) as JsonReport;
  expected = report.findings.map(({ file, range: { start, end }, rule, kind, message }) => `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${rule}/${kind} ${message}`).sort();
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

it("there are some", () => {
  expect(expected.length).toBeGreaterThan(300);
});

it("in ESLint", async () => {
  const { default: gaplint } = (await import(pathToFileURL(path.join(DIST, "eslint.js")).href)) as { default: ESLint.Plugin };
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
        languageOptions: { parser: noParser },
        linterOptions: { noInlineConfig: true },
        plugins: { gaplint },
        rules: Object.fromEntries(Object.keys(gaplint.rules ?? {}).map((rule): [string, Linter.RuleEntry] => [`gaplint/${rule}`, "error"])),
        settings: { gaplint: { now: NOW } },
      },
    ],
  });
  const results = await eslint.lintFiles(["code"]);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, endLine = 0, endColumn = 0, message }) => {
      const [, text = "", kind = ""] = /^(.*) \(([a-z-]+)\)$/s.exec(message) ?? [];
      return `${path.relative(root, filePath)}:${line}:${column}-${endLine}:${endColumn} ${ruleId?.replace("gaplint/", "") ?? ""}/${kind} ${text}`;
    }),
  );
  // ESLint lints no JSON without a language plugin, and ignores folders of its own choice.
  const linted = new Set(results.map(({ filePath }) => path.relative(root, filePath)));
  expect(found.sort()).toEqual(expected.filter((line) => linted.has(line.slice(0, line.indexOf(":")))));
  expect(found.length).toBeGreaterThan(expected.length * 0.9);
}, 120_000);

it("in the language server", async () => {
  const client = await TestClient.start({ channel: spawned(CLI, "lsp", "--stdio"), folders: [root], capabilities: PULLING, initializationOptions: { now: NOW } });
  const report = await client.pullWorkspace();
  await client.stop();
  const found = report.items.flatMap((item) =>
    item.kind === "full" ? item.items.filter(({ code }) => code !== "problem").map(({ range: { start, end }, code, message }) => `${path.relative(root, fileURLToPath(item.uri))}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${code} ${message}`) : [],
  );
  expect(found.sort()).toEqual(expected);
}, 120_000);
