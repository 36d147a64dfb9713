/** Adds properties to a JSON file that people keep by hand: its other lines, comments and all, stay as they are. */
import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { stripMark } from "../../analysis/project/json-file.ts";
import type { Edit } from "../finding.ts";
import { indentAt } from "./text-style.ts";

/**
 * The edit that appends properties to the object at `path`; the object itself is made where its parent lacks it.
 *
 * @returns undefined where the text holds no such object and no place for one, or there is nothing to add
 */
export function insertProperties(file: string, text: string, path: readonly string[], properties: Readonly<Record<string, unknown>>): Edit | undefined {
  const root = parseTree(stripMark(text), [], { allowTrailingComma: true });
  if (root === undefined || Object.keys(properties).length === 0) return undefined;
  const target = findNodeAtLocation(root, [...path]);
  if (target?.type === "object") return appended(file, text, target, properties);
  const [last] = path.slice(-1);
  if (target !== undefined || last === undefined) return undefined;
  return insertProperties(file, text, path.slice(0, -1), { [last]: properties });
}

function appended(file: string, text: string, object: Node, properties: Readonly<Record<string, unknown>>): Edit {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const step = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const last = object.children?.at(-1);
  const isOneLine = !/[\r\n]/.test(text.slice(object.offset, object.offset + object.length));
  if (last === undefined) {
    const outer = indentAt(text, object.offset);
    const lines = written(properties, step, eol, outer + step, true);
    return { file, span: [object.offset, object.offset + object.length], text: `{${eol}${outer}${step}${lines.join(`,${eol}${outer}${step}`)}${eol}${outer}}` };
  }
  const end = last.offset + last.length;
  if (isOneLine) return { file, span: [end, end], text: `, ${written(properties, step, eol, "", false).join(", ")}` };
  const indent = indentAt(text, last.offset);
  // Entries that the file writes on one line each are written so here.
  const value = last.children?.[1];
  const isFlat = value?.type === "object" && (value.children?.length ?? 0) > 0 && !/[\r\n]/.test(text.slice(value.offset, value.offset + value.length));
  return { file, span: [end, end], text: written(properties, step, eol, indent, !isFlat).map((line) => `,${eol}${indent}${line}`).join("") };
}

function written(properties: Readonly<Record<string, unknown>>, step: string, eol: string, indent: string, spread: boolean): readonly string[] {
  return Object.entries(properties).map(([key, value]) => {
    const json = spread ? JSON.stringify(value, undefined, step).replaceAll("\n", `${eol}${indent}`) : flat(value);
    return `${JSON.stringify(key)}: ${json}`;
  });
}

/** On one line, with a blank inside braces and after separators. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [`${JSON.stringify(key)}: ${flat(part)}`]));
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
