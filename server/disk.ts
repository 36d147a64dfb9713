/** All that the server itself asks of the disk. The bundle for browsers has `web/disk.ts` in its place. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { URI } from "vscode-uri";
import { dayOf } from "./day.ts";

/** A file's text; undefined when it can't be read. */
export function textOnDisk(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The day a file was last changed where the user is, YYYY-MM-DD; undefined when there is none. */
export function changedOn(file: string): string | undefined {
  try {
    return dayOf(statSync(file).mtime);
  } catch {
    return undefined;
  }
}

/** The path without links, in the system's own spelling. Throws when nothing is there. */
export function realPath(path: string): string {
  return realpathSync.native(path);
}

/** The user's home folder. */
export function homeFolder(): string {
  return homedir();
}

/** True where paths are written with `\`. */
export const hasBackslashes = process.platform === "win32";

/** The file that a URI names; undefined when it names none on this machine's disk (untitled, virtual, git). */
export function pathOfUri({ scheme, fsPath }: URI): string | undefined {
  return scheme === "file" && fsPath !== "" ? fsPath : undefined;
}

export function uriOfPath(file: string): string {
  return URI.file(file).toString();
}
