/** How a file would write the import of another file of the project: by alias or relative path, with or without extension. */
import type { Program } from "../../analysis/link/program.ts";
import { dirname, isInside } from "../../analysis/project/paths.ts";
import { needsExtensions } from "./compiler-settings.ts";
import { isEsmPackage } from "./module-kind.ts";

/** The extensions that the imports of sources are written with; "" for none. */
type Ending = "" | "js" | "source";

const EXTENSION = /\.[cm]?[jt]sx?$/;
/** Files asked how their imports end, where the file itself doesn't say. */
const NEIGHBOURS = 60;

/**
 * The specifier for importing `target` in `from`, both absolute paths. `target` may not exist yet. A style that the
 * file's imports of project files show wins; otherwise that of the package's other files; otherwise a relative path.
 */
export function specifierFor(program: Program, from: string, target: string): string {
  const aliases = aliasesOf(program, from);
  const relatives = program.project.imports(from).filter(({ specifier }) => specifier.startsWith("."));
  const climbs = relatives.filter(({ specifier }) => specifier.startsWith("../")).length;
  const relative = relativeSpecifier(program, from, target);
  const wantsAlias = relative.startsWith("../") ? aliases.length > 0 && aliases.length >= climbs : relatives.length === 0;
  if (wantsAlias) {
    const alias = aliases.map((each) => throughAlias(each, target)).find((specifier) => specifier !== undefined && leadsTo(program, from, specifier, target));
    if (alias !== undefined) return alias;
  }
  return (relatives.length === 0 && relative.startsWith("../") ? asOthersDo(program, from, target) : undefined) ?? relative;
}

/** `@/lib/db` for /app/src/lib/db.ts: the prefix `@/` stands for `/app/src/`. */
interface Alias {
  readonly prefix: string;
  readonly folder: string;
  readonly ending: Ending;
}

function aliasesOf(program: Program, from: string): readonly Alias[] {
  return program.project.imports(from).flatMap(({ specifier }): readonly Alias[] => {
    if (specifier.startsWith(".") || specifier.startsWith("/")) return [];
    const resolution = program.project.resolve(from, specifier);
    return resolution.kind === "source" ? aliasOf(specifier, resolution.file) : [];
  });
}

/** Takes the path segments that a specifier and its file share off their ends. */
function aliasOf(specifier: string, file: string): readonly Alias[] {
  const ending = endingOf(specifier);
  const written = specifier.replace(EXTENSION, "").split("/");
  const path = file.replace(EXTENSION, "").split("/");
  if (path.at(-1) === "index" && written.at(-1) !== "index") path.pop();
  let shared = 0;
  while (shared < written.length && written.at(-1 - shared) === path.at(-1 - shared)) shared += 1;
  if (shared === 0 || shared === written.length) return [];
  return [{ prefix: `${written.slice(0, -shared).join("/")}/`, folder: `${path.slice(0, -shared).join("/")}/`, ending }];
}

function throughAlias({ prefix, folder, ending }: Alias, target: string): string | undefined {
  return target.startsWith(folder) ? withEnding(prefix + target.slice(folder.length), ending) : undefined;
}

/** Whether the specifier means the target; one that doesn't exist yet can only not mean another file. */
function leadsTo(program: Program, from: string, specifier: string, target: string): boolean {
  const resolution = program.project.resolve(from, specifier);
  if (resolution.kind === "source") return resolution.file === target;
  return program.project.text(target) === undefined && resolution.kind !== "json";
}

/**
 * The alias that other files of the package write more often than a path that climbs. Imports of the target itself
 * count only where nothing else tells: a fix may just have written them, after what else is there.
 */
function asOthersDo(program: Program, from: string, target: string): string | undefined {
  const { aliases, climbs } = waysOf(program, program.project.packageJson(from)?.file);
  const [others, paths] = [aliases.filter(({ file }) => file !== target), climbs.filter((file) => file !== target)];
  if (others.length < paths.length) return undefined;
  return (others.length === 0 ? aliases : others).map(({ alias }) => throughAlias(alias, target)).find((specifier) => specifier !== undefined && leadsTo(program, from, specifier, target));
}

/** How the files of a package reach files in other folders: by alias or by a path that climbs, with the file that is meant. */
interface Ways {
  readonly aliases: readonly { readonly alias: Alias; readonly file: string }[];
  readonly climbs: readonly string[];
}

const ways = new WeakMap<Program, Map<string | undefined, Ways>>();

/** Looked for once in a program. */
function waysOf(program: Program, pkg: string | undefined): Ways {
  let known = ways.get(program);
  if (known === undefined) ways.set(program, (known = new Map<string | undefined, Ways>()));
  let found = known.get(pkg);
  if (found === undefined) {
    const neighbours = program.project.files.filter((file) => program.project.packageJson(file)?.file === pkg).slice(0, NEIGHBOURS);
    const imports = neighbours.flatMap((file) => program.project.imports(file).flatMap(({ specifier }) => {
      const resolution = specifier.startsWith("./") ? undefined : program.project.resolve(file, specifier);
      return resolution?.kind === "source" ? [{ specifier, file: resolution.file }] : [];
    }));
    const aliases = imports.filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("/"));
    found = {
      aliases: aliases.flatMap(({ specifier, file }) => aliasOf(specifier, file).map((alias) => ({ alias, file }))),
      climbs: imports.filter(({ specifier }) => specifier.startsWith("../")).map(({ file }) => file),
    };
    known.set(pkg, found);
  }
  return found;
}

function relativeSpecifier(program: Program, from: string, target: string): string {
  return withEnding(relativePath(dirname(from), target), endingFor(program, from, target));
}

/** The path of a file as seen from a folder, starting with `./` or `../`. */
export function relativePath(folder: string, target: string): string {
  let up = "";
  let base = folder;
  while (!isInside(target, base)) {
    up += "../";
    const parent = dirname(base);
    if (parent === base) break;
    base = parent;
  }
  const rest = target.slice(base.endsWith("/") ? base.length : base.length + 1);
  return up === "" ? `./${rest}` : up + rest;
}

function withEnding(path: string, ending: Ending): string {
  const extension = EXTENSION.exec(path)?.[0];
  if (extension === undefined || ending === "source") return path;
  const stem = path.slice(0, -extension.length);
  if (ending === "js") return `${stem}${extension.replace("t", "j").replace(/x$/, "")}`;
  // Without an extension only the plain kinds are looked for.
  if (/^\.[cm]/.test(extension)) return `${stem}${extension.replace("t", "j")}`;
  return stem.replace(/(?<=[^.])\/index$/, "");
}

function endingOf(specifier: string): Ending {
  const extension = EXTENSION.exec(specifier)?.[0];
  if (extension === undefined) return "";
  return /ts/.test(extension) ? "source" : "js";
}

function endingFor(program: Program, from: string, target: string): Ending {
  const own = endingIn(program, from);
  if (own !== undefined) return own;
  const usual = usualEnding(program, program.project.packageJson(from)?.file, /\.[cm]?ts/.test(from));
  if (usual !== undefined) return usual;
  const needed = /\.mjs$/.test(from) || (isEsmPackage(program, from) && /\.jsx?$/.test(from)) || needsExtensions(program, from);
  if (needed) return "js";
  return /\.[cm]js$/.test(target) ? "js" : "";
}

const usualEndings = new WeakMap<Program, Map<string, Ending | undefined>>();

/** How the first of a package's files that imports a source writes it; looked for once in a program. */
function usualEnding(program: Program, pkg: string | undefined, typescript: boolean): Ending | undefined {
  let known = usualEndings.get(program);
  if (known === undefined) usualEndings.set(program, (known = new Map<string, Ending | undefined>()));
  const key = `${typescript}${pkg ?? ""}`;
  if (!known.has(key)) {
    known.set(key, firstEnding(program, pkg, typescript));
  }
  return known.get(key);
}

function firstEnding(program: Program, pkg: string | undefined, typescript: boolean): Ending | undefined {
  let neighbours = 0;
  for (const file of program.project.files) {
    if (/\.[cm]?ts/.test(file) !== typescript || program.project.packageJson(file)?.file !== pkg) continue;
    const ending = endingIn(program, file);
    if (ending !== undefined) return ending;
    neighbours++;
    if (neighbours === NEIGHBOURS) return undefined;
  }
  return undefined;
}

/** How most relative imports of sources in a file end; undefined when it has none. */
function endingIn(program: Program, file: string): Ending | undefined {
  const counts: Record<Ending, number> = { "": 0, js: 0, source: 0 };
  let some = false;
  for (const { specifier } of program.project.imports(file)) {
    if (!specifier.startsWith(".") || program.project.resolve(file, specifier).kind !== "source") continue;
    counts[endingOf(specifier)] += 1;
    some = true;
  }
  if (!some) return undefined;
  if (counts[""] >= counts.js && counts[""] >= counts.source) return "";
  return counts.js >= counts.source ? "js" : "source";
}
