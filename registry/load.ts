/** Loads a project's capability registry over the bundled one. */
import { bundledRegistry } from "./bundled/bundled.ts";
import { chainOf } from "./chain.ts";
import { familyOf, formsOf } from "./identify.ts";
import { readRegistryFile, type RegistryFile, type WrittenModel } from "./read.ts";
import { isDenied, standingOf, type Subject } from "./standing.ts";
import type { Clearance, ModelEntry, Registry, RegistryProblem, Tier } from "./types.ts";

/** A registry file: its text, and its absolute path. */
export interface RegistrySource {
  readonly text: string;
  readonly file: string;
}

export interface LoadedRegistry {
  readonly registry: Registry;
  /** Syntax errors. The file is read as far as it can be; everything else is lint's (`lintRegistry`). */
  readonly problems: readonly RegistryProblem[];
}

/**
 * The registry of a project: its file's entries over the bundled catalogue's, or these alone where the file says
 * `"extends": null`. Without a file the bundled catalogue serves. `defaults` hold where the file names no organization
 * or region. Never throws.
 */
export function loadRegistry(source: RegistrySource | undefined, defaults: Subject = {}): LoadedRegistry {
  if (source === undefined) return { registry: registryOf(undefined, undefined, defaults), problems: [] };
  const written = readRegistryFile(source.text);
  return { registry: registryOf(written, source.file, defaults), problems: written.problems };
}

/** The registry of a file already read. */
export function registryOf(written: RegistryFile | undefined, file: string | undefined, defaults: Subject = {}): Registry {
  const bundled = bundledRegistry();
  const extendsBundled = written?.extendsBundled ?? true;
  const models = new Map<string, ModelEntry>();
  const covered = new Set<string>();
  const underneath = new EntryIndex(extendsBundled ? bundled.models : []);
  for (const model of written?.models ?? []) {
    const base = underneath.find(model.id) ?? firstFound(underneath, model.aliases);
    if (base !== undefined) covered.add(base.id);
    models.set(model.id, projectEntry(model, base));
  }
  if (extendsBundled) {
    const own = models.size === 0 ? undefined : new EntryIndex(models.values());
    for (const entry of bundled.models) {
      if (!covered.has(entry.id)) models.set(entry.id, own === undefined ? entry : clearedLikeFamily(entry, own));
    }
  }

  const tiers = new Map<string, Tier>();
  if (extendsBundled) for (const tier of bundled.tiers) tiers.set(tier.name, tier);
  for (const { name, span, fallback } of written?.tiers ?? []) {
    tiers.set(name, { name, span, ...(fallback === undefined ? {} : { fallback }) });
  }

  const organization = written?.organization ?? defaults.organization;
  const region = written?.region ?? defaults.region;
  const subject: Subject = {
    ...(organization === undefined ? {} : { organization }),
    ...(region === undefined ? {} : { region }),
  };
  const index = new EntryIndex(models.values());
  const chains = new Map<string, readonly ModelEntry[]>();
  return {
    ...(file === undefined ? {} : { file }),
    ...subject,
    models,
    tiers,
    dataDate: bundled.date,
    find: (id) => index.find(id),
    standing: (id, on) => {
      const entry = index.find(id);
      return entry === undefined ? { kind: "unknown" } : standingOf(entry, subject, on, id);
    },
    denied: (on) => [...models.values()].filter((entry) => isDenied(entry, subject, on)),
    chain: (tier, on) => {
      // Asked for every finding, with a few answers.
      const key = `${on} ${tier}`;
      let chain = chains.get(key);
      if (chain === undefined) chains.set(key, (chain = chainOf(models.values(), tiers, tier, subject, on)));
      return chain;
    },
  };
}

const CLEARED: Clearance = { status: "cleared" };

/** A project's entry over the one it names: the project's word stands, what it leaves out is inherited. */
function projectEntry(model: WrittenModel, base: ModelEntry | undefined): ModelEntry {
  const { node: _node, ...stated } = model;
  const inherited = base === undefined ? [] : [base.id, ...base.aliases];
  const aliases = [...new Set([...model.aliases, ...inherited])].filter((alias) => alias !== model.id);
  const dated = model.retiresOn !== undefined;
  const { platformRetiresOn, ...rest } = base ?? {};
  return {
    clearance: CLEARED,
    ...rest,
    ...(dated || platformRetiresOn === undefined ? {} : { platformRetiresOn }),
    ...stated,
    aliases,
    origin: "project",
  };
}

/** A bundled snapshot whose family the project lists has the family's clearance: to revoke a model is to revoke its snapshots. */
function clearedLikeFamily(entry: ModelEntry, own: EntryIndex): ModelEntry {
  for (let family = familyOf(entry.id); family !== undefined; family = familyOf(family)) {
    const listed = own.named(family);
    if (listed?.span !== undefined) return { ...entry, clearance: listed.clearance, span: listed.span };
  }
  return entry;
}

function firstFound(index: EntryIndex, ids: readonly string[]): ModelEntry | undefined {
  for (const id of ids) {
    const found = index.find(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Entries by id and alias. Ids win over aliases, a project's entries over bundled ones, upper and lower case are one. */
class EntryIndex {
  readonly #byName = new Map<string, ModelEntry>();
  /** Answers already given: rules ask for the same spellings over and over. */
  readonly #found = new Map<string, ModelEntry | undefined>();

  constructor(entries: Iterable<ModelEntry>) {
    const all = [...entries];
    for (const origin of ["project", "bundled"] as const) {
      const group = all.filter((entry) => entry.origin === origin);
      for (const entry of group) this.#add(entry.id, entry);
      for (const entry of group) for (const alias of entry.aliases) this.#add(alias, entry);
    }
  }

  #add(name: string, entry: ModelEntry): void {
    const key = name.toLowerCase();
    if (!this.#byName.has(key)) this.#byName.set(key, entry);
  }

  /** The entry of exactly this id or alias. */
  named(name: string): ModelEntry | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The entry that any form of the id names. */
  find(id: string): ModelEntry | undefined {
    if (!this.#found.has(id)) {
      const form = formsOf(id).find((candidate) => this.named(candidate) !== undefined);
      this.#found.set(id, form === undefined ? undefined : this.named(form));
    }
    return this.#found.get(id);
  }
}
