/** How wide a text is on a terminal, and how to make a text of unknown origin fit for one. */

/** Made when it is needed: most texts do without. */
let segmenter: Intl.Segmenter | undefined;
// Characters that take one cell each and join none of their neighbours: ASCII, other Latin letters, dashes, quotes, arrows.
const PLAIN = /^[\x20-\x7E\u00A1-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u21FF]*$/;
// Scripts whose characters take two cells (Unicode Standard Annex #11, East Asian Width W and F).
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\uFE0F|^\p{Regional_Indicator}{2}/u;
const INVISIBLE = /^[\p{Mark}\u200B-\u200D\uFE0E\uFE0F]+$/u;
// C0 and C1 controls, line separators, and the marks that reorder text ("Trojan Source", CVE-2021-42574).
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\x00-\x1F\x7F-\x9F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const TAB_WIDTH = 2;
// Stands for a space that is no place to break; never in a printable text.
const JOINT = "\0";

/** One character as a reader sees it. */
export interface Cell {
  readonly text: string;
  /** Columns on the terminal: 0, 1 or 2. */
  readonly width: number;
  /** UTF-16 code units of the original text that it stands for. */
  readonly length: number;
}

/** Splits a line into what a terminal shows: tabs as spaces, control and reordering characters as a visible sign. */
export function cells(line: string): Cell[] {
  if (PLAIN.test(line)) return Array.from(line, (text) => ({ text, width: 1, length: 1 }));
  const result: Cell[] = [];
  for (const { segment } of graphemes(line)) {
    if (segment === "\t") {
      result.push({ text: " ".repeat(TAB_WIDTH), width: TAB_WIDTH, length: 1 });
      continue;
    }
    const text = printable(segment);
    result.push({ text, width: graphemeWidth(text), length: segment.length });
  }
  return result;
}

/** The text with every character that could move the cursor or reorder the line made visible. */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, controlPicture);
}

/** Columns that a text of one line takes on a terminal. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/**
 * Breaks a text at spaces into lines of at most `width` columns; a longer word keeps a line of its own. A short piece
 * of code (in backticks, or a call with an object) is one word, so that it can be copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\n|\r/)) {
    let line = "";
    for (const word of words(printable(paragraph), width / 2)) {
      if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines;
}

function words(text: string, longest: number): string[] {
  const code = /(?:`[^`]*`|[\w.]+\(\{[^{}]*\}\))\S*/g;
  const joined = text.replace(code, (piece) => (piece.length <= longest ? piece.replaceAll(" ", JOINT) : piece));
  return joined.split(" ").map((word) => word.replaceAll(JOINT, " "));
}

/** The text, or its beginning and an ellipsis when it is wider than `width` columns. */
export function truncate(text: string, width: number): string {
  if (text.length <= width && PLAIN.test(text)) return text;
  const all = cells(text);
  const total = all.reduce((sum, cell) => sum + cell.width, 0);
  let used = 0;
  let result = "";
  for (const cell of all) {
    if (total > width && used + cell.width > width - 1) return `${result}…`;
    used += cell.width;
    result += cell.text;
  }
  return result;
}

function graphemes(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text);
}

function graphemeWidth(segment: string): number {
  if (INVISIBLE.test(segment)) return 0;
  return WIDE.test(segment) || EMOJI.test(segment) ? 2 : 1;
}

function controlPicture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}
