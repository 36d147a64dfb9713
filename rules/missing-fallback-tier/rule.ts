/**
 * missing-fallback-tier: a capability call has nothing cleared to serve when its model is denied. Reported at the
 * primary call (`none`, `unreachable`), at the fallback (`uncleared`, `same-model`, `same-provider`,
 * `mixed-embeddings`), at the tier's key in the registry file (`registry`).
 */
import { isPlumbing } from "../../analysis/link/adapters.ts";
import { failureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { modelsOnWay } from "../../analysis/link/failure/runs.ts";
import { asksForTheError, isProbe } from "../../analysis/link/failure/probes.ts";
import { kindOfFile, type EntryPointKind } from "../../analysis/link/entry-points.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sendsData } from "../../analysis/link/sent-data.ts";
import type { FileContext, RawFinding, Rule, RuleContext } from "../context.ts";
import type { Place, TraceStep } from "../finding.ts";
import { adapterUses, byAdapters } from "./adapter-uses.ts";
import { gradeFallback } from "./fallbacks.ts";
import { noneMessage, noneThroughAdapterMessage } from "./messages.ts";
import { registryFindings } from "./registry.ts";
import { idsOf, modelIds, needsTier, runsLocally } from "./standing.ts";
import { findTiers, type Served, type Tiers } from "./tiers.ts";
import { unreachableFindings } from "./unreachable.ts";

export const missingFallbackTier: Rule = { id: "missing-fallback-tier", check };

/** Files whose code nobody waits for: tests, and scripts that someone runs and watches. */
const UNATTENDED = new Set<EntryPointKind>(["script", "test"]);

function check(program: Program, context: RuleContext): readonly RawFinding[] {
  const requireModelTier = context.options["requireModelTier"] === true;
  const calls = program.capabilityCalls().filter((call) => isAttended(program, call));
  const tiers = findTiers(program, calls, !requireModelTier);
  return [
    ...oncePerPlace([
      ...calls.flatMap((call) => callFindings(program, context.at(call.place.file), call, tiers, requireModelTier)),
      ...useFindings(program, context, calls.filter((call) => isAdapters(program, call) && (call.kind === "embed" || lacksTier(program, call, tiers, requireModelTier))), tiers, requireModelTier),
    ]),
    ...registryFindings(context),
  ];
}

/**
 * Adapters are silent; those who use them are told where nothing else serves. Where the model is chosen at run time, a
 * tier belongs behind what they share: the first use of such adapters speaks for the others.
 */
function useFindings(program: Program, context: RuleContext, adapters: readonly CapabilityCall[], tiers: Tiers, requireModelTier: boolean): readonly RawFinding[] {
  const uses = adapterUses(program, adapters).filter(({ call }) => isAttended(program, call));
  const ofUses = findTiers(program, uses.map(({ call }) => call), !requireModelTier);
  const open = uses.filter(({ call }) => !tiers.runsAsFallback(call.at) && !ofUses.runsAsFallback(call.at) && lacksTier(program, call, ofUses, requireModelTier));
  const chosen = byAdapters(open.filter(({ ids }) => ids.length === 0)).map((group) => [...group].sort((a, b) => inOrder(a.call.place, b.call.place)));
  return [...open.filter(({ ids }) => ids.length > 0).map((use) => [use]), ...chosen].flatMap(([first, ...others]): readonly RawFinding[] => {
    if (first === undefined) return [];
    const { call, ids } = first;
    const served = ofUses.of(call);
    const here = context.at(call.place.file);
    const shared = others.map((other) => ({ ...other.call.focus, message: `${other.call.name} leads into the same adapters and has no tier either` }));
    return [{ ...call.focus, kind: "none", severity: needsTier(here, ids) ? "warning" : "info", message: noneThroughAdapterMessage(here, call, ids, served, others.length), trace: [...toldSteps(served), ...shared], ...(ids[0] === undefined ? {} : { model: ids[0] }) }];
  });
}

const inOrder = (a: Place, b: Place): number => (a.file === b.file ? a.span[0] - b.span[0] : a.file < b.file ? -1 : 1);

/** Whether a call is an adapter's: its class is given the model, and asks neither the environment nor a registry for it. */
function isAdapters(program: Program, call: CapabilityCall): boolean {
  if (!isPlumbing(program, call)) return false;
  const models = program.localModelsOf({ at: call.at, place: call.place, sends: true, call });
  return !models.some(({ kind, isDefault }) => kind === "environment" || (kind === "registry" && !isDefault)) || models.some(({ kind }) => kind === "parameter");
}

/** True for calls in code that somebody waits for. */
function isAttended(program: Program, call: CapabilityCall): boolean {
  return !program.options.isTest(call.place.file) && !UNATTENDED.has(kindOfFile(program, call.place.file) ?? "unknown");
}

/** Whether something serves on some way at least. */
function hasTier(served: Served, requireModelTier: boolean): boolean {
  return served.models.some((model) => served.only === undefined || model.kind === "run") || served.library || (served.degraded && !requireModelTier);
}

/** Whether nothing serves for a call that is to be served, on some way at least. */
function lacksTier(program: Program, call: CapabilityCall, tiers: Tiers, requireModelTier: boolean): boolean {
  const served = tiers.of(call);
  if (call.kind !== "generate" || isProbe(program, call) || isForTheError(program, call)) return false;
  return !hasTier(served, requireModelTier) || served.bare.length > 0;
}

function toldSteps({ told }: Served): readonly TraceStep[] {
  return told.map((handler) => ({ ...handler, message: "the failure is told here, but nothing else serves" }));
}

/** A call that sends nothing of anybody's, to read in the refusal what the model takes: another model's would say nothing of it. */
function isForTheError(program: Program, call: CapabilityCall): boolean {
  return !sendsData(program, call) && failureAnalysis(program).paths(call).handlers.some((handler) => asksForTheError(program, handler));
}

/** Several calls may lead to one place: the same return, the same fallback. */
function oncePerPlace(findings: readonly RawFinding[]): readonly RawFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.kind} ${finding.file} ${finding.span[0]}`, finding] as const).reverse()).values()].reverse();
}

function callFindings(program: Program, context: FileContext, call: CapabilityCall, tiers: Tiers, requireModelTier: boolean): readonly RawFinding[] {
  const served = tiers.of(call);
  const fallbacks = served.models.flatMap((fallback) => gradeFallback(program, context, call, fallback, served));
  if (call.kind !== "generate") return fallbacks;
  const unreachable = unreachableFindings(program, call);
  if (unreachable.length > 0 || tiers.isFallback(call)) return [...fallbacks, ...unreachable];
  if (!lacksTier(program, call, tiers, requireModelTier) || isAdapters(program, call)) return fallbacks;
  // Where some of the callers have a tier, the models that the others send are the ones in question.
  const ids = hasTier(served, requireModelTier) ? idsOf(served.bare.flatMap((way) => modelsOnWay(program, call, way))) : modelIds(program, call);
  return [
    ...fallbacks,
    {
      ...call.focus,
      kind: "none",
      severity: served.only === undefined && !runsLocally(call) && needsTier(context, ids) ? "warning" : "info",
      message: noneMessage(context, call, ids, served),
      trace: [
        ...served.bare.flatMap((way) => (way.length > 1 ? way.slice(-1) : [])).map((site) => ({ ...program.place(site), message: `${program.nameOf(program.functionOf(site))} has no tier, though other callers have` })),
        ...toldSteps(served),
      ],
      ...(ids[0] === undefined ? {} : { model: ids[0] }),
      fix: { kind: "with-fallback", at: call.place.span },
    },
  ];
}
