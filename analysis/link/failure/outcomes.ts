/**
 * What becomes of a failure in a handler: each way through the handler ends by throwing on, by telling the caller that
 * it failed, or by serving something as if nothing had happened; and it either leaves an event or it doesn't.
 */
import type { BindingId, ExpressionId, FlowNode, NodeId, Span } from "../../lower/facts.ts";
import { children } from "../../lower/children.ts";
import { reachable } from "../../lower/graph.ts";
import { isConsole, type Emitters } from "../events.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { expressionKey, sameExpression, sameFunction, type ExpressionRef, type FunctionRef } from "../refs.ts";
import { surfacesError, type Served, servedBy } from "./answers.ts";
import { runsAnyway } from "./anyway.ts";
import type { CallIndex } from "./call-index.ts";
import { variesInLoop } from "./candidates.ts";
import type { Handler } from "./handlers.ts";
import { placesRead, settingAt, type Setting } from "./replaced.ts";
import { modelsAt } from "./runs.ts";
import { assignsError, keptIn, listedIn, mentions, sentBy, setSide, tellsByCall } from "./tells.ts";
import { isAboutElement, isRoundLoop, turningSide } from "./turns.ts";
import { holdsNothing, unsetSide, type Failure } from "./unset.ts";

export interface Outcome {
  readonly end: "throws" | "tells" | "serves";
  /** An event was emitted on the way. */
  readonly emits: boolean;
  /** Only the console was told, at this call. */
  readonly weak?: ExpressionRef;
  /** Capability calls made on the way, in order. */
  readonly calls: readonly ModelRun[];
  /** What is served, for the end "serves". */
  readonly served: Served;
  /** The expression that is served, where it is written. */
  readonly servedAt?: ExpressionRef;
  /** True when the way leads back to the call that failed: a retry, or the next candidate of a loop. */
  readonly again: boolean;
  /** What the handler has set that the failed call reads. */
  readonly sets: readonly Setting[];
  /** True when the handler does nothing at all. */
  readonly empty: boolean;
  /** True where the way ends at a `return` in the handler, and does not go on with what comes after it. */
  readonly leaves: boolean;
}

/** A capability call as some function runs it: directly, or through the project call at `site`. */
export interface ModelRun {
  readonly call: CapabilityCall;
  readonly site: ExpressionRef;
}

/** Ways through one handler beyond this number aren't told apart any more. */
const MAX_WAYS = 64;

/** Steps over all ways of one handler: a bound for a handler that goes on into a huge function. */
const MAX_STEPS = 20_000;

/** The ways through a handler. Cancellations that the caller asked for are no failures and left out. */
export function outcomesOf(program: Program, handler: Handler, emitters: Emitters, calls: CallIndex): readonly Outcome[] {
  const failure = failureSeenFrom(program, handler);
  const errorBinding = errorOf(program, handler);
  const outcomes = new Map<string, Outcome>();
  const failed = new Set(program.nodesOf(handler.guarded));
  const anyway = runsAnyway(program, handler.fn, failed);
  const shared = handler.otherSide;
  const read = placesRead(program, handler);
  const walk: Way[] = [];
  // Ways that meet in the same state go on alike: without this, each branch of a handler would double them.
  const passed = new Set<string>();
  push({ fn: handler.fn, inside: handler.form !== "callback", node: handler.start, emits: false, weak: undefined, tells: false, calls: [], sets: [], acts: false, knows: false });
  for (let way = walk.pop(); way !== undefined && outcomes.size < MAX_WAYS; way = walk.pop()) {
    step(way);
  }
  return [...outcomes.values()];

  function step(way: Way): void {
    const node = program.function(way.fn).body?.nodes[way.node];
    if (node === undefined) return;
    if (way.met?.has(way.node) === true) return step(withoutMet(way));
    // Where the other side of a status branch goes on too, nothing is done about the failure any more.
    if (shared?.has(way.node) === true && way.fn === handler.fn && way.returned === undefined) return atTheJoin(way);
    if (way.inside && failed.has(way.node)) return asksAgain(way, node);
    // Where there is another turn, the loop doesn't end here.
    if (way.turns === true && way.again !== true && (node.kind === "exit" || (node.kind === "return" && !within(handler.body, node.span)))) return;
    switch (node.kind) {
      case "throw-exit":
        return end(way, "throws", {});
      case "throw":
        return end(way, "throws", {});
      case "exit":
        return way.returned === undefined ? goesOn(way, { kind: "nothing" }) : goesOn(way, way.returned.served, way.returned.at);
      case "return": {
        const value = node.value === undefined ? undefined : { file: way.fn.file, id: node.value };
        const tells = way.tells || (value !== undefined && (surfacesError(program, value, errorBinding) || holdsError(way, value)));
        const served: Served = value === undefined ? { kind: "nothing" } : servedBy(program, value, (part) => isNothing(way, part));
        const inBody = sameFunction(way.fn, handler.fn) && within(handler.body, node.span);
        const acts = way.acts || (value !== undefined && within(handler.body, node.span));
        const leaves = way.leaves === true || inBody;
        // A `finally` runs between the return and the end.
        if (program.function(way.fn).body?.nodes[node.next]?.kind === "exit") return goesOn({ ...way, tells, acts, leaves }, served, value);
        return push({ ...way, node: node.next, tells, acts, leaves, returned: { served, at: value } });
      }
      case "branch": {
        const acts = way.acts || inside(program, handler, way.fn, node.test);
        const held = way.holds === undefined || !sameFunction(way.fn, handler.fn) ? undefined : setSide(program, way.fn, node, way.holds);
        if (held !== undefined) return push({ ...way, node: node[held], acts, knows: true });
        const unset = failure !== undefined && sameFunction(way.fn, failure.fn) ? unsetSide(program, failure, node) : undefined;
        if (unset !== undefined) return push({ ...way, node: node[unset], acts, knows: true, ...(way.knows ? {} : { met: meetingOther(program, way, unset) }) });
        const turning = inside(program, handler, way.fn, node.test) ? turningSide(program, handler, node, emitters) : undefined;
        if (turning !== undefined) {
          push({ ...way, node: node[turning], acts, turns: true });
          return push({ ...way, node: node[turning === "whenTrue" ? "whenFalse" : "whenTrue"], acts });
        }
        if (node.mode === "loop" && way.inside && way.turn === undefined && sameFunction(way.fn, handler.fn) && isRoundLoop(program, handler.fn, way.node, failed)) {
          push({ ...way, node: node.whenTrue, acts, turn: node.test });
          return push({ ...way, node: node.whenFalse, acts });
        }
        const side = cancellationSide(program, way.fn, node) ?? optionalListener(program, way.fn, node, emitters, errorBinding);
        if (side !== "true") push({ ...way, node: node.whenTrue, acts });
        if (side !== "false") push({ ...way, node: node.whenFalse, acts });
        return;
      }
      case "call": {
        const at: ExpressionRef = { file: way.fn.file, id: node.expression };
        const listed = handler.form === "status" ? undefined : listedIn(program, way.fn, at, errorBinding);
        if (listed !== undefined) return push({ ...way, node: node.next, holds: way.holds ?? listed, acts: true });
        const next = way.inside && sameFunction(way.fn, handler.fn) && !inside(program, handler, way.fn, node.expression) && anyway(way.node);
        const made = next ? [] : calls.at(at).map((call) => ({ call, site: at }));
        const nextThing = way.turn !== undefined && made.length > 0 && isAboutElement(program, way.fn, way.turn, at) && !made.some((run) => variesInLoop(program, [at], run.call));
        if (way.inside && made.length > 0 && (nextThing || isNextTurn(program, handler, calls, made))) return end(way, "serves", { again: true });
        const handling = inside(program, handler, way.fn, node.expression);
        const name = program.calleeName(at);
        const about = handling || way.knows || tellsOfTrouble(name) || (way.holds !== undefined && mentions(program, at, way.holds));
        const emitsHere = made.length === 0 && about && emitters.emits(at);
        const weak = !emitsHere || (way.emits && way.weak === undefined) ? undefined : isConsole(name) ? at : undefined;
        // A failed result goes through many hands: only an error that is handed on tells somebody.
        const tells = way.tells || (!emitsHere && (tellsByCall(program, at, handler.form === "status" ? undefined : errorBinding) || (way.holds !== undefined && tellsByCall(program, at, way.holds))));
        const sent = way.sent ?? sentBy(program, at);
        return push({ ...way, ...(sent === undefined ? {} : { sent }), node: node.next, emits: way.emits || emitsHere, weak: emitsHere ? weak : way.weak, tells, calls: joined(way.calls, made), acts: way.acts || handling });
      }
      case "assign": {
        const keeper = handler.form === "status" ? undefined : keptIn(program, way.fn, node, errorBinding);
        const here = inside(program, handler, way.fn, node.expression);
        const set = here ? settingAt(program, way.fn, node, read) : undefined;
        const sets = set === undefined ? way.sets : [...way.sets.filter(({ place }) => place !== set.place), set];
        const onward: Way = { ...way, node: node.next, sets, acts: way.acts || here };
        if (keeper !== undefined) return push({ ...onward, holds: way.holds ?? keeper });
        return push({ ...onward, tells: way.tells || assignsError(program, way.fn, node, handler.form === "status" ? undefined : errorBinding) });
      }
      case "yield": {
        // A generator tells its reader: `yield { type: "error", message }`.
        const expression = program.expression({ file: way.fn.file, id: node.expression });
        const given = expression.kind === "yield" ? expression.operand : undefined;
        const tells = way.tells || (given !== undefined && surfacesError(program, { file: way.fn.file, id: given }, errorBinding));
        return push({ ...way, node: node.next, tells, acts: way.acts || inside(program, handler, way.fn, node.expression) });
      }
      case "await":
      case "entry":
      case "catch":
      case "step":
        return push({ ...way, node: node.next });
    }
  }

  /** Both sides go on from here: what was served is the arm of a conditional, or nothing. */
  function atTheJoin(way: Way): void {
    const { arm } = handler;
    if (arm === undefined) return end(way, way.tells ? "tells" : "serves", {});
    end({ ...way, acts: true }, way.tells || surfacesError(program, arm, errorBinding) ? "tells" : "serves", { served: servedBy(program, arm), servedAt: arm });
  }

  /** Back at the call that failed. Where the error was kept, what the code says of it once another turn has answered counts. */
  function asksAgain(way: Way, node: FlowNode): void {
    if (way.holds === undefined || !("next" in node) || way.again) return end(way, "serves", { again: true });
    push({ ...way, node: node.next, again: true });
  }

  /** A callback's empty answer goes on in the function that awaits it; everything else ends here. */
  function goesOn(way: Way, served: Served, servedAt?: ExpressionRef): void {
    const onward = handler.continues;
    const empty = served.kind === "empty" || served.kind === "nothing";
    if (onward === undefined || way.inside || !empty) {
      const at = served.kind === "nothing" ? way.sent : servedAt;
      return end(way, way.tells ? "tells" : "serves", { served: at === undefined || at === servedAt ? served : servedBy(program, at, (part) => isNothing(way, part)), ...(at === undefined ? {} : { servedAt: at }) });
    }
    const awaited = program.function(onward.fn).body?.nodes[onward.node];
    if (awaited?.kind === "await") push({ ...way, fn: onward.fn, inside: true, node: awaited.next });
  }

  /** Whether an expression is nothing by the time that a way gets to it. */
  function isNothing(way: Way, part: ExpressionRef): boolean {
    return isPartOfEmpty(way, part) || (failure !== undefined && sameFunction(way.fn, failure.fn) && holdsNothing(program, failure, part));
  }

  /** After a callback gave nothing, a part of what was awaited is nothing either: `const { tags } = await ask().catch(() => ({ tags: [] }))`. */
  function isPartOfEmpty(way: Way, value: ExpressionRef): boolean {
    const onward = handler.continues;
    const awaited = onward === undefined || !way.inside || handler.form !== "callback" ? undefined : program.function(onward.fn).body?.nodes[onward.node];
    return awaited?.kind === "await" && onward?.fn.file === value.file && isPartOf(program, value, awaited.expression);
  }

  function holdsError(way: Way, value: ExpressionRef): boolean {
    return way.holds !== undefined && surfacesError(program, value, way.holds);
  }

  function push(way: Way): void {
    const state = [way.again, way.turns, way.turn, way.sent?.id, way.holds, way.returned?.at?.id, way.returned?.served.kind, way.fn.file, way.fn.fn, way.node, way.inside, way.emits, way.weak !== undefined, way.tells, way.acts, way.knows, callsKey(way), setsKey(way)].join();
    if (passed.has(state) || passed.size >= MAX_STEPS) return;
    passed.add(state);
    walk.push(way);
  }

  function end(way: Way, kind: Outcome["end"], more: { served?: Served; servedAt?: ExpressionRef; again?: boolean }): void {
    const again = way.again === true || more.again === true;
    const outcome: Outcome = { end: kind, emits: way.emits, ...(way.weak === undefined ? {} : { weak: way.weak }), calls: way.calls, sets: way.sets, served: again ? { kind: "nothing" } : (more.served ?? { kind: "nothing" }), again, empty: !way.acts, leaves: way.leaves === true, ...(again || more.servedAt === undefined ? {} : { servedAt: more.servedAt }) };
    const key = [kind, way.emits, way.weak !== undefined, outcome.again, outcome.empty, outcome.leaves, outcome.served.kind, callsKey(way), setsKey(way)].join();
    outcomes.set(key, outcome);
  }
}

/** True for what is read out of the expression `whole` and nothing else: a member of it, a variable that holds a part. */
function isPartOf(program: Program, ref: ExpressionRef, whole: ExpressionId, depth = 0): boolean {
  if (ref.id === whole) return true;
  if (depth > 6) return false;
  const expression = program.expression(ref);
  if (expression.kind === "member") return isPartOf(program, { file: ref.file, id: expression.object }, whole, depth + 1);
  if (expression.kind === "cast" || expression.kind === "await") return isPartOf(program, { file: ref.file, id: expression.operand }, whole, depth + 1);
  const [only, ...more] = expression.kind === "name" && expression.binding !== undefined ? (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []) : [];
  return only?.kind === "value" && more.length === 0 && isPartOf(program, { file: ref.file, id: only.value }, whole, depth + 1);
}

interface Way {
  readonly fn: FunctionRef;
  /** In the function that made the failed call, as opposed to a callback. */
  readonly inside: boolean;
  readonly node: NodeId;
  readonly emits: boolean;
  /** The error was handed to someone: `reject(e)`, `setError(…)`. */
  readonly tells: boolean;
  readonly calls: readonly ModelRun[];
  /** What the handler has set that the failed call reads. */
  readonly sets: readonly Setting[];
  /** What was returned, on the way through a `finally`. */
  readonly returned?: { readonly served: Served; readonly at: ExpressionRef | undefined };
  /** What was given to somebody other than by returning it: `res.json(…)`. */
  readonly sent?: ExpressionRef;
  /** The local variable that the error was put into: who gets that is told. */
  readonly holds?: BindingId;
  /** The call that failed was asked again and has answered. */
  readonly again?: true;
  /** A `return` of the handler was passed. */
  readonly leaves?: boolean;
  /** The handler has asked which turn of the loop this is, and it is not the last one. */
  readonly turns?: true;
  /** What the loop round the failed call walks, once it has turned. */
  readonly turn?: ExpressionId;
  /** Something happened in the handler. */
  readonly acts: boolean;
  /** The code has asked whether there is an answer, and taken the no: what it records from here on is about the failure. */
  readonly knows: boolean;
  /** Where those that had an answer go, too: from there on, nothing is about the failure any more. */
  readonly met?: ReadonlySet<NodeId>;
  /** The call that told the console, when nothing better was told. */
  readonly weak: ExpressionRef | undefined;
}

/** What the side of a branch that had an answer gets to without asking again. */
function meetingOther(program: Program, { fn, node: at }: Way, taken: "whenTrue" | "whenFalse"): ReadonlySet<NodeId> {
  const graph = program.function(fn).body;
  const branch = graph?.nodes[at];
  if (graph === undefined || branch?.kind !== "branch") return new Set();
  return reachable(graph, branch[taken === "whenTrue" ? "whenFalse" : "whenTrue"], { withoutEdges: (from) => from === at });
}

function withoutMet({ met: _, ...way }: Way): Way {
  return { ...way, knows: false };
}

const callsKey = (way: Way): string => way.calls.map((run) => `${expressionKey(run.call.at)} ${expressionKey(run.site)}`).join();

const setsKey = (way: Way): string => way.sets.map(({ value }) => value.id).join("+");

/** A loop that comes back into the try it failed in, to a call that isn't known to ask another model. */
function isNextTurn(program: Program, handler: Handler, calls: CallIndex, made: readonly ModelRun[]): boolean {
  const block = handler.form === "catch" && handler.try !== undefined ? program.function(handler.fn).tries[handler.try]?.blockSpan : undefined;
  if (block === undefined) return false;
  return made.every(({ site }) => site.file === handler.fn.file && within(block, program.expression(site).span)) && !asksAnother(program, calls.at(handler.guarded).map((call) => ({ call, site: handler.guarded })), made);
}

function asksAnother(program: Program, before: readonly ModelRun[], next: readonly ModelRun[]): boolean {
  const ids = (runs: readonly ModelRun[]): readonly string[] => runs.flatMap((run) => modelsAt(program, run)).flatMap((value) => (value.kind === "string" ? [value.text] : []));
  const known = ids(before);
  return known.length > 0 && ids(next).some((id) => !known.includes(id));
}

/** A call that a loop passes again is the same run. */
function joined(runs: readonly ModelRun[], more: readonly ModelRun[]): readonly ModelRun[] {
  const added = more.filter(({ call, site }) => !runs.some((run) => run.call === call && sameExpression(run.site, site)));
  return added.length === 0 ? runs : [...runs, ...added];
}

/** The variable that holds the error, or the result that says that it failed. */
function errorOf(program: Program, handler: Handler): BindingId | undefined {
  const facts = program.function(handler.fn);
  if (handler.form === "catch" && handler.try !== undefined) return facts.tries[handler.try]?.catch?.binding;
  return handler.form === "callback" ? facts.parameters[0]?.binding : handler.result;
}

/** After the handler, only an event about something gone wrong is about this failure: "digest done" is not. */
const tellsOfTrouble = (name: string): boolean => /warn|err|fatal|crit|exception|fail|fallback|degrad|alert|(^|\.)(capture|report)\w*$/i.test(name);

const CANCELLED = /abort|cancel|interrupt(ed)?$|guardrail|tripwire/i;

/**
 * The side of a test that is a cancellation, not a failure: `if (isAbortError(e))`, `if (signal.aborted)`. A guardrail's
 * refusal is one, too: `error instanceof InputGuardrailTripwireTriggered`.
 */
function cancellationSide(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "branch" }>): "true" | "false" | undefined {
  if (node.mode !== "truthy") return undefined;
  const ref = { file: fn.file, id: node.test };
  const expression = program.expression(ref);
  if (!wordsIn(program, ref, 0).some((word) => CANCELLED.test(word))) return undefined;
  return expression.kind === "binary" && expression.operator.startsWith("!") ? "false" : "true";
}

/** The names and string constants of a test. */
function wordsIn(program: Program, ref: ExpressionRef, depth: number): readonly string[] {
  const expression = program.expression(ref);
  const own = expression.kind === "name" || expression.kind === "member" ? [expression.name] : expression.kind === "string" ? [expression.text] : [];
  return depth > 5 ? own : [...own, ...children(expression).flatMap((id) => wordsIn(program, { file: ref.file, id }, depth + 1))];
}

function inside(program: Program, handler: Handler, fn: FunctionRef, id: ExpressionId): boolean {
  return sameFunction(fn, handler.fn) && within(handler.body, program.expression({ file: fn.file, id }).span);
}

const within = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** `logger?.warn(…)`, `onError?.(error)`: whether somebody listens is set-up, not a way through the handler. The side to leave out. */
function optionalListener(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "branch" }>, emitters: Emitters, error: BindingId | undefined): "true" | undefined {
  if (node.mode !== "nullish") return undefined;
  let at: ExpressionRef | undefined = { file: fn.file, id: node.test };
  for (let depth = 0; depth < 4 && at !== undefined; depth++) {
    at = program.parent(at);
    if (at !== undefined && program.expression(at).kind === "call") return emitters.emits(at) || tellsByCall(program, at, error) ? "true" : undefined;
  }
  return undefined;
}

/** What the function of the failed call knows of the failure after the handler. */
function failureSeenFrom(program: Program, handler: Handler): Failure | undefined {
  const fn = program.functionOf(handler.guarded);
  if (handler.form === "catch" && handler.try !== undefined && sameFunction(fn, handler.fn)) return { fn, guarded: handler.guarded, block: program.function(fn).tries[handler.try]?.blockSpan };
  return handler.form === "callback" && handler.continues !== undefined ? { fn, guarded: handler.guarded, block: undefined } : undefined;
}
