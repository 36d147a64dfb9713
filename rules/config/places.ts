/** What stands or may stand at a place of a gaplint.json: for hovers and completion in it. */
import { findNodeAtLocation, getLocation, parseTree, type Node, type Segment } from "jsonc-parser";
import { basename } from "../../analysis/project/paths.ts";
import type { JsonSchema } from "../../registry/schema/validate-json.ts";
import type { Span } from "../../registry/span.ts";
import { findRule, type RuleDescription } from "../catalogue.ts";
import schemaJson from "./schema.json" with { type: "json" };

export interface ConfigPlace {
  /** The key or the value at the place, as far as it is written: quotes included, empty where nothing is. */
  readonly span: Span;
  readonly isKey: boolean;
  /** What the key that is there or that the value belongs to means; undefined for one that doesn't exist. */
  readonly about: { readonly name: string; readonly meaning: string; readonly rule?: RuleDescription } | undefined;
  /** What may be written there, in the order of the schema; empty where anything may. */
  readonly choices: readonly ConfigChoice[];
}

export interface ConfigChoice {
  /** As it is written: a text in quotes, `true`, a key with its quotes and, where none follows yet, its colon. */
  readonly text: string;
  readonly label: string;
  readonly meaning?: string;
  /** What counts where the key isn't written. */
  readonly isDefault?: boolean;
}

/** A schema with what is for readers, too. */
type Described = JsonSchema & { readonly description?: string; readonly default?: unknown };

const schema: Described = schemaJson;

/** The place that an offset is in; undefined in files that are no configuration and where nothing of one is. Never throws. */
export function configPlaceAt(file: string, text: string, offset: number): ConfigPlace | undefined {
  const { path: whole, previousNode, isAtPropertyKey: isKey } = getLocation(text, offset);
  const base: readonly Segment[] = basename(file) === "package.json" ? ["gaplint"] : [];
  const path = whole.slice(base.length);
  if (path.length === 0 || base.some((segment, position) => whole[position] !== segment)) return undefined;
  const written: Node | undefined = previousNode !== undefined && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length ? previousNode : undefined;
  const span: Span = written === undefined ? [offset, offset] : [written.offset, written.offset + written.length];
  return { span, isKey, about: aboutOf(path), choices: isKey ? keys(text, whole, path, span) : values(path) };
}

function keys(text: string, whole: readonly Segment[], path: readonly Segment[], span: Span): readonly ConfigChoice[] {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const object = tree === undefined ? undefined : findNodeAtLocation(tree, whole.slice(0, -1));
  const taken = new Set((object?.children ?? []).flatMap(({ children: [key] = [] }) => (key === undefined || (key.offset === span[0] && key.length > 0) ? [] : [String(key.value)])));
  const colon = /^\s*:/.test(text.slice(span[1])) ? "" : ": ";
  return schemasAt(path.slice(0, -1))
    .flatMap(({ properties = {} }) => Object.entries<Described>(properties))
    .filter(([name]) => !taken.has(name))
    .map(([name, described]): ConfigChoice => {
      const meaning = meaningOf(described);
      return { text: `${JSON.stringify(name)}${colon}`, label: name, ...(meaning === undefined ? {} : { meaning }) };
    });
}

function values(path: readonly Segment[]): readonly ConfigChoice[] {
  const schemas = schemasAt(path);
  const standard = schemas.map((each) => each.default).find((value) => value !== undefined);
  const listed = schemas.flatMap((each) => [...(each.enum ?? []), ...(each.type === "boolean" ? [true, false] : [])]);
  return [...new Set(listed)].map((value) => ({ text: JSON.stringify(value), label: String(value), ...(value === standard ? { isDefault: true } : {}) }));
}

/** What the innermost key of a path means. */
function aboutOf(path: readonly Segment[]): ConfigPlace["about"] {
  const position = path.findLastIndex((segment) => typeof segment === "string");
  const name = String(path[position] ?? "");
  const described = schemasAt(path.slice(0, position)).map(({ properties }): Described | undefined => properties?.[name]).find((found) => found !== undefined);
  const meaning = described === undefined ? undefined : meaningOf(described);
  if (meaning === undefined) return undefined;
  const rule = path[position - 1] === "rules" ? findRule(name) : undefined;
  return { name, meaning, ...(rule === undefined ? {} : { rule }) };
}

/** All schemas that hold for what is at a path, each with what it refers to. */
function schemasAt(path: readonly Segment[]): readonly Described[] {
  let found = expanded(schema);
  for (const segment of path) {
    found = found.flatMap((each) => {
      const inner = typeof segment === "string" ? each.properties?.[segment] : itemSchema(each, segment);
      return inner === undefined ? [] : expanded(inner);
    });
  }
  return found;
}

function itemSchema({ items }: JsonSchema, position: number): JsonSchema | undefined {
  return isTuple(items) ? items[position] : items;
}

const isTuple = (items: JsonSchema["items"]): items is readonly JsonSchema[] => Array.isArray(items);

/** A schema, what it refers to, and its parts and branches. */
function expanded(written: Described): readonly Described[] {
  const { $ref, allOf = [], anyOf = [] } = written;
  const target = $ref === undefined ? undefined : schema.definitions?.[$ref.replace("#/definitions/", "")];
  return [written, ...(target === undefined ? [] : expanded(target)), ...[...allOf, ...anyOf].flatMap((part) => expanded(part))];
}

/** Its own description, else that of what it refers to. */
function meaningOf(described: Described): string | undefined {
  return expanded(described).map(({ description }) => description).find((description) => description !== undefined);
}
