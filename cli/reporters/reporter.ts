/** What a reporter gets: the result, and the means to say where things are. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../rules/finding.ts";
import type { LintResult, Shard } from "../../rules/lint.ts";
import { LineIndex } from "../position.ts";
import type { Style } from "../style.ts";

export interface ReportInput {
  readonly result: LintResult;
  /** The findings to show; `--quiet` leaves some out. The summary counts them all. */
  readonly findings: readonly Finding[];
  readonly sources: Sources;
  readonly style: Style;
  /** Columns that the report may take. */
  readonly width: number;
  /** The part of a run that the result is. */
  readonly shard?: Shard;
}

export type Reporter = (input: ReportInput) => string;

/** The linted files by the names and lines that a report uses. */
export interface Sources {
  /** The file's lines as they were linted; no lines when it can't be read. Takes an absolute path. */
  lines(file: string): LineIndex;
  /** The file relative to the working directory, with `/`; absolute where no relative path exists. */
  relative(file: string): string;
}

/** `cwd` is absolute. Files that the analysis didn't keep (a config, a registry) are read from the disk. */
export function createSources(result: LintResult, cwd: string): Sources {
  const indexes = new Map<string, LineIndex>();
  return {
    lines(file) {
      let index = indexes.get(file);
      if (index === undefined) {
        index = new LineIndex(result.text(file) ?? readText(file));
        indexes.set(file, index);
      }
      return index;
    },
    relative: relativeNames(cwd),
  };
}

/** The names of files (absolute paths) from a folder (absolute path), with `/`. */
export function relativeNames(cwd: string): (file: string) => string {
  const names = new Map<string, string>();
  return (file) => {
    let name = names.get(file);
    if (name === undefined) {
      name = (path.relative(cwd, file) || ".").split(path.sep).join("/");
      names.set(file, name);
    }
    return name;
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The problem that names the file says that it can't be read.
    return "";
  }
}
