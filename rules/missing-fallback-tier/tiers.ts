/** What serves when a call's model is denied: other calls on its failure paths, the library, the registry, a degraded answer. */
import { failureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { runsUnderRegistry } from "../../analysis/link/registry-runs.ts";
import { uncoveredHandler, type Handler } from "../../analysis/link/failure/handlers.ts";
import type { ModelRun } from "../../analysis/link/failure/outcomes.ts";
import { variesInLoop, writtenCandidates } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { expressionKey, sameExpression, type SourcePlace } from "../../analysis/link/refs.ts";
import type { Value } from "../../analysis/link/value.ts";

export type FallbackModel =
  /** Another capability call of the project, as the failure path runs it; `primary` is the failed one as its handler sees it. */
  | { readonly kind: "run"; readonly run: ModelRun; readonly primary: ModelRun }
  /** A model that the library is told of. */
  | { readonly kind: "listed"; readonly value: Value }
  /** One of the models that a loop walks after the first. */
  | { readonly kind: "candidate"; readonly value: Value };

export interface Served {
  readonly models: readonly FallbackModel[];
  /** The library or the registry module walks models by itself. */
  readonly library: boolean;
  /** All that the library falls back on is an overload, or a refusal to answer: not a denial. */
  readonly only: "overload" | "refusal" | undefined;
  /** A cached, computed or rule-based answer is served. */
  readonly degraded: boolean;
  /** Only an empty answer or a fixed text is served. */
  readonly apology: boolean;
  /** Handlers that only tell of the failure. */
  readonly told: readonly SourcePlace[];
}

export interface Tiers {
  of(call: CapabilityCall): Served;
  /** Whether the call itself is what runs when another one failed. */
  isFallback(call: CapabilityCall): boolean;
}

/** Finds the tiers of all calls; a call that serves for another one is known as its fallback. */
export function findTiers(program: Program, calls: readonly CapabilityCall[]): Tiers {
  const analysis = failureAnalysis(program);
  const served = new Map<string, Served>();
  const fallbacks = new Set<string>();
  for (const call of calls) {
    const found = serve(call);
    served.set(expressionKey(call.at), found);
    const paths = analysis.paths(call);
    const meant = [...paths.neverTaken, ...paths.uncovered.flatMap((uncovered) => uncoveredHandler(program, uncovered) ?? [])].flatMap((handler) => analysis.outcomes(handler).flatMap((outcome) => outcome.calls));
    const run = found.models.flatMap((model) => (model.kind === "run" ? [model.run] : []));
    for (const other of [...run, ...meant]) if (other.call !== call) fallbacks.add(expressionKey(other.call.at));
  }
  return {
    of: (call) => served.get(expressionKey(call.at)) ?? { models: [], library: false, only: undefined, degraded: false, apology: false, told: [] },
    isFallback: (call) => fallbacks.has(expressionKey(call.at)),
  };

  function serve(call: CapabilityCall): Served {
    const paths = analysis.paths(call);
    const listed = program.fallbackModelsOf(call);
    const models: FallbackModel[] = listed.map((value) => ({ kind: "listed", value }));
    const only = listed.length === 0 ? undefined : onlyOn(program, call);
    const told: SourcePlace[] = [];
    let library = runsUnderRegistry(program, call) || paths.settled.some((surface) => surface.how === "any");
    let degraded = false;
    let apology = false;
    for (const handler of [...paths.handlers, ...paths.handlers.flatMap(whereEmptied)]) {
      const outcomes = analysis.outcomes(handler);
      for (const outcome of outcomes) {
        for (const run of outcome.calls) {
          const known = models.some((model) => model.kind === "run" && sameExpression(model.run.site, run.site) && model.run.call === run.call);
          if (run.call.kind === call.kind && !sameExpression(run.site, handler.guarded) && !known) models.push({ kind: "run", run, primary: { call, site: handler.guarded } });
        }
        if (outcome.again && variesInLoop(program, handler.via, call)) {
          library = true;
          for (const value of writtenCandidates(program, handler.via, call).slice(1)) models.push({ kind: "candidate", value });
        }
        if (outcome.end === "serves" && outcome.served.kind === "value") degraded = true;
        else if (outcome.end === "serves" && outcome.served.kind !== "nothing") apology = true;
      }
      if (outcomes.every((outcome) => outcome.end !== "serves")) told.push({ file: handler.place.file, span: [handler.place.span[0], Math.max(handler.body[0], handler.place.span[0] + 1)] });
    }
    return { models, library, only, degraded, apology, told };
  }

  /** Where callers look for the empty answer that a handler gives. */
  function whereEmptied(handler: Handler): readonly Handler[] {
    const gives = analysis.outcomes(handler).some((outcome) => outcome.end === "serves" && (outcome.served.kind === "empty" || outcome.served.kind === "nothing"));
    return gives ? analysis.emptied(handler).flatMap(({ tests }) => tests) : [];
  }
}

/** What the library's fallbacks of a call are for, where none of them is for a denial. */
function onlyOn(program: Program, call: CapabilityCall): "overload" | "refusal" | undefined {
  const sites = call.source.kind === "sdk" ? call.source.sites.map((site) => site.call) : [call.at];
  const told = program.libraryFallbacks().filter((fallback) => sites.some((site) => sameExpression(site, fallback.at)));
  return told.some((fallback) => fallback.on === "any") ? undefined : told.find((fallback) => fallback.on !== "any")?.on === "overload" ? "overload" : told.length > 0 ? "refusal" : undefined;
}
