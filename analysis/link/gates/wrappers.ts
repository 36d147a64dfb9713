/**
 * Gates that are arguments of a definition rather than statements before a call: higher-order handlers, middleware in a
 * route's argument list and before it, procedure chains, decorators.
 */
import type { FileFacts, NodeId } from "../../lower/facts.ts";
import entryData from "../data/entry-points.json" with { type: "json" };
import { routeFactories } from "../entry-points.ts";
import { listenerBy } from "../listeners.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import { barrierAmong, barrierBefore } from "./barrier.ts";
import type { GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import { guardsOf } from "./guards.ts";
import { chain, chainAbove, hooksOf, middleware } from "./middleware.ts";
import { routing } from "./mounting.ts";
import { checkByName } from "./words.ts";
import type { Wrapping } from "./wrapping.ts";
import { NOTHING, failing, from, join, nodesAt, useAt } from "./wrapping.ts";

const MAX_DEPTH = 8;
const guardDecorators = new Set(entryData.guardDecorators);
const routeMethods = new Set(entryData.registrations.routeMethods);
/** Calls that make a list of a handler and what stands in front of it, for a route. */
const handlerLists = new Set(entryData.handlerLists);

/** What stands in front of argument `index` of a call: the callee's own checks, earlier arguments, the callee's chain. */
export function wrappingOf(context: GateContext, call: ExpressionRef, index: number): Wrapping {
  const { program } = context;
  const expression = program.expression(call);
  if (expression.kind !== "call" && expression.kind !== "new") return NOTHING;
  const parts: Wrapping[] = [calleeWrapping(context, call, index)];
  const callee = program.expression(sibling(call, expression.callee));
  if (callee.kind === "name" && listenerBy(program, call, undefined) !== undefined) parts.push(chainAbove(context, call));
  const isRoute = callee.kind === "member" && routeMethods.has(callee.name);
  if (isRoute || (callee.kind === "member" && handlerLists.has(callee.name))) for (const argument of expression.args.slice(0, index)) parts.push(middleware(context, sibling(call, argument.value)));
  if (isRoute || (callee.kind === "name" && listenerBy(program, call, undefined) !== undefined)) {
    for (const argument of expression.args) parts.push(hooksOf(context, sibling(call, argument.value)));
  }
  if (callee.kind === "call") {
    const option = routeFactories.get(lastName(program, sibling(call, callee.callee)) ?? "");
    if (option !== undefined) for (const argument of expression.args) parts.push(hooksOfOption(context, sibling(call, argument.value), option));
  }
  if (callee.kind === "member") {
    const onto = sibling(call, callee.object);
    parts.push(chain(context, onto));
    if (isRoute) parts.push(routing(context, call, onto));
    else {
      const listener = listenerBy(program, call, undefined);
      if (listener?.onto !== undefined) parts.push(routing(context, listener.call, listener.onto));
    }
  }
  return join(parts);
}

/** Hooks in one of the options of a route: `createFileRoute("/ask")({ server: { middleware: [gate], handlers } })`. */
function hooksOfOption(context: GateContext, options: ExpressionRef, name: string): Wrapping {
  const expression = context.program.expression(options);
  if (expression.kind !== "object") return NOTHING;
  return join(expression.properties.flatMap((property) => (property.kind === "value" && property.key === name ? [hooksOf(context, sibling(options, property.value))] : [])));
}

/** A function of the project that calls its parameter: what it checks before that. Out of reach: what its name says. */
function calleeWrapping(context: GateContext, call: ExpressionRef, index: number): Wrapping {
  const { program } = context;
  const functions = program.callees(call).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
  const name = program.calleeName(call);
  const use: GateUse = { name: name || program.textOf(call, 30), place: program.place(call), named: true };
  if (functions.length === 0) return from(checkByName(name), use);
  return join(functions.map((fn) => parameterWrapping(context, fn, index, undefined, use)));
}

/** What a function (or one it returns) checks before it calls its parameter `index`, or that parameter's `property`. */
export function parameterWrapping(context: GateContext, fn: FunctionRef, index: number, property: string | undefined, use: GateUse): Wrapping {
  const { program } = context;
  const facts = program.facts(fn.file);
  if (facts === undefined) return NOTHING;
  const sites = callsOfParameter(facts, fn, index, property);
  if (sites.length === 0) return NOTHING;
  const results = sites.map((id): Wrapping => {
    const site = sibling(fn, id);
    const lesser: LesserCheck[] = [];
    const troubles: Trouble[] = [];
    let inner: FunctionRef | undefined = program.functionOf(site);
    let at: ExpressionRef | undefined = site;
    for (let depth = 0; inner !== undefined && at !== undefined && depth < MAX_DEPTH; depth++) {
      const barrier = barrierBefore(context, inner, nodesAt(context, inner, at), () => true);
      if (barrier.path === undefined) return { gate: { ...use, name: use.name }, lesser };
      lesser.push(...barrier.lesser);
      troubles.push(...barrier.troubles);
      if (inner.fn === fn.fn) break;
      const made: FunctionRef["fn"] | undefined = program.function(inner).parent;
      const expression = program.function(inner).expression;
      at = expression === undefined ? undefined : sibling(fn, expression);
      inner = made === undefined ? undefined : { file: fn.file, fn: made };
    }
    return { gate: undefined, lesser, ...failing(troubles) };
  });
  const gated = results.every((result) => result.gate !== undefined);
  const { trouble } = join(results);
  return { gate: gated ? use : undefined, lesser: results.flatMap((result) => result.lesser), ...(gated || trouble === undefined ? {} : { trouble }) };
}

/** The calls of a function's parameter (or of that parameter's `property`, or of a method of it) in a file. */
export function callsOfParameter(facts: FileFacts, fn: FunctionRef, index: number, property: string | undefined): readonly Parameters<typeof sibling>[1][] {
  const bindings = new Set<number>();
  facts.bindings.forEach((binding, id) => {
    const matches = binding.sources.some((source) => {
      if (source.kind === "value" && property !== undefined) return isPropertyOfParameter(facts, source.value, fn, index, property);
      if (source.kind !== "parameter" || source.fn !== fn.fn) return false;
      if (source.index !== index && !(source.rest && source.index <= index)) return false;
      const step = source.path.find((one) => one.kind === "property");
      return property === undefined || step === undefined || (step.kind === "property" && step.name === property);
    });
    if (matches) bindings.add(id);
  });
  const found: Parameters<typeof sibling>[1][] = [];
  facts.expressions.forEach((expression, id) => {
    if (expression.kind !== "call") return;
    const callee = facts.expressions[expression.callee];
    const root = callee?.kind === "member" ? facts.expressions[callee.object] : callee;
    if (root?.kind === "name" && root.binding !== undefined && bindings.has(root.binding)) found.push(id as Parameters<typeof sibling>[1]);
  });
  return found;
}

/** `const original = descriptor.value;`. */
function isPropertyOfParameter(facts: FileFacts, id: Parameters<typeof sibling>[1], fn: FunctionRef, index: number, property: string): boolean {
  const expression = facts.expressions[id];
  if (expression?.kind === "cast") return isPropertyOfParameter(facts, expression.operand, fn, index, property);
  const object = expression?.kind === "member" && expression.name === property ? facts.expressions[expression.object] : undefined;
  const binding = object?.kind === "name" && object.binding !== undefined ? facts.bindings[object.binding] : undefined;
  return binding?.sources.some((source) => source.kind === "parameter" && source.fn === fn.fn && source.index === index && source.path.length === 0) ?? false;
}

/** `@UseGuards(PlanGuard)`, `@RequirePermission("chat")` on a method or its class. */
export function decoratorWrapping(context: GateContext, fn: FunctionRef): Wrapping {
  const { program } = context;
  const facts = program.function(fn);
  const cls = facts.class === undefined ? undefined : program.facts(fn.file)?.classes[facts.class];
  const parts = [...facts.decorators, ...(cls?.decorators ?? [])].map((id): Wrapping => {
    const ref = sibling(fn, id);
    const expression = program.expression(ref);
    const name = lastName(program, ref) ?? "";
    if (expression.kind === "call" && guardDecorators.has(name)) return join(expression.args.map((argument) => guardClass(context, sibling(fn, argument.value))));
    return decoratorBody(context, ref) ?? from(checkByName(name), useAt(context, ref));
  });
  return join(parts);
}

/** What a decorator of the project checks before it runs the method that it replaces; undefined where it replaces none. */
function decoratorBody(context: GateContext, ref: ExpressionRef): Wrapping | undefined {
  const { program } = context;
  const functionsOf = (at: ExpressionRef): readonly FunctionRef[] => program.values(at).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  const made = program.expression(ref).kind === "call"
    ? program.callees(ref).flatMap((callee) => (callee.kind === "function" ? returnsOf(program, callee.fn).flatMap(functionsOf) : []))
    : functionsOf(ref);
  const replacing = made.filter((fn) => {
    const facts = program.facts(fn.file);
    return facts !== undefined && METHOD_PLACES.some(({ index, property }) => callsOfParameter(facts, fn, index, property).length > 0);
  });
  if (replacing.length === 0) return undefined;
  return join(replacing.flatMap((fn) => METHOD_PLACES.map(({ index, property }) => parameterWrapping(context, fn, index, property, useAt(context, ref)))));
}

/** Where a decorator gets the method: as its value, or (before ES decorators) in a property descriptor. */
const METHOD_PLACES = [{ index: 0, property: undefined }, { index: 2, property: "value" }] as const;

function returnsOf(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [sibling(fn, node.value)] : []));
}

/** A NestJS guard: what its `canActivate` checks, or what its name says. */
function guardClass(context: GateContext, ref: ExpressionRef): Wrapping {
  const { program } = context;
  const use = useAt(context, ref);
  const name = lastName(program, ref) ?? "";
  const category = /auth|jwt|session|login/i.test(name) && !/authoriz/i.test(name) ? "authentication" : /throttl|ratelimit/i.test(name) ? "rate" : "policy";
  const classes = program.values(ref).flatMap((value) => (value.kind === "class" || value.kind === "instance" ? [value.class] : []));
  const cls = classes[0] === undefined ? undefined : program.facts(classes[0].file)?.classes[classes[0].class];
  const method = cls?.methods.find((one) => one.name === "canActivate");
  if (classes[0] === undefined || method === undefined) return from(category, use);
  const fn = { file: classes[0].file, fn: method.fn };
  const gap = context.checkOfFunction(fn)?.gap;
  if (category === "policy" && gap?.kind === "error") return { gate: undefined, lesser: [], trouble: { kind: "fail-open", gate: use, where: gap.place, detail: "gap", gap } };
  const guards = guardsOf(context, fn);
  const admits = new Set((guards?.graph.nodes ?? []).flatMap((node, id) => (node.kind === "return" && node.value !== undefined && alwaysTrue(context, sibling(fn, node.value)) ? [id as NodeId] : [])));
  const barrier = admits.size === 0 ? undefined : barrierAmong(context, fn, guards, admits, () => true);
  const failed = barrier?.path === undefined ? {} : failing(barrier.troubles);
  if (failed.trouble !== undefined) return { gate: undefined, lesser: barrier?.lesser ?? [], ...failed };
  const isGated = barrier !== undefined && barrier.path === undefined;
  const denies = guards?.graph.nodes.some((node, id) => node.kind === "throw" || (node.kind === "return" && node.value !== undefined && !admits.has(id as NodeId))) ?? false;
  return isGated || denies ? from(category, use) : NOTHING;
}

function alwaysTrue(context: GateContext, ref: ExpressionRef): boolean {
  const expression = context.program.expression(ref);
  return expression.kind === "boolean" && expression.value;
}
