/** Who imports whom, backwards: from a file or a package to the files that import it. */
import type { Project, Resolution, ScannedImport } from "./project.ts";
import { isDeclaration } from "./source-kinds.ts";

/** The part of a project that the graph is built from. */
export interface ImportGraphHost {
  readonly files: readonly string[];
  imports(file: string): readonly ScannedImport[];
  resolve(from: string, specifier: string): Resolution;
}

export type ImportGraph = Pick<Project, "importers" | "importersOfPackage" | "packages">;

/** Each once, those of one importer at a time. */
interface Importers {
  /** By any import that runs. */
  readonly values: string[];
  /** By any import, `import type` included. */
  readonly all: string[];
}

/**
 * Builds the graph from the scanned imports of all files. Sources beyond the root that an import leads to are
 * followed too, so that what they import counts; so are declaration files, in which nothing is imported but types.
 */
export function buildImportGraph(host: ImportGraphHost): ImportGraph {
  const byFile = new Map<string, Importers>();
  const byPackage = new Map<string, string[]>();
  const pending = [...host.files];
  const seen = new Set(pending);
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const holdsTypes = isDeclaration(file);
    for (const imported of host.imports(file)) {
      const resolution = host.resolve(file, imported.specifier);
      switch (resolution.kind) {
        case "source":
          if (!seen.has(resolution.file)) {
            seen.add(resolution.file);
            pending.push(resolution.file);
          }
          addImporter(byFile, resolution.file, file, imported.typeOnly || holdsTypes);
          break;
        case "json":
          addImporter(byFile, resolution.file, file, imported.typeOnly || holdsTypes);
          break;
        case "package": {
          const importers = byPackage.get(resolution.specifier);
          if (importers === undefined) byPackage.set(resolution.specifier, [file]);
          else addOnce(importers, file);
          break;
        }
        case "none":
          break;
      }
    }
  }

  const sorted = new Map<string, readonly string[]>();
  return {
    packages: new Set(byPackage.keys()),
    importers(file, options) {
      const types = options?.types === true;
      const key = types ? `${file}\ntypes` : file;
      const known = sorted.get(key);
      if (known !== undefined) return known;
      const importers = byFile.get(file);
      const list = importers === undefined ? [] : [...(types ? importers.all : importers.values)].sort();
      sorted.set(key, list);
      return list;
    },
    importersOfPackage(specifier) {
      return [...(byPackage.get(specifier) ?? [])].sort();
    },
  };
}

function addImporter(byFile: Map<string, Importers>, file: string, importer: string, typeOnly: boolean): void {
  let importers = byFile.get(file);
  if (importers === undefined) byFile.set(file, (importers = { values: [], all: [] }));
  addOnce(importers.all, importer);
  if (!typeOnly) addOnce(importers.values, importer);
}

/** All imports of a file are added before those of the next: one that is in the list is its last. */
function addOnce(importers: string[], importer: string): void {
  if (importers[importers.length - 1] !== importer) importers.push(importer);
}
