/** Puts edits into texts. */
import type { Edit } from "../finding.ts";

/** Edits that can't be applied together, or to these texts. */
export class EditConflictError extends Error {
  override readonly name = "EditConflictError";
}

/**
 * The texts of the files that the edits change, by absolute path. Edits that insert at one offset keep their order.
 *
 * @param read the present text of a file, undefined when there is none
 * @throws EditConflictError for overlapping edits, an edit of a missing file, or the creation of an existing one
 */
export function applyEdits(edits: readonly Edit[], read: (file: string) => string | undefined): ReadonlyMap<string, string> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.file);
    if (list === undefined) byFile.set(edit.file, [edit]);
    else list.push(edit);
  }
  return new Map([...byFile].map(([file, list]) => [file, applied(file, list, read(file))]));
}

function applied(file: string, edits: readonly Edit[], text: string | undefined): string {
  const creates = edits.some((edit) => edit.create === true);
  if (creates && (text !== undefined || edits.length > 1)) throw new EditConflictError(`${file} exists already, so it can't be created`);
  if (!creates && text === undefined) throw new EditConflictError(`${file} can't be read, so it can't be edited`);
  const before = text ?? "";
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  let result = "";
  let end = 0;
  for (const edit of ordered) {
    const [from, to] = edit.span;
    if (from < end || to < from || to > before.length) throw new EditConflictError(`two edits of ${file} overlap at offset ${from}, or lie outside of it`);
    result += before.slice(end, from) + edit.text;
    end = to;
  }
  return result + before.slice(end);
}
