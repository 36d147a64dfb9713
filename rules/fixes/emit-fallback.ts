/** silent-fallback: announces the fallback, first on the handler's path. */
import type { Program } from "../../analysis/link/program.ts";
import type { ExpressionId } from "../../analysis/lower/facts.ts";
import * as ts from "typescript";
import type { Edit, Finding, Fix, FixRequest, Place } from "../finding.ts";
import type { FixContext } from "./fixes.ts";
import { caughtError, insertFirst, type CaughtError, type Handler } from "./handler-edits.ts";
import { importName } from "./imports.ts";
import { findLogger, type Logger } from "./logger.ts";
import { registryFunctionFor } from "./registry-in-reach.ts";
import type { MemberShape, RegistryFunction } from "./registry-module.ts";
import { mayAwait, nodeAt, startOf, treeOf } from "./syntax.ts";
import { quoted, styleOf, type TextStyle } from "./text-style.ts";

type EmitRequest = Extract<FixRequest, { readonly kind: "emit-fallback" }>;

/** A call of the registry module's emitter; before it, of the file's own logger where there is no such module yet. */
export function emitFallbackFixes(program: Program, context: FixContext, finding: Finding, request: EmitRequest): readonly Fix[] {
  const handler = handlerAt(program, finding.file, request.handler);
  if (handler === undefined) return [];
  const tree = handler.getSourceFile();
  const file = tree.fileName;
  const style = styleOf(tree);
  const caught = caughtError(handler);
  const from = namedModel(request.from);
  const to = namedModel(request.to);
  const details = { from: from ?? guardedName(program, handler), ...(to === undefined ? {} : { to }) };

  const logger = findLogger(tree, handler);
  const logged = logger === undefined ? [] : [loggerFix(handler, caught, logger, details, style)];
  const emit = registryFunctionFor(program, context, "emit", file, style);
  const emitted = emit === undefined ? [] : emitterFix(program, handler, caught, emit.fn, details, style, emit.created);
  // A project that has a logger and no registry yet need not get one for this.
  const fixes = emit === undefined || emit.created.length > 0 ? [...logged, ...emitted] : [...emitted, ...logged];
  // What is guarded says which model failed; a registry that another fix writes would be told in place of the log.
  const guarded = ts.isCatchClause(handler) || ts.isCallExpression(handler.parent) ? handler.parent : handler;
  const written = (emit?.created ?? []).map((edit) => ({ file: edit.file, span: edit.span }));
  const reads: readonly Place[] = [{ file, span: [startOf(guarded), guarded.end] }, ...(request.rests ?? []), ...written];
  return fixes.map((fix) => ({ ...fix, reads }));
}

/** An empty default of a setting names no model. */
export function namedModel(model: string | undefined): string | undefined {
  return model === undefined || model.trim() === "" ? undefined : model;
}

/** The models that the event names. */
export interface Details {
  readonly from: string;
  readonly to?: string;
}

function emitterFix(program: Program, handler: Handler, caught: CaughtError, emit: RegistryFunction, details: Details, style: TextStyle, created: readonly Edit[]): readonly Fix[] {
  const imported = importName(program, handler.getSourceFile(), emit.module, emit.name, EMITTER_ALIAS);
  const announced = announcement(handler, caught, emit, imported.expression, details, style);
  if (announced === undefined) return [];
  return [
    {
      title: `Announce the fallback: ${emissionTitle(emit, details, announced.guessed, created)}`,
      safe: announced.guessed.length === 0,
      edits: [...created, ...imported.edits, ...announced.edits],
    },
  ];
}

/** The call in short, and what else there is to know of it. */
export function emissionTitle(emit: RegistryFunction, { from, to }: Details, guessed: readonly string[], created: readonly Edit[]): string {
  const notes = [...(created.length > 0 ? ["creates the registry module"] : []), ...(guessed.length > 0 ? [`check ${guessed.join(", ")}`] : [])];
  return `${emit.name}({ from: ${JSON.stringify(from)}${to === undefined ? "" : `, to: ${JSON.stringify(to)}`} })${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

/** What the emitter is called where its name means something else. */
export const EMITTER_ALIAS = "emitFallbackEvent";

/**
 * The edits that make a call of the emitter the first statement of a handler, and the members whose value had to be
 * guessed; undefined where its argument can't be written.
 *
 * @param callee the emitter as the file calls it
 */
export function announcement(handler: Handler, caught: CaughtError, emit: RegistryFunction, callee: string, details: Details, style: TextStyle): { readonly edits: readonly Edit[]; readonly guessed: readonly string[] } | undefined {
  const body = ts.isCatchClause(handler) ? handler.block : handler.body;
  const emission = emissionText(emit, callee, details, caught, style, body !== undefined && ts.isBlock(body) && mayAwait(body.statements[0] ?? body, false));
  return emission === undefined ? undefined : { edits: insertFirst(handler, emission.statement, emission.usesError ? caught : undefined, style), guessed: emission.guessed };
}

/** A statement that tells of a fallback, without its end. */
export interface Emission {
  readonly statement: string;
  /** Members whose value had to be guessed. */
  readonly guessed: readonly string[];
  readonly usesError: boolean;
}

/**
 * The call of the project's emitter; undefined where its argument can't be written.
 *
 * @param callee the emitter as the file calls it
 * @param waits whether the statement stands where it may be awaited
 */
export function emissionText(emit: RegistryFunction, callee: string, details: Details, caught: Pick<CaughtError, "expression">, style: TextStyle, waits: boolean): Emission | undefined {
  const argument = eventText(emit, details, caught, style);
  if (argument === undefined) return undefined;
  const call = `${callee}(${argument.text})`;
  return { statement: emit.async ? `${waits ? "await" : "void"} ${call}` : call, guessed: argument.guessed, usesError: argument.usesError };
}

/** The call of a logger that says the same, in words and details. */
export function logText(logger: Logger, words: string, details: Details, { expression }: Pick<CaughtError, "expression">, style: TextStyle): string {
  const message = quoted(words, style);
  const error = expression === undefined ? [] : [expression === "error" ? "error" : `error: ${expression}`];
  const object = `{ ${[...Object.entries(details).map(([key, value]) => `${key}: ${quoted(value, style)}`), ...error].join(", ")} }`;
  return `${logger.callee}(${logger.order === "object-first" ? `${object}, ${message}` : `${message}, ${object}`})`;
}

/** Values for a member that the project's emitter demands and nobody told: the plainest of those its type lists. */
const PLAIN = /^(?:error|failed|failure|unknown|transient|other)$/i;

/** The event as the emitter takes it; `guessed` names members whose value the fix had to choose. */
function eventText({ argument }: RegistryFunction, details: Details, caught: Pick<CaughtError, "expression">, style: TextStyle): { text: string; guessed: string[]; usesError: boolean } | undefined {
  if (argument.kind !== "object") return undefined;
  const { members } = argument;
  const takes = (key: string): boolean => members === undefined || members.has(key);
  const guessed: string[] = [];
  const parts: string[] = [];
  for (const [key, value] of Object.entries(details)) if (takes(key) && members?.get(key)?.values === undefined) parts.push(`${key}: ${quoted(value, style)}`);
  const isGiven = (key: string): boolean => (key === "error" ? caught.expression !== undefined : key in details);
  for (const [key, member] of members ?? []) {
    if (member.optional || (isGiven(key) && (key === "error" || member.values === undefined))) continue;
    const value = plainValue(member);
    if (value === undefined) return undefined;
    parts.push(`${key}: ${quoted(value, style)}`);
    guessed.push(key);
  }
  const usesError = takes("error") && caught.expression !== undefined;
  if (usesError && caught.expression !== undefined) parts.push(errorText(caught.expression, members?.get("error")));
  return members !== undefined && !members.has("from") ? undefined : { text: `{ ${parts.join(", ")} }`, guessed, usesError };
}

function plainValue({ values, type }: MemberShape): string | undefined {
  if (values !== undefined) return values.find((value) => PLAIN.test(value)) ?? values.at(-1);
  return type === "string" ? "unknown" : undefined;
}

function errorText(expression: string, member: MemberShape | undefined): string {
  const value = member?.type === "Error" ? `${expression} instanceof Error ? ${expression} : new Error(String(${expression}))` : member?.type === "string" ? `String(${expression})` : expression;
  return value === "error" ? "error" : `error: ${value}`;
}

function loggerFix(handler: Handler, caught: CaughtError, logger: Logger, details: Details, style: TextStyle): Fix {
  return {
    title: `Log the fallback: ${logger.callee}(…)`,
    safe: true,
    edits: insertFirst(handler, logText(logger, "model call failed, serving a fallback", details, caught, style), caught, style),
  };
}

/** The clause or function of the request; a name stands for the function of the project that it means. */
export function handlerAt(program: Program, file: string, handler: EmitRequest["handler"]): Handler | undefined {
  const tree = treeOf(program, file);
  const node = tree === undefined ? undefined : nodeAt(tree, handler, (each) => isHandler(each) || ts.isIdentifier(each) || ts.isPropertyAccessExpression(each));
  if (node === undefined || isHandler(node)) return node;
  const id = program.facts(file)?.expressions.findIndex(({ span }) => span[0] === handler[0] && span[1] === handler[1]);
  if (id === undefined || id === -1) return undefined;
  const [fn, ...others] = program.values({ file, id: id as ExpressionId }).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  if (fn === undefined || others.length > 0) return undefined;
  const other = treeOf(program, fn.file);
  const found = other === undefined ? undefined : nodeAt(other, program.function(fn).span, isHandler);
  return found !== undefined && isHandler(found) ? found : undefined;
}

function isHandler(node: ts.Node): node is Handler {
  if (ts.isCatchClause(node)) return true;
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body !== undefined;
}

/** What failed, where its model isn't known: the model call in the handler's `try` or chain, else the function it is in. */
function guardedName(program: Program, handler: Handler): string {
  const file = handler.getSourceFile().fileName;
  const guarded = ts.isCatchClause(handler) ? handler.parent.tryBlock : handler.parent;
  const call = program.capabilityCalls().find(({ place }) => place.file === file && guarded.getStart() <= place.span[0] && place.span[1] <= guarded.end);
  if (call !== undefined) return call.name;
  const inside = program.facts(file)?.expressions.findIndex(({ span }) => guarded.getStart() <= span[0] && span[1] <= guarded.end) ?? -1;
  return inside === -1 ? "model" : program.nameOf(program.functionOf({ file, id: inside as ExpressionId }));
}
