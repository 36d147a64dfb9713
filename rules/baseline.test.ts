import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LintOptions, LintResult } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-baseline-")));
  write("package.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

function lint(options: Partial<LintOptions> = {}): LintResult {
  return createWorkspace().lint({ root, paths: [], now: "2026-11-21", rules: { "missing-fallback-tier": "off", "call-before-gate": "off", "silent-fallback": "off" }, ...options });
}

/** Lints, and accepts what is found. */
function accept(options: Partial<LintOptions> = {}): string {
  const updated = lint(options).baseline?.updated ?? "";
  write("gaplint-baseline.txt", updated);
  return updated;
}

const head = 'import OpenAI from "openai";\nconst openai = new OpenAI();\n';
const ask = (name: string, model: string): string => `export async function ${name}(input: string) {\n  return openai.responses.create({ model: "${model}", input });\n}\n`;
const models = (result: LintResult): readonly (string | undefined)[] => result.findings.map(({ model }) => model);
const stale = (result: LintResult): readonly string[] => (result.baseline?.stale ?? []).map(({ file, rule, kind, code }) => `${path.relative(root, file)} ${rule}/${kind} ${code}`);

describe("a baseline", () => {
  it("may be longer than any code that is read", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    const [first = "", ...entries] = accept().split("\n");
    const old = Array.from({ length: 60_000 }, (_, index) => `src/gone.ts hardcoded-model/retired ${index.toString(16).padStart(32, "0")} # "gpt-4o", where a provider retires it`);
    write("gaplint-baseline.txt", [first, ...old, ...entries].join("\n"));
    const result = lint();
    expect(models(result)).toEqual([]);
    expect(result.problems).toEqual([]);
    expect(result.baseline?.stale).toHaveLength(old.length);
  });

  it("accepts what was there, and nothing else", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    const text = accept();
    expect(text).toMatch(/^# gaplint baseline 1: .*\nsrc\/chat\.ts hardcoded-model\/retired [0-9a-f]{32} # "gpt-4o"\n$/);
    const same = lint();
    expect(same.findings).toEqual([]);
    expect(same.baselined.map(({ model }) => model)).toEqual(["gpt-4o"]);
    expect(same.summary).toMatchObject({ infos: 0, baselined: 1 });
    expect(stale(same)).toEqual([]);

    write("src/chat.ts", head + ask("one", "gpt-4o") + ask("two", "gpt-4o-mini"));
    expect(models(lint())).toEqual(["gpt-4o-mini"]);
    expect(models(lint({ baseline: false }))).toEqual(["gpt-4o", "gpt-4o-mini"]);
  });

  it("holds when lines move and a formatter runs", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    accept();
    write("src/chat.ts", `// A word.\n\n${head.replaceAll('"', "'")}\n\nexport async function one(\n  input: string,\n) {\n  return openai.responses.create({\n    model: 'gpt-4o', // for now\n    input,\n  });\n}\n`);
    expect(lint().findings).toEqual([]);
  });

  it("does not let one problem be traded for another of the same rule in the same file", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    accept();
    for (const other of [ask("one", "gpt-4o-mini"), ask("two", "gpt-4o")]) {
      write("src/chat.ts", head + other);
      const result = lint();
      expect(result.findings).toHaveLength(1);
      expect(stale(result)).toEqual(['src/chat.ts hardcoded-model/retired "gpt-4o"']);
    }
  });

  it("counts equal problems of one function", () => {
    const twice = (count: number): string => `${head}export async function one(input: string) {\n${'  await openai.responses.create({ model: "gpt-4o", input });\n'.repeat(count)}}\n`;
    write("src/chat.ts", twice(2));
    accept();
    write("src/chat.ts", twice(3));
    expect(lint().findings).toHaveLength(1);
    write("src/chat.ts", twice(1));
    expect(lint()).toMatchObject({ findings: [], baseline: { stale: [{ rule: "hardcoded-model" }] } });
  });

  it("follows a file to its new name", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    accept();
    renameSync(path.join(root, "src/chat.ts"), path.join(root, "src/talk.ts"));
    const result = lint();
    expect(result.findings).toEqual([]);
    expect(stale(result)).toEqual([]);
    expect(result.baseline?.updated).toContain("src/talk.ts");
    expect(result.baseline?.updated).not.toContain("src/chat.ts");
  });

  it("is stale where a file is gone", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    accept();
    write("src/chat.ts", "export {};\n");
    expect(stale(lint())).toHaveLength(1);
    rmSync(path.join(root, "src/chat.ts"));
    write("src/other.ts", "export {};\n");
    expect(stale(lint())).toHaveLength(1);
    expect(accept()).not.toContain("chat");
  });

  it("says nothing of files that were not looked at, and keeps their entries", () => {
    write("src/a.ts", head + ask("one", "gpt-4o"));
    write("src/b.ts", head + ask("one", "gpt-4o"));
    accept();
    write("src/a.ts", "export {};\n");
    write("src/b.ts", head + ask("one", "gpt-4o-mini"));
    const paths = [path.join(root, "src/b.ts")];
    expect(stale(lint({ paths }))).toEqual(['src/b.ts hardcoded-model/retired "gpt-4o"']);
    const text = accept({ paths });
    expect(text.split("\n").slice(1)).toEqual([expect.stringMatching(/^src\/a\.ts .*"gpt-4o"$/), expect.stringMatching(/^src\/b\.ts .*"gpt-4o-mini"$/), ""]);
  });

  it("is not stale because a rule is off for now", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    accept();
    expect(stale(lint({ rules: { "hardcoded-model": "off" } }))).toEqual([]);
  });

  it("merges as lines do: order and repeats don't matter, what can't be read is a problem", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o") + ask("two", "gpt-4o-mini"));
    const [first = "", ...lines] = accept().trimEnd().split("\n");
    write("gaplint-baseline.txt", [first, ...lines.toReversed(), ...lines].join("\r\n"));
    expect(lint()).toMatchObject({ findings: [], problems: [] });
    expect(lint().baseline?.updated).toBe(`${[first, ...lines].join("\n")}\n`);

    write("gaplint-baseline.txt", [first, "<<<<<<< HEAD", lines[0], "=======", "nonsense"].join("\n"));
    const result = lint();
    expect(models(result)).toEqual(["gpt-4o"]);
    expect(result.problems.map(({ message }) => message)).toEqual([expect.stringContaining("unresolved merge"), expect.stringContaining("unresolved merge"), expect.stringContaining("can't be read")]);
  });

  it("is where the config says", () => {
    write("src/chat.ts", head + ask("one", "gpt-4o"));
    write("gaplint.json", '{ "baseline": "ci/known.txt" }');
    const { baseline } = lint();
    expect(baseline?.file).toBe(path.join(root, "ci/known.txt"));
    expect(baseline?.updated).toContain("\n../src/chat.ts ");
    write("ci/known.txt", baseline?.updated ?? "");
    expect(lint().findings).toEqual([]);
  });
});
