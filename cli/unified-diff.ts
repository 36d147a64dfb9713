/** Changes as a unified diff that `git apply` and `patch -p1` take. */
import { createTwoFilesPatch } from "diff";
import type { FixedFile } from "../rules/fixes/fix-all.ts";

/** Lines of unchanged text round a change. */
const CONTEXT = 3;

/** One diff for all files. `nameOf` gives a file's path as the diff names it, relative and with `/`. */
export function unifiedDiff(files: readonly FixedFile[], nameOf: (file: string) => string): string {
  return files.map(({ file, before, after }) => fileDiff(nameOf(file), before, after)).join("");
}

function fileDiff(name: string, before: string | undefined, after: string): string {
  const patch = createTwoFilesPatch(before === undefined ? "/dev/null" : `a/${name}`, `b/${name}`, before ?? "", after, undefined, undefined, { context: CONTEXT });
  // The library's rule above the two names belongs to another kind of diff.
  return patch.replace(/^=+\n/, "");
}
