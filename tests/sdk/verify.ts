/**
 * Holds the SDK data against the packages' own types: `npm run verify:sdks -- [--newest] [--again] [NAME…]`. Each
 * package is installed into `node_modules/.cache/gaplint-sdks`, in every version that its description names
 * (`--newest`: the last one), without running any of its scripts. A row is right when each name in it is right: when one
 * of the paths that it stands in exists in one version, with one of the row's argument places. A version is right when
 * the registry has it, the package (or its `@types`) has types there, and one row at least is found in them.
 *
 * A run that is stopped goes on where it was: installations and the verdicts over unchanged descriptions are kept
 * (`--again` judges anew). A package that can't be downloaded is named and left out, so that the check serves offline.
 *
 * Exit code: 0 when all that could be looked at is right, 1 when a row or a version is wrong, 2 for a name that no
 * description has, 3 when nothing could be looked at.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as ts from "typescript";
import type { AccessStep } from "../../analysis/sdk/access-path.ts";
import { parseAccessPath } from "../../analysis/sdk/access-path.ts";
import { builtInCatalogue } from "../../analysis/sdk/catalogue.ts";
import type { SdkDescription, SdkEntry } from "../../analysis/sdk/format.ts";
import { parsePlace } from "../../analysis/sdk/place.ts";
import { ModuleApi } from "./api-types.ts";
import { PackageCache } from "./packages.ts";
import { npmRanges } from "./versions.ts";

const CACHE = join(process.cwd(), "node_modules", ".cache", "gaplint-sdks");
/** Modules that no package brings: an editor's API. */
const ELSEWHERE: Readonly<Record<string, string>> = { vscode: "@types/vscode" };
/** What is asked of the registry while types are read. */
const AT_ONCE = 3;

interface Verdict {
  readonly right: number;
  /** Names whose paths lead through `any`, where the types allow everything. */
  readonly loose: number;
  readonly wrong: readonly { readonly what: string; readonly why: string }[];
  /** Packages that could not be downloaded, with the reason. */
  readonly absent: readonly string[];
  /** False when no version of it was at hand. */
  readonly seen: boolean;
}

/** One version of a package: its modules, or why there are none. */
interface Version {
  readonly label: string;
  readonly apis: readonly ModuleApi[];
}

const { values, positionals } = parseArgs({ options: { newest: { type: "boolean" }, again: { type: "boolean" } }, allowPositionals: true });
process.exitCode = await main();

async function main(): Promise<0 | 1 | 2 | 3> {
  const all = builtInCatalogue().descriptions;
  const unknown = positionals.filter((name) => !all.some((sdk) => sdk.name === name));
  if (unknown.length > 0) {
    print(`No description is named ${unknown.join(", ")}; the names are the "name" of the files in analysis/sdk/data.`);
    return 2;
  }
  const chosen = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const packages = new PackageCache(CACHE, AT_ONCE);
  for (const sdk of chosen) for (const [name, range] of wanted(sdk)) void packages.install(name, range);
  const total = { right: 0, loose: 0, wrong: 0, seen: 0 };
  const absent: string[] = [];
  for (const [index, sdk] of chosen.entries()) {
    const verdict = kept(sdk) ?? (await judged(sdk, packages));
    keep(sdk, verdict);
    process.stderr.write(`${index + 1}/${chosen.length} ${sdk.name}: ${verdict.seen ? `${verdict.right + verdict.loose} right, ${verdict.wrong.length} wrong` : "not looked at"}\n`);
    for (const { what, why } of verdict.wrong) print(`${sdk.name}: ${what}\n    ${why}`);
    absent.push(...verdict.absent);
    total.right += verdict.right;
    total.loose += verdict.loose;
    total.wrong += verdict.wrong.length;
    if (verdict.seen) total.seen++;
  }
  if (absent.length > 0) print(`\nnot downloaded, and so not looked at:\n${[...new Set(absent)].map((line) => `    ${line}`).join("\n")}`);
  print(`\n${total.seen} of ${chosen.length} descriptions looked at: ${total.right} names are in the types, ${total.loose} lead through \`any\`, ${total.wrong} rows or versions are wrong`);
  return total.wrong > 0 ? 1 : total.seen === 0 ? 3 : 0;
}

/** Packages and ranges to install for a description, oldest version first. */
function wanted(sdk: SdkDescription): readonly (readonly [name: string, range: string])[] {
  const names = [...new Set(specifiersOf(sdk).map(packageOf))];
  const written = npmRanges(sdk.versions);
  const ranges = values.newest === true ? written.slice(-1) : written;
  return names.flatMap((name) => {
    const own = name === sdk.name || packageOf(sdk.name) === name;
    return (own ? ranges : ["latest"]).map((range) => [ELSEWHERE[name] ?? name, range] as const);
  });
}

async function judged(sdk: SdkDescription, packages: PackageCache): Promise<Verdict> {
  const wrong: { what: string; why: string }[] = [];
  const absent: string[] = [];
  const versions: Version[] = [];
  for (const [name, range] of wanted(sdk)) {
    const label = `${name}@${range}`;
    const installed = await packages.install(name, range);
    switch (installed.kind) {
      case "folder": {
        let apis = apisOf(sdk, name, installed.folder);
        if (apis.length === 0 && (await packages.addTypes(installed.folder, name))) apis = apisOf(sdk, name, installed.folder);
        if (apis.length === 0) wrong.push({ what: label, why: "no types for any of its specifiers" });
        else versions.push({ label, apis });
        break;
      }
      case "no-such-version":
        wrong.push({ what: label, why: installed.reason });
        break;
      case "not-downloaded":
        absent.push(`${label}: ${installed.reason}`);
        break;
    }
  }
  if (versions.length === 0) return { right: 0, loose: 0, wrong, absent, seen: false };
  const used = new Set<Version>();
  let right = 0;
  let loose = 0;
  for (const row of sdk.entries) {
    const steps = parseAccessPath(row.path);
    const answers = alternatives(steps).map((path) => ({ path, answer: best(versions, used, row, path, hasRuntime(sdk)) }));
    for (const [position, step] of steps.entries()) {
      for (const name of step.kind === "member" ? step.names : []) {
        const of = answers.flatMap(({ path, answer }) => (path[position]?.kind === "member" && path[position].names[0] === name ? [answer] : []));
        if (of.some(({ kind }) => kind === "right")) right++;
        else if (of.some(({ kind }) => kind === "loose")) loose++;
        // A name that is missing in the versions at hand may be right in one that is not.
        else if (absent.length === 0) wrong.push({ what: `"${name}" of ${row.path}`, why: [...new Set(of.flatMap((answer) => (answer.kind === "missing" ? answer.why : [])))].join("; ") });
      }
    }
  }
  for (const version of versions) if (!used.has(version)) wrong.push({ what: version.label, why: "no row is found in this version" });
  return { right, loose, wrong, absent, seen: true };
}

/** The best answer of all versions, which are marked as used where they know the path. */
function best(versions: readonly Version[], used: Set<Version>, row: SdkEntry, path: readonly AccessStep[], runtime: boolean): Answer {
  const answers = versions.map((version) => {
    const answer = judge(row, path, version.apis);
    if (answer.kind !== "missing") used.add(version);
    return answer;
  });
  const known = answers.find(({ kind }) => kind === "right") ?? answers.find(({ kind }) => kind === "loose");
  // What only a runtime's module exports is declared by its users.
  const elsewhere = runtime && versions.every(({ apis }) => apis.every((api) => api.reach(path.slice(0, 1)).kind === "nothing"));
  return known ?? (elsewhere ? { kind: "loose" } : undefined) ?? { kind: "missing", why: answers.flatMap((answer) => (answer.kind === "missing" ? answer.why : [])) };
}

type Answer = { readonly kind: "right" } | { readonly kind: "loose" } | { readonly kind: "missing"; readonly why: readonly string[] };

function judge(row: SdkEntry, path: readonly AccessStep[], apis: readonly ModuleApi[]): Answer {
  const places = placesOf(row).map(parsePlace);
  const why = new Set<string>();
  for (const api of apis) {
    const reached = api.reach(path);
    if (reached.kind === "anything") return { kind: "loose" };
    if (reached.kind === "nothing") {
      why.add(`the types end before "${textOf(path.slice(reached.at, reached.at + 1))}"`);
      continue;
    }
    // One place of several is enough: each stands for a form of the arguments.
    if (places.length === 0 || places.some((place) => api.hasPlace(reached.signatures, place))) return { kind: "right" };
    why.add(`no signature takes ${placesOf(row).join(" or ")}`);
  }
  return { kind: "missing", why: [...why] };
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

/** The modules of an installed package that the description speaks of. */
function apisOf(sdk: SdkDescription, installedAs: string, folder: string): readonly ModuleApi[] {
  const specifiers = specifiersOf(sdk)
    .filter((specifier) => (ELSEWHERE[packageOf(specifier)] ?? packageOf(specifier)) === installedAs)
    .flatMap((specifier) => (specifier.endsWith("/*") ? subpaths(folder, specifier.slice(0, -2)) : [specifier]));
  const anchor = join(folder, "anchor.mts");
  writeFileSync(anchor, specifiers.map((specifier, index) => `import * as _${index} from ${JSON.stringify(specifier)};\n`).join(""));
  const program = ts.createProgram([anchor], {
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: installedAs === ELSEWHERE["vscode"] ? ["vscode"] : [],
  });
  const file = program.getSourceFile(anchor);
  return file === undefined ? [] : specifiers.flatMap((specifier) => ModuleApi.find(program, file, specifier) ?? []);
}

/** What `pkg/*` or `pkg/folder/*` can mean: the subpaths that the package exports, and where it exports whole folders, their files. */
function subpaths(folder: string, base: string): readonly string[] {
  const name = packageOf(base);
  const root = join(folder, "node_modules", name);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly exports?: unknown };
  const keys = typeof manifest.exports === "object" && manifest.exports !== null ? Object.keys(manifest.exports) : [];
  const named = keys.filter((key) => key.startsWith(`.${base.slice(name.length)}/`) && !key.includes("*") && !key.endsWith(".json")).map((key) => `${name}${key.slice(1)}`);
  const inFolder = join(root, base.slice(name.length));
  if (base === name || named.length > 0 || !existsSync(inFolder)) return named;
  return readdirSync(inFolder).flatMap((file) => (/\.d\.m?ts$/.test(file) ? [`${base}/${file.replace(/\.d\.m?ts$/, "")}`] : [])).filter((one, position, all) => all.indexOf(one) === position);
}

/** Without the modules that a runtime brings, such as `cloudflare:workers`. */
function specifiersOf(sdk: SdkDescription): readonly string[] {
  return (sdk.specifiers ?? [sdk.name]).filter((specifier) => !specifier.includes(":"));
}

/** Whether some of its exports come from a module that no package has. */
function hasRuntime(sdk: SdkDescription): boolean {
  return sdk.specifiers?.some((specifier) => specifier.includes(":")) ?? false;
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function kept(sdk: SdkDescription): Verdict | undefined {
  if (values.again === true) return undefined;
  try {
    return JSON.parse(readFileSync(verdictFile(sdk), "utf8")) as Verdict;
  } catch {
    return undefined;
  }
}

/** Only what was complete is kept: a package that was out of reach may be in reach next time. */
function keep(sdk: SdkDescription, verdict: Verdict): void {
  if (verdict.absent.length > 0) return;
  mkdirSync(join(CACHE, "verdicts"), { recursive: true });
  writeFileSync(verdictFile(sdk), JSON.stringify(verdict));
}

/** Several descriptions may be of one package. */
function verdictFile(sdk: SdkDescription): string {
  return join(CACHE, "verdicts", `${sdk.name.replaceAll("/", "+")}.${keyOf(sdk).slice(0, 16)}.json`);
}

/** Changes with the rows, the versions asked for, and the code that judges. */
function keyOf(sdk: SdkDescription): string {
  const code = ["api-types.ts", "verify.ts"].map((name) => readFileSync(join("tests", "sdk", name), "utf8"));
  return createHash("sha256").update(JSON.stringify([sdk, wanted(sdk), code])).digest("hex");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
