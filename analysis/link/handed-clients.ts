/**
 * Model calls on a client that comes in through a parameter whose type doesn't say what it is: `client: any`, an
 * interface of the project's own, plain JavaScript. What the callers give tells.
 */
import { lastNames } from "../sdk/access-path.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { sdkCallAt, type SdkCallSite } from "./capability-calls.ts";
import type { Evaluation } from "./evaluation.ts";
import { comesInThroughParameter } from "./handed-methods.ts";
import { keptFor } from "./kept.ts";
import { expressionKey, type ExpressionRef } from "./refs.ts";

/** Files that don't name an SDK, and are imported where one is in reach: so many of them are looked into. */
const MAX_FILES = 400;
const IMPORT_DEPTH = 2;

/**
 * The calls that only callers tell, in the files in reach of an SDK and in what these import. `upwards` goes into
 * callers, `known` are the calls that are found without it.
 */
export function handedCalls(local: Evaluation, upwards: Evaluation, inReach: readonly string[], isTest: (file: string) => boolean, known: readonly ExpressionRef[]): readonly SdkCallSite[] {
  const others = new Set(known.map(expressionKey));
  return withImports(local, inReach).filter((file) => !isTest(file)).flatMap((file) => {
    const calls = candidates(local).get(file, () => candidatesIn(local, file), []);
    return calls.flatMap((at) => (others.has(expressionKey(at)) ? [] : (sdkCallAt(upwards, at) ?? [])));
  });
}

const candidates = keptFor<string, readonly ExpressionRef[]>();

/** The calls of a file, on what comes in through a parameter, that go by the name of one that sends something to a model. */
function candidatesIn(local: Evaluation, file: string): readonly ExpressionRef[] {
  const { names, written } = namesOfCalls(local.catalogue);
  if (!written.test(local.project.text(file) ?? "")) return [];
  const index = local.index(file);
  return (index?.calls ?? []).flatMap((id): readonly ExpressionRef[] => {
    const call = index?.facts.expressions[id];
    const callee = call?.kind === "call" ? index?.facts.expressions[call.callee] : undefined;
    return callee?.kind === "member" && names.has(callee.name) && comesInThroughParameter(local, { file, id }) ? [{ file, id }] : [];
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

interface CallNames {
  readonly names: ReadonlySet<string>;
  /** Finds one of them, called, in a text. */
  readonly written: RegExp;
}

const callNames = new WeakMap<Catalogue, CallNames>();

/** The names of methods that send something to a model in some library. */
function namesOfCalls(catalogue: Catalogue): CallNames {
  let known = callNames.get(catalogue);
  if (known === undefined) {
    const paths = catalogue.descriptions.flatMap(({ entries }) => entries.flatMap((entry) => (entry.role === "call" && entry.kind !== "metadata" ? [entry.path] : [])));
    const names = new Set(paths.flatMap(lastNames));
    callNames.set(catalogue, (known = { names, written: new RegExp(`\\.(?:${[...names].join("|").replaceAll("$", "\\$")})\\(`) }));
  }
  return known;
}
