/** What is wrong with a fallback that exists: not cleared, the same model, the same provider, other embeddings. */
import { handsOnAnother, modelsAt, runsGiven } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { Value } from "../../analysis/link/value.ts";
import { sameExpression, sameFunction } from "../../analysis/link/refs.ts";
import { providerOf } from "../../analysis/sdk/model-id.ts";
import type { RawFinding, FileContext } from "../context.ts";
import type { Place, TraceStep } from "../finding.ts";
import { mixedMessage, sameModelMessage, sameProviderMessage, unclearedMessage } from "./messages.ts";
import { idOf, idsOf, modelIds } from "./standing.ts";
import type { FallbackModel, Served } from "./tiers.ts";

/** The findings about one fallback of a call, among all that serve it. */
export function gradeFallback(program: Program, context: FileContext, primary: CapabilityCall, fallback: FallbackModel, { models, only }: Served): readonly RawFinding[] {
  if (isOneOfSeveral(program, fallback, models)) return [];
  const literals = fallback.kind === "run" ? modelsAt(program, fallback.run) : [fallback.value];
  const ids = idsOf(literals);
  const place = placeOf(program, fallback, primary);
  const trace = traceOf(program, fallback, primary);
  const primaryIds = primaryIdsOf(program, fallback, primary, ids);
  if (primary.kind === "embed") {
    const other = ids.find((id) => !primaryIds.includes(id));
    return other === undefined || primaryIds.length === 0 ? [] : [{ ...place, kind: "mixed-embeddings", severity: "error", message: mixedMessage(primaryIds, other), trace, model: other }];
  }
  const [id] = ids;
  const [primaryId] = primaryIds;
  const isTold = fallback.kind !== "candidate" && !(fallback.kind === "run" && handsOnAnother(program, fallback.run, fallback.primary.site)) && ids.length === 1 && primaryIds.length === 1;
  // That it is the one that has just failed says more than that it is not cleared either.
  if (isTold && id !== undefined && primaryId !== undefined && canonical(context, id) === canonical(context, primaryId)) return [{ ...place, ...nextTierOf(program, context, id, fallback), kind: "same-model", severity: "error", message: sameModelMessage(primary, id), trace, model: id }];
  const denied = ids.flatMap((id) => {
    const standing = context.registry.standing(id, context.now);
    if (standing.kind === "denied") return [{ id, reason: standing.reason }];
    return standing.kind === "cleared" && standing.retirement.kind === "retired" ? [{ id, reason: `its provider retired it on ${standing.retirement.on}` }] : [];
  });
  const [first] = denied;
  if (first !== undefined) return [{ ...place, ...lookupOf(program, context, first.id, literals, primary), kind: "uncleared", severity: "error", message: unclearedMessage(primary, first.id, first.reason), trace, model: first.id }];
  if (!isTold || id === undefined || primaryId === undefined) return [];
  const provider = providerName(context, id);
  if (only === undefined && provider !== undefined && provider === providerName(context, primaryId)) {
    return [{ ...place, kind: "same-provider", severity: "info", message: sameProviderMessage(primaryId, id, provider), trace, model: id }];
  }
  return [];
}

/** Whether the place that runs a fallback may run another call instead: which class stands behind an interface is not known here. */
function isOneOfSeveral(program: Program, fallback: FallbackModel, models: readonly FallbackModel[]): boolean {
  if (fallback.kind !== "run") return false;
  const { site, call } = fallback.run;
  const isOpen = program.callees(site).filter(({ kind }) => kind === "function").length > 1;
  return isOpen && !sameExpression(site, call.at) && models.some((other) => other.kind === "run" && sameExpression(other.run.site, site) && other.run.call !== call && !sameFunction(other.run.call.fn, call.fn));
}

/** The id that can't serve gives way to a lookup where it is written, if that is one place. */
function lookupOf(program: Program, context: FileContext, id: string, literals: readonly Value[], primary: CapabilityCall): Pick<RawFinding, "fix"> {
  const [only, ...more] = literals.filter((value) => value.kind === "string" && value.text === id);
  if (only?.kind !== "string" || more.length > 0) return {};
  const provider = providerName(context, id);
  const others = program.modelsOf({ at: primary.at, place: primary.place, sends: true, call: primary }).flatMap((value) => (value.kind === "string" && !sameExpression(value.at, only.at) ? [program.place(value.at)] : []));
  return { fix: { kind: "registry-lookup", model: id, tier: context.registry.find(id)?.tier ?? "general", isDefault: only.isDefault, at: program.place(only.at), rests: others, ...(provider === undefined ? {} : { provider }) } };
}

/** A fallback that names the model itself can ask for one of the tier below; once it does, another model answers, and that takes an event. */
function nextTierOf(program: Program, context: FileContext, id: string, fallback: FallbackModel): Pick<RawFinding, "fix"> {
  const tier = context.registry.find(id)?.tier;
  const below = tier === undefined ? undefined : context.registry.tiers.get(tier)?.fallback;
  if (below === undefined || fallback.kind !== "run" || !sameExpression(fallback.run.site, fallback.run.call.at)) return {};
  const provider = providerName(context, id);
  const { silent, run, primary } = fallback;
  if (silent !== undefined && silent.place.file !== run.site.file) return {};
  const rests = modelsAt(program, primary).flatMap((value) => (value.kind === "string" ? [program.place(value.at)] : []));
  return { fix: { kind: "next-tier", at: program.expression(run.site).span, model: id, tier: below, ...(provider === undefined ? {} : { provider }), ...(silent === undefined ? {} : { silent: silent.place.span }), rests } };
}

function canonical(context: FileContext, id: string): string {
  return context.registry.find(id)?.id ?? id;
}

function providerName(context: FileContext, id: string): string | undefined {
  return context.registry.find(id)?.provider ?? providerOf(id);
}

function primaryIdsOf(program: Program, fallback: FallbackModel, primary: CapabilityCall, ids: readonly string[]): readonly string[] {
  switch (fallback.kind) {
    case "run": {
      // Where one of the models is asked of the registry, the one that has failed may be another than the one that is written.
      const models = modelsAt(program, fallback.primary);
      return models.some(({ kind }) => kind === "registry") ? [] : idsOf(models);
    }
    case "candidate":
      return fallback.first === undefined ? modelIds(program, primary).filter((id) => !ids.includes(id)) : idOf(fallback.first);
    case "listed": {
      // A list of models is the call's model and its fallbacks in one: where the first is a lookup, only those are ids.
      const models = program.modelsOf({ at: primary.at, place: primary.place, sends: true, call: primary });
      return models.some(({ kind }) => kind === "registry") ? [] : modelIds(program, primary);
    }
  }
}

function traceOf(program: Program, fallback: FallbackModel, primary: CapabilityCall): readonly TraceStep[] {
  if (fallback.kind !== "candidate") return [{ ...primary.focus, message: `the primary call, ${primary.name}` }];
  return fallback.value.kind === "string" ? [{ ...program.place(fallback.value.at), message: "one of the models that this call is given in turn" }] : [];
}

function placeOf(program: Program, fallback: FallbackModel, primary: CapabilityCall): Place {
  if (fallback.kind === "run") return sameExpression(fallback.run.site, fallback.run.call.at) || runsGiven(program, fallback.run.site) ? fallback.run.call.focus : program.place(fallback.run.site);
  if (fallback.kind === "candidate") return sameExpression(fallback.site, primary.at) ? primary.focus : program.place(fallback.site);
  return fallback.value.kind === "string" ? program.place(fallback.value.at) : primary.focus;
}
