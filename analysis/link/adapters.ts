/**
 * Plumbing: classes that implement a provider's interface and take the model from whoever uses them. Policy belongs to
 * their users, so rules about gates and tiers don't speak about every adapter method.
 */
import type { CapabilityCall, Program } from "./program.ts";

/** True when the call sits in a method of a class that extends or implements something, and its model comes from outside. */
export function isPlumbing(program: Program, call: CapabilityCall): boolean {
  const facts = program.facts(call.fn.file);
  let fn = program.function(call.fn);
  while (fn.class === undefined && fn.parent !== undefined && fn.parent !== 0) fn = program.function({ file: call.fn.file, fn: fn.parent });
  const cls = fn.class === undefined ? undefined : facts?.classes[fn.class];
  if (cls === undefined || (cls.implements.length === 0 && cls.extends === undefined)) return false;
  const models = program.localModelsOf({ at: call.at, place: call.place, sends: true, call });
  return models.every((value) => value.kind !== "string" || value.isDefault);
}
