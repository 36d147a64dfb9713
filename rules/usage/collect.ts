/** Answers questions about a project's use of models from its program. */
import { pathsWithoutGate } from "../../analysis/link/gates/paths.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { expressionKey, type SourcePlace } from "../../analysis/link/refs.ts";
import { registryRunsAround } from "../../analysis/link/registry-runs.ts";
import type { Registry } from "../../registry/types.ts";
import { modelOrigins } from "../hardcoded-model/origins.ts";
import { lookupRequest } from "../lookup-request.ts";
import { idsOf } from "../missing-fallback-tier/standing.ts";
import { findTiers, type Tiers } from "../missing-fallback-tier/tiers.ts";
import { sameRegistry } from "./usage.ts";
import type { Gate, Gating, ModelCall, ModelUsage, RegistryEntry, WrittenIdentity } from "./usage.ts";

/** What the answers depend on besides the program. */
export type UsageContext = Pick<ModelUsage, "now" | "registries" | "registryOf" | "lookupNamesOf">;

/** Nothing is computed yet; each answer is kept once given. */
export function collectUsage(program: Program, context: UsageContext): ModelUsage {
  const ownRegistries = new Map(context.registries.map((registry) => [registry.file, registry]));
  const registryOf = (file: string): Registry => ownRegistries.get(file) ?? context.registryOf(file);
  const capability = new Map<ModelCall, CapabilityCall>();
  const gatings = new Map<ModelCall, Gating>();
  let identities: readonly WrittenIdentity[] | undefined;
  let tiers: Tiers | undefined;

  const calls = once((): readonly ModelCall[] => {
    for (const call of judged(program)) capability.set(describe(program, call), call);
    return [...capability.keys()];
  });
  return {
    ...context,
    registryOf,
    calls: () => contained(calls, []),
    identities: () => (identities ??= contained(() => identitiesOf(program, context), [])),
    hasFallback: (call) =>
      contained(() => {
        const known = capability.get(call);
        if (known === undefined) return false;
        tiers ??= findTiers(program, judged(program), true);
        const served = tiers.of(known);
        return tiers.isFallback(known) || ((served.models.length > 0 || served.library || served.degraded) && served.bare.length === 0);
      }, false),
    gatingOf: (call) => {
      const known = capability.get(call);
      const gating = gatings.get(call) ?? contained<Gating>(() => (known === undefined ? OPEN : gatingOf(program, known)), OPEN);
      gatings.set(call, gating);
      return gating;
    },
    literalsOf: (entry) => contained(() => literalsOf(program, registryOf, entry), []),
  };
}

const OPEN: Gating = { kind: "open" };

/** A hover without its last line is worth more than an error: code too deep for a question has no answer to it. */
function contained<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

function judged(program: Program): readonly CapabilityCall[] {
  return program.capabilityCalls().filter((call) => !program.options.isTest(call.place.file));
}

function describe(program: Program, call: CapabilityCall): ModelCall {
  const models = program.modelsOf({ at: call.at, place: call.place, sends: true, call });
  const asked = models.flatMap((value) => (value.kind === "registry" ? [value.at] : []));
  const sites = new Map([...asked, ...registryRunsAround(program, call)].map((site) => [expressionKey(site), site]));
  return {
    ...call.focus,
    name: call.name,
    within: program.nameOf(call.fn),
    written: idsOf(models),
    lookups: [...sites.values()].map((site) => ({ ...program.place(site), ...lookupRequest(program, site) })),
  };
}

function identitiesOf(program: Program, { registries, registryOf }: UsageContext): readonly WrittenIdentity[] {
  const files = new Set(registries.flatMap(({ file }) => file ?? []));
  return modelOrigins(program, registryOf, files).map(({ id, place, implicit, isDefault, reaches }) => ({
    ...place,
    id,
    implicit,
    isDefault,
    reaches: reaches.map(({ sink }) => sink.call?.focus ?? sink.place),
  }));
}

function gatingOf(program: Program, call: CapabilityCall): Gating {
  const { gated, ungated } = pathsWithoutGate(program, call);
  const gates = new Map<string, Gate>();
  for (const { name, place } of gated.flatMap((way) => way.gates)) gates.set(`${place.file}\0${place.span[0]}`, { ...place, name });
  if (gates.size === 0) return { kind: "open" };
  return { kind: ungated.length === 0 ? "gated" : "partly", gates: [...gates.values()] };
}

/** A file whose text holds none of the spellings is not read further. */
function literalsOf(program: Program, registryOf: (file: string) => Registry, { registry, id }: RegistryEntry): readonly SourcePlace[] {
  const entry = registry.models.get(id);
  if (entry === undefined) return [];
  return program.project.files.flatMap((file) => {
    if (!sameRegistry(registryOf(file), registry)) return [];
    const text = program.project.text(file);
    // Every spelling of a model holds its id or an alias, but for the case of its letters.
    const lowered = text?.toLowerCase();
    if (lowered === undefined || ![entry.id, ...entry.aliases].some((spelling) => lowered.includes(spelling.toLowerCase()))) return [];
    const expressions = program.project.facts(file)?.expressions ?? [];
    return expressions
      .flatMap((expression) => (expression.kind === "string" && registry.find(expression.text)?.id === id ? [{ file, span: expression.span }] : []))
      .sort((a, b) => a.span[0] - b.span[0]);
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
