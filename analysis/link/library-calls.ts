/**
 * What a call outside the SDK catalogue gives back: built-ins and libraries that hand on, hold or merge what they are
 * given, and schemas and settings with a value for what is missing.
 */
import type { Expression } from "../lower/facts.ts";
import table from "./data/library-calls.json" with { type: "json" };
import { commandCall } from "./command-options.ts";
import { FRESH, asDefault, asPartial, isGiven, type Evaluation } from "./evaluation.ts";
import { provided } from "./injected.ts";
import { makesHttpClient } from "./http-clients.ts";
import { argumentValues } from "./places.ts";
import type { ExpressionRef } from "./refs.ts";
import { isText, joinUrl } from "./url-text.ts";
import type { Frame, Value, ValueOf } from "./value.ts";

export type Call = Extract<Expression, { kind: "call" | "new" }>;

/** A call with what its steps need to follow its arguments. */
export interface LibraryCall {
  readonly ref: ExpressionRef;
  readonly call: Call;
  readonly frame: Frame | undefined;
  /** What a function given at this position (from 0) returns. */
  returned(position: number): readonly Value[];
}

interface Row {
  readonly gives?: readonly string[];
  readonly under?: string;
  readonly merges?: string;
  readonly chosen?: boolean;
}

const GLOBALS = new Map<string, Row>(table.globals.flatMap((row) => row.paths.map((path) => [path, row] as const)));
const PACKAGES = new Map<string, Row>(table.packages.flatMap((row) => row.specifiers.flatMap((specifier) => row.paths.map((path) => [`${specifier}\0${path}`, row] as const))));

/** Of schema libraries: calls that make a schema from one for each property. */
const SHAPED = new Set(["object", "strictObject", "looseObject", "interface", "extend", "convict"]);
/** … that make one from several objects of them, by the members of the first argument. */
const SHAPED_BY_PARTS = new Set(["createEnv"]);
/** … that name the value for what is missing, with its position: `z.string().default("x")`, `v.optional(v.string(), "x")`. */
const DEFAULTING = new Map([["default", 0], ["catch", 0], ["prefault", 0], ["optional", 1], ["nullish", 1], ["nullable", 1], ["exactOptional", 1], ["fallback", 1]]);
/** … that check a value against the schema and give it back: of the schema itself, or with it as the first argument. */
const PARSING = new Set(["parse", "parseAsync", "safeParse", "safeParseAsync"]);
/** Reads of a setting by its key, which may name what serves without it. */
const READING = new Set(["get", "getString", "getOrDefault", "getStringValue", "variation", "stringVariation"]);
/** By package, what says which context the handlers of a chain are given. */
const CONTEXTS = new Map<string, { readonly method: string; readonly under: string }>(Object.entries(table.contexts));
/** By package, the option with the settings that a store starts from. */
const STORES = new Map(Object.entries(table.stores));
/** Methods of a library's container that give what is registered under a class or a token. */
const INSTANCES: ReadonlySet<string> = new Set(table.instances);
/** Calls that give the settings of a schema, with the argument that holds it. */
const SETTINGS = new Map([["cleanEnv", 1]]);

/** Whether a value is a chain whose handlers are given a context: its `under` names the member. */
export function givesContext(value: Value): boolean {
  return value.kind === "external" && value.specifier !== undefined && value.under !== undefined && CONTEXTS.get(value.specifier)?.under === value.under;
}

/** What calling `value` at the call gives. */
export function libraryCall(ev: Evaluation, at: LibraryCall, value: ValueOf<"external">): readonly Value[] {
  const { ref, call, frame } = at;
  const argument = (position: number): readonly Value[] => argumentValues(ev, ref, call.args, position, frame);
  const name = value.path.join(".");
  const command = commandCall(ev, ref, frame, value);
  if (command !== undefined) return command;
  const row = value.specifier === undefined ? GLOBALS.get(name) : PACKAGES.get(`${value.specifier}\0${name}`);
  if (row !== undefined) return fromRow(ev, at, value, row);

  const last = value.path.at(-1) ?? "";
  const { given: _, ...plain } = value;
  const result: Value = { ...plain, called: true };
  if (value.specifier === undefined) {
    const made = last === "Map" ? argument(0).filter((given) => given.kind === "array") : [];
    if (made.length > 0) return made.map((shape): Value => ({ ...result, shape }));
    if (name === "URL" || name === "Request") return urlObject(argument(0), argument(1));
    return [...typeArguments(ev, at), ...argument(0).filter((given) => given.kind === "function"), result];
  }

  const registered = INSTANCES.has(last) ? ofContainer(ev, at) : [];
  if (registered.length > 0) return registered;
  if (makesHttpClient(value)) return argument(0).length === 0 ? [result] : argument(0).map((shape): Value => ({ ...result, shape }));
  const context = CONTEXTS.get(value.specifier);
  const given = context?.method === last ? (call.typeArguments ?? []).flatMap((type) => ev.declared(ref.file, type)) : [];
  if (context !== undefined && given.length > 0) return given.map((shape): Value => ({ ...result, shape, under: context.under }));
  const kept = STORES.get(value.specifier);
  const starts = kept === undefined || call.kind !== "new" ? [] : argument(0).flatMap((options) => ev.member(options, kept));
  if (starts.length > 0) return starts.map((shape): Value => ({ ...result, shape }));
  const setting = SETTINGS.get(last);
  const shapes = setting !== undefined ? argument(setting) : SHAPED_BY_PARTS.has(last) ? argument(0).flatMap((parts) => ev.anyMember(parts)) : SHAPED.has(last) || (last === "default" && SHAPED.has(value.specifier)) ? argument(0) : [];
  const made = shapes.filter((given) => given.kind === "object" || given.kind === "array");
  if (made.length > 0) return made.map((shape): Value => ({ ...result, shape }));

  const fallback = DEFAULTING.get(last);
  if (fallback !== undefined && (value.called || fallback > 0)) return [result, ...argument(fallback).map(asDefault)];
  if (PARSING.has(last)) return value.called ? [value, ...argument(0)] : [...argument(0).filter((given) => given.kind === "external"), result];
  if (READING.has(last)) return [result, ...readSetting(ev, at, value)];
  // `str({ default: "x" })`, `defineString("MODEL", { default: "x" })`: a validator or an option with its default.
  const options = call.args.slice(0, 2).flatMap((_, position) => argument(position)).filter((given) => given.kind === "object");
  const defaults = options.flatMap((given) => ev.member(given, "default")).filter((given) => given.kind === "string").map(asDefault);
  const texts = argument(0).filter((given) => given.kind === "string");
  const results = texts.length === 0 ? [result] : texts.map((given): Value => ({ ...result, given }));
  return [...typeArguments(ev, at), ...argument(0).filter((given) => given.kind === "function" || (call.kind === "call" && isClient(given))), ...defaults, ...results];
}

/** A client whose methods send: what a library makes of it (`metered(new OpenAI())`) is used like it. What is sent itself is no client. */
function isClient(value: Value): boolean {
  return value.kind === "api" && value.sites.length > 0 && value.node.leadsToModel() && value.node.entries.length === 0 && value.node.member("invoke") === undefined;
}

/** `container.resolve(Service)`, `container.resolve("model")`: an object of the class, or what is registered under the token. */
function ofContainer(ev: Evaluation, { ref, call, frame }: LibraryCall): readonly Value[] {
  const [first] = call.args;
  if (first === undefined || first.spread) return [];
  const made = argumentValues(ev, ref, call.args, 0, frame).flatMap((given): readonly Value[] => (given.kind === "class" ? [{ ...FRESH, kind: "instance", class: given.class, site: undefined, frame: undefined, exact: true }] : []));
  return made.length > 0 ? made : provided(ev, { file: ref.file, id: first.value });
}

/** `new URL(path, base)` is taken for the text it says. */
function urlObject(urls: readonly Value[], bases: readonly Value[]): readonly Value[] {
  const [base] = bases.filter(isText);
  const known = urls.filter(isText);
  return bases.length === 0 && known.length > 0 ? known : known.map((url) => joinUrl(base, url));
}

/** What the table says of a call. */
function fromRow(ev: Evaluation, at: LibraryCall, value: ValueOf<"external">, row: Row): readonly Value[] {
  const { ref, call, frame } = at;
  const given = (position: number): readonly Value[] => argumentValues(ev, ref, call.args, position, frame);
  if (row.merges !== undefined) return merged(call.args.map((_, position) => given(position)), row.merges === "last");
  const held = (row.gives ?? []).flatMap((place): readonly Value[] => {
    if (place.endsWith("()")) return at.returned(Number(place.slice(0, -2)));
    if (place.endsWith("[]")) return given(Number(place.slice(0, -2))).flatMap((list) => ev.anyMember(list));
    return given(Number(place));
  });
  const kept = row.chosen === true ? held.filter((one) => one.kind !== "string").map(asDefault) : held;
  const known = [...kept, ...typeArguments(ev, at)];
  const { under } = row;
  return under === undefined ? known : known.map((shape): Value => ({ ...value, called: true, shape, under }));
}

/** The objects that are put into one, the strongest first; what it may set makes the weaker ones the default. */
function merged(objects: readonly (readonly Value[])[], lastWins: boolean): readonly Value[] {
  let settable = false;
  return (lastWins ? [...objects].reverse() : objects).flatMap((values) => {
    const own = settable ? values.map(asDefault) : values;
    settable ||= values.some(isGiven);
    return own;
  });
}

/** `config.get("ai.model")` of a schema of settings or of a store with what it starts from, `config.get("MODEL", "x")` with a value for what is missing. */
function readSetting(ev: Evaluation, { ref, call, frame }: LibraryCall, value: ValueOf<"external">): readonly Value[] {
  const given = call.args.length > 1 ? argumentValues(ev, ref, call.args, call.args.length - 1, frame).filter((one) => one.kind === "string") : [];
  const key = argumentValues(ev, ref, call.args, 0, frame).find((one) => one.kind === "string");
  const shape = value.under === undefined ? value.shape : undefined;
  const named = shape === undefined || key?.kind !== "string" ? [] : key.text.split(".").reduce<readonly Value[]>((values, name) => values.flatMap((one) => ev.member(one, name)), [shape]);
  return [...given, ...named.filter(({ kind }) => kind === "string"), ...named.flatMap((one) => ev.member(one, "default"))].map(asDefault);
}

/** A client or class that a type argument says the result is: `container.resolve<OpenAI>("openai")`, `new Map<string, OpenAI>()`. */
function typeArguments(ev: Evaluation, { ref, call }: LibraryCall): readonly Value[] {
  const { typeArguments: types = [] } = call;
  const callee = ev.index(ref.file)?.facts.expressions[call.callee];
  if (call.kind === "new" && callee?.kind === "name" && types.length === 2) return [{ ...FRESH, kind: "typed", file: ref.file, type: { kind: "ref", name: callee.name, target: { kind: "global" }, args: types } }];
  const [only, ...others] = types;
  if (only === undefined || others.length > 0) return [];
  return ev.declared(ref.file, only).filter((one) => one.kind === "api" || one.kind === "instance").map(asPartial);
}
