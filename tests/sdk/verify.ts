/**
 * Holds the SDK data against the packages' own types: `npm run verify:sdks -- [--newest] [NAME…]`. Each package is
 * installed into a cache folder, in every version that its description names (`--newest`: the last one), without
 * running any of its scripts. A row is right when the path and the argument places of each of its alternatives exist in one
 * version. A package that can't be installed is named and skipped, so that the check serves offline as well.
 *
 * Exits 1 when a row is found in no version that could be looked at.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as ts from "typescript";
import type { AccessStep } from "../../analysis/sdk/access-path.ts";
import { parseAccessPath } from "../../analysis/sdk/access-path.ts";
import { builtInCatalogue } from "../../analysis/sdk/catalogue.ts";
import type { SdkDescription, SdkEntry } from "../../analysis/sdk/format.ts";
import { parsePlace } from "../../analysis/sdk/place.ts";
import { ModuleApi } from "./api-types.ts";

const CACHE = join("node_modules", ".cache", "gaplint-sdks");
/** Modules that no package brings: `cloudflare:workers`, an editor's API. */
const ELSEWHERE: Readonly<Record<string, string>> = { vscode: "@types/vscode" };

interface Miss {
  readonly sdk: string;
  readonly row: string;
  readonly why: string;
}

const { values, positionals } = parseArgs({ options: { newest: { type: "boolean" } }, allowPositionals: true });
const chosen = builtInCatalogue().descriptions.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const misses: Miss[] = [];
const skipped: string[] = [];
let right = 0;
let loose = 0;
for (const sdk of chosen) verify(sdk);

for (const { sdk, row, why } of misses) print(`${sdk}: ${row}\n    ${why}`);
if (skipped.length > 0) print(`\nnot looked at: ${skipped.join(", ")}`);
print(`\n${chosen.length} descriptions: ${right} paths are in the types, ${loose} lead through \`any\`, ${misses.length} are not found`);
if (misses.length > 0) process.exitCode = 1;

function verify(sdk: SdkDescription): void {
  const apis = versionsOf(sdk).flatMap((version) => apisOf(sdk, version));
  if (apis.length === 0) {
    skipped.push(sdk.name);
    return;
  }
  for (const row of sdk.entries) for (const path of alternatives(parseAccessPath(row.path))) judge(sdk, row, path, apis);
}

function judge(sdk: SdkDescription, row: SdkEntry, path: readonly AccessStep[], apis: readonly ModuleApi[]): void {
  const places = placesOf(row).map(parsePlace);
  const missing = new Set<string>();
  for (const api of apis) {
    const reached = api.reach(path);
    if (reached.kind === "anything") {
      loose++;
      return;
    }
    if (reached.kind === "nothing") {
      missing.add(`the types end before "${textOf(path.slice(reached.at, reached.at + 1))}"`);
      continue;
    }
    // One place of several is enough: each stands for a form of the arguments.
    if (places.length === 0 || places.some((place) => api.hasPlace(reached.signatures, place))) {
      right++;
      return;
    }
    missing.add(`no signature takes ${placesOf(row).join(" or ")}`);
  }
  misses.push({ sdk: sdk.name, row: textOf(path), why: [...missing].join("; ") });
}

function placesOf(row: SdkEntry): readonly string[] {
  return row.role === "call" || row.role === "model" ? row.model : [];
}

/** Each choice of one name a step: `a|b.c|d()` is four paths. */
function alternatives(steps: readonly AccessStep[]): readonly (readonly AccessStep[])[] {
  return steps.reduce<readonly (readonly AccessStep[])[]>(
    (paths, step) => paths.flatMap((path) => (step.kind === "member" ? step.names.map((name): readonly AccessStep[] => [...path, { kind: "member", names: [name] }]) : [[...path, step]])),
    [[]],
  );
}

function textOf(steps: readonly AccessStep[]): string {
  return steps
    .map((step, index) => {
      switch (step.kind) {
        case "member":
          return `${index === 0 ? "" : "."}${step.names.join("|")}`;
        case "any-member":
          return ".*";
        case "construct":
          return ".new()";
        case "call":
          return "()";
      }
    })
    .join("");
}

/** npm ranges, newest first: "4.104, 5, 0.65-0.137" is "0.65 - 0.137", "5", "4.104"; "0.2x" is "0". */
function versionsOf({ versions }: SdkDescription): readonly string[] {
  const ranges = versions
    .split(",")
    .map((part) => part.trim())
    .map((part) => (/^[\d.]+-[\dx.]+$/.test(part) ? part.split("-")[1] ?? part : part).replace(/\.?\d*x$/, "").replace(/-beta$/, ""))
    .map((version) => (version === "1.0" ? "^1.0.0-0" : version === "" ? "latest" : version))
    .reverse();
  return values.newest === true ? ranges.slice(0, 1) : ranges;
}

/** The modules of a package at a version, or none when it can't be had here. */
function apisOf(sdk: SdkDescription, version: string): readonly ModuleApi[] {
  const specifiers = (sdk.specifiers ?? [sdk.name]).filter((specifier) => !specifier.includes(":"));
  const packages = [...new Set(specifiers.map(packageOf))];
  return packages.flatMap((name) => {
    const installed = install(ELSEWHERE[name] ?? name, name === sdk.name || packageOf(sdk.name) === name ? version : "latest");
    if (installed === undefined) return [];
    const wanted = specifiers.filter((specifier) => packageOf(specifier) === name).flatMap((specifier) => (specifier.endsWith("/*") ? subpaths(installed, name) : [specifier]));
    const anchor = join(installed, "anchor.mts");
    writeFileSync(anchor, wanted.map((specifier, index) => `import * as _${index} from ${JSON.stringify(specifier)};\n`).join(""));
    const program = ts.createProgram([anchor], {
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ESNext,
      lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: name === "vscode" ? ["vscode"] : [],
    });
    const file = program.getSourceFile(anchor);
    return file === undefined ? [] : wanted.flatMap((specifier) => ModuleApi.find(program, file, specifier) ?? []);
  });
}

/** Installs one package into a folder of its own and gives the folder, or undefined when that fails. */
function install(name: string, version: string): string | undefined {
  const folder = join(process.cwd(), CACHE, `${name.replaceAll("/", "+")}@${version.replaceAll(/[^\w.-]/g, "_")}`);
  if (existsSync(join(folder, "node_modules", name, "package.json"))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  try {
    execFileSync("npm", ["install", `${name}@${version}`, "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--loglevel=error"], { cwd: folder, stdio: "pipe" });
  } catch {
    return undefined;
  }
  return existsSync(join(folder, "node_modules", name, "package.json")) ? folder : undefined;
}

/** What `pkg/*` can mean: the entry and the subpaths that the package exports. */
function subpaths(folder: string, name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as { readonly exports?: unknown };
  const keys = typeof manifest.exports === "object" && manifest.exports !== null ? Object.keys(manifest.exports) : [];
  return keys.filter((key) => key.startsWith("./") && !key.includes("*") && !key.endsWith(".json")).map((key) => `${name}${key.slice(1)}`);
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
