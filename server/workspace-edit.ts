/** A fix's edits as the edit of a workspace, in the richest form the client understands. */
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../rules/finding.ts";
import type { ClientFeatures } from "./client-features.ts";
import { rangeOf } from "./convert.ts";
import type { ConversionContext } from "./convert.ts";

export interface EditSurroundings {
  readonly client: ClientFeatures;
  /** Converts offsets of the texts that the edits were computed on. */
  readonly context: ConversionContext;
  /** The version of an open document; undefined for files that aren't open. */
  version(file: string): number | undefined;
}

/** Undefined when the edits create a file and the client can't. */
export function workspaceEdit(edits: readonly Edit[], surroundings: EditSurroundings): WorkspaceEdit | undefined {
  const { client, context } = surroundings;
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.file) ?? [];
    list.push(edit);
    byFile.set(edit.file, list);
  }
  const creates = [...byFile].filter(([, list]) => list.some((edit) => edit.create === true)).map(([file]) => file);
  if (creates.length > 0 && !client.createFiles) {
    return undefined;
  }
  const textEdits = (list: readonly Edit[]): TextEdit[] =>
    list.map((edit) => ({
      range: edit.create === true ? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } : rangeOf(edit, context),
      newText: edit.text,
    }));
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries([...byFile].map(([file, list]) => [context.uri(file), textEdits(list)])) };
  }
  // Creations come first: the edits of a document are applied in order, and one must exist to be edited.
  const creations = creates.map((file): CreateFile => ({ kind: "create", uri: context.uri(file) }));
  const changes = [...byFile].map(
    ([file, list]): TextDocumentEdit => ({
      textDocument: { uri: context.uri(file), version: surroundings.version(file) ?? null },
      edits: textEdits(list),
    }),
  );
  return { documentChanges: [...creations, ...changes] };
}
