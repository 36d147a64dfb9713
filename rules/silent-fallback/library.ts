/** Libraries that switch models by themselves, where nothing of the project hears of it. */
import type { Emitters } from "../../analysis/link/events.ts";
import { optionsAt } from "../../analysis/link/failure/listeners.ts";
import type { LibraryFallback, Program } from "../../analysis/link/program.ts";
import type { ExpressionRef, FunctionRef } from "../../analysis/link/refs.ts";
import type { RawFinding } from "../context.ts";
import { libraryMessage } from "./messages.ts";

/** One finding for each place that tells a library of further models and that nothing observes. */
export function libraryFindings(program: Program, emitters: Emitters): readonly RawFinding[] {
  return program.libraryFallbacks().flatMap((told): readonly RawFinding[] => {
    if (program.options.isTest(told.place.file) || isObserved(program, told, emitters)) return [];
    const [start, end] = told.place.span;
    const name = (program.project.text(told.place.file) ?? "").slice(start, end);
    return [{ ...told.place, kind: "library-fallback", severity: "info", message: libraryMessage(program, name, told.on, program.functionOf(told.at)), trace: [] }];
  });
}

function isObserved(program: Program, told: LibraryFallback, emitters: Emitters): boolean {
  if (told.observers.some((text) => hasOption(program, told.at, text.split(".").slice(1)))) return true;
  if (hasListeners(program, told.at) || receiverListens(program, told.at)) return true;
  const uses = usesOf(program, told.at);
  if (told.option) return readsModel(program, told.at, emitters);
  if (isBesideListener(program, told.at, emitters)) return true;
  return uses.length > 0 && uses.every((use) => hasListeners(program, use));
}

/** Options with which callers hear of what a model does. */
const LISTENERS = ["callbacks", "callbackManager", "onFallback", "onError", "onRetry"];

/** Whether a call is given callbacks. */
function hasListeners(program: Program, call: ExpressionRef): boolean {
  return LISTENERS.some((name) => hasOption(program, call, [name]));
}

function hasOption(program: Program, call: ExpressionRef, names: readonly string[]): boolean {
  const expression = program.expression(call);
  if ((expression.kind !== "call" && expression.kind !== "new") || names.length === 0) return false;
  return expression.args.some((argument) => optionsAt(program, { file: call.file, id: argument.value }, names).length > 0);
}

/** Whether the model that the fallbacks are added to was made with callbacks. */
function receiverListens(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  if (callee?.kind !== "member") return false;
  return program.values({ file: call.file, id: callee.object }).some((value) => value.kind === "api" && value.sites.some((site) => hasListeners(program, site.call)));
}

/** The method calls on the result, and on the variable that holds it: `.withConfig(…)`, `.invoke(…)`. */
function usesOf(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  return [call, ...program.mentionsOf(call)].flatMap((at): readonly ExpressionRef[] => {
    const member = program.parent(at);
    const use = member !== undefined && program.expression(member).kind === "member" ? program.parent(member) : undefined;
    return use !== undefined && program.expression(use).kind === "call" ? [use] : [];
  });
}

/** Another middleware of the same list that records something. */
function isBesideListener(program: Program, call: ExpressionRef, emitters: Emitters): boolean {
  const parent = program.parent(call);
  const list = parent === undefined ? undefined : program.expression(parent);
  if (list?.kind !== "array") return false;
  return list.items.some(({ value }) => value !== call.id && program.values({ file: call.file, id: value }).some((one) => one.kind === "api" && one.sites.some((site) => argumentsEmit(program, site.call, emitters))));
}

function argumentsEmit(program: Program, call: ExpressionRef, emitters: Emitters): boolean {
  const expression = program.expression(call);
  const [start, end] = expression.span;
  return (program.facts(call.file)?.functions ?? []).some((facts, position) => start <= facts.span[0] && facts.span[1] <= end && emitters.bodyEmits({ file: call.file, fn: position as FunctionRef["fn"] }));
}

/** What of an answer says which model gave it. */
const WHICH_MODEL = new Set(["model", "modelId", "providerMetadata", "experimental_providerMetadata"]);

/** Whether the function of the call looks at the model that answered, and records something. */
function readsModel(program: Program, call: ExpressionRef, emitters: Emitters): boolean {
  const fn = program.functionOf(call);
  if (!emitters.bodyEmits(fn)) return false;
  const facts = program.facts(call.file);
  return (facts?.expressions ?? []).some((expression, position) => {
    if (expression.kind !== "member" || !WHICH_MODEL.has(expression.name) || program.functionOf({ file: call.file, id: position as ExpressionRef["id"] }).fn !== fn.fn) return false;
    const object = facts?.expressions[expression.object];
    const sources = object?.kind === "name" && object.binding !== undefined ? (facts?.bindings[object.binding]?.sources ?? []) : [];
    return sources.some((source) => source.kind === "value" && contains(program, { file: call.file, id: source.value }, call));
  });
}

function contains(program: Program, outer: ExpressionRef, inner: ExpressionRef): boolean {
  const [start, end] = program.expression(outer).span;
  const span = program.expression(inner).span;
  return start <= span[0] && span[1] <= end;
}
