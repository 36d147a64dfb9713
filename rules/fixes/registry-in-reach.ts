/** The registry function that a fix calls in a file: the project's, or one of a module that the fix writes. */
import type { Program } from "../../analysis/link/program.ts";
import type { Registry } from "../../registry/types.ts";
import type { Edit } from "../finding.ts";
import type { FixContext } from "./fixes.ts";
import { newModuleEdits, newModulePath, packageFolder, registryEdits, writtenRegistry } from "./new-registry.ts";
import { registryFunction, writtenFunction, type RegistryFunction, type RegistryRole } from "./registry-module.ts";
import type { TextStyle } from "./text-style.ts";

export interface RegistryCall {
  readonly fn: RegistryFunction;
  /** What makes the module; empty where there is one. */
  readonly created: readonly Edit[];
  /** What it asks: the project's registry, or the one that comes with the module. */
  readonly registry: Registry;
  /** True where the registry is written with the module, and so lists what the code names; it takes no more. */
  readonly isNew: boolean;
}

/** Undefined in the module itself, where the project's has no such function, and where none can be written. */
export function registryFunctionFor(program: Program, context: FixContext, role: RegistryRole, file: string, style: TextStyle): RegistryCall | undefined {
  const configured = isOfPackage(program, context, file) ? context.registryModule : undefined;
  const found = registryFunction(program, configured, role, file);
  if (found !== undefined) return found.module.kind === "file" && found.module.file === file ? undefined : { fn: found, created: [], registry: context.registry, isNew: false };
  if (configured !== undefined) return undefined;
  const path = newModulePath(program, file);
  const created = moduleEdits(program, path, context, style);
  if (created === undefined) return undefined;
  const planned = writtenRegistry(created);
  return { fn: writtenFunction(path, role), created, registry: planned ?? context.registry, isNew: planned !== undefined };
}

/** The edits that make the registry which is asked list more models. */
export function listingEdits(program: Program, { isNew }: RegistryCall, models: readonly string[], context: FixContext): readonly Edit[] {
  return isNew ? [] : registryEdits(program, models, context);
}

const written = new WeakMap<readonly string[], Map<string, readonly Edit[] | undefined>>();

/** The edits that make the module, worked out once: in a project without one, every fix brings them along. */
function moduleEdits(program: Program, path: string, context: FixContext, style: TextStyle): readonly Edit[] | undefined {
  // The list of the project's models is another one after each run.
  let known = written.get(context.models);
  if (known === undefined) written.set(context.models, (known = new Map<string, readonly Edit[] | undefined>()));
  const key = JSON.stringify([path, context.registry.file, context.configFile, style]);
  if (!known.has(key)) known.set(key, newModuleEdits(program, path, context, style));
  return known.get(key);
}

/** A config above several packages may name the module of one of them, which the others don't import by a path. */
function isOfPackage(program: Program, { registryModule }: FixContext, file: string): boolean {
  return registryModule?.import.kind !== "file" || packageFolder(program, registryModule.import.file) === packageFolder(program, file);
}
