/** Which files a run reports on: those of its paths, and of these what changed or what falls into its part. */
import { createHash } from "node:crypto";
import { basename, isInside, relativeTo } from "../analysis/project/paths.ts";
import type { Project } from "../analysis/project/project.ts";
import { isDeclaration, isSource } from "../analysis/project/source-kinds.ts";
import type { LoadedConfig } from "./config/load.ts";
import type { Finding } from "./finding.ts";
import type { LintOptions, Shard } from "./lint.ts";

export interface Scope {
  /** Whether all findings of a file (absolute path) are to be reported. */
  includes(file: string): boolean;
  /** Whether a finding is to be reported: also one whose file nobody touched, where its way leads through a changed file. */
  reports(finding: Pick<Finding, "file" | "trace">): boolean;
}

/** Files that say how to read all others. */
const STEERING = /^(?:gaplint\.json|capability-registry\.json|package\.json|[jt]sconfig[\w.-]*\.json|\.gitignore)$/;

/** @param registries absolute paths of registry files that the configurations name */
export function scopeOf(project: Project, loaded: LoadedConfig, { paths, changed, shard, registryFile }: LintOptions, registries: ReadonlySet<string | undefined>): Scope {
  const isAsked = (file: string): boolean => paths.length === 0 || paths.some((path) => file === path || isInside(file, path));
  // The registry is no source.
  const isWanted = (file: string): boolean => isAsked(file) && (!isSource(basename(file)) || loaded.isIncluded(file)) && (shard === undefined || partOf(relativeTo(project.root, file), shard.count) === shard.index);
  if (changed === undefined || changed.some((file) => file === registryFile || registries.has(file) || STEERING.test(basename(file)))) {
    return { includes: isWanted, reports: ({ file }) => isWanted(file) };
  }
  const touched = new Set(changed);
  const affected = dependents(project, changed);
  return {
    includes: (file) => isWanted(file) && affected.has(file),
    reports: ({ file, trace }) => isWanted(file) && (affected.has(file) || trace.some((step) => touched.has(step.file))),
  };
}

/** The files, and all that import one of them by any number of steps. Of a declaration file, or for one, types are all that is imported. */
function dependents(project: Project, files: readonly string[]): ReadonlySet<string> {
  const found = new Set(files);
  // A set grows while it is walked.
  for (const file of found) {
    for (const importer of project.importers(file)) found.add(importer);
    for (const importer of project.importers(file, { types: true })) if (isDeclaration(file) || isDeclaration(importer)) found.add(importer);
  }
  return found;
}

/** Which of `count` parts a file falls into, from 1. Its path alone decides, so that files may come and go. */
export function partOf(path: string, count: Shard["count"]): number {
  return (createHash("sha256").update(path).digest().readUInt32BE(0) % count) + 1;
}
