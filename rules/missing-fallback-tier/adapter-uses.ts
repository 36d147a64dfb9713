/**
 * The product's calls that go through adapters. Which model an adapter asks is settled outside of it, and so is what
 * stands in for that: the call that leads into it is the one that needs a tier.
 */
import type { FunctionFacts } from "../../analysis/lower/facts.ts";
import { sitesAbove } from "../../analysis/link/failure/handlers.ts";
import { modelsAt, runsGiven } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { classKey, expressionKey, type ClassRef, type ExpressionRef, type FunctionRef } from "../../analysis/link/refs.ts";
import { idsOf } from "./standing.ts";

/** Adapters of adapters of adapters: calls further up have more to do than to ask a model. */
const MAX_DEPTH = 10;
/** Of one adapter's call, so many calls on the ways up are looked at. */
const MAX_SITES = 100;
const MAX_BASES = 6;

export interface AdapterUse {
  /** The call that leads into the adapter, in the place of the one that sends. */
  readonly call: CapabilityCall;
  /** Model ids that are written for it; none where it may lead into several adapters, as one of them is chosen at run time. */
  readonly ids: readonly string[];
  /** The classes of the adapters that may be behind it, with those that they extend. */
  readonly adapters: ReadonlySet<string>;
}

/** Uses in groups: those of one group may all lead into the same adapters. */
export function byAdapters<Use extends Pick<AdapterUse, "adapters">>(uses: readonly Use[]): readonly (readonly Use[])[] {
  const groups: { readonly adapters: Set<string>; readonly uses: Use[] }[] = [];
  for (const use of uses) {
    const joined = groups.filter(({ adapters }) => [...use.adapters].some((one) => adapters.has(one)));
    const group = { adapters: new Set([...joined.flatMap(({ adapters }) => [...adapters]), ...use.adapters]), uses: [...joined.flatMap((one) => one.uses), use] };
    for (const one of joined) groups.splice(groups.indexOf(one), 1);
    groups.push(group);
  }
  return groups.map((group) => group.uses);
}

/** The uses of calls in adapters, each once. Of most of the adapters behind a use, calls of the kind `generate` have to be what it leads to. */
export function adapterUses(program: Program, calls: readonly CapabilityCall[]): readonly AdapterUse[] {
  const adapters = new Set(calls.flatMap((call) => lineOf(program, call.fn)));
  const found = new Map<string, { readonly site: ExpressionRef; readonly calls: CapabilityCall[] }>();
  for (const call of calls) {
    for (const site of sitesOutside(program, call, adapters)) {
      const known = found.get(expressionKey(site));
      if (known === undefined) found.set(expressionKey(site), { site, calls: [call] });
      else known.calls.push(call);
    }
  }
  return [...found.values()].flatMap(({ site, calls: behind }) => {
    const [call, ...more] = behind.filter(({ kind }) => kind === "generate");
    if (call === undefined || behind.length > 2 * more.length + 1) return [];
    return [{ call: asUsed(program, call, site), ids: more.length > 0 ? [] : writtenIds(program, call, site), adapters: new Set(behind.flatMap((one) => lineOf(program, one.fn))) }];
  });
}

/** On each way up from a call, the first one that stands outside of all adapters. */
function sitesOutside(program: Program, call: CapabilityCall, adapters: ReadonlySet<string>): readonly ExpressionRef[] {
  const outside: ExpressionRef[] = [];
  const seen = new Set<string>();
  const climb = (path: readonly [ExpressionRef, ...ExpressionRef[]]): void => {
    for (const site of path.length > MAX_DEPTH ? [] : sitesAbove(program, path)) {
      const key = expressionKey(site);
      if (seen.has(key) || seen.size >= MAX_SITES) continue;
      seen.add(key);
      // A helper that is given the call only passes by.
      if (lineOf(program, program.functionOf(site)).some((cls) => adapters.has(cls)) || runsGiven(program, site)) climb([...path, site]);
      else if (program.callees(site).some(({ kind }) => kind === "function")) outside.push(site);
    }
  };
  climb([call.at]);
  return outside;
}

/** The class that a function is a method of, or written in one of, and the classes that it extends. */
function lineOf(program: Program, fn: FunctionRef): readonly string[] {
  let facts: FunctionFacts = program.function(fn);
  while (facts.class === undefined && facts.parent !== undefined && facts.parent !== 0) facts = program.function({ file: fn.file, fn: facts.parent });
  const line = new Set<string>();
  const add = (cls: ClassRef): void => {
    const base = program.facts(cls.file)?.classes[cls.class]?.extends;
    if (line.has(classKey(cls)) || line.size >= MAX_BASES) return;
    line.add(classKey(cls));
    for (const value of base === undefined ? [] : program.values({ file: cls.file, id: base })) if (value.kind === "class") add(value.class);
  };
  if (facts.class !== undefined) add({ file: fn.file, class: facts.class });
  return [...line];
}

function asUsed(program: Program, call: CapabilityCall, site: ExpressionRef): CapabilityCall {
  const expression = program.expression(site);
  const callee = expression.kind === "call" || expression.kind === "new" ? { file: site.file, id: expression.callee } : site;
  // What the library's own call does with its failure is the adapter's business.
  const source: CapabilityCall["source"] = call.source.kind === "sdk" ? { ...call.source, entry: { ...call.source.entry, lazy: false, onError: [] } } : call.source;
  return { ...call, at: site, fn: program.functionOf(site), place: program.place(site), focus: program.place(callee), name: program.textOf(callee, 40), provider: undefined, source };
}

/** What serves only where nothing is chosen says nothing about this use. */
function writtenIds(program: Program, call: CapabilityCall, site: ExpressionRef): readonly string[] {
  return idsOf(modelsAt(program, { call, site }).filter(({ isDefault }) => !isDefault));
}
