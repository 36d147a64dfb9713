/**
 * Validates JSON text that keeps its positions against a JSON schema (the subset of draft-07 listed in `JsonSchema`).
 * Messages are for the person who wrote the file: they name the key, what may stand there, and the likely typing error.
 */
import { getNodeValue, type Node } from "jsonc-parser";
import { isDate } from "../dates.ts";
import { nearest } from "./nearest.ts";

/** The keywords that are understood; others are ignored. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  /** One schema for all items, or one for each place. */
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  /** "date" and "regex" are checked. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  /** Shown in place of the general message where a value doesn't fit. */
  readonly errorMessage?: string;
}

/** A mistake at UTF-16 offsets of the text the tree was parsed from. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** The mistakes of a tree, in the order of the text. `root` is jsonc-parser's; undefined (an empty file) gives none. */
export function validateJson(root: Node | undefined, schema: JsonSchema): readonly JsonProblem[] {
  if (root === undefined) return [];
  return [...check(root, schema, { root: schema, name: undefined })].sort((a, b) => a.offset - b.offset);
}

interface Context {
  readonly root: JsonSchema;
  /** How messages call the value: its key; undefined for the file itself and for items of a list. */
  readonly name: string | undefined;
}

function* check(node: Node, written: JsonSchema, context: Context): Iterable<JsonProblem> {
  const schema = resolve(written, context.root);
  for (const part of schema.allOf ?? []) yield* check(node, part, context);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) yield* checkBranches(node, schema, branches, context);
  if (schema.type !== undefined && !hasType(node, schema.type)) {
    yield at(node, schema.errorMessage ?? `${subject(context)} must be ${typeNames(schema.type)}, not ${shown(node)}.`);
    return;
  }
  yield* checkValue(node, schema, context);
  switch (node.type) {
    case "object":
      yield* checkObject(node, schema, context);
      break;
    case "array":
      yield* checkArray(node, schema, context);
      break;
    case "string":
      yield* checkString(node, schema, context);
      break;
    case "number":
      yield* checkNumber(node, schema, context);
      break;
    case "boolean":
    case "null":
    case "property":
      break;
  }
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.startsWith("#/definitions/") ? schema.$ref.slice("#/definitions/".length) : undefined;
  const target = name === undefined ? undefined : root.definitions?.[name];
  return target === undefined ? schema : resolve(target, root);
}

/** Where no branch fits, the complaints of the branch meant: the one for the value's type. */
function* checkBranches(node: Node, schema: JsonSchema, branches: readonly JsonSchema[], context: Context): Iterable<JsonProblem> {
  const tried = branches.map((branch) => ({ branch: resolve(branch, context.root), problems: [...check(node, branch, context)] }));
  if (tried.some(({ problems }) => problems.length === 0)) return;
  if (schema.errorMessage !== undefined) {
    yield at(node, schema.errorMessage);
    return;
  }
  const fitting = tried.filter(({ branch }) => branch.type === undefined || hasType(node, branch.type));
  const values = fitting.flatMap(({ branch }) => valuesOf(branch));
  const inner = fitting.find(({ branch }) => valuesOf(branch).length === 0);
  if (inner !== undefined && (values.length === 0 || node.type !== "string")) {
    yield* inner.problems;
  } else if (values.length > 0) {
    yield at(node, notOneOf(node, values, context));
  } else {
    const types = tried.flatMap(({ branch }) => (branch.type === undefined ? [] : [branch.type].flat()));
    yield at(node, `${subject(context)} must be ${typeNames([...new Set(types)])}, not ${shown(node)}.`);
  }
}

function valuesOf(schema: JsonSchema): readonly unknown[] {
  return schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
}

function* checkValue(node: Node, schema: JsonSchema, context: Context): Iterable<JsonProblem> {
  const values = valuesOf(schema);
  if (values.length === 0) return;
  const value: unknown = getNodeValue(node);
  if (!values.includes(value)) yield at(node, schema.errorMessage ?? notOneOf(node, values, context));
}

function* checkObject(node: Node, schema: JsonSchema, context: Context): Iterable<JsonProblem> {
  const seen = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const name = String(key.value);
    if (seen.has(name)) yield at(key, `"${name}" is written twice here; only the last one counts.`);
    seen.set(name, key);
    if (schema.propertyNames !== undefined) yield* check(key, schema.propertyNames, { root: context.root, name: `key "${name}"` });
    const patterned = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, "u").test(name))?.[1];
    const known = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : patterned;
    const expected = known ?? schema.additionalProperties;
    if (expected === false) yield at(key, unknownKey(name, Object.keys(schema.properties ?? {}), context));
    else if (typeof expected === "object" && value !== undefined) yield* check(value, expected, { root: context.root, name });
  }
  for (const name of schema.required ?? []) {
    if (!seen.has(name)) yield opening(node, `${subject(context)} needs "${name}".`);
  }
  if (schema.minProperties !== undefined && seen.size < schema.minProperties) {
    yield opening(node, schema.errorMessage ?? `${subject(context)} must not be empty.`);
  }
}

function* checkArray(node: Node, schema: JsonSchema, context: Context): Iterable<JsonProblem> {
  const items = node.children ?? [];
  for (const [place, item] of items.entries()) {
    const expected = isList(schema.items) ? schema.items[place] : schema.items;
    if (expected !== undefined) {
      const name = context.name === undefined ? undefined : `item ${place + 1} of "${context.name}"`;
      yield* check(item, expected, { root: context.root, name });
    }
  }
  if (schema.minItems !== undefined && items.length < schema.minItems) {
    yield at(node, schema.errorMessage ?? `${subject(context)} needs at least ${count(schema.minItems, "item")}.`);
  }
  if (schema.maxItems !== undefined && items.length > schema.maxItems) {
    yield at(node, schema.errorMessage ?? `${subject(context)} takes at most ${count(schema.maxItems, "item")}.`);
  }
  if (schema.uniqueItems === true) yield* checkUnique(items, context);
}

function* checkUnique(items: readonly Node[], context: Context): Iterable<JsonProblem> {
  const seen = new Set<string>();
  for (const item of items) {
    const value = JSON.stringify(getNodeValue(item));
    if (seen.has(value)) yield at(item, `${shown(item)} stands twice in ${lower(subject(context))}.`);
    seen.add(value);
  }
}

function* checkString(node: Node, schema: JsonSchema, context: Context): Iterable<JsonProblem> {
  const text = String(node.value);
  if (schema.minLength !== undefined && text.length < schema.minLength) {
    yield at(node, schema.errorMessage ?? `${subject(context)} must not be empty.`);
  } else if (schema.format === "date" && !isDate(text)) {
    yield at(node, `${subject(context)} must be a date as YYYY-MM-DD, not ${shown(node)}.`);
  } else if (schema.format === "regex" && !isRegex(text)) {
    yield at(node, `${subject(context)} must be a regular expression; ${shown(node)} is none.`);
  } else if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(text)) {
    yield at(node, schema.errorMessage ?? `${subject(context)} can't be ${shown(node)}: it must match ${schema.pattern}.`);
  }
}

function* checkNumber(node: Node, schema: JsonSchema, context: Context): Iterable<JsonProblem> {
  const value = Number(node.value);
  if (schema.minimum !== undefined && value < schema.minimum) yield at(node, `${subject(context)} must be at least ${schema.minimum}.`);
  if (schema.maximum !== undefined && value > schema.maximum) yield at(node, `${subject(context)} must be at most ${schema.maximum}.`);
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

function isList(items: JsonSchema | readonly JsonSchema[] | undefined): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

function hasType(node: Node, type: string | readonly string[]): boolean {
  return [type].flat().some((name) => (name === "integer" ? node.type === "number" && Number.isInteger(node.value) : name === node.type));
}

function typeNames(type: string | readonly string[]): string {
  return oneOf([type].flat().map((name) => ARTICLES.get(name) ?? name));
}

const ARTICLES: ReadonlyMap<string, string> = new Map([
  ["string", "a string"], ["number", "a number"], ["integer", "a whole number"], ["boolean", "true or false"],
  ["object", "an object"], ["array", "a list"], ["null", "null"],
]);

function notOneOf(node: Node, values: readonly unknown[], context: Context): string {
  const listed = oneOf(values.map((value) => JSON.stringify(value)));
  const meant = node.type === "string" ? nearest(String(node.value), values.filter((value) => typeof value === "string")) : undefined;
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  return `${subject(context)} must be ${listed}, not ${shown(node)}.${hint}`;
}

function unknownKey(name: string, known: readonly string[], context: Context): string {
  const where = context.name === undefined ? "" : ` in ${lower(subject(context))}`;
  const meant = nearest(name, known);
  if (meant !== undefined) return `Unknown key "${name}"${where}. Did you mean "${meant}"?`;
  return `Unknown key "${name}"${where}. Known keys: ${known.filter((key) => key !== "$schema").join(", ")}.`;
}

function subject({ name }: Context): string {
  if (name === undefined) return "This value";
  if (/^(?:key|item \d+ of) "/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return `"${name}"`;
}

function lower(text: string): string {
  return text === "This value" ? "this value" : text.replace(/^(?:Key|Item)/, (word) => word.toLowerCase());
}

/** A value as a message shows it; objects and lists by their kind. */
function shown(node: Node): string {
  if (node.type === "object" || node.type === "array") return ARTICLES.get(node.type) ?? node.type;
  const text = JSON.stringify(node.value) ?? String(node.value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function oneOf(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function at(node: Node, message: string): JsonProblem {
  return { message, offset: node.offset, length: node.length };
}

/** At the opening bracket alone, so that a missing key doesn't mark the whole object. */
function opening(node: Node, message: string): JsonProblem {
  return { message, offset: node.offset, length: 1 };
}
