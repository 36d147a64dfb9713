/** What the connected editor can do, read once from its `initialize` request. */
import type { InitializeParams } from "vscode-languageserver/node";

export interface ClientFeatures {
  /** The editor asks for diagnostics; then nothing is pushed. */
  readonly pull: boolean;
  /** A document report may carry reports of other documents. */
  readonly relatedDocuments: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly deprecatedTag: boolean;
  /** The editor takes part in `workspace/diagnostic/refresh`. */
  readonly refresh: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly disabledActions: boolean;
  readonly versionedEdits: boolean;
  readonly createFiles: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly folders: boolean;
  /** The client shows `gaplint/status`. */
  readonly status: boolean;
}

export const NO_FEATURES: ClientFeatures = readClientFeatures({ processId: null, rootUri: null, capabilities: {} });

export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = params.capabilities;
  // Clients announce these next to either kind of diagnostics; both places count.
  const shared = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  const edits = workspace?.workspaceEdit;
  return {
    pull: textDocument?.diagnostic !== undefined,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
    relatedInformation: shared.some((part) => part?.relatedInformation === true),
    codeDescription: shared.some((part) => part?.codeDescriptionSupport === true),
    diagnosticData: shared.some((part) => part?.dataSupport === true),
    deprecatedTag: shared.some((part) => part?.tagSupport?.valueSet.includes(2) === true),
    refresh: workspace?.diagnostics?.refreshSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    versionedEdits: edits?.documentChanges === true,
    createFiles: edits?.documentChanges === true && edits.resourceOperations?.includes("create") === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    status: isRecord(params.capabilities.experimental) && params.capabilities.experimental["gaplintStatus"] === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
