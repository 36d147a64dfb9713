/** Whether files and folders are as they were, told without reading them. */
import { lstatSync, readlinkSync, statSync } from "node:fs";

/** Coarser than the clock of any file system that counts. */
export const CLOCK_MS = 20;

/** The signature of a path that nothing is at. */
export const MISSING = "missing";

/** What the system says of paths, asked once a run for each. */
export interface Signatures {
  /**
   * Another text of a file, another entry of a folder or another end of a link gives another signature. It is that of the first request, so what is read after it may only be newer. Undefined for
   * what has just changed: a second change could follow that the file system's clock can't tell from the first.
   */
  of(path: string): string | undefined;
}

/** @param started milliseconds since 1970; before anything was read */
export function createSignatures(started: number): Signatures {
  const known = new Map<string, string | undefined>();
  return {
    of: (path) => {
      if (known.has(path)) return known.get(path);
      const signature = signatureOf(path, started - CLOCK_MS);
      known.set(path, signature);
      return signature;
    },
  };
}

function signatureOf(path: string, since: number): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return linkSignature(path);
    if (Math.max(stats.mtimeMs, stats.ctimeMs) >= since) return undefined;
    return `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  } catch (error) {
    return `failed ${error instanceof Error && "code" in error ? String(error.code) : ""}`;
  }
}

/** A link that leads nowhere is something, too. */
function linkSignature(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? `link ${readlinkSync(path)}` : MISSING;
}
