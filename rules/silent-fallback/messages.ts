/** What a reader is told of a fallback that nobody hears of. */
import type { Served } from "../../analysis/link/failure/answers.ts";
import type { Handler } from "../../analysis/link/failure/handlers.ts";
import type { ModelRun } from "../../analysis/link/failure/outcomes.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef, FunctionRef } from "../../analysis/link/refs.ts";

export type Substitute =
  /** `run` is undefined for a loop that comes back to the same call; `set` is the assignment in the handler that gives it another model. */
  | { readonly kind: "other-model"; readonly run: ModelRun | undefined; readonly set: ExpressionRef | undefined }
  | { readonly kind: "default-value"; readonly run: undefined; readonly served: Served; readonly at: ExpressionRef | undefined }
  | { readonly kind: "swallowed"; readonly run: undefined };

/** The message of a finding at a handler. */
export function handlerMessage(program: Program, handler: Handler, call: CapabilityCall, substitute: Substitute): string {
  const where = program.nameOf(handler.fn);
  const failed = `When ${call.name} fails or is denied`;
  switch (substitute.kind) {
    case "other-model": {
      const other = substitute.run !== undefined ? substitute.run.call.name : substitute.set !== undefined ? `another model (\`${program.textOf(substitute.set, 50)}\`)` : "the next model in the list";
      return `${failed}, this handler in ${where} goes on with ${other} and emits no event, so nobody learns that another model answers. Emit a fallback event first (emitFallback, a log or a metric).`;
    }
    case "default-value":
      return `${failed}, this handler in ${where} serves ${servedText(program, substitute.served, substitute.at)} that callers can't tell from a real answer, and emits no event. Emit a fallback event (emitFallback, a log or a metric), or let the error reach the caller.`;
    case "swallowed":
      return `${failed}, this handler in ${where} does nothing: the failure leaves no trace. Emit a fallback event (emitFallback, a log or a metric), or let the error reach the caller.`;
  }
}

/** The message for a callback for errors that does nothing. */
export function mutedMessage(call: CapabilityCall): string {
  return `When ${call.name} fails or is denied, the stream just ends: this callback takes the error in place of the library's own log, and does nothing. Emit a fallback event in it (emitFallback, a log or a metric), or leave it out.`;
}

/** The message for a default that a failed result is replaced by. */
export function defaultMessage(program: Program, fn: FunctionRef, call: CapabilityCall, served: Served, at: ExpressionRef): string {
  return `When ${call.name} fails or is denied, its result in ${program.nameOf(fn)} gives way to ${servedText(program, served, at)} that callers can't tell from a real answer, and no event says so. Emit a fallback event (emitFallback, a log or a metric) where the result has failed, or let the error reach the caller.`;
}

/** Names what is served, by its text where it is written. */
function servedText(program: Program, served: Served, at: ExpressionRef | undefined): string {
  const text = at === undefined ? "" : ` \`${program.textOf(at, 50)}\``;
  switch (served.kind) {
    case "nothing":
      return "nothing";
    case "empty":
      return `the empty answer${text}`;
    case "text":
      return `the fixed text${text}`;
    case "value":
      return `the substitute${text}`;
  }
}

/** The message for a combinator that keeps failures to itself. */
export function settledMessage(calls: readonly CapabilityCall[], how: "any" | "allSettled" | "race"): string {
  const names = [...new Set(calls.map((call) => call.name))].join(" and ");
  switch (how) {
    case "any":
      return `Promise.any serves whoever answers first: when ${names} is denied, the other one answers and nobody learns of it. Emit an event where a candidate fails (a .catch that logs and rethrows).`;
    case "allSettled":
      return `Promise.allSettled keeps the failures of ${names} as values, and the rejected ones are replaced or left out without an event. Log the rejected results (emitFallback, a log or a metric), or let the error reach the caller.`;
    case "race":
      return `When ${names} is slower than the timer of this race, what the timer brings is served as if it were the answer, and no event says so. Emit a fallback event in the timer (emitFallback, a log or a metric), or reject there.`;
  }
}

/** The message for a promise that nobody waits for. */
export function floatingMessage(call: CapabilityCall, explicit: boolean): string {
  const how = explicit ? "`void` drops its promise" : "Nothing waits for its promise";
  return `${how}: when ${call.name} fails or is denied, the error reaches no handler and no event. Await it, or add a \`.catch\` that emits an event.`;
}

/** The message for a fallback that only the console hears of. */
export function weakMessage(program: Program, handler: Handler, told: string, better: string): string {
  return `This handler in ${program.nameOf(handler.fn)} tells only ${told} that something else is served, where the project has ${better}. Use that, so that the fallback can be counted.`;
}

/** The message for a library that goes on to another model by itself. */
export function libraryMessage(program: Program, name: string, on: "any" | "overload" | "refusal", fn: FunctionRef): string {
  const when = { any: "fails or is denied", overload: "is overloaded", refusal: "declines to answer" }[on];
  return `When the first model ${when}, the library goes on to the models of \`${name}\` in ${program.nameOf(fn)} by itself, and nothing here hears of the switch. Observe it (callbacks, or the model that the answer names) and emit a fallback event.`;
}
