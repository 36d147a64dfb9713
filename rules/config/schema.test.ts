import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { ruleCatalogue } from "../catalogue.ts";
import { readConfig } from "./read.ts";
import schema from "./schema.json" with { type: "json" };

// `errorMessage` is an annotation that editors show.
const validate = new Ajv({ strict: true, strictTypes: false, strictTuples: false, allErrors: true, keywords: ["errorMessage"] }).compile(schema);

const GOOD = [
  {},
  { $schema: "https://gaplint.dev/schema/gaplint.schema.json", extends: "./base.json" },
  { extends: ["./a.json", "./b.json"], registry: "models.json", registryModule: "src/models.ts" },
  { registryModule: { import: "@acme/models", select: "pick", run: "run", emit: "emit" } },
  { gates: ["policyGate", "logger.*", "./lib/policy#authorize", "@acme/policy#check*", "this.guard.check", "a.#b", "*Gate", "../x#y.z"] },
  { events: [], flags: ["isOn"], include: ["src/**"], exclude: ["gen"], tests: [], requireReason: false, baseline: "ci/gaplint-baseline.txt" },
  { entryPoints: { request: ["api/**"], job: [], command: [], desktop: [], library: ["index.ts"] } },
  { profile: "audit", rules: { "hardcoded-model": "off", "call-before-gate": ["error"], "silent-fallback": ["info", {}], "missing-fallback-tier": ["warning", { requireModelTier: true }] } },
  { overrides: [{ files: ["a/**"], excludeFiles: ["a/b"], profile: "strict", rules: { "hardcoded-model": ["error", { warnDaysBefore: 0 }] } }] },
  { sdks: [{ name: "@acme/llm", provider: "acme", specifiers: ["@acme/llm", "@acme/llm/*"], versions: "1", entries: [{ path: "ask()", role: "call", kind: "generate", model: ["0"], note: "ours", lazy: true }] }] },
];

const BAD = [
  [], "strict", null, { gate: [] }, { gates: "x" }, { gates: [1] }, { gates: [""] }, { gates: ["a b"] }, { gates: ["a#"] }, { gates: ["f()"] },
  { extends: 1 }, { extends: [2] }, { registry: "" }, { registryModule: {} }, { registryModule: { import: "x", pick: "y" } }, { profile: "loud" },
  { rules: { "no-such-rule": "error" } }, { rules: { "hardcoded-model": "warn" } }, { rules: { "hardcoded-model": [] } }, { rules: { "hardcoded-model": ["error", {}, {}] } },
  { rules: { "hardcoded-model": ["error", { warnDaysBefore: -1 }] } }, { rules: { "hardcoded-model": ["error", { warnDaysBefore: 1.5 }] } }, { rules: { "silent-fallback": ["error", { warnDaysBefore: 1 }] } },
  { overrides: [{}] }, { overrides: [{ files: [], gates: [] }] }, { overrides: {} }, { entryPoints: { cron: [] } }, { entryPoints: [] }, { include: "src" }, { requireReason: "yes" }, { baseline: "" }, { baseline: true },
  { sdks: [{ name: "x" }] }, { sdks: [{ name: "x", entries: [{ path: "a()" }] }] }, { sdks: [{ name: "x", entries: [{ path: "a()", role: "caller" }] }] },
];

function problemsOf(value: unknown): readonly string[] {
  return (readConfig("/p/gaplint.json", JSON.stringify(value))?.problems ?? []).map(({ message }) => message);
}

describe("the published schema and the validator agree", () => {
  it.each(GOOD.map((value) => [JSON.stringify(value), value] as const))("good: %s", (_, value) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(problemsOf(value)).toEqual([]);
  });

  it.each(BAD.map((value) => [JSON.stringify(value), value] as const))("bad: %s", (_, value) => {
    expect(validate(value)).toBe(false);
    expect(problemsOf(value)).not.toEqual([]);
  });
});

it("every key has a description, and every rule is there", () => {
  const bare: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (path.endsWith("properties") && !("description" in (child as object)) && !("$ref" in (child as object))) bare.push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
  };
  visit(schema.properties, "properties");
  visit(schema.definitions, "definitions");
  const unexplained = bare.filter((path) => !/^definitions\.(?:[a-zA-Z]+)$/.test(path) && !path.endsWith("overrides.items.properties.rules"));
  expect(unexplained).toEqual([]);
  expect(Object.keys(schema.definitions.rules.properties)).toEqual(ruleCatalogue.map(({ id }) => id));
});
