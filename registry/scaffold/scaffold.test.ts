import { readFileSync } from "node:fs";
import * as ts from "typescript";
import { describe, expect, it } from "vitest";
import { lintRegistry } from "../lint.ts";
import { loadRegistry } from "../load.ts";
import { registryFileText, registryModuleText, starterModels } from "./scaffold.ts";
import templates from "./templates.json" with { type: "json" };
import { templatesOf } from "./templates.ts";

const today = "2026-11-21";
const source = readFileSync(new URL("./model-registry.ts", import.meta.url), "utf8");

describe("the registry module as text", () => {
  it("is what model-registry.ts says (else run `npm run build:module`)", () => {
    expect(templates).toEqual(templatesOf(source));
  });

  it.each([
    [{ language: "ts", registryImport: "../config/capability-registry.json" }, 'import registryFile from "../config/capability-registry.json" with { type: "json" };'],
    [{ language: "js", registryImport: "./r.json", jsonImport: "plain", quote: "single" }, "import registryFile from './r.json';"],
  ] as const)("imports the registry as asked: %j", (options, statement) => {
    const text = registryModuleText(options);
    expect(text.split("\n").filter((line) => line.startsWith("import "))).toEqual([statement]);
  });

  it("is JavaScript that parses and exports the same names", () => {
    const text = registryModuleText({ language: "js", registryImport: "./capability-registry.json" });
    const parsed = ts.transpileModule(text, { fileName: "model-registry.js", reportDiagnostics: true, compilerOptions: { module: ts.ModuleKind.ESNext } });
    expect(parsed.diagnostics).toEqual([]);
    for (const name of ["selectModel", "withFallback", "emitFallback", "onCapabilityEvent", "refreshRegistry", "configureRegistry", "NoClearedModelError"]) {
      expect(text).toMatch(new RegExp(`^export (?:async )?(?:function|class) ${name}\\b`, "m"));
    }
    expect(text.replace(/\/\*\*[\s\S]*?\*\//g, "")).not.toMatch(/\binterface\b|: unknown|readonly /);
  });
});

describe("a starting registry", () => {
  const bundled = loadRegistry(undefined).registry;

  it("states the models found in code, the tiers they need, and a cleared one where none was", () => {
    const text = registryFileText(starterModels(["claude-mythos-5", "gpt-4o"], bundled, today), { organization: "acme" });
    expect(JSON.parse(text)).toEqual({
      organization: "acme",
      models: {
        "claude-mythos-5": {
          provider: "anthropic",
          tier: "frontier",
          clearance: {
            status: "conditional",
            organizations: ["us-critical-infrastructure-allow-list"],
            from: "2026-06-27",
            source: "blocked 2026-06-12; restored 2026-06-27 for an allow-list of US critical-infrastructure organizations",
          },
        },
        "gpt-4o": { provider: "openai", tier: "general", retiresOn: "2027-01-14", clearance: { status: "cleared" } },
        "claude-opus-4-8": { provider: "anthropic", tier: "frontier", clearance: { status: "cleared" } },
      },
      tiers: { frontier: { fallback: "general" }, general: {} },
    });
    expect(lintRegistry(text, "/app/capability-registry.json", today)).toEqual([]);
  });

  it("keeps the spelling the code uses, and asks to confirm an id that nobody knows", () => {
    const models = starterModels(["us.anthropic.claude-haiku-4-5-20251001-v1:0", "acme-chat-7"], bundled, today);
    expect(models).toEqual([
      { id: "us.anthropic.claude-haiku-4-5-20251001-v1:0", provider: "anthropic", tier: "small", clearance: { status: "cleared" } },
      { id: "acme-chat-7", tier: "general", clearance: { status: "cleared", source: "in use when this file was written: confirm" } },
    ]);
    const text = registryFileText(models);
    expect(JSON.parse(text)).toMatchObject({ tiers: { general: { fallback: "small" }, small: {} } });
  });
});
