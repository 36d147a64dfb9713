import { describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { createWorkspace } from "../workspace.ts";

const SOURCES = {
  "package.json": '{ "name": "under-test", "private": true }',
  "src/policy.ts": "export function authorize(user: string): void {\n  if (user === \"\") throw new Error(\"refused\");\n}\n",
  "src/llm.ts": 'import { callVendor } from "@vendor/llm";\nexport async function ask(model: string, text: string): Promise<string> {\n  return callVendor(model, text);\n}\n',
  "src/answer.ts": 'import { ask } from "./llm";\nimport { authorize } from "./policy";\nexport async function answer(user: string, text: string): Promise<string> {\n  authorize(user);\n  return ask("claude-fable-5", text);\n}\n',
};

function lint(config: unknown) {
  const text = JSON.stringify(config, undefined, 2);
  const root = testFolder({ ...SOURCES, "gaplint.json": text });
  const { problems, findings } = createWorkspace().lint({ root, paths: [], now: "2026-11-21" });
  return { findings, problems: problems.map(({ message, span, severity }) => ({ message, severity, at: span === undefined ? undefined : text.slice(...span) })) };
}

const entry = (path: string) => ({ path, role: "call", kind: "generate", model: ["0"] });

describe("names that nothing answers to", () => {
  it.each([
    [{ gates: ["autorize"] }, '"autorize"', "nothing in this project is called autorize. Did you mean authorize?"],
    [{ events: ["tracker.emit*"] }, '"tracker.emit*"', "nothing in this project is called emit."],
    [{ gates: ["./src/policy#autorize"] }, '"./src/policy#autorize"', "that file exports no autorize. Did you mean authorize?"],
    [{ gates: ["@vendor/lm#check"] }, '"@vendor/lm#check"', "no file imports @vendor/lm. Did you mean @vendor/llm?"],
    [{ sdks: [{ name: "@vendor/lm", entries: [entry("callVendor()")] }] }, '"@vendor/lm"', "no file imports @vendor/lm. Did you mean @vendor/llm?"],
    [{ sdks: [{ name: "@vendor/llm", entries: [entry("callVendor()"), entry("callVender()")] }] }, '"callVender()"', "no file imports that. Did you mean callVendor?"],
    [{ sdks: [{ name: "./src/llm", entries: [entry("asked()")] }] }, '"asked()"', "no file imports that."],
  ])("%j", (config, at, message) => {
    const { problems } = lint(config);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ at, severity: "warning" });
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    { gates: ["authorize", "./src/policy#authorize", "./src/policy#auth*", "*.authorize", "*"] },
    { events: ["@vendor/llm#*"] },
    { sdks: [{ name: "@vendor/llm", entries: [entry("callVendor()"), entry("callVendor|callAnother()")] }] },
  ])("not %j", (config) => {
    expect(lint(config).problems).toEqual([]);
  });
});

describe("a module of the project as an SDK", () => {
  it.each(["./src/llm", "./src/llm.ts"])("%s has the calls that its row says", (name) => {
    const { findings, problems } = lint({ sdks: [{ name: "own", specifiers: [name], entries: [entry("ask()")] }] });
    expect(problems).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "hardcoded-model").map(({ kind, model }) => [kind, model])).toEqual([["restricted", "claude-fable-5"]]);
  });

  it("has none without a row", () => {
    expect(lint({}).findings).toEqual([]);
  });
});
