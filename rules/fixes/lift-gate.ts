/** call-before-gate: takes a gate out of the `try` whose catch serves what it refused. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { linesOf, shortened, toMove, withBlankLine } from "./move-gate.ts";
import { declaredIn, startsAmbiguously } from "./statements.ts";
import { functionAround, namesIn, nodeAt, treeOf } from "./syntax.ts";
import { indentAt, styleOf } from "./text-style.ts";

type LiftRequest = Extract<FixRequest, { readonly kind: "lift-gate" }>;

/** One suggestion where the gate is a statement of the `try` itself, and needs nothing that has to stay there. */
export function liftGateFixes(program: Program, finding: Finding, request: LiftRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const gate = tree === undefined ? undefined : nodeAt(tree, request.gate, ts.isExpression);
  const clause = tree === undefined ? undefined : nodeAt(tree, request.handler, ts.isCatchClause);
  const outer = clause?.parent;
  if (tree === undefined || gate === undefined || outer === undefined || !ts.isTryStatement(outer)) return [];
  const { statements } = outer.tryBlock;
  const at = statements.findIndex((each) => each.pos <= gate.pos && gate.end <= each.end);
  if (at < 0 || functionAround(gate) !== functionAround(outer)) return [];
  const moved = toMove({ statements, call: -1, gate: at }, gate);
  const target = linesOf(outer);
  const lines = (moved ?? []).map(linesOf);
  const known = lines.filter((each) => each !== undefined);
  const follower = statements[at + 1];
  if (moved === undefined || target === undefined || known.length < lines.length || known.length === statements.length) return [];
  if ([outer, ...moved, ...(follower === undefined ? [] : [follower])].some(startsAmbiguously)) return [];
  const { text, fileName: file } = tree;
  const written = known.map(([start, end]) => text.slice(start, end));
  const declared = moved.flatMap((each) => [...declaredIn(each)]);
  if (written.some((each) => each.includes("`") && each.includes("\n")) || clashes(outer, declared)) return [];
  const { eol } = styleOf(tree);
  const [from, to] = [indentAt(text, statements[at]?.getStart(tree) ?? 0), indentAt(text, outer.getStart(tree))];
  const dedented = written.map((each) => each.split(/\r?\n/).map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line)).join(eol) + eol);
  const inserted: Edit = { file, span: [target[0], target[0]], text: dedented.join("") };
  const removed = known.map((span): Edit => ({ file, span: withBlankLine(text, span), text: "" }));
  return [
    {
      title: `Ask the gate outside of the try: ${shortened(text.slice(...request.gate))}`,
      // What was served by another model is refused now: that is the point, but it is a change.
      safe: false,
      edits: [inserted, ...removed],
      reads: known.map((span) => ({ file, span })),
    },
  ];
}

/** Whether the function says one of the names outside of the `try`, where the declaration moves to. */
function clashes(outer: ts.TryStatement, names: readonly string[]): boolean {
  const block = outer.tryBlock;
  const around = functionAround(outer) ?? outer.getSourceFile();
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node === block) return;
    if (ts.isIdentifier(node) && names.includes(node.text)) found = true;
    ts.forEachChild(node, visit);
  };
  visit(around);
  return found || (names.length > 0 && around === outer.getSourceFile() && namesIn(block).size > 0);
}
