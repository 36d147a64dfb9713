/** What is wrong with descriptions, beyond their shape: paths, places and references that lead nowhere. */
import { AccessPathError, parseAccessPath, parsePathReference } from "./access-path.ts";
import type { AccessStep } from "./access-path.ts";
import { buildCatalogue } from "./catalogue.ts";
import type { ApiNode, Catalogue } from "./catalogue.ts";
import type { SdkDescription, SdkEntry } from "./format.ts";
import { referencedNodes, specifiersOf, walks } from "./walk.ts";
import { parsePlace, parseVerdict, PlaceError } from "./place.ts";

export interface DescriptionProblem {
  readonly description: string;
  readonly path: string;
  readonly message: string;
}

/**
 * Checks the rows of `descriptions` and returns every problem, in order. `others` are descriptions that alias
 * rows may refer to as well. Never throws.
 */
export function validateDescriptions(descriptions: readonly SdkDescription[], others: readonly SdkDescription[] = []): readonly DescriptionProblem[] {
  const problems: DescriptionProblem[] = [];
  const readable = descriptions.map((description) => ({
    ...description,
    entries: description.entries.filter((entry) => {
      const texts = textProblems(entry);
      problems.push(...texts.map((message) => ({ description: description.name, path: entry.path, message })));
      return texts.length === 0;
    }),
  }));
  const catalogue = buildCatalogue([...readable, ...others]);
  for (const description of readable) {
    const report = (path: string, message: string): void => {
      problems.push({ description: description.name, path, message });
    };
    for (const entry of description.entries) {
      for (const message of referenceProblems(entry, description, catalogue)) report(entry.path, message);
    }
    for (const [path, message] of conflicts(description)) report(path, message);
  }
  return problems;
}

/** Paths, places and verdicts of one row that don't follow their grammar. */
function textProblems(entry: SdkEntry): readonly string[] {
  const problems: string[] = [];
  const attempt = (parse: () => unknown): void => {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof AccessPathError || error instanceof PlaceError)) throw error;
      problems.push(error.message);
    }
  };
  attempt(() => parseAccessPath(entry.path));
  if (entry.role === "alias") attempt(() => parseAccessPath(parsePathReference(entry.of).path));
  if (entry.role === "gate" && entry.verdict !== undefined) attempt(() => parseVerdict(entry.verdict ?? ""));
  if (entry.role === "gate" && entry.denies === "verdict" && entry.verdict === undefined) problems.push("A gate that denies by its verdict must say which part of its result that is: \"verdict\".");
  for (const place of placesOf(entry)) attempt(() => parsePlace(place));
  return problems;
}

/** Every place a row names. */
export function placesOf(entry: SdkEntry): readonly string[] {
  switch (entry.role) {
    case "call":
      return [...entry.model, ...(entry.fallback ?? []), ...(entry.onError ?? [])];
    case "model":
      return [...entry.model, ...(entry.fallback ?? []), ...(entry.named === undefined ? [] : [entry.named]), ...guardPlaces(entry.guards)];
    case "same":
      return [...entry.of, ...guardPlaces(entry.guards)];
    case "fallback":
      return [...entry.primary, ...entry.fallback, ...(entry.observer ?? [])];
    case "callback":
      return [entry.function];
    case "alias":
    case "gate":
    case "event":
    case "flag":
      return [];
  }
}

function guardPlaces(guards: readonly string[] | undefined): readonly string[] {
  return (guards ?? []).map((guard) => guard.replace(/=.*$/, ""));
}

function referenceProblems(entry: SdkEntry, description: SdkDescription, catalogue: Catalogue): readonly string[] {
  if (entry.role === "alias") return referencedNodes(catalogue, description, entry.of).length > 0 ? [] : [`The alias's target "${entry.of}" leads to no row.`];
  if (entry.role === "callback") return referencedNodes(catalogue, description, entry.of).length > 0 ? [] : [`The parameter's value "${entry.of}" leads to no row.`];
  if ((entry.role !== "call" && entry.role !== "model") || !entry.model.includes("receiver")) return [];
  return receiversOf(description, catalogue, entry).some((nodes) => !nodes.some((node) => node.entry("model") !== undefined))
    ? ["The model is said to be the receiver's, but no earlier step of the path fixes one."]
    : [];
}

/** For each way to read the row's alternatives: the values it passes before its last call. */
function receiversOf(description: SdkDescription, catalogue: Catalogue, entry: SdkEntry): readonly (readonly ApiNode[])[] {
  return specifiersOf(description).slice(0, 1).flatMap((specifier) => walks(catalogue, specifier, parseAccessPath(entry.path))).map((nodes) => nodes.slice(0, -1));
}

/** Two rows of one role on one path, where only one can hold. */
function conflicts(description: SdkDescription): readonly (readonly [path: string, message: string])[] {
  const seen = new Map<string, SdkEntry>();
  const found: (readonly [string, string])[] = [];
  for (const entry of description.entries) {
    if (entry.role === "alias") continue;
    for (const path of spellings(parseAccessPath(entry.path))) {
      const key = `${entry.role} ${path}`;
      if (seen.has(key)) found.push([entry.path, `There is another row of role "${entry.role}" for ${path}.`]);
      seen.set(key, entry);
    }
  }
  return found;
}

/** Every path that alternatives stand for. */
function spellings(steps: readonly AccessStep[]): readonly string[] {
  let texts: readonly string[] = [""];
  for (const step of steps) {
    switch (step.kind) {
      case "member":
        texts = texts.flatMap((text) => step.names.map((name) => `${text}.${name}`));
        break;
      case "any-member":
        texts = texts.map((text) => `${text}.*`);
        break;
      case "construct":
        texts = texts.map((text) => `${text}.new()`);
        break;
      case "call":
        texts = texts.map((text) => `${text}()`);
        break;
    }
  }
  return texts.map((text) => text.slice(1));
}
