/**
 * Which source of a local package an import of it means.
 *
 * `exports`, `main` and the like name built files, which a fresh checkout doesn't have and an analysis doesn't
 * want: each built path is led back to the source it was made of.
 */
import { exports as resolveExports, imports as resolveImports } from "resolve.exports";
import { dirname, join, relativeTo } from "./paths.ts";
import type { PackageJson } from "./project.ts";

/** Conditions under which packages offer their sources come first. */
const CONDITION_SETS: readonly (readonly string[])[] = [
  ["source", "development", "bun", "deno"],
  ["types"],
];
const ENTRY_FIELDS = ["source", "module", "main", "types", "typings", "browser"] as const;

/**
 * Absolute paths, best first, that may be the file behind `specifier`. Existence isn't checked.
 *
 * @param subpath what follows the package's name: "" or "/client"
 */
export function entryCandidates(pkg: PackageJson, subpath: string): readonly string[] {
  const folder = dirname(pkg.file);
  const built = pkg.exports === undefined ? [] : exported(pkg, subpath);
  if (subpath === "") {
    for (const field of ENTRY_FIELDS) {
      const path = pkg.json[field];
      if (typeof path === "string") built.push(path);
    }
  }
  const candidates = built.flatMap((path) => withSources(folder, join(folder, path)));
  const rest = subpath === "" ? "/index" : subpath;
  candidates.push(...(subpath === "" ? [`${folder}/src/index`, `${folder}/index`, `${folder}/src/main`, `${folder}/lib/index`] : []));
  candidates.push(`${folder}${rest}`, `${folder}/src${rest}`, ...withSources(folder, `${folder}${rest}`));
  return [...new Set(candidates)];
}

/** What a `#name` means by the package's `imports`: absolute paths, and specifiers of other packages. */
export function importsCandidates(pkg: PackageJson, specifier: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const folder = dirname(pkg.file);
  const files: string[] = [];
  const packages: string[] = [];
  for (const conditions of CONDITION_SETS) {
    let targets: readonly string[] = [];
    try {
      targets = resolveImports({ name: pkg.name ?? "", ...pkg.json }, specifier, { conditions }) ?? [];
    } catch {
      continue; // Not defined under these conditions.
    }
    for (const target of targets) {
      if (target.startsWith("./")) files.push(...withSources(folder, join(folder, target)));
      else packages.push(target);
    }
  }
  return { files, packages };
}

function exported(pkg: PackageJson, subpath: string): string[] {
  const paths: string[] = [];
  for (const conditions of CONDITION_SETS) {
    for (const require of [false, true]) {
      try {
        paths.push(...(resolveExports({ name: pkg.name ?? "", ...pkg.json }, `.${subpath}`, { conditions, require }) ?? []));
      } catch {
        // Not defined under these conditions.
      }
    }
  }
  return paths;
}

const OUTPUT_FOLDERS: ReadonlySet<string> = new Set(["dist", "lib", "build", "out", "output", "esm", "cjs", "es", "types", "typings"]);
const FORMAT_FOLDERS: ReadonlySet<string> = new Set(["esm", "cjs", "es", "types", "module", "node", "browser", "src"]);
const BUILT_EXTENSION = /(?:\.d)?\.[cm]?[jt]sx?$/;

/** The path itself, then the places its source can be in: `dist/esm/a.d.ts` may come from `src/a` or `a`. */
export function withSources(folder: string, path: string): string[] {
  const result = [path];
  const segments = relativeTo(folder, path).replace(BUILT_EXTENSION, "").split("/");
  if (!OUTPUT_FOLDERS.has(segments[0] ?? "")) return result;
  for (segments.shift(); segments.length > 1 && FORMAT_FOLDERS.has(segments[0] ?? ""); segments.shift());
  const rest = segments.join("/");
  result.push(`${folder}/src/${rest}`, `${folder}/source/${rest}`, `${folder}/${rest}`);
  return result;
}
