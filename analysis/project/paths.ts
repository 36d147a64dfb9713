/** Absolute paths with `/`, as strings. Free of `node:path`, so that the same code runs in a browser's worker. */

/** The path with `/` for `\`, without a trailing slash, `.` and `..` resolved. */
export function normalizePath(path: string): string {
  const slashed = path.includes("\\") && /^(?:[A-Za-z]:|\\\\)/.test(path) ? path.replaceAll("\\", "/") : path;
  return collapse(slashed);
}

/** The folder of a path; a file system's root is its own folder. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf("/");
  if (slash > 0) return path.slice(0, slash);
  return slash === 0 ? "/" : path;
}

/** The last segment of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `relative` seen from the absolute `folder`; an absolute `relative` stands for itself. */
export function join(folder: string, relative: string): string {
  if (isAbsolute(relative)) return collapse(relative);
  return collapse(`${folder}/${relative}`);
}

const COLON = 0x3a;

export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || (path.charCodeAt(1) === COLON && /^[A-Za-z]:[\\/]/.test(path));
}

/** True when `path` is `folder` or below it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The path of a file below `folder`, relative to it; the path itself when it lies elsewhere. */
export function relativeTo(folder: string, path: string): string {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** `folder` and every folder above it, nearest first. */
export function ancestors(folder: string): string[] {
  const result = [folder];
  for (let current = folder; ; ) {
    const parent = dirname(current);
    if (parent === current) return result;
    result.push(parent);
    current = parent;
  }
}

const DOTS = /\/\.{0,2}(?:\/|$)/;

function collapse(path: string): string {
  if (!DOTS.test(path)) return path;
  const absolute = path.startsWith("/");
  const out: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") out.push(segment);
    else if (out.length > 0 && out[out.length - 1] !== "..") out.pop();
  }
  const joined = out.join("/");
  return absolute ? `/${joined}` : joined;
}
