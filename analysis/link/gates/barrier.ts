/**
 * Whether a gate stands between a function's entry and some of its nodes, and if not, what is wrong with the gates
 * that are there.
 */
import type { NodeId } from "../../lower/facts.ts";
import { brokenGates } from "./broken-gates.ts";
import type { FunctionRef } from "../refs.ts";
import type { GateContext } from "./context.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import { guardsOf, type FunctionGuards } from "./guards.ts";
import type { Feeds } from "./question.ts";
import { Question } from "./question.ts";
import { pathAround } from "./search.ts";
import { Troubles } from "./troubles.ts";
import { unreturnedRefusals } from "./unreturned.ts";

export interface Barrier {
  /** A path to a target that no gate's yes is on; undefined when there is none. */
  readonly path: readonly NodeId[] | undefined;
  /** Gates that do stop some path to a target. */
  readonly gates: readonly GateUse[];
  /** Where there is no path: the gates that are broken, though others hold. */
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
  const lesser = question.lesser();
  if (path !== undefined) return { path, gates, lesser, troubles: [...question.helpers.flatMap((one) => one.check.broken ?? []), ...new Troubles(question).onPath(path), ...unreturnedRefusals(question)] };
  const gap = pathAround(facts, graph, targets, question.barriers(false));
  return { path: gap, gates, lesser, troubles: gap === undefined ? brokenGates(question) : new Troubles(question).inGates() };
}
