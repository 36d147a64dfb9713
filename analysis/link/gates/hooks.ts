/**
 * Hooks that run before, around or after a model is asked: the middleware of agents and of wrapped models, the steps of
 * a workflow. One that runs before it is a gate if it can end the run.
 */
import type { ControlFlowGraph, ExpressionId, NodeId } from "../../lower/facts.ts";
import data from "../data/hooks.json" with { type: "json" };
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Value } from "../value.ts";
import { barrierAmong, barrierBefore, type Barrier } from "./barrier.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import type { GateUse, Trouble } from "./gate-use.ts";
import { withEndings } from "./endings.ts";
import { guardsOf } from "./guards.ts";

export interface HookVerdict {
  /** The gate that ends the run on its no. */
  readonly gate: GateUse | undefined;
  /** What is wrong with the gates that are there. */
  readonly troubles: readonly Trouble[];
}

const NOTHING: HookVerdict = { gate: undefined, troubles: [] };
const LISTS = new Set(data.lists);
/** Where a hook around the model hands on to it; `streams` says which calls it is around, where not around all. */
const AROUND: Readonly<Record<string, { readonly parameter?: number; readonly member?: string; readonly streams?: boolean }>> = data.around;
const ENDING_CALLS = new Set(data.endings.calls);
const ENDING_PROPERTIES = new Map(Object.entries(data.endings.properties));

/**
 * What the middleware among the options of an agent or of a wrapped model decides; `maker` is the call that takes them,
 * `streams` whether the model is asked for a stream.
 */
export function middlewareOf(context: GateContext, maker: ExpressionRef, streams: boolean): HookVerdict {
  const { program } = context;
  const expression = program.expression(maker);
  if (expression.kind !== "new" && expression.kind !== "call") return NOTHING;
  const options = expression.args.flatMap((argument) => program.values(sibling(maker, argument.value)));
  const listed = options.flatMap((value) => propertiesOf(program, value)).filter(({ key }) => LISTS.has(key));
  const found = listed.flatMap(({ at }) => itemsOf(program, at)).map((item) => hookVerdict(context, item, streams));
  return { gate: found.find(({ gate }) => gate !== undefined)?.gate, troubles: found.flatMap(({ troubles }) => troubles).slice(0, 1) };
}

/** The items of a list, or the one thing that stands in its place. */
function itemsOf(program: Program, at: ExpressionRef): readonly ExpressionRef[] {
  const lists = program.values(at).flatMap((value) => (value.kind === "array" ? [value] : []));
  if (lists.length === 0) return [at];
  return lists.flatMap(({ at: list }) => {
    const written = program.expression(list);
    return written.kind !== "array" ? [] : written.items.flatMap((item) => (item.spread ? itemsOf(program, sibling(list, item.value)) : [sibling(list, item.value)]));
  });
}

interface Written {
  readonly key: string;
  readonly at: ExpressionRef;
}

function propertiesOf(program: Program, value: Value): readonly Written[] {
  const object = value.kind === "object" ? program.expression(value.at) : undefined;
  if (value.kind !== "object" || object?.kind !== "object") return [];
  return object.properties.flatMap((property) => (property.kind === "value" ? [{ key: property.key, at: sibling(value.at, property.value) }] : []));
}

/** One middleware: a known library's, one made of options, or an object with hooks. */
function hookVerdict(context: GateContext, item: ExpressionRef, streams: boolean): HookVerdict {
  const { program } = context;
  const troubles: Trouble[] = [];
  for (const value of program.values(item)) {
    if (value.kind === "api" && value.node.entry("gate") !== undefined) return { gate: { name: program.textOf(item, 40), place: program.place(item), named: true }, troubles: [] };
    const made = value.kind === "api" ? value.sites.slice(-1).flatMap(({ call }) => optionsOf(program, call)) : propertiesOf(program, value);
    for (const { key, at } of [...made, ...methodsOf(program, value)]) {
      const verdict = verdictOfHook(context, key, functionsAt(program, at), streams);
      if (verdict.gate !== undefined) return verdict;
      troubles.push(...verdict.troubles);
    }
  }
  return { gate: undefined, troubles };
}

function optionsOf(program: Program, call: ExpressionRef): readonly Written[] {
  const expression = program.expression(call);
  if (expression.kind !== "call" && expression.kind !== "new") return [];
  return expression.args.flatMap((argument) => program.values(sibling(call, argument.value))).flatMap((value) => propertiesOf(program, value));
}

/** The methods of a class that implements a middleware or a processor. */
function methodsOf(program: Program, value: Value): readonly { readonly key: string; readonly at: FunctionRef }[] {
  if (value.kind !== "instance") return [];
  return (program.facts(value.class.file)?.classes[value.class.class]?.methods ?? []).flatMap((method) => (method.name === undefined ? [] : [{ key: method.name, at: { file: value.class.file, fn: method.fn } }]));
}

/** The function itself, or the `hook` of an object that says more about it. */
function functionsAt(program: Program, at: ExpressionRef | FunctionRef): readonly FunctionRef[] {
  if ("fn" in at) return [at];
  return program.values(at).flatMap((value) => (value.kind === "function" ? [value.fn] : propertiesOf(program, value).flatMap((one) => (one.key === "hook" ? functionsAt(program, one.at) : []))));
}

function verdictOfHook(context: GateContext, name: string, functions: readonly FunctionRef[], streams: boolean): HookVerdict {
  for (const fn of functions) {
    const around = AROUND[name];
    if (around?.streams !== undefined && around.streams !== streams) continue;
    if (around !== undefined) return asVerdict(barrierBefore(context, fn, handedOnAt(context.program, fn, around), () => true));
    if (data.before.includes(name)) return verdictOfStep(context, fn);
    if (data.after.includes(name)) {
      const { gate } = verdictOfStep(context, fn);
      return gate === undefined ? NOTHING : { gate: undefined, troubles: [{ kind: "gate-after-call", gate, where: undefined, detail: undefined, gap: undefined }] };
    }
  }
  return NOTHING;
}

/** Whether a run gets past a function that can end it: by throwing, or by an answer that says so (`{ jumpTo: "end" }`, `bail(…)`). */
export function verdictOfStep(context: GateContext, fn: FunctionRef): HookVerdict {
  const guards = guardsOf(context, fn);
  if (guards === undefined) return NOTHING;
  const endings = endingsOf(context.program, fn, guards.graph);
  const graph = withEndings(guards.graph, endings);
  return asVerdict(barrierAmong(context, fn, { ...guards, graph, refusals: endings }, new Set([graph.exit]), () => true));
}

function asVerdict(barrier: Barrier): HookVerdict {
  if (barrier.path === undefined) return { gate: barrier.gates[0], troubles: [] };
  return { gate: undefined, troubles: barrier.troubles };
}

/** Answers and calls that end the run. */
function endingsOf(program: Program, fn: FunctionRef, graph: ControlFlowGraph): ReadonlySet<NodeId> {
  return new Set(graph.nodes.flatMap((node, id) => {
    const ends = node.kind === "return" ? node.value !== undefined && endsRun(program, sibling(fn, node.value)) : node.kind === "call" && isEndingCall(program, fn, node.expression);
    return ends ? [id as NodeId] : [];
  }));
}

/** `abort("…")` of what the function is given, which doesn't come back. */
function isEndingCall(program: Program, fn: FunctionRef, call: ExpressionId): boolean {
  const expression = program.expression(sibling(fn, call));
  const callee = expression.kind === "call" ? program.expression(sibling(fn, expression.callee)) : undefined;
  const root = callee?.kind === "member" ? program.expression(sibling(fn, callee.object)) : callee;
  if (callee === undefined || root?.kind !== "name" || root.binding === undefined || !(callee.kind === "name" || callee.kind === "member") || !ENDING_CALLS.has(callee.name)) return false;
  return program.facts(fn.file)?.bindings[root.binding]?.sources.some((source) => source.kind === "parameter" && source.fn === fn.fn) ?? false;
}

function endsRun(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "await":
    case "cast":
      return endsRun(program, sibling(ref, expression.operand));
    case "object":
      return expression.properties.some((property) => property.kind === "value" && isText(program, sibling(ref, property.value), ENDING_PROPERTIES.get(property.key)));
    case "call":
      return ENDING_CALLS.has(lastOf(program, sibling(ref, expression.callee)) ?? "");
    default:
      return false;
  }
}

function isText(program: Program, ref: ExpressionRef, text: string | undefined): boolean {
  const expression = program.expression(ref);
  return text !== undefined && expression.kind === "string" && expression.text === text;
}

function lastOf(program: Program, ref: ExpressionRef): string | undefined {
  const expression = program.expression(ref);
  return expression.kind === "name" || expression.kind === "member" ? expression.name : undefined;
}

/** Where a hook around the model hands on to it: calls of its parameter, or of a member of its first one. */
function handedOnAt(program: Program, fn: FunctionRef, { parameter, member }: { readonly parameter?: number; readonly member?: string }): ReadonlySet<NodeId> {
  const facts = program.facts(fn.file);
  const hands = (callee: ExpressionId): boolean => {
    const expression = facts?.expressions[callee];
    if (expression?.kind === "member") return expression.name === member;
    const sources = expression?.kind === "name" && expression.binding !== undefined ? (facts?.bindings[expression.binding]?.sources ?? []) : [];
    return sources.some((source) => {
      if (source.kind !== "parameter" || source.fn !== fn.fn) return false;
      const [step] = source.path;
      return parameter === undefined ? step?.kind === "property" && step.name === member : source.index === parameter && source.path.length === 0;
    });
  };
  const nodes = (program.function(fn).body?.nodes ?? []).flatMap((node, id): readonly NodeId[] => {
    const call = node.kind === "call" ? facts?.expressions[node.expression] : undefined;
    return call?.kind === "call" && hands(call.callee) ? [id as NodeId] : [];
  });
  return new Set(nodes);
}
