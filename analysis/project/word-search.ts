/** Searches of a text for many words at once: literal, matched with their case, also within other words. */

/** A word, and what to note where a text holds it. */
export interface WantedWord {
  readonly word: string;
  /** At most 30 bits. */
  readonly bits: number;
}

export function anyOf(words: readonly string[]): WordSearch {
  return new WordSearch(words.map((word) => ({ word, bits: 1 })));
}

/** Where in a word the search begins. */
interface Begun extends WantedWord {
  readonly start: number;
}

interface Pattern {
  readonly expression: RegExp;
  /** By the character that the search for them begins with. */
  readonly words: ReadonlyMap<string, readonly Begun[]>;
}

/**
 * A pattern passes quickly over a text where all that it looks for begins with a character that is seldom there, and
 * is a plain text of some length. So a word is looked for from its first such character on, and the whole of it only
 * where that is found.
 */
const SELDOM = /[./:A-Z-]/;
const SHORTEST = 4;

export class WordSearch {
  readonly #patterns: readonly Pattern[];

  constructor(words: readonly WantedWord[]) {
    const begun = words.map((each): Begun => ({ ...each, start: startOf(each.word) }));
    this.#patterns = [begun.filter(isSeldom), begun.filter((each) => !isSeldom(each))].filter((some) => some.length > 0).map(patternOf);
  }

  /** Whether the text holds any of the words. */
  test(text: string): boolean {
    return this.#patterns.some((pattern) => wordsAt(pattern, text, () => true));
  }

  /** The bits of all words that the text holds. */
  bitsIn(text: string): number {
    let bits = 0;
    for (const pattern of this.#patterns) wordsAt(pattern, text, (found) => ((bits |= found.bits), false));
    return bits;
  }
}

/** Tells of each word at each of its places, until it is told that this is enough. */
function wordsAt({ expression, words }: Pattern, text: string, enough: (found: WantedWord) => boolean): boolean {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    for (const each of words.get(text.charAt(match.index)) ?? []) {
      if (text.startsWith(each.word, match.index - each.start) && enough(each)) return true;
    }
    // Another word may begin within this one.
    expression.lastIndex = match.index + 1;
  }
  return false;
}

function startOf(word: string): number {
  const seldom = word.search(SELDOM);
  return word.length - seldom < SHORTEST ? 0 : Math.max(0, seldom);
}

const isSeldom = ({ word, start }: Begun): boolean => SELDOM.test(word.charAt(start));

function patternOf(words: readonly Begun[]): Pattern {
  const byFirst = new Map<string, Begun[]>();
  for (const each of words) {
    const first = each.word.charAt(each.start);
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [each]);
    else others.push(each);
  }
  const parts = new Set(words.map(({ word, start }) => escaped(word.slice(start))));
  return { expression: new RegExp([...parts].join("|"), "g"), words: byFirst };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
