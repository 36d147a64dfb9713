/** Where a function runs that is given to another one: by the parameter, field or property that holds it there. */
import type { BindingId, ExpressionId } from "../lower/facts.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { CallSite, Callee, FunctionUse } from "./program.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";

/** A function that is handed on is followed through this many others. */
const MAX_HANDS = 3;

/** What is asked of the call graph meanwhile. */
export interface Calls {
  callees(call: ExpressionRef): readonly Callee[];
  callersOf(fn: FunctionRef): readonly CallSite[];
}

/** The calls of a function by the names that those have for it whom it is given to, and whom they hand it on to. */
export function callsThroughArgument(ev: Evaluation, use: FunctionUse, calls: Calls, hands = 0): readonly CallSite[] {
  const argument = use.argumentOf;
  if (argument === undefined || hands >= MAX_HANDS) return [];
  return calls.callees(argument.call).flatMap((callee): readonly CallSite[] => {
    const taker = takerOf(ev, callee);
    const index = taker === undefined ? undefined : ev.index(taker.file);
    if (taker === undefined || index === undefined) return [];
    // A class that is made in several places holds another function each time.
    if (callee.kind === "class" && argument.property === undefined && calls.callersOf(taker).length > 1) return [];
    return mentionsIn(index, taker, argument.index, argument.property).flatMap((id): readonly CallSite[] => {
      const at = { file: taker.file, id };
      const parent = index.parent(id);
      const around = parent === undefined ? undefined : index.facts.expressions[parent];
      if (parent === undefined || around === undefined) return [];
      if (around.kind === "call" && around.callee === id) return [{ call: { file: taker.file, id: parent }, fn: { file: taker.file, fn: index.owner(parent) } }];
      // A wrapper of wrappers is everybody's; what has a name among its giver's settings is meant for what takes it out again.
      return argument.property === undefined ? [] : callsThroughArgument(ev, { at, fn: { file: taker.file, fn: index.owner(id) }, ...argumentPosition(index, taker.file, id, parent) }, calls, hands + 1);
    });
  });
}

/** The function that takes the arguments of a call: what it runs, or the constructor of the class that it makes. */
function takerOf(ev: Evaluation, callee: Callee): FunctionRef | undefined {
  if (callee.kind === "function") return callee.fn;
  const constructor = callee.kind === "class" ? ev.index(callee.class.file)?.facts.classes[callee.class.class]?.constructor_ : undefined;
  return constructor === undefined || callee.kind !== "class" ? undefined : { file: callee.class.file, fn: constructor };
}

/** The expressions of a file that stand for what a function is given at a position, or for a property of it. */
function mentionsIn(index: FileIndex, taker: FunctionRef, position: number, property: string | undefined): readonly ExpressionId[] {
  const parameter = index.facts.functions[taker.fn]?.parameters[position];
  if (parameter === undefined) return [];
  const whole = [...(parameter.binding === undefined ? [] : index.uses(parameter.binding)), ...fieldsOf(index, taker, position).flatMap((name) => ownFields(index, name))];
  if (property === undefined) return whole;
  const members = whole.flatMap((id): readonly ExpressionId[] => {
    const parent = index.parent(id);
    const member = parent === undefined ? undefined : index.facts.expressions[parent];
    return parent !== undefined && member?.kind === "member" && member.object === id && member.name === property ? [parent] : [];
  });
  return [...members, ...takenOut(index, taker, position, whole, property).flatMap((binding) => index.uses(binding))];
}

/** The fields in which a constructor puts a parameter. */
function fieldsOf(index: FileIndex, taker: FunctionRef, position: number): readonly string[] {
  const cls = index.facts.functions[taker.fn]?.class;
  if (index.facts.functions[taker.fn]?.kind !== "constructor" || cls === undefined) return [];
  const binding = index.facts.functions[taker.fn]?.parameters[position]?.binding;
  const isIt = (id: ExpressionId): boolean => {
    const value = index.facts.expressions[id];
    return value?.kind === "name" && value.binding !== undefined && value.binding === binding;
  };
  const fields = index.facts.classes[cls]?.fields ?? [];
  return fields.flatMap((field) => (field.sources.some((source) => (source.kind === "parameter" ? source.fn === taker.fn && source.index === position : isIt(source.value))) ? [field.name] : []));
}

/** `this.name`, wherever it stands in the file. */
function ownFields({ facts: { expressions } }: FileIndex, name: string): readonly ExpressionId[] {
  return expressions.flatMap((expression, id) => (expression.kind === "member" && expression.name === name && expressions[expression.object]?.kind === "this" ? [id as ExpressionId] : []));
}

/** The variables that a property of a parameter is taken out into: in its pattern, or later. */
function takenOut(index: FileIndex, taker: FunctionRef, position: number, whole: readonly ExpressionId[], property: string): readonly BindingId[] {
  return index.facts.bindings.flatMap(({ sources }, id): readonly BindingId[] => {
    const taken = sources.some((source) => {
      const isIts = source.kind === "parameter" ? source.fn === taker.fn && source.index === position : source.kind === "value" && whole.includes(source.value);
      const [first] = isIts && (source.kind === "parameter" || source.kind === "value") ? source.path : [];
      return first?.kind === "property" && first.name === property;
    });
    return taken ? [id as BindingId] : [];
  });
}

/** Of which call an expression is an argument, or a property of one. */
export function argumentPosition(file: FileIndex, path: string, id: ExpressionId, parent: ExpressionId): Pick<FunctionUse, "argumentOf"> {
  const expression = file.facts.expressions[parent];
  if (expression?.kind === "call" || expression?.kind === "new") {
    const index = expression.args.findIndex((argument) => argument.value === id);
    return index === -1 ? {} : { argumentOf: { call: { file: path, id: parent }, index } };
  }
  if (expression?.kind !== "object") return {};
  const property = expression.properties.find((candidate) => candidate.kind === "value" && candidate.value === id);
  const grand = file.parent(parent);
  const call = grand === undefined ? undefined : file.facts.expressions[grand];
  if (property?.kind !== "value" || grand === undefined || (call?.kind !== "call" && call?.kind !== "new")) return {};
  const index = call.args.findIndex((argument) => argument.value === parent);
  return index === -1 ? {} : { argumentOf: { call: { file: path, id: grand }, index, property: property.key } };
}
