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

/**
 * The calls that only callers tell, in the files in reach of an SDK and in what these import. `upwards` goes into
 * callers, `known` are the calls that are found without it.
 */
export function handedCalls(local: Evaluation, upwards: Evaluation, inReach: readonly string[], isTest: (file: string) => boolean, known: readonly ExpressionRef[]): readonly SdkCallSite[] {
  const others = new Set(known.map(expressionKey));
  const lowered = new Set(inReach);
  return withImports(local, inReach).flatMap((file) => {
    const calls = lowered.has(file) ? candidates(local).get(file, () => candidatesIn(local, file), []) : further(local).get(file, () => (speaksOfCalls(local, file) ? candidatesIn(local, file) : []), []);
    return calls.length === 0 || isTest(file) ? [] : calls.flatMap((at) => (others.has(expressionKey(at)) ? [] : (sdkCallAt(upwards, at) ?? [])));
  });
}

const candidates = keptFor<string, readonly ExpressionRef[]>();
const further = keptFor<string, readonly ExpressionRef[]>();

/** The calls of a file, on what comes in through a parameter, that go by the name of one that sends something to a model. */
function candidatesIn(local: Evaluation, file: string): readonly ExpressionRef[] {
  const index = local.index(file);
  return (index?.calls ?? []).flatMap((id): readonly ExpressionRef[] => {
    const call = index?.facts.expressions[id];
    const callee = call?.kind === "call" ? index?.facts.expressions[call.callee] : undefined;
    const object = callee?.kind === "member" ? index?.facts.expressions[callee.object] : undefined;
    const owner = object?.kind === "name" || object?.kind === "member" ? object.name : "";
    return callee?.kind === "member" && tells(local.catalogue, callee.name, owner) && comesInThroughParameter(local, { file, id }) ? [{ file, id }] : [];
  });
}

/** Whether the text of a file that may not be lowered yet has such a call. */
function speaksOfCalls(local: Evaluation, file: string): boolean {
  const text = local.project.text(file) ?? "";
  for (const { 1: name = "", index } of text.matchAll(/\.\s*([\w$]+)\(/g)) {
    if (!ownersOf(local.catalogue).has(name)) continue;
    const [, owner = ""] = /([\w$]+)\s*\??$/.exec(text.slice(Math.max(0, index - LONGEST_OWNER), index)) ?? [];
    if (tells(local.catalogue, name, owner)) return true;
  }
  return false;
}

/** These files and what they import. */
function withImports({ project }: Evaluation, files: readonly string[]): readonly string[] {
  const found = new Set(files);
  for (const file of files) {
    for (const { specifier } of project.imports(file)) {
      const resolution = project.resolve(file, specifier);
      if (resolution.kind === "source" && found.size < files.length + MAX_FILES) found.add(resolution.file);
    }
  }
  return [...found].sort();
}

const ANYBODY = "*";
const LONGEST_OWNER = 60;

/** Whether `owner.name(…)` says more than that some method is called. */
function tells(catalogue: Catalogue, name: string, owner: string): boolean {
  const owners = ownersOf(catalogue).get(name);
  return owners !== undefined && (owners.has(owner) || (owners.has(ANYBODY) && !OF_THE_LANGUAGE.has(name)));
}

const ownersIn = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

/** By the name of a method that sends something to a model, what it is a member of: `create` of `completions`. `ANYBODY` where that is made or returned. */
function ownersOf(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const known = ownersIn.get(catalogue);
  if (known !== undefined) return known;
  const owners = new Map<string, Set<string>>();
  for (const { entries } of catalogue.descriptions) {
    for (const entry of entries) {
      if (entry.role !== "call" || entry.kind === "metadata") continue;
      const [names, before] = lastNames(entry.path);
      for (const name of names) {
        let of = owners.get(name);
        if (of === undefined) owners.set(name, (of = new Set()));
        for (const owner of before.length > 0 ? before : [ANYBODY]) of.add(owner);
      }
    }
  }
  ownersIn.set(catalogue, owners);
  return owners;
}

/** What many objects of the language have: `filter`, `call`; and `text`, which answers of the network have. Node would load its network for asking them. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set([Array, Function, Map, Promise, RegExp, Set, String].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)).concat(Object.getOwnPropertyNames(JSON), "text"));
