/** What follows a word in the texts of a project, so that many searches for longer words look through them once. */
export class Tails {
  private readonly files = new Map<string, string[]>();

  /**
   * @param word without white space
   * @param texts files and their texts
   */
  constructor(word: string, texts: Iterable<readonly [file: string, text: string]>) {
    for (const [file, text] of texts) {
      for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
        const tail = text.slice(start, endOfWord(text, start));
        const files = this.files.get(tail);
        if (files === undefined) this.files.set(tail, [file]);
        else if (files.at(-1) !== file) files.push(file);
      }
    }
  }

  /** The files whose text has one of the words, which begin with that word and have no white space either. */
  with(words: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [tail, files] of this.files) if (words.some((word) => tail.startsWith(word))) for (const file of files) found.add(file);
    return found;
  }
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > SPACE) end++;
  return end;
}

const SPACE = 0x20;
