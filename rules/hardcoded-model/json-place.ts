/** Where a value stands in a JSON file. */
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Span } from "../../analysis/lower/facts.ts";

/** Offsets of the value at `path` (keys, array positions as digits); the file's start when there is none. */
export function jsonPlace(text: string, path: readonly string[]): Span {
  const root = parseTree(text);
  if (root === undefined) return [0, 0];
  let node = root;
  for (const step of path) {
    const next = findNodeAtLocation(node, [node.type === "array" ? Number(step) : step]);
    if (next === undefined) break;
    node = next;
  }
  return [node.offset, node.offset + node.length];
}
