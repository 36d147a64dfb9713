/** What a reader is told: what is written, why it is a gap, what to do. */
import type { ModelSink, Program } from "../../analysis/link/program.ts";
import type { Standing } from "../../registry/types.ts";
import type { FileContext } from "../context.ts";
import type { HardcodedKind } from "./grade.ts";
import type { Mention } from "./mentions.ts";
import type { ModelOrigin } from "./origins.ts";
import { calleeOf } from "./trace.ts";

/** The message for an identity that reaches calls. */
export function describeOrigin(program: Program, origin: ModelOrigin, kind: HardcodedKind, standing: Standing, context: FileContext): string {
  return `${what(program, origin)} ${why(kind, standing, origin.id)} ${advice(origin, standing, context)}`;
}

function what(program: Program, origin: ModelOrigin): string {
  const sending = origin.reaches.filter((reach) => reach.sink.sends);
  const [call] = sending;
  const [reach] = origin.reaches;
  const where = (sink: ModelSink, name: string): string => `${name} in ${program.nameOf(program.functionOf(sink.at))}`;
  const calls = call === undefined ? undefined : `${sending.length === 1 ? "" : `${sending.length} model calls, first `}${where(call.sink, call.sink.call?.name ?? "a model call")}`;
  if (origin.implicit) return `No model is named here, so the SDK's own default "${origin.id}" serves${calls === undefined ? "" : `: sent by ${calls}`}.`;
  if (calls !== undefined) return `"${origin.id}" is ${origin.isDefault ? "the written default of" : "written into the code and sent by"} ${calls}.`;
  const object = reach === undefined ? "a model object" : where(reach.sink, calleeOf(program, reach.sink.place));
  return `"${origin.id}" is the ${origin.isDefault ? "written default" : "written model"} of ${object}.`;
}

function why(kind: HardcodedKind, standing: Standing, id: string): string {
  switch (kind) {
    case "restricted":
      return standing.kind === "denied" ? `It is not cleared for this project: ${standing.reason}.` : "It is not cleared for this project.";
    case "retired": {
      const retirement = standing.kind === "unknown" ? undefined : standing.retirement;
      if (retirement?.kind === "retiring") return `Its provider retires it on ${retirement.on}, in ${retirement.daysLeft} days; calls fail from then on.`;
      return retirement?.kind === "retired" ? `Its provider retired it on ${retirement.on}: calls to it fail.` : `Its provider has retired ${id}.`;
    }
    case "revocable":
      return "It is cleared today, but access to a frontier model can be taken back without a change in this code.";
    case "constant":
      return standing.kind === "unknown" ? "The registry does not know it, so nothing says who may call it or until when." : "Nothing asks whether it is still cleared before the call.";
  }
}

function advice(origin: ModelOrigin, standing: Standing, context: FileContext): string {
  const tier = standing.kind === "unknown" ? undefined : standing.entry.tier;
  const replacement = standing.kind === "unknown" ? undefined : standing.entry.replacement;
  const deployment = origin.reaches.flatMap(({ sink }) => sink.deployment ?? [])[0];
  const lookup = `selectModel({ tier: "${tier ?? "general"}"${deployment === undefined ? "" : `, provider: "${deployment}"`} })`;
  const ask = context.registryModule === undefined ? `Ask a capability registry for the model instead, e.g. ${lookup}` : `Ask the registry instead: ${lookup}`;
  const instead = replacement === undefined || standing.kind !== "cleared" || standing.retirement.kind === "none" ? "" : ` (the provider names ${replacement} as its replacement)`;
  if (deployment !== undefined) return `The id names a deployment: list it under that name in the registry, as one of the provider "${deployment}". ${ask}.`;
  return `${ask}${instead}${origin.implicit ? ", and pass its answer as the model" : ""}.`;
}

/** The message for an identity in a setting that nothing is seen to send. */
export function describeMention(mention: Mention, standing: Standing): string {
  const reason = standing.kind === "denied" ? `: ${standing.reason}` : "";
  return `${mention.slot} names "${mention.id}", which is not cleared for this project${reason}. No call is seen to send it, but whatever reads this setting will. Take the model from the capability registry instead.`;
}
