/** textDocument/codeAction and codeAction/resolve: fixes of what is found at the cursor, suppressions, and fixing all. */
import { CodeActionKind } from "vscode-languageserver";
import type { CancellationToken, CodeAction, CodeActionParams, Diagnostic } from "vscode-languageserver";
import type { ActionData } from "../actions/action.ts";
import { isActionData, nameOf } from "../actions/action.ts";
import { FIX_ALL_KIND, fixAllActions, fixAllEdit } from "../actions/fix-all.ts";
import { quickFixes, resolveFix } from "../actions/quick-fix.ts";
import { suppressions } from "../actions/suppress.ts";
import { rangesTouch, SOURCE } from "../convert.ts";
import type { DiagnosticData } from "../convert.ts";
import type { Folder } from "../folder.ts";
import type { Session } from "../session.ts";
import type { Shown, Snapshot } from "../snapshot.ts";
import type { Feature } from "./feature.ts";

export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: client.resolveActions } } : {},
  register(session) {
    session.connection.onCodeAction(async (params, token) => {
      const known = session.folderOfDocument(params.textDocument.uri);
      if (known === undefined || !(wants(params, CodeActionKind.QuickFix) || wants(params, FIX_ALL_KIND))) {
        return [];
      }
      const { file, folder } = known;
      const snapshot = await session.freshSnapshot(folder, token);
      if (snapshot === undefined) {
        return [];
      }
      return [
        ...(wants(params, CodeActionKind.QuickFix) ? actionsAt(folder, file, params, snapshot, session) : []),
        // In the menu of a place it would stand beside each fix; it is asked for by its kind.
        ...(params.context.only !== undefined && wants(params, FIX_ALL_KIND) ? fixAllActions(folder, file, snapshot, session) : []),
      ];
    });
    session.connection.onCodeActionResolve(async (action, token) => {
      const data: unknown = action.data;
      const edit = isActionData(data) ? await resolved(session, data, token) : undefined;
      return edit === undefined ? action : { ...action, edit };
    });
  },
};

/** Kinds form a tree by their dots: asking for "source" asks for everything below it, and "" for everything. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  const wanted: readonly string[] | undefined = context.only;
  return wanted === undefined || wanted.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}

function actionsAt(folder: Folder, file: string, params: CodeActionParams, snapshot: Snapshot, session: Session): CodeAction[] {
  const targets = snapshot
    .report(file)
    .shown.filter(({ diagnostic }) => rangesTouch(diagnostic.range, params.range))
    .map((shown) => {
      const diagnostic = params.context.diagnostics.find((candidate) => shows(candidate, shown)) ?? shown.diagnostic;
      return { shown, diagnostic, folder, params, snapshot, session };
    });
  // What mends comes before what silences.
  return [...targets.flatMap(quickFixes), ...targets.flatMap(suppressions)];
}

async function resolved(session: Session, data: ActionData, token: CancellationToken): Promise<CodeAction["edit"]> {
  const folder = session.folders.find(({ root }) => root === data.folder);
  const snapshot = folder === undefined ? undefined : await session.freshSnapshot(folder, token);
  if (folder === undefined || snapshot === undefined) {
    return undefined;
  }
  switch (data.kind) {
    case "fix": {
      const shown = snapshot.report(data.file).shown.find((candidate) => nameOf(candidate) === data.of);
      return shown === undefined ? undefined : resolveFix(shown, data.title, snapshot, session);
    }
    case "fix-all":
      return fixAllEdit(folder, data.file, session);
  }
}

/** Whether a diagnostic that the client sent back is this one. */
function shows(candidate: Diagnostic, shown: Shown): boolean {
  if (candidate.source !== SOURCE || candidate.code !== shown.diagnostic.code) {
    return false;
  }
  return isData(candidate.data)
    ? candidate.data.fingerprint === nameOf(shown)
    : candidate.message === shown.diagnostic.message && JSON.stringify(candidate.range) === JSON.stringify(shown.diagnostic.range);
}

function isData(data: unknown): data is DiagnosticData {
  return typeof data === "object" && data !== null && "fingerprint" in data && typeof data.fingerprint === "string";
}
