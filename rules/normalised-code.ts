/** Code as it reads the same after a formatter: what a fingerprint is made of. */

const QUOTES = "\"'`";

/**
 * The code without comments and white space, its quotes alike and without commas before a closing bracket. Made for
 * comparing: two texts that differ in more than their form give different results, nearly always.
 */
export function normalisedCode(code: string): string {
  let result = "";
  let position = 0;
  while (position < code.length) {
    const character = code.charAt(position);
    if (QUOTES.includes(character)) {
      const end = endOfString(code, position);
      result += `"${code.slice(position + 1, end)}"`;
      position = end + 1;
    } else if (code.startsWith("//", position)) {
      position = endAfter(code, "\n", position);
    } else if (code.startsWith("/*", position)) {
      position = endAfter(code, "*/", position + 2);
    } else {
      if (")]}".includes(character) && result.endsWith(",")) result = result.slice(0, -1);
      // Words stay apart: `return x` is not `returnx`.
      if (/\s/.test(character)) result += /\w$/.test(result) && /^\s+[\w$]/.test(code.slice(position, position + 80)) ? " " : "";
      else result += character;
      position++;
    }
  }
  return result;
}

/** The offset of the closing quote; the end of the code where it is missing. */
function endOfString(code: string, start: number): number {
  const quote = code.charAt(start);
  for (let position = start + 1; position < code.length; position++) {
    const character = code.charAt(position);
    if (character === "\\") position++;
    else if (character === quote) return position;
  }
  return code.length;
}

function endAfter(code: string, end: string, from: number): number {
  const found = code.indexOf(end, from);
  return found < 0 ? code.length : found + end.length;
}
