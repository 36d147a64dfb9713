/** Deno's import maps: the `imports` of the nearest deno.json. */
import { isRecord, parseObject } from "./json-file.ts";
import { dirname, join } from "./paths.ts";

const NAMES = ["deno.json", "deno.jsonc", "import_map.json"] as const;

interface ImportMap {
  readonly folder: string;
  /** Longest key first. */
  readonly entries: readonly (readonly [key: string, target: string])[];
}

export class ImportMaps {
  private readonly read: (file: string) => string | undefined;
  private readonly byFolder = new Map<string, ImportMap | undefined>();

  /** @param read the text of a settings file, undefined when there is none */
  constructor(read: (file: string) => string | undefined) {
    this.read = read;
  }

  /**
   * What a specifier is mapped to in the files of a folder: an absolute path or another specifier. A key that ends
   * in `/` maps all below it.
   */
  target(folder: string, specifier: string): string | undefined {
    const map = this.nearest(folder);
    const entry = map?.entries.find(([key]) => key === specifier || (key.endsWith("/") && specifier.startsWith(key)));
    if (map === undefined || entry === undefined) return undefined;
    const [key, target] = entry;
    const mapped = target + specifier.slice(key.length);
    return /^\.{1,2}\//.test(mapped) ? join(map.folder, mapped) : mapped;
  }

  /** The folder of the map that holds in a folder. */
  folderFor(folder: string): string | undefined {
    return this.nearest(folder)?.folder;
  }

  private nearest(folder: string): ImportMap | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = dirname(folder);
    const found = this.load(folder) ?? (parent === folder ? undefined : this.nearest(parent));
    this.byFolder.set(folder, found);
    return found;
  }

  private load(folder: string): ImportMap | undefined {
    for (const name of NAMES) {
      const text = this.read(join(folder, name));
      const imports = text === undefined ? undefined : parseObject(text).value["imports"];
      if (!isRecord(imports)) continue;
      const entries = Object.entries(imports).flatMap(([key, target]) => (typeof target === "string" ? [[key, target] as const] : []));
      return { folder, entries: entries.sort(([a], [b]) => b.length - a.length) };
    }
    return undefined;
  }
}
