/** The fixes of the findings and problems at the cursor, as quick fixes. */
import { CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import type { Fix } from "../../rules/finding.ts";
import type { Session } from "../session.ts";
import type { Shown, Snapshot } from "../snapshot.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { nameOf } from "./action.ts";
import type { ActionData, Target } from "./action.ts";

/** One action a fix, in order of preference. A client that resolves gets the edits when one of them is chosen. */
export function quickFixes({ shown, diagnostic, folder, params, snapshot, session }: Target): CodeAction[] {
  const isAutomatic = params.context.triggerKind === CodeActionTriggerKind.Automatic;
  return snapshot.result.fixes(shown.of).flatMap((fix, rank): CodeAction[] => {
    const data: ActionData = { kind: "fix", folder: folder.root, file: shown.of.file, of: nameOf(shown), title: fix.title };
    const action = actionOf(fix, diagnostic, rank === 0, data, snapshot, session);
    return action === undefined || (isAutomatic && action.disabled !== undefined) ? [] : [action];
  });
}

/** The edit of a fix that was offered before; undefined when the fix is gone. */
export function resolveFix(shown: Shown, title: string, snapshot: Snapshot, session: Session): CodeAction["edit"] {
  const fix = snapshot.result.fixes(shown.of).find((candidate) => candidate.title === title);
  return fix === undefined ? undefined : editOf(fix, snapshot, session);
}

function actionOf(fix: Fix, diagnostic: Diagnostic, isFirst: boolean, data: ActionData, snapshot: Snapshot, session: Session): CodeAction | undefined {
  const { client } = session;
  const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const edit = editOf(fix, snapshot, session);
  if (edit === undefined) {
    return client.disabledActions
      ? { ...action, disabled: { reason: "This fix creates a file, which the editor doesn't support." } }
      : undefined;
  }
  // At most one of them is the one to take without looking.
  const preferred = client.preferredActions && fix.safe && isFirst ? { isPreferred: true } : {};
  return { ...action, ...preferred, ...(client.resolveActions ? { data } : { edit }) };
}

function editOf(fix: Fix, snapshot: Snapshot, session: Session): CodeAction["edit"] {
  return workspaceEdit(fix.edits, {
    client: session.client,
    context: snapshot.context,
    version: (file) => session.documentOf(file)?.version,
  });
}
