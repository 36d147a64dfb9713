/** textDocument/diagnostic and workspace/diagnostic, with result ids, and the refresh of documents nobody asked about. */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type {
  CancellationToken,
  DiagnosticServerCancellationData,
  FullDocumentDiagnosticReport,
  ServerCapabilities,
  UnchangedDocumentDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { SOURCE } from "../convert.ts";
import type { Folder } from "../folder.ts";
import type { Answer, Session } from "../session.ts";
import { emptyReport } from "../snapshot.ts";
import type { FileReport, Snapshot } from "../snapshot.ts";

/** How long other documents have to be asked about by the client itself before it is told to, in milliseconds. */
const REFRESH_DELAY = 150;

export function pullCapabilities(): ServerCapabilities {
  return { diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true } };
}

/** Answers the pull requests. Clients that don't pull never send any. */
export function registerPull(session: Session): void {
  const { diagnostics } = session.connection.languages;
  /** The result id last given for a file. */
  const delivered = new Map<string, string>();

  diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const file = session.fileOf(textDocument.uri);
    const folder = file === undefined ? undefined : session.folderOf(file);
    if (file === undefined || folder === undefined) {
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
    const answer = await session.fresh(folder, token);
    if (answer.kind !== "snapshot") {
      return refusal(answer);
    }
    const own = answer.snapshot.report(file);
    delivered.set(file, own.resultId);
    const related = session.client.relatedDocuments ? undelivered(session, folder, answer.snapshot, delivered) : [];
    for (const report of related) {
      delivered.set(report.file, report.resultId);
    }
    return {
      ...documentReport(own, previousResultId),
      ...(related.length === 0
        ? {}
        : { relatedDocuments: Object.fromEntries(related.map((report) => [session.uriOf(report.file), documentReport(report, undefined)])) }),
    };
  });

  diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map<string, { readonly uri: string; readonly resultId: string }>();
    for (const { uri, value } of previousResultIds) {
      previous.set(session.fileOf(uri) ?? uri, { uri, resultId: value });
    }
    for (;;) {
      const answers = await all(session, token);
      if ("kind" in answers) {
        return refusal(answers);
      }
      const items = workspaceItems(session, answers, previous);
      // A client that asks again at once would ask for ever; the answer waits until it says something new.
      if (previous.size === 0 || items.some((item) => item.kind === DocumentDiagnosticReportKind.Full)) {
        return { items };
      }
      await nextChange(session, token);
    }
  });

  session.documents.onDidClose(({ document }) => {
    const file = session.fileOf(document.uri);
    if (file !== undefined) {
      delivered.delete(file);
    }
  });

  session.onDidAnalyze(({ folder, after }) => {
    if (!session.client.pull || !session.client.refresh) {
      return;
    }
    setTimeout(() => {
      if (folder.snapshot === after && undelivered(session, folder, after, delivered).length > 0) {
        session.refreshDiagnostics();
      }
    }, REFRESH_DELAY);
  });
}

/** Reports of open documents that the client has asked about before and that say something else now. */
function undelivered(
  session: Session,
  folder: Folder,
  snapshot: Snapshot,
  delivered: ReadonlyMap<string, string>,
): readonly FileReport[] {
  return session
    .openFiles(folder)
    .map((file) => snapshot.report(file))
    .filter(({ file, resultId }) => delivered.has(file) && delivered.get(file) !== resultId);
}

/** Fresh snapshots of all folders, or the first answer that is none. */
async function all(session: Session, token: CancellationToken): Promise<readonly Snapshot[] | Exclude<Answer, { kind: "snapshot" }>> {
  for (;;) {
    const snapshots: Snapshot[] = [];
    for (const folder of session.folders) {
      const answer = await session.fresh(folder, token);
      if (answer.kind !== "snapshot") {
        return answer;
      }
      snapshots.push(answer.snapshot);
    }
    // One folder may have changed while the next was analysed.
    if (session.folders.every((folder) => folder.state === "fresh")) {
      return snapshots;
    }
  }
}

function workspaceItems(
  session: Session,
  snapshots: readonly Snapshot[],
  previous: ReadonlyMap<string, { readonly uri: string; readonly resultId: string }>,
): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const reported = new Set<string>();
  const add = (report: FileReport): void => {
    const known = previous.get(report.file);
    reported.add(report.file);
    items.push({
      ...documentReport(report, known?.resultId),
      uri: known?.uri ?? session.uriOf(report.file),
      version: session.documentOf(report.file)?.version ?? null,
    });
  };
  for (const snapshot of snapshots) {
    for (const report of snapshot.reports.values()) {
      add(report);
    }
  }
  for (const file of previous.keys()) {
    if (!reported.has(file)) {
      add(emptyReport(file));
    }
  }
  return items;
}

function documentReport(
  report: FileReport,
  previousResultId: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  const { resultId, diagnostics } = report;
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

function refusal(answer: Exclude<Answer, { kind: "snapshot" }>): ResponseError<DiagnosticServerCancellationData> {
  switch (answer.kind) {
    case "cancelled":
      return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    case "failed":
      return new ResponseError(LSPErrorCodes.ServerCancelled, "the analysis failed", { retriggerRequest: false });
  }
}

function nextChange(session: Session, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const listeners = [session.onDidChange(done), session.onDidChangeFolders(done), token.onCancellationRequested(done)];
    function done(): void {
      for (const listener of listeners) {
        listener.dispose();
      }
      resolve();
    }
  });
}
