/** `source.fixAll.gaplint`: the safe fixes of all findings and suppressions of one file, as one edit. */
import { CodeActionKind } from "vscode-languageserver";
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { FixedFile } from "../../rules/fixes/fix-all.ts";
import { fixOf } from "../../rules/fixes/fix-all.ts";
import { LineTable } from "../convert.ts";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";
import type { ActionData } from "./action.ts";

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.gaplint`;

/** One action, or none when nothing in the file has a safe fix. */
export function fixAllActions(folder: Folder, file: string, snapshot: Snapshot, session: Session): CodeAction[] {
  const { result } = snapshot;
  if (!snapshot.report(file).shown.some(({ kind, of }) => kind !== "accepted" && fixOf(result, of, false) !== undefined)) {
    return [];
  }
  const action: CodeAction = { title: "Apply the safe fixes of all coordination gaps in this file", kind: FIX_ALL_KIND };
  if (session.client.resolveActions) {
    return [{ ...action, data: { kind: "fix-all", folder: folder.root, file } satisfies ActionData }];
  }
  const edit = fixAllEdit(folder, file, session);
  return edit === undefined ? [] : [{ ...action, edit }];
}

/** Undefined when nothing changes, or the edit creates a file and the client can't. */
export function fixAllEdit(folder: Folder, file: string, session: Session): WorkspaceEdit | undefined {
  const files = folder.fixAll(session.overlay(folder), (of) => of.file === file);
  const created = files.filter(({ before }) => before === undefined);
  if (files.length === 0 || (created.length > 0 && !session.client.createFiles)) {
    return undefined;
  }
  if (!session.client.versionedEdits) {
    return { changes: Object.fromEntries(files.map((fixed) => [session.uriOf(fixed.file), [textEdit(fixed)]])) };
  }
  const creations = created.map((fixed): CreateFile => ({ kind: "create", uri: session.uriOf(fixed.file) }));
  const changes = files.map(
    (fixed): TextDocumentEdit => ({
      textDocument: { uri: session.uriOf(fixed.file), version: session.documentOf(fixed.file)?.version ?? null },
      edits: [textEdit(fixed)],
    }),
  );
  return { documentChanges: [...creations, ...changes] };
}

/** The part that differs, so that cursors and folds elsewhere stay. */
function textEdit({ before = "", after }: FixedFile): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start += 1;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1;
  }
  // A line break of two characters is one position: it must not be cut in two.
  if (start > 0 && before[start - 1] === "\r") {
    start -= 1;
  }
  if (end > 0 && before[before.length - end] === "\n") {
    end -= 1;
  }
  return { range: new LineTable(before).range([start, before.length - end]), newText: after.slice(start, after.length - end) };
}
