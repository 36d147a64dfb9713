import { describe, expect, onTestFinished, test } from "vitest";
import { builtInCatalogue } from "../../analysis/sdk/catalogue.ts";
import { createProgram } from "../../analysis/link/create-program.ts";
import { openProject } from "../../analysis/project/open-project.ts";
import { loadRegistry } from "../../registry/load.ts";
import type { Finding, Fix } from "../finding.ts";
import { applyEdits } from "./apply.ts";
import { fixesOf } from "./fixes.ts";
import { NOW, writeProject } from "./testing.ts";

/** The fixes for a place in src/app.ts, and the text after the first. */
function fixes(kind: "await-gate" | "await-return", text: string, at: string): { fixes: readonly Fix[]; after: string } {
  const folder = writeProject({ "src/app.ts": text });
  onTestFinished(() => folder.remove());
  const project = openProject({ root: folder.root });
  const program = createProgram(project, builtInCatalogue(), { gates: [], events: [], registryModules: [], isTest: () => false });
  const file = `${folder.root}/src/app.ts`;
  const start = text.indexOf(at);
  const span = [start, start + at.length] as const;
  const finding: Finding = { rule: "call-before-gate", kind: "not-awaited", severity: "error", message: "", trace: [], fingerprint: "", file, span, fix: { kind, at: span } };
  const found = fixesOf(program, { registry: loadRegistry(undefined).registry, now: NOW, configFile: undefined, registryModule: undefined, models: [] }, finding);
  const [first] = found;
  return { fixes: found, after: first === undefined ? text : (applyEdits(first.edits, () => text).get(file) ?? "") };
}

describe("await", () => {
  test.each([
    ["a test", "async function f() { if (allowed(1)) call(); }", "allowed(1)", "async function f() { if (await allowed(1)) call(); }"],
    ["a negated test", "async function f() { if (!allowed(1)) return; }", "allowed(1)", "async function f() { if (!await allowed(1)) return; }"],
    ["a member of the verdict", "const f = async () => { if (check(1).ok) call(); };", "check(1)", "const f = async () => { if ((await check(1)).ok) call(); };"],
    ["a dropped promise", "const f = async () => {\n  assertAllowed(1);\n  call();\n};", "assertAllowed(1)", "const f = async () => {\n  await assertAllowed(1);\n  call();\n};"],
    ["all gates that are dropped together", "async function f() {\n  Promise.all([assertMember(1), assertBudget(2)]);\n  call();\n}", "assertMember(1)", "async function f() {\n  await Promise.all([assertMember(1), assertBudget(2)]);\n  call();\n}", "Promise.all([assertMember(1), assertBud…"],
    ["a method", "class A { async f() { return this.gate.check(1) ? call() : undefined; } }", "this.gate.check(1)", "class A { async f() { return await this.gate.check(1) ? call() : undefined; } }"],
  ])("goes before %s", (_, before, at, after, awaited = at) => {
    const result = fixes("await-gate", before, at);
    expect(result.after).toBe(after);
    expect(result.fixes).toMatchObject([{ title: `Await the gate: await ${awaited}`, safe: false }]);
  });

  test.each([
    ["every element is tested", "async function f() { if (!list.every((x) => allowed(x))) return; }", "allowed(x)", "async function f() { if (!(await Promise.all(list.map((x) => allowed(x)))).every(Boolean)) return; }"],
    ["every element is tested by an async callback", "async function f() { if (!list.every(async (x) => allowed(x))) return; }", "allowed(x)", "async function f() { if (!(await Promise.all(list.map(async (x) => allowed(x)))).every(Boolean)) return; }"],
    ["nobody waits for those of a loop", "async function f() {\n  list.forEach(async (x) => {\n    await demand(x);\n  });\n}\n", "demand(x)", "async function f() {\n  await Promise.all(list.map(async (x) => {\n    await demand(x);\n  }));\n}\n"],
  ])("goes before all of them, where %s", (_, before, at, after) => {
    expect(fixes("await-gate", before, at).after).toBe(after);
  });

  test("makes a returned promise fail inside its try", () => {
    const result = fixes("await-return", "async function f() {\n  try {\n    return call(1);\n  } catch {\n    return other();\n  }\n}\n", "call(1)");
    expect(result.after).toContain("    return await call(1);\n");
    expect(result.fixes.map(({ safe }) => safe)).toEqual([true]);
  });

  test.each([
    ["a function that isn't async", "function f() { if (allowed(1)) call(); }", "allowed(1)"],
    ["a callback in an async function", "async function f() { list.forEach((x) => { if (allowed(x)) call(x); }); }", "allowed(x)"],
    ["a parameter's default", "async function f(ok = allowed(1)) { if (ok) call(); }", "allowed(1)"],
    ["what is awaited already", "async function f() { if (await (allowed(1))) call(); }", "allowed(1)"],
    ["a chain, which would have nothing to chain to", "async function f() { allowed(1).then(log); call(); }", "allowed(1)"],
    ["the top level of a file that isn't known to be a module", "export const ok = allowed(1);", "allowed(1)"],
  ])("isn't offered in %s", (_, text, at) => {
    expect(fixes("await-gate", text, at).fixes).toEqual([]);
  });
});
