/** What an edit of a registry changes for the code: models that became callable or stopped being so. */
import type { Registry, Standing } from "../../registry/types.ts";
import { chosenFor, sameRegistry } from "./usage.ts";
import type { ModelCall, ModelUsage } from "./usage.ts";

export interface ClearanceChange {
  /** The canonical id. */
  readonly model: string;
  /** What it is now: "cleared", "revoked", "restricted", "conditional", "retired", "unknown". */
  readonly now: string;
  /** True when calls of it were answered before and aren't now. */
  readonly isLoss: boolean;
  /** Calls that name the model, or were or are answered with it by the registry. */
  readonly calls: readonly ModelCall[];
  /** Those of them for which nothing else serves. */
  readonly withoutFallback: readonly ModelCall[];
}

/** Changes that some call feels, in the order of the models. `after` is of the state that the usage was collected in. */
export function clearanceChanges(usage: ModelUsage, before: Registry, after: Registry): readonly ClearanceChange[] {
  const ids = [...new Set([...before.models.keys(), ...after.models.keys()])];
  return ids.flatMap((model): readonly ClearanceChange[] => {
    const was = wordFor(before.standing(model, usage.now));
    const is = wordFor(after.standing(model, usage.now));
    if (was === is) return [];
    const calls = usage.calls().filter((call) => sameRegistry(usage.registryOf(call.file), after) && isAbout(call, model, before, after, usage.now));
    if (calls.length === 0) return [];
    const serves = (call: ModelCall): boolean => usage.hasFallback(call) || call.lookups.some((lookup) => chosenFor(after, lookup, usage.now) !== undefined);
    const isLoss = was === "cleared" || is !== "cleared";
    return [{ model, now: is, isLoss, calls, withoutFallback: is === "cleared" ? [] : calls.filter((call) => !serves(call)) }];
  });
}

/** "claude-mythos-5 revoked: 14 calls, 3 without fallback"; more than three models are counted. */
export function describeChanges(changes: readonly ClearanceChange[]): string {
  const told = [...changes].sort((a, b) => Number(b.isLoss) - Number(a.isLoss) || b.calls.length - a.calls.length);
  const texts = told.slice(0, 3).map(({ model, now, calls, withoutFallback }) => {
    const without = withoutFallback.length === 0 ? "" : `, ${withoutFallback.length} without fallback`;
    return `${model} ${now}: ${calls.length} ${calls.length === 1 ? "call" : "calls"}${without}`;
  });
  const more = told.length - texts.length;
  return [...texts, ...(more === 0 ? [] : [`${more} more ${more === 1 ? "model" : "models"}`])].join("; ");
}

function isAbout(call: ModelCall, model: string, before: Registry, after: Registry, now: string): boolean {
  const isNamed = call.written.some((id) => (after.find(id) ?? before.find(id))?.id === model);
  return isNamed || call.lookups.some((lookup) => [before, after].some((registry) => chosenFor(registry, lookup, now) === model));
}

function wordFor(standing: Standing): string {
  switch (standing.kind) {
    case "unknown":
      return "unknown";
    case "denied":
      return standing.status === "conditional" ? "not cleared any more" : standing.status;
    case "cleared":
      return standing.retirement.kind === "retired" ? "retired" : "cleared";
  }
}
