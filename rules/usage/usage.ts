/** Where a project names, asks for and calls its models: what an editor's hovers, lenses and navigation are made of. */
import { loadRegistry } from "../../registry/load.ts";
import type { Registry } from "../../registry/types.ts";
import type { Place } from "../finding.ts";

/** Answers are computed when first asked for, on what the last `lint` kept, and hold for that run's texts. */
export interface ModelUsage {
  /** The date that clearance is judged on, YYYY-MM-DD. */
  readonly now: string;
  /** The registries of the project's own. */
  readonly registries: readonly Registry[];
  /** The registry that holds for a file (absolute path); for a registry file, what it says itself. */
  registryOf(file: string): Registry;
  /** The functions of the file's registry module that take a tier: `selectModel`, `withFallback`. */
  lookupNamesOf(file: string): readonly string[];
  /** Every model call outside tests, sorted by place. */
  calls(): readonly ModelCall[];
  /** What is written in code and reaches a model call or factory, sorted by place. */
  identities(): readonly WrittenIdentity[];
  /** Whether something serves when the model of a call is denied. */
  hasFallback(call: ModelCall): boolean;
  gatingOf(call: ModelCall): Gating;
  /** Every literal of the sources that names the model of an entry of their registry, whatever it is for; sorted by place. */
  literalsOf(entry: RegistryEntry): readonly Place[];
}

/** The place is that of the callee: `client.messages.create`. */
export interface ModelCall extends Place {
  /** "anthropic.messages.create". */
  readonly name: string;
  /** The function it is in. */
  readonly within: string;
  /** The ids that are written for it, as written. */
  readonly written: readonly string[];
  /** What it asks the registry for. */
  readonly lookups: readonly RegistryLookup[];
}

/** A call of the registry module; the place is the whole call. */
export interface RegistryLookup extends Place {
  /** Undefined where the tier is chosen at run time. */
  readonly tier?: string;
  readonly provider?: string;
}

export interface WrittenIdentity extends Place {
  /** As written. */
  readonly id: string;
  /** No literal is written: the SDK chooses. */
  readonly implicit: boolean;
  /** It serves only where a setting is absent. */
  readonly isDefault: boolean;
  /** The callees that it reaches. */
  readonly reaches: readonly Place[];
}

export type Gating =
  /** Every way to the call that is known passes one of the gates. */
  | { readonly kind: "gated"; readonly gates: readonly Gate[] }
  /** Some ways pass a gate, others none. */
  | { readonly kind: "partly"; readonly gates: readonly Gate[] }
  | { readonly kind: "open" };

/** A gate as it is called on the way. */
export interface Gate extends Place {
  readonly name: string;
}

/** A model of a registry. */
export interface RegistryEntry {
  readonly registry: Registry;
  /** The canonical id. */
  readonly id: string;
}

/** Calls that a model serves today: written for it, or first in line for a tier they ask for. */
export function callsOf(usage: ModelUsage, { registry, id }: RegistryEntry): readonly ModelCall[] {
  return usage.calls().filter((call) => sameRegistry(usage.registryOf(call.file), registry) && servedBy(registry, call, usage.now).includes(id));
}

/** The canonical ids of the models that a call sends to on a date. */
export function servedBy(registry: Registry, call: ModelCall, now: string): readonly string[] {
  const written = call.written.flatMap((id) => registry.find(id)?.id ?? []);
  const looked = call.lookups.flatMap((lookup) => chosenFor(registry, lookup, now) ?? []);
  return [...new Set([...written, ...looked])];
}

/** Whether two registries are of one file, maybe at two times. */
export function sameRegistry(a: Registry, b: Registry): boolean {
  return a.file === b.file;
}

/** The id that the registry answers a lookup with on a date; undefined where none is cleared or the tier isn't known. */
export function chosenFor(registry: Registry, { tier, provider }: Pick<RegistryLookup, "tier" | "provider">, now: string): string | undefined {
  if (tier === undefined) return undefined;
  return registry.chain(tier, now).find((entry) => provider === undefined || entry.provider === provider)?.id;
}

/** What is said where nothing is known: the bundled catalogue, and no code. */
export function noUsage(now: string): ModelUsage {
  const { registry } = loadRegistry(undefined);
  return {
    now,
    registries: [],
    registryOf: () => registry,
    lookupNamesOf: () => [],
    calls: () => [],
    identities: () => [],
    hasFallback: () => false,
    gatingOf: () => ({ kind: "open" }),
    literalsOf: () => [],
  };
}
