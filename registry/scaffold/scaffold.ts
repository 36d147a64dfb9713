/** What gaplint writes into a project that has no registry yet: the registry file and the module that reads it. */
import { bundledRegistry } from "../bundled/bundled.ts";
import { tierOrder } from "../chain.ts";
import type { Clearance, ModelEntry, Registry, Tier } from "../types.ts";
import templates from "./templates.json" with { type: "json" };

export interface RegistryModuleOptions {
  /** How the module imports the registry file: "./capability-registry.json". */
  readonly registryImport: string;
  readonly language: "ts" | "js";
  /**
   * "attribute" (default): `with { type: "json" }`, which Node needs in ES modules. "plain": without, for bundlers and
   * CommonJS projects whose compiler refuses the attribute.
   */
  readonly jsonImport?: "attribute" | "plain";
  /** The quotes round the import's path. Default: double. */
  readonly quote?: "double" | "single";
}

const IMPORT = 'import registryFile from "./capability-registry.json" with { type: "json" };';

/** The text of the registry module; line endings are "\n". */
export function registryModuleText(options: RegistryModuleOptions): string {
  const attribute = options.jsonImport === "plain" ? "" : ` with { type: ${quoted("json", options)} }`;
  const statement = `import registryFile from ${quoted(options.registryImport, options)}${attribute};`;
  return templates[options.language].replace(IMPORT, () => statement);
}

function quoted(text: string, { quote }: RegistryModuleOptions): string {
  return quote === "single" ? `'${text}'` : JSON.stringify(text);
}

/** A model as a registry file states it. */
export interface StarterModel {
  readonly id: string;
  readonly provider?: string;
  readonly tier?: string;
  readonly clearance?: Clearance;
  readonly aliases?: readonly string[];
  readonly flag?: string;
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  readonly replacement?: string;
}

export interface RegistryFileOptions {
  readonly organization?: string;
  readonly region?: string;
  /** The value of "$schema". */
  readonly schema?: string;
  /** The tiers to choose fallbacks from. Default: the bundled ones. */
  readonly tiers?: ReadonlyMap<string, Tier>;
}

const IN_USE: Clearance = { status: "cleared", source: "in use when this file was written: confirm" };

/**
 * Starting entries for the ids found in code, each under the spelling the code uses, since that is what its provider
 * takes. Ids that nobody knows go into the general tier, unless they are said to be in another one. A tier whose chain would hold
 * no cleared model on the date (YYYY-MM-DD) gets the model that the provider's own pages send people to; where there is
 * none, its models are in no tier, since asking for it could only fail.
 */
export function starterModels(ids: Iterable<string>, registry: Registry, on: string, { ownTiers, unlisted, deployments, providers = [] }: StarterOptions = {}): readonly StarterModel[] {
  const models = new Map<string, StarterModel>();
  for (const id of new Set(ids)) {
    const model = starter(id, registry.find(id), ownTiers?.has(id) === true ? { tier: ownTiers.get(id) } : undefined);
    const deployment = deployments?.get(id);
    const provider = model.provider ?? unlisted?.get(id);
    if (deployment !== undefined) models.set(id, deployed(model, deployment));
    else models.set(id, provider === undefined ? model : { ...model, provider });
  }
  const written = [...models.values()].flatMap(({ tier, provider }) => (tier === undefined || provider === undefined ? [] : [{ tier, provider }]));
  for (const { tier, provider } of [...written, ...providers.map((provider) => ({ tier: "general", provider }))]) {
    const order = tierOrder(registry.tiers, tier);
    const serving = [...models.values()].some((other) => other.tier !== undefined && order.includes(other.tier) && other.provider === provider && isServable(other.id, registry, on));
    if (serving) continue;
    const candidate = preferredModel(provider, tier, registry, on) ?? [...models.values()].find((other) => other.tier === tier && other.replacement !== undefined && isServable(other.replacement, registry, on))?.replacement;
    if (candidate !== undefined) models.set(candidate, starter(candidate, registry.find(candidate), registry.tiers.has(tier) ? undefined : { tier }));
  }
  const all = [...models.values()];
  const isServed = (tier: string): boolean => {
    const order = tierOrder(registry.tiers, tier);
    const listed = [...registry.models.values()].filter(({ origin }) => origin === "project");
    return [...all, ...listed].some((model) => model.tier !== undefined && order.includes(model.tier) && isServable(model.id, registry, on));
  };
  return all.map((model) => {
    const { tier, ...rest } = model;
    return tier === undefined || isServed(tier) ? model : rest;
  });
}

/** A deployment that is named like a model: when the provider of the model retires that says nothing of it. */
function deployed({ id, tier, clearance, flag }: StarterModel, provider: string): StarterModel {
  return { id, provider, ...(tier === undefined ? {} : { tier }), ...(clearance === undefined ? {} : { clearance }), ...(flag === undefined ? {} : { flag }) };
}

export interface StarterOptions {
  /** The tiers of ids that write no text; undefined for one that no other model stands in for. */
  readonly ownTiers?: ReadonlyMap<string, string | undefined>;
  /** The providers of ids that name deployments, whatever models the registry knows by those names. */
  readonly deployments?: ReadonlyMap<string, string | undefined>;
  /** The providers of ids that the registry doesn't know. */
  readonly unlisted?: ReadonlyMap<string, string>;
  /** Providers whose models are chosen at run time: each gets one of the general tier, to serve behind what is chosen. */
  readonly providers?: readonly string[];
}

/** The model of a tier, or of the tiers it falls back to, that a provider's own pages send people to, where it may be called on the date (YYYY-MM-DD). */
export function preferredModel(provider: string, tier: string, registry: Registry, on: string): string | undefined {
  const preferred = bundledRegistry().preferred[provider] ?? {};
  return tierOrder(registry.tiers, tier).map((name) => preferred[name]).find((id) => id !== undefined && isServable(id, registry, on));
}

function isServable(id: string, registry: Registry, on: string): boolean {
  const standing = registry.standing(id, on);
  return standing.kind === "unknown" || (standing.kind === "cleared" && standing.retirement.kind !== "retired");
}

function starter(id: string, entry: ModelEntry | undefined, own?: { readonly tier: string | undefined }): StarterModel {
  const tier = own === undefined ? (entry === undefined ? "general" : entry.tier) : own.tier;
  if (entry === undefined) return { id, ...(tier === undefined ? {} : { tier }), clearance: IN_USE };
  const { provider, clearance, flag, deprecatedOn, retiresOn, replacement } = entry;
  return {
    id,
    ...(provider === undefined ? {} : { provider }),
    ...(tier === undefined ? {} : { tier }),
    clearance,
    ...(flag === undefined ? {} : { flag }),
    ...(deprecatedOn === undefined ? {} : { deprecatedOn }),
    ...(retiresOn === undefined ? {} : { retiresOn }),
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/**
 * The text of a starting registry file: JSON without comments, since programs import it. It declares the tiers its models
 * are in, each falling back to the next tier of its chain that has a model.
 */
export function registryFileText(models: readonly StarterModel[], options: RegistryFileOptions = {}): string {
  const tiers = options.tiers ?? new Map(bundledRegistry().tiers.map((tier) => [tier.name, tier]));
  const used = new Set(models.flatMap(({ tier }) => (tier === undefined ? [] : [tier])));
  const declared = [...new Set([...tiers.keys(), ...used])].filter((tier) => used.has(tier));
  const { organization, region, schema } = options;
  const file = {
    ...(schema === undefined ? {} : { $schema: schema }),
    ...(organization === undefined ? {} : { organization }),
    ...(region === undefined ? {} : { region }),
    models: Object.fromEntries(models.map(({ id, clearance, ...rest }) => [id, { ...rest, clearance: clearance ?? { status: "cleared" } }])),
    tiers: Object.fromEntries(declared.map((tier) => [tier, tierText(tier, tiers, used)])),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function tierText(tier: string, tiers: ReadonlyMap<string, Tier>, used: ReadonlySet<string>): { readonly fallback?: string } {
  const fallback = tierOrder(tiers, tier).slice(1).find((name) => used.has(name));
  return fallback === undefined ? {} : { fallback };
}
