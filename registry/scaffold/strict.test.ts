/** The written module under the strictest compilers, and where there is nothing but the standard library. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import * as ts from "typescript";
import { describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { registryFileText, registryModuleText, starterModels } from "./scaffold.ts";
import { loadRegistry } from "../load.ts";

const registry = registryFileText(starterModels(["claude-opus-4-8", "gpt-5.4-mini"], loadRegistry(undefined).registry, "2026-11-21"));

const STRICTEST: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  useUnknownInCatchVariables: true,
  allowUnreachableCode: false,
  resolveJsonModule: true,
  noEmit: true,
  types: [],
};

/** The compiler's complaints about the module, and about code that uses it. */
function complaints(options: ts.CompilerOptions, language: "ts" | "js" = "ts"): readonly string[] {
  const name = `model-registry.${language}`;
  const user = `import { emitFallback, onCapabilityEvent, selectModel, withFallback, NoClearedModelError } from "./model-registry${language === "js" || options.moduleResolution === ts.ModuleResolutionKind.NodeNext ? ".js" : ""}";
export const model: string = selectModel({ tier: "frontier", provider: "anthropic" });
export const answer: Promise<number> = withFallback({ tier: "frontier" }, async (id, { provider }) => id.length + (provider ?? "").length);
export const stop: () => void = onCapabilityEvent(({ from, to, reason, error, at }) => console.warn(from, to, reason, error, at));
emitFallback({ from: "frontier", to: model, error: new Error("denied") });
export const isNone = (error: unknown): boolean => error instanceof NoClearedModelError;
`;
  const folder = testFolder({
    "package.json": '{ "type": "module" }',
    [name]: registryModuleText({ language, registryImport: "./capability-registry.json" }),
    "capability-registry.json": registry,
    "user.ts": user,
  });
  const program = ts.createProgram([path.join(folder, name), path.join(folder, "user.ts")], options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${path.basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

const BUNDLER = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 };

describe("the written module type-checks under the strictest flags", () => {
  it.each<[string, ts.CompilerOptions]>([
    ["for a browser and a bundler", { ...BUNDLER, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] }],
    ["for Node", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], types: ["node"], typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))], skipLibCheck: true }],
    ["for a worker", { ...BUNDLER, lib: ["lib.es2022.d.ts", "lib.webworker.d.ts"] }],
  ])("%s", (_where, options) => {
    expect(complaints({ ...STRICTEST, ...options })).toEqual([]);
  });

  it("as JavaScript beside TypeScript, which knows the types of what it exports", () => {
    expect(complaints({ ...STRICTEST, ...BUNDLER, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], allowJs: true, checkJs: false }, "js")).toEqual([]);
  });

  it("and would complain of a mistake", () => {
    expect(complaints({ ...STRICTEST, ...BUNDLER, lib: ["lib.es2022.d.ts"] })).toContain("user.ts: Cannot find name 'console'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'.");
  });
});

it("runs with nothing of Node or a browser but timers and a console", async () => {
  const source = readFileSync(new URL("./model-registry.ts", import.meta.url), "utf8");
  expect(source).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b|\bwindow\b/);
  const folder = testFolder({ "model-registry.ts": source, "capability-registry.json": registry });
  const { outputFiles } = await build({ entryPoints: [path.join(folder, "model-registry.ts")], bundle: true, write: false, platform: "browser", format: "iife", globalName: "models" });
  const warnings: unknown[][] = [];
  const sandbox = createContext({ console: { warn: (...words: unknown[]) => warnings.push(words), error: () => undefined }, setTimeout });
  runInContext(outputFiles[0]?.text ?? "", sandbox);
  const answer: unknown = await runInContext(
    `models.withFallback({ tier: "frontier" }, async (id) => { if (id === "claude-opus-4-8") throw Object.assign(new Error("no"), { status: 403 }); return id; })`,
    sandbox,
  );
  expect(answer).toBe("gpt-5.4-mini");
  expect(warnings).toMatchObject([["model fallback", { from: "claude-opus-4-8", to: "gpt-5.4-mini", reason: "denied" }]]);
});
