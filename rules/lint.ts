/** The one entrance to the analysis for both faces: lints a folder and says what it found. */
import type { Problem } from "../analysis/project/project.ts";
import type { Finding, Fix, RuleId, Severity } from "./finding.ts";

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
  /** Texts of open editor buffers by absolute path; they win over the disk. */
  readonly overlay?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly phase: "reading" | "analyzing" | "rules";
  readonly done: number;
  readonly total: number;
}

export interface LintResult {
  readonly summary: Summary;
  /** Sorted by file, then position. Suppressed ones are left out. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** True when nothing could be linted because of a usage or config error (exit code 2). */
  readonly failed: boolean;
  /** True when an error of gaplint itself kept a part from being linted; a problem says which (exit code 2). */
  readonly incomplete?: boolean;
  /** The text of a file as it was linted, for code frames and positions. */
  text(file: string): string | undefined;
  /** The fixes of a finding, computed now. */
  fixes(finding: Finding): readonly Fix[];
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
