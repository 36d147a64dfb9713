/**
 * Gates that plainly don't do what they are there for, whatever other gates stand on the way: nobody waits for their
 * answer or does anything about it, or what they throw is caught and forgotten. They were meant to say yes too.
 */
import type { FlowNode, NodeId, Span } from "../../lower/facts.ts";
import { sibling } from "./context.ts";
import { allSuccessors, hits, reach } from "./flow.ts";
import type { Trouble } from "./gate-use.ts";
import { swallowed, type Occurrence } from "./guards.ts";
import type { Question } from "./question.ts";
import { leadsThrough, pathAround } from "./search.ts";
import { isUnheeded } from "./unheeded.ts";
import { throwsByName } from "./words.ts";

/** Whether a trouble says that a gate is broken, and not only that some way leads round it. */
export const isBroken = ({ kind, detail, gap }: Trouble): boolean => kind === "not-awaited" || detail === "catch" || detail === "unheeded" || gap?.kind === "error";

/** The broken gates in front of the targets of a question. */
export function brokenGates(question: Question): readonly Trouble[] {
  const { graph } = question.guards;
  const inHelpers = question.helpers.filter((one) => one.nodes.some((id) => hits(reach(graph, id, allSuccessors), question.targets))).flatMap((one) => one.check.broken ?? []);
  return [...inHelpers, ...brokenHere(question)];
}

function brokenHere(question: Question): readonly Trouble[] {
  const { graph, fn } = question.guards;
  const facts = question.context.program.facts(fn.file);
  if (facts === undefined) return [];
  return question.meant().flatMap((one): readonly Trouble[] => {
    if (!leadsThrough(facts, graph, new Set(one.nodes), question.targets)) return [];
    const gate = question.use(one.call);
    if (one.unawaited) return [{ kind: "not-awaited", gate, where: undefined, detail: one.used ? "tested" : "dropped", gap: undefined }];
    if (isUnheeded(question, one)) return [{ kind: "verdict-ignored", gate, where: undefined, detail: "unheeded", gap: undefined }];
    // `gate().catch(log)`, `verdict().catch(() => true)`
    const forgotten = swallowed(question.context.program, one.call, one.check);
    if (forgotten !== undefined) return [{ kind: "fail-open", gate, where: forgotten.place, detail: "catch", gap: undefined }];
    // What answers may be asked about anything; what throws its refusal is there to stop.
    if (!one.stops || !throwsByName(gate.name)) return [];
    const handler = forgetting(question, one);
    if (handler !== undefined) return [{ kind: "fail-open", gate, where: { file: question.guards.fn.file, span: handler }, detail: "catch", gap: undefined }];
    const { gap } = one.check;
    return gap?.kind === "error" ? [{ kind: "fail-open", gate, where: gap.place, detail: "gap", gap }] : [];
  });
}

/** The handler that a gate's refusal ends in, and from which a target is reached without another gate in the handler. */
function forgetting(question: Question, one: Occurrence): Span | undefined {
  const { graph, fn } = question.guards;
  const facts = question.context.program.facts(fn.file);
  for (const id of new Set([...one.nodes, ...one.completions])) {
    const node = graph.nodes[id];
    const caught = node?.kind === "call" || node?.kind === "await" ? catchAt(question, node.throws) : undefined;
    const handler = caught === undefined ? undefined : question.context.program.function(fn).tries[caught.node.try]?.catch?.span;
    if (caught === undefined || handler === undefined) continue;
    // What the handler itself asks, or lets through, counts; a gate further on is there for something else.
    const within = (inside: NodeId): boolean => {
      const span = spanOf(question, graph.nodes[inside]);
      return span !== undefined && handler[0] <= span[0] && span[1] <= handler[1];
    };
    const { completions, verdicts } = question.barriers(true);
    // Asked again for the next candidate, it decides about that one.
    const again = question.policies.filter((other) => question.use(other.call).name === question.use(one.call).name).flatMap((other) => other.completions);
    const own = { completions: new Set([...again, ...[...completions].filter(within)]), verdicts: new Map([...verdicts].filter(([branch]) => within(branch))) };
    if (facts !== undefined && pathAround(facts, graph, question.targets, own, caught.id) !== undefined) return handler;
  }
  return undefined;
}

function catchAt(question: Question, throws: NodeId): { readonly id: NodeId; readonly node: Extract<FlowNode, { kind: "catch" }> } | undefined {
  let id: NodeId | undefined = throws;
  for (let steps = 0; id !== undefined && steps < 20; steps++) {
    const node: FlowNode | undefined = question.guards.graph.nodes[id];
    if (node?.kind === "catch") return { id, node };
    id = node?.kind === "step" ? node.next : undefined;
  }
  return undefined;
}

function spanOf(question: Question, node: FlowNode | undefined): Span | undefined {
  const at = node?.kind === "call" || node?.kind === "await" ? node.expression : node?.kind === "branch" ? node.test : undefined;
  return at === undefined ? undefined : question.context.program.place(sibling(question.guards.fn, at)).span;
}
