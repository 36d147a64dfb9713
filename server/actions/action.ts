/** What code actions of a finding are made of, and what they carry until they are chosen. */
import type { CodeActionParams, Diagnostic } from "vscode-languageserver";
import type { Finding } from "../../rules/finding.ts";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";

export interface FindingAction {
  readonly finding: Finding;
  /** The finding as the client shows it. */
  readonly diagnostic: Diagnostic;
  readonly folder: Folder;
  readonly params: CodeActionParams;
  readonly snapshot: Snapshot;
  readonly session: Session;
}

/** Enough to compute the edit of an action when the client asks for it. */
export type ActionData =
  | { readonly kind: "fix"; readonly folder: string; readonly file: string; readonly fingerprint: string; readonly title: string }
  | { readonly kind: "fix-all"; readonly folder: string; readonly file: string };

export function isActionData(data: unknown): data is ActionData {
  return typeof data === "object" && data !== null && "kind" in data && (data.kind === "fix" || data.kind === "fix-all") && "folder" in data && "file" in data;
}
