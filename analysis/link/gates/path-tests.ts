/** Middleware for one path: what it asks about the path is answered, as in `if (url.pathname.startsWith("/api/ai")) …`. */
import type { ControlFlowGraph } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { lastName, sibling } from "./context.ts";

const MAX_DEPTH = 6;

/** The graph of a function as it runs for requests of a path. */
export function askedFor(program: Program, fn: FunctionRef, graph: ControlFlowGraph, path: string): ControlFlowGraph {
  const nodes = graph.nodes.map((node) => {
    const answer = node.kind === "branch" && node.mode === "truthy" ? answerOf(program, sibling(fn, node.test), path, 0) : undefined;
    return node.kind === "branch" && answer !== undefined ? ({ kind: "step", next: answer ? node.whenTrue : node.whenFalse } as const) : node;
  });
  return { ...graph, nodes };
}

/** What a test of the path says; undefined for other tests, and where a part of the path that isn't constant would tell. */
function answerOf(program: Program, ref: ExpressionRef, path: string, depth: number): boolean | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "unary": {
      const answer = expression.operator === "!" ? answerOf(program, sibling(ref, expression.operand), path, depth + 1) : undefined;
      return answer === undefined ? undefined : !answer;
    }
    case "name": {
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      const [only, ...more] = binding?.sources ?? [];
      return binding?.kind === "const" && only?.kind === "value" && more.length === 0 && only.path.length === 0 ? answerOf(program, sibling(ref, only.value), path, depth + 1) : undefined;
    }
    case "binary": {
      const text = program.expression(sibling(ref, expression.right));
      if (!/^[!=]==?$/.test(expression.operator) || text.kind !== "string" || !isPath(program, sibling(ref, expression.left))) return undefined;
      const equal = isConstant(path) || constantHead(path) === undefined ? path === text.text : text.text.startsWith(constantHead(path) ?? "") ? undefined : false;
      return equal === undefined ? undefined : equal === expression.operator.startsWith("=");
    }
    case "call": {
      const callee = program.expression(sibling(ref, expression.callee));
      const [first] = expression.args;
      const text = first === undefined ? undefined : program.expression(sibling(ref, first.value));
      if (callee.kind !== "member" || callee.name !== "startsWith" || text?.kind !== "string" || !isPath(program, sibling(ref, callee.object))) return undefined;
      const head = constantHead(path) ?? path;
      return head.length >= text.text.length || isConstant(path) ? path.startsWith(text.text) : text.text.startsWith(head) ? undefined : false;
    }
    default:
      return undefined;
  }
}

const isPath = (program: Program, ref: ExpressionRef): boolean => lastName(program, ref) === "pathname";
const isConstant = (path: string): boolean => constantHead(path) === undefined;

/** The part of a route's path in front of its first parameter; undefined where it has none. */
function constantHead(path: string): string | undefined {
  const at = path.search(/[[:*$]/);
  return at === -1 ? undefined : path.slice(0, at);
}
