/** How a word goes on in a text: what searches for longer words look through, when the text itself is gone. */
import { own } from "./own-string.ts";

/** Nobody searches for longer words. */
export const LONGEST_TAIL = 200;

/** The words of a text from where `beginning` stands in them to the next white space, each once. Longer ones are cut. */
export function tailsIn(text: string, beginning: string): readonly string[] {
  const found = new Set<string>();
  for (let start = text.indexOf(beginning); start !== -1; start = text.indexOf(beginning, start + 1)) {
    const limit = Math.min(text.length, start + LONGEST_TAIL);
    let end = start;
    while (end < limit && text.charCodeAt(end) > SPACE) end++;
    found.add(own(text.slice(start, end)));
  }
  return [...found];
}

/** The tails of many files. */
export class Tails {
  readonly #sorted: readonly string[];
  readonly #files = new Map<string, string[]>();

  constructor(files: Iterable<readonly [file: string, tails: readonly string[]]>) {
    for (const [file, tails] of files) {
      for (const tail of tails) {
        const having = this.#files.get(tail);
        if (having === undefined) this.#files.set(tail, [file]);
        else having.push(file);
      }
    }
    this.#sorted = [...this.#files.keys()].sort();
  }

  /** The files with a tail that begins as one of the words. */
  with(words: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const word of words) {
      for (let position = this.#firstFrom(word), tail = this.#sorted[position]; tail?.startsWith(word) === true; tail = this.#sorted[++position]) {
        for (const file of this.#files.get(tail) ?? []) found.add(file);
      }
    }
    return found;
  }

  /** The position of the first tail that is not before the word. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? "") < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const SPACE = 0x20;
