/**
 * Plumbing: classes that implement a provider's interface and take the model from whoever uses them. Policy belongs to
 * their users, so rules about gates and tiers don't speak about every adapter method.
 */
import type { ClassId, FunctionFacts } from "../lower/facts.ts";
import type { CapabilityCall, Program } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";
import { registryRunsAround } from "./registry-runs.ts";

/**
 * True when the call sits in a method of a class that extends or implements something, and its model comes from outside;
 * so, too, where another method of such a class asks the provider for a model of its own.
 */
export function isPlumbing(program: Program, call: CapabilityCall): boolean {
  const cls = classOf(program, call);
  const facts = cls === undefined ? undefined : program.facts(call.fn.file)?.classes[cls];
  if (facts === undefined || (facts.implements.length === 0 && facts.extends === undefined)) return false;
  const models = program.localModelsOf({ at: call.at, place: call.place, sends: true, call });
  if (!isRegistrys(program, call) && models.every((value) => value.kind !== "string" || value.isDefault)) return true;
  return program.capabilityCalls().some((other) => other.fn.file === call.fn.file && classOf(program, other) === cls && isGivenModel(program, other));
}

/** Whether a method's caller chooses the model, as told from one that nothing is known of, and from an object that a method makes for a library. */
function isGivenModel(program: Program, call: CapabilityCall): boolean {
  return !isRegistrys(program, call) && program.localModelsOf({ at: call.at, place: call.place, sends: true, call }).some((value) => value.kind === "parameter" && !value.isDefault && program.function(value.fn).class !== undefined);
}

/** Whether the registry's walk gives the model, and nobody chose another before. */
function isRegistrys(program: Program, call: CapabilityCall): boolean {
  const runs = registryRunsAround(program, call);
  return runs.length > 0 && !runs.some((run) => prefers(program, run));
}

function prefers(program: Program, run: ExpressionRef): boolean {
  const made = program.expression(run);
  const choice = made.kind === "call" ? program.facts(run.file)?.expressions[made.args[0]?.value ?? -1] : undefined;
  return choice?.kind === "object" && choice.properties.some((property) => property.kind === "value" && property.key === "prefer");
}

/** The class whose method a call is in, through the functions written in it. */
function classOf(program: Program, call: CapabilityCall): ClassId | undefined {
  let fn: FunctionFacts = program.function(call.fn);
  while (fn.class === undefined && fn.parent !== undefined && fn.parent !== 0) fn = program.function({ file: call.fn.file, fn: fn.parent });
  return fn.class;
}
