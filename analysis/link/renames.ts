/**
 * Identities that only give another name to one that was chosen elsewhere: `if (model === "old") return "new"` where the
 * function returns `model` otherwise, `if (model === "old") model = "new"`.
 */
import { edges } from "../lower/graph.ts";
import type { BindingId, ControlFlowGraph, ExpressionId, FlowNode, FunctionFacts, NodeId } from "../lower/facts.ts";
import { asksAbout, keepsItsKey, picksOutOne, sameExpression } from "./choices.ts";
import type { FileIndex } from "./file-index.ts";

const NONE: ReadonlySet<ExpressionId> = new Set();

/** Which of the values that a function returns are new names for what it returns otherwise. */
export function renamedReturns(index: FileIndex, { body }: FunctionFacts, returned: ReadonlySet<ExpressionId>): ReadonlySet<ExpressionId> {
  const subject = [...returned].map((id) => keptSubject(index, id)).find((id) => id !== undefined);
  if (body === undefined || subject === undefined) return NONE;
  const seen = unpicked(body, (test) => picksOut(index, test, (about) => sameExpression(index, about, subject) || asksAbout(index, about, subject)));
  const plain = new Set([...seen].flatMap((id) => {
    const node = body.nodes[id];
    return node?.kind === "return" && node.value !== undefined ? [node.value] : [];
  }));
  return new Set([...returned].filter((id) => !plain.has(id) && index.facts.expressions[id]?.kind === "string"));
}

/** Whether a value is assigned to a binding only where that was tested to be a certain other one. */
export function isRenaming(index: FileIndex, binding: BindingId, value: ExpressionId): boolean {
  const assignment = index.parent(value);
  if (assignment === undefined || index.facts.expressions[value]?.kind !== "string" || index.facts.expressions[assignment]?.kind !== "assign") return false;
  const body = index.facts.functions[index.owner(assignment)]?.body;
  const at = index.nodes(assignment);
  if (body === undefined || at.length === 0) return false;
  const uses = index.uses(binding);
  const seen = unpicked(body, (test) => picksOut(index, test, (about) => uses.some((use) => sameExpression(index, about, use) || asksAbout(index, about, use))));
  return at.every((node) => !seen.has(node));
}

/** The nodes that are reached without a test having picked out one value. */
function unpicked(body: ControlFlowGraph, picks: (branch: Extract<FlowNode, { kind: "branch" }>) => boolean): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const stack: NodeId[] = [body.entry];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = body.nodes[id];
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const picked = node.kind === "branch" && picks(node) ? node.whenTrue : undefined;
    for (const { to } of edges(node)) if (to !== picked) stack.push(to);
  }
  return seen;
}

/** What a return hands back as it came: a parameter, or `RENAMED[it] ?? it`. */
function keptSubject(index: FileIndex, id: ExpressionId): ExpressionId | undefined {
  const expression = index.facts.expressions[id];
  if (expression?.kind === "logical") return keepsItsKey(index, expression) ? keptSubject(index, expression.right) : undefined;
  if (expression?.kind !== "name" || expression.binding === undefined) return undefined;
  return index.facts.bindings[expression.binding]?.sources.some((source) => source.kind === "parameter") === true ? id : undefined;
}

function picksOut(index: FileIndex, node: Extract<FlowNode, { kind: "branch" }>, isAbout: (id: ExpressionId) => boolean): boolean {
  if (node.mode === "case") return node.subject !== undefined && isAbout(node.subject);
  return node.mode === "truthy" && picksOutOne(index, node.test) === true && isAbout(node.test);
}
