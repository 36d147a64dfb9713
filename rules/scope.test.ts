import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LintOptions } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

let root: string;
const FILES: Readonly<Record<string, string>> = {
  "package.json": "{}",
  "src/model.ts": 'import OpenAI from "openai";\nconst openai = new OpenAI();\nexport const ask = (model: string, input: string) => openai.responses.create({ model, input });\n',
  "src/names.ts": 'export const NAME = "gpt-4o";\n',
  "src/chat.ts": 'import { ask } from "./model";\nimport { NAME } from "./names";\nexport const chat = (input: string) => ask(NAME, input);\n',
  "src/again.ts": 'import { ask } from "./model";\nexport const again = (input: string) => ask("gpt-4o-mini", input);\n',
  "src/types.d.ts": 'import type OpenAI from "openai";\nexport interface Services { ai: OpenAI }\n',
  "src/typed.ts": 'import type { Services } from "./types";\nexport const typed = ({ ai }: Services, input: string) => ai.responses.create({ model: "gpt-4.1-mini", input });\n',
  "src/apart.ts": 'import OpenAI from "openai";\nexport const apart = (input: string) => new OpenAI().responses.create({ model: "gpt-4.1", input });\n',
};

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-scope-")));
  mkdirSync(path.join(root, "src"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(root, name), text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files of the hardcoded-model findings, and how many files were reported on. */
function lint(options: Partial<LintOptions>): { readonly found: readonly string[]; readonly files: number } {
  const rules = { "call-before-gate": "off", "missing-fallback-tier": "off" } as const;
  const { findings, summary } = createWorkspace().lint({ root, paths: [], now: "2026-11-21", rules, ...options });
  return { found: findings.map(({ file }) => path.basename(file)), files: summary.files };
}
const changed = (...names: string[]): readonly string[] => names.map((name) => path.join(root, name));

describe("changed files", () => {
  it("are reported on, with what depends on them", () => {
    expect(lint({}).found).toEqual(["again.ts", "apart.ts", "names.ts", "typed.ts"]);
    expect(lint({ changed: changed("src/apart.ts") })).toEqual({ found: ["apart.ts"], files: 1 });
    // names.ts is not touched, but the way of its model leads through the changed file.
    expect(lint({ changed: changed("src/model.ts") })).toEqual({ found: ["again.ts", "names.ts"], files: 3 });
    expect(lint({ changed: changed("src/names.ts") })).toEqual({ found: ["names.ts"], files: 2 });
    // A declaration file is no file of the report, but what it says is said of those who import it.
    expect(lint({ changed: changed("src/types.d.ts") })).toEqual({ found: ["typed.ts"], files: 1 });
  });

  it("are everything when what steers the reading changed", () => {
    for (const name of ["gaplint.json", "package.json", "tsconfig.build.json", "capability-registry.json"]) expect(lint({ changed: changed(name) }).found, name).toHaveLength(4);
    expect(lint({ changed: changed("models.json"), registryFile: path.join(root, "models.json") }).found).toHaveLength(4);
  });

  it("are none", () => {
    expect(lint({ changed: [] })).toEqual({ found: [], files: 0 });
    expect(lint({ changed: changed("README.md", "src/gone.ts") })).toEqual({ found: [], files: 0 });
  });
});

describe("parts", () => {
  it.each([1, 2, 3, 7])("%i of them hold every finding once", (count) => {
    const parts = Array.from({ length: count }, (_, part) => lint({ shard: { index: part + 1, count } }));
    expect(parts.flatMap(({ found }) => found).sort()).toEqual(["again.ts", "apart.ts", "names.ts", "typed.ts"]);
    expect(parts.reduce((sum, { files }) => sum + files, 0)).toBe(6);
  });
});
