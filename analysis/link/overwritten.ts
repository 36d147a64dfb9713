/** First values of variables that nothing ever reads: `let model = "x"; model = await choose();`. */
import { reachable } from "../lower/graph.ts";
import type { BindingId, ExpressionId, NodeId } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";

/** Whether every use of a variable comes after an assignment that takes the place of the value it was declared with. */
export function isOverwritten(index: FileIndex, binding: BindingId, value: ExpressionId): boolean {
  const { facts } = index;
  const declared = facts.bindings[binding];
  if (declared === undefined || index.parent(value) !== undefined) return false;
  const targets = new Set<ExpressionId>();
  const assigned = new Set<NodeId>();
  for (const source of declared.sources) {
    const assignment = source.kind === "value" && source.path.length === 0 ? index.parent(source.value) : undefined;
    const expression = assignment === undefined ? undefined : facts.expressions[assignment];
    if (assignment === undefined || expression?.kind !== "assign" || expression.operator !== "=" || index.owner(assignment) !== declared.owner) continue;
    targets.add(expression.target);
    for (const node of index.nodes(assignment)) assigned.add(node);
  }
  const body = facts.functions[declared.owner]?.body;
  if (body === undefined || assigned.size === 0) return false;
  const before = reachable(body, body.entry, { withoutEdges: (from) => assigned.has(from) });
  return index.uses(binding).every((use) => {
    if (targets.has(use)) return true;
    const nodes = index.owner(use) === declared.owner ? happening(index, use) : [];
    return nodes.length > 0 && nodes.every((node) => !before.has(node));
  });
}

/** The nodes where the nearest expression around a name happens. */
function happening(index: FileIndex, use: ExpressionId): readonly NodeId[] {
  for (let at: ExpressionId | undefined = use; at !== undefined; at = index.parent(at)) {
    const nodes = index.nodes(at);
    if (nodes.length > 0) return nodes;
  }
  return [];
}
