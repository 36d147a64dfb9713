/** Names that a framework brings into files which import nothing for them: what Nuxt's `server/utils` exports, in all of `server`. */
import type { ExpressionId } from "../lower/facts.ts";
import data from "./data/auto-imports.json" with { type: "json" };
import type { Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Value } from "./value.ts";

interface Scope {
  /** The folder (absolute) of the files that have the names. */
  readonly folder: string;
  /** By name, the files that export it. */
  readonly exports: ReadonlyMap<string, readonly string[]>;
}

const EXPORTED = /^export\s+(?:declare\s+)?(?:async\s+)?(?:function\s*\*?|const|let|var|class|abstract\s+class|enum)\s+([\w$]+)/gm;

const scopes = keptFor<string, readonly Scope[]>();
const users = keptFor<string, readonly string[]>();

/** What a name is that a file neither declares nor imports. */
export function autoImported(ev: Evaluation, file: string, name: string): readonly Value[] {
  const from = scopesOf(ev, file).flatMap(({ folder, exports }) => (file.startsWith(folder) ? (exports.get(name) ?? []) : []));
  return from.filter((one) => one !== file).flatMap((one) => ev.modules.exported(one, name)).flatMap((target) => ev.target(target));
}

/** The files that have the export of a file under its name without importing it, and speak of it. */
export function autoImporters(ev: Evaluation, file: string, name: string): readonly string[] {
  return scopesOf(ev, file).flatMap(({ folder, exports }) => (exports.get(name)?.includes(file) === true ? filesIn(ev, folder).filter((one) => one !== file && ev.project.text(one)?.includes(name) === true) : []));
}

/** Where such a file speaks of the name. */
export function unboundUses(ev: Evaluation, file: string, name: string): readonly ExpressionRef[] {
  const facts = ev.index(file)?.facts;
  return (facts?.expressions ?? []).flatMap((expression, id): readonly ExpressionRef[] => (expression.kind === "name" && expression.binding === undefined && expression.name === name ? [{ file, id: id as ExpressionId }] : []));
}

/** The files that may get at what a file makes through names they don't import, and whose text has `mention`. */
export function filesSharingNames(ev: Evaluation, file: string, mention: string): readonly string[] {
  return scopesOf(ev, file).flatMap(({ folder }) => filesIn(ev, folder)).filter((one) => ev.project.text(one)?.includes(mention) === true);
}

function filesIn(ev: Evaluation, folder: string): readonly string[] {
  return users(ev).get(folder, () => ev.project.files.filter((file) => file.startsWith(folder)), []);
}

function scopesOf(ev: Evaluation, file: string): readonly Scope[] {
  const pkg = ev.project.packageJson(file);
  if (pkg === undefined) return [];
  const root = pkg.file.slice(0, pkg.file.lastIndexOf("/") + 1);
  return scopes(ev).get(root, () => data.frameworks.filter(({ packages }) => packages.some((name) => pkg.dependencies.has(name))).map(({ in: within, from }) => ({ folder: root + within, exports: exportsOf(ev, from.map((folder) => root + folder)) })), []);
}

function exportsOf(ev: Evaluation, folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of folders.flatMap((folder) => filesIn(ev, folder))) {
    for (const [, name = ""] of ev.project.text(file)?.matchAll(EXPORTED) ?? []) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}
