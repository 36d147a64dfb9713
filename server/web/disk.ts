/**
 * The "disk" of a server in a Web Worker: the files that the extension read for it, kept in memory. A path is
 * `/scheme/authority/path` of the file's URI. The bundle for browsers has this in place of `server/disk.ts`.
 */
import { URI } from "vscode-uri";
import { dayOf } from "../day.ts";

export { dayOf };

interface StoredFile {
  readonly text: string;
  readonly changedOn: string;
}

const files = new Map<string, StoredFile>();
const folders = new Map<string, Set<string>>();

/** Puts a file there, or takes it away (`text` is undefined). Returns its path. */
export function store(uri: string, text: string | undefined): string {
  const path = pathOfUri(URI.parse(uri, true)) ?? uri;
  const parts = path.split("/");
  if (text === undefined) {
    files.delete(path);
    folders.get(parts.slice(0, -1).join("/"))?.delete(parts.at(-1) ?? "");
    return path;
  }
  files.set(path, { text, changedOn: dayOf(new Date()) });
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const folder = parts.slice(0, length).join("/");
    const entries = folders.get(folder) ?? new Set();
    folders.set(folder, entries);
    entries.add(parts[length] ?? "");
  }
  return path;
}

export function textOnDisk(file: string): string | undefined {
  return files.get(file)?.text;
}

export function isFile(path: string): boolean {
  return files.has(path);
}

export function isFolder(path: string): boolean {
  return folders.has(path.replace(/\/$/, ""));
}

/** Names of what is directly in a folder; undefined where there is no such folder. */
export function entriesOf(folder: string): readonly string[] | undefined {
  const entries = folders.get(folder.replace(/\/$/, ""));
  return entries === undefined ? undefined : [...entries];
}

export function changedOn(file: string): string | undefined {
  return files.get(file)?.changedOn;
}

/** There are no links here. */
export function realPath(path: string): string {
  if (!isFile(path) && !isFolder(path)) {
    throw new Error(`${path} isn't there`);
  }
  return path;
}

export function homeFolder(): string {
  return "/";
}

export const hasBackslashes = false;

export function pathOfUri({ scheme, authority, path }: URI): string | undefined {
  return scheme === "untitled" ? undefined : `/${scheme}/${encodeURIComponent(authority) || "-"}${path}`.replace(/\/$/, "");
}

export function uriOfPath(file: string): string {
  const [, scheme = "file", authority = "-", ...path] = file.split("/");
  return URI.from({ scheme, authority: authority === "-" ? "" : decodeURIComponent(authority), path: `/${path.join("/")}` }).toString();
}
