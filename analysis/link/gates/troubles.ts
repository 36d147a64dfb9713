/** What is wrong with the gates of a function that don't stop some of its nodes, though they are there. */
import type { FlowNode, NodeId, Span } from "../../lower/facts.ts";
import type { ExpressionRef, SourcePlace } from "../refs.ts";
import type { Gap } from "./context.ts";
import { isAboutAnswer, isAboutSent, isAskedOfAnswer } from "./about-target.ts";
import { sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import { allSuccessors, hits, normalSuccessors, reach } from "./flow.ts";
import type { GateUse, Trouble } from "./gate-use.ts";
import type { Occurrence } from "./guards.ts";
import { isPolicy } from "./question.ts";
import type { Question } from "./question.ts";
import { refusingSide } from "./guards.ts";
import { modelCallsIn } from "./model-nodes.ts";
import { explicitSide } from "./inline-checks.ts";
import { refusalFrom } from "./refusal.ts";
import { leadsThrough, pathAround } from "./search.ts";
import { continuesInto, goesOnMeanwhile, standsBesideTarget, startedTogether, targetsStillRun } from "./side-by-side.ts";
import { decides, isUnheeded } from "./unheeded.ts";
import { asksForRoute, choosesTier, isTentative, namesPolicy } from "./words.ts";

export class Troubles {
  readonly #question: Question;

  constructor(question: Question) {
    this.#question = question;
  }

  /** Gates that say yes without a verdict on some ways. */
  inGates(): readonly Trouble[] {
    const trouble = (gate: GateUse, gap: Gap | undefined): readonly Trouble[] =>
      gap === undefined ? [] : [{ kind: gap.kind === "error" ? "fail-open" : "some-paths", gate, where: gap.place, detail: "gap", gap }];
    return [
      ...this.#question.policies.flatMap((one) => trouble(this.#question.use(one.call), one.gap)),
      ...this.#question.tests.flatMap(({ test, policies }) => policies.slice(0, 1).flatMap((one) => trouble(this.#question.use(one.call), test.gap))),
      ...this.#question.inline.flatMap((one) => (one.category === "policy" ? trouble(this.#question.inlineUse(one.test), one.gap) : [])),
    ];
  }

  /** Of the gates that the ungated `path` goes by. */
  onPath(path: readonly NodeId[]): readonly Trouble[] {
    return [...this.#broken(), ...this.#caught(path), ...this.#unheard(), ...this.#partial(path), ...this.#late()];
  }

  /** A gate's own failure, or its refusal by throwing, lands in a catch from which a target is reached. */
  #broken(): readonly Trouble[] {
    const { graph } = this.#question.guards;
    const facts = this.#question.context.program.facts(this.#question.guards.fn.file);
    if (facts === undefined) return [];
    const barriers = this.#question.barriers(true);
    const found: Trouble[] = [];
    const failing = (from: NodeId, throws: NodeId, call: ExpressionRef, refuses: boolean): void => {
      if (pathAround(facts, graph, new Set([from]), barriers) === undefined) return;
      const handler = this.#handlerOf(throws);
      if (handler === undefined || pathAround(facts, graph, this.#question.targets, barriers, throws) === undefined) return;
      const caught = this.#targetsWithin(handler.span) || this.#targetsWithin(handler.block) || this.#asksWithin(handler.block);
      const kind = refuses && caught ? "bypass-on-deny" : "fail-open";
      found.push({ kind, gate: this.#question.use(call), where: { file: this.#question.guards.fn.file, span: handler.span }, detail: "catch", gap: undefined });
    };
    for (const one of this.#question.meant()) {
      // Nobody waits for its refusal, so no catch gets it.
      if (one.unawaited) continue;
      for (const id of new Set([...one.nodes, ...one.completions])) {
        const node = graph.nodes[id];
        if (node?.kind === "call" || node?.kind === "await") failing(id, node.throws, one.call, one.stops);
      }
    }
    for (const { test, yes, policies, effect } of this.#question.tests) {
      if (effect !== "decides") continue;
      const node = graph.nodes[test.node];
      const call = policies[0]?.call;
      if (node?.kind !== "branch" || call === undefined) continue;
      const thrown = this.#throwFrom(yes ? node.whenFalse : node.whenTrue);
      if (thrown !== undefined) failing(test.node, thrown, call, true);
    }
    return found;
  }

  /**
   * A target is reached from a catch whose `try` holds a check: what the check throws, or what it needs to decide, was
   * swallowed. Also where the path leads another way round: this one is there whatever is set.
   */
  #caught(path: readonly NodeId[]): readonly Trouble[] {
    const { graph, fn } = this.#question.guards;
    const facts = this.#question.context.program.facts(fn.file);
    if (facts === undefined) return [];
    const barriers = this.#question.barriers(true);
    const tries = graph.nodes.flatMap((node, id) => {
      const one = node.kind === "catch" ? this.#question.context.program.function(fn).tries[node.try] : undefined;
      if (one?.catch === undefined || (!path.includes(id as NodeId) && pathAround(facts, graph, this.#question.targets, barriers, id as NodeId) === undefined)) return [];
      return [{ block: one.blockSpan, handler: one.catch.span }];
    });
    const found: Trouble[] = [];
    for (const { block, handler } of tries) {
      const inside = ({ place: { span } }: GateUse): boolean => block[0] <= span[0] && span[1] <= block[1];
      const where = { file: fn.file, span: handler };
      const add = (gate: GateUse, refuses: boolean): void =>
        void (inside(gate) && found.push({ kind: refuses && (this.#targetsWithin(handler) || this.#asksWithin(block)) ? "bypass-on-deny" : "fail-open", gate, where, detail: "catch", gap: undefined }));
      for (const one of this.#question.stopping) add(this.#question.use(one.call), true);
      for (const { test, yes, policies, effect } of this.#question.tests) if (effect === "decides" && policies[0] !== undefined) add(this.#question.use(policies[0].call), this.#throwsFrom(test.node, !yes));
      for (const { node, yes, category, test } of this.#question.inline) if (category === "policy") add(this.#question.inlineUse(test), this.#throwsFrom(node, !yes));
    }
    return found;
  }

  #throwsFrom(branch: NodeId, outcome: boolean): boolean {
    const node = this.#question.guards.graph.nodes[branch];
    return node?.kind === "branch" && this.#throwFrom(outcome ? node.whenTrue : node.whenFalse) !== undefined;
  }

  /** Where the throw goes that this side runs into. */
  #throwFrom(start: NodeId): NodeId | undefined {
    const { graph } = this.#question.guards;
    let id: NodeId | undefined = start;
    for (let steps = 0; id !== undefined && steps < 30; steps++) {
      const node: FlowNode | undefined = graph.nodes[id];
      if (node?.kind === "throw") return node.throws;
      id = nextOf(node);
    }
    return undefined;
  }

  #handlerOf(throws: NodeId): { readonly span: Span; readonly block: Span } | undefined {
    const { graph, fn } = this.#question.guards;
    let id: NodeId | undefined = throws;
    for (let steps = 0; id !== undefined && steps < 20; steps++) {
      const node: FlowNode | undefined = graph.nodes[id];
      if (node?.kind === "catch") {
        const one = this.#question.context.program.function(fn).tries[node.try];
        return one?.catch === undefined ? undefined : { span: one.catch.span, block: one.blockSpan };
      }
      if (node?.kind !== "step") return undefined;
      id = node.next;
    }
    return undefined;
  }

  /** True when a model is asked in there: what is reached after it serves instead. */
  #asksWithin(span: Span): boolean {
    const { graph, fn } = this.#question.guards;
    return [...modelCallsIn(this.#question.context, fn)].some((id) => {
      const node = graph.nodes[id];
      if (node?.kind !== "call") return false;
      const own = this.#question.context.program.place(sibling(fn, node.expression)).span;
      return span[0] <= own[0] && own[1] <= span[1];
    });
  }

  #targetsWithin(span: Span): boolean {
    const { graph, fn } = this.#question.guards;
    for (const id of this.#question.targets) {
      const node = graph.nodes[id];
      if (node?.kind !== "call") continue;
      const own = this.#question.context.program.place(sibling(fn, node.expression)).span;
      if (span[0] <= own[0] && own[1] <= span[1]) return true;
    }
    return false;
  }

  /** Gates that run beforehand and have no say: not awaited, raced, dropped, turned round. */
  #unheard(): readonly Trouble[] {
    const { graph, fn } = this.#question.guards;
    const facts = this.#question.context.program.facts(fn.file);
    const found: Trouble[] = [];
    for (const one of this.#question.meant()) {
      if (facts === undefined || !leadsThrough(facts, graph, new Set(one.nodes), this.#question.targets)) continue;
      const trouble = (kind: Trouble["kind"], detail: Trouble["detail"]): void =>
        void found.push({ kind, gate: this.#question.use(one.call), where: undefined, detail, gap: undefined });
      if (one.unawaited && !continuesInto(this.#question, one.call)) trouble("not-awaited", one.used ? "tested" : "dropped");
      else if (this.#races(one)) trouble("parallel", undefined);
      else if (!one.stops && !decides(this.#question, one) && (one.used ? this.#surely(one) || isUnheeded(this.#question, one) : !this.#question.tentative(one.call) || isUnheeded(this.#question, one))) trouble("verdict-ignored", isUnheeded(this.#question, one) ? "unheeded" : undefined);
    }
    for (const { promise } of this.#question.promises) {
      if (promise !== undefined) found.push({ kind: "not-awaited", gate: this.#question.use(promise), where: undefined, detail: "tested", gap: undefined });
    }
    for (const { node, derived } of this.#question.guards.tests) {
      const raw = derived.find((one) => isPolicy(one) && one.check.meant && !one.awaited && one.check.async === true);
      if (raw === undefined || this.#question.policies.some((one) => one.call.id === raw.call.id) || !hits(reach(graph, node, allSuccessors), this.#question.targets)) continue;
      found.push({ kind: "not-awaited", gate: this.#question.use(raw.call), where: undefined, detail: "tested", gap: undefined });
    }
    for (const { effect, policies, test, yes } of this.#question.tests) {
      const call = policies[0]?.call;
      if (effect === "inverted" && call !== undefined && (!this.#question.tentative(call) || this.#refuses(test.node, yes))) found.push({ kind: "verdict-ignored", gate: this.#question.use(call), where: undefined, detail: "inverted", gap: undefined });
    }
    for (const { node, test, yes, category } of this.#question.inline) {
      if (!hits(reach(graph, node, allSuccessors), this.#question.targets)) continue;
      if (category === "policy" && this.#question.saysNo(test, yes)) found.push({ kind: "verdict-ignored", gate: this.#question.inlineUse(test), where: undefined, detail: "inverted", gap: undefined });
    }
    return found;
  }

  /** True when the side of a branch that its words call a yes refuses on policy. */
  #refuses(branch: NodeId, yes: boolean): boolean {
    const node = this.#question.guards.graph.nodes[branch];
    return node?.kind === "branch" && refusalFrom(this.#question.context.program, this.#question.guards, yes ? node.whenTrue : node.whenFalse, this.#question.targets)?.reason === "policy";
  }

  /** True when nobody would call it anything but a gate. */
  #surely(one: Occurrence): boolean {
    const name = this.#question.context.program.calleeName(one.call);
    return one.check.fn === undefined || namesPolicy(name) || (!choosesTier(name) && !isTentative(name));
  }

  /** True when a target runs after the gate was started and before its answer is there. */
  #races(one: Occurrence): boolean {
    const { graph } = this.#question.guards;
    if (one.completions.length === 0 || one.nodes.some((id) => one.completions.includes(id))) return false;
    const completions = new Set(one.completions);
    const meanwhile = new Set<NodeId>();
    for (const id of one.nodes) for (const reached of reach(graph, id, allSuccessors, (node) => completions.has(node))) meanwhile.add(reached);
    for (const target of this.#question.targets) {
      if (meanwhile.has(target) && hits(reach(graph, target, allSuccessors), completions)) return true;
    }
    return false;
  }

  /** Gates that stop some paths to a target, and not the one that was found. */
  #partial(path: readonly NodeId[]): readonly Trouble[] {
    const gates = this.#question.gates(false);
    const turns = gates.map((gate) => ({ gate, where: this.#turn(path) }));
    return [...turns, ...(gates.length === 0 ? this.#turnedOff(path) : [])].map((one) => ({ kind: "some-paths", detail: undefined, gap: undefined, ...one }));
  }

  /** The path turns off before a gate that every model call on the other side is behind. */
  #turnedOff(path: readonly NodeId[]): readonly { readonly gate: GateUse; readonly where: SourcePlace }[] {
    const { graph, fn } = this.#question.guards;
    const named = this.#question.meant().filter((one) => (one.stops || one.used) && !one.unawaited && (one.stops || !choosesTier(this.#question.context.program.calleeName(one.call))));
    const nameless = this.#question.inline.filter((one) => one.category === "policy" && one.firm && !one.ofFailure);
    const gates = [...named.map((one) => ({ nodes: one.nodes, use: this.#question.use(one.call) })), ...nameless.map((one) => ({ nodes: [one.node], use: this.#question.inlineUse(one.test) }))];
    const asked = new Set(gates.flatMap((one) => one.nodes));
    const calls = modelCallsIn(this.#question.context, fn);
    if (asked.size === 0 || calls.size === 0) return [];
    for (const [index, id] of [...path.entries()].reverse()) {
      const node = graph.nodes[id];
      if (node?.kind !== "branch" || node.mode !== "truthy") continue;
      const taken = path[index + 1];
      const other = reach(graph, taken === node.whenTrue ? node.whenFalse : node.whenTrue, normalSuccessors);
      const around = reach(graph, taken === node.whenTrue ? node.whenFalse : node.whenTrue, normalSuccessors, (inside) => asked.has(inside));
      const own = taken === undefined ? undefined : reach(graph, taken, normalSuccessors);
      if (own === undefined || hits(own, asked) || !hits(other, calls) || hits(around, calls)) continue;
      const dispatches = asksForRoute(namesIn(this.#question.context.program, sibling(fn, node.test), true));
      const gate = (dispatches ? gates.slice(0, named.length) : gates).find((one) => one.nodes.some((inside) => other.has(inside)));
      if (gate !== undefined) return [{ gate: gate.use, where: this.#question.context.program.place(sibling(fn, node.test)) }];
    }
    return [];
  }

  /** The last branch of the path before the target: the turn that leads round the gate. */
  #turn(path: readonly NodeId[]): SourcePlace | undefined {
    const { graph, fn } = this.#question.guards;
    const guarded = new Set([...this.#question.stopping.flatMap((one) => one.nodes), ...this.#question.tests.map(({ test }) => test.node)]);
    for (const id of [...path].reverse()) {
      const node = graph.nodes[id];
      if (node?.kind !== "branch" || guarded.has(id)) continue;
      if (hits(reach(graph, id, allSuccessors), guarded)) return this.#question.context.program.place(sibling(fn, node.test));
    }
    return undefined;
  }

  /** Gates that only run once a target has run. */
  #late(): readonly Trouble[] {
    const { graph } = this.#question.guards;
    const after = new Set<NodeId>();
    for (const target of this.#question.targets) {
      const node = graph.nodes[target];
      if (node !== undefined) for (const next of allSuccessors(node)) for (const id of reach(graph, next, allSuccessors)) after.add(id);
    }
    const late = (id: NodeId): boolean => after.has(id) && !hits(reach(graph, id, allSuccessors), this.#question.targets);
    const trouble = (gate: GateUse, beside: boolean): Trouble => ({ kind: beside ? "parallel" : "gate-after-call", gate, where: undefined, detail: undefined, gap: undefined });
    const nameless = this.#question.inline
      .filter((one) => one.category === "policy" && !one.ofFailure && late(one.node))
      .flatMap((one) => {
        const beside = startedTogether(this.#question, one.test) || goesOnMeanwhile(this.#question, one.test);
        // What the answer's own status says could not have been asked before.
        return beside || !isAboutAnswer(this.#question.sent, one.test) ? [trouble(this.#question.inlineUse(one.test), beside)] : [];
      });
    const named = this.#question.meant()
      .filter((one) => (one.stops || one.used) && one.nodes.every(late))
      .map((one) => trouble(this.#question.use(one.call), targetsStillRun(this.#question, one) || standsBesideTarget(this.#question, one.call)));
    const plain = this.#question.guards.tests.flatMap(({ node, derived }): readonly Trouble[] => {
      const one = derived.find((other) => isPolicy(other) && !other.check.meant && other.awaited);
      if (one === undefined || !late(node) || !this.#endsOnOneSide(node)) return [];
      const { test } = this.#branch(node) ?? {};
      if (test === undefined) return [];
      // A function that only happens to check something says nothing by being called later; started together, or asked about what was sent, it was meant to.
      const beside = startedTogether(this.#question, test);
      return beside || (isAboutSent(this.#question.sent, one.call) && !isAskedOfAnswer(this.#question.sent, one.call)) ? [trouble(this.#question.use(one.call), beside)] : [];
    });
    return [...named, ...nameless, ...plain];
  }

  #branch(id: NodeId): { readonly test: ExpressionRef } | undefined {
    const node = this.#question.guards.graph.nodes[id];
    return node?.kind === "branch" ? { test: sibling(this.#question.guards.fn, node.test) } : undefined;
  }

  /** True for a branch of which one side refuses and the other goes on. */
  #endsOnOneSide(id: NodeId): boolean {
    const node = this.#question.guards.graph.nodes[id];
    if (node?.kind !== "branch") return false;
    const { context, guards, targets } = this.#question;
    return (refusingSide(context.program, guards, node, targets) ?? explicitSide(context.program, guards, node, targets)) !== undefined;
  }
}

function nextOf(node: { readonly kind: string; readonly next?: NodeId } | undefined): NodeId | undefined {
  return node?.next;
}
