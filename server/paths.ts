/** Between an editor's URIs and the analysis' file names (absolute, real, with `/`). */
import { basename, dirname, join } from "node:path";
import { URI } from "vscode-uri";
import { hasBackslashes, pathOfUri, realPath, uriOfPath } from "./disk.ts";

/** The file a URI names, or undefined when it names none on this machine's disk (untitled, virtual, git). */
export function fileOfUri(uri: string): string | undefined {
  let parsed: URI;
  try {
    parsed = URI.parse(uri, true);
  } catch {
    return undefined;
  }
  const path = pathOfUri(parsed);
  return path === undefined ? undefined : realFile(path);
}

/** Follows symbolic links; of a path that doesn't exist (any more), those of its nearest parent that does. */
export function realFile(path: string): string {
  try {
    return slashed(realPath(path));
  } catch {
    const parent = dirname(path);
    return parent === path ? slashed(path) : slashed(join(realFile(parent), basename(path)));
  }
}

/** True when `file` is `folder` or lies below it. */
export function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

export function uriOfFile(file: string): string {
  return uriOfPath(file);
}

function slashed(path: string): string {
  return hasBackslashes ? path.replaceAll("\\", "/") : path;
}
