/** From offsets to the lines and columns that people and reports count in. */
import type { Span } from "../analysis/lower/facts.ts";

/** A place in a text; both count from 1, columns in UTF-16 code units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half open: `end` is the position right after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The lines of a text. A line ends at `\n`, `\r\n` or `\r`, as in the language server protocol. A byte order mark
 * takes an offset and no column: editors don't show it.
 */
export class LineIndex {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset from 0; an offset outside the text counts as its nearest end. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.#lineAt(inside);
    const start = this.#contentStart(line);
    return { line, column: Math.max(inside - start, 0) + 1 };
  }

  range(span: Span): Range {
    return { start: this.position(span[0]), end: this.position(span[1]) };
  }

  /** The text of a line (from 1) without its line break; empty for a line that doesn't exist. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const raw = this.text.slice(this.#contentStart(line), this.#starts[line] ?? this.text.length);
    return raw.replace(/(?:\r\n|\n|\r)$/, "");
  }

  #contentStart(line: number): number {
    const start = this.#starts[line - 1] ?? 0;
    return start === 0 && this.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : start;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}
