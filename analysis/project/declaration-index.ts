/** The known declaration files, asked the way imports name them. */
import { isDeclaration } from "./source-kinds.ts";

const ENDING = /\.d\.[cm]?ts$/;
const ENDINGS = [".d.ts", ".d.mts", ".d.cts"] as const;

/** The declaration that an import with a written extension means. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  [".js", ".d.ts"],
  [".jsx", ".d.ts"],
  [".mjs", ".d.mts"],
  [".cjs", ".d.cts"],
]);

export class DeclarationIndex {
  private readonly files: ReadonlySet<string>;

  /**
   * @param files absolute paths of declaration files
   * @param hasSource whether a source has this stem (an absolute path without extension): what is beside its source says nothing new
   */
  constructor(files: readonly string[], hasSource: (stem: string) => boolean) {
    this.files = new Set(files.filter((file) => !hasSource(file.replace(ENDING, ""))));
  }

  /** The declaration file that a path without certain extension names. */
  find(path: string): string | undefined {
    return declarationSpellings(path).find((candidate) => this.files.has(candidate));
  }
}

/** All files that declare what a path without certain extension names, best first. */
export function declarationSpellings(path: string): string[] {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
  const ending = extension === undefined ? undefined : WRITTEN.get(extension);
  const written = extension === undefined || ending === undefined ? [] : [path.slice(0, path.length - extension.length) + ending];
  return [...(isDeclaration(path) ? [path] : []), ...written, ...ENDINGS.map((each) => path + each), ...ENDINGS.map((each) => `${path}/index${each}`)];
}
