/**
 * Names in a configuration that nothing in the project answers to. Such a row does nothing, and its author believes
 * that it does: a gate that is never found, an SDK whose calls are not seen.
 */
import { parseAccessPath } from "../../analysis/sdk/access-path.ts";
import { SpecifierIndex } from "../../analysis/sdk/specifiers.ts";
import { dirname } from "../../analysis/project/paths.ts";
import { spellings } from "../../analysis/project/source-index.ts";
import type { Problem, Project, ScannedImport } from "../../analysis/project/project.ts";
import { nearest } from "../../registry/schema/nearest.ts";
import type { WrittenFile } from "./load.ts";
import { readSdks } from "./merge.ts";
import { parseName } from "./names.ts";

const NAME_KEYS = ["gates", "events", "flags"] as const;
/** `*` of a pattern, and what glob syntax may stand beside it. */
const LITERAL = /[A-Za-z_$][\w$]*/g;

/** A warning at the place of each such name. Reads nothing of the project where the configuration names nothing. */
export function unmatchedNames(files: readonly WrittenFile[], project: Project): readonly Problem[] {
  return files.flatMap((file) => [...names(file, project), ...sdks(file, project)]);
}

function* names({ file, written }: WrittenFile, project: Project): Iterable<Problem> {
  for (const key of NAME_KEYS) {
    for (const [index, text] of list(written.value[key]).entries()) {
      if (typeof text !== "string") continue;
      const message = whyUnmatched(text, file, project);
      if (message !== undefined) yield warning(file, `"${key}" names ${text}, but ${message} So it has no effect; correct or remove it.`, written.span([key, index]));
    }
  }
}

/** What is missing, as a sentence that goes on after "but"; undefined where the name may mean something. */
function whyUnmatched(text: string, file: string, project: Project): string | undefined {
  const pattern = parseName(text, dirname(file));
  switch (pattern.kind) {
    case "name": {
      const [...words] = pattern.pattern.match(LITERAL) ?? [];
      const word = words.at(-1);
      if (word === undefined || project.files.some((source) => project.text(source)?.includes(word) === true)) return undefined;
      return `nothing in this project is called ${word}.${meant(word, importedNames(project))}`;
    }
    case "file": {
      const source = spellings(pattern.path).find((candidate) => project.files.includes(candidate));
      const facts = source === undefined ? undefined : project.facts(source);
      // A file that isn't there is reported when the configuration is loaded.
      if (facts === undefined || facts.exports.some(({ kind }) => kind === "star")) return undefined;
      const exported = facts.exports.flatMap((one) => (one.kind === "star" ? [] : [one.name]));
      const [first] = pattern.exportPattern.match(LITERAL) ?? [];
      if (first === undefined || exported.some((name) => name.includes(first) || name === "default")) return undefined;
      return `that file exports no ${pattern.exportPattern}.${meant(pattern.exportPattern, exported)}`;
    }
    case "package":
      if (specifiersOf(project).has(pattern.specifier)) return undefined;
      return `no file imports ${pattern.specifier}.${meant(pattern.specifier, [...specifiersOf(project)])}`;
  }
}

function* sdks({ file, written }: WrittenFile, project: Project): Iterable<Problem> {
  for (const [index, sdk] of readSdks(written.value["sdks"], dirname(file)).entries()) {
    const own = new SpecifierIndex([sdk]);
    const imports = importsOf(project, (specifier) => own.find(specifier).length > 0);
    if (imports.length === 0) {
      const named = [...own.specifiers()].join(", ");
      yield warning(file, `"sdks" describes ${sdk.name}, but no file imports ${named}.${meant(sdk.name, [...specifiersOf(project)])} So its rows have no effect; correct "name" or "specifiers".`, written.span(["sdks", index, "name"]));
      continue;
    }
    const imported = new Set(imports.flatMap((scan) => scan.names));
    if (imported.has("*")) continue;
    for (const [row, entry] of sdk.entries.entries()) {
      const [first] = parseAccessPath(entry.path);
      if (first?.kind !== "member" || first.names.some((name) => imported.has(name))) continue;
      yield warning(file, `"sdks" has a row for ${first.names.join(" or ")} of ${sdk.name}, but no file imports that.${meant(first.names[0] ?? "", [...imported])} So the row has no effect; correct its "path".`, written.span(["sdks", index, "entries", row, "path"]));
    }
  }
}

/** Imports whose specifier, or the package that it means, is asked for. */
function importsOf(project: Project, isAsked: (specifier: string) => boolean): readonly ScannedImport[] {
  return project.files.flatMap((file) =>
    project.imports(file).filter((scan) => {
      const resolution = project.resolve(file, scan.specifier);
      return resolution.kind === "package" && isAsked(resolution.specifier);
    }),
  );
}

function specifiersOf(project: Project): ReadonlySet<string> {
  return new Set(project.files.flatMap((file) => project.imports(file).map(({ specifier }) => specifier)));
}

function importedNames(project: Project): readonly string[] {
  return [...new Set(project.files.flatMap((file) => project.imports(file).flatMap((scan) => scan.names)))];
}

function meant(written: string, candidates: readonly string[]): string {
  const found = nearest(written, candidates);
  return found === undefined ? "" : ` Did you mean ${found}?`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function warning(file: string, message: string, span: readonly [number, number] | undefined): Problem {
  return { file, message, severity: "warning", ...(span === undefined ? {} : { span }) };
}
