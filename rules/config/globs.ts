/** Globs that remember which folder they are relative to. */
import { globMatcher } from "../../analysis/project/walk.ts";
import { isInside } from "../../analysis/project/paths.ts";

export interface Glob {
  /** Absolute path of the folder it is relative to. */
  readonly folder: string;
  /** As written. A folder's name stands for all below it; a leading `!` takes back what the others match. */
  readonly pattern: string;
}

type Matches = (file: string) => boolean;

const made = new Map<string, Matches>();

/** Configurations of a workspace that stays open: what is not asked for any more makes room. */
const MOST_KEPT = 64;

/**
 * A test of absolute paths. Files outside a glob's folder don't match it. The same globs are the same test, which
 * keeps its answers: a configuration is read anew for each run, and mostly says what it said.
 */
export function matchGlobs(globs: readonly Glob[]): Matches {
  const key = JSON.stringify(globs);
  const known = made.get(key);
  if (known !== undefined) return known;
  const test = testOf(globs);
  const answers = new Map<string, boolean>();
  const matches: Matches = (file) => {
    let answer = answers.get(file);
    if (answer === undefined) answers.set(file, (answer = test(file)));
    return answer;
  };
  const [oldest] = made.keys();
  if (oldest !== undefined && made.size >= MOST_KEPT) made.delete(oldest);
  made.set(key, matches);
  return matches;
}

function testOf(globs: readonly Glob[]): Matches {
  const wanted = matchers(globs.filter(({ pattern }) => !pattern.startsWith("!")));
  const unwanted = matchers(globs.filter(({ pattern }) => pattern.startsWith("!")).map(({ folder, pattern }) => ({ folder, pattern: pattern.slice(1) })));
  return (file) => wanted.some((matches) => matches(file)) && !unwanted.some((matches) => matches(file));
}

function matchers(globs: readonly Glob[]): ((file: string) => boolean)[] {
  const byFolder = new Map<string, string[]>();
  for (const { folder, pattern } of globs) {
    const patterns = byFolder.get(folder);
    if (patterns === undefined) byFolder.set(folder, [pattern]);
    else patterns.push(pattern);
  }
  return [...byFolder].map(([folder, patterns]) => {
    const matches = globMatcher(folder, patterns, false);
    return (file: string) => isInside(file, folder) && matches(file);
  });
}
