/** The messages of gaplint's own, shared by the server and its clients that announce `experimental.gaplint`. */

/** What the server says of itself in the experimental part of its capabilities. */
export interface ServerInformation {
  readonly rules: readonly {
    readonly id: string;
    readonly layer: string;
    readonly summary: string;
    /** URI of the page that explains it. */
    readonly page?: string;
  }[];
}

// ---------------------------------------------------------------------------------------------------------
// From the server: how the analysis of a folder stands

export const STATUS_METHOD = "gaplint/status";

export interface StatusParams {
  /** URI of the folder. */
  readonly folder: string;
  readonly state: "analyzing" | "ready" | "disabled" | "failed";
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that the baseline accepts. */
  readonly baselined: number;
  readonly files: number;
  /** Files with an SDK in reach; 0 means that silence says nothing. */
  readonly analyzed: number;
  readonly modelCalls: number;
  /** Mistakes in config and registry, files that could not be read. */
  readonly problems: number;
  /** The registries of the folder's own. */
  readonly registries: readonly {
    readonly uri: string;
    readonly models: number;
    /** Entries that the project itself denies, or whose provider has retired them. */
    readonly denied: number;
    /** Findings and problems in the file: expired, overdue, broken. */
    readonly problems: number;
    /** The day the file was last changed, YYYY-MM-DD. */
    readonly changedOn?: string;
  }[];
  /** The day the bundled model data was last refreshed, YYYY-MM-DD. */
  readonly dataDate: string;
}

// ---------------------------------------------------------------------------------------------------------
// From the server: an edit of a registry changed what is cleared

export const REGISTRY_CHANGED_METHOD = "gaplint/registryChanged";

export interface RegistryChangedParams {
  /** URI of the folder. */
  readonly folder: string;
  /** URI of the registry. */
  readonly registry: string;
  /** For people: "claude-mythos-5 revoked: 14 calls, 3 without fallback". */
  readonly message: string;
  /** The calls that it is about. */
  readonly places: readonly PlaceInFile[];
}

/** A range of a file, as the protocol has it. */
export interface PlaceInFile {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
}

// ---------------------------------------------------------------------------------------------------------
// Commands

/** Of the client, on lenses: shows places in a list. Its one argument is `ShowPlacesArguments`. */
export const SHOW_PLACES_COMMAND = "gaplint.showPlaces";

export interface ShowPlacesArguments {
  readonly at: PlaceInFile;
  readonly places: readonly PlaceInFile[];
}

/** Of the server: forgets what it knows and analyses all folders. Answers with `LintSummary`. */
export const LINT_COMMAND = "gaplint.server.lint";

export interface LintSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  readonly modelCalls: number;
  readonly durationMs: number;
}

// ---------------------------------------------------------------------------------------------------------
// To a server in a browser, which can't read files itself

/** The first message to the worker, before the protocol is spoken. */
export interface WorkerStart extends FilesParams {
  /** URI of the folder with the rules' pages. */
  readonly pages: string;
}

/** A notification: files that came, changed or went. */
export const FILES_METHOD = "gaplint/files";

export interface FilesParams {
  /** `text` is null for a file that is gone, or isn't to be read. */
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}
