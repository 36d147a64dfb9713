/** The constants of a file: where a name is declared, who else says it, and what taking it away takes. */
import * as ts from "typescript";
import type { Edit } from "../finding.ts";
import { startOf } from "./syntax.ts";
import { indentAt, lineEndAfter } from "./text-style.ts";

/** The `const` of the file that a name stands for; not one that is exported, nor a parameter. */
export function constantOf(name: ts.Identifier): ts.VariableDeclaration | undefined {
  for (let scope: ts.Node = name; ; scope = scope.parent) {
    if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseClause(scope)) {
      const found = declaredIn(scope.statements, name.text);
      if (found !== undefined) return found;
    }
    if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => saysName(parameter.name, name.text))) return undefined;
    if (ts.isSourceFile(scope)) return undefined;
  }
}

function declaredIn(statements: ts.NodeArray<ts.Statement>, name: string): ts.VariableDeclaration | undefined {
  for (const statement of statements) {
    if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) continue;
    if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true) continue;
    const found = statement.declarationList.declarations.find((each) => ts.isIdentifier(each.name) && each.name.text === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function saysName(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => !ts.isOmittedExpression(element) && saysName(element.name, name));
}

/** True when one place besides its declaration says the constant's name. */
export function isReadOnce(constant: ts.VariableDeclaration): boolean {
  const { name } = constant;
  if (!ts.isIdentifier(name)) return false;
  let scope: ts.Node = constant;
  while (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseBlock(scope)) scope = scope.parent;
  let count = 0;
  const visit = (node: ts.Node): void => {
    // A parameter of the name is another variable.
    if (ts.isFunctionLike(node) && node.parameters.some((parameter) => saysName(parameter.name, name.text))) return;
    if (ts.isIdentifier(node) && node.text === name.text && !isLabel(node)) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return count === 2;
}

/** True for the name of a member or key, which stands for nothing in the file. */
export function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertyAssignment(parent) && parent.name === node);
}

/** The edit that takes a constant away; undefined where it shares its statement, or a comment belongs to it. */
export function removal(constant: ts.VariableDeclaration): Edit | undefined {
  const statement = constant.parent.parent;
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length > 1) return undefined;
  const { text, fileName } = constant.getSourceFile();
  const start = startOf(statement);
  const lineStart = start - indentAt(text, start).length;
  const lineEnd = lineEndAfter(text, statement.end);
  if (lineEnd === undefined || text.slice(statement.end, lineEnd).trim() !== "" || (ts.getLeadingCommentRanges(text, statement.pos) ?? []).length > 0) return undefined;
  const next = /^\r?\n/.exec(text.slice(lineEnd))?.[0] ?? "";
  // Of the blank lines round it one is enough.
  const isSpaced = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, lineStart));
  const blank = isSpaced ? (/^[ \t]*\r?\n/.exec(text.slice(lineEnd + next.length))?.[0] ?? "") : "";
  return { file: fileName, span: [lineStart, lineEnd + next.length + blank.length], text: "" };
}
