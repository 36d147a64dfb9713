/** What follows from the facts of one file alone and many questions need: parents, owners, uses of names. */
import type { BindingId, ExpressionId, FileFacts, FlowNode, FunctionId, NodeId, Span } from "../lower/facts.ts";
import { children } from "../lower/children.ts";

export interface FileIndex {
  readonly facts: FileFacts;
  parent(id: ExpressionId): ExpressionId | undefined;
  /** The function whose graph evaluates the expression; by position where no graph does (decorators, dead types). */
  owner(id: ExpressionId): FunctionId;
  /** The graph nodes of the owner where the expression itself happens. */
  nodes(id: ExpressionId): readonly NodeId[];
  /** The `name` expressions that refer to a binding, in source order. */
  uses(binding: BindingId): readonly ExpressionId[];
  /** Calls and constructions, in source order. */
  readonly calls: readonly ExpressionId[];
  /** Calls whose callee is `….name` (or `…?.name`). */
  memberCalls(name: string): readonly ExpressionId[];
  /** Arguments `….name` of calls: a method that is handed on. */
  memberArguments(name: string): readonly ExpressionId[];
  /** The assignments to a member `name` of a binding: `body.model = …`. */
  assignedMembers(binding: BindingId, name: string): readonly ExpressionId[];
  /** The binding that an expression initialises, or is assigned to. */
  holderOf(id: ExpressionId): BindingId | undefined;
}

const NO_NODES: readonly NodeId[] = [];
const NO_EXPRESSIONS: readonly ExpressionId[] = [];

const indexes = new WeakMap<FileFacts, FileIndex>();

/** The index of a file's facts, made once: facts that are still true after an edit elsewhere bring theirs along. */
export function indexOf(facts: FileFacts): FileIndex {
  let index = indexes.get(facts);
  if (index === undefined) indexes.set(facts, (index = indexFile(facts)));
  return index;
}

/** Linear in the number of expressions. */
function indexFile(facts: FileFacts): FileIndex {
  const count = facts.expressions.length;
  const parents = new Int32Array(count).fill(-1);
  const uses = new Map<BindingId, ExpressionId[]>();
  const memberCalls = new Map<string, ExpressionId[]>();
  const memberArguments = new Map<string, ExpressionId[]>();
  const calls: ExpressionId[] = [];

  facts.expressions.forEach((expression, index) => {
    const id = index as ExpressionId;
    for (const child of children(expression)) if (parents[child] === -1) parents[child] = id;
    if (expression.kind === "name" && expression.binding !== undefined) push(uses, expression.binding, id);
    if (expression.kind === "call" || expression.kind === "new") {
      calls.push(id);
      const callee = facts.expressions[expression.callee];
      if (callee?.kind === "member") push(memberCalls, callee.name, id);
      for (const { value } of expression.args) {
        const given = facts.expressions[value];
        if (given?.kind === "member") push(memberArguments, given.name, value);
      }
    }
  });
  const bySource = (a: ExpressionId, b: ExpressionId): number => start(facts, a) - start(facts, b);
  for (const list of uses.values()) list.sort(bySource);
  calls.sort(bySource);

  /** The functions of the expressions that graph nodes stand for; whatever is a part of one is its function's. */
  const owners = new Int32Array(count).fill(-1);
  const nodes = new Map<ExpressionId, NodeId[]>();
  facts.functions.forEach((fn, index) => {
    for (const [position, node] of (fn.body?.nodes ?? []).entries()) {
      const expression = expressionOf(node);
      if (expression === undefined) continue;
      push(nodes, expression, position as NodeId);
      if (owners[expression] === -1) owners[expression] = index;
    }
  });
  let spans: SpanTable | undefined;
  let assigned: ReadonlyMap<string, readonly ExpressionId[]> | undefined;
  let holders: ReadonlyMap<ExpressionId, BindingId> | undefined;

  return {
    facts,
    calls,
    parent: (id) => (parents[id] === -1 || parents[id] === undefined ? undefined : (parents[id] as ExpressionId)),
    owner: (id) => {
      for (let at: number | undefined = id; at !== undefined && at !== -1; at = parents[at]) {
        const owner = owners[at];
        if (owner !== undefined && owner !== -1) return owner as FunctionId;
      }
      spans ??= spanTable(facts);
      return innermost(spans, facts.expressions[id]?.span ?? [0, 0]);
    },
    nodes: (id) => nodes.get(id) ?? NO_NODES,
    uses: (binding) => uses.get(binding) ?? NO_EXPRESSIONS,
    memberCalls: (name) => memberCalls.get(name) ?? NO_EXPRESSIONS,
    memberArguments: (name) => memberArguments.get(name) ?? NO_EXPRESSIONS,
    assignedMembers: (binding, name) => (assigned ??= memberAssignments(facts)).get(`${binding} ${name}`) ?? NO_EXPRESSIONS,
    holderOf: (id) => (holders ??= initialisers(facts)).get(id),
  };
}

/** Assignments to members of names, by binding and member. */
function memberAssignments(facts: FileFacts): ReadonlyMap<string, readonly ExpressionId[]> {
  const found = new Map<string, ExpressionId[]>();
  facts.expressions.forEach((expression, id) => {
    const target = expression.kind === "assign" ? facts.expressions[expression.target] : undefined;
    const object = target?.kind === "member" ? facts.expressions[target.object] : undefined;
    if (target?.kind === "member" && object?.kind === "name" && object.binding !== undefined) push(found, `${object.binding} ${target.name}`, id as ExpressionId);
  });
  return found;
}

function initialisers(facts: FileFacts): ReadonlyMap<ExpressionId, BindingId> {
  const found = new Map<ExpressionId, BindingId>();
  facts.bindings.forEach(({ sources }, id) => {
    for (const source of sources) if (source.kind === "value" && source.path.length === 0) found.set(source.value, id as BindingId);
  });
  return found;
}

/** The expression a graph node stands for, if it has one. */
export function expressionOf(node: FlowNode): ExpressionId | undefined {
  switch (node.kind) {
    case "call":
    case "await":
    case "yield":
    case "assign":
      return node.expression;
    case "branch":
      return node.test;
    case "return":
    case "throw":
      return node.value;
    case "entry":
    case "exit":
    case "throw-exit":
    case "catch":
    case "step":
      return undefined;
  }
}

interface SpanTable {
  readonly functions: readonly { readonly id: FunctionId; readonly span: Span }[];
}

function spanTable(facts: FileFacts): SpanTable {
  const functions = facts.functions.map((fn, index) => ({ id: index as FunctionId, span: fn.span }));
  functions.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  return { functions };
}

function innermost(table: SpanTable, span: Span): FunctionId {
  const found = table.functions.find((fn) => fn.span[0] <= span[0] && span[1] <= fn.span[1]);
  return found?.id ?? (0 as FunctionId);
}

function start(facts: FileFacts, id: ExpressionId): number {
  return facts.expressions[id]?.span[0] ?? 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
