/** How a file is written: what inserted code takes over. */
import * as ts from "typescript";

export interface TextStyle {
  readonly quote: '"' | "'";
  readonly semicolon: boolean;
  readonly eol: "\n" | "\r\n";
  /** One step of indentation. */
  readonly indent: string;
}

/** Statements and literals looked at; style doesn't change further down. */
const ENOUGH = 200;

const styles = new WeakMap<ts.SourceFile, TextStyle>();

/** The style that most of a file is written in. */
export function styleOf(tree: ts.SourceFile): TextStyle {
  let style = styles.get(tree);
  if (style === undefined) styles.set(tree, (style = votedStyle(tree)));
  return style;
}

function votedStyle(tree: ts.SourceFile): TextStyle {
  const { text } = tree;
  const votes = { double: 0, single: 0, ended: 0, open: 0 };
  const visit = (node: ts.Node): void => {
    if (votes.double + votes.single + votes.ended + votes.open > ENOUGH) return;
    if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent)) {
      if (text[node.end - 1] === "'") votes.single += 1;
      else votes.double += 1;
    }
    if (endsInSemicolon(node)) {
      if (text[node.end - 1] === ";") votes.ended += 1;
      else votes.open += 1;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return {
    quote: votes.single > votes.double ? "'" : '"',
    semicolon: votes.open <= votes.ended,
    eol: /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n",
    indent: indentOf(text),
  };
}

function endsInSemicolon(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isVariableStatement(node) || ts.isExpressionStatement(node) || ts.isReturnStatement(node) || ts.isThrowStatement(node);
}

/** The smallest step by which a line is indented further than the line before. */
function indentOf(text: string): string {
  let before = "";
  const steps = new Map<string, number>();
  for (const line of text.split(/\r?\n/, 2000)) {
    const [indent = ""] = /^[ \t]*/.exec(line) ?? [];
    if (indent.length === line.length || line[indent.length] === "*") continue;
    if (indent.length > before.length && indent.startsWith(before)) {
      const step = indent.slice(before.length);
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    before = indent;
  }
  const [most] = [...steps].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "  ";
}

/** A string literal in the file's quotes. */
export function quoted(text: string, { quote }: Pick<TextStyle, "quote">): string {
  const json = JSON.stringify(text);
  return quote === '"' ? json : `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The white space that the line of an offset starts with. */
export function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? "";
}

/**
 * Where a new line can start after `offset`: the end of its line when only blanks and a comment that ends there
 * follow; undefined when code follows.
 */
export function lineEndAfter(text: string, offset: number): number | undefined {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)(?=\r|\n|$)/.exec(text.slice(offset));
  return rest === null ? undefined : offset + rest[0].length;
}
