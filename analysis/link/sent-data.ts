/** Whether a capability call sends data of somebody: a parameter, a request, something stored; not constants alone. */
import type { ExpressionId } from "../lower/facts.ts";
import { children } from "../lower/children.ts";
import type { CapabilityCall, Program } from "./program.ts";
import type { ExpressionRef } from "./refs.ts";

/** Argument properties that say how to run a model, not what to send to it. */
const SETTINGS = new Set([
  "model", "modelName", "apiKey", "temperature", "maxTokens", "max_tokens", "maxOutputTokens", "topP", "top_p", "tools", "toolChoice", "tool_choice",
  "stopWhen", "signal", "abortSignal", "headers", "schema", "output", "providerOptions", "experimental_telemetry", "stream", "response_format", "seed",
]);
const MAX_VISITS = 500;

/** True when some argument of the call, settings aside, is made of anything but constants. */
export function sendsData(program: Program, call: CapabilityCall): boolean {
  const expression = program.expression(call.at);
  if (expression.kind === "tagged") return true;
  if (expression.kind !== "call" && expression.kind !== "new") return true;
  if (expression.args.length === 0) return true;
  const seen = new Set<number>();
  return expression.args.some((argument) => argument.spread || variable(program, { file: call.at.file, id: argument.value }, seen));
}

function variable(program: Program, ref: ExpressionRef, seen: Set<number>): boolean {
  if (seen.has(ref.id)) return false;
  if (seen.size > MAX_VISITS) return true;
  seen.add(ref.id);
  const go = (id: ExpressionId): boolean => variable(program, { file: ref.file, id }, seen);
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "this":
    case "await":
    case "yield":
    case "super":
      return true;
    case "function":
    case "class":
      return false;
    case "object":
      return expression.properties.some((property) => {
        if (property.kind === "accessor") return true;
        if (property.kind === "value" && SETTINGS.has(property.key)) return false;
        return go(property.value);
      });
    case "name":
      return expression.binding === undefined ? false : boundToData(program, ref, expression.binding, seen);
    case "call":
      return go(expression.callee) || expression.args.some((argument) => go(argument.value)) || returnsData(program, ref);
    default:
      return children(expression).some(go);
  }
}

function boundToData(program: Program, ref: ExpressionRef, id: number, seen: Set<number>): boolean {
  const binding = program.facts(ref.file)?.bindings[id];
  if (binding === undefined) return true;
  return binding.sources.some((source) => {
    switch (source.kind) {
      case "value":
        return variable(program, { file: ref.file, id: source.value }, seen);
      case "members":
      case "function":
      case "class":
        return false;
      case "import":
        return program.values(ref).length === 0;
      case "parameter":
      case "element":
      case "key":
      case "catch":
      case "computed":
        return true;
    }
  });
}

/** A call with no variable in it may still read something stored: `loadPrompt()`. A factory of a known library does not. */
function returnsData(program: Program, call: ExpressionRef): boolean {
  return program.callees(call).some((callee) => callee.kind === "function" && program.function(callee.fn).async);
}
