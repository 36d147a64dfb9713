/**
 * Follows values backwards from an expression to where they come from (a demand-driven, flow-insensitive may-analysis;
 * the idea of CodeQL's API graphs and type tracking: small steps from imports and constructions, no type checker).
 */
import type { BindingId, BindingSource, Expression, ExpressionId, FunctionId, PatternStep } from "../lower/facts.ts";
import { autoImported } from "./auto-imports.ts";
import { chosenArms, keepsItsKey } from "./choices.ts";
import { MAX_VALUES, FRESH, asDefault, asPartial, besideUnknown, tell, withHop, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { joinedTexts } from "./joined-texts.ts";
import { assignedMembers, withoutFirst } from "./members.ts";
import { isOverwritten } from "./overwritten.ts";
import { platformMember } from "./platform-objects.ts";
import { sameFunction, type ExpressionRef, type FunctionRef } from "./refs.ts";
import { isRenaming } from "./renames.ts";
import { sameValue } from "./same-value.ts";
import type { Frame, Value } from "./value.ts";

/** What an expression may be, by its form. */
export function valuesOfExpression(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): readonly Value[] {
  const index = ev.index(ref.file);
  const expression = index?.facts.expressions[ref.id];
  if (index === undefined || expression === undefined) return [];
  const at = (id: ExpressionId): readonly Value[] => ev.values({ file: ref.file, id }, frame);
  switch (expression.kind) {
    case "string":
      return [{ ...FRESH, kind: "string", text: expression.text, at: ref }];
    case "template":
      return templateValues(ev, ref, expression, frame);
    case "binary":
      return expression.operator === "+" ? joinedTexts([at(expression.left), at(expression.right)], ref) : [];
    case "name":
      return expression.binding === undefined ? globalValues(ev, ref.file, expression.name) : ev.binding(ref.file, expression.binding, frame);
    case "member":
      return memberValues(ev, ref, expression, frame);
    case "index":
      return indexValues(ev, ref, expression, frame);
    case "call":
    case "new":
      return ev.call(ref, frame);
    case "await":
      return at(expression.operand);
    case "cast": {
      const known = at(expression.operand).filter((value) => value.kind !== "parameter" && value.kind !== "external");
      return known.length > 0 ? known : [...ev.declared(ref.file, expression.type), ...at(expression.operand)];
    }
    case "conditional":
      return conditionalValues(ev, ref, expression, frame);
    case "logical":
      if (keepsItsKey(index, expression)) return at(expression.right);
      return expression.operator === "&&" ? at(expression.right) : alternatives(at(expression.left), at(expression.right), ref, index.facts.expressions[expression.right]?.span);
    case "assign":
      return at(expression.value);
    case "sequence": {
      const last = expression.items.at(-1);
      return last === undefined ? [] : at(last);
    }
    case "function":
      return [{ ...FRESH, kind: "function", fn: { file: ref.file, fn: expression.fn }, frame, receiver: undefined }];
    case "class":
      return [{ ...FRESH, kind: "class", class: { file: ref.file, class: expression.class }, frame }];
    case "object":
      return [{ ...FRESH, kind: "object", at: ref, frame }];
    case "array":
      return [{ ...FRESH, kind: "array", at: ref, frame }];
    case "import":
      return ev.modules.lookup(ref.file, expression.specifier, "*").flatMap((target) => ev.target(target));
    case "this":
      return thisValues(ev, ref, frame);
    case "super":
      return superValues(ev, ref, frame);
    case "number":
    case "boolean":
    case "null":
    case "undefined":
    case "regex":
    case "tagged":
    case "unary":
    case "yield":
    case "jsx":
    case "opaque":
      return [];
  }
}

function globalValues(ev: Evaluation, file: string, name: string): readonly Value[] {
  const known = autoImported(ev, file, name);
  return known.length > 0 ? known : [{ ...FRESH, kind: "external", specifier: undefined, path: [name], called: false }];
}

/** What a binding may hold, from all its sources. */
export function valuesOfBinding(ev: Evaluation, file: string, id: BindingId, frame: Frame | undefined): readonly Value[] {
  const binding = ev.index(file)?.facts.bindings[id];
  if (binding === undefined) return [];
  // A frame means nothing to a name of the module's top level; without it the result can be shared.
  const inside = binding.owner === (0 as FunctionId) ? undefined : frame;
  const index = ev.index(file);
  const sources = binding.sources.length < 2 ? binding.sources : binding.sources.filter((source) => source.kind !== "value" || index === undefined || !(isRenaming(index, id, source.value) || isOverwritten(index, id, source.value)));
  const values = sources.flatMap((source) => sourceValues(ev, file, source, inside));
  if (binding.type === undefined || tell(ev, values)) return values;
  return [...ev.declared(file, binding.type), ...values];
}

function sourceValues(ev: Evaluation, file: string, source: BindingSource, frame: Frame | undefined): readonly Value[] {
  switch (source.kind) {
    case "value": {
      const values = ev.values({ file, id: source.value }, frame);
      const hopped = values.map((value) => withHop(value, { kind: "variable", file, span: source.span }));
      return follow(ev, file, hopped, source.path, frame);
    }
    case "parameter": {
      const fn: FunctionRef = { file, fn: source.fn };
      if (source.rest) return [];
      const values = ev.parameter(fn, source.index, frame);
      const [first, ...further] = source.path;
      // The default stands in where the call that is followed gives nothing.
      return follow(ev, file, values, first?.kind === "default" && isEntered(frame, fn) && values.length > 0 && values.every(isThere) ? further : source.path, frame);
    }
    case "import": {
      const imported = ev.index(file)?.facts.imports[source.import];
      if (imported === undefined) return [];
      const named = ev.modules.lookup(file, imported.specifier, imported.imported).flatMap((target) => ev.target(target));
      // Of several packages that a file passes on as a whole, the one that is known to have the name.
      const known = named.some((value) => value.kind === "api") ? named.filter((value) => value.kind !== "external") : named;
      return known
        .map((value) => (value.kind === "api" || value.kind === "external" ? value : withHop(value, { kind: "import", file, span: imported.span })));
    }
    case "function":
      return [{ ...FRESH, kind: "function", fn: { file, fn: source.fn }, frame, receiver: undefined }];
    case "class":
      return [{ ...FRESH, kind: "class", class: { file, class: source.class }, frame }];
    case "members":
      return [{ ...FRESH, kind: "object", at: { file, id: source.object }, frame }];
    case "element":
      return follow(ev, file, ev.values({ file, id: source.iterable }, frame).flatMap((value) => ev.anyMember(value)), source.path, frame);
    case "key":
    case "catch":
    case "computed":
      return [];
  }
}

/** Whether the activation of a function is that of one call of it. */
function isEntered(frame: Frame | undefined, fn: FunctionRef): boolean {
  for (let active = frame; active !== undefined; active = active.closure) if (sameFunction(active.fn, fn)) return active.call !== undefined;
  return false;
}

/** Something written, which no setting or other caller decides about. */
function isThere(value: Value): boolean {
  return (value.kind === "string" || value.kind === "object" || value.kind === "array" || value.kind === "function") && !value.isDefault && value.isPartial !== true;
}

/** The parts of values that a destructuring pattern takes. */
function follow(ev: Evaluation, file: string, values: readonly Value[], path: readonly PatternStep[], frame: Frame | undefined): readonly Value[] {
  let current = values;
  for (const step of path) {
    switch (step.kind) {
      case "property":
        current = current.flatMap((value) => ev.member(value, step.name));
        break;
      case "element":
        current = current.flatMap((value) => ev.member(value, String(step.index)));
        break;
      case "default": {
        const span = ev.index(file)?.facts.expressions[step.value]?.span ?? [0, 0];
        const stand = ev.values({ file, id: step.value }, frame).map((value) => asDefault(withHop(value, { kind: "default", file, span })));
        current = [...current, ...stand];
        break;
      }
      case "rest":
        current = current.map((value) => (value.kind === "array" && step.omit.length > 0 ? withoutFirst(value, step.omit.length) : value));
        break;
      case "unknown":
        return [];
    }
  }
  return current;
}

function templateValues(ev: Evaluation, ref: ExpressionRef, expression: Extract<Expression, { kind: "template" }>, frame: Frame | undefined): readonly Value[] {
  const pieces: (readonly Value[])[] = [];
  expression.texts.forEach((text, position) => {
    pieces.push([{ ...FRESH, kind: "string", text, at: ref }]);
    const part = expression.parts[position];
    if (part !== undefined) pieces.push(ev.values({ file: ref.file, id: part }, frame));
  });
  const joined = joinedTexts(pieces, ref);
  return joined.some(({ kind }) => kind === "string") ? joined : [...joined, ...namedByArn(expression, ref)];
}

/** `arn:aws:bedrock:…:${account}:inference-profile/MODEL`: the account may be anybody's, the model is written. */
function namedByArn({ texts }: Extract<Expression, { kind: "template" }>, ref: ExpressionRef): readonly Value[] {
  const [, text] = /^arn:/.test(texts[0] ?? "") ? (/\/([^/]+)$/.exec(texts.at(-1) ?? "") ?? []) : [];
  return text === undefined ? [] : [{ ...FRESH, kind: "string", text, at: ref }];
}

function memberValues(ev: Evaluation, ref: ExpressionRef, expression: Extract<Expression, { kind: "member" }>, frame: Frame | undefined): readonly Value[] {
  const index = ev.index(ref.file);
  const object = index?.facts.expressions[expression.object];
  const found = ev.values({ file: ref.file, id: expression.object }, frame).flatMap((value) => ev.member(value, expression.name));
  const values = found.length > 0 || object?.kind !== "member" ? found : platformMember(ev, [object.name, expression.name]);
  // An object's own members have what is assigned to them; of anything else, only this name says what it gets.
  if (index === undefined || object?.kind !== "name" || object.binding === undefined || isWrittenObject(index, object.binding)) return values;
  const assigned = index.assignedMembers(object.binding, expression.name);
  return assigned.length === 0 ? values : [...values, ...assignedMembers(ev, ref.file, assigned, frame)];
}

function isWrittenObject(index: FileIndex, binding: BindingId): boolean {
  return index.facts.bindings[binding]?.sources.some((source) => source.kind === "value" && source.path.length === 0 && index.facts.expressions[source.value]?.kind === "object") === true;
}

function indexValues(ev: Evaluation, ref: ExpressionRef, expression: Extract<Expression, { kind: "index" }>, frame: Frame | undefined): readonly Value[] {
  const objects = ev.values({ file: ref.file, id: expression.object }, frame);
  const keys = ev.values({ file: ref.file, id: expression.index }, frame);
  const key = ev.index(ref.file)?.facts.expressions[expression.index];
  if (key?.kind === "number") return objects.flatMap((value) => ev.member(value, String(key.value)));
  const constants = keys.filter((value) => value.kind === "string");
  const named = objects.flatMap((object) => constants.flatMap((constant) => ev.member(object, constant.text)));
  // A key that is written for want of another one, or beside one that isn't known, says nothing of the others.
  if (constants.some(({ isDefault }) => !isDefault) && constants.every(({ isPartial }) => isPartial !== true)) return named;
  return [...named, ...objects.flatMap((value) => ev.anyMember(value)).map(asPartial)];
}

function conditionalValues(ev: Evaluation, ref: ExpressionRef, expression: Extract<Expression, { kind: "conditional" }>, frame: Frame | undefined): readonly Value[] {
  const index = ev.index(ref.file);
  if (index === undefined) return [];
  const arms = chosenArms(index, expression);
  const settled = frame === undefined || arms.length < 2 || arms.some(({ isDefault }) => isDefault) ? undefined : outcomeOf(ev, ref.file, expression.test, frame);
  if (settled !== undefined) return ev.values({ file: ref.file, id: settled ? expression.whenTrue : expression.whenFalse }, frame);
  return besideUnknown(index.facts, arms.map(({ id, isDefault }) => {
    const values = ev.values({ file: ref.file, id }, frame);
    return { id, values: isDefault ? values.map(asDefault) : values };
  }));
}

/** What `task === "title"` comes out as for the call that is followed, where that says what the task is. */
function outcomeOf(ev: Evaluation, file: string, test: ExpressionId, frame: Frame): boolean | undefined {
  const facts = ev.index(file)?.facts;
  const compared = facts?.expressions[test];
  if (compared?.kind !== "binary" || !/^[!=]==?$/.test(compared.operator)) return undefined;
  const word = facts?.expressions[compared.right];
  if (word?.kind !== "string") return undefined;
  const values = ev.values({ file, id: compared.left }, frame);
  const known = values.flatMap((value) => (value.kind === "string" && !value.isDefault && value.isPartial !== true ? [value.text === word.text] : []));
  const [first] = known;
  if (first === undefined || known.length < values.length || known.some((one) => one !== first)) return undefined;
  return compared.operator.startsWith("!") ? !first : first;
}

function alternatives(left: readonly Value[], right: readonly Value[], ref: ExpressionRef, span: readonly [number, number] | undefined): readonly Value[] {
  const constant = left.some((value) => value.kind === "string") && left.every(isCertain);
  if (constant) return left;
  const hop = { kind: "default", file: ref.file, span: span ?? [0, 0] } as const;
  return [...left, ...right.map((value) => asDefault(withHop(value, hop)))];
}

/** A constant that is there whenever the expression is evaluated; other callers than those seen may give no argument. */
function isCertain(value: Value): boolean {
  return value.kind === "string" && !value.isDefault && value.isPartial !== true && !value.hops.some((hop) => hop.kind === "argument");
}

/** The nearest function around an expression that has a `this` of its own. */
function thisOwner(ev: Evaluation, ref: ExpressionRef): FunctionRef | undefined {
  const index = ev.index(ref.file);
  let fn: FunctionId | undefined = index?.owner(ref.id);
  while (fn !== undefined && index?.facts.functions[fn]?.kind === "arrow") fn = index.facts.functions[fn]?.parent;
  return fn === undefined ? undefined : { file: ref.file, fn };
}

function thisValues(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): readonly Value[] {
  const owner = thisOwner(ev, ref);
  const facts = owner === undefined ? undefined : ev.index(owner.file)?.facts.functions[owner.fn];
  if (owner === undefined || facts === undefined) return [];
  for (let active = frame; active !== undefined; active = active.closure) {
    if (active.fn.file === owner.file && active.fn.fn === owner.fn && active.receiver !== undefined) return [active.receiver];
  }
  if (facts.class !== undefined) {
    const cls = { file: ref.file, class: facts.class };
    const isStatic = ev.index(ref.file)?.facts.classes[facts.class]?.methods.some((method) => method.fn === owner.fn && method.static) ?? false;
    return isStatic || facts.kind === "static-block" ? [{ ...FRESH, kind: "class", class: cls, frame: undefined }] : [{ ...FRESH, kind: "instance", class: cls, site: undefined, frame: undefined }];
  }
  if (facts.object !== undefined) return [{ ...FRESH, kind: "object", at: { file: ref.file, id: facts.object }, frame }];
  return [];
}

function superValues(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): readonly Value[] {
  return thisValues(ev, ref, frame).flatMap((value): readonly Value[] => {
    if (value.kind !== "instance" && value.kind !== "class") return [];
    const base = ev.index(value.class.file)?.facts.classes[value.class.class]?.extends;
    if (base === undefined) return [];
    const bases = ev.values({ file: value.class.file, id: base }, undefined);
    if (value.kind === "class") return bases;
    return bases.flatMap((parent): readonly Value[] => (parent.kind === "class" ? [{ ...FRESH, kind: "instance", class: parent.class, site: undefined, frame: undefined, exact: true }] : []));
  });
}

/** Drops values that say the same, and cuts what is too much to mean anything. */
export function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const kept: Value[] = [];
  for (const value of values) {
    if (kept.some((other) => sameValue(other, value))) continue;
    kept.push(value);
    if (kept.length === MAX_VALUES) break;
  }
  return kept;
}
