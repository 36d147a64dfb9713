/**
 * Who handles the failure of a capability call: the catches and rejection handlers it can get to, in the function of
 * the call and in its callers, nearest first.
 */
import type { BindingId, ControlFlowGraph, ExpressionId, NodeId, Span, TryId } from "../../lower/facts.ts";
import { reachable } from "../../lower/graph.ts";
import { namesWithin } from "../bound-names.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, functionKey, sameExpression, sameFunction, type ExpressionRef, type FunctionRef, type SourcePlace } from "../refs.ts";
import { servedBy } from "./answers.ts";
import { usesOfResult, type Defaulted } from "./defaulted.ts";
import { callersOnWay, handedTo, takerOf, wayThrough } from "./given.ts";
import { isFarUp, MAX_HOPS } from "./levels.ts";
import { lazySurfaces } from "./lazy.ts";
import { isLazy } from "./listeners.ts";
import { rejectsWithin, settlersAround, settlersOf } from "./promise-executors.ts";
import type { Surface, Uncovered } from "./surface.ts";
import { recoveriesOfPolicy } from "./recoveries.ts";
import { enclosingTry, recovered, surfacesOf } from "./surfaces.ts";
import { takingHandler } from "./taken-promises.ts";
import { throwsOnStatus } from "./throwing-clients.ts";

/** A piece of code that runs when a call failed. */
export interface Handler {
  /** The function whose graph the handler's steps are in. */
  readonly fn: FunctionRef;
  /** Where it starts in that graph. */
  readonly start: NodeId;
  /** The clause, with its keyword; a handler function as a whole. */
  readonly place: SourcePlace;
  /** Where its statements are. */
  readonly body: Span;
  /** status: a branch on a failed result. finally: a `return` in it that overrides the exception. */
  readonly form: "catch" | "callback" | "status" | "finally";
  /** For a catch: its try statement. */
  readonly try?: TryId;
  /** Where to point at it; the start of `place` when it is not said. */
  readonly head?: Span;
  /** For a status branch: the variable that holds the failed result. */
  readonly result?: BindingId;
  /** For a status branch: where the code can go when the call succeeded. */
  readonly otherSide?: ReadonlySet<NodeId>;
  /** For a status branch on what another handler answered: that handler. */
  readonly after?: Handler;
  /** The handler further in that throws what this one gets. */
  readonly rethrown?: Handler;
  /** For such a handler: it hands the failure on by rejecting a promise, which is told and not thrown. */
  readonly rejects?: true;
  /** For a status branch of a conditional that is returned (`ok ? text : ""`, `text ?? ""`): the arm that serves when the call failed. */
  readonly arm?: ExpressionRef;
  /** For a function that a library runs: callbacks that are told when it does. */
  readonly listeners?: readonly ExpressionRef[];
  /** For a callback: where the code goes on with what it returned. */
  readonly continues?: { readonly fn: FunctionRef; readonly node: NodeId };
  /** For a catch in a helper that is given the promise: the call that gives it. */
  readonly taken?: ExpressionRef;
  /** The project calls between the capability call and the handler, innermost first. */
  readonly via: readonly ExpressionRef[];
  /** The call whose failure it handles, as seen from its function: the capability call, the outermost of `via`, or where a promise that was given is awaited. */
  readonly guarded: ExpressionRef;
}

export interface FailurePaths {
  readonly handlers: readonly Handler[];
  /** True when, on some way out, no handler of the project sees the failure. */
  readonly escapes: boolean;
  readonly floating: readonly Extract<Surface, { kind: "floating" }>[];
  readonly settled: readonly SettledFailure[];
  /** Defaults that a result of the call is asked for with. */
  readonly defaulted: readonly DefaultedFailure[];
  /** True when a callback of the call itself records failures. */
  readonly observed: boolean;
  /** A try that looks as if it covered the call and can't: the promise is returned unawaited or never waited for, or the call is lazy. */
  readonly uncovered: readonly Uncovered[];
  /** Branches on a bad status that none reaches, because the client throws on one. */
  readonly neverTaken: readonly Handler[];
}

/** A combinator that keeps the failure to itself; `rethrown` is the handler that threw what it gets. */
export type SettledFailure = Extract<Surface, { kind: "settled" }> & {
  readonly rethrown?: Handler;
  /** The project calls between the capability call and the combinator, innermost first. */
  readonly via: readonly ExpressionRef[];
};

/** A default that a failed result is replaced by; `rethrown` and `after` are the handlers further in that made the failure a result. */
export interface DefaultedFailure extends Defaulted {
  readonly via: readonly ExpressionRef[];
  readonly rethrown?: Handler;
  readonly after?: Handler;
}

/** Follows the failure of a capability call outwards. */
export function failurePaths(program: Program, call: CapabilityCall, observed: boolean): FailurePaths {
  const state: State = { origin: call.fn, handlers: [], floating: [], settled: [], defaulted: [], uncovered: [], neverTaken: [], escapes: false, seen: new Set() };
  follow(program, call.at, [], isLazy(program, call), state);
  throughRoutes(program, call.fn, [], state);
  return { ...state, observed };
}

/** A request to the project's own route that answers with the call fails as the call does, and in ways of its own. */
function throughRoutes(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], state: State): void {
  const key = `route ${functionKey(fn)}`;
  if (state.seen.has(key)) return;
  state.seen.add(key);
  for (const request of program.requestsTo(fn)) follow(program, request, [...via, request], false, state);
  if (via.length < MAX_HOPS) for (const site of program.callersOf(fn)) throughRoutes(program, site.fn, [...via, site.call], state);
}

interface State {
  readonly origin: FunctionRef;
  handlers: Handler[];
  floating: Extract<Surface, { kind: "floating" }>[];
  settled: SettledFailure[];
  defaulted: DefaultedFailure[];
  uncovered: Uncovered[];
  neverTaken: Handler[];
  escapes: boolean;
  seen: Set<string>;
}

function follow(program: Program, call: ExpressionRef, via: readonly ExpressionRef[], lazy: boolean, state: State, rethrown?: Handler): void {
  const taker = takerOf(program, call);
  const key = `${expressionKey(call)} ${taker === undefined ? "" : wayThrough(program, taker, via, state.origin)}`;
  if (state.seen.has(key)) return;
  state.seen.add(key);
  const { surfaces, uncovered } = lazy ? lazySurfaces(program, call) : { surfaces: surfacesOf(program, call), uncovered: [] };
  state.uncovered.push(...uncovered);
  if (surfaces.length === 0) state.escapes = true;
  if (!lazy) dropped(program, call, surfaces, state);
  for (const surface of surfaces) {
    const taking = surface.kind === "throws" || surface.kind === "tested" ? takingHandler(program, surface.at, call, via) : undefined;
    if (taking !== undefined && surface.kind === "throws") state.handlers.push(taking);
    else route(program, surface, call, via, state, rethrown, taking);
    if (surface.kind !== "throws" && surface.kind !== "returned") continue;
    const { defaults, recoveries } = usesOfResult(program, surface);
    state.defaulted.push(...defaults.map((one) => ({ ...one, via, ...(rethrown === undefined ? {} : { rethrown }) })));
    for (const one of recoveries) chainedHandler(program, recovered(program, one.call, one.recovery), call, via, state, rethrown);
  }
}

/** A promise that nobody waits for inside a try: its failure comes after the catch. `void call()` says that this is meant. */
function dropped(program: Program, call: ExpressionRef, surfaces: readonly Surface[], state: State): void {
  if (!surfaces.every((surface) => surface.kind === "floating" && !surface.explicit)) return;
  const fn = program.functionOf(call);
  const attempt = enclosingTry(program, fn, program.expression(call).span);
  if (attempt !== undefined) state.uncovered.push({ fn, try: attempt, why: "dropped", at: call });
}

/** Takes a failure on from where it shows. */
function route(program: Program, surface: Surface, call: ExpressionRef, via: readonly ExpressionRef[], state: State, rethrown: Handler | undefined, after?: Handler): void {
  switch (surface.kind) {
    case "throws":
      return thrown(program, surface, call, via, state, rethrown);
    case "chained":
      return chainedHandler(program, surface, call, via, state, rethrown);
    case "returned":
      if (surface.inTry !== undefined) state.uncovered.push({ fn: surface.fn, try: surface.inTry, why: "not-awaited", at: call });
      return intoCallers(program, surface.fn, via, state, rethrown);
    case "floating":
      state.floating.push(surface);
      return;
    case "settled":
      state.settled.push({ ...surface, via, ...(rethrown === undefined ? {} : { rethrown }) });
      return;
    case "tested":
      return testedHandler(program, surface, call, via, state, after);
    case "unknown":
      state.escapes = true;
  }
}

/** From the failing node along exceptional edges to the catch that gets the exception, or out of the function. */
function thrown(program: Program, surface: Extract<Surface, { kind: "throws" }>, call: ExpressionRef, via: readonly ExpressionRef[], state: State, before: Handler | undefined): void {
  const facts = program.function(surface.fn);
  const failing = facts.body?.nodes[surface.node];
  if (facts.body === undefined || failing === undefined || !("throws" in failing)) return;
  let node: NodeId = failing.throws;
  const passed = new Set<NodeId>();
  let rethrown = before;
  const work = [node];
  while (work.length > 0) {
    node = work.pop() ?? node;
    if (passed.has(node)) continue;
    passed.add(node);
    const step = facts.body.nodes[node];
    if (step === undefined) continue;
    switch (step.kind) {
      case "catch": {
        const clause = facts.tries[step.try]?.catch;
        if (clause === undefined) break;
        const handler: Handler = { fn: surface.fn, start: node, place: { file: surface.fn.file, span: clause.span }, body: clause.blockSpan, form: "catch", try: step.try, via, guarded: call, ...(rethrown === undefined ? {} : { rethrown }) };
        if (!state.handlers.some((other) => other.start === node && sameFunction(other.fn, handler.fn) && sameExpression(other.guarded, call))) state.handlers.push(handler);
        rejected(program, handler, state);
        rethrown = handler;
        // What the handler, or the code after it, throws on goes further up.
        work.push(...thrownAfter(facts.body, node));
        break;
      }
      case "throw-exit":
        intoCallers(program, surface.fn, via, state, rethrown);
        break;
      case "throw":
        work.push(step.throws);
        break;
      case "return": {
        const overriding = facts.tries.find((one) => one.finally !== undefined && contains(one.finally.blockSpan, step.span) && contains(one.blockSpan, program.expression(surface.at).span));
        if (overriding?.finally !== undefined) state.handlers.push({ fn: surface.fn, start: failing.throws, place: { file: surface.fn.file, span: overriding.finally.span }, body: overriding.finally.blockSpan, form: "finally", via, guarded: call });
        break;
      }
      case "branch":
        work.push(step.whenTrue, step.whenFalse);
        break;
      case "exit":
        break;
      default:
        work.push(step.next);
    }
  }
}

/** A handler that rejects the promise around it hands the failure on to whoever waits for that. */
function rejected(program: Program, handler: Handler, state: State): void {
  const settled = settlersOf(program, handler.fn);
  if (settled === undefined || !rejectsWithin(program, handler.fn.file, handler.body, settled)) return;
  outOf(program, settled.made, handler.via, state, { ...handler, rejects: true });
}

/** Takes a failure on from a promise that was made and rejected by hand. */
function outOf(program: Program, made: ExpressionRef, via: readonly ExpressionRef[], state: State, rethrown: Handler | undefined): void {
  const key = expressionKey(made);
  if (state.seen.has(key)) return;
  state.seen.add(key);
  for (const surface of surfacesOf(program, made)) route(program, surface, made, [...via, made], state, rethrown);
}

/** Where explicit throws that can follow a handler go. */
function thrownAfter(graph: ControlFlowGraph, handler: NodeId): readonly NodeId[] {
  const after = reachable(graph, handler, { withoutEdges: (_from, _to, label) => label === "throws" });
  return [...after].flatMap((id) => {
    const node = graph.nodes[id];
    return node?.kind === "throw" ? [node.throws] : [];
  });
}

function chainedHandler(program: Program, surface: Extract<Surface, { kind: "chained" }>, call: ExpressionRef, via: readonly ExpressionRef[], state: State, rethrown: Handler | undefined): void {
  const settled = settlersAround(program, surface.handler);
  const written = program.expression(surface.handler);
  // `.catch(reject)`
  if (settled !== undefined && written.kind === "name" && written.binding === settled.reject) return outOf(program, settled.made, via, state, rethrown);
  const handlers = program.values(surface.handler).filter((value) => value.kind === "function");
  for (const value of handlers) {
    const facts = program.function(value.fn);
    if (facts.body === undefined) continue;
    const awaited = program.parent(surface.at);
    const [node] = awaited === undefined || program.expression(awaited).kind !== "await" ? [] : program.nodesOf(awaited);
    const handler: Handler = {
      fn: value.fn, start: facts.body.entry, place: program.place(surface.handler), body: facts.span, form: "callback", via, guarded: call,
      ...headOfChain(program, surface),
      ...(typeof surface.method === "string" ? {} : { listeners: surface.method.listeners }),
      ...(rethrown === undefined ? {} : { rethrown }),
      ...(node === undefined ? {} : { continues: { fn: surface.fn, node } }),
    };
    state.handlers.push(handler);
    rejected(program, handler, state);
  }
  // A handler out of reach (`.catch(reportError)`) is trusted: it handles the failure.
}

/** A handler given to `.catch` starts at that word, however the chain is laid out. */
function headOfChain(program: Program, surface: Extract<Surface, { kind: "chained" }>): { readonly head?: Span } {
  if (surface.method === "then") return {};
  const given = surface.method === "catch" ? surface.at : surface.method.given;
  const call = program.expression(given);
  const callee = call.kind === "call" ? program.expression({ file: given.file, id: call.callee }) : undefined;
  if (callee?.kind !== "member") return callee === undefined || surface.method === "catch" ? {} : { head: call.span };
  return { head: [callee.nameSpan[0], program.expression(surface.handler).span[1]] };
}

/** A branch on a failed result handles the failure on its failing side. */
function testedHandler(program: Program, surface: Extract<Surface, { kind: "tested" }>, call: ExpressionRef, via: readonly ExpressionRef[], state: State, after?: Handler): void {
  const handler = branchHandler(program, surface, call, via, after);
  if (handler === undefined || [...state.handlers, ...state.neverTaken].some((other) => other.form === "status" && other.start === handler.start && sameFunction(other.fn, surface.fn))) return;
  (surface.on === "status" && throwsOnStatus(program, call) ? state.neverTaken : state.handlers).push(handler);
}

/** The failing side of a branch on a result, as a handler. */
export function branchHandler(program: Program, surface: Extract<Surface, { kind: "tested" }>, guarded: ExpressionRef, via: readonly ExpressionRef[], after?: Handler): Handler | undefined {
  const facts = program.function(surface.fn);
  const branch = facts.body?.nodes[surface.node];
  if (facts.body === undefined || branch?.kind !== "branch") return undefined;
  const test = program.expression({ file: surface.fn.file, id: branch.test });
  const failing = new Map(surface.siblings.map((one) => [one.node, one.side === "whenTrue" ? "true" : "false"]));
  return {
    fn: surface.fn, start: branch[surface.side], place: { file: surface.fn.file, span: test.span }, body: [test.span[1], facts.span[1]], form: "status", via, guarded,
    otherSide: reachable(facts.body, surface.node, { withoutEdges: (from, _to, label) => failing.get(from) === label }),
    ...(after === undefined ? {} : { after }),
    ...resultOf(program, { file: surface.fn.file, id: branch.test }),
    ...returnedArm(program, surface.fn, branch.test, surface.side),
  };
}

function returnedArm(program: Program, fn: FunctionRef, test: ExpressionId, side: "whenTrue" | "whenFalse"): { readonly arm?: ExpressionRef } {
  const parent = program.parent({ file: fn.file, id: test });
  const expression = parent === undefined ? undefined : program.expression(parent);
  const arm = expression?.kind === "conditional" && expression.test === test ? expression[side] : expression?.kind === "logical" && expression.left === test && expression.operator !== "&&" ? expression.right : undefined;
  if (parent === undefined || arm === undefined) return {};
  const nodes = program.function(fn).body?.nodes ?? [];
  const returned = nodes.some((node) => node.kind === "return" && node.value === parent.id);
  return returned || keepsDefault(program, fn, parent, { file: fn.file, id: arm }) ? { arm: { file: fn.file, id: arm } } : {};
}

/** `const lines = result.failed ? [] : result.lines`: a variable that has something empty for an answer, and that nobody asks about. */
function keepsDefault(program: Program, fn: FunctionRef, chosen: ExpressionRef, arm: ExpressionRef): boolean {
  const facts = program.facts(fn.file);
  const holder = facts?.bindings.findIndex((binding) => binding.sources.length === 1 && binding.sources.some((source) => source.kind === "value" && source.value === chosen.id && source.path.length === 0)) ?? -1;
  if (facts === undefined || holder === -1 || servedBy(program, arm).kind !== "empty") return false;
  return !(program.function(fn).body?.nodes ?? []).some((node) => node.kind === "branch" && namesWithin(facts, program.expression({ file: fn.file, id: node.test }).span).some(({ binding }) => binding === holder));
}

/** The variable that a test asks about: `response` in `response.status === 403`. */
function resultOf(program: Program, test: ExpressionRef): { readonly result?: BindingId } {
  const expression = program.expression(test);
  switch (expression.kind) {
    case "name":
      return expression.binding === undefined ? {} : { result: expression.binding };
    case "member":
      return resultOf(program, { file: test.file, id: expression.object });
    case "binary":
      return resultOf(program, { file: test.file, id: expression.left });
    case "call":
      return resultOf(program, { file: test.file, id: expression.callee });
    default:
      return {};
  }
}

const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

function intoCallers(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], state: State, rethrown: Handler | undefined): void {
  const key = `up ${functionKey(fn)} ${wayThrough(program, fn, via, state.origin)}`;
  if (state.seen.has(key)) return;
  state.seen.add(key);
  const callers = isFarUp(program, via, state.origin) ? [] : callersOnWay(program, fn, via, state.origin);
  for (const site of callers) follow(program, site.call, [...via, site.call], false, state, rethrown);
  // The same function may be called here and handed to a library there: `prompts.map(ask)`.
  const handed = throughLibrary(program, fn, via, state, rethrown);
  if (callers.length === 0 && !handed) state.escapes = true;
}

/**
 * The calls through which a failure leaves the function of the last of `path`, which it came up by: those of its callers,
 * the requests to a route that it answers, or the library call that a callback is given to.
 */
export function sitesAbove(program: Program, path: readonly [ExpressionRef, ...ExpressionRef[]]): readonly ExpressionRef[] {
  const [first, ...via] = path;
  const fn = program.functionOf(via.at(-1) ?? first);
  const callers = [...callersOnWay(program, fn, via, program.functionOf(first)).map((site) => site.call), ...program.requestsTo(fn)];
  return callers.length > 0 ? callers : handedTo(program, fn);
}

/** A callback's promise comes back out of the library call it is given to: `pRetry(() => …)`, `items.map(async …)`. */
function throughLibrary(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], state: State, rethrown: Handler | undefined): boolean {
  const sites = isFarUp(program, via, state.origin) ? [] : handedTo(program, fn).map((call) => ({ call, surfaces: surfacesOf(program, call, "maybe") })).filter(({ surfaces }) => surfaces.length > 0);
  for (const { call, surfaces } of sites) {
    for (const recovery of recoveriesOfPolicy(program, call)) chainedHandler(program, recovered(program, call, recovery), call, [...via, call], state, rethrown);
    dropped(program, call, surfaces, state);
    for (const surface of surfaces) route(program, surface, call, [...via, call], state, rethrown);
  }
  return sites.length > 0;
}

/** The handler that a try would be for a call it does not cover. */
export function uncoveredHandler(program: Program, uncovered: Uncovered): Handler | undefined {
  const clause = program.function(uncovered.fn).tries[uncovered.try]?.catch;
  if (clause === undefined) return undefined;
  return { fn: uncovered.fn, start: clause.node, place: { file: uncovered.fn.file, span: clause.span }, body: clause.blockSpan, form: "catch", try: uncovered.try, via: [], guarded: uncovered.at };
}
