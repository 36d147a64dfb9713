/**
 * Writes files of the user so that none is ever half-written or lost: the new text goes to a file beside the target,
 * reaches the disk, and takes the target's name in one step. A process that is killed leaves each target as it was or
 * as it is to be, and at worst a file `.NAME.gaplint-….tmp` beside it.
 */
import { randomBytes } from "node:crypto";
import {
  accessSync, chmodSync, closeSync, constants, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync,
  renameSync, rmSync, statSync, writeFileSync,
} from "node:fs";
import path from "node:path";

export interface FileWrite {
  /** Absolute path. */
  readonly file: string;
  /** The whole new text, a byte order mark included; written as UTF-8. */
  readonly text: string;
  /**
   * What must be there for the write to happen: the text that was read, "nothing" for a file that is to be new, or
   * "anything" for one that may be replaced unseen (a report).
   */
  readonly expected: ExpectedText | "nothing" | "anything";
}

export interface ExpectedText {
  readonly text: string;
}

export type WriteOutcome =
  | { readonly kind: "written"; readonly file: string }
  /** Not touched: the file has changed, appeared or gone since it was read. */
  | { readonly kind: "changed"; readonly file: string }
  /** Not touched; `reason` in the system's words. */
  | { readonly kind: "failed"; readonly file: string; readonly reason: string };

/** Writes one file. Never throws. */
export function writeFileAtomic(write: FileWrite): WriteOutcome {
  const [outcome] = writeFilesAtomic([write]);
  return outcome ?? { kind: "failed", file: write.file, reason: "nothing to write" };
}

/**
 * Writes files that belong together, all or none as far as can be known before the first of them is replaced: every
 * text is on the disk and every target is as expected by then. Outcomes are in the order of `writes`; where one can't
 * be written, the others are left alone and not listed. Never throws.
 */
export function writeFilesAtomic(writes: readonly FileWrite[]): readonly WriteOutcome[] {
  const staged: Staged[] = [];
  try {
    for (const write of writes) {
      const result = stage(write);
      if ("kind" in result) return [result];
      staged.push(result);
    }
    const blocked = staged.map(expectationOf).filter((outcome) => outcome !== undefined);
    if (blocked.length > 0) return blocked;
    return staged.map(commit);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

interface Staged {
  readonly write: FileWrite;
  /** Where a link leads: the link itself stays. */
  readonly target: string;
  readonly temporary: string;
}

function stage(write: FileWrite): Staged | WriteOutcome {
  let temporary: string | undefined;
  try {
    mkdirSync(path.dirname(write.file), { recursive: true });
    const target = existsSync(write.file) ? realpathSync(write.file) : write.file;
    if (existsSync(target)) accessSync(target, constants.W_OK);
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.gaplint-${randomBytes(6).toString("hex")}.tmp`);
    const descriptor = openSync(temporary, "wx");
    try {
      writeFileSync(descriptor, write.text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
    return { write, target, temporary };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return failure(write.file, error);
  }
}

/** Why the target must not be touched; undefined where it is as expected. */
function expectationOf({ write: { file, expected }, target }: Staged): WriteOutcome | undefined {
  try {
    if (expected === "anything") return undefined;
    if (expected === "nothing") return existsSync(target) ? { kind: "changed", file } : undefined;
    // Bytes are compared, so that a text that can't be told in UTF-8 is never written back as something else.
    return existsSync(target) && readFileSync(target).equals(Buffer.from(expected.text)) ? undefined : { kind: "changed", file };
  } catch (error) {
    return failure(file, error);
  }
}

function commit({ write: { file, expected }, target, temporary }: Staged): WriteOutcome {
  try {
    if (expected === "nothing") createAs(temporary, target);
    else renameSync(temporary, target);
    syncFolder(path.dirname(target));
    return { kind: "written", file };
  } catch (error) {
    return codeOf(error) === "EEXIST" ? { kind: "changed", file } : failure(file, error);
  }
}

/** A rename replaces what is there; a second name for the file is refused where the name is taken. */
function createAs(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    // Not every file system gives a file two names.
    renameSync(temporary, target);
  }
}

/** The new name reaches the disk too, where the system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folder; the file itself is on the disk.
  }
}

function failure(file: string, error: unknown): WriteOutcome {
  return { kind: "failed", file, reason: error instanceof Error ? error.message : String(error) };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
