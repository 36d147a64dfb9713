/**
 * Which files hold which words. What somebody asked is remembered, so that it can be told of a changed file whether all
 * of these searches would still say the same of it.
 */
import { groupOf, groupsWith, type Wanted } from "./file-scan.ts";
import { LONGEST_TAIL, Tails } from "./tails.ts";
import { anyOf, type WordSearch } from "./word-search.ts";

/** What is searched. */
export interface SearchedTexts {
  /** In project order. */
  readonly files: readonly string[];
  /** What the scan saw of a file: bit n for a word of the announced group n. */
  mentions(file: string): number;
  /** The words of a file that begin as the announced beginning. */
  tails(file: string): readonly string[];
  read(file: string): string | undefined;
  /** Told of each search that the scan alone can't answer. */
  onSearch(words: readonly string[], found: readonly string[]): void;
}

interface Search {
  readonly pattern: WordSearch;
  readonly found: ReadonlySet<string>;
}

export class Searches {
  private readonly texts: SearchedTexts;
  /** What the scan looks for. */
  private wanted: Wanted = { groups: [] };
  private readonly answers = new Map<string, readonly string[]>();
  private tails: Tails | undefined;
  private readonly asked = new Map<string, Search>();

  constructor(texts: SearchedTexts) {
    this.texts = texts;
  }

  announce(wanted: Wanted): void {
    this.wanted = wanted;
    this.forget();
  }

  /** The files whose text holds one of the words. */
  find(words: readonly string[]): readonly string[] {
    const key = groupOf(words);
    let found = this.answers.get(key);
    if (found === undefined) this.answers.set(key, (found = this.look(key, words)));
    return found;
  }

  /** True when every search since `begin` would say of this text what it said of the file. */
  sayTheSame(file: string, text: string | undefined): boolean {
    for (const { pattern, found } of this.asked.values()) if (found.has(file) !== pattern.test(text ?? "")) return false;
    return true;
  }

  /** Forgets what was asked so far. */
  begin(): void {
    this.asked.clear();
    this.forget();
  }

  /** A text has changed: the next search looks again. */
  forget(): void {
    this.answers.clear();
    this.tails = undefined;
  }

  private look(key: string, words: readonly string[]): readonly string[] {
    const position = this.wanted.groups.indexOf(key);
    if (position !== -1) return this.texts.files.filter((file) => (this.texts.mentions(file) & (1 << position)) !== 0);
    const pattern = anyOf(words);
    const found = this.throughTails(words) ?? this.throughTexts(words, pattern);
    this.asked.set(key, { pattern, found: new Set(found) });
    this.texts.onSearch(words, found);
    return found;
  }

  private throughTexts(words: readonly string[], pattern: WordSearch): readonly string[] {
    const groups = groupsWith(this.wanted.groups, words);
    return this.texts.files.filter((file) => (groups === 0 || (this.texts.mentions(file) & groups) !== 0) && pattern.test(this.texts.read(file) ?? ""));
  }

  /** For words that begin as the scan's beginning does. */
  private throughTails(words: readonly string[]): readonly string[] | undefined {
    const { beginning } = this.wanted;
    if (beginning === undefined || !words.every((word) => word.startsWith(beginning) && word.length <= LONGEST_TAIL && !/\s/.test(word))) return undefined;
    this.tails ??= new Tails(this.texts.files.map((file) => [file, this.texts.tails(file)] as const));
    const found = this.tails.with(words);
    return found.size === 0 ? [] : this.texts.files.filter((file) => found.has(file));
  }
}
