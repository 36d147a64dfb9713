/** Functions that stand before a handler and let a request through by calling `next`, and chains that collect them. */
import type { ControlFlowGraph, Expression, ExpressionId, FunctionId, NodeId } from "../../lower/facts.ts";
import entryData from "../data/entry-points.json" with { type: "json" };
import { definitionOf } from "../definitions.ts";
import { rootOf } from "../mounts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { expressionKey } from "../refs.ts";
import type { GateUse } from "./gate-use.ts";
import { barrierAmong } from "./barrier.ts";
import type { GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import { allSuccessors, hits, reach } from "./flow.ts";
import { guardsOf, type FunctionGuards } from "./guards.ts";
import { withEndings } from "./endings.ts";
import { askedFor } from "./path-tests.ts";
import { boundBy, handedOn, handsToItsMakers, wrappedIn } from "./passed-requests.ts";
import { continued } from "./promised-gates.ts";
import { errorsChosen, leavesHandlerOut } from "./refused-next.ts";
import { checkByName } from "./words.ts";
import type { Wrapping } from "./wrapping.ts";
import { NOTHING, failing, from, join, nodesAt, useAt } from "./wrapping.ts";

const middlewareMethods = new Set(entryData.middlewareMethods);
const requestHooks = new Set(entryData.requestHooks);

/**
 * Hooks in the options of a route or a group of routes: `app.post("/ask", { preHandler: [gate] }, handler)`, or in what
 * a library makes of them: `app.openapi(createRoute({ middleware: [gate] }), handler)`.
 */
export function hooksOf(context: GateContext, options: ExpressionRef, depth = 0): Wrapping {
  const { program } = context;
  const expression = program.expression(options);
  if (depth > 3) return NOTHING;
  if (expression.kind === "name") {
    const defined = definitionOf(program, options);
    const made = defined === undefined ? undefined : program.expression(defined);
    return defined === undefined || (made?.kind !== "call" && made?.kind !== "object") ? NOTHING : hooksOf(context, defined, depth + 1);
  }
  if (expression.kind === "call") {
    const byLibrary = program.callees(options).every(({ kind }) => kind === "external");
    return byLibrary ? join(expression.args.flatMap(({ value }) => (program.expression(sibling(options, value)).kind === "object" ? [hooksOf(context, sibling(options, value), depth + 1)] : []))) : NOTHING;
  }
  if (expression.kind !== "object") return NOTHING;
  return join(expression.properties.flatMap((property) => (property.kind === "value" && requestHooks.has(property.key) ? [middleware(context, sibling(options, property.value))] : [])));
}

/** The functions of an object that run before a request is handled: `{ before: async ({ event }) => … }`. */
function hookFunctionsOf({ program }: GateContext, object: ExpressionRef): readonly FunctionRef[] {
  const expression = program.expression(object);
  if (expression.kind !== "object") return [];
  return expression.properties.flatMap((property) => (property.kind === "value" && requestHooks.has(property.key) ? program.values(sibling(object, property.value)).flatMap((value) => (value.kind === "function" ? [value.fn] : [])) : []));
}

/** A value used as middleware: a function that calls `next` only after a yes, or a call that makes one. */
export function middleware(context: GateContext, ref: ExpressionRef, depth = 0): Wrapping {
  if (depth > 4) return NOTHING;
  const { program } = context;
  const expression = program.expression(ref);
  if (expression.kind === "array") return join(expression.items.map((item) => middleware(context, sibling(ref, item.value), depth + 1)));
  if (expression.kind === "string" || expression.kind === "template" || expression.kind === "object") return NOTHING;
  const bound = boundBy(program, ref);
  if (bound !== undefined) return middleware(context, bound, depth + 1);
  const use = useAt(context, ref);
  const functions = program.values(ref).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  if (functions.length > 0) {
    const wrapped = functions.some((fn) => handsToItsMakers(program, fn)) ? wrappedIn(program, ref) : [];
    return join([...functions.map((fn) => middlewareFunction(context, fn, use)), ...wrapped.map((one) => middleware(context, one, depth + 1))]);
  }
  const hooks = program.values(ref).flatMap((value) => (value.kind === "object" ? hookFunctionsOf(context, value.at) : []));
  if (hooks.length > 0) return join(hooks.map((fn) => hookFunction(context, fn, use)));
  if (expression.kind === "call") {
    const makers = program.callees(ref).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
    const made = join(makers.map((fn) => returnedMiddleware(context, fn, use)));
    if (made.gate !== undefined || made.lesser.length > 0) return made;
    // `t.middleware(fn)`: a library makes a middleware of a function, and of those that it builds on. An app is none.
    const inner = expression.args.flatMap((argument) => (program.expression(sibling(ref, argument.value)).kind === "function" ? [sibling(ref, argument.value)] : []));
    if (inner.length > 0) return join([...inner.map((one) => middleware(context, one, depth + 1)), ...(program.expression(rootOf(program, ref)).kind === "new" ? [] : [chain(context, ref, depth + 1)])]);
    return makers.length === 0 ? from(checkByName(program.calleeName(ref)), { ...use, name: program.calleeName(ref) }) : NOTHING;
  }
  const defined = definitionOf(program, ref);
  if (defined !== undefined && expressionKey(defined) !== expressionKey(ref)) return middleware(context, defined, depth + 1);
  const name = lastName(program, ref);
  // `fastify.authenticate` is what it is called, as a name is whose definition is out of reach.
  return name === undefined || (defined !== undefined && expression.kind !== "member") ? NOTHING : from(checkByName(name), use);
}

/** A function that goes on by calling `next` (a parameter, or a property of one); `path` is what is asked for, where that is known. */
export function middlewareFunction(context: GateContext, fn: FunctionRef, use: GateUse, path?: string): Wrapping {
  const { program } = context;
  const facts = program.facts(fn.file);
  if (facts === undefined) return NOTHING;
  const targets = new Set<NodeId>();
  const refusals = new Set<NodeId>();
  const callbacks = new Map<FunctionId, FunctionRef>();
  facts.expressions.forEach((expression, id) => {
    if (expression.kind !== "call") return;
    const ref = sibling(fn, id as ExpressionId);
    if (!GOES_ON.has(lastName(program, ref) ?? "") || leavesHandlerOut(program, ref)) return;
    const owner = program.functionOf(ref);
    if (owner.fn === fn.fn) {
      for (const node of nodesAt(context, fn, ref)) targets.add(node);
      for (const error of errorsChosen(program, ref)) for (const node of nodesAt(context, fn, error)) refusals.add(node);
    }
    else if (program.function(owner).parent === fn.fn) callbacks.set(owner.fn, owner);
  });
  if (targets.size === 0) {
    const others = facts.expressions.flatMap((expression, id) => handedOn(program, fn, sibling(fn, id as ExpressionId), expression));
    if (others.length > 0) return join(others.map((one) => middleware(context, one)));
    return callbacks.size > 0 ? throughCallbacks(context, [...callbacks.values()], use, path) : hookFunction(context, fn, use);
  }
  const written = guardsOf(context, fn);
  const guards = written === undefined || refusals.size === 0 ? written : { ...written, graph: withEndings(written.graph, refusals) };
  const asked = guards === undefined || path === undefined ? undefined : askedFor(program, fn, guards.graph, path);
  // What never lets this path through is no gate in front of it: it is redirected, or the matcher is elsewhere.
  const graph = asked === undefined || !hits(reach(asked, asked.entry, allSuccessors), targets) ? guards?.graph : asked;
  const barrier = barrierAmong(context, fn, guards === undefined || graph === undefined ? guards : readAs(guards, graph), targets, () => true);
  if (barrier.path === undefined) return { gate: use, lesser: barrier.lesser };
  return { gate: undefined, lesser: barrier.lesser, ...failing(barrier.troubles) };
}

/** How middleware lets a request through. */
const GOES_ON: ReadonlySet<string> = new Set(["next", "done", "handler", "resolve"]);

/** `mayAsk(user).then((yes) => (yes ? next() : res.sendStatus(403))).catch(() => next())`: each of the callbacks lets it through or doesn't. */
function throughCallbacks(context: GateContext, callbacks: readonly FunctionRef[], use: GateUse, path: string | undefined): Wrapping {
  const parts = callbacks.map((one) => ({ fn: one, wrapping: afterGate(context, one) ?? middlewareFunction(context, one, use, path) }));
  const all = join(parts.map(({ wrapping }) => wrapping));
  const open = parts.find(({ wrapping }) => wrapping.gate === undefined);
  if (all.gate === undefined || open === undefined || all.trouble !== undefined) return open === undefined ? all : { ...all, gate: undefined };
  const where = { file: open.fn.file, span: context.program.function(open.fn).span };
  return { gate: undefined, lesser: all.lesser, trouble: { kind: "fail-open", gate: use, where, detail: "catch", gap: undefined } };
}

/** `assertMay(user).then(() => next(), next)`: the callback comes after the yes. */
function afterGate(context: GateContext, callback: FunctionRef): Wrapping | undefined {
  const { program } = context;
  const { expression } = program.function(callback);
  const call = expression === undefined ? undefined : program.parent(sibling(callback, expression));
  const made = call === undefined ? undefined : program.expression(call);
  if (call === undefined || made?.kind !== "call") return undefined;
  const gate = continued(context, call, made.args.findIndex(({ value }) => value === expression));
  return gate === undefined ? undefined : { gate, lesser: [] };
}

/** The checks of a function that runs by another graph than it is written in: those that it can come by. */
function readAs(guards: FunctionGuards, graph: ControlFlowGraph): FunctionGuards {
  if (graph === guards.graph) return guards;
  const run = reach(graph, graph.entry, allSuccessors);
  return {
    ...guards,
    graph,
    occurrences: guards.occurrences.filter(({ nodes }) => nodes.some((id) => run.has(id))),
    tests: guards.tests.filter(({ node }) => run.has(node)),
    assertions: guards.assertions.filter(({ node }) => run.has(node)),
  };
}

/** A hook that is given no `next`: the request goes on when it ends, unless it throws or answers (`return reply.code(403).send()`). */
function hookFunction(context: GateContext, fn: FunctionRef, use: GateUse): Wrapping {
  const check = context.checkOfFunction(fn);
  const guards = guardsOf(context, fn);
  if (guards === undefined) return NOTHING;
  const answers = answersIn(context, fn, guards.graph);
  const graph = withEndings(guards.graph, answers);
  const barrier = barrierAmong(context, fn, { ...guards, graph }, new Set([graph.exit]), () => true);
  // One that always answers, whatever it asks, is a handler.
  if (barrier.path === undefined) return barrier.gates.length > 0 ? { gate: use, lesser: barrier.lesser } : from(check?.category, use);
  const failed = failing(barrier.troubles);
  return failed.trouble === undefined ? from(check?.category, use) : { gate: undefined, lesser: barrier.lesser, ...failed };
}

/** Where a hook answers the request itself: it returns something, or sends by what it was given second. */
function answersIn({ program }: GateContext, fn: FunctionRef, graph: ControlFlowGraph): ReadonlySet<NodeId> {
  const calleeOf = (ref: ExpressionRef): Extract<Expression, { kind: "member" }> | undefined => {
    const expression = program.expression(ref);
    const callee = expression.kind === "call" ? program.expression(sibling(ref, expression.callee)) : undefined;
    return callee?.kind === "member" ? callee : undefined;
  };
  /** `reply` of `reply.code(403).send(…)`. */
  const isReply = (ref: ExpressionRef): boolean => {
    const callee = calleeOf(ref);
    if (callee !== undefined) return isReply(sibling(ref, callee.object));
    const root = program.expression(ref);
    const sources = root.kind === "name" && root.binding !== undefined ? (program.facts(fn.file)?.bindings[root.binding]?.sources ?? []) : [];
    return sources.some((source) => source.kind === "parameter" && source.fn === fn.fn && source.index === 1);
  };
  return new Set(graph.nodes.flatMap((node, id) => {
    const call = node.kind === "call" ? sibling(fn, node.expression) : undefined;
    const answers = node.kind === "return" ? node.value !== undefined : call !== undefined && SENDING.has(calleeOf(call)?.name ?? "") && isReply(call);
    return answers ? [id as NodeId] : [];
  }));
}

/** A status alone is set for whatever is sent later. */
const SENDING: ReadonlySet<string> = new Set(["send", "redirect"]);

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

/** `middy(handler).use(gate)`: what is put in front of a handler after the call that is given it. */
export function chainAbove(context: GateContext, call: ExpressionRef): Wrapping {
  const { program } = context;
  const parts: Wrapping[] = [];
  let at = call;
  for (let links = 0; links < MAX_LINKS; links++) {
    const member = program.parent(at);
    const link = member === undefined ? undefined : program.parent(member);
    const callee = member === undefined ? undefined : program.expression(member);
    const expression = link === undefined ? undefined : program.expression(link);
    if (link === undefined || callee?.kind !== "member" || callee.object !== at.id || expression?.kind !== "call" || expression.callee !== member?.id) break;
    if (middlewareMethods.has(callee.name)) parts.push(...expression.args.map((argument) => middleware(context, sibling(link, argument.value))));
    at = link;
  }
  return join(parts);
}

const MAX_LINKS = 12;

/** What the project functions that a call may run return: `signedIn.use(gate)` of `withPlan("writing")`. */
function returnedBy(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  return program.callees(call).flatMap((callee) => (callee.kind === "function" ? (program.function(callee.fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [sibling(callee.fn, node.value)] : [])) : []));
}

/** `base.use(gate).input(shape)`: middleware along a chain of calls, and along the definition of its root. */
export function chain(context: GateContext, ref: ExpressionRef, depth = 0): Wrapping {
  if (depth > MAX_LINKS) return NOTHING;
  const { program } = context;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "call": {
      const callee = program.expression(sibling(ref, expression.callee));
      if (callee.kind !== "member") return join(returnedBy(program, ref).map((made) => chain(context, made, depth + 1)));
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
