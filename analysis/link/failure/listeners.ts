/** Callbacks that a library tells of a failure: `onError` of a stream. */
import type { Emitters } from "../events.ts";
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { parsePlace } from "../../sdk/place.ts";

/** Whether a callback of the call records failures. One that can't be looked into (a parameter, an import) is taken to. */
export function recordsErrors(program: Program, call: CapabilityCall, emitters: Emitters): boolean {
  return errorCallbacks(program, call).some((callback) => listens(program, callback, emitters));
}

/** The callbacks for errors that a call is given in place of its library's own, which logs them: functions that do nothing. */
export function mutedCallbacks(program: Program, call: CapabilityCall): readonly FunctionRef[] {
  return errorCallbacks(program, call).flatMap((callback) => {
    const [only, ...others] = program.values(callback);
    return only?.kind === "function" && others.length === 0 && doesNothing(program, only.fn) ? [only.fn] : [];
  });
}

function doesNothing(program: Program, fn: FunctionRef): boolean {
  const { body } = program.function(fn);
  return body?.nodes.every((node) => ["entry", "exit", "throw-exit", "step"].includes(node.kind) || (node.kind === "return" && (node.value === undefined || isNothing(program, { file: fn.file, id: node.value })))) === true;
}

function isNothing(program: Program, value: ExpressionRef): boolean {
  const { kind } = program.expression(value);
  return kind === "undefined" || kind === "null";
}

/** Where a call is given the callbacks that its library's rows say are told of errors. */
function errorCallbacks(program: Program, call: CapabilityCall): readonly ExpressionRef[] {
  const places = call.source.kind === "sdk" ? (call.source.entry.onError ?? []) : [];
  return places.flatMap((text) => {
    const [first, ...rest] = parsePlace(text);
    const expression = program.expression(call.at);
    if (first?.kind !== "argument" || (expression.kind !== "call" && expression.kind !== "new")) return [];
    const argument = expression.args[first.index];
    if (argument === undefined) return [];
    const names = rest.flatMap((step) => (step.kind === "property" ? [step.name] : []));
    return optionsAt(program, { file: call.at.file, id: argument.value }, names);
  });
}

/** Whether a call returns before its request is made: its library's rows say so, and with which options it doesn't. */
export function isLazy(program: Program, call: CapabilityCall): boolean {
  if (call.source.kind !== "sdk" || call.source.entry.lazy !== true) return false;
  return !(call.source.entry.eager ?? []).some((text) => isOptionOf(program, call.at, text));
}

/** `0.stream=false`, `0.outputSchema`: whether the option is given, with this value where one is said. */
function isOptionOf(program: Program, at: ExpressionRef, text: string): boolean {
  const [place = "", wanted] = text.split("=");
  const [first, ...rest] = parsePlace(place);
  const expression = program.expression(at);
  const argument = first?.kind === "argument" && expression.kind === "call" ? expression.args[first.index] : undefined;
  if (argument === undefined) return false;
  const names = rest.flatMap((step) => (step.kind === "property" ? [step.name] : []));
  return optionsAt(program, { file: at.file, id: argument.value }, names).some((option) => {
    const value = program.expression(option);
    if (wanted === undefined) return value.kind !== "undefined" && value.kind !== "null";
    return value.kind === "boolean" && String(value.value) === wanted;
  });
}

/** What an error callback is called, whoever the callee is. */
const ERROR_CALLBACKS = ["onError", "onerror"] as const;

/** Whether the call at `at` is given a callback for its errors among its options: then somebody waits for them, though nobody waits for the call. */
export function takesErrorCallback(program: Program, at: ExpressionRef): boolean {
  const expression = program.expression(at);
  if (expression.kind !== "call" && expression.kind !== "new") return false;
  return expression.args.some((argument) => ERROR_CALLBACKS.some((name) => optionsAt(program, { file: at.file, id: argument.value }, [name]).length > 0));
}

/** Where an option is written, through variables and nested objects: `["gateway", "models"]` of an options argument. */
export function optionsAt(program: Program, from: ExpressionRef, names: readonly string[]): readonly ExpressionRef[] {
  const [name, ...rest] = names;
  if (name === undefined) return [from];
  return program.values(from).flatMap((value) => {
    const object = value.kind === "object" ? program.expression(value.at) : undefined;
    if (value.kind !== "object" || object?.kind !== "object") return [];
    return object.properties.flatMap((property): readonly ExpressionRef[] => {
      if (property.kind === "spread") return optionsAt(program, { file: value.at.file, id: property.value }, names);
      return property.kind === "value" && property.key === name ? optionsAt(program, { file: value.at.file, id: property.value }, rest) : [];
    });
  });
}

/** Whether a callback records something; one that can't be looked into is taken to. */
export function listens(program: Program, callback: ExpressionRef, emitters: Emitters): boolean {
  const functions = program.values(callback).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
  return functions.length === 0 || functions.some((fn) => emitters.bodyEmits(fn));
}
