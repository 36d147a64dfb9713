/** Which models a call is given one after the other: by a loop, a list that is mapped, or a handler that sets another one. */
import { children } from "../../lower/children.ts";
import type { BindingId } from "../../lower/facts.ts";
import { reachable } from "../../lower/graph.ts";
import { namesWithin } from "../bound-names.ts";
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { sameFunction } from "../refs.ts";
import { sameValue } from "../same-value.ts";
import type { Frame, Value } from "../value.ts";
import { differ } from "./replaced.ts";
import { constantIds, keyOf, modelsAt, parentOf } from "./runs.ts";

/** What a call is given is followed this far back. */
const MAX_DEPTH = 3;
/** Arguments of arguments are looked into this far. */
const MAX_INSIDE = 8;

/**
 * True when coming back to the call means another model: what a loop walks is given to it, and that names models or
 * comes out as several ones.
 */
export function variesInLoop(program: Program, via: readonly ExpressionRef[], call: CapabilityCall): boolean {
  return varies(program, via, call, (_, site) => [...elementsIn(program, site), ...indexedIn(program, site), ...chosenIn(program, site)]);
}

/** The same for a call that a list is mapped to: `models.map((model) => ask(model))`. */
export function variesInMap(program: Program, via: readonly ExpressionRef[], call: CapabilityCall): boolean {
  return varies(program, via, call, mappedIn);
}

function varies(program: Program, via: readonly ExpressionRef[], call: CapabilityCall, elementsOf: (program: Program, site: ExpressionRef) => readonly Element[]): boolean {
  return (via.length === 0 ? [call.at] : via).some((site) => {
    const elements = elementsOf(program, site).filter(({ lists }) => lists.length === 0 || !lists.every((list) => hasOneEntry(program, list, call)));
    if (elements.length === 0) return false;
    if (elements.some(({ name, called }) => CANDIDATE.test(name) || (called && leavesLoop(program, site)))) return true;
    // Models that vary for another reason than the loop's turn say nothing.
    const models = modelsAt(program, { call, site });
    if (elements.some(({ arms }) => arms !== undefined && differ(program, arms, models))) return true;
    return new Set([...constantIds(models), ...models.flatMap((model) => keyOf(model) ?? [])]).size > 1 && elements.some(({ arms, lists }) => arms === undefined && (lists.length === 0 || lists.some((list) => comesFrom(program, list, models))));
  });
}

/** Whether what a loop walks is written out and holds one of the models, itself, by its name or as a lookup. */
function comesFrom(program: Program, list: ExpressionRef, models: readonly Value[]): boolean {
  return program.origins(list).some((value) => {
    const written = value.kind === "external" ? value.shape : value;
    if (written?.kind === "json") return true;
    if (written?.kind !== "array" && written?.kind !== "object") return false;
    const { file } = written.at;
    const parts = children(program.expression(written.at)).flatMap((id) => program.values({ file, id }));
    return models.some((model) => {
      const key = keyOf(model);
      return (isNamed(model) && model.at.file === file && within(program.expression(written.at).span, program.expression(model.at).span)) || (key !== undefined && parts.some((part) => keyOf(part) === key));
    });
  });
}

/** How variables that walk models are called. */
const CANDIDATE = /model|candidate|provider|llm|deployment|backend|engine|option|tier|attempt[A-Z]/i;

/** Whether the code that follows a call's success never comes back to it. */
function leavesLoop(program: Program, site: ExpressionRef): boolean {
  const body = program.function(program.functionOf(site)).body;
  return body !== undefined && program.nodesOf(site).every((node) => {
    const step = body.nodes[node];
    return step === undefined || !("next" in step) || !reachable(body, step.next, { withoutEdges: (_from, _to, label) => label === "throws" }).has(node);
  });
}

interface Element {
  readonly name: string;
  /** It is a function that the loop calls: `await attempt(input)`. */
  readonly called: boolean;
  /** The lists that the loop walks. */
  readonly lists: readonly ExpressionRef[];
  /** The two sides of a choice that goes by the loop's turn. */
  readonly arms?: readonly ExpressionRef[];
}

/** Names inside a call that hold an element of a list that a loop walks. */
function elementsIn(program: Program, call: ExpressionRef, depth = 0): readonly Element[] {
  const facts = program.facts(call.file);
  if (facts === undefined) return [];
  return namesWithin(facts, program.expression(call).span).flatMap((expression): readonly Element[] => {
    const sources = facts.bindings[expression.binding]?.sources ?? [];
    const element = sources.some((source) => source.kind === "element" || (source.kind === "value" && isIndexed(program, { file: call.file, id: source.value })));
    const lists = sources.flatMap((source) => (source.kind === "element" ? [walkedList(program, { file: call.file, id: source.iterable })] : []));
    const [only, ...more] = sources;
    const chosen = only?.kind === "value" && more.length === 0 ? chosenByTurn(program, { file: call.file, id: only.value }) : undefined;
    if (chosen !== undefined) return [chosen];
    // What is made of an element for the call: `const model = wrap(candidate.model)`.
    if (!element && depth < MAX_DEPTH && only?.kind === "value" && more.length === 0 && facts.expressions[only.value]?.kind !== "function") {
      return elementsIn(program, { file: call.file, id: only.value }, depth + 1);
    }
    const root = program.expression(call);
    return element ? [{ name: expression.name, called: root.kind === "call" && program.expression({ file: call.file, id: root.callee }) === expression, lists }] : [];
  });
}

/** A model that depends on the turn of the loop: `attempt < 2 ? PRIMARY : BACKUP`. */
function chosenByTurn(program: Program, ref: ExpressionRef): Element | undefined {
  const expression = program.expression(ref);
  if (expression.kind !== "conditional") return undefined;
  const counter = namesIn(program, { file: ref.file, id: expression.test }).find(({ binding }) => program.facts(ref.file)?.bindings[binding]?.sources.some((source) => source.kind === "computed"));
  const settles = [expression.whenTrue, expression.whenFalse].some((id) => ["number", "boolean", "null", "undefined"].includes(program.expression({ file: ref.file, id }).kind));
  return counter === undefined || settles ? undefined : { name: counter.name, called: false, lists: [], arms: [expression.whenTrue, expression.whenFalse].map((id) => ({ file: ref.file, id })) };
}

/** Choices by the turn of the loop that are written inside of a call: `ask({ model: attempt === 0 ? PRIMARY : BACKUP })`. */
function chosenIn(program: Program, ref: ExpressionRef, depth = 0): readonly Element[] {
  const expression = program.expression(ref);
  if (depth > MAX_INSIDE || expression.kind === "function") return [];
  return [chosenByTurn(program, ref) ?? [], children(expression).flatMap((id) => chosenIn(program, { file: ref.file, id }, depth + 1))].flat();
}

function namesIn(program: Program, ref: ExpressionRef): readonly { readonly name: string; readonly binding: BindingId }[] {
  const facts = program.facts(ref.file);
  return facts === undefined ? [] : namesWithin(facts, program.expression(ref).span).map(({ name, binding }) => ({ name, binding }));
}

/** The list that is walked: `chain` of `chain.entries()`, `MODELS` of `MODELS.map(…)` and `Object.values(MODELS)`. */
function walkedList(program: Program, iterable: ExpressionRef): ExpressionRef {
  const expression = program.expression(iterable);
  const callee = expression.kind === "call" ? program.expression({ file: iterable.file, id: expression.callee }) : undefined;
  if (expression.kind !== "call" || callee?.kind !== "member" || !["entries", "values", "map", "filter"].includes(callee.name)) return iterable;
  const object = program.expression({ file: iterable.file, id: callee.object });
  const [first] = expression.args;
  if (object.kind === "name" && object.name === "Object") return first === undefined ? iterable : { file: iterable.file, id: first.value };
  return walkedList(program, { file: iterable.file, id: callee.object });
}

/** A model that is written out, or asked of the registry. */
const isNamed = (value: Value): value is Extract<Value, { readonly kind: "string" | "registry" }> => value.kind === "string" || value.kind === "registry";

/** Lists that are counted through inside a call: `ask(models[i])`. */
function indexedIn(program: Program, ref: ExpressionRef, depth = 0): readonly Element[] {
  if (depth > MAX_INSIDE) return [];
  const expression = program.expression(ref);
  const at = (id: ExpressionRef["id"]): ExpressionRef => ({ file: ref.file, id });
  if (expression.kind === "index" && program.expression(at(expression.index)).kind === "name") {
    const list = program.expression(at(expression.object));
    if (list.kind === "name" || list.kind === "member") return [{ called: false, name: list.name, lists: [at(expression.object)] }];
  }
  return children(expression).flatMap((id) => indexedIn(program, at(id), depth + 1));
}

/** Names inside a call that hold what a callback of `map` gets. */
function mappedIn(program: Program, call: ExpressionRef): readonly Element[] {
  const facts = program.facts(call.file);
  if (facts === undefined) return [];
  return namesWithin(facts, program.expression(call).span).flatMap((expression): readonly Element[] => {
    const sources = facts.bindings[expression.binding]?.sources ?? [];
    const lists = sources.flatMap((source) => (source.kind === "parameter" && source.index === 0 ? listMappedBy(program, { file: call.file, fn: source.fn }) : []));
    return lists.length > 0 ? [{ called: false, name: expression.name, lists }] : [];
  });
}

/** The list whose elements a callback gets: `models.map((model) => …)`. */
function listMappedBy(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  const made = program.function(fn).expression;
  const parent = made === undefined ? undefined : program.parent({ file: fn.file, id: made });
  const call = parent === undefined ? undefined : program.expression(parent);
  const callee = call?.kind === "call" && call.args[0]?.value === made ? program.expression({ file: fn.file, id: call.callee }) : undefined;
  return callee?.kind === "member" && (callee.name === "map" || callee.name === "flatMap") ? [{ file: fn.file, id: callee.object }] : [];
}

/** One of the models that a loop tries; `isFirst` where its list begins with it. */
export interface Candidate {
  readonly value: Value;
  readonly isFirst: boolean;
}

/** The models of a loop whose list is written out, in the order in which they are tried; none where the list is not. */
export function writtenCandidates(program: Program, via: readonly ExpressionRef[], call: CapabilityCall): readonly Candidate[] {
  const sites = via.length === 0 ? [call.at] : via;
  const lists = sites.flatMap((site) => elementsIn(program, site).flatMap(({ lists }) => lists));
  const entries = lists.flatMap((list) => program.values(list)).flatMap((value) => {
    const items = value.kind === "array" ? program.expression(value.at) : undefined;
    return value.kind === "array" && items?.kind === "array" ? items.items.slice(value.from ?? 0).map((item, position) => ({ file: value.at.file, span: program.expression({ file: value.at.file, id: item.value }).span, isFirst: position === 0 })) : [];
  });
  const at = modelsAt(program, { call, site: sites.at(-1) ?? call.at });
  // Objects of one maker run one function: seen from the loop, it stands for one of them.
  const all = program.modelsOf({ at: call.at, place: call.place, sends: true, call }).filter((value) => !at.some((one) => sameValue(one, value)));
  const written = [...at, ...all].filter((value) => value.kind === "string" && !value.isDefault);
  return entries.flatMap(({ file, span, isFirst }) => written.flatMap((value) => (value.kind === "string" && value.at.file === file && within(span, program.expression(value.at).span) ? [{ value, isFirst }] : [])));
}

const within = (outer: readonly [number, number], inner: readonly [number, number]): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether a list is written out with one entry, here or by whoever gives it. */
function hasOneEntry(program: Program, list: ExpressionRef, call: CapabilityCall): boolean {
  const values = givenList(program, list, call);
  return values.length > 0 && values.every((value) => {
    const items = value.kind === "array" ? program.expression(value.at) : undefined;
    return value.kind === "array" && items?.kind === "array" && items.items.length - (value.from ?? 0) === 1 && items.items.every((item) => !item.spread);
  });
}

/** A list that is a parameter is the one that comes with the callback that the call stands in: `withTiers(list, (model) => call)`. */
function givenList(program: Program, list: ExpressionRef, call: CapabilityCall): readonly Value[] {
  const values = program.values(list);
  const taker = values.find((value) => value.kind === "parameter");
  if (taker?.kind !== "parameter") return values;
  const frames: Frame[] = [];
  for (let fn: FunctionRef | undefined = call.fn; fn !== undefined && frames.length === 0; fn = parentOf(program, fn)) {
    for (const { argumentOf } of program.usesOf(fn)) {
      if (argumentOf === undefined) continue;
      const entered = program.callees(argumentOf.call).find((callee) => callee.kind === "function" && sameFunction(callee.fn, taker.fn));
      if (entered?.kind === "function") frames.push({ fn: entered.fn, call: argumentOf.call, caller: undefined, closure: entered.frame, receiver: entered.receiver, depth: 1 });
    }
  }
  return frames.length > 0 ? frames.flatMap((frame) => program.values(list, frame)) : program.origins(list);
}

/**
 * True for a call of what a loop walks: `for (const attempt of attempts) attempt()`; or of a method of that, where the
 * loop ends with the first that answers: `for (const one of providers) return await one.ask(prompt)`.
 */
export function callsElement(program: Program, site: ExpressionRef): boolean {
  const expression = program.expression(site);
  if (expression.kind !== "call") return false;
  const callee = program.expression({ file: site.file, id: expression.callee });
  if (callee.kind === "member") return isElement(program, { file: site.file, id: callee.object }) && leavesLoop(program, site);
  return isElement(program, { file: site.file, id: expression.callee });
}

function isElement(program: Program, site: ExpressionRef): boolean {
  const callee = program.expression(site);
  if (callee.kind === "index") return true;
  const sources = callee.kind === "name" && callee.binding !== undefined ? (program.facts(site.file)?.bindings[callee.binding]?.sources ?? []) : [];
  return sources.some((source) => source.kind === "element" || (source.kind === "value" && isIndexed(program, { file: site.file, id: source.value })));
}

/** `list[i]`, also with a default, and `list.at(i)`. */
function isIndexed(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "index":
      return true;
    case "cast":
      return isIndexed(program, { file: ref.file, id: expression.operand });
    case "logical":
      return isIndexed(program, { file: ref.file, id: expression.left });
    case "call": {
      const callee = program.expression({ file: ref.file, id: expression.callee });
      return callee.kind === "member" && ["at", "shift", "pop"].includes(callee.name);
    }
    default:
      return false;
  }
}
