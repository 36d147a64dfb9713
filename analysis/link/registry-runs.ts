/** Whether a call runs inside the registry module's own walk over models: `withFallback({ tier }, (model) => call)`. */
import type { CapabilityCall, Program } from "./program.ts";
import { functionKey, type ExpressionRef, type FunctionRef } from "./refs.ts";

const MAX_DEPTH = 4;

/** True when the call's function, or one it is called from, is handed to a function of a registry module. */
export function runsUnderRegistry(program: Program, call: CapabilityCall): boolean {
  return under(program, call.fn, 0, new Set());
}

/** The calls of a registry module that the call's function, or one it is written in, is handed to. */
export function registryRunsAround(program: Program, call: CapabilityCall): readonly ExpressionRef[] {
  const runs: ExpressionRef[] = [];
  for (let fn: FunctionRef | undefined = call.fn, depth = 0; fn !== undefined && depth <= MAX_DEPTH; depth++) {
    for (const { argumentOf } of program.usesOf(fn)) if (argumentOf !== undefined && isRegistryCall(program, argumentOf.call)) runs.push(argumentOf.call);
    const parent: FunctionRef["fn"] | undefined = program.function(fn).parent;
    fn = parent === undefined ? undefined : { file: fn.file, fn: parent };
  }
  return runs;
}

function under(program: Program, fn: FunctionRef, depth: number, seen: Set<string>): boolean {
  if (depth > MAX_DEPTH || seen.has(functionKey(fn))) return false;
  seen.add(functionKey(fn));
  const handed = program.usesOf(fn).some((use) => use.argumentOf !== undefined && isRegistryCall(program, use.argumentOf.call));
  if (handed) return true;
  const parent = program.function(fn).parent;
  const callers = program.callersOf(fn);
  // A callback counts as part of the function it is written in.
  if (callers.length === 0) return parent !== undefined && parent !== 0 && program.function(fn).expression !== undefined && under(program, { file: fn.file, fn: parent }, depth + 1, seen);
  return callers.every((site) => under(program, site.fn, depth + 1, seen));
}

/** True for a call of a function of a registry module. */
export function isRegistryCall(program: Program, call: { readonly file: string; readonly id: CapabilityCall["at"]["id"] }): boolean {
  const modules = program.options.registryModules;
  return program.callees(call).some((callee) => {
    if (callee.kind === "function") return modules.includes(callee.fn.file);
    return callee.kind === "external" && callee.specifier !== undefined && modules.includes(callee.specifier);
  });
}
