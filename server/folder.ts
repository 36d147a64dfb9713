/** One folder of the editor: its analysis, its settings, and whether its last answer still stands. */
import type { KeptResult, LintOptions, Progress, SteppedWorkspace } from "../rules/lint.ts";
import { noUsage } from "../rules/usage/usage.ts";
import type { Problem } from "../analysis/project/project.ts";
import type { Finding } from "../rules/finding.ts";
import { fixAll } from "../rules/fixes/fix-all.ts";
import type { FixedFile } from "../rules/fixes/fix-all.ts";
import { dateOf, DEFAULT_SETTINGS, lintOptions } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { snapshotOf } from "./snapshot.ts";
import type { Snapshot, SnapshotSurroundings } from "./snapshot.ts";

export type WorkspaceFactory = () => SteppedWorkspace;

export interface FolderOptions {
  readonly uri: string;
  /** Absolute real path. */
  readonly root: string;
  /** The folder isn't open in the editor; only its open documents are reported on. */
  readonly loose: boolean;
  readonly createWorkspace: WorkspaceFactory;
}

export class Folder {
  readonly uri: string;
  readonly root: string;
  readonly loose: boolean;
  settings: Settings = DEFAULT_SETTINGS;
  readonly #createWorkspace: WorkspaceFactory;
  #workspace: SteppedWorkspace;
  #snapshot: Snapshot | undefined;
  /** The date of the last run. */
  #date: string | undefined;
  #state: "stale" | "fresh" | "failed" = "stale";
  #quietAt = 0;
  /** Counts what happened to the folder; a run that began at another count is of no use. */
  #generation = 0;

  constructor(options: FolderOptions) {
    this.uri = options.uri;
    this.root = options.root;
    this.loose = options.loose;
    this.#createWorkspace = options.createWorkspace;
    this.#workspace = options.createWorkspace();
  }

  /** The last successful answer, outdated or not. */
  get snapshot(): Snapshot | undefined {
    return this.#snapshot;
  }

  /** Milliseconds until the folder has been quiet long enough to be analysed. */
  get wait(): number {
    return Math.max(0, this.#quietAt - Date.now());
  }

  /** Forgets what is known of `files` (an empty list: of everything). `typing` waits for a pause before the next run. */
  invalidate(files: readonly string[], typing: boolean): void {
    this.#workspace.invalidate(files);
    this.outdate();
    if (typing) {
      this.#quietAt = Date.now() + this.settings.debounceMs;
    }
  }

  /** Has the next request run the analysis again, with all that is known of the files kept. */
  outdate(): void {
    this.#state = "stale";
    this.#generation += 1;
  }

  /** Whether the last run still stands: it counts for one state of the files on one day. */
  get state(): "stale" | "fresh" | "failed" {
    return this.#date === dateOf(this.settings) ? this.#state : "stale";
  }

  /**
   * Runs the analysis on the buffers in `overlay`; the rest comes from the disk. It is done in steps, with what comes
   * next told before each; once something changed between two of them, the run ends with undefined.
   *
   * @throws what the analysis throws; the folder then starts over with an empty analysis at its next change.
   */
  *lint(overlay: ReadonlyMap<string, string>, surroundings: SnapshotSurroundings): Generator<Progress, Snapshot | undefined, void> {
    const options = lintOptions(this.settings, this.root, overlay);
    const generation = this.#generation;
    try {
      const result = this.settings.enable ? yield* this.#run({ ...options, paths: this.loose ? [...overlay.keys()] : [] }, generation) : nothing(options.now);
      if (result === undefined) {
        return undefined;
      }
      this.#date = options.now;
      this.#snapshot = snapshotOf(result, surroundings);
      this.#state = "fresh";
      return this.#snapshot;
    } catch (error) {
      this.#date = options.now;
      this.#state = "failed";
      this.#workspace = this.#createWorkspace();
      throw error;
    }
  }

  /**
   * The texts that the safe fixes of some findings and problems make of the folder's files, none of them written.
   *
   * @throws what the analysis throws
   */
  fixAll(overlay: ReadonlyMap<string, string>, accepts: (of: Finding | Problem) => boolean): readonly FixedFile[] {
    // An analysis of its own: the kept one must not see texts that nobody has accepted yet.
    return fixAll(this.#createWorkspace(), lintOptions(this.settings, this.root, overlay), { suggestions: false, accepts }).files;
  }

  *#run(options: LintOptions, generation: number): Generator<Progress, KeptResult | undefined, void> {
    const run = this.#workspace.steps(options);
    for (;;) {
      const step = run.next();
      if (step.done === true) {
        return step.value;
      }
      yield step.value;
      if (generation !== this.#generation) {
        return undefined;
      }
    }
  }
}

function nothing(now: string): KeptResult {
  const none = { files: 0, analyzed: 0, modelCalls: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0, baselined: 0, durationMs: 0 };
  return { summary: none, findings: [], suppressed: [], baselined: [], problems: [], failed: false, text: () => undefined, fixes: () => [], usage: noUsage(now) };
}
