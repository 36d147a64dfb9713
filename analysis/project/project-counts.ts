/** What a project did so far. */
export interface ProjectCounts {
  /** Texts scanned for imports. */
  scanned: number;
  /** Files lowered here, by an assistant, and found lowered in the cache. */
  lowered: number;
  helped: number;
  cached: number;
}
