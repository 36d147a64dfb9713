/**
 * Gates that are arguments of a definition rather than statements before a call: higher-order handlers, middleware in a
 * route's argument list, procedure chains, decorators, `app.use`.
 */
import type { FileFacts, NodeId } from "../../lower/facts.ts";
import entryData from "../data/entry-points.json" with { type: "json" };
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { expressionKey } from "../refs.ts";
import { definitionOf } from "../definitions.ts";
import type { LesserCheck } from "./barrier.ts";
import { barrierBefore } from "./barrier.ts";
import type { GateUse } from "./barrier.ts";
import type { GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import { guardsOf } from "./guards.ts";
import { checkByName } from "./words.ts";
import type { CheckCategory } from "./words.ts";

/** What a wrapper checks before it runs what it wraps. */
export interface Wrapping {
  readonly gate: GateUse | undefined;
  readonly lesser: readonly LesserCheck[];
}

const NOTHING: Wrapping = { gate: undefined, lesser: [] };
const MAX_DEPTH = 8;
const guardDecorators = new Set(entryData.guardDecorators);
const middlewareMethods = new Set(entryData.middlewareMethods);
const routeMethods = new Set(entryData.registrations.routeMethods);

/** What stands in front of argument `index` of a call: the callee's own checks, earlier arguments, the callee's chain. */
export function wrappingOf(context: GateContext, call: ExpressionRef, index: number): Wrapping {
  const { program } = context;
  const expression = program.expression(call);
  if (expression.kind !== "call" && expression.kind !== "new") return NOTHING;
  const parts: Wrapping[] = [calleeWrapping(context, call, index)];
  const callee = program.expression(sibling(call, expression.callee));
  const isRoute = callee.kind === "member" && routeMethods.has(callee.name);
  if (isRoute) for (const argument of expression.args.slice(0, index)) parts.push(middleware(context, sibling(call, argument.value), 0));
  if (callee.kind === "member") {
    parts.push(chain(context, sibling(call, callee.object), 0));
    if (isRoute) parts.push(installed(context, call));
  }
  return join(parts);
}

function join(parts: readonly Wrapping[]): Wrapping {
  return { gate: parts.find((part) => part.gate !== undefined)?.gate, lesser: parts.flatMap((part) => part.lesser) };
}

function from(category: CheckCategory | "unverified" | undefined, use: GateUse): Wrapping {
  if (category === undefined) return NOTHING;
  return category === "policy" ? { gate: use, lesser: [] } : { gate: undefined, lesser: [{ category, use }] };
}

const useAt = (context: GateContext, ref: ExpressionRef): GateUse => ({ name: context.program.textOf(ref, 40), place: context.program.place(ref), named: true });

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
    let inner: FunctionRef | undefined = program.functionOf(site);
    let at: ExpressionRef | undefined = site;
    for (let depth = 0; inner !== undefined && at !== undefined && depth < MAX_DEPTH; depth++) {
      const barrier = barrierBefore(context, inner, nodesAt(context, inner, at), () => true);
      if (barrier.path === undefined) return { gate: { ...use, name: use.name }, lesser };
      lesser.push(...barrier.lesser);
      if (inner.fn === fn.fn) break;
      const made: FunctionRef["fn"] | undefined = program.function(inner).parent;
      const expression = program.function(inner).expression;
      at = expression === undefined ? undefined : sibling(fn, expression);
      inner = made === undefined ? undefined : { file: fn.file, fn: made };
    }
    return { gate: undefined, lesser };
  });
  const gated = results.every((result) => result.gate !== undefined);
  return { gate: gated ? use : undefined, lesser: results.flatMap((result) => result.lesser) };
}

/** Nodes of `fn` where `ref`, or the expression it is part of, is evaluated. */
export function nodesAt(context: GateContext, fn: FunctionRef, ref: ExpressionRef): ReadonlySet<NodeId> {
  const { program } = context;
  let at: ExpressionRef | undefined = ref;
  for (let depth = 0; at !== undefined && depth < 30; depth++) {
    const nodes = program.nodesOf(at).filter((id) => {
      const node = program.node(fn, id);
      return node.kind !== "branch" || at?.id !== ref.id;
    });
    if (nodes.length > 0) {
      const calls = nodes.filter((id) => program.node(fn, id).kind === "call");
      return new Set(calls.length > 0 ? calls : nodes);
    }
    at = program.parent(at);
  }
  return new Set();
}

function callsOfParameter(facts: FileFacts, fn: FunctionRef, index: number, property: string | undefined): readonly Parameters<typeof sibling>[1][] {
  const bindings = new Set<number>();
  facts.bindings.forEach((binding, id) => {
    const matches = binding.sources.some((source) => {
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

/** A value used as middleware: a function that calls `next` only after a yes, or a call that makes one. */
function middleware(context: GateContext, ref: ExpressionRef, depth: number): Wrapping {
  if (depth > 4) return NOTHING;
  const { program } = context;
  const expression = program.expression(ref);
  if (expression.kind === "array") return join(expression.items.map((item) => middleware(context, sibling(ref, item.value), depth + 1)));
  if (expression.kind === "string" || expression.kind === "template" || expression.kind === "object") return NOTHING;
  const use = useAt(context, ref);
  const functions = program.values(ref).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  if (functions.length > 0) return join(functions.map((fn) => middlewareFunction(context, fn, use)));
  if (expression.kind === "call") {
    const makers = program.callees(ref).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
    const made = join(makers.map((fn) => returnedMiddleware(context, fn, use)));
    if (made.gate !== undefined || made.lesser.length > 0) return made;
    // `t.middleware(fn)`: a library makes a middleware of a function.
    const inner = expression.args.flatMap((argument) => (program.expression(sibling(ref, argument.value)).kind === "function" ? [sibling(ref, argument.value)] : []));
    if (inner.length > 0) return join(inner.map((one) => middleware(context, one, depth + 1)));
    return makers.length === 0 ? from(checkByName(program.calleeName(ref)), { ...use, name: program.calleeName(ref) }) : NOTHING;
  }
  const defined = definitionOf(program, ref);
  if (defined !== undefined && expressionKey(defined) !== expressionKey(ref)) return middleware(context, defined, depth + 1);
  const name = lastName(program, ref);
  return name === undefined || defined !== undefined ? NOTHING : from(checkByName(name), use);
}

/** A function that goes on by calling `next` (a parameter, or a property of one). */
export function middlewareFunction(context: GateContext, fn: FunctionRef, use: GateUse): Wrapping {
  const { program } = context;
  const facts = program.facts(fn.file);
  if (facts === undefined) return NOTHING;
  const targets = new Set<NodeId>();
  facts.expressions.forEach((expression, id) => {
    if (expression.kind !== "call") return;
    const name = lastName(program, sibling(fn, id as Parameters<typeof sibling>[1]));
    if (name !== "next" && name !== "done" && name !== "handler" && name !== "resolve") return;
    const ref = sibling(fn, id as Parameters<typeof sibling>[1]);
    const owner = program.functionOf(ref);
    if (owner.fn === fn.fn && expression.args.every((argument) => !/^err/.test(program.textOf(sibling(ref, argument.value), 10)))) for (const node of nodesAt(context, fn, ref)) targets.add(node);
  });
  if (targets.size === 0) {
    const graph = program.function(fn).body;
    const check = context.checkOfFunction(fn);
    if (graph === undefined || check === undefined) return NOTHING;
    return from(check.category, use);
  }
  const barrier = barrierBefore(context, fn, targets, () => true);
  return { gate: barrier.path === undefined ? use : undefined, lesser: barrier.lesser };
}

function returnedMiddleware(context: GateContext, fn: FunctionRef, use: GateUse): Wrapping {
  const { program } = context;
  const graph = program.function(fn).body;
  if (graph === undefined) return NOTHING;
  const made = graph.nodes.flatMap((node) => {
    if (node.kind !== "return" || node.value === undefined) return [];
    return program.values(sibling(fn, node.value)).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  });
  return join(made.map((one) => middlewareFunction(context, one, use)));
}

/** `base.use(gate).input(shape)`: middleware along a chain of calls, and along the definition of its root. */
function chain(context: GateContext, ref: ExpressionRef, depth: number): Wrapping {
  if (depth > 12) return NOTHING;
  const { program } = context;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "call": {
      const callee = program.expression(sibling(ref, expression.callee));
      if (callee.kind !== "member") return NOTHING;
      const own = middlewareMethods.has(callee.name) || callee.name === "unstable_pipe"
        ? join(expression.args.map((argument) => middleware(context, sibling(ref, argument.value), 0)))
        : NOTHING;
      return join([own, chain(context, sibling(ref, callee.object), depth + 1)]);
    }
    case "name": {
      const defined = definitionOf(program, ref);
      if (defined !== undefined && expressionKey(defined) !== expressionKey(ref)) return chain(context, defined, depth + 1);
      return defined === undefined && /procedure|client|action/i.test(expression.name) ? from(checkByName(expression.name), useAt(context, ref)) : NOTHING;
    }
    default:
      return NOTHING;
  }
}

/** `app.use(gate)` before the route is registered on the same object. */
function installed(context: GateContext, call: ExpressionRef): Wrapping {
  const { program } = context;
  const facts = program.facts(call.file);
  const target = receiverBinding(facts, call);
  if (facts === undefined || target === undefined) return NOTHING;
  const parts: Wrapping[] = [];
  const path = pathArgument(facts, call);
  facts.expressions.forEach((expression, id) => {
    if (expression.kind !== "call") return;
    const ref = sibling(call, id as Parameters<typeof sibling>[1]);
    const callee = facts.expressions[expression.callee];
    if (callee?.kind !== "member" || !(middlewareMethods.has(callee.name) || callee.name === "addHook") || expression.span[0] > (facts.expressions[call.id]?.span[0] ?? 0)) return;
    if (receiverBinding(facts, ref) !== target) return;
    const prefix = pathArgument(facts, ref);
    if (prefix !== undefined && path !== undefined && !path.startsWith(prefix.replace(/\/?\*?$/, ""))) return;
    for (const argument of expression.args) parts.push(middleware(context, sibling(call, argument.value), 0));
  });
  return join(parts);
}

function receiverBinding(facts: FileFacts | undefined, call: ExpressionRef): number | undefined {
  let expression = facts?.expressions[call.id];
  for (let depth = 0; expression !== undefined && depth < 20; depth++) {
    if (expression.kind === "name") return expression.binding;
    expression = expression.kind === "call" ? facts?.expressions[expression.callee] : expression.kind === "member" ? facts?.expressions[expression.object] : undefined;
  }
  return undefined;
}

function pathArgument(facts: FileFacts, call: ExpressionRef): string | undefined {
  const expression = facts.expressions[call.id];
  const first = expression?.kind === "call" ? expression.args[0] : undefined;
  const value = first === undefined ? undefined : facts.expressions[first.value];
  return value?.kind === "string" ? value.text : undefined;
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
    return from(checkByName(name), useAt(context, ref));
  });
  return join(parts);
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
  const guards = guardsOf(context, fn);
  const denies = guards?.graph.nodes.some((node) => node.kind === "throw" || (node.kind === "return" && node.value !== undefined && !alwaysTrue(context, sibling(fn, node.value)))) ?? false;
  return denies ? from(category, use) : NOTHING;
}

function alwaysTrue(context: GateContext, ref: ExpressionRef): boolean {
  const expression = context.program.expression(ref);
  return expression.kind === "boolean" && expression.value;
}
