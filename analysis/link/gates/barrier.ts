/**
 * Whether a gate stands between a function's entry and some of its nodes, and if not, what is wrong with the gates
 * that are there.
 */
import type { FlowNode, NodeId, Span } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef, SourcePlace } from "../refs.ts";
import { functionKey } from "../refs.ts";
import type { Gap, GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import type { Derived } from "./derive.ts";
import { combinationsIn } from "./derive.ts";
import { callsLogger } from "../events.ts";
import { allSuccessors, hits, normalSuccessors, reach } from "./flow.ts";
import type { FunctionGuards, InlineCheck, Occurrence, Sides, VerdictTest } from "./guards.ts";
import { guardsOf, inlineChecks, sidesOf } from "./guards.ts";
import { conditionsOf } from "./conditions.ts";
import { refusalFrom } from "./refusal.ts";
import type { Barriers } from "./search.ts";
import { pathAround } from "./search.ts";
import { choosesTier, isTentative, namesPolicy, polarityOfName } from "./words.ts";

/** A gate as findings speak of it. */
export interface GateUse {
  /** As written: `policy.check`, or the test of a gate without a name. */
  readonly name: string;
  readonly place: SourcePlace;
  readonly named: boolean;
}

/** How a gate that is there fails to stop a call. */
export interface Trouble {
  readonly kind: "not-awaited" | "parallel" | "verdict-ignored" | "fail-open" | "bypass-on-deny" | "some-paths" | "gate-after-call";
  readonly gate: GateUse;
  /** Where it goes wrong, when that is another place than the gate: the catch, the branch round it, the early return. */
  readonly where: SourcePlace | undefined;
  readonly detail: "dropped" | "tested" | "inverted" | "gap" | "catch" | "mount" | undefined;
  /** For `gap`: what is missing when the gate says yes without a verdict. */
  readonly gap: Gap | undefined;
}

/** A check on the way that is no gate. */
export interface LesserCheck {
  readonly category: "authentication" | "rate" | "unverified";
  readonly use: GateUse;
}

export interface Barrier {
  /** A path to a target that no gate's yes is on; undefined when there is none. */
  readonly path: readonly NodeId[] | undefined;
  /** Gates that do stop some path to a target. */
  readonly gates: readonly GateUse[];
  readonly troubles: readonly Trouble[];
  readonly lesser: readonly LesserCheck[];
}

/** What a call sends on: a conditional guard of a model factory counts for the call whose model the factory makes. */
export type Feeds = (occurrence: ExpressionRef) => boolean;

const NONE: Barrier = { path: [], gates: [], troubles: [], lesser: [] };

/** Asks the barrier question for `targets`, nodes of `fn`. */
export function barrierBefore(context: GateContext, fn: FunctionRef, targets: ReadonlySet<NodeId>, feeds: Feeds): Barrier {
  const guards = guardsOf(context, fn);
  const facts = context.program.facts(fn.file);
  if (guards === undefined || facts === undefined) return NONE;
  const question = new Question(context, guards, targets, feeds);
  const { graph } = guards;
  const path = pathAround(facts, graph, targets, question.barriers(true));
  const gates = question.gates();
  const lesser = question.lesser();
  if (path !== undefined) return { path, gates, lesser, troubles: question.troubles(path) };
  const gap = pathAround(facts, graph, targets, question.barriers(false));
  return { path: gap, gates, lesser, troubles: gap === undefined ? [] : question.gaps() };
}

class Question {
  readonly #context: GateContext;
  readonly #guards: FunctionGuards;
  readonly #targets: ReadonlySet<NodeId>;
  /** Gates whose normal completion is a yes. */
  readonly #stopping: readonly Occurrence[];
  readonly #tests: readonly { readonly test: VerdictTest; readonly yes: boolean; readonly effect: Sides["effect"]; readonly policies: readonly Derived[] }[];
  readonly #inline: readonly InlineCheck[];
  /** Checks without a name that test a promise, which is always truthy. */
  readonly #promises: readonly InlineCheck[];
  readonly #policies: readonly Occurrence[];

  constructor(context: GateContext, guards: FunctionGuards, targets: ReadonlySet<NodeId>, feeds: Feeds) {
    this.#context = context;
    this.#guards = guards;
    this.#targets = targets;
    const counts = (occurrence: Occurrence): boolean => occurrence.check.scope === "always" || feeds(occurrence.call);
    this.#policies = guards.occurrences.filter((one) => one.check.category === "policy" && !isTarget(one, targets) && counts(one));
    this.#stopping = this.#policies.filter((one) => one.stops && !one.unawaited);
    this.#tests = guards.tests.flatMap((test) => {
      const policies = test.derived.filter((one) => isPolicy(one) && one.check.denies !== "throws" && (one.awaited || one.check.async !== true));
      if (policies.length === 0) return [];
      const sides = sidesOf(context.program, guards, { node: test.node, derived: policies }, targets);
      return sides === undefined ? [] : [{ test, ...sides, policies }];
    });
    const inline = inlineChecks(context, guards, targets);
    this.#inline = inline.filter((one) => one.promise === undefined);
    this.#promises = inline.filter((one) => one.promise !== undefined && one.category === "policy");
  }

  /** `trusting`: gates count though they say yes without a verdict on some ways. */
  barriers(trusting: boolean): Barriers {
    const counts = (one: { readonly gap?: Gap | undefined }): boolean => trusting || one.gap === undefined;
    const completions = new Set(this.#stopping.filter(counts).flatMap((one) => one.completions));
    for (const id of this.#guards.dead) completions.add(id);
    for (const { node, derived } of this.#guards.assertions) if (derived.some(isPolicy)) completions.add(node);
    const verdicts = new Map<NodeId, boolean>();
    for (const { test, yes, policies, effect } of this.#tests) {
      if (effect !== "both" && counts(test) && policies.some((one) => this.#countsDerived(one, counts))) verdicts.set(test.node, yes);
    }
    for (const one of this.#inline) if (one.category === "policy" && counts(one) && !this.#saysNo(one.test, one.yes)) verdicts.set(one.node, one.yes);
    const asked = new Set([...this.#stopping.filter(counts).flatMap((one) => one.nodes), ...verdicts.keys(), ...this.#policies.flatMap((one) => one.nodes)]);
    for (const [node, yes] of conditionsOf(this.#context.program, this.#guards, asked)) if (!verdicts.has(node)) verdicts.set(node, yes);
    return { completions, verdicts };
  }

  #countsDerived(derived: Derived, counts: (one: Occurrence) => boolean): boolean {
    const occurrence = this.#guards.occurrences.find((one) => one.call.id === derived.call.id && one.call.file === derived.call.file);
    return occurrence === undefined || counts(occurrence);
  }

  #meant(): readonly Occurrence[] {
    return this.#policies.filter((one) => one.check.meant);
  }

  /** Gates whose yes lies on some way to a target; not `all`: those that are meant to stand on every way. */
  gates(all = true): readonly GateUse[] {
    const { graph } = this.#guards;
    const leads = (from: NodeId | undefined): boolean => from !== undefined && hits(reach(graph, from, allSuccessors), this.#targets);
    const uses = this.#stopping.filter((one) => (all || one.check.meant) && one.completions.some((id) => leads(nextOf(graph.nodes[id])))).map((one) => this.#use(one.call));
    for (const { test, yes, policies, effect } of this.#tests) {
      const node = graph.nodes[test.node];
      if (effect !== "both" && node?.kind === "branch" && leads(yes ? node.whenTrue : node.whenFalse)) uses.push(...policies.filter((one) => all || (one.check.meant && !this.#tentative(one.call))).map((one) => this.#use(one.call)));
    }
    for (const { node: id, yes, category, test, ownership: owns } of this.#inline) {
      const node = graph.nodes[id];
      if (category === "policy" && (all || !owns) && node?.kind === "branch" && leads(yes ? node.whenTrue : node.whenFalse)) uses.push(this.#inlineUse(test));
    }
    return distinct(uses);
  }

  lesser(): readonly LesserCheck[] {
    const found: LesserCheck[] = [];
    for (const { call, check } of this.#guards.occurrences) {
      if (check.category !== "policy") found.push({ category: check.category, use: this.#use(call) });
    }
    for (const { category, test } of this.#inline) {
      if (category !== "policy") found.push({ category, use: this.#inlineUse(test) });
    }
    return found;
  }

  gaps(): readonly Trouble[] {
    const trouble = (gate: GateUse, gap: Gap | undefined): readonly Trouble[] =>
      gap === undefined ? [] : [{ kind: gap.kind === "error" ? "fail-open" : "some-paths", gate, where: gap.place, detail: "gap", gap }];
    return [
      ...this.#policies.flatMap((one) => trouble(this.#use(one.call), one.gap)),
      ...this.#tests.flatMap(({ test, policies }) => policies.slice(0, 1).flatMap((one) => trouble(this.#use(one.call), test.gap))),
      ...this.#inline.flatMap((one) => (one.category === "policy" ? trouble(this.#inlineUse(one.test), one.gap) : [])),
    ];
  }

  troubles(path: readonly NodeId[]): readonly Trouble[] {
    return [...this.#broken(), ...this.#caught(path), ...this.#unheard(), ...this.#partial(path), ...this.#late()];
  }

  /** A gate's own failure, or its refusal by throwing, lands in a catch from which a target is reached. */
  #broken(): readonly Trouble[] {
    const { graph } = this.#guards;
    const facts = this.#context.program.facts(this.#guards.fn.file);
    if (facts === undefined) return [];
    const barriers = this.barriers(true);
    const found: Trouble[] = [];
    const failing = (from: NodeId, throws: NodeId, call: ExpressionRef, refuses: boolean): void => {
      if (pathAround(facts, graph, new Set([from]), barriers) === undefined) return;
      const handler = this.#handlerOf(throws);
      if (handler === undefined || pathAround(facts, graph, this.#targets, barriers, throws) === undefined) return;
      const caught = this.#targetsWithin(handler.span) || this.#targetsWithin(handler.block);
      const kind = refuses && caught ? "bypass-on-deny" : "fail-open";
      found.push({ kind, gate: this.#use(call), where: { file: this.#guards.fn.file, span: handler.span }, detail: "catch", gap: undefined });
    };
    for (const one of this.#meant()) {
      for (const id of new Set([...one.nodes, ...one.completions])) {
        const node = graph.nodes[id];
        if (node?.kind === "call" || node?.kind === "await") failing(id, node.throws, one.call, one.stops);
      }
    }
    for (const { test, yes, policies, effect } of this.#tests) {
      if (effect !== "decides") continue;
      const node = graph.nodes[test.node];
      const call = policies[0]?.call;
      if (node?.kind !== "branch" || call === undefined) continue;
      const thrown = this.#throwFrom(yes ? node.whenFalse : node.whenTrue);
      if (thrown !== undefined) failing(test.node, thrown, call, true);
    }
    return found;
  }

  /** The path comes out of a catch whose `try` holds a check: what the check throws, or what it needs to decide, was swallowed. */
  #caught(path: readonly NodeId[]): readonly Trouble[] {
    const { graph, fn } = this.#guards;
    const tries = path.flatMap((id) => {
      const node = graph.nodes[id];
      const one = node?.kind === "catch" ? this.#context.program.function(fn).tries[node.try] : undefined;
      return one?.catch === undefined ? [] : [{ block: one.blockSpan, handler: one.catch.span }];
    });
    const found: Trouble[] = [];
    for (const { block, handler } of tries) {
      const inside = ({ place: { span } }: GateUse): boolean => block[0] <= span[0] && span[1] <= block[1];
      const where = { file: fn.file, span: handler };
      const add = (gate: GateUse, refuses: boolean): void =>
        void (inside(gate) && found.push({ kind: refuses && this.#targetsWithin(handler) ? "bypass-on-deny" : "fail-open", gate, where, detail: "catch", gap: undefined }));
      for (const one of this.#stopping) add(this.#use(one.call), true);
      for (const { test, yes, policies, effect } of this.#tests) if (effect === "decides" && policies[0] !== undefined) add(this.#use(policies[0].call), this.#throwsFrom(test.node, !yes));
      for (const { node, yes, category, test } of this.#inline) if (category === "policy") add(this.#inlineUse(test), this.#throwsFrom(node, !yes));
    }
    return found;
  }

  #throwsFrom(branch: NodeId, outcome: boolean): boolean {
    const node = this.#guards.graph.nodes[branch];
    return node?.kind === "branch" && this.#throwFrom(outcome ? node.whenTrue : node.whenFalse) !== undefined;
  }

  /** Where the throw goes that this side runs into. */
  #throwFrom(start: NodeId): NodeId | undefined {
    const { graph } = this.#guards;
    let id: NodeId | undefined = start;
    for (let steps = 0; id !== undefined && steps < 30; steps++) {
      const node: FlowNode | undefined = graph.nodes[id];
      if (node?.kind === "throw") return node.throws;
      id = nextOf(node);
    }
    return undefined;
  }

  #handlerOf(throws: NodeId): { readonly span: Span; readonly block: Span } | undefined {
    const { graph, fn } = this.#guards;
    let id: NodeId | undefined = throws;
    for (let steps = 0; id !== undefined && steps < 20; steps++) {
      const node: FlowNode | undefined = graph.nodes[id];
      if (node?.kind === "catch") {
        const one = this.#context.program.function(fn).tries[node.try];
        return one?.catch === undefined ? undefined : { span: one.catch.span, block: one.blockSpan };
      }
      if (node?.kind !== "step") return undefined;
      id = node.next;
    }
    return undefined;
  }

  #targetsWithin(span: Span): boolean {
    const { graph, fn } = this.#guards;
    for (const id of this.#targets) {
      const node = graph.nodes[id];
      if (node?.kind !== "call") continue;
      const own = this.#context.program.place(sibling(fn, node.expression)).span;
      if (span[0] <= own[0] && own[1] <= span[1]) return true;
    }
    return false;
  }

  /** Gates that run beforehand and have no say: not awaited, raced, dropped, turned round. */
  #unheard(): readonly Trouble[] {
    const { graph } = this.#guards;
    const found: Trouble[] = [];
    for (const one of this.#meant()) {
      const before = one.nodes.some((id) => hits(reach(graph, id, allSuccessors), this.#targets));
      if (!before) continue;
      const trouble = (kind: Trouble["kind"], detail: Trouble["detail"]): void =>
        void found.push({ kind, gate: this.#use(one.call), where: undefined, detail, gap: undefined });
      if (one.unawaited) trouble("not-awaited", one.used ? "tested" : "dropped");
      else if (this.#races(one)) trouble("parallel", undefined);
      else if (!one.stops && !this.#decides(one) && (one.used ? this.#surely(one) || this.#idle(one) : !this.#tentative(one.call) || this.#dropped(one.call))) trouble("verdict-ignored", one.used ? undefined : "dropped");
    }
    for (const { promise } of this.#promises) {
      if (promise !== undefined) found.push({ kind: "not-awaited", gate: this.#use(promise), where: undefined, detail: "tested", gap: undefined });
    }
    for (const { node, derived } of this.#guards.tests) {
      const raw = derived.find((one) => isPolicy(one) && one.check.meant && !one.awaited && one.check.async === true);
      if (raw === undefined || this.#policies.some((one) => one.call.id === raw.call.id) || !hits(reach(graph, node, allSuccessors), this.#targets)) continue;
      found.push({ kind: "not-awaited", gate: this.#use(raw.call), where: undefined, detail: "tested", gap: undefined });
    }
    for (const { effect, policies, test, yes } of this.#tests) {
      const call = policies[0]?.call;
      if (effect === "inverted" && call !== undefined && (!this.#tentative(call) || this.#refuses(test.node, yes))) found.push({ kind: "verdict-ignored", gate: this.#use(call), where: undefined, detail: "inverted", gap: undefined });
    }
    for (const { test, yes, category } of this.#inline) {
      if (category === "policy" && this.#saysNo(test, yes)) found.push({ kind: "verdict-ignored", gate: this.#inlineUse(test), where: undefined, detail: "inverted", gap: undefined });
    }
    return found;
  }

  /** True when the side of a branch that its words call a yes refuses on policy. */
  #refuses(branch: NodeId, yes: boolean): boolean {
    const node = this.#guards.graph.nodes[branch];
    return node?.kind === "branch" && refusalFrom(this.#context.program, this.#guards, yes ? node.whenTrue : node.whenFalse, this.#targets)?.reason === "policy";
  }

  /** True when a test without a call lets the call run on what its name says is a no: `if (entitled) return forbidden()`. */
  #saysNo(test: ExpressionRef, yes: boolean): boolean {
    const { program } = this.#context;
    const expression = program.expression(test);
    if (expression.kind === "unary" && expression.operator === "!") return this.#saysNo(sibling(test, expression.operand), !yes);
    if (expression.kind !== "name" && expression.kind !== "member") return false;
    const polarity = namesPolicy(expression.name) ? polarityOfName(expression.name) : undefined;
    return polarity !== undefined && (polarity === "allows") !== yes;
  }

  #tentative(call: ExpressionRef): boolean {
    return isTentative(this.#context.program.calleeName(call));
  }

  /** True when nobody would call it anything but a gate. */
  #surely(one: Occurrence): boolean {
    return one.check.fn === undefined || namesPolicy(this.#context.program.calleeName(one.call));
  }

  /** True when its answer is not even kept. */
  #dropped(call: ExpressionRef): boolean {
    const { program } = this.#context;
    const parent = program.parent(call);
    return parent === undefined ? program.nodesOf(call).every((id) => program.node(this.#guards.fn, id).kind === "call") : program.expression(parent).kind === "await" && program.parent(parent) === undefined && this.#isStatement(parent);
  }

  /** True for an expression whose value goes nowhere. */
  #isStatement(ref: ExpressionRef): boolean {
    const { program } = this.#context;
    return program.nodesOf(ref).every((id) => program.node(this.#guards.fn, id).kind === "await") && !(program.facts(ref.file)?.bindings.some(({ sources }) => sources.some((source) => source.kind === "value" && source.value === ref.id)) ?? false);
  }

  /** True when a branch turns on its answer and does nothing on either side but write a log. */
  #idle(one: Occurrence): boolean {
    const { graph, fn, tests } = this.#guards;
    const { program } = this.#context;
    return tests.some(({ node: id, derived }) => {
      const node = graph.nodes[id];
      if (node?.kind !== "branch" || node.mode !== "truthy" || !derived.some((other) => other.call.id === one.call.id)) return false;
      const [onTrue, onFalse] = [reach(graph, node.whenTrue, normalSuccessors), reach(graph, node.whenFalse, normalSuccessors)];
      const own = [...onTrue, ...onFalse].filter((inside) => !(onTrue.has(inside) && onFalse.has(inside))).flatMap((inside) => graph.nodes[inside] ?? []);
      const logs = own.filter((inside) => inside.kind === "call" && callsLogger(program.calleeName(sibling(fn, inside.expression))));
      return logs.length > 0 && own.every((inside) => inside.kind === "step" || logs.includes(inside));
    });
  }

  /** True when a target runs after the gate was started and before its answer is there. */
  #races(one: Occurrence): boolean {
    const { graph } = this.#guards;
    if (one.completions.length === 0 || one.nodes.some((id) => one.completions.includes(id))) return false;
    const completions = new Set(one.completions);
    const meanwhile = new Set<NodeId>();
    for (const id of one.nodes) for (const reached of reach(graph, id, allSuccessors, (node) => completions.has(node))) meanwhile.add(reached);
    for (const target of this.#targets) {
      if (meanwhile.has(target) && hits(reach(graph, target, allSuccessors), completions)) return true;
    }
    return false;
  }

  #decides(one: Occurrence): boolean {
    const { graph } = this.#guards;
    const before = (id: NodeId): boolean => hits(reach(graph, id, allSuccessors), this.#targets);
    return one.returned || this.#tests.some(({ test, policies, effect }) => effect !== "both" && before(test.node) && policies.some((derived) => derived.call.id === one.call.id))
      || this.#guards.assertions.some(({ derived }) => derived.some((other) => other.call.id === one.call.id));
  }

  /** Gates that stop some paths to a target, and not the one that was found. */
  #partial(path: readonly NodeId[]): readonly Trouble[] {
    const gates = this.gates(false);
    const turns = gates.map((gate) => ({ gate, where: this.#turn(path) }));
    return [...turns, ...(gates.length === 0 ? this.#turnedOff(path) : [])].map((one) => ({ kind: "some-paths", detail: undefined, gap: undefined, ...one }));
  }

  /** The path turns off before a gate that every model call on the other side is behind. */
  #turnedOff(path: readonly NodeId[]): readonly { readonly gate: GateUse; readonly where: SourcePlace }[] {
    const { graph, fn } = this.#guards;
    const gates = this.#meant().filter((one) => (one.stops || one.used) && !one.unawaited && !choosesTier(this.#context.program.calleeName(one.call)));
    const asked = new Set(gates.flatMap((one) => one.nodes));
    const calls = modelCallsIn(this.#context.program, fn);
    if (asked.size === 0 || calls.size === 0) return [];
    for (const [index, id] of [...path.entries()].reverse()) {
      const node = graph.nodes[id];
      if (node?.kind !== "branch" || node.mode !== "truthy") continue;
      const taken = path[index + 1];
      const other = reach(graph, taken === node.whenTrue ? node.whenFalse : node.whenTrue, normalSuccessors);
      const around = reach(graph, taken === node.whenTrue ? node.whenFalse : node.whenTrue, normalSuccessors, (inside) => asked.has(inside));
      const own = taken === undefined ? undefined : reach(graph, taken, normalSuccessors);
      if (own === undefined || hits(own, asked) || !hits(other, calls) || hits(around, calls)) continue;
      const gate = gates.find((one) => one.nodes.some((inside) => other.has(inside)));
      if (gate !== undefined) return [{ gate: this.#use(gate.call), where: this.#context.program.place(sibling(fn, node.test)) }];
    }
    return [];
  }

  /** The last branch of the path before the target: the turn that leads round the gate. */
  #turn(path: readonly NodeId[]): SourcePlace | undefined {
    const { graph, fn } = this.#guards;
    const guarded = new Set([...this.#stopping.flatMap((one) => one.nodes), ...this.#tests.map(({ test }) => test.node)]);
    for (const id of [...path].reverse()) {
      const node = graph.nodes[id];
      if (node?.kind !== "branch" || guarded.has(id)) continue;
      if (hits(reach(graph, id, allSuccessors), guarded)) return this.#context.program.place(sibling(fn, node.test));
    }
    return undefined;
  }

  /** Gates that only run once a target has run. */
  #late(): readonly Trouble[] {
    const { graph } = this.#guards;
    const after = new Set<NodeId>();
    for (const target of this.#targets) {
      const node = graph.nodes[target];
      if (node !== undefined) for (const next of allSuccessors(node)) for (const id of reach(graph, next, allSuccessors)) after.add(id);
    }
    const late = (id: NodeId): boolean => after.has(id) && !hits(reach(graph, id, allSuccessors), this.#targets);
    const nameless = this.#inline
      .filter((one) => one.category === "policy" && late(one.node))
      .map((one): Trouble => ({ kind: this.#startedTogether(one.test) ? "parallel" : "gate-after-call", gate: this.#inlineUse(one.test), where: undefined, detail: undefined, gap: undefined }));
    const named = this.#meant()
      .filter((one) => (one.stops || one.used) && one.nodes.every(late))
      .map((one): Trouble => ({ kind: "gate-after-call", gate: this.#use(one.call), where: undefined, detail: undefined, gap: undefined }));
    return [...named, ...nameless];
  }

  /** True when a test is about one of several answers that are awaited together, and a target is among what they answer. */
  #startedTogether(test: ExpressionRef): boolean {
    const { program } = this.#context;
    const { graph, fn } = this.#guards;
    const spans = combinationsIn(program, test).map((ref) => program.place(ref).span);
    return [...this.#targets].some((id) => {
      const node = graph.nodes[id];
      if (node?.kind !== "call") return false;
      const [start] = program.place(sibling(fn, node.expression)).span;
      return spans.some((span) => span[0] <= start && start < span[1]);
    });
  }

  #use(call: ExpressionRef): GateUse {
    const { program } = this.#context;
    return { name: program.calleeName(call) || program.textOf(call, 40), place: program.place(call), named: true };
  }

  #inlineUse(test: ExpressionRef): GateUse {
    const { program } = this.#context;
    return { name: program.textOf(test, 50), place: program.place(test), named: false };
  }
}

const modelCalls = new WeakMap<Program, ReadonlyMap<string, ReadonlySet<NodeId>>>();

/** The nodes of a function that send data to a model. */
function modelCallsIn(program: Program, fn: FunctionRef): ReadonlySet<NodeId> {
  let byFunction = modelCalls.get(program);
  if (byFunction === undefined) {
    const found = new Map<string, Set<NodeId>>();
    for (const call of program.capabilityCalls()) {
      const key = functionKey(call.fn);
      found.set(key, new Set([...(found.get(key) ?? []), ...program.nodesOf(call.at)]));
    }
    modelCalls.set(program, (byFunction = found));
  }
  return byFunction.get(functionKey(fn)) ?? new Set();
}

const isPolicy = (derived: Derived): boolean => derived.check.category === "policy";

function isTarget(one: Occurrence, targets: ReadonlySet<NodeId>): boolean {
  return one.nodes.some((id) => targets.has(id));
}

function nextOf(node: { readonly kind: string; readonly next?: NodeId } | undefined): NodeId | undefined {
  return node?.next;
}

function distinct(uses: readonly GateUse[]): readonly GateUse[] {
  const seen = new Map(uses.map((use) => [`${use.place.file}:${use.place.span[0]}`, use]));
  return [...seen.values()];
}
