/** The gates and other checks of one function, as seen from some of its nodes: which of them stand in front. */
import type { NodeId } from "../../lower/facts.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Sent } from "./about-target.ts";
import { askedOfEach } from "./asked-of-each.ts";
import { conditionsOf, partsOf } from "./conditions.ts";
import type { Gap, GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import type { Derived } from "./derive.ts";
import { allSuccessors, hits, reach } from "./flow.ts";
import { isOfFailedGate } from "./failed-gates.ts";
import type { GateUse } from "./gate-use.ts";
import type { FunctionGuards, Occurrence, Sides, VerdictTest } from "./guards.ts";
import { sidesOf } from "./guards.ts";
import type { InlineCheck } from "./inline-checks.ts";
import { inlineChecks } from "./inline-checks.ts";
import type { Barriers } from "./search.ts";
import { refusalFrom } from "./refusal.ts";
import type { Program } from "../program.ts";
import { isTentative, namesAuthentication, namesPolicy, namesPrincipal, polarityOfName } from "./words.ts";

/** What a call sends on: a conditional guard of a model factory counts for the call whose model the factory makes. */
export type Feeds = (occurrence: ExpressionRef) => boolean;

export class Question {
  readonly context: GateContext;
  readonly guards: FunctionGuards;
  readonly targets: ReadonlySet<NodeId>;
  /** Gates whose normal completion is a yes. */
  readonly stopping: readonly Occurrence[];
  readonly tests: readonly { readonly test: VerdictTest; readonly yes: boolean; readonly effect: Sides["effect"]; readonly policies: readonly Derived[] }[];
  readonly inline: readonly InlineCheck[];
  /** Checks without a name that test a promise, which is always truthy. */
  readonly promises: readonly InlineCheck[];
  readonly policies: readonly Occurrence[];
  /** Calls of functions that hold a broken gate. */
  readonly helpers: readonly Occurrence[];
  /** Checks that are named like gates, and ask to sign in. */
  readonly signingIn: readonly Occurrence[];

  constructor(context: GateContext, guards: FunctionGuards, targets: ReadonlySet<NodeId>, feeds: Feeds) {
    this.context = context;
    this.guards = guards;
    this.targets = targets;
    const counts = (occurrence: Occurrence): boolean => occurrence.check.scope === "always" || feeds(occurrence.call);
    const asked = guards.occurrences.filter((one) => one.check.category === "policy" && !isTarget(one, targets) && counts(one));
    this.signingIn = asked.filter((one) => asksToSignIn(context.program, guards, one, targets));
    this.helpers = guards.occurrences.filter((one) => one.check.broken !== undefined && !isTarget(one, targets));
    this.policies = asked.filter((one) => !this.signingIn.includes(one));
    this.stopping = this.policies.filter((one) => one.stops && !one.unawaited);
    this.tests = guards.tests.flatMap((test) => {
      const policies = test.derived.filter((one) => isPolicy(one) && !this.signingIn.some(({ call }) => sameCall(call, one.call)) && one.check.denies !== "throws" && (one.awaited || one.check.async !== true));
      if (policies.length === 0) return [];
      const sides = sidesOf(context.program, guards, { node: test.node, derived: policies }, targets);
      return sides === undefined ? [] : [{ test, ...sides, policies }];
    });
    const inline = inlineChecks(context, guards, targets);
    const gates = this.policies.map((one) => one.call);
    this.inline = inline.filter((one) => one.promise === undefined && !(one.ofFailure && isOfFailedGate(context, guards, one.test, gates, targets)));
    this.promises = inline.filter((one) => one.promise !== undefined && one.category === "policy");
  }

  get sent(): Sent {
    return { program: this.context.program, guards: this.guards, targets: this.targets };
  }

  /** `trusting`: gates count though they say yes without a verdict on some ways. */
  barriers(trusting: boolean): Barriers {
    const counts = (one: { readonly gap?: Gap | undefined }): boolean => trusting || one.gap === undefined;
    const completions = new Set(this.stopping.filter(counts).flatMap((one) => one.completions));
    for (const id of this.guards.dead) completions.add(id);
    for (const { node, derived } of this.guards.assertions) if (derived.some(isPolicy)) completions.add(node);
    const verdicts = new Map<NodeId, boolean>();
    for (const { test, yes, policies, effect } of this.tests) {
      if (effect !== "both" && counts(test) && policies.some((one) => this.#countsDerived(one, counts))) verdicts.set(test.node, yes);
    }
    for (const one of this.inline) if (one.category === "policy" && counts(one) && !this.saysNo(one.test, one.yes)) verdicts.set(one.node, one.yes);
    for (const [node, yes] of partsOf(this.context.program, this.guards, new Set(verdicts.keys()))) verdicts.set(node, yes);
    const asked = new Set([...this.stopping.filter(counts).flatMap((one) => one.nodes), ...verdicts.keys(), ...this.policies.flatMap((one) => one.nodes)]);
    for (const [node, yes] of conditionsOf(this.context.program, this.guards, asked)) if (!verdicts.has(node)) verdicts.set(node, yes);
    const questions = [...this.stopping.map((one) => one.call), ...this.tests.flatMap(({ policies }) => policies.map((one) => one.call)), ...this.inline.map((one) => one.test)];
    for (const node of askedOfEach(this.context.program, this.guards, { completions, verdicts }, questions)) verdicts.set(node, false);
    return { completions, verdicts };
  }

  #countsDerived(derived: Derived, counts: (one: Occurrence) => boolean): boolean {
    const occurrence = this.guards.occurrences.find((one) => one.call.id === derived.call.id && one.call.file === derived.call.file);
    return occurrence === undefined || counts(occurrence);
  }

  meant(): readonly Occurrence[] {
    return this.policies.filter((one) => one.check.meant);
  }

  /** Gates whose yes lies on some way to a target; not `all`: those that are meant to stand on every way. */
  gates(all = true): readonly GateUse[] {
    const { graph } = this.guards;
    const leads = (from: NodeId | undefined): boolean => from !== undefined && hits(reach(graph, from, allSuccessors), this.targets);
    const uses = this.stopping.filter((one) => (all || one.check.meant) && one.completions.some((id) => leads(nextOf(graph.nodes[id])))).map((one) => this.use(one.call));
    for (const { test, yes, policies, effect } of this.tests) {
      const node = graph.nodes[test.node];
      if (effect !== "both" && node?.kind === "branch" && leads(yes ? node.whenTrue : node.whenFalse)) uses.push(...policies.filter((one) => all || (one.check.meant && !this.tentative(one.call))).map((one) => this.use(one.call)));
    }
    for (const { node: id, yes, category, test, ownership: owns, ofFailure } of this.inline) {
      const node = graph.nodes[id];
      if (category === "policy" && !ofFailure && (all || !owns) && node?.kind === "branch" && leads(yes ? node.whenTrue : node.whenFalse)) uses.push(this.inlineUse(test));
    }
    return distinct(uses);
  }

  /** True when a test without a call lets the call run on what its name says is a no: `if (entitled) return forbidden()`. */
  saysNo(test: ExpressionRef, yes: boolean): boolean {
    const { program } = this.context;
    const expression = program.expression(test);
    if (expression.kind === "unary" && expression.operator === "!") return this.saysNo(sibling(test, expression.operand), !yes);
    if (expression.kind !== "name" && expression.kind !== "member") return false;
    const polarity = namesPolicy(expression.name) ? polarityOfName(expression.name) : undefined;
    return polarity !== undefined && (polarity === "allows") !== yes;
  }

  /** `canUse(feature)` may ask for an ability of the code; who is asked about somebody (`canUse(user, feature)`) is asked for permission. */
  tentative(call: ExpressionRef): boolean {
    const { program } = this.context;
    if (!isTentative(program.calleeName(call))) return false;
    const expression = program.expression(call);
    return expression.kind !== "call" || !expression.args.some((argument) => namesPrincipal(lastName(program, sibling(call, argument.value)) ?? ""));
  }

  /** Where the calls among the targets start: offsets in the file. */
  targetStarts(): readonly number[] {
    return [...this.targets].flatMap((id) => {
      const node = this.guards.graph.nodes[id];
      return node?.kind === "call" ? [this.context.program.place(sibling(this.guards.fn, node.expression)).span[0]] : [];
    });
  }

  use(call: ExpressionRef): GateUse {
    const { program } = this.context;
    return { name: program.calleeName(call) || program.textOf(call, 40), place: program.place(call), named: true };
  }

  inlineUse(test: ExpressionRef): GateUse {
    const { program } = this.context;
    return { name: program.textOf(test, 50), place: program.place(test), named: false };
  }
}

/** True for a check that names authentication and is answered by asking to sign in: `if (isAuthBlocked(guest)) return 401`. */
function asksToSignIn(program: Program, guards: FunctionGuards, { call }: Occurrence, targets: ReadonlySet<NodeId>): boolean {
  if (!namesAuthentication(program.calleeName(call))) return false;
  return guards.tests.some((test) => {
    const node = guards.graph.nodes[test.node];
    if (node?.kind !== "branch" || !test.derived.some((one) => sameCall(one.call, call))) return false;
    return [node.whenTrue, node.whenFalse].some((side) => refusalFrom(program, guards, side, targets)?.reason === "authentication");
  });
}

const sameCall = (a: ExpressionRef, b: ExpressionRef): boolean => a.id === b.id && a.file === b.file;

export const isPolicy = (derived: Derived): boolean => derived.check.category === "policy";

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
