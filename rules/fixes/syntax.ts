/** Syntax trees of the files that fixes edit: parsed when a fix is asked for, kept as long as the program. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import type { ExpressionId, FileFacts, Span } from "../../analysis/lower/facts.ts";
import { languageOf, parseToEdit } from "../../analysis/lower/lower.ts";

const trees = new WeakMap<Program, Map<string, ts.SourceFile>>();

/** The tree of a source, with parents; undefined for a file that isn't one, can't be read or doesn't parse. */
export function treeOf(program: Program, file: string): ts.SourceFile | undefined {
  const facts = program.facts(file);
  const text = program.project.text(file);
  if (facts === undefined || text === undefined || facts.syntaxErrors.length > 0) return undefined;
  let known = trees.get(program);
  if (known === undefined) trees.set(program, (known = new Map<string, ts.SourceFile>()));
  let tree = known.get(file);
  if (tree?.text !== text) {
    tree = parseTree(file, text, facts);
    if (tree !== undefined) known.set(file, tree);
  }
  return tree;
}

function parseTree(file: string, text: string, facts: FileFacts): ts.SourceFile | undefined {
  const language = languageOf(file);
  return language === undefined ? undefined : parseToEdit(file, text, language, facts);
}

/** The innermost node that covers exactly these offsets and passes the test. */
export function nodeAt(tree: ts.SourceFile, [start, end]: Span, accepts: (node: ts.Node) => boolean = () => true): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > start || node.end < end) return;
    if (node.end === end && node.getStart(tree) === start && accepts(node)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const positions = new WeakMap<FileFacts, ReadonlyMap<string, number>>();

/** The expression of the program that a node is; of several at one span, the last that the facts list. */
export function expressionOf(program: Program, node: ts.Node): ExpressionRef | undefined {
  const tree = node.getSourceFile();
  const facts = program.facts(tree.fileName);
  if (facts === undefined) return undefined;
  let known = positions.get(facts);
  if (known === undefined) positions.set(facts, (known = new Map(facts.expressions.map(({ span }, id) => [`${span[0]} ${span[1]}`, id]))));
  const id = known.get(`${node.getStart(tree)} ${node.end}`);
  return id === undefined ? undefined : { file: tree.fileName, id: id as ExpressionId };
}

/** Offset of a node's first token. */
export function startOf(node: ts.Node): number {
  return node.getStart(node.getSourceFile());
}

/** Every name a file says: declared, used or imported. Members and keys count too, which errs on the safe side. */
export function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** The first of `wanted` that is not taken, else the last with a number. */
export function freeName(wanted: readonly [string, ...string[]], taken: ReadonlySet<string>): string {
  const free = wanted.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const last = wanted[wanted.length - 1] ?? wanted[0];
  for (let number = 2; ; number += 1) if (!taken.has(`${last}${number}`)) return `${last}${number}`;
}

/** The function whose body or parameters hold the node. A decorator's arguments run where its class is declared. */
export function functionAround(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  for (let current = node.parent; !ts.isSourceFile(current); current = current.parent) {
    if (ts.isDecorator(current)) current = current.parent;
    else if (ts.isFunctionLike(current) && "body" in current) return current;
    if (ts.isSourceFile(current)) return undefined;
  }
  return undefined;
}

/** Whether `await` may stand at a node: in the body of an async function, or at the top level of an ES module. */
export function mayAwait(node: ts.Node, isModule: boolean): boolean {
  for (let current = node; !ts.isSourceFile(current); current = current.parent) {
    const { parent } = current;
    if (ts.isPropertyDeclaration(parent) || ts.isClassStaticBlockDeclaration(parent) || ts.isModuleBlock(parent)) return false;
    if (ts.isFunctionLike(parent)) {
      if (!("body" in parent) || parent.body !== current) return false;
      return ts.canHaveModifiers(parent) && (parent.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false);
    }
  }
  return isModule;
}

/** Whether a node waits for something itself: what functions inside it wait for is theirs. */
export function containsAwait(node: ts.Node): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isAwaitExpression(child)) found = true;
    else if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}
