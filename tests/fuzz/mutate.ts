/** Mutants of code: the same seed and text give the same mutant. */

/** A generator of numbers in [0, 1): Marsaglia's xorshift with 32 bits of state. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

/** Words, numbers, strings on one line, runs of white space, and single characters. Joined, they are the text again. */
const TOKEN = /[\p{ID_Start}_$][\p{ID_Continue}$]*|\d+|"[^"\n]*"|'[^'\n]*'|\s+|[\s\S]/gu;

/** What comes in from outside: what a parser or an analysis may trip over. */
const INTRUDERS = [
  "(", ")", "{", "}", "[", "]", "`", "${", "<", ">", "=>", "...", "?.", "??", "&&=", "**", "#", "@", "\\", "\0", "\uFEFF", "\u2028", "\r", "🤖", "\uD800",
  "await ", "async ", "yield ", "return ", "throw ", "break;", "continue;", "try {", "} catch {", "} finally {", "class A extends A {", "function ", "import ", "export default ", "export * from ",
  "this", "super", "null", "constructor", "__proto__", "toString", "/*", "*/", "//", "/* gaplint-disable */", "// gaplint-disable-line\n", "enum ", "satisfies ", "as const", "using ", "0n", '"', "/",
] as const;

/** One to four changes: a token (or a run of them) deleted, doubled, swapped, moved, or joined by an intruder. */
export function mutate(text: string, random: () => number): string {
  const tokens = text.match(TOKEN) ?? [];
  const pick = (count: number): number => Math.floor(random() * count);
  for (let changes = 1 + pick(4); changes > 0; changes--) {
    const at = pick(tokens.length);
    const run = 1 + pick(random() < 0.2 ? 40 : 3);
    switch (pick(6)) {
      case 0:
        tokens.splice(at, run);
        break;
      case 1:
        tokens.splice(at, 0, ...tokens.slice(at, at + run));
        break;
      case 2:
        tokens.splice(pick(tokens.length), 0, ...tokens.splice(at, run));
        break;
      case 3: {
        const other = pick(tokens.length);
        const [one = "", two = ""] = [tokens[at], tokens[other]];
        tokens[at] = two;
        tokens[other] = one;
        break;
      }
      case 4:
        tokens.splice(at, pick(2), INTRUDERS[pick(INTRUDERS.length)] ?? "");
        break;
      default:
        tokens.length = Math.max(at, 1);
    }
  }
  return tokens.join("");
}
