/** What serves when a call's model is denied: other calls on its failure paths, the library, the registry, a degraded answer. */
import { failureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { modelRunsUnderRegistry, runsUnderRegistry } from "../../analysis/link/registry-runs.ts";
import { sitesAbove, uncoveredHandler, type Handler } from "../../analysis/link/failure/handlers.ts";
import { hopsOf, isFarUp, MAX_HOPS } from "../../analysis/link/failure/levels.ts";
import type { ModelRun } from "../../analysis/link/failure/outcomes.ts";
import { variesInLoop, writtenCandidates } from "../../analysis/link/failure/candidates.ts";
import { replacements } from "../../analysis/link/failure/replaced.ts";
import { givenApart, runsGiven, runsItselfAgain } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { expressionKey, sameExpression, type ExpressionRef, type SourcePlace } from "../../analysis/link/refs.ts";
import type { Value } from "../../analysis/link/value.ts";

export type FallbackModel =
  /** Another capability call of the project, as the failure path runs it; `primary` is the failed one as its handler sees it, `silent` that handler where it emits no event on the way. */
  | { readonly kind: "run"; readonly run: ModelRun; readonly primary: ModelRun; readonly silent: Handler | undefined }
  /** A model that the library is told of. */
  | { readonly kind: "listed"; readonly value: Value }
  /** One of the models that `site` is given after the first, by a loop or by the handler. */
  | { readonly kind: "candidate"; readonly value: Value; readonly first: Value | undefined; readonly site: ExpressionRef };

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
  /** The ways on which the failure gets out without a tier although others of its callers have one: the calls, from the model call up. */
  readonly bare: readonly (readonly ExpressionRef[])[];
}

export interface Tiers {
  of(call: CapabilityCall): Served;
  /** Whether the call itself is what runs when another one failed. */
  isFallback(call: CapabilityCall): boolean;
  /** The same of a call of the project that leads to one. */
  runsAsFallback(site: ExpressionRef): boolean;
}

/**
 * Finds the tiers of all calls; a call that serves for another one is known as its fallback. `degradedServes` says
 * whether a degraded answer counts as a tier.
 */
export function findTiers(program: Program, calls: readonly CapabilityCall[], degradedServes: boolean): Tiers {
  const analysis = failureAnalysis(program);
  const served = new Map<string, Omit<Served, "bare"> & { readonly covered: ReadonlySet<string> }>();
  const fallbacks = new Set<string>();
  /** Where project functions run as somebody's fallback: what fails there has been a tier itself. */
  const fallbackSites = new Set<string>();
  for (const call of calls) {
    const found = serve(call);
    served.set(expressionKey(call.at), found);
    const paths = analysis.paths(call);
    const meant = [...paths.neverTaken, ...paths.uncovered.flatMap((uncovered) => uncoveredHandler(program, uncovered) ?? [])].flatMap((handler) => analysis.outcomes(handler).flatMap((outcome) => outcome.calls));
    const run = found.models.flatMap((model) => (model.kind === "run" ? [model.run] : []));
    for (const other of [...run, ...meant]) {
      if (other.call !== call) fallbacks.add(expressionKey(other.call.at));
      fallbackSites.add(expressionKey(other.site));
    }
  }
  return {
    of: (call) => {
      const found = served.get(expressionKey(call.at));
      if (found === undefined) return { models: [], library: false, only: undefined, degraded: false, apology: false, told: [], bare: [] };
      return { ...found, bare: found.covered.size === 0 ? [] : bareAbove(call.at, found.covered) };
    },
    isFallback: (call) => fallbacks.has(expressionKey(call.at)),
    runsAsFallback: (site) => fallbackSites.has(expressionKey(site)),
  };

  /**
   * The ways out of a call that meet no tier, each as the calls on it from the innermost: where the function of the call
   * has none, each of its callers needs one. `covered` are the calls whose failure a tier answers.
   */
  function bareAbove(at: ExpressionRef, covered: ReadonlySet<string>, path: readonly ExpressionRef[] = []): readonly (readonly ExpressionRef[])[] {
    const key = expressionKey(at);
    if (covered.has(key) || path.some((one) => sameExpression(one, at)) || fallbackSites.has(key)) return [];
    const [first = at, ...further] = [...path, at];
    const above = isFarUp(program, further, program.functionOf(first)) ? [] : sitesAbove(program, [first, ...further]);
    const bare = above.flatMap((site) => bareAbove(site, covered, [...path, at]));
    return above.length === 0 ? [[...path, at]] : bare;
  }

  function serve(call: CapabilityCall): Omit<Served, "bare"> & { readonly covered: ReadonlySet<string> } {
    const paths = analysis.paths(call);
    const listed = program.fallbackModelsOf(call);
    const models: FallbackModel[] = listed.map((value) => ({ kind: "listed", value }));
    const only = listed.length === 0 ? undefined : onlyOn(program, call);
    const told: SourcePlace[] = [];
    const everywhere = runsUnderRegistry(program, call) || modelRunsUnderRegistry(program, call) || paths.settled.some((surface) => surface.how === "any");
    let library = everywhere;
    let degraded = false;
    let apology = false;
    const covered = new Set<string>();
    // What is passed through helpers comes back to where it is written. Further out a handler guards more than the call: the model calls that it goes on to stand in for no answer.
    const near = paths.handlers.filter(({ via }) => via.length <= MAX_HOPS || hopsOf(program, via, call.fn) === 0);
    for (const handler of [...near, ...near.flatMap((one) => whereEmptied(one, call))]) {
      const outcomes = analysis.outcomes(handler);
      for (const outcome of outcomes) {
        for (const run of outcome.calls) {
          if (runsGiven(program, run.site) && givenApart(program, call, run.call)) continue;
          const known = models.some((model) => model.kind === "run" && sameExpression(model.run.site, run.site) && model.run.call === run.call);
          if (run.call.kind === call.kind && !sameExpression(run.site, handler.guarded) && !known) models.push({ kind: "run", run, primary: { call, site: handler.guarded }, silent: outcome.emits ? undefined : handler });
          if (run.call.kind === call.kind && !sameExpression(run.site, handler.guarded)) covered.add(expressionKey(handler.guarded));
        }
        if (outcome.again && variesInLoop(program, [handler.guarded], call)) {
          library = true;
          covered.add(expressionKey(handler.guarded));
          const candidates = writtenCandidates(program, [handler.guarded], call);
          const first = candidates.find(({ isFirst }) => isFirst)?.value;
          for (const { value, isFirst } of candidates) if (!isFirst) models.push({ kind: "candidate", value, first, site: handler.guarded });
        }
        const replaced = outcome.again ? replacements(program, handler, call, outcome.sets).flatMap(({ models }) => models) : [];
        if (replaced.length > 0) {
          library = true;
          covered.add(expressionKey(handler.guarded));
          for (const value of replaced) models.push({ kind: "candidate", value, first: undefined, site: handler.guarded });
        }
        if (outcome.end === "serves" && outcome.served.kind === "value" && !(outcome.servedAt !== undefined && runsItselfAgain(program, handler, outcome.servedAt))) {
          degraded = true;
          if (degradedServes) covered.add(expressionKey(handler.guarded));
        }
        else if (outcome.end === "serves" && outcome.served.kind !== "nothing") apology = true;
      }
      if (outcomes.every((outcome) => outcome.end !== "serves")) told.push({ file: handler.place.file, span: [handler.place.span[0], Math.max(handler.body[0], handler.place.span[0] + 1)] });
    }
    // What the library or the registry walks serves on every way out.
    if (everywhere || (listed.length > 0 && only === undefined)) covered.add(expressionKey(call.at));
    return { models, library, only, degraded, apology, told, covered };
  }

  /** Where callers look for the empty answer that a handler gives. */
  function whereEmptied(handler: Handler, call: CapabilityCall): readonly Handler[] {
    const gives = analysis.outcomes(handler).some((outcome) => outcome.end === "serves" && (outcome.served.kind === "empty" || outcome.served.kind === "nothing"));
    return gives ? analysis.emptied(handler, call).flatMap(({ tests }) => tests) : [];
  }
}

/** What the library's fallbacks of a call are for, where none of them is for a denial. */
function onlyOn(program: Program, call: CapabilityCall): "overload" | "refusal" | undefined {
  const sites = call.source.kind === "sdk" ? call.source.sites.map((site) => site.call) : [call.at];
  const told = program.libraryFallbacks().filter((fallback) => sites.some((site) => sameExpression(site, fallback.at)));
  return told.some((fallback) => fallback.on === "any") ? undefined : told.find((fallback) => fallback.on !== "any")?.on === "overload" ? "overload" : told.length > 0 ? "refusal" : undefined;
}
