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
}

/** The settings for the files of a folder, with those that are extended by relative path. */
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
  const inherited = parents.flatMap((parent) => (typeof parent === "string" && parent.startsWith(".") ? [readSettings(program, withJson(join(dirname(file), parent)), [...chain, file])] : []));
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

function withJson(path: string): string {
  return path.endsWith(".json") ? path : `${path}.json`;
}

const NODE_MODULES = /^node(?:16|18|20|next)$/;

/** True for settings that make the file an ES module of Node, which needs extensions in relative imports. */
export function needsExtensions(program: Program, file: string): boolean {
  const { module } = compilerSettings(program, dirname(file));
  return module !== undefined && NODE_MODULES.test(module) && (isEsmPackage(program, file) || file.endsWith(".mts"));
}
