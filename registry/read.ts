/**
 * Reads the text of a registry file. What can be read is kept; each mistake that keeps a value from being read is a
 * problem at its place.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isDate } from "./dates.ts";
import type { Span } from "./span.ts";
import type { Clearance, RegistryProblem } from "./types.ts";

/** A registry file as written: only what it states. */
export interface RegistryFile {
  readonly root: Node | undefined;
  readonly organization?: string;
  readonly region?: string;
  /** False where the file says `"extends": null`. */
  readonly extendsBundled: boolean;
  readonly models: readonly WrittenModel[];
  readonly tiers: readonly WrittenTier[];
  /** Syntax errors. */
  readonly problems: readonly RegistryProblem[];
}

export interface WrittenModel {
  readonly id: string;
  /** The key, quotes included. */
  readonly span: Span;
  readonly node: Node;
  readonly provider?: string;
  readonly tier?: string;
  readonly clearance?: Clearance;
  readonly aliases: readonly string[];
  readonly flag?: string;
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  readonly replacement?: string;
  readonly source?: string;
}

export interface WrittenTier {
  readonly name: string;
  /** The key, quotes included. */
  readonly span: Span;
  readonly node: Node;
  readonly fallback?: string;
}

/** Reads JSON with comments and trailing commas. Never throws. */
export function readRegistryFile(text: string): RegistryFile {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
  const organization = stringAt(root, "organization");
  const region = stringAt(root, "region");
  return {
    root,
    ...(organization === undefined ? {} : { organization }),
    ...(region === undefined ? {} : { region }),
    extendsBundled: at(root, "extends")?.type !== "null",
    models: entries(at(root, "models")).map(readModel),
    tiers: entries(at(root, "tiers")).map(readTier),
    problems: syntaxProblems(text, errors),
  };
}

interface Entry {
  readonly name: string;
  readonly span: Span;
  readonly node: Node;
}

/** The properties of an object whose value is an object; of a name written twice, the last. */
function entries(node: Node | undefined): readonly Entry[] {
  const found = new Map<string, Entry>();
  if (node?.type !== "object") return [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value?.type !== "object") continue;
    const name = String(key.value);
    found.delete(name);
    found.set(name, { name, span: [key.offset, key.offset + key.length], node: value });
  }
  return [...found.values()];
}

function readModel({ name, span, node }: Entry): WrittenModel {
  const clearance = readClearance(at(node, "clearance"));
  return {
    id: name,
    span,
    node,
    aliases: stringsAt(node, "aliases") ?? [],
    ...(clearance === undefined ? {} : { clearance }),
    ...strings(node, "provider", "tier", "flag", "replacement", "source"),
    ...dates(node, "deprecatedOn", "retiresOn"),
  };
}

function readTier({ name, span, node }: Entry): WrittenTier {
  return { name, span, node, ...strings(node, "fallback") };
}

const STATUSES: readonly Clearance["status"][] = ["cleared", "conditional", "restricted", "revoked"];

/**
 * The clearance of an entry; undefined where none is written. A clearance that is written but can't be understood
 * restricts: a typing error must never clear a model.
 */
function readClearance(node: Node | undefined): Clearance | undefined {
  if (node === undefined) return undefined;
  const written = stringAt(node, "status");
  const status = STATUSES.find((candidate) => candidate === written);
  if (status === undefined) return { status: "restricted", source: "the clearance in the registry can't be read" };
  const organizations = stringsAt(node, "organizations");
  const regions = stringsAt(node, "regions");
  return {
    status,
    ...(organizations === undefined ? {} : { organizations }),
    ...(regions === undefined ? {} : { regions }),
    ...dates(node, "from", "until", "reviewBy"),
    ...strings(node, "source"),
  };
}

function at(node: Node | undefined, key: string): Node | undefined {
  return node?.type === "object" ? findNodeAtLocation(node, [key]) : undefined;
}

function stringAt(node: Node | undefined, key: string): string | undefined {
  const found = at(node, key);
  return found?.type === "string" ? String(found.value) : undefined;
}

/** The strings of a list; a list with nothing readable in it stays an empty list. */
function stringsAt(node: Node | undefined, key: string): readonly string[] | undefined {
  const found = at(node, key);
  if (found === undefined) return undefined;
  return (found.children ?? []).filter((item) => item.type === "string").map((item) => String(item.value));
}

function strings<Key extends string>(node: Node, ...keys: readonly Key[]): { readonly [K in Key]?: string } {
  const found: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = stringAt(node, key);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function dates<Key extends string>(node: Node, ...keys: readonly Key[]): { readonly [K in Key]?: string } {
  const found = strings(node, ...keys);
  const read: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = found[key];
    if (value !== undefined && isDate(value)) read[key] = value;
  }
  return read;
}

function syntaxProblems(text: string, errors: readonly ParseError[]): readonly RegistryProblem[] {
  if (text.trim() === "") {
    return [syntaxProblem(0, 0, "The registry file is empty. Write an object with \"models\" and \"tiers\", or run gaplint init.")];
  }
  // Two brackets that are missing in one place are one mistake.
  const apart = errors.filter(({ offset }, place) => errors.findIndex((other) => other.offset === offset) === place);
  return apart.map(({ error, offset, length }) => syntaxProblem(offset, length, syntaxMessage(text, printParseErrorCode(error), offset, length)));
}

function syntaxProblem(offset: number, length: number, message: string): RegistryProblem {
  return { kind: "syntax", severity: "error", message, span: [offset, offset + length] };
}

function syntaxMessage(text: string, code: string, offset: number, length: number): string {
  const found = text.slice(offset, offset + length).split("\n")[0] ?? "";
  const place = found === "" ? "at the end of the file" : `at ${JSON.stringify(found)}`;
  const words = code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return `This is not valid JSON: ${words} ${place}.`;
}
