/** The registry that serves where a project has none, and underneath a project's own. */
import type { Clearance, ModelEntry, Tier } from "../types.ts";
import catalogue from "./catalogue.json" with { type: "json" };

export interface BundledRegistry {
  /** The date of the newest data in it, YYYY-MM-DD. */
  readonly date: string;
  readonly models: readonly ModelEntry[];
  readonly tiers: readonly Tier[];
  /** The id of a tier's model that a provider's own pages send people to, by provider, then tier. */
  readonly preferred: Catalogue["preferred"];
}

/** One line of catalogue.json: a model entry without what all bundled entries share. */
export interface CatalogueModel {
  readonly id: string;
  readonly provider?: string;
  readonly tier?: string;
  readonly aliases?: readonly string[];
  readonly clearance?: Clearance;
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  readonly platformRetiresOn?: { readonly bedrock?: string; readonly vertex?: string };
  readonly replacement?: string;
  readonly source?: string;
}

/** The form of catalogue.json. */
export interface Catalogue {
  readonly date: string;
  readonly tiers: Readonly<Record<string, { readonly fallback?: string }>>;
  readonly preferred: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly models: readonly CatalogueModel[];
}

const CLEARED: Clearance = { status: "cleared" };

let loaded: BundledRegistry | undefined;

/** The bundled registry; built on first use and kept. */
export function bundledRegistry(): BundledRegistry {
  // A JSON import widens "restricted" to string; build.test.ts checks that the file is what the typed build writes.
  loaded ??= fromCatalogue(catalogue as unknown as Catalogue);
  return loaded;
}

function fromCatalogue(data: Catalogue): BundledRegistry {
  return {
    date: data.date,
    models: data.models.map((model) => ({ aliases: [], clearance: CLEARED, ...model, origin: "bundled" })),
    preferred: data.preferred,
    tiers: Object.entries(data.tiers).map(([name, tier]) => ({ name, ...tier })),
  };
}
