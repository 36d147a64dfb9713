import { describe, expect, it } from "vitest";
import { testFolder } from "../analysis/project/test-folder.ts";
import type { LintResult } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

const lint = (files: Readonly<Record<string, string>>): LintResult & { readonly root: string } => {
  const root = testFolder({ "package.json": '{ "name": "under-test", "private": true }', ...files });
  return { ...createWorkspace().lint({ root, paths: [], now: "2026-11-21" }), root };
};

/** "file kind severity" of the findings of a rule. */
const found = (files: Readonly<Record<string, string>>, rule: string): readonly string[] => {
  const { findings, root } = lint(files);
  return findings.filter((finding) => finding.rule === rule).map(({ file, kind, severity }) => `${file.slice(root.length + 1)} ${kind} ${severity}`);
};

const MODEL = 'import OpenAI from "openai";\nconst ask = (input: string) => new OpenAI().responses.create({ model: "gpt-5.4-mini", input });\n';
const gated = (gate: string): string => `${MODEL}import { ${gate} } from "@acme/doors";\nexport async function POST(req: Request) {\n  if (!(await ${gate}(req))) return new Response(null, { status: 404 });\n  return Response.json(await ask(await req.text()));\n}\n`;

describe("configurations of folders", () => {
  it("know their own gates", () => {
    const files = { "web/app/api/ask/route.ts": gated("doorman"), "admin/app/api/ask/route.ts": gated("porter"), "gaplint.json": '{ "gates": ["porter"] }' };
    expect(found(files, "call-before-gate")).toEqual(["web/app/api/ask/route.ts no-gate warning"]);
    expect(found({ ...files, "web/gaplint.json": '{ "gates": ["doorman"] }' }, "call-before-gate")).toEqual([]);
  });

  it("say which files are tests and which are linted", () => {
    const files = { "web/app/api/ask/route.ts": gated("doorman") };
    expect(found({ ...files, "web/gaplint.json": '{ "tests": ["app/api/ask/**"] }' }, "call-before-gate")).toEqual([]);
    expect(found({ ...files, "web/gaplint.json": '{ "exclude": ["app/api/**"] }' }, "hardcoded-model")).toEqual([]);
    expect(found({ ...files, "web/gaplint.json": "{}" }, "hardcoded-model")).toEqual(["web/app/api/ask/route.ts constant info"]);
  });

  it("stop the run where one is broken", () => {
    const result = lint({ "web/app/api/ask/route.ts": gated("doorman"), "web/gaplint.json": '{ "gates": 3 }' });
    expect(result.failed).toBe(true);
    expect(result.problems.map(({ file }) => file.slice(result.root.length))).toEqual(["/web/gaplint.json"]);
  });
});

describe("entryPoints", () => {
  const handler = `${MODEL}export async function digest(text: string) { return ask(text); }\n`;
  const config = (kind: string): string => JSON.stringify({ entryPoints: { [kind]: ["src/digests/**"] } });

  it.each([
    ["request", ["src/digests/daily.ts no-gate warning"]],
    ["library", ["src/digests/daily.ts no-gate warning"]],
    ["job", []],
    ["command", []],
    ["desktop", []],
  ])("%s", (kind, expected) => {
    expect(found({ "src/digests/daily.ts": handler, "gaplint.json": config(kind) }, "call-before-gate")).toEqual(expected);
  });

  it("leaves what nobody is said to call alone", () => {
    expect(found({ "src/digests/daily.ts": handler }, "call-before-gate")).toEqual([]);
  });

  it("has the last word over the framework", () => {
    const route = { "app/api/nightly/route.ts": gated("doorman").replace(/ {2}if.*\n/, "") };
    expect(found(route, "call-before-gate")).toEqual(["app/api/nightly/route.ts no-gate warning"]);
    expect(found({ ...route, "gaplint.json": '{ "entryPoints": { "job": ["app/api/nightly/**"] } }' }, "call-before-gate")).toEqual([]);
  });
});

it("takes a flag that the config names for one", () => {
  const files = {
    "src/pilot.ts": 'import Anthropic from "@anthropic-ai/sdk";\nimport { pilots } from "./pilots";\nexport async function answer(content: string) {\n  if (!(await pilots.runs("mythos"))) return null;\n  return new Anthropic().messages.create({ model: "claude-mythos-5", max_tokens: 10, messages: [{ role: "user", content }] });\n}\n',
    "src/pilots.ts": 'export const pilots = { runs: async (name: string) => (await fetch(`https://pilots.example/${name}`)).ok };\n',
  };
  expect(found(files, "hardcoded-model")).toEqual(["src/pilot.ts restricted error"]);
  expect(found({ ...files, "gaplint.json": '{ "flags": ["pilots.runs"] }' }, "hardcoded-model")).toEqual(["src/pilot.ts restricted info"]);
});

describe("a workspace that is kept", () => {
  const files = {
    "package.json": '{ "name": "under-test", "private": true }',
    "src/ask.ts": `${MODEL}export const answer = ask;\n`,
    "src/page.ts": 'import { title } from "./title";\nexport const page = () => title;\n',
    "src/title.ts": 'export const title = "Answers";\n',
  };

  /** Lints, changes the text of one open file, and lints again. */
  const edited = (file: string, text: string | undefined): { readonly before: LintResult; readonly after: LintResult } => {
    const root = testFolder(files);
    const workspace = createWorkspace();
    const options = { root, paths: [], now: "2026-11-21" };
    const open = (name: string, content: string): ReadonlyMap<string, string> => new Map([[`${root}/${name}`, content]]);
    const before = workspace.lint({ ...options, overlay: open("src/page.ts", files["src/page.ts"]) });
    const after = workspace.lint({ ...options, overlay: text === undefined ? new Map() : open(file, text) });
    return { before, after };
  };

  const models = ({ findings }: LintResult): readonly unknown[] => findings.filter(({ rule }) => rule === "hardcoded-model");

  it("asks nothing again after an edit of a file that no answer rests on", () => {
    const { before, after } = edited("src/page.ts", 'import { title } from "./title";\nexport const page = () => `${title}!`;\n');
    expect(models(before)).toHaveLength(1);
    expect(after.findings).toBe(before.findings);
  });

  it.each([
    ["that begins to call a model", 'import OpenAI from "openai";\nexport const page = () => new OpenAI().responses.create({ model: "gpt-5.4", input: "" });\n', 2],
    ["that begins to name an endpoint", 'export const page = () => fetch("https://api.openai.com/v1/responses", { method: "POST", body: JSON.stringify({ model: "gpt-5.4", input: "" }) });\n', 2],
    ["that begins to call a wrapper", 'import { answer } from "./ask";\nexport const page = () => answer("");\n', 1],
  ])("sees a file %s", (_, text, count) => {
    const { before, after } = edited("src/page.ts", text);
    expect(models(after)).toHaveLength(count);
    expect(after.findings).not.toBe(before.findings);
  });

  it("sees a change of the file that calls the model", () => {
    expect(edited("src/ask.ts", 'export const answer = "";\n').after.findings).toEqual([]);
  });

  it("sees a change of an interface in a declaration file", () => {
    const root = testFolder({
      "package.json": '{ "name": "under-test", "private": true }',
      "src/types.d.ts": "export interface Asks { ask(text: string): Promise<string> }\n",
      "src/model.ts": 'import OpenAI from "openai";\nimport type { Asks } from "./types";\nexport class Model implements Asks { async ask(input: string) { return (await new OpenAI().responses.create({ model: process.env.MODEL!, input })).output_text; } }\n',
      "src/page.ts": 'import type { Asks } from "./types";\nexport async function page(asks: Asks) { try { return await asks.ask(""); } catch { return ""; } }\n',
    });
    const workspace = createWorkspace(undefined, { keepsAnswers: true });
    const lint = (types?: string): readonly string[] => workspace.lint({ root, paths: [], now: "2026-11-21", overlay: new Map(types === undefined ? [] : [[`${root}/src/types.d.ts`, types]]) }).findings.filter(({ rule }) => rule === "silent-fallback").map(({ file }) => file);
    const found = [`${root}/src/page.ts`];
    expect(lint()).toEqual(found);
    expect(lint("interface Other {}\nexport type Asks = { ask(text: string): Promise<string> };\n")).toEqual([]);
    expect(lint()).toEqual(found);
  });

  it("sees a file that is new", () => {
    expect(models(edited("src/new.ts", `${MODEL}export const fresh = ask;\n`).after)).toHaveLength(2);
  });
});
