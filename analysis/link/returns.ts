/** What a function returns. */
import { edges, reachable } from "../lower/graph.ts";
import type { ExpressionId, FileFacts, FlowNode, FunctionFacts, NodeId } from "../lower/facts.ts";
import { asksAbout, keepsItsKey, picksOutOne, sameExpression } from "./choices.ts";
import { asPartial, tell, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { FunctionRef } from "./refs.ts";
import type { Frame, Value } from "./value.ts";

/** The values of all return statements that can be reached, or of the declared return type where they say nothing. */
export function returnValues(ev: Evaluation, fn: FunctionRef, frame: Frame | undefined): readonly Value[] {
  const facts = ev.index(fn.file)?.facts.functions[fn.fn];
  if (facts === undefined) return [];
  const index = ev.index(fn.file);
  const file = index?.facts;
  const returned = new Set((facts.body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [node.value] : [])));
  const renamed = index === undefined || returned.size < 2 ? NONE : renamedReturns(index, facts, returned);
  const known = [...returned].flatMap((id) => (renamed.has(id) ? [] : ev.values({ file: fn.file, id }, frame)));
  const values = file !== undefined && known.some((value) => value.kind === "string") && mayReturnNothing(file, facts) ? known.map(asPartial) : known;
  return facts.returnType === undefined || tell(ev, values) ? values : [...ev.declared(fn.file, facts.returnType), ...values];
}

const NONE: ReadonlySet<ExpressionId> = new Set();

/**
 * The values that a function returns in the place of certain ones it is given: `if (model === "old") return "new"` where
 * it returns `model` otherwise. They give what was chosen elsewhere another name.
 */
function renamedReturns(index: FileIndex, { body }: FunctionFacts, returned: ReadonlySet<ExpressionId>): ReadonlySet<ExpressionId> {
  const subject = [...returned].map((id) => keptSubject(index, id)).find((id) => id !== undefined);
  if (body === undefined || subject === undefined) return NONE;
  // The returns that are reached only where a test has picked out a value of the subject.
  const seen = new Set<NodeId>();
  const stack: NodeId[] = [body.entry];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = body.nodes[id];
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const picked = node.kind === "branch" && picksOut(index, node, subject);
    for (const { to } of edges(node)) if (!picked || node.kind !== "branch" || to !== node.whenTrue) stack.push(to);
  }
  const plain = new Set([...seen].flatMap((id) => {
    const node = body.nodes[id];
    return node?.kind === "return" && node.value !== undefined ? [node.value] : [];
  }));
  return new Set([...returned].filter((id) => !plain.has(id) && index.facts.expressions[id]?.kind === "string"));
}

/** What a return hands back as it came: a parameter, or `RENAMED[it] ?? it`. */
function keptSubject(index: FileIndex, id: ExpressionId): ExpressionId | undefined {
  const expression = index.facts.expressions[id];
  if (expression?.kind === "logical") return keepsItsKey(index, expression) ? keptSubject(index, expression.right) : undefined;
  if (expression?.kind !== "name" || expression.binding === undefined) return undefined;
  return index.facts.bindings[expression.binding]?.sources.some((source) => source.kind === "parameter") === true ? id : undefined;
}

function picksOut(index: FileIndex, node: Extract<FlowNode, { kind: "branch" }>, subject: ExpressionId): boolean {
  if (node.mode === "case") return node.subject !== undefined && sameExpression(index, node.subject, subject);
  return node.mode === "truthy" && picksOutOne(index, node.test) === true && asksAbout(index, node.test, subject);
}

/** Whether a call can yield undefined or null: a bare return, or an end of the body that is reached without one. */
function mayReturnNothing(file: FileFacts, { body }: FunctionFacts): boolean {
  if (body === undefined) return false;
  for (const position of reachable(body, body.entry)) {
    const node = body.nodes[position];
    if (node?.kind === "return") {
      const value = node.value === undefined ? undefined : file.expressions[node.value];
      if (value === undefined || value.kind === "undefined" || value.kind === "null") return true;
    } else if (node !== undefined && (node.kind === "branch" ? node.whenTrue === body.exit || node.whenFalse === body.exit : "next" in node && node.next === body.exit)) {
      return true;
    }
  }
  return false;
}
