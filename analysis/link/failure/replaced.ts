/**
 * What a handler puts in the place of the model that failed before the same call is made once more:
 * `catch { model = BACKUP; }`, `catch { this.model = BACKUP; }`, `catch { useBackup = true; }`.
 */
import { children } from "../../lower/children.ts";
import type { ExpressionId, FileFacts, FlowNode, Span } from "../../lower/facts.ts";
import { namesWithin } from "../bound-names.ts";
import type { CapabilityCall, Program } from "../program.ts";
import { sameFunction, type ExpressionRef, type FunctionRef } from "../refs.ts";
import type { Value } from "../value.ts";
import type { Handler } from "./handlers.ts";
import { keyOf, modelsAt } from "./runs.ts";

/** A variable or a field of `this` by its key, and what it is given. */
export interface Setting {
  /** The assignment. */
  readonly at: ExpressionRef;
  readonly place: string;
  readonly value: ExpressionRef;
}

/** Variables are followed this far to what they are made of. */
const MAX_DEPTH = 3;
/** Parts of a call are looked into this far. */
const MAX_INSIDE = 8;

/** The places that the guarded call of a handler reads, in its arguments and in the function beside it that it calls. */
export function placesRead(program: Program, { fn, guarded }: Handler): ReadonlySet<string> {
  const facts = guarded.file === fn.file ? program.facts(fn.file) : undefined;
  const places = new Set<string>();
  if (facts === undefined) return places;
  const called = program.callees(guarded).flatMap((callee) => (callee.kind === "function" && callee.fn.file === fn.file ? [program.function(callee.fn).span] : []));
  for (const span of [program.expression(guarded).span, ...called]) collect(facts, span, places, 0);
  return places;
}

function collect(facts: FileFacts, span: Span, places: Set<string>, depth: number): void {
  for (const expression of facts.expressions) {
    if (expression.kind === "member" && facts.expressions[expression.object]?.kind === "this" && within(span, expression.span)) places.add(`this.${expression.name}`);
  }
  for (const { binding } of namesWithin(facts, span)) {
    if (places.has(`#${binding}`)) continue;
    places.add(`#${binding}`);
    const [only, ...more] = facts.bindings[binding]?.sources ?? [];
    const made = only?.kind === "value" && more.length === 0 ? facts.expressions[only.value] : undefined;
    if (made !== undefined && made.kind !== "function" && depth < MAX_DEPTH) collect(facts, made.span, places, depth + 1);
  }
}

/** What an assignment gives to one of these places, or to a part of one: `params.model = BACKUP`. */
export function settingAt(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "assign" }>, places: ReadonlySet<string>): Setting | undefined {
  const expression = program.expression({ file: fn.file, id: node.expression });
  if (expression.kind !== "assign") return undefined;
  const place = placeOf(program, fn.file, expression.target);
  return place === undefined || !places.has(place) ? undefined : { at: { file: fn.file, id: node.expression }, place, value: { file: fn.file, id: expression.value } };
}

function placeOf(program: Program, file: string, id: ExpressionId): string | undefined {
  const target = program.expression({ file, id });
  if (target.kind === "name") return target.binding === undefined ? undefined : `#${target.binding}`;
  if (target.kind !== "member") return undefined;
  return program.expression({ file, id: target.object }).kind === "this" ? `this.${target.name}` : placeOf(program, file, target.object);
}

/** What a handler has set that gives the call which it guards another model, with the models. */
export function replacements(program: Program, handler: Handler, call: CapabilityCall, settings: readonly Setting[]): readonly { readonly setting: Setting; readonly models: readonly Value[] }[] {
  if (settings.length === 0) return [];
  const models = modelsAt(program, { call, site: handler.guarded });
  const given = new Set(models.map(keyOf));
  if (given.size < 2) return [];
  return settings.flatMap((setting) => {
    const keys = new Set([setting.value, ...armsChosenBy(program, handler.guarded, setting, models)].flatMap((ref) => [...modelsFrom(program, ref, models, given)]));
    return keys.size === 0 ? [] : [{ setting, models: models.filter((model) => keys.has(keyOf(model) ?? "")) }];
  });
}

/**
 * Whether a function that calls itself in its handler chooses another model by what it hands on:
 * `ask(prompt, attempt + 1)` where the model is `attempt === 0 ? PRIMARY : BACKUP`.
 */
export function recursesToAnother(program: Program, { fn, guarded }: Handler, call: CapabilityCall, site: ExpressionRef): boolean {
  const again = program.expression(site);
  if (again.kind !== "call" || guarded.file !== fn.file || !program.callees(site).some((callee) => callee.kind === "function" && sameFunction(callee.fn, fn))) return false;
  const changed = new Set(program.function(fn).parameters.flatMap(({ binding }, index) => {
    const given = again.args[index] === undefined ? undefined : program.expression({ file: site.file, id: again.args[index].value });
    return binding === undefined || given === undefined || (given.kind === "name" && given.binding === binding) ? [] : [binding];
  }));
  const facts = program.facts(fn.file);
  const models = modelsAt(program, { call, site: guarded });
  return facts !== undefined && changed.size > 0 && choicesIn(program, guarded).some(({ test, arms }) => namesWithin(facts, program.expression(test).span).some(({ binding }) => changed.has(binding)) && differ(program, arms, models));
}

/** What a flag chooses between models once it is set: `BACKUP` of `useBackup ? BACKUP : PRIMARY` after `useBackup = true`. */
function armsChosenBy(program: Program, guarded: ExpressionRef, setting: Setting, models: readonly Value[]): readonly ExpressionRef[] {
  const set = program.expression(setting.value);
  if (set.kind !== "boolean") return [];
  return choicesIn(program, guarded).flatMap(({ test, arms }) => {
    const asked = program.expression(test);
    const negated = asked.kind === "unary" && asked.operator === "!";
    if (placeOf(program, test.file, negated ? asked.operand : test.id) !== setting.place || !differ(program, arms, models)) return [];
    return arms.slice(set.value === negated ? 1 : 0, set.value === negated ? 2 : 1);
  });
}

interface Choice {
  readonly test: ExpressionRef;
  /** What it is on a yes, and on a no. */
  readonly arms: readonly ExpressionRef[];
}

/** The conditional expressions in a call, and in what its variables are made of. */
function choicesIn(program: Program, ref: ExpressionRef, depth = 0): readonly Choice[] {
  const expression = program.expression(ref);
  const at = (id: ExpressionId): ExpressionRef => ({ file: ref.file, id });
  if (depth > MAX_INSIDE || expression.kind === "function") return [];
  if (expression.kind === "name") {
    const [only, ...more] = expression.binding === undefined ? [] : (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []);
    return only?.kind === "value" && more.length === 0 ? choicesIn(program, at(only.value), depth + 1) : [];
  }
  const inner = children(expression).flatMap((id) => choicesIn(program, at(id), depth + 1));
  return expression.kind === "conditional" ? [{ test: at(expression.test), arms: [at(expression.whenTrue), at(expression.whenFalse)] }, ...inner] : inner;
}

/** Whether the two sides of a choice are models of a call, and not the same ones. */
export function differ(program: Program, arms: readonly ExpressionRef[], models: readonly Value[]): boolean {
  const given = new Set(models.map(keyOf));
  const [one, other] = arms.map((arm) => modelsFrom(program, arm, models, given));
  return one !== undefined && other !== undefined && one.size > 0 && other.size > 0 && (one.size !== other.size || ![...one].every((key) => other.has(key)));
}

/** Those of a call's models that come from an expression, by their keys. */
function modelsFrom(program: Program, ref: ExpressionRef, models: readonly Value[], given: ReadonlySet<string | undefined>): ReadonlySet<string> {
  const { span } = program.expression(ref);
  const written = models.filter((model) => "at" in model && model.at.file === ref.file && within(span, program.expression(model.at).span));
  return new Set([...program.values(ref), ...written].flatMap((value) => keyOf(value) ?? []).filter((key) => given.has(key)));
}

const within = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
