/** The models that a new registry lists, when a fix writes one: those of the code that it is for. */
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { modelSites } from "../../analysis/link/registry-runs.ts";
import type { Registry } from "../../registry/types.ts";
import { deployments } from "../hardcoded-model/deployments.ts";
import { modelOrigins } from "../hardcoded-model/origins.ts";
import { ownTiers } from "../hardcoded-model/own-tier.ts";
import { unlistedProviders } from "../hardcoded-model/unlisted-providers.ts";
import { registryFileNear, type RegistryFacts } from "./new-registry.ts";

/** An id that the code names. */
export interface NamedModel {
  readonly file: string;
  readonly model: string;
}

export type ProjectModels = Pick<RegistryFacts, "models" | "ownTiers" | "unlisted" | "deployments" | "providers">;

/**
 * Tells of a file (absolute path) what goes into the registry that a fix of it would write. Packages that can't import
 * one registry get several, each with the models of its own code, whichever fix writes it first.
 *
 * @param registryFiles those that are there
 */
export function projectModels(program: Program, named: readonly NamedModel[], registryOf: (file: string) => Registry, registryFiles: ReadonlySet<string>): (file: string) => ProjectModels {
  const homes = new Map<string, string>();
  const homeOf = (file: string): string => {
    let home = homes.get(file);
    if (home === undefined) homes.set(file, (home = registryFileNear(program, registryOf(file), file)));
    return home;
  };
  const origins = modelOrigins(program, registryOf, registryFiles);
  const known = { ownTiers: ownTiers(origins), unlisted: unlistedProviders(origins, registryOf), deployments: deployments(origins) };
  const choices = openChoices(program, homeOf);
  const byHome = new Map<string, ProjectModels>();
  return (file) => {
    const home = homeOf(file);
    let models = byHome.get(home);
    if (models === undefined) {
      const own = named.filter((each) => homeOf(each.file) === home).map(({ model }) => model);
      const providers = [...new Set(choices.filter((each) => homeOf(each.file) === home).map(({ provider }) => provider))].sort();
      byHome.set(home, (models = { ...known, models: byFrequency(own), providers }));
    }
    return models;
  };
}

/** Each once, most often named first. */
function byFrequency(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/**
 * Providers of the calls whose model no id in the code of their own registry is seen to choose; those of a model's
 * factory, where one makes it. An id in the code of another registry may become a lookup there, before this registry is
 * written or after.
 */
function openChoices(program: Program, homeOf: (file: string) => string): readonly { readonly file: string; readonly provider: string }[] {
  const isChosen = (call: CapabilityCall): boolean => program.modelsOf({ at: call.at, place: call.place, sends: true, call }).some((value) => value.kind === "string" && homeOf(value.at.file) === homeOf(call.place.file));
  const open = program.capabilityCalls().filter((call) => call.kind === "generate" && !isChosen(call));
  return open.flatMap((call) => {
    const providers = [call.provider, ...modelSites(program, call).map((site) => site.node.sdk.provider)].filter((provider) => provider !== undefined);
    return providers.map((provider) => ({ file: call.place.file, provider }));
  });
}
