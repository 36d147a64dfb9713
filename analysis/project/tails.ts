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

const SPACE = 0x20;
