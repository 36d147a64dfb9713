// How V8 treats a program that is over soon, or that works in short bursts.
import { setFlagsFromString } from "node:v8";

/**
 * A run is over before most of what V8 would optimise has paid for itself: by default a third of the processor time of
 * a run goes into it. What is hot in a long run is still optimised. The flags are part of what compiled code is for.
 * By V8's major version: one that doesn't know a flag says so on stderr, in the middle of a report.
 *
 * @type {Readonly<Record<string, string>>}
 */
const OPTIMISE_LATER = { 11: "--interrupt-budget=600000", 12: "--invocation-count-for-turbofan=27000", 13: "--invocation-count-for-turbofan=27000" };

const [major = ""] = process.versions.v8.split(".");
const later = OPTIMISE_LATER[major];
if (later !== undefined) {
  setFlagsFromString(later);
  // The space for new objects is full size after its first collection, and not only after ten.
  setFlagsFromString("--semi-space-growth-factor=16");
}

/** Spares the compiler that comes before the optimising one, whose code for a server that runs for days takes more room than it earns. */
export function spareEarlyCode() {
  if (later !== undefined) setFlagsFromString("--no-maglev");
}
