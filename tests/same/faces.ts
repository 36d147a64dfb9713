/** What each face of gaplint says of a folder, in the same words: `file:line:column-line:column rule/kind message`, sorted. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";
import type { JsonReport } from "../../cli/reporters/json.ts";
import { noParser } from "../eslint/no-parser.ts";
import { spawned } from "../lsp/channel.ts";
import { PULLING, TestClient } from "../lsp/client.ts";

export interface FaceOptions {
  /** Absolute path of the folder with the built program. */
  readonly dist: string;
  /** Absolute path without links; the root of a project. */
  readonly root: string;
  /** The day of judgement. */
  readonly now: string;
}

export function byCommandLine({ dist, root, now }: FaceOptions): readonly string[] {
  const out = execFileSync(process.execPath, [path.join(dist, "cli.js"), "--format", "json", "--now", now, "--fail-on", "never"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 29, stdio: ["ignore", "pipe", "ignore"] });
  const { findings } = JSON.parse(out) as JsonReport;
  return findings.map(({ file, range: { start, end }, rule, kind, message }) => `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${rule}/${kind} ${message}`).sort();
}

export interface EslintAnswer {
  readonly findings: readonly string[];
  /** Relative to the root: ESLint lints no JSON without a language plugin, and ignores folders of its own choice. */
  readonly linted: ReadonlySet<string>;
}

export async function byEslint({ dist, root, now }: FaceOptions): Promise<EslintAnswer> {
  const { default: gaplint } = (await import(pathToFileURL(path.join(dist, "eslint.js")).href)) as { default: ESLint.Plugin };
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
        settings: { gaplint: { now } },
      },
    ],
  });
  const results = await eslint.lintFiles(["."]);
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, endLine = 0, endColumn = 0, message }) => {
      const [, text = message, kind = ""] = /^(.*) \(([a-z-]+)\)$/s.exec(message) ?? [];
      return `${path.relative(root, filePath)}:${line}:${column}-${endLine}:${endColumn} ${ruleId?.replace("gaplint/", "") ?? ""}/${kind} ${text}`;
    }),
  );
  return { findings: findings.sort(), linted: new Set(results.map(({ filePath }) => path.relative(root, filePath))) };
}

/** Of what the command line says, that which ESLint gets to see. */
export function seenByEslint(findings: readonly string[], { linted }: EslintAnswer): readonly string[] {
  return findings.filter((line) => linted.has(line.slice(0, line.indexOf(":"))));
}

export async function byLanguageServer({ dist, root, now }: FaceOptions): Promise<readonly string[]> {
  const client = await TestClient.start({ channel: spawned(path.join(dist, "cli.js"), "lsp", "--stdio"), folders: [root], capabilities: PULLING, initializationOptions: { now } });
  try {
    const report = await client.pullWorkspace();
    const findings = report.items.flatMap((item) =>
      item.kind === "full" ? item.items.filter(({ code }) => code !== "problem").map(({ range: { start, end }, code, message }) => `${path.relative(root, fileURLToPath(item.uri))}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${code} ${message}`) : [],
    );
    return findings.sort();
  } finally {
    await client.stop();
  }
}
