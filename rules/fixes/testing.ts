/** For tests of fixes: a project on disk, linted, mended and judged again by the linter and the compiler. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { Finding, Fix, RuleId } from "../finding.ts";
import type { LintResult } from "../lint.ts";
import { createWorkspace } from "../workspace.ts";
import { applyEdits } from "./apply.ts";

export const NOW = "2026-11-21";

/** Types of what the test projects import; `.d.ts` files are no sources for the linter. */
export const STUBS = `
declare module "@anthropic-ai/sdk" {
  export default class Anthropic {
    constructor(options?: { apiKey?: string });
    messages: { create(body: { model: string; max_tokens: number; messages: readonly unknown[] }): Promise<{ content: unknown[] }> };
  }
}
declare module "ai" {
  export function generateText(options: { model: unknown; prompt: string }): Promise<{ text: string }>;
  export function streamText(options: { model: unknown; prompt: string }): { textStream: AsyncIterable<string> };
  export function wrapLanguageModel<Model>(options: {
    model: Model;
    middleware: { specificationVersion?: "v3"; wrapStream?: (options: { params: { prompt: string } }) => PromiseLike<{ stream: unknown }> };
  }): Model;
}
declare module "openai" {
  export default class OpenAI {
    audio: { transcriptions: { create(body: { model: string; file: unknown }): Promise<{ text: string }> }; speech: { create(body: { model: string; input: string }): Promise<unknown> } };
  }
}
declare module "@ai-sdk/anthropic" {
  export function anthropic(model: string): { id: string; doStream(params: { prompt: string }): PromiseLike<{ stream: unknown }> };
}
declare const process: { env: Record<string, string | undefined> };
declare const console: { warn(...args: unknown[]): void; error(...args: unknown[]): void };
declare function setTimeout(run: (value: unknown) => void, ms: number): void;
declare function require(name: string): any;
`;

export interface Project {
  readonly root: string;
  lint(): LintResult;
  text(name: string): string;
  /** Applies a fix to the files on disk; the names of the files that it changed. */
  apply(fix: Fix): readonly string[];
  /** What the compiler says of the sources, one line each. */
  typeErrors(): readonly string[];
  remove(): void;
}

/** Writes files by name into a new folder, with a package.json and a tsconfig.json where none are given. */
export function writeProject(files: Readonly<Record<string, string>>): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "gaplint-fixes-")));
  const all: Record<string, string> = {
    "package.json": '{ "name": "shop", "dependencies": { "@anthropic-ai/sdk": "^0.70.0", "ai": "^5.0.0", "@ai-sdk/anthropic": "^2.0.0" } }\n',
    "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "noEmit": true } }\n',
    "stubs.d.ts": STUBS,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) write(join(root, name), text);
  const workspace = createWorkspace();
  const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
  return {
    root,
    lint: () => {
      workspace.invalidate([]);
      return workspace.lint({ root, paths: [], now: NOW });
    },
    text: (name) => readFileSync(join(root, name), "utf8"),
    apply: (fix) => {
      const changed = applyEdits(fix.edits, read);
      for (const [file, text] of changed) write(file, text);
      return [...changed.keys()].map((file) => file.slice(root.length + 1)).sort();
    },
    typeErrors: () => typeErrors(root),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const libraries = new Map<string, ts.SourceFile | undefined>();

function typeErrors(root: string): readonly string[] {
  const configFile = join(root, "tsconfig.json");
  const config = ts.getParsedCommandLineOfConfigFile(configFile, { allowJs: true, types: [], target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], skipLibCheck: true }, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (config === undefined) throw new Error(`${configFile} can't be read`);
  const host = ts.createCompilerHost(config.options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) => {
    if (!/\/lib\.[^/]*\.d\.ts$/.test(name)) return getSourceFile(name, options);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, options));
    return libraries.get(name);
  };
  const program = ts.createProgram(config.fileNames, config.options, host);
  const own = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
  return own
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .concat(program.getOptionsDiagnostics())
    .map(({ file, code, messageText }) => `${file?.fileName.slice(root.length + 1) ?? ""} TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

export interface Mended {
  readonly project: Project;
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
  readonly changed: readonly string[];
  readonly after: LintResult;
}

/**
 * Applies a fix (the first, unless told otherwise) of the first finding of a rule, and checks what must hold after any
 * fix: the files parse, no type error is new, the finding is gone and none of warning or error came in its place.
 */
export function mend(project: Project, rule: RuleId, options: { readonly file?: string; readonly rank?: number } = {}): Mended {
  const before = project.lint();
  const finding = before.findings.find((each) => each.rule === rule && (options.file === undefined || each.file.endsWith(options.file)));
  if (finding === undefined) throw new Error(`nothing of ${rule} is found: ${before.findings.map(describe).join("; ")}`);
  const fixes = before.fixes(finding);
  const fix = fixes[options.rank ?? 0];
  if (fix === undefined) throw new Error(`no fix ${options.rank ?? 0} for ${describe(finding)}`);
  const errors = project.typeErrors();
  const changed = project.apply(fix);
  const after = project.lint();

  const broken = after.problems.map(({ file, message }) => `${file}: ${message}`);
  if (broken.length > 0) throw new Error(`after the fix: ${broken.join("; ")}`);
  const fresh = project.typeErrors().filter((error) => !errors.includes(error));
  if (fresh.length > 0) throw new Error(`new type errors: ${fresh.join("; ")}`);
  const remaining = after.findings.filter((each) => sameGap(each, finding));
  const known = before.findings.filter((each) => sameGap(each, finding));
  if (remaining.length >= known.length) throw new Error(`still there: ${describe(finding)}`);
  const added = after.findings.filter((each) => each.severity !== "info" && !before.findings.some((old) => sameGap(old, each)));
  if (added.length > 0) throw new Error(`new findings: ${added.map(describe).join("; ")}`);
  return { project, finding, fixes, changed, after };
}

function sameGap(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.kind === b.kind && a.file === b.file && a.model === b.model;
}

function describe({ rule, kind, file, message }: Finding): string {
  return `${rule}/${kind} in ${file}: ${message}`;
}
