/** The one message of gaplint's own, shared by the server and its clients. */

export const STATUS_METHOD = "gaplint/status";

export interface StatusParams {
  /** URI of the folder. */
  readonly folder: string;
  readonly state: "ready" | "disabled" | "failed";
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  /** Files with an SDK in reach; 0 means that silence says nothing. */
  readonly analyzed: number;
  readonly modelCalls: number;
  /** Mistakes in config and registry, files that could not be read. */
  readonly problems: number;
  /** The day the bundled model data was last refreshed, YYYY-MM-DD. */
  readonly dataDate: string;
}
