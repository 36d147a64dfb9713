/** Agent graphs: a gate is a node, and its verdict an edge. */
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";

/** The findings about graph nodes, and the calls that graphs have an answer for, gated or not. */
export function graphFindings(_program: Program): { readonly findings: readonly RawFinding[]; readonly covered: ReadonlySet<CapabilityCall> } {
  return { findings: [], covered: new Set() };
}
