/** Projects that nobody would want to be sent, and the built command line run on them. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JsonFinding, JsonReport } from "../../cli/reporters/json.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** Another build can be tested by GAPLINT_DIST, a folder. */
export const CLI = path.join(process.env["GAPLINT_DIST"] ?? path.join(ROOT, "dist"), "cli.js");

/** A file that is all right: one restricted model, sent with no gate and no other tier. */
export const GOOD = `import Anthropic from "@anthropic-ai/sdk";
const client = new Anthropic();
export async function ask(content: string) {
  return client.messages.create({ model: "claude-fable-5", max_tokens: 100, messages: [{ role: "user", content }] });
}
`;

/** The text before a call that sends MODEL, written on one line. */
export const SDK = `import OpenAI from "openai"; const openai = new OpenAI();`;
export const MODEL = `"gpt-4o"`;
export const SEND = `export const send = (input) => openai.responses.create({ model: ${MODEL}, input });`;

const folders: string[] = [];

/** Writes a project; a value is a file's content. `good.ts` and a package.json are always there unless given. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-bad-")));
  folders.push(root);
  for (const [name, content] of Object.entries({ "package.json": "{}", "good.ts": GOOD, ...files })) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** Removes every project made so far. */
export function removeProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** The command that starts node, as another user for example; node and its arguments follow. */
  readonly wrapper?: readonly string[];
}

/** Runs `gaplint` with these arguments. */
export function gaplint(args: readonly string[], { cwd = ROOT, wrapper = [] }: RunOptions = {}): Promise<Outcome> {
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, CLI, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd, env: { PATH: process.env["PATH"] } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
  });
}

export interface Checked extends JsonReport {
  readonly code: number | null;
  readonly err: string;
  /** Findings and problems of a file, by its name in the project. */
  readonly in: (name: string) => readonly JsonFinding[];
  readonly problem: (name: string) => JsonReport["problems"][number] | undefined;
}

/** The JSON report on a project, with names as in the project. */
export async function check(root: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Checked> {
  const { code, out, err } = await gaplint(["check", ".", "--format", "json", "--now", "2026-11-21", ...args], { cwd: root, ...options });
  if (/our bug|internal error/i.test(err)) throw new Error(err);
  const report = JSON.parse(out) as JsonReport;
  return {
    ...report,
    code,
    err,
    in: (name) => report.findings.filter(({ file }) => file === name),
    problem: (name) => report.problems.find(({ file }) => file === name),
  };
}
