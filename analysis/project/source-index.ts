/** The known sources, asked the way imports name them: without extension, with a built one, or by their folder. */
import { dirname } from "./paths.ts";

const EXTENSION = /\.[cm]?[jt]sx?$/;

/** Preference among files of one stem. A TypeScript file next to a JavaScript one is its source. */
const ORDER = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"] as const;

/** What an import with a written extension may mean, best first. */
const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map([
  [".js", [".ts", ".tsx", ".js", ".jsx"]],
  [".jsx", [".tsx", ".ts", ".jsx"]],
  [".mjs", [".mts", ".ts", ".mjs"]],
  [".cjs", [".cts", ".ts", ".cjs"]],
]);

export class SourceIndex {
  private readonly files: ReadonlySet<string>;
  private readonly byStem = new Map<string, string>();
  private readonly folders = new Set<string>();

  /** @param files absolute paths of sources */
  constructor(files: ReadonlySet<string>) {
    this.files = files;
    const rank = new Map<string, number>();
    for (const file of files) {
      const extension = EXTENSION.exec(file)?.[0] ?? "";
      const stem = file.slice(0, file.length - extension.length);
      const order = ORDER.findIndex((candidate) => candidate === extension);
      const known = rank.get(stem);
      if (known === undefined || order < known) {
        rank.set(stem, order);
        this.byStem.set(stem, file);
      }
      for (let folder = dirname(file); !this.folders.has(folder); folder = dirname(folder)) this.folders.add(folder);
    }
  }

  has(file: string): boolean {
    return this.files.has(file);
  }

  /** True when a source has this path, but for its extension. */
  hasStem(stem: string): boolean {
    return this.byStem.has(stem);
  }

  /** True when a source lies in the folder or below it. */
  hasFolder(folder: string): boolean {
    return this.folders.has(folder);
  }

  /** The source that a path without certain extension names, a file before a folder's index. */
  find(path: string): string | undefined {
    return this.exact(path) ?? this.byStem.get(path) ?? this.byStem.get(path === "/" ? "/index" : `${path}/index`);
  }

  private exact(path: string): string | undefined {
    const extension = EXTENSION.exec(path)?.[0];
    if (extension === undefined) return undefined;
    const stem = path.slice(0, path.length - extension.length);
    const found = WRITTEN.get(extension)?.find((candidate) => this.files.has(stem + candidate));
    if (found !== undefined) return stem + found;
    return this.files.has(path) ? path : undefined;
  }
}

/** All files that `find` would look for, for places whose files aren't known beforehand. */
export function spellings(path: string): string[] {
  const extension = EXTENSION.exec(path)?.[0];
  const stem = extension === undefined ? path : path.slice(0, path.length - extension.length);
  const written = extension === undefined ? [] : (WRITTEN.get(extension) ?? [extension]).map((candidate) => stem + candidate);
  return [...written, ...ORDER.map((candidate) => path + candidate), ...ORDER.map((candidate) => `${path}/index${candidate}`)];
}
