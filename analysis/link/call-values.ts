/** What a call or construction evaluates to. */
import { parsePlace } from "../sdk/place.ts";
import { contextEntry } from "./context-members.ts";
import { FRESH, MAX_FRAMES, asDefault, asPartial, withHop, type Evaluation } from "./evaluation.ts";
import { joinedTexts } from "./joined-texts.ts";
import { libraryCall, type Call } from "./library-calls.ts";
import { declaredReturns, entriesOf, withoutFirst } from "./members.ts";
import { argumentValues, placeValues } from "./places.ts";
import { runtimeConfig } from "./runtime-config.ts";
import { sameFunction, type ExpressionRef } from "./refs.ts";
import type { Frame, Value, ValueOf } from "./value.ts";

/** What the call (or `new`) at `ref` yields. A promise counts as what it resolves to. */
export function callValues(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): readonly Value[] {
  const index = ev.index(ref.file);
  const call = index?.facts.expressions[ref.id];
  if (index === undefined || (call?.kind !== "call" && call?.kind !== "new")) return [];
  const callee = index.facts.expressions[call.callee];
  const receiver = (): readonly Value[] => (callee?.kind === "member" || callee?.kind === "index" ? ev.values({ file: ref.file, id: callee.object }, frame) : []);

  const results: Value[] = [];
  if (callee?.kind === "super" && call.kind === "call") return [];
  if (callee?.kind === "member" && callee.name === "bind") return receiver().flatMap((value) => boundTo(ref, call, value, frame));
  for (const value of ev.values({ file: ref.file, id: call.callee }, frame)) {
    results.push(...calledValue(ev, ref, call, value, receiver, frame));
  }
  if (callee?.kind === "member") results.push(...builtIn(ev, ref, call, callee.name, receiver, frame));
  if (callee?.kind === "member" && results.length === 0) results.push(...receiver().flatMap((value) => declaredReturns(ev, value, callee.name)));
  return results;
}

/** `fn.bind(object, first)`: the function, with its first arguments. */
function boundTo(ref: ExpressionRef, call: Call, value: Value, frame: Frame | undefined): readonly Value[] {
  if (value.kind === "api") return [value];
  if (value.kind !== "function") return [];
  const count = call.args.length - 1;
  return count < 1 || value.bound !== undefined || call.args.some(({ spread }) => spread) ? [value] : [{ ...value, bound: { call: ref, frame, count } }];
}

function calledValue(ev: Evaluation, ref: ExpressionRef, call: Call, value: Value, receiver: () => readonly Value[], frame: Frame | undefined): readonly Value[] {
  switch (value.kind) {
    case "api":
      return apiCall(ev, ref, call, value, receiver, frame);
    case "class":
      return call.kind === "new" ? [{ ...FRESH, kind: "instance", class: value.class, site: ref, frame }] : [];
    case "function":
      return enter(ev, ref, value, frame);
    case "registry":
      return [value];
    case "external":
      return [...runtimeConfig(ev, ref.file, value), ...contextEntry(ev, value, () => argumentValues(ev, ref, call.args, 0, frame)), ...libraryCall(ev, { ref, call, frame, returned: (position) => returnsOf(ev, ref, call, position, frame) }, value)];
    case "string":
    case "text":
    case "json":
    case "instance":
    case "typed":
    case "object":
    case "array":
    case "module":
    case "environment":
      return [];
    case "parameter":
      // `request.json()`: what a request's body holds.
      if (value.path.at(-1) === "json") return [{ ...value, path: [...value.path.slice(0, -1), "json()"] }];
      return contextEntry(ev, value, () => argumentValues(ev, ref, call.args, 0, frame));
  }
}

function apiCall(ev: Evaluation, ref: ExpressionRef, call: Call, value: ValueOf<"api">, receiver: () => readonly Value[], frame: Frame | undefined): readonly Value[] {
  const node = call.kind === "new" ? value.node.construct() : value.node.call();
  if (node === undefined) return [];
  const site = { call: ref, frame, node };
  const results: Value[] = [];
  let stands = false;
  for (const entry of node.entries) {
    if (entry.role !== "same" && entry.role !== "fallback") continue;
    stands = true;
    for (const place of entry.role === "same" ? entry.of : entry.primary) {
      const steps = parsePlace(place);
      const same = steps[0]?.kind === "receiver" ? receiver() : placeValues(ev, ref, frame, steps);
      results.push(...same.map((one) => (one.kind === "api" ? { ...one, sites: [...one.sites, site] } : one)));
    }
  }
  if (stands && results.length > 0) return results;
  // A flag is asked with what serves when nobody answers.
  if (node.entry("flag") !== undefined && call.args.length > 1) results.push(...argumentValues(ev, ref, call.args, call.args.length - 1, frame).filter((given) => given.kind === "string").map(asDefault));
  return [...results, { ...value, hops: [], node, sites: [...value.sites, site] }];
}

/** Follows a call of a project function into its return values. */
function enter(ev: Evaluation, ref: ExpressionRef, value: ValueOf<"function">, frame: Frame | undefined): readonly Value[] {
  if (ev.isRegistryModule(value.fn.file)) return [{ ...FRESH, kind: "registry", at: ref }];
  if ((frame?.depth ?? 0) >= MAX_FRAMES) return [];
  for (let active = frame; active !== undefined; active = active.caller) if (sameFunction(active.fn, value.fn)) return [];
  const inner: Frame = { fn: value.fn, call: ref, caller: frame, closure: value.frame, receiver: value.receiver, ...(value.bound === undefined ? {} : { bound: value.bound }), depth: (frame?.depth ?? 0) + 1 };
  const place = ev.index(ref.file)?.facts.expressions[ref.id]?.span ?? [0, 0];
  return ev.returned(value.fn, inner).map((result) => withHop(result, { kind: "return", file: ref.file, span: place }));
}

/** Methods of promises, arrays and strings that hand values on. */
function builtIn(ev: Evaluation, ref: ExpressionRef, call: Call, name: string, receiver: () => readonly Value[], frame: Frame | undefined): readonly Value[] {
  switch (name) {
    case "then":
      return [0, 1].flatMap((position) => returnsOf(ev, ref, call, position, frame));
    case "catch":
      return [...receiver(), ...returnsOf(ev, ref, call, 0, frame).map(asDefault)].filter(notExternal);
    case "finally":
    case "trim":
    case "toString":
    case "toLowerCase":
      return receiver().filter(notExternal);
    case "get":
      return receiver().flatMap((value) => {
        if (value.kind === "typed") return entriesOf(ev, value);
        return value.kind === "external" && value.specifier === undefined && value.shape?.kind === "array" ? entryOf(ev, ref, call, value.shape, frame) : [];
      });
    case "entries":
      return receiver().flatMap((value) => (value.kind === "array" ? ev.anyMember(value).map((shape) => listOf(shape, "[].1")) : []));
    case "slice":
      return receiver().flatMap((value): readonly Value[] => {
        const count = countOf(ev, ref, call);
        return value.kind === "array" && count !== undefined ? [withoutFirst(value, count)] : elementsOf(ev, value);
      });
    case "values":
    case "reverse":
    case "sort":
    case "toReversed":
    case "toSorted":
      return receiver().flatMap((value) => elementsOf(ev, value));
    case "map":
      return argumentValues(ev, ref, call.args, 0, frame).flatMap((value) => (value.kind === "function" ? eachResult(ev, value, frame).map((shape) => listOf(shape, "[]")) : []));
    case "join":
      return receiver().flatMap((value) => (value.kind === "array" ? joinedItems(ev, ref, call, value, frame) : []));
    case "at":
      return receiver().flatMap((value) => (value.kind === "array" ? itemAt(ev, ref, call, value) : []));
    default:
      // A schema with a default that is refined further: `z.string().default("x").describe("…")`.
      return call.kind === "call" && receiver().some((value) => value.kind === "external" && value.specifier !== undefined && value.called) ? receiver().filter((value) => value.kind === "string" && value.isDefault) : [];
  }
}

/** A list of what a list holds, in any order. */
function elementsOf(ev: Evaluation, value: Value): readonly Value[] {
  if (value.kind === "array") return ev.anyMember(value).map((shape) => listOf(shape, "[]"));
  return value.kind === "external" && value.under?.startsWith("[]") === true ? [value] : [];
}

/** How many items `list.slice(1)` leaves out, where that is all it does. */
function countOf(ev: Evaluation, ref: ExpressionRef, call: Call): number | undefined {
  const [count, ...more] = call.args;
  const written = count === undefined || count.spread || more.length > 0 ? undefined : ev.index(ref.file)?.facts.expressions[count.value];
  return written?.kind === "number" && written.value >= 0 ? written.value : undefined;
}

/** `list.at(0)`, `list.at(-1)`; any of them where the position is not written out. */
function itemAt(ev: Evaluation, ref: ExpressionRef, call: Call, array: ValueOf<"array">): readonly Value[] {
  const given = ev.index(ref.file)?.facts.expressions[call.args[0]?.value ?? -1];
  const list = ev.index(array.at.file)?.facts.expressions[array.at.id];
  if (given?.kind !== "number" || list?.kind !== "array" || (given.value < 0 && list.items.some((item) => item.spread))) return ev.anyMember(array);
  return ev.member(array, String(given.value < 0 ? list.items.length - (array.from ?? 0) + given.value : given.value));
}

/** A list that is made while running, by what each of its elements may be. */
const listOf = (shape: Value, under: string): Value => ({ ...FRESH, kind: "external", specifier: undefined, path: [], called: true, shape, under });

/** What a callback gives back for the elements of the list it is written beside. */
function eachResult(ev: Evaluation, value: ValueOf<"function">, frame: Frame | undefined): readonly Value[] {
  if ((frame?.depth ?? 0) >= MAX_FRAMES) return [];
  return ev.returned(value.fn, { fn: value.fn, call: undefined, caller: frame, closure: value.frame, receiver: value.receiver, depth: (frame?.depth ?? 0) + 1 });
}

/** `[base, path].join("/")`: the items of an array that is written out, with the separator between them. */
function joinedItems(ev: Evaluation, ref: ExpressionRef, call: Call, array: ValueOf<"array">, frame: Frame | undefined): readonly Value[] {
  const written = ev.index(array.at.file)?.facts.expressions[array.at.id];
  if (written?.kind !== "array" || written.items.length === 0 || written.items.some(({ spread }) => spread)) return [];
  const separator: readonly Value[] = call.args.length === 0 ? [{ ...FRESH, kind: "string", text: ",", at: ref }] : argumentValues(ev, ref, call.args, 0, frame);
  return joinedTexts(written.items.flatMap(({ value }, position) => [...(position === 0 ? [] : [separator]), ev.values({ file: array.at.file, id: value }, array.frame)]), ref);
}

/** The values that a `Map` of these entries holds for a key. */
function entryOf(ev: Evaluation, ref: ExpressionRef, call: Call, entries: Value, frame: Frame | undefined): readonly Value[] {
  const keys = argumentValues(ev, ref, call.args, 0, frame).flatMap((value) => (value.kind === "string" ? [value.text] : []));
  const listed = ev.anyMember(entries);
  const named = listed.filter((entry) => ev.member(entry, "0").some((key) => key.kind === "string" && keys.includes(key.text)));
  return (keys.length > 0 ? named : listed).flatMap((entry) => ev.member(entry, "1")).map(asPartial);
}

const notExternal = (value: Value): boolean => value.kind !== "external" && value.kind !== "parameter";

function returnsOf(ev: Evaluation, ref: ExpressionRef, call: Call, position: number, frame: Frame | undefined): readonly Value[] {
  return argumentValues(ev, ref, call.args, position, frame).flatMap((value) => (value.kind === "function" ? enter(ev, ref, value, frame) : []));
}
