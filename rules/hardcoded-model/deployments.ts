/** Ids that name deployments: which model one stands for is set up at the provider, whatever it is called. */
import { isGateway } from "../../analysis/sdk/http.ts";
import type { ModelOrigin } from "./origins.ts";

/** Whether the id names a deployment somewhere it gets to. */
export function namesDeployment({ reaches }: ModelOrigin): boolean {
  return reaches.some(({ sink }) => sink.deployment !== undefined);
}

/**
 * The providers of the ids that name deployments; undefined for one that is a model's as well, there or in another
 * place of the code: an entry of a registry is one or the other. Ids that are not in the map name models alone.
 */
export function deployments(origins: readonly ModelOrigin[]): ReadonlyMap<string, string | undefined> {
  const models = new Set(origins.filter(namesModel).map(({ id }) => id));
  const named = origins.flatMap(({ id, reaches }) => reaches.flatMap(({ sink }) => (sink.deployment === undefined ? [] : [[id, sink.deployment] as const])));
  return new Map(named.map(([id, provider]) => [id, models.has(id) ? undefined : provider]));
}

/** A call that is no provider's own may be given what any factory made. */
function namesModel({ reaches }: ModelOrigin): boolean {
  return reaches.some(({ sink }) => {
    if (sink.deployment !== undefined) return false;
    return sink.call === undefined || (sink.call.provider !== undefined && !isGateway(sink.call.provider));
  });
}
