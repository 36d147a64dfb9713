/** Positions and comments of a file's text, as the syntax tree's nodes see them. */
import * as ts from "typescript";
import type { Span } from "./facts.ts";

const SPACE = 32;

export class SourceText {
  readonly file: ts.SourceFile;
  readonly text: string;

  constructor(file: ts.SourceFile) {
    this.file = file;
    this.text = file.text;
  }

  /** Offset of a node's first token. `getStart` scans trivia; most nodes have none or a single space. */
  start(node: ts.Node): number {
    const { pos, end } = node;
    if (pos === end) return pos;
    const first = this.text.charCodeAt(pos);
    if (isWordStart(first)) return pos;
    if (first === SPACE && isWordStart(this.text.charCodeAt(pos + 1))) return pos + 1;
    return Math.min(node.getStart(this.file), end);
  }

  /** A node without its leading trivia. */
  span(node: ts.Node): Span {
    return [this.start(node), node.end];
  }

  /** A node's text without its leading trivia. */
  textOf(node: ts.Node): string {
    return this.text.slice(this.start(node), node.end);
  }

  /** Tags of the JSDoc comment before a node, without `@`, in order. */
  tags(node: ts.Node): readonly string[] {
    const { text } = this;
    const start = this.start(node);
    if (start - node.pos < "/** @a */".length) return [];
    const open = text.lastIndexOf("/**", start);
    if (open < node.pos) return [];
    const close = text.indexOf("*/", open);
    if (close < 0 || close > start) return [];
    const tags: string[] = [];
    for (const match of text.slice(open + "/**".length, close).matchAll(/(?:^|\n)[ \t]*\**[ \t]*@([A-Za-z][\w-]*)/g)) {
      if (match[1] !== undefined) tags.push(match[1]);
    }
    return tags;
  }
}

/** ASCII letters, `$`, `_`, quotes, brackets and digits: characters that start a token and no trivia. */
function isWordStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 34 /* " */ ||
    code === 39 /* ' */ ||
    code === 40 /* ( */ ||
    code === 91 /* [ */ ||
    code === 123 /* { */ ||
    code === 96 /* ` */ ||
    code === 95 /* _ */ ||
    code === 36 /* $ */
  );
}
