/**
 * The same string, as one of its own: what V8 slices off a text keeps the whole text alive, and here a few words
 * outlive it. Words that come again, as most do, are kept once.
 */
export function own(part: string): string {
  if (part.length < SLICED_FROM) return part;
  const known = owned[part];
  if (known !== undefined) return known;
  owned[part] = part;
  return part;
}

/** A key of an object is always a string of its own, and what was looked up by becomes that very string. */
const owned: Record<string, string> = Object.create(null);

/** V8 copies shorter parts. */
const SLICED_FROM = 13;
