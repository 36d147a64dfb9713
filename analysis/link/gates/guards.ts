/**
 * The checks of one function: where they are called, when their answer is there, and which branches turn on it.
 * What holds for every target is found once a function; which side of a branch is the yes depends on the target.
 */
import type { ControlFlowGraph, FlowNode, FunctionId, NodeId } from "../../lower/facts.ts";
import { keptFor } from "../kept.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { functionKey } from "../refs.ts";
import type { Check, Gap, GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import type { Derived } from "./derive.ts";
import { COMBINATORS, CONTINUATIONS, START, derive } from "./derive.ts";
import { hits, normalSuccessors, reach } from "./flow.ts";
import { passedOver, type AnswerTest } from "./missing-answers.ts";
import { refusalFrom } from "./refusal.ts";
import { neverReturns } from "./never-returns.ts";
import { outrun } from "./raced.ts";
import { saysYes, yesByDefault } from "./verdict.ts";
import { choosesTier, isAssertion, opposite, polarityOfName, throwsByName } from "./words.ts";
import type { Polarity } from "./words.ts";

/** A call of a check in a function. */
export interface Occurrence {
  readonly call: ExpressionRef;
  readonly check: Check;
  /** The nodes where it is called. */
  readonly nodes: readonly NodeId[];
  /** The nodes whose normal end means that the answer is there (for one that throws: that it said yes). */
  readonly completions: readonly NodeId[];
  /** True when a branch or an assertion turns on its answer, or the answer is returned. */
  readonly used: boolean;
  /** True when its answer is what the function returns. */
  readonly returned: boolean;
  /** True when it is async for sure, and its promise is dropped or tested as if it were the answer. */
  readonly unawaited: boolean;
  /** True when a refusal stops what follows by throwing. */
  readonly stops: boolean;
  /** A way in which it says yes without a verdict: one of its own, or a `.catch` right behind the call. */
  readonly gap: Gap | undefined;
}

/** A branch that turns on a check's answer. */
export interface VerdictTest {
  readonly node: NodeId;
  readonly derived: readonly Derived[];
  /** A yes that stands in for the answer when there is none. */
  readonly gap?: Gap | undefined;
}

export interface FunctionGuards {
  readonly fn: FunctionRef;
  readonly graph: ControlFlowGraph;
  readonly occurrences: readonly Occurrence[];
  readonly tests: readonly VerdictTest[];
  /** Branches that ask whether there is a verdict, and not what it says: they always go the same way. */
  readonly settled: ReadonlySet<NodeId>;
  /** Calls that never return: `notFound()`, a helper that always throws. */
  readonly dead: ReadonlySet<NodeId>;
  /** Nodes that refuse by what they mean where the function runs. */
  readonly refusals?: ReadonlySet<NodeId>;
  /** Calls that throw when the verdict given to them is a no, with the occurrences behind it. */
  readonly assertions: readonly { readonly node: NodeId; readonly derived: readonly Derived[] }[];
}

const memos = keptFor<string, FunctionGuards | undefined>();

/** The checks of a function; undefined when it has no body. */
export function guardsOf(context: GateContext, fn: FunctionRef): FunctionGuards | undefined {
  return memos(context.program.dependencies).get(`${functionKey(fn)}|${context.nesting}`, () => findGuards(context, fn), undefined);
}

function findGuards(context: GateContext, fn: FunctionRef): FunctionGuards | undefined {
  const { program } = context;
  const graph = program.function(fn).body;
  if (graph === undefined) return undefined;
  const at = (id: Parameters<typeof sibling>[1]): ExpressionRef => sibling(fn, id);
  const calls = new Map<number, { readonly call: ExpressionRef; readonly check: Check; readonly nodes: NodeId[] }>();
  const awaits: { readonly node: NodeId; readonly derived: readonly Derived[] }[] = [];
  const tests: VerdictTest[] = [];
  const settled = new Set<NodeId>();
  const presences: AnswerTest[] = [];
  const assertions: { readonly node: NodeId; readonly derived: readonly Derived[] }[] = [];
  const returns: Derived[] = [];
  const dead = new Set<NodeId>();

  graph.nodes.forEach((node, index) => {
    const id = index as NodeId;
    switch (node.kind) {
      case "call": {
        const known = calls.get(node.expression);
        if (known !== undefined) {
          known.nodes.push(id);
          break;
        }
        const call = at(node.expression);
        if (neverReturns(program, call)) dead.add(id);
        const check = context.checkOf(call);
        if (check !== undefined) calls.set(node.expression, { call, check, nodes: [id] });
        else assertions.push(...assertionAt(context, call, id));
        break;
      }
      case "await": {
        const expression = program.expression(at(node.expression));
        const operand = expression.kind === "await" ? expression.operand : node.expression;
        const derived = derive(context, at(operand), START, true);
        if (derived.length > 0) awaits.push({ node: id, derived });
        break;
      }
      case "branch": {
        const subject = node.mode === "case" ? node.subject : node.mode === "loop" ? undefined : node.test;
        if (subject === undefined) break;
        const all = derive(context, at(subject));
        const derived = all.filter((one) => node.mode !== "truthy" || !isAlwaysThere(one));
        if (derived.length === 0 && all.length > 0) {
          settled.add(id);
          presences.push({ node: id, derived: all });
        }
        if (derived.length > 0) tests.push({ node: id, gap: openDefault(program, at(subject)), derived: node.mode === "case" ? derived.map((one) => ({ ...one, polarity: undefined })) : derived });
        break;
      }
      case "return":
        if (node.value !== undefined) returns.push(...derive(context, at(node.value), START, true));
        break;
      default:
        break;
    }
  });

  const occurrences = [...calls.values()].map(({ call, check: own, nodes }): Occurrence => {
    const check = isSettled(program, call) ? { ...own, denies: "verdict" as const, truthy: true } : own;
    const mine = (derived: readonly Derived[]): boolean => derived.some((one) => one.call.id === call.id && one.call.file === call.file);
    const awaitedAt = awaits.filter(({ derived }) => mine(derived)).map(({ node }) => node);
    const returned = mine(returns);
    const tested = tests.filter(({ derived }) => mine(derived));
    const used = tested.length > 0 || returned || assertions.some(({ derived }) => mine(derived)) || (check.meant && testedInside(context, fn).some(({ derived }) => mine(derived)));
    const testedRaw = tested.some(({ derived }) => derived.some((one) => one.call.id === call.id && !one.awaited));
    const promised = check.async === true || isChained(program, call);
    const unawaited = promised && awaitedAt.length === 0 && (testedRaw || (!returned && isDropped(program, call)));
    const name = nameOfCall(program, call);
    const stops = check.denies === "throws" || (check.denies === "either" && !used && !bindsVerdict(program, call) && (throwsByName(name) || polarityOfName(name) === undefined));
    // In `await policy?.check()` there may be nothing to await.
    const skipped = awaitedAt.some((id) => reach(graph, graph.entry, normalSuccessors, (one) => nodes.includes(one)).has(id));
    const completions = awaitedAt.length > 0 && !skipped ? awaitedAt : promised && !returned && !skipped ? [] : nodes;
    return { call, check, nodes, completions, used, returned, unawaited, stops, gap: swallowed(program, call, check) ?? (stops ? outrun(program, call) : undefined) ?? passedOver(program, graph, call, [...tests, ...presences]) ?? check.gap };
  });
  return { fn, graph, occurrences, tests, settled, assertions, dead };
}

/** The tests of the functions that are written in one: `withRetry(() => ask({ limit: allowed ? 4000 : 400 }))` uses the answer. */
function testedInside(context: GateContext, fn: FunctionRef): readonly VerdictTest[] {
  const functions = context.program.facts(fn.file)?.functions ?? [];
  return functions.flatMap((facts, id) => {
    if (facts.parent !== fn.fn) return [];
    const inner: FunctionRef = { file: fn.file, fn: id as FunctionId };
    return [...(guardsOf(context, inner)?.tests ?? []), ...testedInside(context, inner)];
  });
}

/** True for a value whose truth says nothing: `if (!decision)` of `{ allowed: false }`. */
const isAlwaysThere = ({ check, whole, awaited }: Derived): boolean => check.truthy && whole && awaited;

/** The yes that a test counts with where the answer is missing. */
export function openDefault(program: Program, test: ExpressionRef): Gap | undefined {
  const yes = yesByDefault(program, test);
  return yes === undefined ? undefined : { place: program.place(yes), kind: "error", subject: program.textOf(yes, 40) };
}

const nameOfCall = (program: Program, call: ExpressionRef): string => lastName(program, call) ?? "";

/** A call that ends the path when the verdict among its arguments is a no: `assert(allowed)`, `enforce(decision)`. */
function assertionAt(context: GateContext, call: ExpressionRef, node: NodeId): { readonly node: NodeId; readonly derived: readonly Derived[] }[] {
  const { program } = context;
  const name = program.calleeName(call);
  if (!isAssertion(name) && !throwsByName(name)) return [];
  const expression = program.expression(call);
  if (expression.kind !== "call") return [];
  const derived = expression.args.flatMap((argument) => derive(context, sibling(call, argument.value)));
  return derived.length > 0 ? [{ node, derived }] : [];
}

/** True for a call whose answer goes into variables that are named like a verdict: `const { allowed } = await ask()`. */
function bindsVerdict(program: Program, call: ExpressionRef): boolean {
  const parent = program.parent(call);
  const value = parent !== undefined && program.expression(parent).kind === "await" ? parent : call;
  return program.facts(call.file)?.bindings.some(({ name, sources }) => sources.some((source) => {
    if (source.kind !== "value" || source.value !== value.id) return false;
    const property = source.path.findLast((step) => step.kind === "property");
    return polarityOfName(property?.kind === "property" ? property.name : name) !== undefined;
  })) ?? false;
}

/** True for a call whose value is a promise by what is called on it, wherever it is defined: `gate().then(log)`. */
function isChained(program: Program, call: ExpressionRef): boolean {
  const parent = program.parent(call);
  const access = parent === undefined ? undefined : program.expression(parent);
  const chained = parent === undefined ? undefined : program.parent(parent);
  return access?.kind === "member" && CONTINUATIONS.has(access.name) && chained !== undefined && program.expression(chained).kind === "call";
}

/** True for a call whose value nothing takes up, `void gate()` and `gate().catch(log)` included. */
function isDropped(program: Program, call: ExpressionRef): boolean {
  const parent = program.parent(call);
  if (parent !== undefined) {
    const expression = program.expression(parent);
    if (expression.kind === "member" && CONTINUATIONS.has(expression.name)) {
      const chained = program.parent(parent);
      return chained !== undefined && program.expression(chained).kind === "call" && isDropped(program, chained);
    }
    // `Promise.all([gate()])`, `Promise.all(users.map(gate))`
    if (expression.kind === "array" || (expression.kind === "call" && expression.callee !== call.id)) {
      const combining = expression.kind === "array" ? program.parent(parent) : parent;
      return combining !== undefined && COMBINATORS.has(lastName(program, combining) ?? "") && isDropped(program, combining);
    }
    return expression.kind === "unary" && expression.operator === "void";
  }
  const nodes = program.nodesOf(call).map((node) => program.node(program.functionOf(call), node));
  return nodes.every((node) => node.kind === "call");
}

/** True for a call among those that `Promise.allSettled` waits for: nothing that it throws stops what follows. */
function isSettled(program: Program, call: ExpressionRef): boolean {
  const around = program.parent(call);
  const combining = around !== undefined && program.expression(around).kind === "array" ? program.parent(around) : around;
  return combining !== undefined && program.expression(combining).kind === "call" && lastName(program, combining) === "allSettled";
}

/** `gate().catch(() => true)`: the gate's failure becomes a yes on the spot. */
export function swallowed(program: Program, call: ExpressionRef, check: Check): Gap | undefined {
  const list = program.parent(call);
  const combining = list !== undefined && program.expression(list).kind === "array" ? program.parent(list) : undefined;
  if (combining !== undefined && COMBINATORS.has(lastName(program, combining) ?? "")) return swallowed(program, combining, check);
  const member = program.parent(call);
  const access = member === undefined ? undefined : program.expression(member);
  if (member === undefined || access?.kind !== "member" || access.name !== "catch") return undefined;
  const handling = program.parent(member);
  const handled = handling === undefined ? undefined : program.expression(handling);
  const handler = handled?.kind === "call" ? handled.args[0] : undefined;
  if (handler === undefined) return undefined;
  const given = sibling(call, handler.value);
  const gap: Gap = { place: program.place(given), kind: "error", subject: program.textOf(given, 40) };
  const valueless = handling !== undefined && check.denies === "either" && isAwaitedOnly(program, handling);
  const forgets = check.denies === "throws" || valueless;
  const functions = program.values(given).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  // `.catch(console.error)`: what is out of reach is not known to throw again.
  if (functions.length === 0) return forgets ? gap : undefined;
  const open = functions.some((fn) => {
    const graph = program.function(fn).body;
    if (graph === undefined) return false;
    const ends = reach(graph, graph.entry, normalSuccessors);
    if (forgets) return ends.has(graph.exit);
    return graph.nodes.some((node, id) => node.kind === "return" && node.value !== undefined && ends.has(id as NodeId) && saysYes(program, sibling(fn, node.value), check.polarity));
  });
  return open ? gap : undefined;
}

/** True for `await call;`, whose value goes nowhere: what it says no with can only be an exception. */
function isAwaitedOnly(program: Program, call: ExpressionRef): boolean {
  const parent = program.parent(call);
  return parent !== undefined && program.expression(parent).kind === "await" && program.parent(parent) === undefined && !bindsValue(program, parent);
}

const bindsValue = (program: Program, value: ExpressionRef): boolean =>
  program.facts(value.file)?.bindings.some(({ sources }) => sources.some((source) => source.kind === "value" && source.value === value.id)) ?? false;

// ---------------------------------------------------------------------------------------------------------
// Sides of a branch

export interface Sides {
  /** The outcome that lets the call run. */
  readonly yes: boolean;
  /** `decides`: only the yes goes on to the call. `inverted`: only the no does. `both`: the call runs either way. */
  readonly effect: "decides" | "inverted" | "both";
}

/** Which outcome of a branch on a verdict is its yes, seen from `targets`. Undefined when nothing tells. */
export function sidesOf(program: Program, guards: FunctionGuards, test: VerdictTest, targets: ReadonlySet<NodeId>): Sides | undefined {
  const { graph } = guards;
  const node = graph.nodes[test.node];
  if (node?.kind !== "branch") return undefined;
  const avoid = (id: NodeId): boolean => id === test.node || guards.dead.has(id);
  // A refusal that is thrown into the catch that serves something else is no way to go on.
  const [calmTrue, calmFalse] = [node.whenTrue, node.whenFalse].map((side) => hits(reach(graph, side, withoutThrows, avoid), targets));
  const thrown = calmTrue === false && calmFalse === false ? refusingSide(program, guards, node, targets) : undefined;
  if (thrown !== undefined) return { yes: thrown, effect: "decides" };
  const trueReaches = hits(reach(graph, node.whenTrue, normalSuccessors, avoid), targets);
  const falseReaches = hits(reach(graph, node.whenFalse, normalSuccessors, avoid), targets);
  const polarity = agreed(test.derived.map((one) => one.polarity));
  const named = polarity === undefined || node.mode !== "truthy" ? undefined : polarity === "allows";
  if (trueReaches && falseReaches) {
    const thrower = refusingSide(program, guards, node, targets);
    if (thrower !== undefined) return { yes: thrower, effect: "decides" };
    if (node.mode === "nullish" && decidedElsewhere(guards, test)) return { yes: true, effect: "decides" };
    return named === undefined ? undefined : { yes: named, effect: "both" };
  }
  const structure = trueReaches === falseReaches ? refusingSide(program, guards, node, targets) : trueReaches;
  if (structure === undefined) return named === undefined ? undefined : { yes: named, effect: "decides" };
  if (named === undefined || named === structure || trueReaches === falseReaches) return { yes: structure, effect: "decides" };
  // The name says one thing, the code does the other. A grade of service has something for both answers.
  const refusal = refusalFrom(program, guards, named ? node.whenTrue : node.whenFalse, targets);
  const chooses = refusal?.reason !== "policy" && test.derived.every((one) => choosesTier(program.calleeName(one.call)));
  return chooses ? { yes: structure, effect: "decides" } : { yes: named, effect: "inverted" };
}

const withoutThrows = (node: FlowNode): readonly NodeId[] => (node.kind === "throw" ? [] : normalSuccessors(node));

/** `verdict?.allowed` asks for the verdict first, then for what it says: the second test decides. */
function decidedElsewhere(guards: FunctionGuards, test: VerdictTest): boolean {
  return guards.tests.some((other) => {
    const node = guards.graph.nodes[other.node];
    return node?.kind === "branch" && node.mode !== "nullish" && other.derived.some((one) => test.derived.some((mine) => mine.call.id === one.call.id && mine.call.file === one.call.file));
  });
}

/** With both sides (or neither) going on to the target: the side that does not refuse. */
export function refusingSide(program: Program, guards: FunctionGuards, node: { readonly whenTrue: NodeId; readonly whenFalse: NodeId }, targets: ReadonlySet<NodeId>): boolean | undefined {
  const onTrue = refusalFrom(program, guards, node.whenTrue, targets);
  const onFalse = refusalFrom(program, guards, node.whenFalse, targets);
  if ((onTrue === undefined) !== (onFalse === undefined)) return onTrue === undefined;
  if (onTrue?.form === "throws" && onFalse?.form !== "throws") return false;
  if (onFalse?.form === "throws" && onTrue?.form !== "throws") return true;
  return undefined;
}

function agreed(polarities: readonly (Polarity | undefined)[]): Polarity | undefined {
  const first = polarities.find((polarity) => polarity !== undefined);
  return first !== undefined && polarities.every((polarity) => polarity === undefined || polarity !== opposite(first)) ? first : undefined;
}
