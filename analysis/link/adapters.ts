/**
 * Plumbing: classes that implement a provider's interface and take the model from whoever uses them. Policy belongs to
 * their users, so rules about gates and tiers don't speak about every adapter method.
 */
import type { ClassId, FunctionFacts } from "../lower/facts.ts";
import type { CapabilityCall, Program } from "./program.ts";

/**
 * True when the call sits in a method of a class that extends or implements something, and its model comes from outside;
 * so, too, where another method of such a class asks the provider for a model of its own.
 */
export function isPlumbing(program: Program, call: CapabilityCall): boolean {
  const cls = classOf(program, call);
  const facts = cls === undefined ? undefined : program.facts(call.fn.file)?.classes[cls];
  if (facts === undefined || (facts.implements.length === 0 && facts.extends === undefined)) return false;
  const models = program.localModelsOf({ at: call.at, place: call.place, sends: true, call });
  if (models.every((value) => value.kind !== "string" || value.isDefault)) return true;
  return program.capabilityCalls().some((other) => other.fn.file === call.fn.file && classOf(program, other) === cls && isGivenModel(program, other));
}

/** Whether a caller chooses the model, as told from one that nothing is known of. */
function isGivenModel(program: Program, call: CapabilityCall): boolean {
  return program.localModelsOf({ at: call.at, place: call.place, sends: true, call }).some((value) => value.kind === "parameter" && !value.isDefault);
}

/** The class whose method a call is in, through the functions written in it. */
function classOf(program: Program, call: CapabilityCall): ClassId | undefined {
  let fn: FunctionFacts = program.function(call.fn);
  while (fn.class === undefined && fn.parent !== undefined && fn.parent !== 0) fn = program.function({ file: call.fn.file, fn: fn.parent });
  return fn.class;
}
