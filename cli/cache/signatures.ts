/** Whether files and folders are as they were, told without reading them. */
import { lstatSync, readlinkSync, statSync } from "node:fs";

/**
 * What the system says of a path: another text of a file, another entry of a folder or another end of a link gives
 * another signature. "missing" where there is nothing.
 *
 * @param since milliseconds since 1970; for what changed from then on there is no signature, as a second change could
 * follow that the file system's clock can't tell from the first
 */
export function signatureOf(path: string, since = Infinity): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return linkSignature(path);
    if (Math.max(stats.mtimeMs, stats.ctimeMs) >= since) return undefined;
    return `${stats.ino.toString(36)} ${stats.size.toString(36)} ${stats.mtimeMs.toString(36)} ${stats.ctimeMs.toString(36)}`;
  } catch (error) {
    return `failed ${error instanceof Error && "code" in error ? String(error.code) : ""}`;
  }
}

/** A link that leads nowhere is something, too. */
function linkSignature(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? `link ${readlinkSync(path)}` : "missing";
}
