/**
 * What model data changes in a registry file. Dates and replacements of models that the file lists are brought up to
 * date; a model is never added, since listing it would clear it, and no clearance is given or taken: where a provider's
 * list lacks a model, its clearance is put up for review.
 */
import { platformOf, unwrapped } from "../identify.ts";
import type { RegistryFile, WrittenModel } from "../read.ts";
import type { ModelData, ModelFact } from "./model-data.ts";

/** A value to write. `path` starts at the model's entry. */
export interface RegistryChange {
  readonly model: string;
  readonly path: readonly string[];
  readonly before: string | undefined;
  readonly after: string;
}

export interface Merge {
  readonly changes: readonly RegistryChange[];
  /** Models of the file that the source speaks of. */
  readonly known: readonly string[];
  /** Models of the file that a provider's list lacks. */
  readonly missing: readonly string[];
}

/** @param source names the data in the file: an address or a file's name; `on` the day of the run, YYYY-MM-DD */
export function mergeModelData(written: RegistryFile, data: ModelData, source: string, on: string): Merge {
  switch (data.kind) {
    case "facts":
      return mergeFacts(written, data.facts, `${source}, ${data.date ?? on}`);
    case "list":
      return mergeList(written, data, on);
  }
}

function mergeFacts({ models }: RegistryFile, facts: readonly ModelFact[], source: string): Merge {
  const byName = new Map<string, ModelFact>();
  // An id wins over another model's alias.
  for (const fact of facts) for (const id of fact.ids.slice(0, 1)) setOnce(byName, id, fact);
  for (const fact of facts) for (const id of fact.ids.slice(1)) setOnce(byName, id, fact);
  const known: string[] = [];
  const changes = models.flatMap((model): readonly RegistryChange[] => {
    const fact = factFor(byName, model);
    if (fact === undefined) return [];
    known.push(model.id);
    const platform = platformOf(model.id);
    const retiresOn = (platform === undefined ? undefined : fact.platforms[platform]) ?? fact.retiresOn;
    const found = changed(model, { deprecatedOn: fact.deprecatedOn, retiresOn, replacement: fact.replacement });
    return found.length === 0 ? [] : [...found, ...changed(model, { source })];
  });
  return { changes, known, missing: [] };
}

/** Ids as they are: a snapshot's date is not its family's. */
function factFor(byName: ReadonlyMap<string, ModelFact>, model: WrittenModel): ModelFact | undefined {
  for (const name of [model.id, ...model.aliases]) {
    const fact = byName.get(keyOf(name));
    if (fact !== undefined) return fact;
  }
  return undefined;
}

function changed(model: WrittenModel, wanted: Readonly<Partial<Record<"deprecatedOn" | "retiresOn" | "replacement" | "source", string | undefined>>>): readonly RegistryChange[] {
  return (["deprecatedOn", "retiresOn", "replacement", "source"] as const).flatMap((key) => {
    const after = wanted[key];
    return after === undefined || after === model[key] ? [] : [{ model: model.id, path: [key], before: model[key], after }];
  });
}

function mergeList({ models }: RegistryFile, { ids, complete }: Extract<ModelData, { kind: "list" }>, on: string): Merge {
  const listed = new Set(ids.map(keyOf));
  const isListed = (model: WrittenModel): boolean => [model.id, ...model.aliases].some((name) => listed.has(keyOf(name)));
  const known = models.filter(isListed);
  // A list speaks of one provider's models: that of the models that are in it.
  const providers = new Set(known.flatMap(({ provider }) => provider ?? []));
  const missing = complete ? models.filter((model) => !isListed(model) && model.provider !== undefined && providers.has(model.provider) && platformOf(model.id) === undefined) : [];
  const changes = missing.flatMap((model): readonly RegistryChange[] => {
    const { clearance } = model;
    const isDenied = clearance?.status === "restricted" || clearance?.status === "revoked";
    const isDue = clearance?.reviewBy !== undefined && clearance.reviewBy <= on;
    return clearance === undefined || isDenied || isDue ? [] : [{ model: model.id, path: ["clearance", "reviewBy"], before: clearance.reviewBy, after: on }];
  });
  return { changes, known: known.map(({ id }) => id), missing: missing.map(({ id }) => id) };
}

function keyOf(id: string): string {
  return unwrapped(id).toLowerCase();
}

function setOnce(map: Map<string, ModelFact>, id: string, fact: ModelFact): void {
  const key = keyOf(id);
  if (!map.has(key)) map.set(key, fact);
}
