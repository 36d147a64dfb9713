/**
 * Model calls on a client that comes in through a parameter whose type doesn't say what it is: `client: any`, an
 * interface of the project's own, plain JavaScript. What the callers give tells.
 */
import { lastNames } from "../sdk/access-path.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { sdkCallAt, type SdkCallSite } from "./capability-calls.ts";
import type { Evaluation } from "./evaluation.ts";
import { comesInThroughParameter } from "./handed-methods.ts";
import type { ExpressionRef } from "./refs.ts";

/** Files that don't name an SDK, and are imported where one is in reach: so many of them are looked into. */
const MAX_FILES = 400;
const IMPORT_DEPTH = 2;

/**
 * The calls that only callers tell, in the files in reach of an SDK and in what these import. `upwards` goes into
 * callers, `known` are the calls that are found without it.
 */
export function handedCalls(local: Evaluation, upwards: Evaluation, inReach: readonly string[], isTest: (file: string) => boolean, known: readonly ExpressionRef[]): readonly SdkCallSite[] {
  const names = namesOfCalls(local.catalogue);
  const written = new RegExp(`\\.(?:${[...names].join("|")})\\(`);
  const knownIn = new Map<string, Set<number>>();
  for (const { file, id } of known) knownIn.set(file, (knownIn.get(file) ?? new Set()).add(id));
  return withImports(local, inReach).filter((file) => !isTest(file)).flatMap((file) => {
    const text = local.project.text(file) ?? "";
    if (!written.test(text)) return [];
    const index = local.index(file);
    return (index?.calls ?? []).flatMap((id): readonly SdkCallSite[] => {
      const call = index?.facts.expressions[id];
      const callee = call?.kind === "call" ? index?.facts.expressions[call.callee] : undefined;
      if (callee?.kind !== "member" || !names.has(callee.name) || knownIn.get(file)?.has(id) === true) return [];
      const at = { file, id };
      const found = comesInThroughParameter(local, at) ? sdkCallAt(upwards, at) : undefined;
      return found === undefined ? [] : [found];
    });
  });
}

/** These files and what they import, a few steps far. */
function withImports({ project }: Evaluation, files: readonly string[]): readonly string[] {
  const found = new Set(files);
  let layer = files;
  for (let depth = 0; depth < IMPORT_DEPTH; depth++) {
    const next: string[] = [];
    for (const file of layer) {
      for (const { specifier } of project.imports(file)) {
        const resolution = project.resolve(file, specifier);
        if (resolution.kind !== "source" || found.has(resolution.file) || found.size >= files.length + MAX_FILES) continue;
        found.add(resolution.file);
        next.push(resolution.file);
      }
    }
    layer = next;
  }
  return [...found].sort();
}

const callNames = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The names of methods that send something to a model in some library. */
function namesOfCalls(catalogue: Catalogue): ReadonlySet<string> {
  let names = callNames.get(catalogue);
  if (names === undefined) {
    const paths = catalogue.descriptions.flatMap(({ entries }) => entries.flatMap((entry) => (entry.role === "call" && entry.kind !== "metadata" ? [entry.path] : [])));
    callNames.set(catalogue, (names = new Set(paths.flatMap(lastNames))));
  }
  return names;
}
