/** What a reader is told of a call with nothing, or the wrong thing, behind it. */
import type { CapabilityCall } from "../../analysis/link/program.ts";
import type { FileContext } from "../context.ts";
import type { Served } from "./tiers.ts";

/** Nothing serves when the model is denied. */
export function noneMessage(context: FileContext, call: CapabilityCall, ids: readonly string[], served: Served): string {
  const model = ids.length === 0 ? "its model" : ids.length === 1 ? `"${ids[0]}"` : `one of its ${ids.length} models`;
  const tail = tailOf(served);
  const risk = riskOf(context, ids);
  if (served.bare.length > 0) {
    return `${call.name} has a fallback tier on some ways only: where a caller has none, the feature stops when access to ${model} is denied.${risk} Give this call a tier of its own, withFallback({ tier }, (model) => …), or each of its callers one.`;
  }
  if (served.only !== undefined) {
    const covers = served.only === "overload" ? "is overloaded" : "declines to answer";
    return `${call.name} has no fallback tier for a denial: the library's fallback serves only where the model ${covers}, and when access to ${model} is taken away, the feature stops.${risk} Run it through the registry, withFallback({ tier }, (model) => …), or catch the denial and serve a cleared model of a lower tier.`;
  }
  return `${call.name} has no fallback tier: when access to ${model} is denied, the feature stops.${risk} ${tail}. Run it through the registry, withFallback({ tier }, (model) => …), or catch the denial and serve a cleared model of a lower tier.`;
}

/** The same of a call that leads into an adapter, which asks the model that it was made with; `others` lead there as well. */
export function noneThroughAdapterMessage(context: FileContext, call: CapabilityCall, ids: readonly string[], served: Served, others: number): string {
  const model = ids.length === 0 ? "the model behind it" : ids.length === 1 ? `"${ids[0]}"` : `one of its ${ids.length} models`;
  const also = others === 0 ? "" : others === 1 ? " Another call into the same adapters has none either." : ` ${others} other calls into the same adapters have none either.`;
  return `${call.name} has no fallback tier: when access to ${model} is denied, the feature stops.${also}${riskOf(context, ids)} ${tailOf(served)}. Catch the denial and ask an adapter with a cleared model of a lower tier, or have one made that does.`;
}

function tailOf(served: Served): string {
  return served.apology ? "Only an empty or fixed answer is given then, which is no tier" : served.told.length > 0 ? "The failure is told to the caller, but nothing else serves" : "The error goes up and nothing else serves";
}

function riskOf(context: FileContext, ids: readonly string[]): string {
  for (const id of ids) {
    const standing = context.registry.standing(id, context.now);
    if (standing.kind === "denied") return ` "${id}" is not cleared now: ${standing.reason}.`;
    if (standing.kind === "cleared" && standing.retirement.kind === "retired") return ` The provider retired "${id}" on ${standing.retirement.on}.`;
    if (standing.kind === "unknown") return ` The registry does not know "${id}".`;
    if (standing.conditional) return ` The clearance of "${id}" is conditional and can be taken back.`;
  }
  return "";
}

/** The fallback may not be called either. */
export function unclearedMessage(primary: CapabilityCall, id: string, reason: string): string {
  return `The fallback of ${primary.name} is "${id}", which can't serve: ${reason}. Name a cleared model, or ask the registry for the next tier.`;
}

/** The fallback is the model that failed. */
export function sameModelMessage(primary: CapabilityCall, id: string): string {
  return `The fallback of ${primary.name} names "${id}", the model that has just failed: when access is denied, it is denied twice. Name a model of another tier or provider, or ask the registry for the next tier.`;
}

/** One provider can take both away. */
export function sameProviderMessage(primary: string, fallback: string, provider: string): string {
  return `"${primary}" and its fallback "${fallback}" both come from ${provider}, whose access can be taken back at once. A fallback of another provider would survive that.`;
}

/** Vectors of two models don't compare. */
export function mixedMessage(primary: readonly string[], other: string): string {
  return `The fallback embeds with "${other}" where the primary call embeds with "${primary.join('", "')}": vectors of two models don't compare, so searches go wrong without an error. Fail, queue the work, or keep a second index.`;
}

/** The handler never sees the failure. */
export function unreachableMessage(call: CapabilityCall, site: string, why: "not-awaited" | "not-async" | "lazy" | "dropped" | "throws"): string {
  const what = site === call.name ? call.name : `${site}, which leads to ${call.name},`;
  if (why === "throws") return `The fallback after ${what} can never run: this client throws on a bad status, so the branch that looks at the status sees none. Catch the error, or tell the client not to throw.`;
  if (why === "dropped") return `The fallback round ${what} can never run: nobody waits for the promise inside the \`try\`, so its failure comes after the \`catch\`. Write \`await\`; a callback that is awaited needs a loop, or \`Promise.all\`.`;
  if (why === "not-async") return `The fallback round ${what} can never run: the function isn't \`async\`, so the promise leaves the \`try\` before it fails. Make it \`async\` and write \`return await\`.`;
  return why === "not-awaited"
    ? `The fallback round ${what} can never run: the promise is returned without \`await\`, so its failure leaves the \`try\` before the \`catch\` could see it. Write \`return await\`.`
    : `The fallback round ${what} can never run: the call returns before the request is made, and its errors surface while the stream is read. Handle them in \`onError\` or where the result is consumed.`;
}
