/** Functions of the project that make the model of a call: what they return, and how an argument says which model. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import { functionKey, type ExpressionRef, type FunctionRef } from "../../analysis/link/refs.ts";
import type { Edit } from "../finding.ts";
import { isLabel } from "./constants.ts";
import { nodeAt, treeOf } from "./syntax.ts";

/** A function with a body, whose calls are all seen. */
export interface Maker {
  readonly fn: FunctionRef;
  readonly node: ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };
  readonly returned: readonly ts.Expression[];
}

/** A part of a parameter: the members taken of it. */
export interface ParameterPart {
  readonly index: number;
  readonly path: readonly string[];
}

/** The one function of the project that a call runs; undefined where it may be another, or is handed on as a value. */
export function makerOf(program: Program, call: ExpressionRef): Maker | undefined {
  const [callee, ...others] = program.callees(call);
  if (callee?.kind !== "function" || others.length > 0) return undefined;
  const { fn } = callee;
  const tree = treeOf(program, fn.file);
  const node = tree === undefined ? undefined : nodeAt(tree, program.function(fn).span, ts.isFunctionLike);
  if (node === undefined || !isMaker(node) || isOverloaded(node)) return undefined;
  // Who is handed the function may call it with other arguments.
  if (program.usesOf(fn).some(({ argumentOf }) => argumentOf !== undefined)) return undefined;
  return { fn, node, returned: returnedBy(node.body) };
}

function isMaker(node: ts.Node): node is Maker["node"] {
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return ts.isVariableDeclaration(node.parent) && node.parent.type === undefined;
  return ts.isMethodDeclaration(node) && node.body !== undefined && ts.isClassLike(node.parent) && node.parent.heritageClauses === undefined;
}

function isOverloaded(node: Maker["node"]): boolean {
  if (!ts.isFunctionDeclaration(node) || !(ts.isSourceFile(node.parent) || ts.isBlock(node.parent))) return false;
  return node.parent.statements.some((other) => ts.isFunctionDeclaration(other) && other !== node && other.name?.text === node.name?.text);
}

function returnedBy(body: ts.ConciseBody): readonly ts.Expression[] {
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** The part of a parameter of the function that an expression's value comes from, where it is one and no other. */
export function parameterPart(program: Program, { fn, node }: Maker, at: ExpressionRef, expression: ts.Expression): ParameterPart | undefined {
  const values = program.values(at);
  const parts = new Map<string, ParameterPart>();
  for (const value of values) {
    if (value.kind === "parameter") {
      if (functionKey(value.fn) !== functionKey(fn)) return undefined;
      parts.set(`${value.index} ${value.path.join(".")}`, { index: value.index, path: value.path });
    } else if (value.kind !== "string" && value.kind !== "text" && value.kind !== "environment" && value.kind !== "registry") return undefined;
  }
  const [only, ...others] = parts.values();
  if (others.length > 0) return undefined;
  return only ?? (values.some(({ kind }) => kind === "string") ? undefined : madeOf(node, expression));
}

/** The parameter that a constant of the function is worked out from, such as `id.replace(…)`. */
function madeOf(node: Maker["node"], expression: ts.Expression): ParameterPart | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  let initializer: ts.Expression | undefined;
  const find = (child: ts.Node): void => {
    if (ts.isVariableDeclaration(child) && ts.isIdentifier(child.name) && child.name.text === expression.text) initializer = child.initializer;
    ts.forEachChild(child, find);
  };
  find(node.body);
  if (initializer === undefined) return undefined;
  const said = new Set<number>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child) && !isLabel(child)) {
      const index = node.parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === child.text);
      if (index !== -1) said.add(index);
    }
    ts.forEachChild(child, visit);
  };
  visit(initializer);
  const [index, ...others] = said;
  return index === undefined || others.length > 0 ? undefined : { index, path: [] };
}

/**
 * A further parameter, with what the function says now as its default: calls without it do what they did.
 *
 * @returns undefined where no parameter can follow
 */
export function addParameter({ node }: Maker, name: string, initial: string): Edit | undefined {
  const { fileName: file, text } = node.getSourceFile();
  const last = node.parameters.at(-1);
  if (last?.dotDotDotToken !== undefined) return undefined;
  const declared = `${name} = ${initial}`;
  if (last !== undefined) return /^\s*\)|^\s*,\s*\)/.test(text.slice(last.end)) ? { file, span: [last.end, last.end], text: `, ${declared}` } : undefined;
  const open = node.getChildren().find(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
  return open === undefined ? undefined : { file, span: [open.end, open.end], text: declared };
}

/** The edit that gives a call a further argument at a position; those before it that it leaves out are undefined. */
export function addArgument(call: ts.CallExpression, index: number, text: string): Edit | undefined {
  const { fileName: file } = call.getSourceFile();
  const missing = index - call.arguments.length;
  if (missing < 0 || call.arguments.some(ts.isSpreadElement)) return undefined;
  const parts = [...Array.from({ length: missing }, () => "undefined"), text].join(", ");
  const last = call.arguments.at(-1);
  if (last !== undefined) return { file, span: [last.end, last.end], text: `, ${parts}` };
  const end = call.end - 1;
  return { file, span: [end, end], text: parts };
}

/** The text of an object that is another but for one part: `{ ...config, model: { ...config.model, id } }`. */
export function withPart(object: string, [step = "", ...rest]: readonly string[], value: string): string {
  const key = isName(step) ? step : JSON.stringify(step);
  const inner = rest.length === 0 ? value : withPart(memberOf(object, step, false), rest, value);
  return `{ ...${object}, ${key === inner ? key : `${key}: ${inner}`} }`;
}

/** How the part of an object is read. */
export function partText(object: string, path: readonly string[]): string {
  return path.reduce((text, step, position) => memberOf(text, step, position > 0), object);
}

function memberOf(object: string, step: string, optional: boolean): string {
  if (!isName(step)) return `${object}${optional ? "?." : ""}[${JSON.stringify(step)}]`;
  return `${object}${optional ? "?." : "."}${step}`;
}

function isName(step: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(step);
}
