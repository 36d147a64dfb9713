/** What an imported or exported name stands for, through re-exports, barrels and CommonJS. */
import type { BindingId, ExportFacts, ExpressionId, FileFacts, ImportFacts, TypeId } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import type { Dependencies } from "./dependencies.ts";
import { Kept } from "./kept.ts";

/** The end of the way from an imported name. */
export type ModuleTarget =
  | { readonly kind: "binding"; readonly file: string; readonly binding: BindingId }
  | { readonly kind: "expression"; readonly file: string; readonly id: ExpressionId; readonly members: readonly string[] }
  | { readonly kind: "type"; readonly file: string; readonly type: TypeId }
  | { readonly kind: "module"; readonly file: string }
  | { readonly kind: "json"; readonly file: string; readonly members: readonly string[] }
  /** `name` is "*" for the namespace of the package. */
  | { readonly kind: "package"; readonly specifier: string; readonly name: string };

export interface ModuleGraph {
  /** What `import { imported } from specifier` in `from` names; several when `export *` is ambiguous. */
  lookup(from: string, specifier: string, imported: string): readonly ModuleTarget[];
  /** What the file exports under a name. */
  exported(file: string, name: string): readonly ModuleTarget[];
  /** Imports (with the file they are in) that name this export, barrels included. */
  importsOf(file: string, name: string): readonly ImportUse[];
  /** The files that re-export it and the names they give it, the file itself first. */
  publicNames(file: string, name: string): readonly { readonly file: string; readonly name: string }[];
}

/** An import declaration that brings an export in, or a `require()` or `import()` of its module and the name it has there. */
export type ImportUse =
  | { readonly kind: "declaration"; readonly file: string; readonly import: ImportFacts }
  | { readonly kind: "expression"; readonly file: string; readonly at: ExpressionId; readonly name: string };

/** Re-export chains longer than this are cut: they are cycles or generated code. */
const MAX_HOPS = 12;

/**
 * Makes the module graph of a project; facts are asked for as names are followed. Names of files that `isVisible`
 * rejects mean nothing, so those files are never lowered.
 */
export function createModuleGraph(project: Project, dependencies: Dependencies, isVisible: (file: string) => boolean = () => true): ModuleGraph {
  const exportedMemo = new Kept<string, readonly ModuleTarget[]>(dependencies);
  /** Whether a file's text has what may pass an import on. */
  const exportLists = new Kept<string, boolean>(dependencies);
  const importsMemo = new Kept<string, readonly ImportUse[]>(dependencies);

  function lookup(from: string, specifier: string, imported: string, hops = 0): readonly ModuleTarget[] {
    const resolution = project.resolve(from, specifier);
    switch (resolution.kind) {
      case "package":
        return [{ kind: "package", specifier: resolution.specifier, name: imported }];
      case "json":
        return [{ kind: "json", file: resolution.file, members: imported === "default" || imported === "*" ? [] : [imported] }];
      case "source":
        if (!isVisible(resolution.file)) return [];
        return imported === "*" ? [{ kind: "module", file: resolution.file }] : exported(resolution.file, imported, hops);
      case "none":
        return [];
    }
  }

  function exported(file: string, name: string, hops = 0): readonly ModuleTarget[] {
    if (hops > MAX_HOPS) {
      dependencies.noteCut();
      return [];
    }
    const ask = (): readonly ModuleTarget[] => {
      const facts = project.facts(file);
      return facts === undefined ? [] : find(file, facts, name, hops);
    };
    return exportedMemo.get(`${file}\0${name}`, ask, []);
  }

  function find(file: string, facts: FileFacts, name: string, hops: number): readonly ModuleTarget[] {
    const own = facts.exports.filter((candidate) => "name" in candidate && candidate.name === name);
    if (own.length > 0) return own.flatMap((candidate) => target(file, facts, candidate, hops));
    const whole = facts.exports.find((candidate) => candidate.kind === "expression" && candidate.name === "=");
    if (whole?.kind === "expression") {
      return [{ kind: "expression", file, id: whole.value, members: name === "default" ? [] : [name] }];
    }
    if (name === "default") return [];
    return facts.exports.flatMap((candidate) => (candidate.kind === "star" ? lookup(file, candidate.specifier, name, hops + 1) : []));
  }

  function target(file: string, facts: FileFacts, candidate: ExportFacts, hops: number): readonly ModuleTarget[] {
    switch (candidate.kind) {
      case "binding": {
        const binding = facts.bindings[candidate.binding];
        const source = binding?.sources[0];
        if (source?.kind !== "import") return [{ kind: "binding", file, binding: candidate.binding }];
        const imported = facts.imports[source.import];
        return imported === undefined ? [] : lookup(file, imported.specifier, imported.imported, hops + 1);
      }
      case "expression":
        return [{ kind: "expression", file, id: candidate.value, members: [] }];
      case "reexport":
        return lookup(file, candidate.specifier, candidate.imported, hops + 1);
      case "type":
        return [{ kind: "type", file, type: candidate.type }];
      case "star":
        return [];
    }
  }

  function publicNames(file: string, name: string): readonly { readonly file: string; readonly name: string }[] {
    const names = [{ file, name }];
    const seen = new Set([`${file}\0${name}`]);
    for (const current of names) {
      for (const importer of project.importers(current.file, { types: true })) {
        // Most importers only use the name: those are not lowered to find out that they don't pass it on.
        const exportsLists = listsExports(importer);
        const passes = project.imports(importer).some((scan) => (scan.form === "reexport" || exportsLists) && mayName(scan.names, current.name) && pointsAt(importer, scan.specifier, current.file));
        if (!passes) continue;
        for (const again of namesGiven(importer, current)) {
          const key = `${importer}\0${again}`;
          if (seen.has(key)) continue;
          seen.add(key);
          names.push({ file: importer, name: again });
        }
      }
    }
    return names;
  }

  function listsExports(file: string): boolean {
    return exportLists.get(file, () => /export\s*(default\s+\w+\s*;|\{)|exports/.test(project.text(file) ?? ""), false);
  }

  /** The names under which `importer` passes an export on: `export … from`, or an import that it exports again. */
  function namesGiven(importer: string, from: { readonly file: string; readonly name: string }): readonly string[] {
    const facts = project.facts(importer);
    if (facts === undefined) return [];
    return facts.exports.flatMap((candidate) => {
      switch (candidate.kind) {
        case "star":
          return from.name !== "default" && pointsAt(importer, candidate.specifier, from.file) ? [from.name] : [];
        case "reexport":
          return candidate.imported === from.name && pointsAt(importer, candidate.specifier, from.file) ? [candidate.name] : [];
        case "binding": {
          const source = facts.bindings[candidate.binding]?.sources[0];
          const imported = source?.kind === "import" ? facts.imports[source.import] : undefined;
          return imported?.imported === from.name && pointsAt(importer, imported.specifier, from.file) ? [candidate.name] : [];
        }
        case "expression":
        case "type":
          return [];
      }
    });
  }

  function importsOf(file: string, name: string): readonly ImportUse[] {
    return importsMemo.get(`${file}\0${name}`, () => findImportsOf(file, name), []);
  }

  function findImportsOf(file: string, name: string): readonly ImportUse[] {
    const found: ImportUse[] = [];
    for (const place of publicNames(file, name)) {
      const importers = project.importers(place.file, { types: true }).filter((importer) =>
        project.imports(importer).some((scan) => scan.form !== "reexport" && mayName(scan.names, place.name) && pointsAt(importer, scan.specifier, place.file)),
      );
      project.expect(() => importers);
      for (const importer of importers) {
        const scans = project.imports(importer);
        const facts = project.facts(importer);
        for (const imported of facts?.imports ?? []) {
          const named = imported.imported === place.name || imported.imported === "*" || (imported.imported === "default" && place.name === "=");
          if (named && pointsAt(importer, imported.specifier, place.file)) found.push({ kind: "declaration", file: importer, import: imported });
        }
        if (!scans.some((scan) => scan.form === "require" || scan.form === "dynamic")) continue;
        facts?.expressions.forEach((expression, position) => {
          if (expression.kind !== "import" || !pointsAt(importer, expression.specifier, place.file)) return;
          found.push({ kind: "expression", file: importer, at: position as ExpressionId, name: place.name });
        });
      }
    }
    return found;
  }

  function pointsAt(from: string, specifier: string, file: string): boolean {
    const resolution = project.resolve(from, specifier);
    return resolution.kind === "source" && resolution.file === file;
  }

  return { lookup: (from, specifier, imported) => lookup(from, specifier, imported), exported: (file, name) => exported(file, name), importsOf, publicNames };
}

/** Whether a scanned import may bring in a name; a scan without names (require, a bare import) may bring in any. */
function mayName(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name) || names.includes("*") || name === "=";
}
