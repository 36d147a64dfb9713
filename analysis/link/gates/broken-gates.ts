/**
 * Gates that plainly don't do what they are there for, whatever other gates stand on the way: nobody waits for their
 * answer or does anything about it, or what they throw is caught and forgotten. They were meant to say yes too.
 */
import type { ControlFlowGraph, FileFacts, FlowNode, NodeId, Span } from "../../lower/facts.ts";
import { sibling } from "./context.ts";
import { allSuccessors, hits, reach } from "./flow.ts";
import type { Trouble } from "./gate-use.ts";
import { swallowed, type Occurrence } from "./guards.ts";
import type { Question } from "./question.ts";
import { leadsThrough } from "./search.ts";
import { isUnheeded } from "./unheeded.ts";
import { throwsByName } from "./words.ts";

/** Whether a trouble says that a gate is broken, and not only that some way leads round it. */
export const isBroken = ({ kind, detail, gap }: Trouble): boolean => kind === "not-awaited" || detail === "catch" || detail === "unheeded" || gap?.kind === "error";

/** The broken gates in front of the targets of a question. */
export function brokenGates(question: Question): readonly Trouble[] {
  const { graph } = question.guards;
  const inHelpers = question.helpers.filter((one) => one.nodes.some((id) => hits(reach(graph, id, allSuccessors), question.targets))).flatMap((one) => one.check.broken ?? []);
  return [...inHelpers, ...brokenHere(question), ...brokenInline(question)];
}

/** Checks without a name whose answer says in so many words that they refuse: one whose question fails open, and one whose refusal is caught and forgotten. */
export function brokenInline(question: Question): readonly Trouble[] {
  const { graph, fn } = question.guards;
  const facts = question.context.program.facts(fn.file);
  if (facts === undefined) return [];
  return [...question.inline, ...question.promises].flatMap((one): readonly Trouble[] => {
    if (one.category !== "policy" || !one.firm || one.ofFailure || !leadsThrough(facts, graph, new Set([one.node]), question.targets)) return [];
    const gate = question.inlineUse(one.test);
    if (one.promise !== undefined) return [{ kind: "not-awaited", gate, where: undefined, detail: "tested", gap: undefined }];
    if (one.gap?.kind === "error") return [{ kind: "fail-open", gate, where: one.gap.place, detail: "gap", gap: one.gap }];
    const branch = graph.nodes[one.node];
    const refusal = branch?.kind === "branch" ? thrownFrom(graph, one.yes ? branch.whenFalse : branch.whenTrue) : undefined;
    const handler = refusal === undefined ? undefined : forgottenIn(question, facts, refusal, []);
    return handler === undefined ? [] : [{ kind: "fail-open", gate, where: { file: fn.file, span: handler }, detail: "catch", gap: undefined }];
  });
}

/** Where the exception goes that a straight way from a node ends in. */
function thrownFrom(graph: ControlFlowGraph, from: NodeId): NodeId | undefined {
  let id = from;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const node = graph.nodes[id];
    if (node?.kind === "throw") return node.throws;
    if (node === undefined || !("next" in node)) return undefined;
    id = node.next;
  }
  return undefined;
}

const MAX_STEPS = 20;

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
    // Asked again for the next candidate, it decides about that one.
    const again = question.policies.filter((other) => question.use(other.call).name === question.use(one.call).name).flatMap((other) => other.completions);
    const handler = facts !== undefined && (node?.kind === "call" || node?.kind === "await") ? forgottenIn(question, facts, node.throws, again) : undefined;
    if (handler !== undefined) return handler;
  }
  return undefined;
}

/** The handler that gets what is thrown, where a target is reached from it without another gate in the handler; `again`: where the gate is asked anew. */
function forgottenIn(question: Question, facts: FileFacts, throws: NodeId, again: readonly NodeId[]): Span | undefined {
  const { graph, fn } = question.guards;
  const caught = catchAt(question, throws);
  const handler = caught === undefined ? undefined : question.context.program.function(fn).tries[caught.node.try]?.catch?.span;
  if (caught === undefined || handler === undefined) return undefined;
  // What the handler itself asks, or lets through, counts; a gate further on is there for something else.
  const within = (inside: NodeId): boolean => {
    const span = spanOf(question, graph.nodes[inside]);
    return span !== undefined && handler[0] <= span[0] && span[1] <= handler[1];
  };
  const { completions, verdicts } = question.barriers(true);
  const own = { completions: new Set([...again, ...[...completions].filter(within)]), verdicts: new Map([...verdicts].filter(([branch]) => within(branch))) };
  // From the entry on, as what was set before the gate was asked counts: `let allowed = false`.
  return leadsThrough(facts, graph, new Set([caught.id]), question.targets, own) ? handler : undefined;
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
