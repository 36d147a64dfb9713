/** How far up a failure is followed. */
import type { Program } from "../program.ts";
import { sameFunction, type ExpressionRef, type FunctionRef } from "../refs.ts";

/** Handlers further up than this guard a whole feature, not a model call. */
export const MAX_HOPS = 3;
/** Calls through helpers that are given a callback and lead back to where it is written: a bound for the work. */
const MAX_SITES = 10;

/** Whether what comes next after the calls of `via` is too far up from the function of the capability call. */
export function isFarUp(program: Program, via: readonly ExpressionRef[], origin: FunctionRef): boolean {
  if (via.length < MAX_HOPS) return false;
  return via.length >= MAX_SITES || hopsOf(program, via, origin) >= MAX_HOPS;
}

/**
 * How many functions the calls of `via` lead up from that of the capability call. `retry(() => call())` leads into the
 * helper and back to where the callback is written, which is no way up.
 */
export function hopsOf(program: Program, via: readonly ExpressionRef[], origin: FunctionRef): number {
  let levels = [origin];
  for (const site of via) {
    const fn = program.functionOf(site);
    const home = levels.findIndex((level) => encloses(program, fn, level));
    levels = [...(home === -1 ? levels : levels.slice(0, home)), fn];
  }
  return levels.length - 1;
}

function encloses(program: Program, outer: FunctionRef, inner: FunctionRef): boolean {
  if (sameFunction(outer, inner)) return true;
  const { parent } = program.function(inner);
  return parent !== undefined && encloses(program, outer, { file: inner.file, fn: parent });
}
