/** JSON files that people write by hand: comments, trailing commas, mistakes with their places. */
import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import type { ParseError } from "jsonc-parser";
import type { Problem } from "./project.ts";

export interface ParsedObject {
  /** What could be read; empty when the text holds no object. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly errors: readonly ParseError[];
}

/** Parses JSON with comments and trailing commas, as far as it can be read. */
export function parseObject(text: string): ParsedObject {
  const { value, errors } = parseValue(stripMark(text));
  return { value: isRecord(value) ? value : {}, errors };
}

/** Most of these files are plain JSON, which the engine itself reads many times faster. */
function parseValue(text: string): { readonly value: unknown; readonly errors: readonly ParseError[] } {
  try {
    return { value: JSON.parse(text), errors: [] };
  } catch {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    return { value, errors };
  }
}

/** A byte order mark becomes a space, so offsets stay. */
export function stripMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
}

/** The first syntax error of a file as a problem. `consequence` says what is done without the file, as a sentence. */
export function syntaxProblem(file: string, errors: readonly ParseError[], consequence: string): Problem | undefined {
  const [first] = errors;
  if (first === undefined) return undefined;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return {
    file,
    message: `This file isn't valid JSON: ${describe(printParseErrorCode(first.error))}${more}. ${consequence}`,
    span: [first.offset, first.offset + Math.max(first.length, 1)],
  };
}

function describe(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.endsWith("expected") ? `${words.replace(/ expected$/, "")} expected here` : words;
}

/** The place of a value in a JSON text, in offsets; undefined when it isn't there. */
export function spanOf(text: string, path: readonly (string | number)[]): readonly [number, number] | undefined {
  const tree = parseTree(stripMark(text), [], { allowTrailingComma: true });
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  return node === undefined ? undefined : [node.offset, node.offset + node.length];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The strings of an array; anything else is left out. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

export interface JsonValue {
  /** Undefined when the text isn't valid. */
  readonly value: unknown;
  readonly problem?: Problem;
}

/** The value of an imported JSON file. Comments and trailing commas pass, as bundlers let them. */
export function readJson(file: string, text: string): JsonValue {
  const { value, errors } = parseValue(stripMark(text));
  const problem = syntaxProblem(file, errors, "Its values count as unknown.");
  return problem === undefined ? { value } : { value: undefined, problem };
}
