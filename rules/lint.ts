/** The one entrance to the analysis for both faces: lints a folder and says what it found. */
import type { Span } from "../analysis/lower/facts.ts";
import type { ProjectCounts } from "../analysis/project/project-counts.ts";
import type { Problem } from "../analysis/project/project.ts";
import type { Finding, Fix, RuleId, Severity } from "./finding.ts";
import type { ModelUsage } from "./usage/usage.ts";

export interface LintOptions {
  /** Absolute path of the folder to lint. */
  readonly root: string;
  /** Absolute paths of files and folders to report on, inside `root`. Empty: all of it. */
  readonly paths: readonly string[];
  /** Absolute path of a config file; otherwise the nearest `gaplint.json` (or package.json key) counts. */
  readonly configFile?: string;
  /** Absolute path of a registry file; wins over the config's. */
  readonly registryFile?: string;
  /** The date clearance is judged on, YYYY-MM-DD. */
  readonly now: string;
  readonly profile?: "recommended" | "strict" | "audit";
  /** Severity overrides by rule id. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | "off">>>;
  /** Absolute path of a baseline; otherwise the config's counts, or `gaplint-baseline.txt` beside the config. False: none. */
  readonly baseline?: string | false;
  /** Absolute paths of files that changed: reports on them and on what depends on them. Inside of `paths`, as always. */
  readonly changed?: readonly string[];
  /** Reports on one part of the files only. */
  readonly shard?: Shard;
  /** Texts of open editor buffers by absolute path; they win over the disk. */
  readonly overlay?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface RunStats {
  /** In the order in which they ran; each in milliseconds, what rules make the analysis do included. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  readonly files: ProjectCounts;
}

/** One of `count` parts that all files fall into by their path; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface Progress {
  readonly phase: "reading" | "analyzing" | "rules";
  readonly done: number;
  readonly total: number;
}

export interface LintResult {
  readonly summary: Summary;
  /** Sorted by file, then position. Suppressed ones and those of the baseline are left out. */
  readonly findings: readonly Finding[];
  /** What comments silence, sorted likewise. */
  readonly suppressed: readonly SuppressedFinding[];
  /** What the baseline accepts, sorted likewise. */
  readonly baselined: readonly Finding[];
  /** The baseline that counted, or that would: the file need not exist. Absent where none was to count. */
  readonly baseline?: BaselineState;
  /** Sorted by file, then position. */
  readonly problems: readonly Problem[];
  /** Where the time went; absent for a result that was kept from an earlier run. */
  readonly stats?: RunStats;
  /** True when nothing could be linted because of a usage or config error (exit code 2). */
  readonly failed: boolean;
  /** True when an error of gaplint itself kept a part from being linted; a problem says which (exit code 2). */
  readonly incomplete?: boolean;
  /** The day the bundled catalogue's data is of, YYYY-MM-DD, and how many days before the date of judgement that was. */
  readonly data?: { readonly date: string; readonly ageDays: number };
  /** The text of a file as it was linted, for code frames and positions. */
  text(file: string): string | undefined;
  /** The fixes of a finding, or of a problem such as a suppression of no use, computed now. */
  fixes(of: Finding | Problem): readonly Fix[];
}

export interface SuppressedFinding {
  readonly finding: Finding;
  /** What the comment gives as the reason. */
  readonly reason?: string;
}

export interface BaselineState {
  /** Absolute path. */
  readonly file: string;
  /** Entries that no finding answers to any more, sorted by file. */
  readonly stale: readonly StaleEntry[];
  /** The text the file would have if what is found now were accepted; entries of files that weren't looked at stay. */
  readonly updated: string;
}

export interface StaleEntry {
  /** Absolute path of the file that the finding was in. */
  readonly file: string;
  readonly rule: string;
  readonly kind: string;
  /** The code it was about, shortened; empty where the baseline doesn't say it. */
  readonly code: string;
  /** The entry's place in the baseline. */
  readonly span: Span;
}

export interface Summary {
  readonly files: number;
  /** Files that were parsed because an SDK is in reach. */
  readonly analyzed: number;
  readonly modelCalls: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
  readonly durationMs: number;
}

/**
 * A folder under analysis. Facts of unchanged files are kept between calls of `lint`; a call re-reads only what
 * `invalidate` named.
 */
export interface Workspace {
  lint(options: LintOptions): LintResult;
  /** Forgets what is known of these files (absolute paths); an empty list forgets everything. */
  invalidate(files: readonly string[]): void;
}

/** A result that can be asked on, as long as the workspace isn't run again. */
export interface KeptResult extends LintResult {
  /** Where the project names and calls its models. */
  readonly usage: ModelUsage;
}

/** A workspace whose runs can be interrupted. */
export interface SteppedWorkspace extends Workspace {
  /**
   * As `lint`, in steps: each `next()` runs one, and is told what comes after it. Between steps others may have the
   * thread. A run is dropped by not asking on; so it must be once `invalidate` was called.
   */
  steps(options: LintOptions): Generator<Progress, KeptResult, void>;
}
