/** When the registry may answer with the very model that failed: both are of the tier that is asked for. */
import { modelsAt } from "../../analysis/link/failure/runs.ts";
import type { ModelRun } from "../../analysis/link/failure/outcomes.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { Value } from "../../analysis/link/value.ts";
import { providerOf } from "../../analysis/sdk/model-id.ts";
import type { FileContext } from "../context.ts";
import { lookupRequest, type LookupRequest } from "../lookup-request.ts";

/**
 * True where at least one of two runs asks the registry, and all their models are of one tier, and of one provider as
 * far as that is asked for: the call is made once more, not with a model that stands in for the first.
 */
export function asksSameTier(program: Program, context: FileContext, one: ModelRun, other: ModelRun): boolean {
  const models = [one, other].flatMap((run) => modelsAt(program, run).map((model) => ({ model, call: run.call })));
  if (!models.some(({ model }) => model.kind === "registry")) return false;
  const requests = models.map(({ model, call }) => standingFor(program, context, model, call));
  const tiers = new Set(requests.map(({ tier }) => tier));
  const providers = new Set(requests.flatMap(({ provider }) => provider ?? []));
  return tiers.size === 1 && !tiers.has(undefined) && providers.size <= 1;
}

/** The request that a model is an answer to. */
function standingFor(program: Program, { registry }: FileContext, model: Value, { provider }: CapabilityCall): LookupRequest {
  if (model.kind === "registry") {
    // A client of one provider takes the models of that provider, whether or not the lookup says so.
    const isMaker = provider !== undefined && [...registry.models.values()].some((entry) => entry.provider === provider);
    return { ...(isMaker ? { provider } : {}), ...lookupRequest(program, model.at) };
  }
  if (model.kind !== "string") return {};
  const entry = registry.find(model.text);
  const maker = entry?.provider ?? providerOf(model.text);
  return { ...(entry?.tier === undefined ? {} : { tier: entry.tier }), ...(maker === undefined ? {} : { provider: maker }) };
}
