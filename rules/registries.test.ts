import { describe, expect, it } from "vitest";
import { testFolder } from "../analysis/project/test-folder.ts";
import type { LintOptions } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

const CALL = 'import OpenAI from "openai";\nexport const ask = (input: string) => new OpenAI().responses.create({ model: "acme-chat-1", input });\n';
const status = (word: string): string => JSON.stringify({ models: { "acme-chat-1": { tier: "general", clearance: { status: word } } } });

/** "file kind" of what is found about models, and the problems. */
function lint(files: Readonly<Record<string, string>>, options: (root: string) => Partial<LintOptions> = () => ({})) {
  const root = testFolder({ "package.json": '{ "name": "mono", "private": true, "workspaces": ["packages/*"] }', ...files });
  const { findings, problems } = createWorkspace().lint({ root, paths: [], now: "2026-11-21", ...options(root) });
  const models = findings.filter(({ rule, kind }) => rule === "hardcoded-model" || kind === "registry");
  return {
    found: models.map(({ file, kind }) => `${file.slice(root.length + 1)} ${kind}`),
    problems: problems.map(({ file, message }) => `${file.slice(root.length + 1)}: ${message}`),
  };
}

const PACKAGES = { "packages/a/src/ask.ts": CALL, "packages/b/src/ask.ts": CALL };
const A = "packages/a/src/ask.ts";
const B = "packages/b/src/ask.ts";

describe("the registry of a file", () => {
  it("is the one of its package, else the root's", () => {
    const files = { ...PACKAGES, "capability-registry.json": status("restricted"), "packages/b/capability-registry.json": status("cleared") };
    expect(lint(files).found).toEqual(["capability-registry.json registry", `${A} restricted`, `${B} constant`]);
    expect(lint({ ...files, "packages/b/capability-registry.json": status("revoked") }).found).toContain(`${B} restricted`);
  });

  it("is what the nearest config names, by its extends too", () => {
    const files = {
      ...PACKAGES,
      "capability-registry.json": status("cleared"),
      "packages/a/gaplint.json": '{ "registry": "models/own.json" }',
      "packages/a/models/own.json": status("restricted"),
      "packages/b/gaplint.json": '{ "extends": "../../shared/gaplint.json" }',
      "shared/gaplint.json": '{ "registry": "shared.json" }',
      "shared/shared.json": status("revoked"),
    };
    expect(lint(files).found.filter((line) => !line.endsWith("registry"))).toEqual([`${A} restricted`, `${B} restricted`]);
  });

  it("is the same for all where one is asked for", () => {
    const files = { ...PACKAGES, "packages/b/capability-registry.json": status("revoked"), "other.json": status("cleared") };
    expect(lint(files, (root) => ({ registryFile: `${root}/other.json` })).found).toEqual([`${A} constant`, `${B} constant`]);
  });

  it("is linted itself, wherever it lies", () => {
    const files = { ...PACKAGES, "packages/a/capability-registry.json": '{ "models": { "x": { "tier": "tiny" } } }', "packages/b/capability-registry.json": '{ "modells": {} }' };
    const { found, problems } = lint(files);
    expect(found).toContain("packages/a/capability-registry.json registry");
    expect(problems).toEqual(['packages/b/capability-registry.json: Unknown key "modells". Did you mean "models"?']);
  });
});

describe("the registry module of a package", () => {
  const SELECT = "export function pick(options: { tier: string }): string { return `${options.tier}-model`; }\n";

  it("serves the messages and fixes of its files alone", () => {
    const root = testFolder({
      ...PACKAGES,
      "packages/a/package.json": '{ "name": "a", "type": "module" }',
      "packages/b/package.json": '{ "name": "b", "type": "module" }',
      "packages/a/gaplint.json": '{ "registryModule": { "import": "src/models.ts", "select": "pick" } }',
      "packages/a/src/models.ts": SELECT,
      "packages/a/capability-registry.json": status("cleared"),
    });
    const { findings, fixes } = createWorkspace().lint({ root, paths: [], now: "2026-11-21" });
    const titles = findings.filter(({ rule }) => rule === "hardcoded-model").map((finding) => fixes(finding)[0]?.title);
    expect(titles).toEqual([
      'Ask the registry for the model: pick({ tier: "general" })',
      expect.stringMatching(/selectModel.*creates the registry module/),
    ]);
  });
});
