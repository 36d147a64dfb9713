/**
 * Who handles the failure of a capability call: the catches and rejection handlers it can get to, in the function of
 * the call and in its callers, nearest first.
 */
import type { NodeId, Span, TryId } from "../../lower/facts.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, functionKey, type ExpressionRef, type FunctionRef, type SourcePlace } from "../refs.ts";
import { surfacesOf, type Surface } from "./surfaces.ts";

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
  readonly form: "catch" | "callback" | "status";
  /** For a catch: its try statement. */
  readonly try?: TryId;
  /** The project calls between the capability call and the handler, innermost first. */
  readonly via: readonly ExpressionRef[];
  /** The call whose failure it handles, as seen from its function: the capability call or the outermost of `via`. */
  readonly guarded: ExpressionRef;
}

export interface FailurePaths {
  readonly handlers: readonly Handler[];
  /** True when, on some way out, no handler of the project sees the failure. */
  readonly escapes: boolean;
  readonly floating: readonly Extract<Surface, { kind: "floating" }>[];
  readonly settled: readonly Extract<Surface, { kind: "settled" }>[];
  /** A try that looks as if it covered the call and can't: the promise is returned unawaited, or the call is lazy. */
  readonly uncovered: readonly { readonly fn: FunctionRef; readonly try: TryId; readonly why: "not-awaited" | "lazy"; readonly at: ExpressionRef }[];
}

/** Handlers further up than this guard a whole feature, not a model call. */
const MAX_HOPS = 3;

/** Follows the failure of a capability call outwards. */
export function failurePaths(program: Program, call: CapabilityCall): FailurePaths {
  const state: State = { handlers: [], floating: [], settled: [], uncovered: [], escapes: false, seen: new Set() };
  const lazy = call.source.kind === "sdk" && call.source.entry.lazy === true;
  follow(program, call.at, [], lazy, state);
  return state;
}

interface State {
  handlers: Handler[];
  floating: Extract<Surface, { kind: "floating" }>[];
  settled: Extract<Surface, { kind: "settled" }>[];
  uncovered: FailurePaths["uncovered"][number][];
  escapes: boolean;
  seen: Set<string>;
}

function follow(program: Program, call: ExpressionRef, via: readonly ExpressionRef[], lazy: boolean, state: State): void {
  const key = expressionKey(call);
  if (state.seen.has(key)) return;
  state.seen.add(key);
  const surfaces = lazy ? lazySurfaces(program, call, state) : surfacesOf(program, call);
  if (surfaces.length === 0) state.escapes = true;
  for (const surface of surfaces) {
    switch (surface.kind) {
      case "throws":
        thrown(program, surface, call, via, state);
        break;
      case "chained":
        chainedHandler(program, surface, call, via, state);
        break;
      case "returned":
        if (surface.inTry !== undefined && program.function(surface.fn).async) state.uncovered.push({ fn: surface.fn, try: surface.inTry, why: "not-awaited", at: call });
        intoCallers(program, surface.fn, via, state);
        break;
      case "floating":
        state.floating.push(surface);
        break;
      case "settled":
        state.settled.push(surface);
        break;
      case "unknown":
        state.escapes = true;
        break;
    }
  }
}

/** A lazy call (a stream) fails while its result is consumed: where a member of it is awaited or it is iterated. */
function lazySurfaces(program: Program, call: ExpressionRef, state: State): readonly Surface[] {
  const own = surfacesOf(program, call);
  const consumed = consumers(program, call);
  const surfaces = consumed.flatMap((use) => surfacesOf(program, use)).filter((surface) => surface.kind === "throws" || surface.kind === "chained");
  if (surfaces.length === 0) {
    const fn = program.functionOf(call);
    const span = program.expression(call).span;
    const attempt = program.function(fn).tries.findIndex((one) => one.catch !== undefined && one.blockSpan[0] <= span[0] && span[1] <= one.blockSpan[1]);
    if (attempt !== -1) state.uncovered.push({ fn, try: attempt as TryId, why: "lazy", at: call });
  }
  return surfaces.length > 0 ? surfaces : own.filter((surface) => surface.kind === "returned");
}

/** Uses of the members of a lazy call's result: `result.text`, `result.textStream`. */
function consumers(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const facts = program.facts(call.file);
  if (facts === undefined) return [];
  const held = facts.bindings.flatMap((binding, position) => (binding.sources.some((source) => source.kind === "value" && carries(program, { file: call.file, id: source.value }, call)) ? [position] : []));
  const names = facts.expressions.flatMap((expression, position) => (expression.kind === "name" && expression.binding !== undefined && held.includes(expression.binding) ? [position] : []));
  return names.flatMap((id): readonly ExpressionRef[] => {
    const use = { file: call.file, id: id as ExpressionRef["id"] };
    const parent = program.parent(use);
    return parent !== undefined && program.expression(parent).kind === "member" ? [parent] : [use];
  });
}

function carries(program: Program, from: ExpressionRef, call: ExpressionRef): boolean {
  if (from.id === call.id) return true;
  const expression = program.expression(from);
  return (expression.kind === "await" || expression.kind === "cast") && carries(program, { file: from.file, id: expression.operand }, call);
}

/** From the failing node along exceptional edges to the catch that gets the exception, or out of the function. */
function thrown(program: Program, surface: Extract<Surface, { kind: "throws" }>, call: ExpressionRef, via: readonly ExpressionRef[], state: State): void {
  const facts = program.function(surface.fn);
  const failing = facts.body?.nodes[surface.node];
  if (facts.body === undefined || failing === undefined || !("throws" in failing)) return;
  let node: NodeId = failing.throws;
  const passed = new Set<NodeId>();
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
        if (clause !== undefined) state.handlers.push({ fn: surface.fn, start: node, place: { file: surface.fn.file, span: clause.span }, body: clause.blockSpan, form: "catch", try: step.try, via, guarded: call });
        break;
      }
      case "throw-exit":
        intoCallers(program, surface.fn, via, state);
        break;
      case "throw":
        work.push(step.throws);
        break;
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

function chainedHandler(program: Program, surface: Extract<Surface, { kind: "chained" }>, call: ExpressionRef, via: readonly ExpressionRef[], state: State): void {
  const handlers = program.values(surface.handler).filter((value) => value.kind === "function");
  for (const value of handlers) {
    const facts = program.function(value.fn);
    if (facts.body === undefined) continue;
    state.handlers.push({ fn: value.fn, start: facts.body.entry, place: program.place(surface.handler), body: facts.span, form: "callback", via, guarded: call });
  }
  // A handler out of reach (`.catch(reportError)`) is trusted: it handles the failure.
}

function intoCallers(program: Program, fn: FunctionRef, via: readonly ExpressionRef[], state: State): void {
  const callers = program.callersOf(fn);
  if (callers.length === 0 || via.length >= MAX_HOPS) {
    state.escapes = true;
    return;
  }
  const key = `up ${functionKey(fn)}`;
  if (state.seen.has(key)) return;
  state.seen.add(key);
  for (const site of callers) follow(program, site.call, [...via, site.call], false, state);
}
