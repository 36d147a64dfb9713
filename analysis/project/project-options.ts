/** What a project is opened with. */
import type { Assistant } from "./assistant.ts";
import type { FactsCache, ScansCache } from "./caches.ts";
import type { FileSystem } from "./file-system.ts";

export interface ProjectOptions {
  /** Absolute path of the folder to lint. */
  readonly root: string;
  /** Globs relative to the root; a folder's name stands for all below it. Empty or absent: everything. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Texts of open buffers by absolute path; they win over the disk, also for files not saved yet. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** Facts kept from earlier runs. Asked only for files whose facts aren't in memory. */
  readonly factsCache?: FactsCache | undefined;
  /** Scans kept from earlier runs. Asked only for files whose text isn't in memory. */
  readonly scansCache?: ScansCache | undefined;
  /** Does a part of the work, if there is one. */
  readonly assistant?: Assistant | undefined;
  /** The disk, unless told otherwise. */
  readonly fileSystem?: FileSystem | undefined;
}
