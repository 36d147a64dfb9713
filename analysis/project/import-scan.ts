/**
 * The imports of a file, read from its text without parsing it.
 *
 * The scan looks for the three words that can open an import (`import`, `export`, `require`) and reads the few
 * tokens that must follow. It keeps no state between them: it never has to tell a regular expression from a
 * division, so nothing earlier in the file can lead it astray. The price is that an import quoted whole in a
 * string or a block comment counts too, which makes the result a superset; the reverse never happens.
 */
import { own } from "./own-string.ts";
import type { ScannedImport } from "./project.ts";

/**
 * Every static import, re-export, `require("x")` and `import("x")` of a text, and possibly some that only stand
 * in strings or comments.
 *
 * @param text a TypeScript or JavaScript source
 * @returns in source order; `names` of a `require` or dynamic import is `["*"]`
 */
export function scanImports(text: string): readonly ScannedImport[] {
  return scan(text, () => true) ?? [];
}

/**
 * As `scanImports`, of the bytes of a text in UTF-8, a character each. Undefined where one beyond ASCII stands in what
 * is read, or beside: there the text itself has to be asked.
 */
export function scanImportsInBytes(bytes: string): readonly ScannedImport[] | undefined {
  return scan(bytes, isAsciiBetween);
}

/** @param isReadable asked of each part that is looked at; where it says no, nothing is said of the rest */
function scan(text: string, isReadable: (text: string, start: number, end: number) => boolean): readonly ScannedImport[] | undefined {
  const found: ScannedImport[] = [];
  const words = /import|export|require/g;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const start = match.index;
    const end = words.lastIndex;
    if (!isReadable(text, start - 1, end + 1)) return undefined;
    if (!standsAlone(text, start, end) || inComment(text, start)) continue;
    const cursor = new Cursor(text, end);
    const scanned =
      match[0] === "import" ? readImport(cursor, start) : match[0] === "export" ? readReexport(cursor) : readRequire(cursor);
    if (!isReadable(text, end, cursor.furthest)) return undefined;
    if (scanned === undefined) continue;
    found.push(scanned);
    words.lastIndex = Math.max(end, cursor.position);
  }
  return found;
}

/** True when the word isn't part of a longer name, a property or a private name. `...require("x")` is a word. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isNamePart(text.charCodeAt(end))) return false;
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before === DOT) return text.startsWith("...", start - 3);
  return !isNamePart(before) && before !== HASH && before !== AT;
}

/**
 * True where the word can only be comment: on a line that begins with `//`, or right after the `*` that the lines
 * of a block comment begin with. A `{` in between may lead back into code, from a template or JSX text.
 */
function inComment(text: string, position: number): boolean {
  const start = skipBlanks(text, text.lastIndexOf("\n", position) + 1);
  const first = text.charCodeAt(start);
  if (first === SLASH && text.charCodeAt(start + 1) === SLASH) {
    for (let index = start; index < position; index++) {
      const code = text.charCodeAt(index);
      if (code === OPEN_BRACE || isLineBreak(code)) return false;
    }
    return true;
  }
  // A product's right side can be `require(…)`, but never a declaration.
  return first === STAR && skipBlanks(text, start + 1) === position && text.charCodeAt(position) !== LOWER_R;
}

function skipBlanks(text: string, position: number): number {
  while (text.charCodeAt(position) === SPACE || text.charCodeAt(position) === TAB) position++;
  return position;
}

/** What follows `import`: a declaration, `import x = require("y")`, or `import("x")`. */
function readImport(cursor: Cursor, start: number): ScannedImport | undefined {
  const plain = readPlain(cursor);
  if (plain !== undefined) return plain;
  if (cursor.eat("(")) return readDynamic(cursor, start);
  const bare = cursor.string();
  if (bare !== undefined) return { specifier: bare, names: [], form: "import", typeOnly: false };

  const names: string[] = [];
  let typeOnly = false;
  let first = cursor.name();
  if (first === "type" || first === "defer" || first === "source") {
    const modifier = first;
    // `import type from "x"` imports a default named `type`; `import type from from "x"` has both.
    const next = cursor.name();
    if (next === undefined) {
      if (cursor.peek("{") || cursor.peek("*")) {
        first = undefined;
        typeOnly = modifier === "type";
      }
    } else if (next === "from" && !cursor.peekName("from")) {
      cursor.back();
    } else {
      first = next;
      typeOnly = modifier === "type";
    }
  }
  if (first !== undefined) {
    if (cursor.eat("=")) {
      if (!cursor.eatName("require") || !cursor.eat("(")) return undefined;
      const specifier = cursor.string();
      return specifier === undefined ? undefined : { specifier, names: ["*"], form: "require", typeOnly };
    }
    names.push("default");
    if (!cursor.eat(",")) return finish(cursor, names, "import", typeOnly);
  }
  if (cursor.eat("*")) {
    if (!cursor.eatName("as") || cursor.name() === undefined) return undefined;
    names.push("*");
  } else if (cursor.eat("{")) {
    const elements = readElements(cursor);
    if (elements === undefined) return undefined;
    names.push(...elements.names);
    typeOnly ||= first === undefined && elements.onlyTypes;
  } else {
    return undefined;
  }
  return finish(cursor, names, "import", typeOnly);
}

/** The usual forms in their usual writing, which one pattern reads faster: `{ a, type b as c } from "x"` and `a from "x"`. */
const PLAIN = /[ \t]+(type[ \t]+)?(?:\{([\w$,\s]*)\}|([\w$]+))[ \t]+from[ \t]+(["'])([^"'\\\r\n]*)\4/y;

function readPlain(cursor: Cursor): ScannedImport | undefined {
  const match = cursor.eatMatch(PLAIN);
  if (match === undefined) return undefined;
  const [, type, list, , , specifier = ""] = match;
  const elements = list === undefined ? { names: ["default"], onlyTypes: false } : elementsOf(list);
  if (elements === undefined) {
    cursor.position = match.index;
    return undefined;
  }
  return { specifier: own(specifier), names: elements.names, form: "import", typeOnly: type !== undefined || elements.onlyTypes };
}

/** A list of elements without comments and strings. */
function elementsOf(list: string): { names: string[]; onlyTypes: boolean } | undefined {
  const names: string[] = [];
  let types = 0;
  const elements = list.split(",");
  for (const [position, element] of elements.entries()) {
    const words = element.trim().split(/\s+/);
    const [first = "", second] = words;
    // After a comma at the end.
    if (first === "" && position === elements.length - 1) break;
    if (first === "" || words.length > 4) return undefined;
    const isType = isTypeElement(words);
    if (isType) types++;
    names.push(own(isType && second !== undefined ? second : first));
  }
  return { names, onlyTypes: names.length > 0 && types === names.length };
}

/** In `{ type }` and `{ type as a }` it is the name of an export. */
function isTypeElement(words: readonly string[]): boolean {
  return words[0] === "type" && (words.length === 2 || words.length === 4 || (words.length === 3 && words[1] !== "as"));
}

/** `export * from "x"`, `export * as a from "x"`, `export { a, type b } from "x"`, each with `type` before. */
function readReexport(cursor: Cursor): ScannedImport | undefined {
  let typeOnly = cursor.eatName("type");
  if (cursor.eat("*")) {
    if (cursor.eatName("as") && cursor.name() === undefined && cursor.string() === undefined) return undefined;
    return finish(cursor, ["*"], "reexport", typeOnly);
  }
  if (!cursor.eat("{")) return undefined;
  const elements = readElements(cursor);
  if (elements === undefined) return undefined;
  typeOnly ||= elements.onlyTypes;
  return finish(cursor, elements.names, "reexport", typeOnly);
}

function finish(cursor: Cursor, names: readonly string[], form: "import" | "reexport", typeOnly: boolean): ScannedImport | undefined {
  if (!cursor.eatName("from")) return undefined;
  const specifier = cursor.string();
  return specifier === undefined ? undefined : { specifier, names, form, typeOnly };
}

/** The list after `{`, up to and with `}`: the names of the other module's exports. */
function readElements(cursor: Cursor): { names: string[]; onlyTypes: boolean } | undefined {
  const names: string[] = [];
  let types = 0;
  for (;;) {
    if (cursor.eat("}")) return { names, onlyTypes: names.length > 0 && types === names.length };
    // Up to four words: `type a as b`.
    const words: string[] = [];
    for (let word = cursor.name() ?? cursor.string(); word !== undefined; word = cursor.name() ?? cursor.string()) words.push(word);
    const [first, second] = words;
    if (first === undefined || words.length > 4) return undefined;
    const isType = isTypeElement(words);
    if (isType) types++;
    names.push(isType && second !== undefined ? second : first);
    if (!cursor.eat(",") && !cursor.peek("}")) return undefined;
  }
}

function readRequire(cursor: Cursor): ScannedImport | undefined {
  if (!cursor.eat("(")) return undefined;
  const specifier = cursor.string();
  if (specifier === undefined || !(cursor.peek(")") || cursor.peek(","))) return undefined;
  return { specifier, names: ["*"], form: "require", typeOnly: false };
}

function readDynamic(cursor: Cursor, start: number): ScannedImport | undefined {
  const specifier = cursor.string();
  if (specifier === undefined || !(cursor.peek(")") || cursor.peek(","))) return undefined;
  // `typeof import("x")` and `import("x").Name` are types: a value is a promise, with three methods.
  const isType = cursor.wordBefore(start) === "typeof" || (cursor.eat(")") && cursor.eat(".") && !PROMISE_METHODS.has(cursor.name() ?? ""));
  return { specifier, names: ["*"], form: "dynamic", typeOnly: isType };
}

const PROMISE_METHODS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** Reads tokens forward, past white space and comments. A read that doesn't match leaves the position alone. */
class Cursor {
  position: number;
  /** The end of what was looked at. */
  furthest: number;
  private readonly text: string;
  private previous: number;

  constructor(text: string, position: number) {
    this.text = text;
    this.position = position;
    this.furthest = position;
    this.previous = position;
  }

  peek(character: string): boolean {
    this.skipTrivia();
    return this.text.charCodeAt(this.position) === character.charCodeAt(0);
  }

  eat(character: string): boolean {
    if (!this.peek(character)) return false;
    this.position++;
    return true;
  }

  /** Reads a sticky pattern. */
  eatMatch(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.#moveTo(pattern.lastIndex);
    return match;
  }

  name(): string | undefined {
    this.skipTrivia();
    const start = this.position;
    let end = start;
    while (isNamePart(this.text.charCodeAt(end))) end++;
    if (end === start) return undefined;
    this.previous = start;
    this.#moveTo(end);
    return own(this.text.slice(start, end));
  }

  peekName(name: string): boolean {
    const before = this.position;
    const found = this.name() === name;
    if (found) this.position = this.previous;
    else this.position = before;
    return found;
  }

  eatName(name: string): boolean {
    const before = this.position;
    if (this.name() === name) return true;
    this.position = before;
    return false;
  }

  /** Takes back the last name. */
  back(): void {
    this.position = this.previous;
  }

  /** A string, or a template without parts. */
  string(): string | undefined {
    this.skipTrivia();
    const quote = this.text.charCodeAt(this.position);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE && quote !== BACKTICK) return undefined;
    const start = this.position + 1;
    let escaped = false;
    for (let index = start; index < this.text.length; index++) {
      const code = this.text.charCodeAt(index);
      if (code === quote) {
        this.#moveTo(index + 1);
        const raw = this.text.slice(start, index);
        return own(escaped ? unescape(raw) : raw);
      }
      if (code === BACKSLASH) {
        escaped = true;
        index++;
      } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        return undefined;
      } else if (quote === BACKTICK && code === DOLLAR && this.text.charCodeAt(index + 1) === OPEN_BRACE) {
        return undefined;
      }
    }
    return undefined;
  }

  /** The name that ends before an offset, white space between them aside. */
  wordBefore(offset: number): string {
    let end = offset;
    while (end > 0 && isSpace(this.text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && isNamePart(this.text.charCodeAt(start - 1))) start--;
    return this.text.slice(start, end);
  }

  private skipTrivia(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.position);
      if (isSpace(code)) {
        this.position++;
      } else if (code === SLASH && this.text.charCodeAt(this.position + 1) === STAR) {
        const end = this.text.indexOf("*/", this.position + 2);
        this.position = end === -1 ? this.text.length : end + 2;
      } else if (code === SLASH && this.text.charCodeAt(this.position + 1) === SLASH) {
        this.position += 2;
        while (this.position < this.text.length && !isLineBreak(this.text.charCodeAt(this.position))) this.position++;
      } else {
        // Whatever comes now is looked at.
        this.furthest = Math.max(this.furthest, this.position + 1);
        return;
      }
    }
  }

  #moveTo(position: number): void {
    this.position = position;
    this.furthest = Math.max(this.furthest, position);
  }
}

function isAsciiBetween(text: string, start: number, end: number): boolean {
  for (let index = Math.max(0, start); index < end; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function unescape(raw: string): string {
  return raw.replace(/\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]))/g, (_, braced?: string, four?: string, two?: string, other?: string) => {
    const hex = braced ?? four ?? two;
    if (hex === undefined) return other ?? "";
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const DOLLAR = 0x24;
const SINGLE_QUOTE = 0x27;
const STAR = 0x2a;
const DOT = 0x2e;
const SLASH = 0x2f;
const AT = 0x40;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;
const LOWER_R = 0x72;
const OPEN_BRACE = 0x7b;

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x2028 || code === 0x2029;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}

/** Letters, digits, `_`, `$`, and everything beyond ASCII that isn't white space. */
function isNamePart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ||
    code === 0x5f || code === DOLLAR || (code > 0x7f && !isSpace(code))
  );
}
