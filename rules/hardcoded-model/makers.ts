/** Whose models the ids are that no registry knows: what a lookup has to ask for. */
import { providerOf } from "../../analysis/sdk/model-id.ts";
import type { Registry } from "../../registry/types.ts";
import type { ModelOrigin } from "./origins.ts";

/** By the id's own form, else by the one provider whose calls send it. Ids that the registry knows are left to it. */
export function unlistedProviders(origins: readonly ModelOrigin[], registryOf: (file: string) => Registry): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, place, reaches } of origins) {
    if (registryOf(place.file).find(id) !== undefined) continue;
    const senders = new Set(reaches.map(({ sink }) => sink.call?.provider));
    const [sender] = senders;
    const provider = providerOf(id) ?? (senders.size === 1 && sender !== "vercel" && sender !== "openrouter" ? sender : undefined);
    if (provider !== undefined) found.set(id, provider);
  }
  return found;
}
