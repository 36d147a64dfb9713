/** Refusals that are made and end nothing: `if (used > plan.limit) { new QuotaError().toResponse(); }`. */
import type { NodeId } from "../../lower/facts.ts";
import { callsLogger } from "../events.ts";
import { sibling } from "./context.ts";
import { hits, normalSuccessors, reach } from "./flow.ts";
import type { Trouble } from "./gate-use.ts";
import { testsPolicy } from "./inline-checks.ts";
import { isPolicy, type Question } from "./question.ts";
import { reasonOf } from "./refusal.ts";

/** The tests of policy in front of the targets of which one side makes a refusal that nobody gets. */
export function unreturnedRefusals(question: Question): readonly Trouble[] {
  const { guards, targets, context: { program } } = question;
  const { graph, fn } = guards;
  return graph.nodes.flatMap((node, id): readonly Trouble[] => {
    const test = node.kind === "branch" && node.mode === "truthy" ? sibling(fn, node.test) : undefined;
    const named = guards.tests.find((other) => other.node === id)?.derived.find(isPolicy);
    if (node.kind !== "branch" || test === undefined || (named === undefined && !testsPolicy(program, test))) return [];
    const isDead = (one: NodeId): boolean => guards.dead.has(one);
    const [onTrue, onFalse] = [reach(graph, node.whenTrue, normalSuccessors, isDead), reach(graph, node.whenFalse, normalSuccessors, isDead)];
    if (!hits(onTrue, targets) || !hits(onFalse, targets)) return [];
    const refuses = (own: ReadonlySet<NodeId>, other: ReadonlySet<NodeId>): boolean => {
      const inside = [...own].filter((one) => !other.has(one)).flatMap((one) => graph.nodes[one] ?? []);
      return inside.length > 0 && inside.every((one) => one.kind === "step" || one.kind === "call") && inside.some((one) => one.kind === "call" && isRefusal(question, sibling(fn, one.expression)));
    };
    if (!refuses(onTrue, onFalse) && !refuses(onFalse, onTrue)) return [];
    return [{ kind: "verdict-ignored", gate: named === undefined ? question.inlineUse(test) : question.use(named.call), where: undefined, detail: undefined, gap: undefined }];
  });
}

/** A response or error that refuses, made for nothing: its value goes nowhere. */
function isRefusal({ context: { program } }: Question, call: Parameters<typeof reasonOf>[1]): boolean {
  const reason = reasonOf(program, call);
  return program.parent(call) === undefined && (reason === "policy" || reason === "rate") && !callsLogger(program.calleeName(call));
}
