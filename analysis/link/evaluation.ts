/**
 * The state of following values, shared by the functions of this folder that take one kind of step each. Passing it
 * keeps them free of import cycles, though the steps call each other.
 */
import type { BindingId, Expression, ExpressionId, FileFacts, TypeRef } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import type { Dependencies } from "./dependencies.ts";
import type { FileIndex } from "./file-index.ts";
import type { ModuleGraph, ModuleTarget } from "./modules.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import type { Frame, Hop, Value } from "./value.ts";

export interface Evaluation {
  readonly dependencies: Dependencies;
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly modules: ModuleGraph;
  /** True while free parameters are followed into callers. */
  readonly intoCallers: boolean;
  /** The evaluation that does not follow them: enough, and much cheaper, to tell what is called. */
  readonly local: Evaluation;
  index(file: string): FileIndex | undefined;
  isRegistryModule(fileOrSpecifier: string): boolean;
  /** Runs a step one caller further up; undefined where that is too far, or not wanted at all. */
  climbing(step: () => readonly Value[]): readonly Value[] | undefined;
  /** Call sites of a function, for parameters followed into callers. */
  callersOf(fn: FunctionRef): readonly { readonly call: ExpressionRef; readonly fn: FunctionRef }[];

  values(ref: ExpressionRef, frame: Frame | undefined): readonly Value[];
  binding(file: string, binding: BindingId, frame: Frame | undefined): readonly Value[];
  member(value: Value, name: string): readonly Value[];
  /** Any member of an object, any element of an array. */
  anyMember(value: Value): readonly Value[];
  call(ref: ExpressionRef, frame: Frame | undefined): readonly Value[];
  /** What a function returns when entered by this frame. */
  returned(fn: FunctionRef, frame: Frame | undefined): readonly Value[];
  parameter(fn: FunctionRef, index: number, frame: Frame | undefined): readonly Value[];
  declared(file: string, type: TypeRef): readonly Value[];
  target(target: ModuleTarget): readonly Value[];
}

/** The most values one expression is taken to have; more than that says nothing. */
export const MAX_VALUES = 48;
/** The deepest chain of calls that values are followed into. */
export const MAX_FRAMES = 10;

/** The value with one more hop in front. */
export function withHop(value: Value, hop: Hop): Value {
  return { ...value, hops: [hop, ...value.hops] };
}

/** The value as the stand-in for something absent. */
export function asDefault(value: Value): Value {
  return value.isDefault ? value : { ...value, isDefault: true };
}

/** The value as one that may be missing. */
export function asPartial(value: Value): Value {
  return value.isPartial === true ? value : { ...value, isPartial: true };
}

/** One of the expressions that may be what something is, with what is known of it. */
interface Possibility {
  readonly id: ExpressionId;
  readonly values: readonly Value[];
}

/** All values together. Those that stand beside an expression of which nothing is known, or only who gives it, may not be all there is. */
export function besideUnknown(facts: FileFacts, all: readonly Possibility[]): readonly Value[] {
  const values = all.flatMap((one) => one.values);
  const open = all.some((one) => (one.values.every(isGiven) ? isUnknown(facts.expressions[one.id]) : one.values.some(({ isPartial }) => isPartial === true)));
  return all.length > 1 && open ? values.map((value) => (isGiven(value) ? value : asPartial(value))) : values;
}

/** Not something that is written and of no interest as a value: nothing, a number. */
function isUnknown(expression: Expression | undefined): boolean {
  if (expression?.kind === "cast") return true;
  return expression !== undefined && !["null", "undefined", "number", "boolean"].includes(expression.kind);
}

/** Something that a caller, a user or the environment chooses. */
export const isGiven = (value: Value): boolean => value.kind === "parameter" || value.kind === "environment" || value.kind === "external";

/** Whether values say what something is: not only who gives it, and not only that it begins empty. */
export function tell(ev: Evaluation, values: readonly Value[]): boolean {
  return values.some((value) => value.kind !== "parameter" && value.kind !== "external" && !isEmpty(ev, value));
}

function isEmpty(ev: Evaluation, value: Value): boolean {
  if (value.kind !== "object" && value.kind !== "array") return false;
  const expression = ev.index(value.at.file)?.facts.expressions[value.at.id];
  return (expression?.kind === "object" && expression.properties.length === 0) || (expression?.kind === "array" && expression.items.length === 0);
}

export const FRESH = { hops: [], isDefault: false } as const;
