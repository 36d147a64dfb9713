/** What a model call means at the place that runs it: which models it is given there, and whether that is another one. */
import type { BindingId, ExpressionKind, Span } from "../../lower/facts.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, sameExpression, sameFunction, type ExpressionRef, type FunctionRef } from "../refs.ts";
import type { Frame, Value } from "../value.ts";
import { listWalkedBy } from "./given.ts";
import type { ModelRun } from "./outcomes.ts";

const MAX_DEPTH = 3;

/** The models of a capability call as run from `site`, with the arguments given on the way. */
export function modelsAt(program: Program, run: ModelRun): readonly Value[] {
  const { call } = run;
  return program.modelsOf({ at: call.at, place: call.place, sends: true, call }, frameOf(program, run));
}

/** The models of a capability call as run on a way to it, which are its calls from the innermost: with the arguments given on it. */
export function modelsOnWay(program: Program, call: CapabilityCall, way: readonly ExpressionRef[]): readonly Value[] {
  // A registration of a callback (`app.post(path, handler)`) hands no arguments on: the call inside of it does.
  const site = way.findLast((each) => frameOf(program, { call, site: each }) !== undefined);
  return modelsAt(program, { call, site: site ?? call.at });
}

/** The activations from `site` down to the function of the call; undefined when the call is at the site itself. */
function frameOf(program: Program, { call, site }: ModelRun): Frame | undefined {
  if (site.id === call.at.id && site.file === call.at.file) return undefined;
  for (const callee of program.callees(site)) {
    if (callee.kind !== "function") continue;
    const outer: Frame = { fn: callee.fn, call: site, caller: undefined, closure: callee.frame, receiver: callee.receiver, depth: 1 };
    const frame = enter(program, outer, call.fn, 0);
    if (frame !== undefined) return frame;
  }
  return undefined;
}

function enter(program: Program, outer: Frame, target: FunctionRef, depth: number): Frame | undefined {
  if (sameFunction(outer.fn, target)) return outer;
  if (depth >= MAX_DEPTH) return undefined;
  for (const caller of program.callersOf(target)) {
    const above = enter(program, outer, caller.fn, depth + 1);
    if (above !== undefined) return { fn: target, call: caller.call, caller: above, closure: undefined, receiver: undefined, depth: above.depth + 1 };
  }
  return undefined;
}

/** The texts among values: ids that are written in code or in JSON. */
export function constantIds(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.kind === "string" ? [value.text] : value.kind === "json" && typeof value.json === "string" ? [value.json] : []));
}

/** Whether a call runs a function that came in as a parameter: `backup()` of a helper that takes both. */
export function runsGiven(program: Program, site: ExpressionRef): boolean {
  const expression = program.expression(site);
  const callee = expression.kind === "call" ? program.expression({ file: site.file, id: expression.callee }) : undefined;
  if (callee?.kind !== "name" || callee.binding === undefined) return false;
  const sources = program.facts(site.file)?.bindings[callee.binding]?.sources ?? [];
  return sources.some((source) => source.kind === "parameter" && listWalkedBy(program, { file: site.file, fn: source.fn }) === undefined);
}

/** Whether two calls stand in functions that were given to a helper by different calls of it: neither serves for the other. */
export function givenApart(program: Program, one: CapabilityCall, other: CapabilityCall): boolean {
  const [a, b] = [takersOf(program, one), takersOf(program, other)];
  return a.length > 0 && b.length > 0 && !a.some((call) => b.some((same) => sameExpression(call, same)));
}

/** The calls that are given the function that a call stands in. */
function takersOf(program: Program, call: CapabilityCall): readonly ExpressionRef[] {
  for (let fn: FunctionRef | undefined = call.fn; fn !== undefined; fn = parentOf(program, fn)) {
    const taken = program.usesOf(fn).flatMap(({ argumentOf }) => (argumentOf === undefined ? [] : [argumentOf.call]));
    if (taken.length > 0) return taken;
  }
  return [];
}

/** The function that another one is written in. */
export function parentOf(program: Program, fn: FunctionRef): FunctionRef | undefined {
  const parent = program.function(fn).parent;
  return parent === undefined ? undefined : { file: fn.file, fn: parent };
}

/** Whether two runs ask the same models, as far as both say which. */
export function sameModels(program: Program, one: ModelRun, other: ModelRun): boolean {
  const [a, b] = [one, other].map((run) => modelsAt(program, run).map(keyOf));
  if (handsOnAnother(program, other, one.site)) return false;
  if (askOneObject(program, one, other)) return true;
  if (a === undefined || b === undefined || a.length === 0 || a.includes(undefined) || b.includes(undefined)) return false;
  return new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;
}

/** Two calls of a method on one object, which say no model themselves: whichever class it is of, it asks the model that it holds. */
function askOneObject(program: Program, one: ModelRun, other: ModelRun): boolean {
  const [method, same] = [methodAt(program, one.site), methodAt(program, other.site)];
  if (method === undefined || one.site.file !== other.site.file || method.join(".") !== same?.join(".") || isSetAnew(program, method, one.site, other.site)) return false;
  return [one, other].every((run) => {
    const { span } = program.expression(run.site);
    const isGiven = ({ hops }: Value): boolean => hops.some((hop) => hop.kind === "argument" && hop.file === run.site.file && isWithin(hop.span, span));
    return !sameExpression(run.site, run.call.at) && !modelsAt(program, run).some(isGiven);
  });
}

/** The way to the method that a call runs, from `this` or a variable that is set once: `this.provider.embed`. */
function methodAt(program: Program, site: ExpressionRef): readonly string[] | undefined {
  const call = program.expression(site);
  if (call.kind !== "call") return undefined;
  const names: string[] = [];
  let at = program.expression({ file: site.file, id: call.callee });
  for (; at.kind === "member"; at = program.expression({ file: site.file, id: at.object })) names.unshift(at.name);
  if (names.length === 0) return undefined;
  if (at.kind === "this") return ["this", ...names];
  if (at.kind !== "name" || at.binding === undefined || program.facts(site.file)?.bindings[at.binding]?.sources.length !== 1) return undefined;
  return [String(at.binding), ...names];
}

/** Whether something on the way to the method is put in its place between two calls: `this.provider = backup`. */
function isSetAnew(program: Program, method: readonly string[], one: ExpressionRef, other: ExpressionRef): boolean {
  const [a, b] = [program.expression(one).span, program.expression(other).span];
  const between: Span = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
  const expressions = program.facts(one.file)?.expressions ?? [];
  return expressions.some((expression) => {
    const target = expression.kind === "assign" ? expressions[expression.target] : undefined;
    return target?.kind === "member" && method.slice(1, -1).includes(target.name) && isWithin(expression.span, between);
  });
}

const isWithin = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** A function that calls itself with something else in the place of its model: `ask(input, rest)`, after `from` failed. */
export function handsOnAnother(program: Program, { call, site }: ModelRun, from: ExpressionRef = call.at): boolean {
  const expression = program.expression(site);
  if (expression.kind !== "call") return false;
  return program.localModelsOf({ at: call.at, place: call.place, sends: true, call }).flatMap((value) => givenAt(program, value, from)).some((value) => {
    if (value.kind !== "parameter" || !program.callees(site).some((callee) => callee.kind === "function" && sameFunction(callee.fn, value.fn))) return false;
    if (!sameFunction(program.functionOf(site), value.fn)) return false;
    const given = expression.args[value.index];
    const parameter = program.function(value.fn).parameters[value.index];
    const argument = given === undefined ? undefined : program.expression({ file: site.file, id: given.value });
    return argument !== undefined && !(argument.kind === "name" && argument.binding === parameter?.binding);
  });
}

/**
 * True for a helper that calls itself after a failure with nothing else to ask: `withRetries(times - 1, run)`. What is
 * left of a list, or the next place in it, is something else.
 */
export function runsItselfAgain(program: Program, { fn }: { readonly fn: FunctionRef }, at: ExpressionRef): boolean {
  const expression = program.expression(at);
  if (expression.kind === "await" || expression.kind === "cast") return runsItselfAgain(program, { fn }, { file: at.file, id: expression.operand });
  if (expression.kind !== "call" || !program.callees(at).some((callee) => callee.kind === "function" && sameFunction(callee.fn, fn))) return false;
  const { parameters } = program.function(fn);
  return expression.args.every(({ value }, index) => {
    const given = program.expression({ file: at.file, id: value });
    const own = parameters[index]?.binding;
    if (given.kind === "name") return own !== undefined && given.binding === own;
    if (given.kind !== "binary") return !SOMETHING_ELSE.has(given.kind);
    return own !== undefined && !countsThrough(program, fn, own);
  });
}

const SOMETHING_ELSE: ReadonlySet<ExpressionKind> = new Set(["call", "index", "member", "conditional", "object"]);

/** Whether a variable says which place of a list is meant: `models[index]`. */
function countsThrough(program: Program, fn: FunctionRef, binding: BindingId): boolean {
  const expressions = program.facts(fn.file)?.expressions ?? [];
  return expressions.some((expression) => {
    if (expression.kind !== "index") return false;
    const index = expressions[expression.index];
    return index?.kind === "name" && index.binding === binding;
  });
}

/** What a parameter of the helper that `site` calls is given there; any other value as it is. */
function givenAt(program: Program, value: Value, site: ExpressionRef): readonly Value[] {
  const expression = program.expression(site);
  if (value.kind !== "parameter" || expression.kind !== "call" || !program.callees(site).some((callee) => callee.kind === "function" && sameFunction(callee.fn, value.fn))) return [value];
  const given = expression.args[value.index];
  return given === undefined ? [] : program.values({ file: site.file, id: given.value });
}

/** What tells the model that a value names from others: its id, the variable of the environment, the lookup, whose parameter it is. Undefined where nothing tells. */
export function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case "string":
      return `id ${value.text}`;
    case "environment":
      return `env ${value.name}`;
    case "registry":
      // One lookup in the code gives both runs the same answer.
      return `lookup ${expressionKey(value.at)}`;
    case "parameter":
      return `parameter ${value.fn.file} ${value.fn.fn} ${value.index} ${value.path.join(".")}`;
    default:
      return undefined;
  }
}
