/** textDocument/codeAction: the fixes of the findings at the cursor, as quick fixes. */
import { CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver/node";
import type { CodeAction, CodeActionParams, Diagnostic } from "vscode-languageserver/node";
import { codeOf, rangesTouch, SOURCE } from "../convert.ts";
import type { DiagnosticData } from "../convert.ts";
import type { Finding, Fix } from "../../rules/finding.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import type { Feature } from "./feature.ts";

export const codeActions: Feature = {
  capabilities: (client) => (client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } } : {}),
  register(session) {
    session.connection.onCodeAction(async (params, token) => {
      const file = session.fileOf(params.textDocument.uri);
      const folder = file === undefined ? undefined : session.folderOf(file);
      if (file === undefined || folder === undefined || !wantsQuickFixes(params)) {
        return [];
      }
      const answer = await session.fresh(folder, token);
      return answer.kind === "snapshot" ? actionsAt(file, params, answer.snapshot, session) : [];
    });
  },
};

/** Kinds form a tree by their dots: asking for "quickfix" asks for everything below it, and "" for everything. */
function wantsQuickFixes({ context }: CodeActionParams): boolean {
  const wanted: readonly string[] | undefined = context.only;
  return wanted === undefined || wanted.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

function actionsAt(file: string, params: CodeActionParams, snapshot: Snapshot, session: Session): CodeAction[] {
  const { findings, diagnostics } = snapshot.report(file);
  return findings.flatMap((finding, index) => {
    const diagnostic = diagnostics[index];
    if (diagnostic === undefined || !rangesTouch(diagnostic.range, params.range)) {
      return [];
    }
    const shown = params.context.diagnostics.find((candidate) => shows(candidate, finding, diagnostic)) ?? diagnostic;
    return snapshot.result.fixes(finding).flatMap((fix, rank) => {
      const action = actionOf(fix, shown, rank === 0, snapshot, session);
      const automatic = params.context.triggerKind === CodeActionTriggerKind.Automatic;
      return action === undefined || (automatic && action.disabled !== undefined) ? [] : [action];
    });
  });
}

function actionOf(fix: Fix, diagnostic: Diagnostic, isFirst: boolean, snapshot: Snapshot, session: Session): CodeAction | undefined {
  const { client } = session;
  const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const edit = workspaceEdit(fix.edits, {
    client,
    context: snapshot.context,
    version: (file) => session.documentOf(file)?.version,
  });
  if (edit === undefined) {
    return client.disabledActions
      ? { ...action, disabled: { reason: "This fix creates a file, which the editor doesn't support." } }
      : undefined;
  }
  // At most one fix of a finding is the one to take without looking.
  return { ...action, edit, ...(client.preferredActions && fix.safe && isFirst ? { isPreferred: true } : {}) };
}

/** Whether a diagnostic that the client sent back is the one made of `finding`. */
function shows(candidate: Diagnostic, finding: Finding, diagnostic: Diagnostic): boolean {
  if (candidate.source !== SOURCE || candidate.code !== codeOf(finding)) {
    return false;
  }
  return isData(candidate.data)
    ? candidate.data.fingerprint === finding.fingerprint
    : JSON.stringify(candidate.range) === JSON.stringify(diagnostic.range);
}

function isData(data: unknown): data is DiagnosticData {
  return typeof data === "object" && data !== null && "fingerprint" in data && typeof data.fingerprint === "string";
}
