/** Streams whose errors go to a callback that does nothing, where the library would have logged them. */
import type { FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import { mutedCallbacks } from "../../analysis/link/failure/listeners.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";
import { mutedMessage } from "./messages.ts";
import { named, writtenModels } from "./named-models.ts";
import { stepsTo } from "./trace.ts";

/** A finding at each such callback of calls whose failure nothing else handles. */
export function mutedFindings(program: Program, analysis: FailureAnalysis, calls: readonly CapabilityCall[]): readonly RawFinding[] {
  const found = new Map<string, RawFinding>();
  for (const call of calls) {
    if (analysis.paths(call).handlers.length > 0) continue;
    for (const fn of mutedCallbacks(program, call)) {
      const { span } = program.function(fn);
      const key = `${fn.file} ${span[0]}`;
      if (!found.has(key) && !program.options.isTest(fn.file)) found.set(key, { file: fn.file, span, kind: "swallowed", severity: "warning", message: mutedMessage(call), trace: stepsTo(program, call, []), fix: { kind: "emit-fallback", handler: span, ...named("from", program, { call, site: call.at }), rests: writtenModels(program, { call, site: call.at }) } });
    }
  }
  return [...found.values()];
}
