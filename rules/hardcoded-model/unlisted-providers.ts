/** Whose models the ids are that no registry knows: what a lookup has to ask for. */
import { providerOf } from "../../analysis/sdk/model-id.ts";
import type { Registry } from "../../registry/types.ts";
import type { ModelOrigin } from "./origins.ts";

/** By the id's own form; who sends it says little, since many speak one provider's protocol. Ids that the registry knows are left to it. */
export function unlistedProviders(origins: readonly ModelOrigin[], registryOf: (file: string) => Registry): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, place } of origins) {
    const provider = registryOf(place.file).find(id) === undefined ? providerOf(id) : undefined;
    if (provider !== undefined) found.set(id, provider);
  }
  return found;
}
