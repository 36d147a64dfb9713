/** Edits of a text, and the places in a syntax tree that they are about. Offsets are UTF-16, from 0. */
import ts from "typescript";

export interface Edit {
  readonly span: readonly [number, number];
  readonly text: string;
}

/** The text after edits that don't overlap, given in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.span[0] - a.span[0]).reduce((result, { span, text: own }) => result.slice(0, span[0]) + own + result.slice(span[1]), text);
}

/** The tree of a file's text; its name says whether it holds JSX. */
export function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** The outermost statement, decorator, argument or element that starts at `offset`. */
export function nodeAt(source: ts.SourceFile, offset: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (found !== undefined || node.end <= offset) return;
    if (node.getStart(source) === offset && (ts.isStatement(node) || ts.isDecorator(node) || (ts.isExpression(node) && holdsList(node)))) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function holdsList({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isPropertyAssignment(parent);
}

/** The innermost statement that `offset` is in. */
export function statementAround(source: ts.SourceFile, offset: number): ts.Statement | undefined {
  let found: ts.Statement | undefined;
  const visit = (node: ts.Node): void => {
    if (node.end <= offset || node.getStart(source) > offset) return;
    if (ts.isStatement(node) && !ts.isBlock(node)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every node below `node`, itself first, of which `is` holds; functions inside are left out unless `inside` is set. */
export function findAll<T extends ts.Node>(node: ts.Node, is: (one: ts.Node) => one is T, inside = false): readonly T[] {
  const found: T[] = [];
  const visit = (one: ts.Node): void => {
    if (is(one)) found.push(one);
    if (inside || one === node || !ts.isFunctionLike(one)) ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

export const spanOf = (source: ts.SourceFile, node: ts.Node): readonly [number, number] => [node.getStart(source), node.end];
export const textOf = (source: ts.SourceFile, node: ts.Node): string => source.text.slice(...spanOf(source, node));

/** The statements after `statement` in its block. */
export function followers(statement: ts.Statement): readonly ts.Statement[] {
  const { parent } = statement;
  const list: readonly ts.Statement[] = ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) ? parent.statements : [];
  return list.slice(list.indexOf(statement) + 1);
}

/** The names that a variable statement declares. */
export function declaredNames(statement: ts.VariableStatement): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of statement.declarationList.declarations) for (const one of findAll(name, ts.isIdentifier)) names.add(one.text);
  return names;
}

export const mentions = (node: ts.Node, names: ReadonlySet<string>): boolean => findAll(node, ts.isIdentifier, true).some(({ text }) => names.has(text));
