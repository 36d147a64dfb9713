/** Where a call takes its model from, as far as a parameter can take that place. */
import * as ts from "typescript";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import type { Value } from "../../analysis/link/value.ts";
import type { ExpressionId } from "../../analysis/lower/facts.ts";
import type { SdkCall, SdkModel } from "../../analysis/sdk/format.ts";
import { parsePlace, type Place } from "../../analysis/sdk/place.ts";
import type { Edit } from "../finding.ts";
import { containsAwait, functionAround, nodeAt, startOf } from "./syntax.ts";
import { indentAt, lineEndAfter } from "./text-style.ts";

/** What stands in the place now. */
export type WrittenModel =
  /**
   * An id in the code, written at `at`, where it stays when `isKept`; `isDefault` when it only serves where a setting is
   * absent.
   */
  | { readonly kind: "written"; readonly id: string; readonly at: ExpressionRef; readonly isKept: boolean; readonly isDefault: boolean }
  /** A lookup of the registry module; the text of its argument. */
  | { readonly kind: "lookup"; readonly argument: string }
  /** An id chosen at run time; the text of the expression. */
  | { readonly kind: "chosen"; readonly text: string };

export interface ModelSlot {
  readonly model: WrittenModel;
  /** Names that the parameter must not hide: those of the call, without what it replaces. */
  readonly names: ReadonlySet<string>;
  /** True when constants become functions of the model. */
  readonly reshapes: boolean;
  /** Edits inside the call that put the parameter in the model's place. */
  thread(parameter: string): readonly Edit[];
  /** Edits of the constants that the call is made of. */
  declare(parameter: string): readonly Edit[];
}

/** A way to the place: edits for a parameter's name, in and outside of the call. */
interface Way {
  readonly model: WrittenModel;
  readonly replaced: ts.Node;
  /** Names said round the places that change outside of the call. */
  readonly names: ReadonlySet<string>;
  readonly inside: (parameter: string) => readonly Edit[];
  readonly outside: (parameter: string) => readonly Edit[];
  readonly reshapes: boolean;
}

/** Constants made of constants that are followed. */
const MAX_DEPTH = 6;

/**
 * The slot of a call; undefined where its model comes from elsewhere: a field, a function, another file.
 *
 * @param node the call's expression
 * @param lookup how the file refers to the registry's lookup, when it does
 */
export function modelSlot(program: Program, call: CapabilityCall, node: ts.CallExpression, lookup: string | undefined): ModelSlot | undefined {
  if (call.source.kind !== "sdk") return undefined;
  const finder = new SlotFinder(program, call, node, lookup, !hasModelObjects(call));
  const way = finder.ofSink(call.source.entry, node, 0);
  if (way === undefined) return undefined;
  return { model: way.model, names: new Set([...way.names, ...namesBut(node, way.replaced)]), reshapes: way.reshapes, thread: way.inside, declare: way.outside };
}

/** Whether the SDK knows models as objects, so that a value of unknown kind may be one. */
function hasModelObjects({ source }: CapabilityCall): boolean {
  return source.kind === "sdk" && source.sdk.entries.some((entry) => entry.role === "model" && entry.kind === "generate" && entry.agent !== true);
}

class SlotFinder {
  readonly #program: Program;
  readonly #file: string;
  readonly #lookup: string | undefined;
  readonly #takesIds: boolean;
  readonly #tree: ts.SourceFile;
  /** Where the models of the call come from. */
  readonly #origins: readonly Value[];

  constructor(program: Program, call: CapabilityCall, node: ts.Node, lookup: string | undefined, takesIds: boolean) {
    this.#program = program;
    this.#origins = program.modelsOf({ at: call.at, place: call.place, sends: true, call });
    this.#tree = node.getSourceFile();
    this.#file = this.#tree.fileName;
    this.#lookup = lookup;
    this.#takesIds = takesIds;
  }

  /** Through the model places of a call, construction or factory. */
  ofSink({ model }: SdkCall | SdkModel, node: ts.CallExpression | ts.NewExpression, depth: number): Way | undefined {
    for (const text of model) {
      const place = parsePlace(text);
      const [first] = place;
      const way = first?.kind === "receiver" ? this.#ofObject(receiverOf(node), depth) : this.#ofPlace(node, place, depth);
      if (way !== undefined) return way;
    }
    return undefined;
  }

  #ofPlace(node: ts.CallExpression | ts.NewExpression, place: Place, depth: number): Way | undefined {
    const [first, ...steps] = place;
    const argument = first?.kind === "argument" && node.arguments?.slice(0, first.index).some(ts.isSpreadElement) !== true ? node.arguments?.[first.index] : undefined;
    if (argument === undefined || ts.isSpreadElement(argument)) return undefined;
    if (steps.length === 0) return this.#ofSlot(argument, undefined, depth);
    let current: ts.Expression = argument;
    for (const [position, step] of steps.entries()) {
      if (step.kind !== "property") return undefined;
      const isLast = position === steps.length - 1;
      if (!ts.isObjectLiteralExpression(current)) return isLast && position === 0 ? this.#besides(node, current, step.name) : undefined;
      const property: ts.ObjectLiteralElementLike | undefined = current.properties.find((each) => each.name !== undefined && nameOf(each.name) === step.name);
      if (property === undefined) return isLast && position === 0 && current.properties.some(ts.isSpreadAssignment) ? this.#besides(node, current, step.name) : undefined;
      if (ts.isShorthandPropertyAssignment(property)) return isLast ? this.#ofSlot(property.name, property, depth) : undefined;
      if (!ts.isPropertyAssignment(property)) return undefined;
      if (isLast) return this.#ofSlot(property.initializer, property, depth);
      current = property.initializer;
    }
    return undefined;
  }

  /** An object made elsewhere holds the model: the parameter is put after it. */
  #besides(node: ts.CallExpression | ts.NewExpression, object: ts.Expression, name: string): Way | undefined {
    if (!this.#takesIds) return undefined;
    const ids = this.#idsAt(node);
    const [only] = ids;
    if (ids.length !== 1 || only === undefined) return undefined;
    const file = this.#file;
    const property = (parameter: string): string => (parameter === name ? name : `${name}: ${parameter}`);
    const inside = (parameter: string): readonly Edit[] => {
      if (!ts.isObjectLiteralExpression(object)) return [insertion(file, startOf(object), "{ ..."), insertion(file, object.end, `, ${property(parameter)} }`)];
      const last = object.properties.at(-1);
      return last === undefined ? [] : [insertion(file, last.end, `, ${property(parameter)}`)];
    };
    return { model: { kind: "written", ...only, isKept: true }, replaced: object, names: new Set(), inside, outside: () => [], reshapes: false };
  }

  #idsAt(node: ts.Node): readonly { readonly id: string; readonly at: ExpressionRef; readonly isDefault: boolean }[] {
    const at = this.#expression(node);
    const values = at === undefined ? [] : this.#program.localModelsOf({ at, place: this.#program.place(at), sends: true });
    const written = values.flatMap((value) => (value.kind === "string" ? [{ id: value.text, at: value.at, isDefault: value.isDefault }] : []));
    return written.length === values.length ? written : [];
  }

  /** What stands in a model place: an id, or an object made of one. */
  #ofSlot(expression: ts.Expression, property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined, depth: number): Way | undefined {
    const id = this.#ofId(expression, property);
    return id ?? this.#ofObject(expression, depth);
  }

  #ofId(expression: ts.Expression, property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined): Way | undefined {
    const model = this.#idAt(expression);
    if (model === undefined) return undefined;
    const file = this.#file;
    const inside = (parameter: string): readonly Edit[] => {
      if (property === undefined) return [{ file, span: [startOf(expression), expression.end], text: parameter }];
      const name = property.name.getText();
      if (ts.isShorthandPropertyAssignment(property)) return parameter === name ? [] : [insertion(file, property.end, `: ${parameter}`)];
      return parameter === name ? [{ file, span: [startOf(property), property.end], text: name }] : [{ file, span: [startOf(expression), expression.end], text: parameter }];
    };
    const unused = ts.isIdentifier(expression) ? this.#unusedConstant(expression) : undefined;
    return { model: model.kind === "written" && unused !== undefined ? { ...model, isKept: false } : model, replaced: property ?? expression, names: new Set(), inside, outside: () => (unused === undefined ? [] : [unused]), reshapes: false };
  }

  /** Removes the constant that nothing else reads once the parameter stands here; one with a comment stays for a person. */
  #unusedConstant(name: ts.Identifier): Edit | undefined {
    const statement = this.#constant(name)?.parent.parent;
    if (statement === undefined || !ts.isVariableStatement(statement) || statement.declarationList.declarations.length > 1 || !this.#isUsedOnce(name)) return undefined;
    const { text } = this.#tree;
    const start = startOf(statement);
    const lineStart = start - indentAt(text, start).length;
    const lineEnd = lineEndAfter(text, statement.end);
    if (lineEnd === undefined || text.slice(statement.end, lineEnd).trim() !== "" || (ts.getLeadingCommentRanges(text, statement.pos) ?? []).length > 0) return undefined;
    const next = /^\r?\n/.exec(text.slice(lineEnd))?.[0] ?? "";
    // Of the blank lines round it one is enough.
    const isSpaced = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, lineStart));
    const blank = isSpaced ? (/^[ \t]*\r?\n/.exec(text.slice(lineEnd + next.length))?.[0] ?? "") : "";
    return { file: this.#file, span: [lineStart, lineEnd + next.length + blank.length], text: "" };
  }

  #idAt(expression: ts.Expression): WrittenModel | undefined {
    const literal = ts.isStringLiteralLike(expression) ? this.#expression(expression) : undefined;
    if (ts.isStringLiteralLike(expression) && literal !== undefined) return { kind: "written", id: expression.text, at: literal, isKept: false, isDefault: false };
    if (this.#isLookup(expression)) return { kind: "lookup", argument: expression.arguments[0]?.getText() ?? "{}" };
    if (ts.isIdentifier(expression)) {
      const constant = this.#constant(expression);
      if (constant?.initializer !== undefined && this.#isLookup(constant.initializer)) return { kind: "lookup", argument: constant.initializer.arguments[0]?.getText() ?? "{}" };
    }
    const at = this.#expression(expression);
    if (at === undefined) return undefined;
    const values = this.#program.values(at);
    if (values.some((value) => !isIdLike(value))) return undefined;
    const [only] = values;
    if (only?.kind === "string" && values.length === 1 && !only.isDefault) return { kind: "written", id: only.text, at: only.at, isKept: true, isDefault: false };
    if (!this.#takesIds && !values.some((value) => value.kind === "string" || value.kind === "environment")) return undefined;
    return isPlain(expression) ? { kind: "chosen", text: expression.getText() } : undefined;
  }

  /** A model object: made on the spot, or a constant of the file that nothing else uses. */
  #ofObject(expression: ts.Expression | undefined, depth: number): Way | undefined {
    if (expression === undefined || depth > MAX_DEPTH) return undefined;
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isNonNullExpression(expression)) return this.#ofObject(expression.expression, depth + 1);
    if (ts.isIdentifier(expression)) return this.#ofConstant(expression, depth);
    if (!ts.isCallExpression(expression) && !ts.isNewExpression(expression)) return undefined;
    const entry = this.#modelEntry(expression);
    if (entry !== undefined) return this.ofSink(entry, expression, depth + 1);
    // `model.bindTools(tools)`, `prompt.pipe(model)`, `wrapLanguageModel({ model })`
    const parts = [receiverOf(expression), ...(expression.arguments ?? []).flatMap(partsOf)];
    for (const part of parts) {
      const way = part === undefined || !this.#isModelObject(part) ? undefined : this.#ofObject(part, depth + 1);
      if (way !== undefined) return way;
    }
    return this.#ofOrigin(expression);
  }

  /** A function of the project makes the model of an id that is written among its arguments. */
  #ofOrigin(expression: ts.CallExpression | ts.NewExpression): Way | undefined {
    const [only] = this.#origins;
    const at = only?.kind === "string" && this.#origins.length === 1 && only.at.file === this.#file ? this.#program.expression(only.at).span : undefined;
    if (at === undefined || at[0] < startOf(expression) || at[1] > expression.end) return undefined;
    const literal = nodeAt(this.#tree, at, ts.isStringLiteralLike);
    if (literal === undefined || !ts.isStringLiteralLike(literal) || functionAround(literal) !== functionAround(expression)) return undefined;
    return this.#ofId(literal, ts.isPropertyAssignment(literal.parent) ? literal.parent : undefined);
  }

  #ofConstant(name: ts.Identifier, depth: number): Way | undefined {
    const declaration = this.#constant(name);
    const initializer = declaration?.initializer;
    if (initializer === undefined || declaration?.type !== undefined || !this.#isUsedOnce(name) || containsAwait(initializer)) return undefined;
    const way = this.#ofObject(initializer, depth + 1);
    if (way === undefined) return undefined;
    const file = this.#file;
    const typed = /\.[cm]?tsx?$/.test(file);
    return {
      ...way,
      replaced: name,
      names: new Set([name.text, ...way.names, ...namesBut(initializer, way.replaced)]),
      inside: (parameter) => [insertion(file, name.end, `${ts.isShorthandPropertyAssignment(name.parent) ? `: ${name.text}` : ""}(${parameter})`)],
      outside: (parameter) => [insertion(file, startOf(initializer), typed ? `(${parameter}: string) => ` : `(${parameter}) => `), ...way.inside(parameter), ...way.outside(parameter)],
      reshapes: true,
    };
  }

  /** The `const` of the file that a name stands for; not one that is exported. */
  #constant(name: ts.Identifier): ts.VariableDeclaration | undefined {
    let found: ts.VariableDeclaration | undefined;
    for (let scope: ts.Node = name; found === undefined; scope = scope.parent) {
      if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseClause(scope)) found = declaredIn(scope.statements, name.text);
      if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => parameter.name.getText() === name.text)) return undefined;
      if (ts.isSourceFile(scope)) break;
    }
    return found;
  }

  /** True when the file says the name twice: where it is declared, and here. */
  #isUsedOnce(name: ts.Identifier): boolean {
    let count = 0;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text === name.text && !isLabel(node)) count += 1;
      ts.forEachChild(node, visit);
    };
    visit(this.#tree);
    return count === 2;
  }

  #isLookup(expression: ts.Expression): expression is ts.CallExpression {
    return this.#lookup !== undefined && ts.isCallExpression(expression) && expression.expression.getText() === this.#lookup;
  }

  #modelEntry(node: ts.CallExpression | ts.NewExpression): SdkModel | undefined {
    const at = this.#expression(node);
    if (at === undefined) return undefined;
    for (const value of this.#program.values(at)) {
      if (value.kind !== "api") continue;
      const site = value.sites.find(({ call }) => call.file === at.file && call.id === at.id);
      const entry = site?.node.entries.find((each): each is SdkModel => each.role === "model" && each.model.length > 0);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  #isModelObject(node: ts.Expression): boolean {
    const at = this.#expression(node);
    return at !== undefined && this.#program.values(at).some((value) => value.kind === "api" && value.sites.length > 0);
  }

  #expression(node: ts.Node): ExpressionRef | undefined {
    const start = startOf(node);
    const id = this.#program.facts(this.#file)?.expressions.findLastIndex(({ span }) => span[0] === start && span[1] === node.end) ?? -1;
    return id === -1 ? undefined : { file: this.#file, id: id as ExpressionId };
  }
}

function isIdLike(value: Value): boolean {
  return value.kind === "string" || value.kind === "json" || value.kind === "environment" || value.kind === "parameter" || value.kind === "registry" || value.kind === "external";
}

/** What may be said once more without doing anything twice. */
function isPlain(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node)) return isPlain(node.expression);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return isPlain(node.expression);
  return ts.isBinaryExpression(node) && /^(?:\?\?|\|\|)$/.test(node.operatorToken.getText()) && isPlain(node.left) && isPlain(node.right);
}

function receiverOf(node: ts.CallExpression | ts.NewExpression): ts.Expression | undefined {
  const callee = ts.isNonNullExpression(node.expression) ? node.expression.expression : node.expression;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
}

/** An argument, or the values of an object that is one. */
function partsOf(argument: ts.Expression): readonly ts.Expression[] {
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  return argument.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : ts.isShorthandPropertyAssignment(property) ? [property.name] : []));
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

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertyAssignment(parent) && parent.name === node);
}

function namesBut(node: ts.Node, left: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (child === left) return;
    if (ts.isIdentifier(child) && !isLabel(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

function insertion(file: string, offset: number, text: string): Edit {
  return { file, span: [offset, offset], text };
}
