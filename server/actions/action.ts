/** What code actions are made of, and what they carry until they are chosen. */
import type { CodeActionParams, Diagnostic } from "vscode-languageserver";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Shown, Snapshot } from "../snapshot.ts";

/** What an action is offered for. */
export interface Target {
  readonly shown: Shown;
  /** It as the client shows it. */
  readonly diagnostic: Diagnostic;
  readonly folder: Folder;
  readonly params: CodeActionParams;
  readonly snapshot: Snapshot;
  readonly session: Session;
}

/** Enough to compute the edit of an action when the client asks for it. */
export type ActionData =
  | { readonly kind: "fix"; readonly folder: string; readonly file: string; readonly of: string; readonly title: string }
  | { readonly kind: "fix-all"; readonly folder: string; readonly file: string };

/** What tells it from all else that is shown in a file. */
export function nameOf(shown: Shown): string {
  return shown.kind === "problem" ? shown.of.message : shown.of.fingerprint;
}

export function isActionData(data: unknown): data is ActionData {
  return typeof data === "object" && data !== null && "kind" in data && (data.kind === "fix" || data.kind === "fix-all") && "folder" in data && "file" in data;
}
