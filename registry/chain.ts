/** The order in which models serve a tier: its own, then those of the tiers it falls back to. */
import { standingOf, type Subject } from "./standing.ts";
import type { ModelEntry, Tier } from "./types.ts";

/** A tier and the tiers it falls back to, in order; each once, so that a cycle ends where it closes. */
export function tierOrder(tiers: ReadonlyMap<string, Tier>, start: string): readonly string[] {
  const order: string[] = [];
  for (let name: string | undefined = start; name !== undefined && !order.includes(name); ) {
    order.push(name);
    name = tiers.get(name)?.fallback;
  }
  return order;
}

/** The names round a fallback cycle that starts at `start`, with `start` again at the end; undefined without one. */
export function fallbackCycle(tiers: ReadonlyMap<string, Tier>, start: string): readonly string[] | undefined {
  const order = tierOrder(tiers, start);
  const last = order[order.length - 1];
  return last !== undefined && tiers.get(last)?.fallback === start ? [...order, start] : undefined;
}

/**
 * The models that can serve a tier on a date (YYYY-MM-DD): cleared, not retired, tier by tier. Where the project lists
 * models of its own anywhere in the chain, these alone count; otherwise the bundled catalogue's.
 */
export function chainOf(
  models: Iterable<ModelEntry>,
  tiers: ReadonlyMap<string, Tier>,
  start: string,
  subject: Subject,
  on: string,
): readonly ModelEntry[] {
  const order = tierOrder(tiers, start);
  const listed = [...models].filter((entry) => entry.tier !== undefined && order.includes(entry.tier));
  const own = listed.filter((entry) => entry.origin === "project");
  const candidates = own.length > 0 ? own : listed;
  return order.flatMap((tier) => candidates.filter((entry) => entry.tier === tier && servable(entry, subject, on)));
}

function servable(entry: ModelEntry, subject: Subject, on: string): boolean {
  const standing = standingOf(entry, subject, on);
  return standing.kind === "cleared" && standing.retirement.kind !== "retired";
}
