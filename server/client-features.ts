/** What the connected editor can do, read once from its `initialize` request. */
import type { InitializeParams } from "vscode-languageserver";

export type Question = "hover" | "completion" | "definition" | "references" | "codeLens" | "documentLink";

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
  /** What the client asks about documents at all. */
  readonly asks: { readonly [K in Question]: boolean };
  readonly markdownHover: boolean;
  /** The client takes the edit of a code action later, when it is chosen. */
  readonly resolveActions: boolean;
  /** Edits may hold snippets, whose placeholders are filled in by the user. */
  readonly snippetEdits: boolean;
  readonly executesCommands: boolean;
  readonly lensRefresh: boolean;
  readonly progress: boolean;
  /** The client is gaplint's own: it shows `gaplint/status` and knows the commands of the lenses. */
  readonly own: boolean;
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
    asks: {
      hover: textDocument?.hover !== undefined,
      completion: textDocument?.completion !== undefined,
      definition: textDocument?.definition !== undefined,
      references: textDocument?.references !== undefined,
      codeLens: textDocument?.codeLens !== undefined,
      documentLink: textDocument?.documentLink !== undefined,
    },
    executesCommands: workspace?.executeCommand !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    resolveActions: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    snippetEdits: edits?.snippetEditSupport === true && edits.documentChanges === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    progress: params.capabilities.window?.workDoneProgress === true,
    own: isRecord(params.capabilities.experimental) && params.capabilities.experimental["gaplint"] === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
