/** What the models of a call say about how badly it needs a second tier. */
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { Value } from "../../analysis/link/value.ts";
import type { FileContext } from "../context.ts";

/** The ids that a call's models are written as, without repeats. */
export function modelIds(program: Program, call: CapabilityCall): readonly string[] {
  return idsOf(program.modelsOf({ at: call.at, place: call.place, sends: true, call }));
}

/** The constant ids among values, without repeats. */
export function idsOf(values: readonly Value[]): readonly string[] {
  return [...new Set(values.flatMap(idOf))].filter((id) => id !== "");
}

/** The id a value stands for, when it is a constant. */
export function idOf(value: Value): readonly string[] {
  if (value.kind === "string") return [value.text];
  return value.kind === "json" && typeof value.json === "string" ? [value.json] : [];
}

/** Providers whose models run on the caller's own machines: nobody else can take the access away. */
const LOCAL_PROVIDERS = new Set(["ollama", "lmstudio", "vllm", "local"]);

/** Whether the model of a call is out of every authority's reach. */
export function runsLocally(call: CapabilityCall): boolean {
  return call.provider !== undefined && LOCAL_PROVIDERS.has(call.provider);
}

/** True when one of the models is revocable, denied, retired or retiring, or not known to the registry. */
export function needsTier(context: FileContext, ids: readonly string[]): boolean {
  return ids.some((id) => {
    const standing = context.registry.standing(id, context.now);
    switch (standing.kind) {
      case "unknown":
      case "denied":
        return true;
      case "cleared":
        return standing.retirement.kind === "retired" || standing.conditional || standing.entry.tier === "frontier";
    }
  });
}
