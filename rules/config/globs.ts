/** Globs that remember which folder they are relative to. */
import { globMatcher } from "../../analysis/project/walk.ts";
import { isInside } from "../../analysis/project/paths.ts";

export interface Glob {
  /** Absolute path of the folder it is relative to. */
  readonly folder: string;
  /** As written. A folder's name stands for all below it; a leading `!` takes back what the others match. */
  readonly pattern: string;
}

/** A test of absolute paths. Files outside a glob's folder don't match it. */
export function matchGlobs(globs: readonly Glob[]): (file: string) => boolean {
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
