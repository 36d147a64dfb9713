/** What the walk over cleared models is asked for, so that it begins with the model that is called now. */
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef } from "../../analysis/link/refs.ts";
import { providerOf } from "../../analysis/sdk/model-id.ts";
import { preferredModel } from "../../registry/scaffold/scaffold.ts";
import type { Edit, Place } from "../finding.ts";
import { createSuppressions } from "../suppressions.ts";
import type { FixContext } from "./fixes.ts";
import { listingEdits, type RegistryCall } from "./registry-in-reach.ts";
import { answersTo, argumentText } from "./registry-lookup.ts";
import type { ModelSlot } from "./model-slot.ts";
import { quoted, type TextStyle } from "./text-style.ts";

/** The first argument of the walk, and what it takes to make the registry answer it. */
export interface FallbackChoice {
  readonly text: string;
  /** True when the registry begins with the very model that is written. */
  readonly same: boolean;
  readonly edits: readonly Edit[];
}

/**
 * The choice that stands for a model.
 *
 * @returns undefined where the registry answers with nothing that suits, or the id is to be mended where it is written
 */
export function fallbackChoice(program: Program, context: FixContext, { model, provider, isDeployment }: ModelSlot, run: RegistryCall, style: TextStyle): FallbackChoice | undefined {
  const { registry } = run;
  switch (model.kind) {
    case "lookup":
      return { text: model.argument, same: true, edits: [] };
    case "written": {
      // An id that is accepted where it stands is meant; one that may not be called is mended where it is written.
      if (isAccepted(program, context.now, model.at) || (model.isKept && registry.standing(model.id, context.now).kind === "denied")) return undefined;
      const entry = registry.find(model.id);
      const named = isDeployment ? provider : (entry?.provider ?? providerOf(model.id));
      const [answer] = answersTo({ registry, now: context.now }, { model: model.id, tier: entry?.tier ?? "general", isDeployment, ...(named === undefined ? {} : { provider: named }) });
      const text = answer === undefined ? undefined : argumentText(run.fn, answer.choice, style);
      if (answer === undefined || text === undefined) return undefined;
      return { text, same: answer.same && !model.isDefault, edits: answer.adds ? listingEdits(program, run, [model.id], context) : [] };
    }
    case "chosen": {
      // What was chosen serves first; behind it a tier that the call's client can be sent, the one most models are of where there is one.
      const { argument } = run.fn;
      if (argument.kind !== "object" || (run.created.length === 0 && !takesPreference(program, run))) return undefined;
      const isServed = registry.chain("general", context.now).some((entry) => entry.origin === "project" && (provider === undefined || entry.provider === provider));
      const added = isServed || provider === undefined || run.isNew ? undefined : preferredModel(provider, "general", registry, context.now);
      const tier = isServed ? "general" : added === undefined ? undefined : registry.find(added)?.tier;
      if (tier === undefined) return undefined;
      const parts = [`tier: ${quoted(tier, style)}`, ...(provider === undefined ? [] : [`provider: ${quoted(provider, style)}`]), `prefer: ${model.text}`];
      return { text: `{ ${parts.join(", ")} }`, same: false, edits: added === undefined ? [] : listingEdits(program, run, [added], context) };
    }
  }
}

/** Whether the walk begins with a model that is preferred; without types, the module's text says so. */
function takesPreference(program: Program, { fn: { argument, module } }: RegistryCall): boolean {
  if (argument.kind !== "object") return false;
  if (argument.members !== undefined) return argument.members.has("prefer");
  return module.kind === "file" && /\bprefer\b/.test(program.project.text(module.file) ?? "");
}

/** Whether a comment silences what is said of the id. */
function isAccepted(program: Program, now: string, at: ExpressionRef): boolean {
  const suppressions = createSuppressions({ facts: (file) => program.facts(file), text: (file) => program.project.text(file), requireReason: () => false, now });
  return suppressions.silencing({ ...program.place(at), rule: "hardcoded-model" }) !== undefined;
}

/** Where the ids of a call's models are written, which decide what the walk is asked for. */
export function idsOf(program: Program, call: CapabilityCall): readonly Place[] {
  return program.modelsOf({ at: call.at, place: call.place, sends: true, call }).flatMap((value) => (value.kind === "string" ? [program.place(value.at)] : []));
}
