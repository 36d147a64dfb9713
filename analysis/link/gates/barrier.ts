/**
 * Whether a gate stands between a function's entry and some of its nodes, and if not, what is wrong with the gates
 * that are there.
 */
import type { NodeId } from "../../lower/facts.ts";
import { isAboutAnswer } from "./about-target.ts";
import { brokenGates, brokenInline } from "./broken-gates.ts";
import type { FunctionRef } from "../refs.ts";
import type { GateContext } from "./context.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import { allSuccessors, hits, reach } from "./flow.ts";
import { guardsOf, type FunctionGuards } from "./guards.ts";
import type { Feeds } from "./question.ts";
import { Question } from "./question.ts";
import { pathAround } from "./search.ts";
import { Troubles } from "./troubles.ts";
import { isUnheeded } from "./unheeded.ts";
import { unreturnedRefusals } from "./unreturned.ts";

export interface Barrier {
  /** A path to a target that no gate's yes is on; undefined when there is none. */
  readonly path: readonly NodeId[] | undefined;
  /** Gates that do stop some path to a target. */
  readonly gates: readonly GateUse[];
  /** What is wrong with the gates of the path; where there is none, the gates that are broken, though others hold. */
  readonly troubles: readonly Trouble[];
  readonly lesser: readonly LesserCheck[];
}

const NONE: Barrier = { path: [], gates: [], troubles: [], lesser: [] };

/** Asks the barrier question for `targets`, nodes of `fn`. */
export function barrierBefore(context: GateContext, fn: FunctionRef, targets: ReadonlySet<NodeId>, feeds: Feeds): Barrier {
  return barrierAmong(context, fn, guardsOf(context, fn), targets, feeds);
}

/** The same where the graph of the function is read in another way than it is written. */
export function barrierAmong(context: GateContext, fn: FunctionRef, guards: FunctionGuards | undefined, targets: ReadonlySet<NodeId>, feeds: Feeds): Barrier {
  const facts = context.program.facts(fn.file);
  if (guards === undefined || facts === undefined) return NONE;
  const question = new Question(context, guards, targets, feeds);
  const { graph } = guards;
  const path = pathAround(facts, graph, targets, question.barriers(true));
  const gates = question.gates();
  const lesser = lesserChecks(question);
  if (path !== undefined) return { path, gates, lesser, troubles: [...question.helpers.flatMap((one) => one.check.broken ?? []), ...new Troubles(question).onPath(path), ...brokenInline(question), ...unreturnedRefusals(question)] };
  const gap = pathAround(facts, graph, targets, question.barriers(false));
  return { path: gap, gates, lesser, troubles: [...(gap === undefined ? [] : new Troubles(question).inGates()), ...brokenGates(question)] };
}

/** Checks on the way to the targets that are no gates, and may stop a call all the same. */
function lesserChecks(question: Question): readonly LesserCheck[] {
  const { graph } = question.guards;
  const asked = question.guards.occurrences.flatMap((one): readonly LesserCheck[] => {
    const { category, broken } = one.check;
    const leads = one.nodes.some((id) => !question.targets.has(id) && hits(reach(graph, id, allSuccessors), question.targets));
    return category === "policy" || broken !== undefined || !leads || isUnheeded(question, one) ? [] : [{ category, use: question.use(one.call) }];
  });
  const signingIn = question.signingIn.map(({ call }): LesserCheck => ({ category: "authentication", use: question.use(call) }));
  const inline = question.inline.flatMap(({ category, test, ofFailure }): readonly LesserCheck[] => (category === "policy" || ofFailure || isAboutAnswer(question.sent, test) ? [] : [{ category, use: question.inlineUse(test) }]));
  return [...asked, ...signingIn, ...inline];
}
