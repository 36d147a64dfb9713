/** Which folder is analysed so that the callers and callees of the linted paths are in sight. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Files that make a folder a project of its own. */
const PROJECT_FILES = ["gaplint.json", "package.json", "deno.json", "deno.jsonc"];

/**
 * The folder to analyse for some absolute paths: the common folder of their projects. A path's project is the
 * monorepo it lies in (`workspaces` in package.json, pnpm-workspace.yaml), else the nearest folder with a
 * package.json or gaplint.json, else the folder itself. The search ends at the repository's root, and a
 * gaplint.json of the path's own folder ends it at once.
 */
export function projectRoot(paths: readonly string[]): string {
  return paths.map(rootOf).reduce(commonFolder);
}

function rootOf(target: string): string {
  // A file that is still to be written has a folder all the same.
  const folder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true ? target : path.dirname(target);
  if (existsSync(path.join(folder, "gaplint.json"))) return folder;
  let nearest: string | undefined;
  for (const candidate of ancestors(folder)) {
    if (isMonorepoRoot(candidate)) return candidate;
    if (nearest === undefined && PROJECT_FILES.some((file) => existsSync(path.join(candidate, file)))) nearest = candidate;
    if (existsSync(path.join(candidate, ".git"))) break;
  }
  return nearest ?? folder;
}

function* ancestors(folder: string): Iterable<string> {
  let current = folder;
  for (;;) {
    yield current;
    const parent = path.dirname(current);
    if (parent === current) return;
    current = parent;
  }
}

function isMonorepoRoot(folder: string): boolean {
  if (existsSync(path.join(folder, "pnpm-workspace.yaml"))) return true;
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "workspaces" in manifest;
  } catch {
    // No package.json, or a broken one, which the analysis reports if it matters.
    return false;
  }
}

function commonFolder(a: string, b: string): string {
  const left = a.split(path.sep);
  const right = b.split(path.sep);
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return left.slice(0, shared).join(path.sep) || path.parse(a).root;
}
