/** silent-fallback: gives a promise that nobody waits for a `.catch` that announces its failure. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { FunctionFacts } from "../../analysis/lower/facts.ts";
import type { Edit, Finding, Fix, FixRequest, Place } from "../finding.ts";
import { emissionText, emissionTitle, EMITTER_ALIAS, logText, namedModel, type Details } from "./emit-fallback.ts";
import type { FixContext } from "./fixes.ts";
import { nameForError } from "./handler-edits.ts";
import { importName } from "./imports.ts";
import { findLogger } from "./logger.ts";
import { registryFunctionFor } from "./registry-in-reach.ts";
import { expressionOf, nodeAt, startOf, treeOf } from "./syntax.ts";
import { indentAt, styleOf, type TextStyle } from "./text-style.ts";

type HearRequest = Extract<FixRequest, { readonly kind: "hear-promise" }>;

/**
 * The registry module's emitter, before it the file's own logger where there is no such module yet. None where the
 * promise is no call's: a callback whose promise its caller drops has no place for a handler.
 */
export function hearPromiseFixes(program: Program, context: FixContext, finding: Finding, request: HearRequest): readonly Fix[] {
  const tree = treeOf(program, finding.file);
  const node = tree === undefined ? undefined : nodeAt(tree, request.at, ts.isExpression);
  const call = node === undefined || !ts.isExpression(node) || !isDropped(node) ? undefined : calledLast(program, node);
  if (tree === undefined || call === undefined) return [];
  const file = tree.fileName;
  const style = styleOf(tree);
  const error = nameForError(call);
  const details: Details = { from: namedModel(request.from) ?? calleeText(call) ?? request.call };

  const logger = findLogger(tree, call);
  const logged: readonly Fix[] = logger === undefined ? [] : [{ title: `Log the failure: .catch(… ${logger.callee}(…))`, safe: false, edits: [handlerEdit(call, error, logText(logger, "model call failed, nobody waits for its answer", details, { expression: error }, style), style)] }];
  const emit = registryFunctionFor(program, context, "emit", file, style);
  const imported = emit === undefined ? undefined : importName(program, tree, emit.fn.module, emit.fn.name, EMITTER_ALIAS);
  const emission = emit === undefined || imported === undefined ? undefined : emissionText(emit.fn, imported.expression, details, { expression: error }, style, false);
  // Unheard, a failure may end the process; heard, it doesn't any more.
  const emitted: readonly Fix[] =
    emit === undefined || imported === undefined || emission === undefined
      ? []
      : [{ title: `Announce the failure: .catch(… ${emissionTitle(emit.fn, details, emission.guessed, emit.created)})`, safe: false, edits: [...emit.created, ...imported.edits, handlerEdit(call, emission.usesError ? error : undefined, emission.statement, style)] }];
  const fixes = emit === undefined || emit.created.length > 0 ? [...logged, ...emitted] : [...emitted, ...logged];
  const reads: readonly Place[] = [{ file, span: [startOf(call), call.end] }, ...request.rests, ...(emit?.created ?? []).map((edit) => ({ file: edit.file, span: edit.span }))];
  return fixes.map((fix) => ({ ...fix, reads }));
}

/** Whether an expression is all of its statement: what else its value is for, such as a test, would get another one. */
function isDropped(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isVoidExpression(parent)) return true;
  return ts.isParenthesizedExpression(parent) ? isDropped(parent) : ts.isExpressionStatement(parent);
}

/** The call whose promise an expression is: of `ready && ask()` the last. */
function calledLast(program: Program, node: ts.Expression): ts.CallExpression | undefined {
  if (ts.isCallExpression(node)) return givesPromise(program, node) ? node : undefined;
  if (ts.isParenthesizedExpression(node)) return calledLast(program, node.expression);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? calledLast(program, node.right) : undefined;
}

/** The callee of the first call of a chain, where it has a name: `title` of `title(text).then(save)`. */
function calleeText(call: ts.CallExpression): string | undefined {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { expression: object, name } = expression;
  if (ts.isCallExpression(object) && isChaining(name.text)) return calleeText(object);
  return ts.isIdentifier(object) || object.kind === ts.SyntaxKind.ThisKeyword || ts.isPropertyAccessExpression(object) ? expression.getText().replace(/\s+/g, "") : name.text;
}

const isChaining = (method: string): boolean => /^(?:then|finally)$/.test(method);

/** Whether a call gives the promise back: what takes a callback, or a promise, and drops it (`list.forEach`) has no `.catch`. */
function givesPromise(program: Program, call: ts.CallExpression): boolean {
  if (ts.isPropertyAccessExpression(call.expression) && isChaining(call.expression.name.text)) return true;
  const at = expressionOf(program, call);
  const callees = at === undefined ? [] : program.callees(at);
  return callees.length > 0 && callees.every((callee) => callee.kind === "api" || (callee.kind === "function" && returnsPromise(program.function(callee.fn))));
}

function returnsPromise({ async, generator, returnType }: FunctionFacts): boolean {
  return !generator && (async || returnType === undefined || (returnType.kind === "ref" && returnType.name === "Promise"));
}

function handlerEdit(call: ts.CallExpression, error: string | undefined, statement: string, style: TextStyle): Edit {
  const { fileName: file, text } = call.getSourceFile();
  const typed = error !== undefined && /\.[cm]?tsx?$/.test(file) ? `${error}: unknown` : (error ?? "");
  const outer = indentAt(text, call.end);
  const end = style.semicolon ? ";" : "";
  // A chain with a line for each link goes on so.
  const { expression } = call;
  const isSpread = ts.isPropertyAccessExpression(expression) && /[\r\n]/.test(text.slice(expression.expression.end, startOf(expression.name)));
  return { file, span: [call.end, call.end], text: `${isSpread ? `${style.eol}${outer}` : ""}.catch((${typed}) => {${style.eol}${outer}${style.indent}${statement}${end}${style.eol}${outer}})` };
}
