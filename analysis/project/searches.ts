/**
 * Which files hold which words, as somebody asked: remembered, so that it can be told of a changed file whether all
 * of these searches would still say the same of it.
 */
import { anyOf } from "./file-scan.ts";

interface Search {
  readonly pattern: RegExp;
  readonly found: ReadonlySet<string>;
}

export class Searches {
  private readonly byWords = new Map<string, Search>();

  /** @param found the files whose text holds one of the words */
  remember(words: readonly string[], found: readonly string[]): void {
    this.byWords.set(words.join("\n"), { pattern: anyOf(words), found: new Set(found) });
  }

  /** True when every search would say of this text what it said of the file. */
  sayTheSame(file: string, text: string | undefined): boolean {
    for (const { pattern, found } of this.byWords.values()) if (found.has(file) !== pattern.test(text ?? "")) return false;
    return true;
  }

  clear(): void {
    this.byWords.clear();
  }
}
