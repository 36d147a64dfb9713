/**
 * The one place that knows which models this product may call. Code asks for a tier and gets what is cleared today;
 * every step down is announced.
 */
import registry from "../capability-registry.json";

export type Tier = "frontier" | "general" | "small" | "documents";

export interface Choice {
  readonly tier: Tier;
  readonly provider?: string;
}

export interface CapabilityEvent {
  readonly from: string;
  readonly to?: string;
  readonly reason: "denied" | "transient";
  readonly error: unknown;
}

export class NoClearedModelError extends Error {
  constructor(readonly choice: Choice) {
    super(`no cleared model for tier ${choice.tier}${choice.provider ? ` of ${choice.provider}` : ""}`);
  }
}

interface Entry {
  readonly provider: string;
  readonly tier: string;
  readonly clearance: {
    readonly status: string;
    readonly organizations?: readonly string[];
    readonly regions?: readonly string[];
  };
}

const models = new Map<string, Entry>(Object.entries(registry.models));
const fallbacks = new Map<string, { readonly fallback?: string }>(Object.entries(registry.tiers));
const listeners = new Set<(event: CapabilityEvent) => void>();

export function onCapabilityEvent(listener: (event: CapabilityEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function emitFallback(event: CapabilityEvent): void {
  if (listeners.size === 0) console.warn("model fallback", event);
  for (const listener of listeners) listener(event);
}

/** The id of the first cleared model of the tier, or of the tiers below it. */
export function selectModel(choice: Choice): string {
  const [first] = candidates(choice);
  if (first === undefined) throw new NoClearedModelError(choice);
  return first;
}

/** Calls with one cleared model after the other until one answers. Only denials and passing failures move on. */
export async function withFallback<T>(choice: Choice, call: (model: string) => T): Promise<Awaited<T>> {
  const ids = candidates(choice);
  if (ids.length === 0) throw new NoClearedModelError(choice);
  let last: unknown;
  for (const [index, id] of ids.entries()) {
    try {
      return await call(id);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      const to = ids[index + 1];
      emitFallback({ from: id, ...(to && { to }), reason, error });
      last = error;
    }
  }
  throw last;
}

function candidates({ tier, provider }: Choice): string[] {
  const ids: string[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = tier; name && !seen.has(name); name = fallbacks.get(name)?.fallback) {
    seen.add(name);
    for (const [id, entry] of models) {
      if (entry.tier === name && isCleared(entry) && (!provider || entry.provider === provider)) ids.push(id);
    }
  }
  return ids;
}

function isCleared({ clearance }: Entry): boolean {
  if (clearance.status === "restricted" || clearance.status === "revoked") return false;
  const here = !clearance.regions || clearance.regions.includes(registry.region);
  return here && (!clearance.organizations || clearance.organizations.includes(registry.organization));
}

function reasonOf(error: unknown): CapabilityEvent["reason"] | undefined {
  const status = typeof error === "object" && error !== null ? Reflect.get(error, "status") : undefined;
  if (status === 401 || status === 403 || status === 404) return "denied";
  if (status === 408 || status === 429 || (typeof status === "number" && status >= 500)) return "transient";
  return undefined;
}
