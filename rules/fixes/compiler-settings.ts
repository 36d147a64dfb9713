/** The compiler settings that decide how a file imports, as far as they are written in the project. */
import type { Program } from "../../analysis/link/program.ts";
import { isRecord, parseObject } from "../../analysis/project/json-file.ts";
import { dirname, isInside, join } from "../../analysis/project/paths.ts";
import { isEsmPackage } from "./module-kind.ts";

export interface CompilerSettings {
  /** Absolute path of the nearest tsconfig.json. */
  readonly file?: string;
  readonly module?: string;
  readonly moduleResolution?: string;
  readonly resolveJsonModule?: boolean;
  readonly esModuleInterop?: boolean;
  /** Absolute. */
  readonly rootDir?: string;
  /** True where a config that is extended can't be read: what is not said here may be said there. */
  readonly isPartial?: boolean;
}

/** The settings for the files of a folder, with those that are extended by a path or from an installed package. */
export function compilerSettings(program: Program, folder: string): CompilerSettings {
  for (let current = folder; isInside(current, program.project.root); current = dirname(current)) {
    const file = join(current, "tsconfig.json");
    if (program.project.text(file) !== undefined) return { ...readSettings(program, file, []), file };
    if (dirname(current) === current) break;
  }
  return {};
}

function readSettings(program: Program, file: string, chain: readonly string[]): CompilerSettings {
  const text = program.project.text(file);
  if (text === undefined || chain.includes(file)) return {};
  const { value } = parseObject(text);
  const parents: readonly unknown[] = Array.isArray(value["extends"]) ? value["extends"] : [value["extends"]];
  const inherited = parents.flatMap((parent): readonly CompilerSettings[] => {
    if (typeof parent !== "string") return [];
    const base = configOf(program, dirname(file), parent);
    return [base === undefined ? { isPartial: true } : readSettings(program, base, [...chain, file])];
  });
  const options = isRecord(value["compilerOptions"]) ? value["compilerOptions"] : {};
  const { module, moduleResolution, resolveJsonModule, esModuleInterop, rootDir } = options;
  return Object.assign({}, ...inherited, {
    ...(typeof module === "string" ? { module: module.toLowerCase() } : {}),
    ...(typeof moduleResolution === "string" ? { moduleResolution: moduleResolution.toLowerCase() } : {}),
    ...(typeof resolveJsonModule === "boolean" ? { resolveJsonModule } : {}),
    ...(typeof esModuleInterop === "boolean" ? { esModuleInterop } : {}),
    ...(typeof rootDir === "string" ? { rootDir: join(dirname(file), rootDir) } : {}),
  });
}

/** The config that one in a folder extends; undefined where it isn't there, such as that of a package which isn't installed. */
function configOf(program: Program, folder: string, extended: string): string | undefined {
  const { project } = program;
  if (extended.startsWith(".")) return [extended, withJson(extended)].map((name) => join(folder, name)).find((path) => project.text(path) !== undefined);
  const names = [extended, withJson(extended), `${extended}/tsconfig.json`];
  for (let current = folder; isInside(current, project.root); current = dirname(current)) {
    const found = names.map((name) => join(current, `node_modules/${name}`)).find((path) => project.text(path) !== undefined);
    if (found !== undefined) return found;
    if (dirname(current) === current) break;
  }
  return undefined;
}

function withJson(path: string): string {
  return path.endsWith(".json") ? path : `${path}.json`;
}

const NODE_MODULES = /^node(?:16|18|20|next)$/;

/** True for settings that make the file an ES module of Node, which needs extensions in relative imports. */
export function needsExtensions(program: Program, file: string): boolean {
  const { module } = compilerSettings(program, dirname(file));
  return module !== undefined && NODE_MODULES.test(module) && (isEsmPackage(program, file) || file.endsWith(".mts"));
}
