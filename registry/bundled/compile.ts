/**
 * Makes the catalogue from the facts: one entry a model with its spellings folded into it, dates from the provider's
 * page before those from an SDK, tiers from the rule table.
 */
import { familyOf, isDeliveryVariant, unwrapped, vendorOf } from "../identify.ts";
import type { Catalogue, CatalogueModel } from "./bundled.ts";

/** A line of sources/lifecycle.jsonl: what a provider's page says of a model. */
export interface LifecycleFact {
  readonly provider: string;
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly announced?: string;
  readonly retires?: string;
  readonly replacement?: string;
  readonly source?: string;
  readonly platforms?: readonly { readonly via: string; readonly retires?: string }[];
}

/** A line of sources/packages.jsonl: an id in a published package, with the date its documentation gives. */
export interface PackageFact {
  /** Through whom the id is called: a provider, a cloud or a gateway. */
  readonly route: string;
  readonly id: string;
  readonly retires?: string;
  readonly source?: string;
  readonly from: string;
}

export interface Sources {
  /** The day the pages were read, YYYY-MM-DD. */
  readonly date: string;
  readonly lifecycle: readonly LifecycleFact[];
  readonly packages: readonly PackageFact[];
  readonly restricted: readonly CatalogueModel[];
  /** Spellings that no rule of identification derives, by canonical id. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Who makes a family, for ids that name no vendor. Patterns are matched against the lower-case id; first match wins. */
  readonly families: readonly { readonly provider: string; readonly match: string }[];
  readonly tiers: {
    readonly tiers: Catalogue["tiers"];
    readonly preferred: Catalogue["preferred"];
    /** Patterns are matched against the lower-case id; first match wins. */
    readonly rules: readonly { readonly tier: string | null; readonly match: readonly string[] }[];
  };
}

/** A retirement date that only an SDK gives, or gives otherwise than the provider's page or another SDK. */
export interface DateNote {
  readonly id: string;
  readonly sdk: SourcedDate;
  /** The page's date, which wins. Absent with no `other`: the page lists the model without one, so the SDK's date stands. */
  readonly page?: SourcedDate;
  /** The date that an SDK read before gives, which stands. */
  readonly other?: SourcedDate;
}

export interface SourcedDate {
  readonly date: string;
  readonly source: string;
}

export interface Built {
  readonly catalogue: Catalogue;
  readonly notes: readonly DateNote[];
}

interface Draft {
  id: string;
  provider: string | undefined;
  aliases: Set<string>;
  onPage: boolean;
  deprecatedOn: string | undefined;
  retiresOn: string | undefined;
  bedrockRetiresOn: string | undefined;
  vertexRetiresOn: string | undefined;
  replacement: string | undefined;
  source: string | undefined;
  /** The page or package that lists it. */
  listedIn: string | undefined;
}

/** Routes that are the provider itself; the others say where a model is served, not who makes it. */
const PROVIDER_ROUTES: ReadonlyMap<string, string> = new Map([
  ...["anthropic", "openai", "google", "cohere", "xai", "deepseek", "perplexity"].map((name) => [name, name] as const),
  ["vertex-anthropic", "anthropic"],
]);

/** Compiles the sources. Deterministic: sorted by id, and nothing depends on the clock. */
export function buildCatalogue(sources: Sources): Built {
  const drafts = new Drafts();
  for (const fact of sources.lifecycle) addPageFact(drafts, fact, pageOf(fact.provider, sources.lifecycle));
  const notes: DateNote[] = [];
  for (const fact of providersFirst(sources.packages)) addPackageFact(drafts, fact, notes);
  for (const [id, aliases] of Object.entries(sources.aliases)) drafts.join(id, aliases);
  foldSnapshots(drafts);
  const restricted = sources.restricted.map((model) => ({
    ...model,
    aliases: [...new Set([...(model.aliases ?? []), ...drafts.take(model.id)])],
  }));
  const models = drafts.all().map((draft) => finish(draft, sources));
  return {
    catalogue: {
      date: sources.date,
      tiers: sources.tiers.tiers,
      preferred: sources.tiers.preferred,
      models: [...models, ...restricted].sort((a, b) => compare(a.id, b.id)),
    },
    notes: notes.sort((a, b) => compare(a.id, b.id)),
  };
}

/** Entries under construction, found by any of their spellings. */
class Drafts {
  readonly #byKey = new Map<string, Draft>();

  get(id: string): Draft | undefined {
    return this.#byKey.get(keyOf(id));
  }

  getOrAdd(id: string): Draft {
    const known = this.get(id);
    if (known !== undefined) return known;
    const draft: Draft = {
      id, provider: undefined, aliases: new Set(), onPage: false, deprecatedOn: undefined, retiresOn: undefined,
      bedrockRetiresOn: undefined, vertexRetiresOn: undefined, replacement: undefined, source: undefined, listedIn: undefined,
    };
    this.#byKey.set(keyOf(id), draft);
    return draft;
  }

  /** Makes the spellings aliases of an entry, which takes over the entries that had these names. */
  join(id: string, aliases: readonly string[]): void {
    const draft = this.getOrAdd(id);
    for (const alias of aliases) {
      const other = this.get(alias);
      if (other !== undefined && other !== draft) this.merge(other, draft);
      draft.aliases.add(alias);
      this.#byKey.set(keyOf(alias), draft);
    }
  }

  /** Folds one entry into another; what the other knows already stays. */
  merge(from: Draft, into: Draft): void {
    if (into.retiresOn === undefined) takeDates(from, into);
    into.provider ??= from.provider;
    into.listedIn ??= from.listedIn;
    for (const name of [from.id, ...from.aliases]) {
      into.aliases.add(name);
      this.#byKey.set(keyOf(name), into);
    }
  }

  /** Removes the entry of an id and hands back its spellings. */
  take(id: string): readonly string[] {
    const draft = this.get(id);
    if (draft === undefined) return [];
    for (const [key, value] of [...this.#byKey]) if (value === draft) this.#byKey.delete(key);
    return [...draft.aliases];
  }

  all(): readonly Draft[] {
    return [...new Set(this.#byKey.values())];
  }
}

function keyOf(id: string): string {
  return unwrapped(id).toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The page that a provider's models are listed on: what its own lines name first. */
function pageOf(provider: string, facts: readonly LifecycleFact[]): string | undefined {
  return facts.find((fact) => fact.provider === provider && fact.source?.startsWith("https:"))?.source;
}

function addPageFact(drafts: Drafts, fact: LifecycleFact, page: string | undefined): void {
  const draft = drafts.getOrAdd(fact.id);
  draft.provider = fact.provider;
  draft.onPage = true;
  draft.deprecatedOn = fact.announced;
  draft.retiresOn = fact.retires;
  draft.replacement = fact.replacement;
  draft.source = fact.source;
  draft.listedIn = page;
  for (const platform of fact.platforms ?? []) {
    if (platform.via === "aws-bedrock") draft.bedrockRetiresOn = platform.retires;
    if (platform.via === "vertex-ai") draft.vertexRetiresOn = platform.retires;
  }
  drafts.join(fact.id, fact.aliases ?? []);
}

function providersFirst(facts: readonly PackageFact[]): readonly PackageFact[] {
  const isProvider = (fact: PackageFact): boolean => PROVIDER_ROUTES.has(fact.route);
  return [...facts.filter(isProvider), ...facts.filter((fact) => !isProvider(fact))];
}

function addPackageFact(drafts: Drafts, fact: PackageFact, notes: DateNote[]): void {
  const provider = PROVIDER_ROUTES.get(fact.route);
  const draft = drafts.get(fact.id) ?? drafts.getOrAdd(provider === undefined ? unwrapped(fact.id) : fact.id);
  draft.provider ??= provider ?? vendorOf(fact.id);
  draft.listedIn ??= fact.from;
  if (fact.retires === undefined || fact.source === undefined) return;
  const sdk = { date: fact.retires, source: fact.source };
  if (draft.onPage && draft.retiresOn !== undefined && draft.source !== undefined) {
    const isOwn = draft.source.startsWith("https:");
    if (isOwn && draft.retiresOn !== fact.retires) {
      notes.push({ id: unwrapped(fact.id), sdk, page: { date: draft.retiresOn, source: draft.source } });
    }
    return;
  }
  if (draft.retiresOn !== undefined) {
    if (draft.retiresOn !== fact.retires) notes.push({ id: unwrapped(fact.id), sdk, other: { date: draft.retiresOn, source: draft.source ?? "" } });
    return;
  }
  if (draft.onPage) notes.push({ id: unwrapped(fact.id), sdk });
  draft.retiresOn = fact.retires;
  draft.source = fact.source;
}

/**
 * Dated snapshots become aliases of their family where both share their dates; a family without a date of its own
 * takes those of its newest snapshot. A snapshot with a date of its own stays an entry.
 */
function foldSnapshots(drafts: Drafts): void {
  const families = new Map<string, Draft[]>();
  for (const draft of drafts.all()) {
    const family = familyOf(draft.id);
    if (family === undefined) continue;
    families.set(family, [...(families.get(family) ?? []), draft]);
  }
  for (const [name, snapshots] of [...families].sort(([a], [b]) => compare(b, a))) {
    const family = drafts.get(name);
    if (family === undefined) continue;
    const newestFirst = [...snapshots].filter((snapshot) => snapshot !== family).sort((a, b) => compare(b.id, a.id));
    const newest = newestFirst.find((snapshot) => !snapshot.id.endsWith("-latest"));
    if (family.retiresOn === undefined && newest !== undefined) takeDates(newest, family);
    for (const snapshot of newestFirst) {
      const undated = snapshot.retiresOn === undefined && (family.retiresOn === undefined || !snapshot.onPage);
      if (undated || snapshot.retiresOn === family.retiresOn) drafts.merge(snapshot, family);
    }
    if (snapshots.includes(family)) renameToFamily(family, name);
  }
}

/** A snapshot that its provider's page calls by its family's name as well is known by that name. */
function renameToFamily(draft: Draft, family: string): void {
  draft.aliases.add(draft.id);
  draft.aliases.delete(family);
  draft.id = family;
}

function takeDates(from: Draft, into: Draft): void {
  into.deprecatedOn ??= from.deprecatedOn;
  into.retiresOn ??= from.retiresOn;
  into.bedrockRetiresOn ??= from.bedrockRetiresOn;
  into.vertexRetiresOn ??= from.vertexRetiresOn;
  into.replacement ??= from.replacement;
  into.source ??= from.source;
}

function finish(draft: Draft, sources: Sources): CatalogueModel {
  const name = draft.id.toLowerCase();
  const provider = draft.provider ?? sources.families.find((family) => new RegExp(family.match).test(name))?.provider;
  const tier = tierOf(name, sources.tiers.rules);
  const aliases = [...draft.aliases].filter((alias) => alias !== draft.id && !isDeliveryVariant(alias)).sort(compare);
  const source = draft.source ?? draft.listedIn;
  const bedrock = differing(draft.bedrockRetiresOn, draft.retiresOn);
  const vertex = differing(draft.vertexRetiresOn, draft.retiresOn);
  return {
    id: draft.id,
    ...(provider === undefined ? {} : { provider }),
    ...(tier === undefined ? {} : { tier }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(draft.deprecatedOn === undefined ? {} : { deprecatedOn: draft.deprecatedOn }),
    ...(draft.retiresOn === undefined ? {} : { retiresOn: draft.retiresOn }),
    ...(bedrock === undefined && vertex === undefined
      ? {}
      : { platformRetiresOn: { ...(bedrock === undefined ? {} : { bedrock }), ...(vertex === undefined ? {} : { vertex }) } }),
    ...(draft.replacement === undefined ? {} : { replacement: draft.replacement }),
    ...(source === undefined ? {} : { source }),
  };
}

function differing(date: string | undefined, from: string | undefined): string | undefined {
  return date === from ? undefined : date;
}

/** The tier of a lower-case id by the rule table; undefined for models that no tier stands in for. */
function tierOf(name: string, rules: Sources["tiers"]["rules"]): string | undefined {
  const rule = rules.find((candidate) => candidate.match.some((pattern) => new RegExp(pattern).test(name)));
  return rule?.tier ?? undefined;
}
