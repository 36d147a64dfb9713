/**
 * Breaks the choice of models and of what stands in for them, one thing at a time, on a file's syntax tree: a model
 * becomes a restricted one, a constant is written where it is used, a setting gets a default, a fallback goes. Lines
 * stay where they are.
 */
import ts from "typescript";
import { applyEdits, findAll, parse, spanOf, type Edit } from "./edits.ts";

export interface ModelMutant {
  readonly how: "model restricted" | "constant inlined" | "setting defaulted" | "fallback removed" | "fallback restricted";
  /** Line (from 1) at which something is to be found; undefined for any line of the fixture. */
  readonly line: number | undefined;
  readonly text: string;
}

/** A model of the bundled catalogue that this project isn't cleared for, as each vendor prefix spells it. */
const RESTRICTED = "claude-fable-5";
const SWAPPED = /^(?:(anthropic|openai|google)([/:]))?(?:claude|gpt|gemini|o\d)-[\w.-]+$/;

/** Literals on these lines (from 1), each swapped for a restricted model. */
export function restrictedMutants(name: string, text: string, lines: ReadonlySet<number>): readonly ModelMutant[] {
  const source = parse(name, text);
  return findAll(source, ts.isStringLiteral, true).flatMap((literal): readonly ModelMutant[] => {
    const line = lineOf(source, literal);
    const id = lines.has(line) && ts.isStringLiteral(literal) ? restrictedAs(literal.text) : undefined;
    return id === undefined || isKey(literal) ? [] : [{ how: "model restricted", line, text: applyEdits(text, [{ span: spanOf(source, literal), text: `"${id}"` }]) }];
  });
}

/** `const MODEL = "x"` on one of these lines, with the text where the name is used as a value in the same file. */
export function inlinedMutants(name: string, text: string, lines: ReadonlySet<number>): readonly ModelMutant[] {
  const source = parse(name, text);
  return findAll(source, ts.isVariableDeclaration, true).flatMap((declaration): readonly ModelMutant[] => {
    if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined || !ts.isStringLiteral(declaration.initializer) || !lines.has(lineOf(source, declaration.initializer))) return [];
    const own = declaration.name.text;
    const id = declaration.initializer.text;
    const uses = findAll(source, ts.isIdentifier, true).filter((one) => one.text === own && ts.isPropertyAssignment(one.parent) && one.parent.initializer === one);
    const [use, ...more] = uses;
    const all = findAll(source, ts.isIdentifier, true).filter((one) => one.text === own);
    // Where it is used once, nothing but the use is left.
    if (use === undefined || more.length > 0 || all.length !== 2) return [];
    return [{ how: "constant inlined", line: lineOf(source, use), text: applyEdits(text, [{ span: spanOf(source, use), text: `"${id}"` }]) }];
  });
}

/** `process.env.ANY_MODEL!` given as a property, an argument or a variable's value, with a restricted default. */
export function defaultedMutants(name: string, text: string): readonly ModelMutant[] {
  const source = parse(name, text);
  const read = findAll(source, ts.isPropertyAccessExpression, true).filter((one) => /^process\.env\.\w*MODEL\w*$/.test(one.getText(source)));
  return read.flatMap((access): readonly ModelMutant[] => {
    let whole: ts.Node = access;
    while (ts.isNonNullExpression(whole.parent) || ts.isAsExpression(whole.parent) || ts.isParenthesizedExpression(whole.parent)) whole = whole.parent;
    const gives = ts.isPropertyAssignment(whole.parent) || ts.isVariableDeclaration(whole.parent) || (ts.isCallExpression(whole.parent) && whole.parent.expression !== whole);
    return gives ? [{ how: "setting defaulted", line: lineOf(source, whole), text: applyEdits(text, [{ span: spanOf(source, whole), text: `(${access.getText(source)} ?? "${RESTRICTED}")` }]) }] : [];
  });
}

/** A `catch` that asks another model: one that throws on instead, for calls on these lines, and one whose model is restricted. */
export function fallbackMutants(name: string, text: string, lines: ReadonlySet<number>): readonly ModelMutant[] {
  const source = parse(name, text);
  return findAll(source, ts.isTryStatement, true).flatMap((attempt): readonly ModelMutant[] => {
    const { catchClause } = attempt;
    const guarded = [...lines].filter((line) => lineOf(source, attempt.tryBlock) <= line && line <= source.getLineAndCharacterOfPosition(attempt.tryBlock.end).line + 1);
    const [line] = guarded;
    if (catchClause === undefined || line === undefined || guarded.length > 1) return [];
    const literals = findAll(catchClause.block, ts.isStringLiteral, true).flatMap((literal): readonly Edit[] => {
      const id = restrictedAs(literal.text);
      return id === undefined ? [] : [{ span: spanOf(source, literal), text: `"${id}"` }];
    });
    if (literals.length === 0) return [];
    const [start, end] = spanOf(source, catchClause.block);
    const thrown = `{ throw new Error("no answer"); ${text.slice(start, end).replace(/[^\n]/g, "")}}`;
    return [
      { how: "fallback removed", line, text: applyEdits(text, [{ span: [start, end], text: thrown }]) },
      ...literals.map((edit): ModelMutant => ({ how: "fallback restricted", line: undefined, text: applyEdits(text, [edit]) })),
    ];
  });
}

function restrictedAs(text: string): string | undefined {
  const found = SWAPPED.exec(text);
  return found === null ? undefined : found[1] === undefined ? RESTRICTED : `anthropic${found[2] ?? "/"}${RESTRICTED}`;
}

/** A name of a property, or a part of a type: no value. */
const isKey = (node: ts.Node): boolean => (ts.isPropertyAssignment(node.parent) && node.parent.name === node) || ts.isLiteralTypeNode(node.parent) || ts.isImportDeclaration(node.parent);

const lineOf = (source: ts.SourceFile, node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
