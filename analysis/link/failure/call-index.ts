/** Which model calls a call of the project comes to, a few functions further in. */
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, functionKey, type ExpressionRef, type FunctionRef } from "../refs.ts";
import { givenTo, takerOf } from "./given.ts";

/** Which capability calls a call expression stands for: itself, or those that a project function it calls makes. */
export interface CallIndex {
  at(call: ExpressionRef): readonly CapabilityCall[];
  /** Capability calls that running the function may make, a few levels down. */
  within(fn: FunctionRef): readonly CapabilityCall[];
}

/** Indexes the capability calls of a program by expression and by the functions that lead to them. */
export function indexCalls(program: Program, all: readonly CapabilityCall[]): CallIndex {
  const direct = new Map(all.map((call) => [expressionKey(call.at), call]));
  const byFunction = new Map<string, CapabilityCall[]>();
  for (const call of all) {
    const key = functionKey(call.fn);
    byFunction.set(key, [...(byFunction.get(key) ?? []), call]);
  }
  // Upwards from the calls: only functions that lead to one are ever looked at.
  const leading = new Map<string, Set<CapabilityCall>>();
  /** The functions that calls of a method run, by who knows to be called there: of a parameter's method the call itself doesn't say it. */
  const runBy = new Map<string, Set<FunctionRef>>();
  for (const call of all) {
    let layer: readonly FunctionRef[] = [call.fn];
    for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
      const next: FunctionRef[] = [];
      for (const fn of layer) {
        const known = leading.get(functionKey(fn)) ?? new Set();
        if (known.has(call)) continue;
        leading.set(functionKey(fn), known.add(call));
        for (const { call: site } of program.callersOf(fn)) runBy.set(expressionKey(site), (runBy.get(expressionKey(site)) ?? new Set()).add(fn));
        next.push(...leadingTo(program, fn));
      }
      layer = next;
    }
  }
  const reachedFrom = (fn: FunctionRef): readonly CapabilityCall[] => [...(leading.get(functionKey(fn)) ?? [])];
  return {
    within: reachedFrom,
    at: (call) => {
      const own = direct.get(expressionKey(call));
      if (own !== undefined) return [own];
      if (program.expression(call).kind !== "call") return [];
      const callees = program.callees(call).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
      const given = leading.size === 0 ? [] : givenAt(program, call);
      const handed = callees.length > 0 ? [] : givenAs(program, call);
      const known = callees.length > 0 ? callees : handed.length > 0 ? handed : [...(runBy.get(expressionKey(call)) ?? [])];
      return [...new Set([...known, ...given].flatMap(reachedFrom))];
    },
  };
}

/** The functions that run this one: its callers, but a helper that is given it stands for who gives it. */
function leadingTo(program: Program, fn: FunctionRef): readonly FunctionRef[] {
  const callers = program.callersOf(fn).filter(({ call }) => takerOf(program, call) === undefined).map((site) => site.fn);
  return [...callers, ...givenTo(program, fn).map((call) => program.functionOf(call))];
}

/** The functions of the same file that a call is given: `withRetry(() => ask())`, `withRetry(ask)`. */
function givenAt(program: Program, call: ExpressionRef): readonly FunctionRef[] {
  const expression = program.expression(call);
  const facts = program.facts(call.file);
  if (expression.kind !== "call") return [];
  return expression.args.flatMap(({ value }) => {
    const given = program.expression({ file: call.file, id: value });
    const sources = given.kind === "name" && given.binding !== undefined ? (facts?.bindings[given.binding]?.sources ?? []) : [];
    const written = [given, ...sources.flatMap((source) => (source.kind === "value" && source.path.length === 0 ? [program.expression({ file: call.file, id: source.value })] : []))];
    const fns = [...written.flatMap((one) => (one.kind === "function" ? [one.fn] : [])), ...sources.flatMap((source) => (source.kind === "function" ? [source.fn] : []))];
    return fns.map((fn) => ({ file: call.file, fn }));
  });
}

/** The functions that callers give for a parameter that is called: `backup()`. */
function givenAs(program: Program, call: ExpressionRef): readonly FunctionRef[] {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  if (expression.kind !== "call" || callee?.kind !== "name" || callee.binding === undefined) return [];
  const isParameter = program.facts(call.file)?.bindings[callee.binding]?.sources.some((source) => source.kind === "parameter") === true;
  return isParameter ? program.origins({ file: call.file, id: expression.callee }).flatMap((value) => (value.kind === "function" ? [value.fn] : [])) : [];
}
