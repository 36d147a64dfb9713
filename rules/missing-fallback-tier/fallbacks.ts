/** What is wrong with a fallback that exists: not cleared, the same model, the same provider, other embeddings. */
import { handsOnAnother, modelsAt, runsGiven } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sameExpression } from "../../analysis/link/refs.ts";
import { providerOf } from "../../analysis/sdk/model-id.ts";
import type { RawFinding, FileContext } from "../context.ts";
import type { Place, TraceStep } from "../finding.ts";
import { mixedMessage, sameModelMessage, sameProviderMessage, unclearedMessage } from "./messages.ts";
import { idOf, idsOf, modelIds } from "./standing.ts";
import type { FallbackModel, Served } from "./tiers.ts";

/** The findings about one fallback of a call. */
export function gradeFallback(program: Program, context: FileContext, primary: CapabilityCall, fallback: FallbackModel, only: Served["only"]): readonly RawFinding[] {
  const ids = fallback.kind === "run" ? idsOf(modelsAt(program, fallback.run)) : idOf(fallback.value);
  const place = placeOf(program, fallback, primary);
  const trace = traceOf(program, fallback, primary);
  const primaryIds = primaryIdsOf(program, fallback, primary, ids);
  if (primary.kind === "embed") {
    const other = ids.find((id) => !primaryIds.includes(id));
    return other === undefined || primaryIds.length === 0 ? [] : [{ ...place, kind: "mixed-embeddings", severity: "error", message: mixedMessage(primaryIds, other), trace, model: other }];
  }
  const denied = ids.flatMap((id) => {
    const standing = context.registry.standing(id, context.now);
    if (standing.kind === "denied") return [{ id, reason: standing.reason }];
    return standing.kind === "cleared" && standing.retirement.kind === "retired" ? [{ id, reason: `its provider retired it on ${standing.retirement.on}` }] : [];
  });
  const [first] = denied;
  if (first !== undefined) return [{ ...place, kind: "uncleared", severity: "error", message: unclearedMessage(primary, first.id, first.reason), trace, model: first.id }];

  const [id] = ids;
  const [primaryId] = primaryIds;
  if (fallback.kind === "candidate" || (fallback.kind === "run" && handsOnAnother(program, fallback.run)) || id === undefined || primaryId === undefined || ids.length > 1 || primaryIds.length > 1) return [];
  if (canonical(context, id) === canonical(context, primaryId)) return [{ ...place, kind: "same-model", severity: "error", message: sameModelMessage(primary, id), trace, model: id }];
  const provider = providerName(context, id);
  if (only === undefined && provider !== undefined && provider === providerName(context, primaryId)) {
    return [{ ...place, kind: "same-provider", severity: "info", message: sameProviderMessage(primaryId, id, provider), trace, model: id }];
  }
  return [];
}

function canonical(context: FileContext, id: string): string {
  return context.registry.find(id)?.id ?? id;
}

function providerName(context: FileContext, id: string): string | undefined {
  return context.registry.find(id)?.provider ?? providerOf(id);
}

function primaryIdsOf(program: Program, fallback: FallbackModel, primary: CapabilityCall, ids: readonly string[]): readonly string[] {
  switch (fallback.kind) {
    case "run":
      return idsOf(modelsAt(program, fallback.primary));
    case "candidate":
      return fallback.first === undefined ? modelIds(program, primary).filter((id) => !ids.includes(id)) : idOf(fallback.first);
    case "listed":
      return modelIds(program, primary);
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
