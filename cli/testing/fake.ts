/** Stand-ins for the analysis and the terminal, for the tests of the command line. */
import path from "node:path";
import type { Problem } from "../../analysis/project/project.ts";
import type { Span } from "../../analysis/lower/facts.ts";
import type { Finding, Fix } from "../../rules/finding.ts";
import type { LintOptions, LintResult, Summary, Workspace } from "../../rules/lint.ts";
import type { Host } from "../host.ts";

export interface FakeResult {
  /** Texts by path relative to the root of `FakeWorkspace`. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
  readonly suppressed?: LintResult["suppressed"];
  readonly baselined?: readonly Finding[];
  readonly baseline?: LintResult["baseline"];
  readonly problems?: readonly Problem[];
  readonly fixes?: readonly Fix[];
  readonly summary?: Partial<Summary>;
  readonly failed?: boolean;
}

/** The result a real run would give for these findings: the summary counts them. `root` is absolute. */
export function fakeResult(root: string, fake: FakeResult): LintResult {
  const { texts = {}, findings = [], problems = [], fixes = [], failed = false } = fake;
  const absolute = new Map(Object.entries(texts).map(([file, text]) => [path.join(root, file), text]));
  const countOf = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const summary: Summary = {
    files: 120,
    analyzed: 41,
    modelCalls: 17,
    errors: countOf("error"),
    warnings: countOf("warning"),
    infos: countOf("info"),
    suppressed: fake.suppressed?.length ?? 0,
    baselined: fake.baselined?.length ?? 0,
    durationMs: 812,
    ...fake.summary,
  };
  const { suppressed = [], baselined = [], baseline } = fake;
  return { summary, findings, suppressed, baselined, ...(baseline === undefined ? {} : { baseline }), problems, failed, text: (file) => absolute.get(file), fixes: () => fixes };
}

export interface FakeHost extends Host {
  readonly out: () => string;
  readonly err: () => string;
  /** The options of each lint. */
  readonly lints: LintOptions[];
  /** What the workspace was told to forget. */
  readonly invalidated: (readonly string[])[];
}

export interface FakeHostOptions extends FakeResult {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly stdin?: string;
  /** What a watcher sees. */
  readonly changes?: readonly (readonly string[])[];
  /** What the user answers, question by question; without it nobody can be asked. */
  readonly answers?: readonly string[];
  /** Runs instead of giving the fake result. */
  readonly lint?: Workspace["lint"];
}

export function fakeHost(options: FakeHostOptions): FakeHost {
  const { cwd, env = {}, isTerminal = false } = options;
  let out = "";
  let err = "";
  const lints: LintOptions[] = [];
  const invalidated: (readonly string[])[] = [];
  const answers = [...(options.answers ?? [])];
  const workspace: Workspace = {
    lint(lintOptions) {
      lints.push(lintOptions);
      return options.lint?.(lintOptions) ?? fakeResult(cwd, options);
    },
    invalidate: (files) => void invalidated.push(files),
  };
  const columns = isTerminal ? 100 : undefined;
  return {
    cwd,
    env,
    stdout: { write: (text) => void (out += Buffer.from(text).toString()), isTerminal, columns },
    stderr: { write: (text) => void (err += Buffer.from(text).toString()), isTerminal, columns },
    stdin: async () => options.stdin ?? "",
    watch: async function* () {
      yield* options.changes ?? [];
    },
    runtime: "node v20.19.0, linux",
    build: "test",
    today: "2026-11-21",
    ask: options.answers === undefined ? undefined : async (question) => {
      err += question;
      return answers.shift() ?? "";
    },
    createWorkspace: async () => workspace,
    startServer: async () => undefined,
    out: () => out,
    err: () => err,
    lints,
    invalidated,
  };
}

/** The span of the first occurrence of `needle` in a text. */
export function spanOf(text: string, needle: string): Span {
  const start = text.indexOf(needle);
  if (start < 0) throw new Error(`"${needle}" is not in the text`);
  return [start, start + needle.length];
}
