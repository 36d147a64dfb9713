/** One configuration file: its text as a checked value with places, and what the schema can't say about it. */
import { findNodeAtLocation, getNodeValue, parseTree } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import { parseAccessPath, parsePathReference } from "../../analysis/sdk/access-path.ts";
import { parsePlace } from "../../analysis/sdk/place.ts";
import { stripMark, syntaxProblem } from "../../analysis/project/json-file.ts";
import { basename } from "../../analysis/project/paths.ts";
import type { Problem } from "../../analysis/project/project.ts";
import type { JsonSchema } from "../../registry/schema/validate-json.ts";
import { validateJson } from "../../registry/schema/validate-json.ts";
import schemaJson from "./schema.json" with { type: "json" };

const schema: JsonSchema = schemaJson;

/** The value of a configuration as written; every key is checked against the schema before it is used. */
export interface WrittenConfig {
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of a value in the file, in offsets. */
  span(path: readonly (string | number)[]): readonly [number, number] | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a gaplint.json, or the `gaplint` key of a package.json.
 *
 * @returns undefined for a package.json without that key
 */
export function readConfig(file: string, text: string): WrittenConfig | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(stripMark(text), errors, { allowTrailingComma: true });
  const inPackage = basename(file) === "package.json";
  const root = inPackage ? tree && findNodeAtLocation(tree, ["gaplint"]) : tree;
  if (inPackage && root === undefined) return undefined;

  const problems: Problem[] = [];
  const syntax = syntaxProblem(file, errors, "Nothing was linted; mend it first.");
  if (syntax !== undefined) problems.push(syntax);
  if (root === undefined) {
    if (syntax === undefined) problems.push({ file, message: "This configuration is empty. Write at least {}.", span: [0, 0] });
  } else if (root.type !== "object") {
    problems.push({ file, message: "A configuration must be an object: { … }.", span: [root.offset, root.offset + root.length] });
  } else {
    for (const { message, offset, length } of validateJson(root, schema)) problems.push({ file, message, span: [offset, offset + length] });
    if (problems.length === 0) problems.push(...sdkProblems(file, root));
  }

  const value: unknown = root?.type === "object" ? getNodeValue(root) : {};
  return {
    value: isRecord(value) ? value : {},
    span(path) {
      const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
      return node === undefined ? undefined : [node.offset, node.offset + node.length];
    },
    problems,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys that an SDK's entry needs by its role. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ["call", ["kind", "model"]],
  ["model", ["kind", "model"]],
  ["same", ["of"]],
  ["alias", ["of"]],
  ["gate", ["denies", "async"]],
  ["fallback", ["primary", "fallback", "fallbackOn"]],
]);
const PLACE_KEYS = ["model", "fallback", "onError", "primary", "observer"] as const;

function* sdkProblems(file: string, root: Node): Iterable<Problem> {
  const sdks = findNodeAtLocation(root, ["sdks"]);
  for (const sdk of sdks?.children ?? []) {
    for (const entry of findNodeAtLocation(sdk, ["entries"])?.children ?? []) {
      const role = String(valueAt(entry, "role"));
      for (const key of REQUIRED.get(role) ?? []) {
        if (findNodeAtLocation(entry, [key]) === undefined) {
          yield problem(file, findNodeAtLocation(entry, ["role"]) ?? entry, `An entry of role "${role}" needs "${key}".`);
        }
      }
      yield* grammarProblems(file, findNodeAtLocation(entry, ["path"]), parseAccessPath);
      if (role === "alias") yield* grammarProblems(file, findNodeAtLocation(entry, ["of"]), parsePathReference);
      const placeKeys = role === "same" ? [...PLACE_KEYS, "of"] : PLACE_KEYS;
      for (const key of placeKeys) {
        for (const place of findNodeAtLocation(entry, [key])?.children ?? []) yield* grammarProblems(file, place, parsePlace);
      }
    }
  }
}

/** A text that its grammar doesn't accept. The grammar's own message says why. */
function* grammarProblems(file: string, node: Node | undefined, parse: (text: string) => unknown): Iterable<Problem> {
  if (node?.type !== "string") return;
  try {
    parse(String(node.value));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    yield problem(file, node, error.message);
  }
}

function valueAt(node: Node, key: string): unknown {
  const found = findNodeAtLocation(node, [key]);
  return found === undefined ? undefined : getNodeValue(found);
}

function problem(file: string, node: Node, message: string): Problem {
  return { file, message, span: [node.offset, node.offset + node.length] };
}
