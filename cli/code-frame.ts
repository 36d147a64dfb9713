/** The lines of source around a place, with the place underlined. */
import type { Span } from "../analysis/lower/facts.ts";
import { cells, type Cell } from "./display.ts";
import type { LineIndex, Range } from "./position.ts";
import type { Style } from "./style.ts";

export interface FrameOptions {
  /** Columns the frame may take, line numbers included. */
  readonly width: number;
  /** Lines shown before and after the place. */
  readonly context: number;
  readonly style: Style;
  /** Colours the line that underlines. */
  readonly mark: (text: string) => string;
}

/** A place of more lines than this is shown by its first two lines and its last. */
const MAX_MARKED_LINES = 4;
const ELLIPSIS: Cell = { text: "…", width: 1, length: 0 };

/** The frame's lines, without a final line break. */
export function codeFrame(index: LineIndex, span: Span, options: FrameOptions): string[] {
  const range = index.range(span);
  const first = Math.max(1, range.start.line - options.context);
  const lastMarked = lastLineOf(range);
  const last = Math.min(index.lineCount, lastMarked + options.context);
  const digits = String(last).length;
  const width = Math.max(20, options.width - digits - 5);
  const { style } = options;
  const gutter = (label: string) => style.dim(`${label.padStart(digits)} │`);

  const frame: string[] = [];
  for (let line = first; line <= last; line++) {
    const marked = line >= range.start.line && line <= lastMarked;
    if (!marked && index.line(line).trim() === "") continue;
    if (skipped(line, range.start.line, lastMarked)) {
      if (line === range.start.line + 2) frame.push(`  ${gutter("")} ${style.dim("⋮")}`);
      continue;
    }
    const [from, to] = markedColumns(index, line, range);
    const view = clip(cells(index.line(line)), from, to, width);
    const sign = marked ? options.mark(">") : " ";
    frame.push(`${sign} ${gutter(String(line))} ${view.text}`.trimEnd());
    // In a long place the signs in front say enough.
    const underlined = marked && (line === range.start.line || lastMarked - range.start.line < MAX_MARKED_LINES);
    if (underlined && view.markWidth > 0) {
      const blank = " ".repeat(view.markStart);
      frame.push(`  ${gutter("")} ${blank}${options.mark("^".repeat(view.markWidth))}`);
    }
  }
  return frame;
}

function skipped(line: number, firstMarked: number, lastMarked: number): boolean {
  if (lastMarked - firstMarked + 1 <= MAX_MARKED_LINES) return false;
  return line >= firstMarked + 2 && line < lastMarked;
}

/** A place that ends at the start of a line doesn't reach into that line. */
function lastLineOf({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** The marked part of a line as code units from 0, half open; an empty place still marks one column. */
function markedColumns(index: LineIndex, line: number, { start, end }: Range): [number, number] {
  const text = index.line(line);
  const indent = text.length - text.trimStart().length;
  const from = line === start.line ? start.column - 1 : indent;
  const to = line === end.line ? end.column - 1 : text.trimEnd().length;
  return [from, line === start.line ? Math.max(to, from + 1) : to];
}

interface View {
  readonly text: string;
  /** Columns from 0 of the visible part of the mark. */
  readonly markStart: number;
  readonly markWidth: number;
}

/** Cuts a line to `width` columns so that the mark's beginning stays in sight. */
function clip(line: readonly Cell[], from: number, to: number, width: number): View {
  const total = line.reduce((sum, cell) => sum + cell.width, 0);
  const visible = total <= width ? { line, offset: 0 } : cut(line, from, to, width);

  let unit = visible.offset;
  let column = 0;
  let markStart = -1;
  let markEnd = 0;
  let text = "";
  for (const cell of visible.line) {
    const marked = unit < to && unit + cell.length > from;
    if (marked && markStart < 0) markStart = column;
    column += cell.width;
    if (marked) markEnd = column;
    unit += cell.length;
    text += cell.text;
  }
  // A place at the end of the line has no cell of its own.
  if (markStart < 0) return { text, markStart: column, markWidth: to > from ? 1 : 0 };
  return { text, markStart, markWidth: Math.max(markEnd - markStart, 1) };
}

/** The cells round the mark that fit, with an ellipsis at each cut; `offset` is the code unit the view starts at. */
function cut(line: readonly Cell[], from: number, to: number, width: number): { line: Cell[]; offset: number } {
  const columns = columnsOf(line);
  const markFrom = columns.at(from);
  const markWidth = columns.at(to) - markFrom;
  const room = width - 2;
  const lead = markWidth >= room ? 8 : Math.max(8, Math.floor((room - markWidth) / 2));
  const windowStart = markFrom <= lead ? 0 : markFrom - lead;

  const kept: Cell[] = [];
  let offset = 0;
  let column = 0;
  let used = 0;
  let cutAtEnd = false;
  for (const cell of line) {
    if (column < windowStart) offset += cell.length;
    else if (used + cell.width <= room) {
      kept.push(cell);
      used += cell.width;
    } else {
      cutAtEnd = true;
      break;
    }
    column += cell.width;
  }
  if (offset > 0) kept.unshift(ELLIPSIS);
  if (cutAtEnd) kept.push(ELLIPSIS);
  return { line: kept, offset };
}

/** Maps code units of a line to columns. */
function columnsOf(line: readonly Cell[]): { at(unit: number): number } {
  return {
    at(unit) {
      let units = 0;
      let columns = 0;
      for (const cell of line) {
        if (units + cell.length > unit) break;
        units += cell.length;
        columns += cell.width;
      }
      return columns;
    },
  };
}
