/** Fallbacks that only the console hears of, in a project that has something better. */
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { Outcome } from "../../analysis/link/failure/outcomes.ts";
import { emitterInUse } from "../../analysis/link/events.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { RawFinding } from "../context.ts";
import { weakMessage } from "./messages.ts";

/** A finding where something is served and the console alone is told. */
export function weakFinding(program: Program, handler: Handler, outcomes: readonly Outcome[]): RawFinding | undefined {
  const served = outcomes.filter((outcome) => outcome.end === "serves" && !outcome.again);
  const [told] = served.flatMap((outcome) => (outcome.weak === undefined ? [] : [outcome.weak]));
  if (told === undefined) return undefined;
  const better = emitterInUse(program);
  if (better === undefined) return undefined;
  const place = program.place(told);
  const [start, end] = handler.head ?? handler.place.span;
  const span = handler.form === "catch" ? ([start, Math.max(start + "catch".length, Math.min(handler.body[0], end))] as const) : ([start, end] as const);
  return { file: handler.place.file, span, kind: "weak-event", severity: "info", message: weakMessage(program, handler, program.calleeName(told), better), trace: [{ ...place, message: "only the console is told here" }] };
}
