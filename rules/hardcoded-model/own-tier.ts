/**
 * Models that write no text: nothing of the frontier, general or small tier stands in for them. They are kept in a tier
 * of their kind, where one is taken back or replaced like any other.
 */
import type { CapabilityKind } from "../../analysis/sdk/format.ts";
import type { ModelOrigin } from "./origins.ts";

export const KIND_TIERS = ["transcription", "speech", "image", "moderation", "realtime"] as const;

/** Undefined where even a model of the same kind would not do: vectors of two models don't compare. */
export type OwnTier = (typeof KIND_TIERS)[number] | undefined;

const TRANSCRIBES = /transcri|whisper|\bstt\b|\basr\b|scribe|speech-to-text|nova-\d/i;
const SPEAKS = /\btts\b|speech|voice|sonic|aura|eleven/i;
const HOLDS_SESSIONS = /realtime|\blive\b/i;
/** Vectors don't compare, and what takes or gives sound beside text differs from model to model. */
const ALONE = /embed|rerank|voyage|minilm|audio/i;
const DRAWS = /image|dall-?e|flux|imagen|stable-diffusion/i;

/**
 * The tier of models of the ids that write no text, by what the code uses them for; where that isn't seen, by the id.
 * Ids that are not in the map write text.
 */
export function ownTiers(origins: readonly ModelOrigin[]): ReadonlyMap<string, OwnTier> {
  const found = new Map<string, OwnTier>();
  for (const { id, reaches } of origins) {
    const kinds = new Set(reaches.map(({ sink }) => sink.call?.kind));
    const [kind] = kinds;
    const names = reaches.map(({ sink }) => sink.call?.name ?? "").join(" ");
    const tier = kinds.size === 1 && kind !== undefined ? tierOf(kind, id, names) : ownTierOf(id);
    if (tier !== false) found.set(id, tier);
  }
  return found;
}

/** By the id alone; false for one that writes text, as far as it says. */
export function ownTierOf(id: string): OwnTier | false {
  if (HOLDS_SESSIONS.test(id)) return "realtime";
  if (TRANSCRIBES.test(id)) return "transcription";
  if (SPEAKS.test(id)) return "speech";
  if (DRAWS.test(id)) return "image";
  if (ALONE.test(id)) return undefined;
  return /moderation/i.test(id) ? "moderation" : false;
}

function tierOf(kind: CapabilityKind, id: string, names: string): OwnTier | false {
  switch (kind) {
    case "generate":
    case "metadata":
      return HOLDS_SESSIONS.test(id) ? "realtime" : ALONE.test(id) ? undefined : false;
    case "embed":
      return undefined;
    case "image":
      return "image";
    case "moderate":
      return "moderation";
    case "speech":
      return TRANSCRIBES.test(`${id} ${names}`) ? "transcription" : SPEAKS.test(`${id} ${names}`) ? "speech" : undefined;
  }
}
