/** Where a function asks a model for something, itself or through a callback that is written in it. */
import type { ExpressionId, NodeId } from "../../lower/facts.ts";
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { sameFunction } from "../refs.ts";
import type { GateContext } from "./context.ts";
import { nodesAt } from "./wrapping.ts";

/**
 * The nodes of a function that ask a model for something, or give a callback away that does; moderation is a check of
 * its own.
 */
export function modelCallsIn(context: GateContext, fn: FunctionRef): ReadonlySet<NodeId> {
  const { program } = context;
  const asking = program.capabilityCallsIn(fn.file).filter((call) => call.kind !== "moderate" && call.kind !== "metadata");
  return new Set(asking.flatMap((call) => {
    const at = within(program, fn, call);
    return at === undefined ? [] : [...nodesAt(context, fn, at)];
  }));
}

/** The call as the function sees it: itself, or the function on the spot that it is written in. */
function within(program: Program, fn: FunctionRef, call: CapabilityCall): ExpressionRef | undefined {
  if (sameFunction(call.fn, fn)) return call.at;
  // What a module hands to others runs later, for somebody else.
  if (fn.fn === 0) return undefined;
  const functions = program.facts(fn.file)?.functions ?? [];
  let inner = call.fn.fn;
  while (functions[inner]?.parent !== undefined && functions[inner]?.parent !== fn.fn) inner = functions[inner]?.parent ?? inner;
  if (call.fn.file !== fn.file || functions[inner]?.parent !== fn.fn) return undefined;
  const made = program.facts(fn.file)?.expressions.findIndex((expression) => expression.kind === "function" && expression.fn === inner) ?? -1;
  return made === -1 ? undefined : { file: fn.file, id: made as ExpressionId };
}
