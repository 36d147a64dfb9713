/**
 * Options of command lines, as far as a library is told what serves where they are not given: `parseArgs({ options })`,
 * `program.option("--model <id>", "…", "x")`, `yargs.option("model", { default: "x" })`.
 */
import type { Expression, ExpressionId } from "../lower/facts.ts";
import table from "./data/command-options.json" with { type: "json" };
import { FRESH, asDefault, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { mentions, takenBy, type Taken } from "./library-callbacks.ts";
import { placeValues } from "./places.ts";
import { parsePlace } from "../sdk/place.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import type { Frame, Value, ValueOf } from "./value.ts";

interface Table {
  readonly options: string;
  readonly under?: string;
  readonly handlers?: readonly string[];
  readonly plain?: boolean;
}

interface Chain {
  readonly options: readonly string[];
  readonly prepared: readonly string[];
  readonly handlers: readonly string[];
}

type Call = Extract<Expression, { kind: "call" | "new" }>;

const TABLES = new Map<string, Table>(table.tables.flatMap((row) => row.specifiers.flatMap((specifier) => row.paths.map((path) => [`${specifier}\0${path}`, row] as const))));
const CHAINS = new Map<string, Chain>(table.chains.flatMap((row) => row.specifiers.map((specifier) => [specifier, row] as const)));
const HANDLERS = new Set([...table.chains.flatMap((row) => row.handlers), ...table.tables.flatMap((row) => row.handlers ?? [])]);
/** Links of a chain that are looked at. */
const MAX_LINKS = 60;

/** What a call of such a library gives; undefined where `value` is none of theirs. */
export function commandCall(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined, value: ValueOf<"external">): readonly Value[] | undefined {
  if (value.specifier === undefined) return undefined;
  const row = TABLES.get(`${value.specifier}\0${value.path.join(".")}`);
  if (row !== undefined) return [...parsed(ev, ref, frame, row), { ...value, called: true }];
  // What is called along a chain gives the chain back, or what was parsed by it.
  return CHAINS.has(value.specifier) ? [{ ...value, path: value.path.slice(0, 1), called: true, chain: ref }] : undefined;
}

/** True for an object that options and handlers of commands are added to. */
export function isCommandChain(value: Value): boolean {
  return value.kind === "external" && CHAINS.has(value.specifier ?? "");
}

function parsed(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined, { options, under, plain }: Table): readonly Value[] {
  return placeValues(ev, ref, frame, parsePlace(options)).map((shape): Value => {
    if (plain === true) return asDefault(shape);
    const described: Value = { ...FRESH, kind: "external", specifier: undefined, path: [], called: true, shape, under: DESCRIBED };
    return under === undefined ? described : { ...described, shape: described, under };
  });
}

/** The members of a result that are described in a table by options of their name. */
export const DESCRIBED = "*.default";

/** What serves for an option that a table describes. */
export function describedOption(ev: Evaluation, shape: Value, name: string): readonly Value[] {
  return ev.member(shape, name).flatMap((option) => ev.member(option, "default")).map(asDefault);
}

/** What a handler of a command is given as its parameter `index`. */
export function givenByCommand(ev: Evaluation, fn: FunctionRef, index: number, frame: Frame | undefined): readonly Value[] {
  const file = ev.index(fn.file);
  if (file === undefined) return [];
  return mentions(file, fn).flatMap((id): readonly Value[] => {
    const taken = takenBy(file, id);
    const call = taken === undefined ? undefined : file.facts.expressions[taken.call];
    if (taken === undefined || call?.kind !== "call") return [];
    const callee = file.facts.expressions[call.callee];
    const named = callee?.kind === "member" ? callee.name : taken.path.at(-1);
    if (named === undefined || !HANDLERS.has(named)) return [];
    const at = { file: fn.file, id: taken.call };
    if (callee?.kind !== "member") {
      const rows = ev.values({ file: fn.file, id: call.callee }, frame).flatMap((value) => (value.kind === "external" ? (TABLES.get(`${value.specifier}\0${value.path.join(".")}`) ?? []) : []));
      return index !== 0 ? [] : rows.flatMap((row) => (row.handlers?.includes(named) === true ? parsed(ev, at, frame, row) : []));
    }
    const object = callee.object;
    return ev.values({ file: fn.file, id: object }, frame).flatMap((value): readonly Value[] => {
      if (value.kind !== "external" || CHAINS.get(value.specifier ?? "")?.handlers.includes(named) !== true) return [];
      return [{ ...value, hops: [], path: value.path.slice(0, 1), called: true, chain: { file: fn.file, id: object } }, ...built(ev, file, fn.file, call, taken, value, frame)];
    });
  });
}

/** Options that are added by the function beside the handler: `command("ask", "…", (y) => y.option("model", …), handler)`. */
function built(ev: Evaluation, file: FileIndex, path: string, call: Call, { argument, path: inside }: Taken, value: ValueOf<"external">, frame: Frame | undefined): readonly Value[] {
  const beside = inside.length === 0 ? call.args[argument - 1]?.value : builderOf(file, call.args[argument]?.value);
  if (beside === undefined) return [];
  return ev.values({ file: path, id: beside }, frame).flatMap((builder): readonly Value[] => {
    if (builder.kind === "object") return [{ ...FRESH, kind: "external", specifier: undefined, path: [], called: true, shape: builder, under: DESCRIBED }];
    if (builder.kind !== "function") return [];
    const returned = ev.index(builder.fn.file)?.facts.functions[builder.fn.fn]?.body?.nodes ?? [];
    return returned.flatMap((node): readonly Value[] => (node.kind === "return" && node.value !== undefined ? [{ ...value, hops: [], path: value.path.slice(0, 1), called: true, chain: { file: builder.fn.file, id: node.value } }] : []));
  });
}

function builderOf(file: FileIndex, id: ExpressionId | undefined): ExpressionId | undefined {
  const options = id === undefined ? undefined : file.facts.expressions[id];
  const property = options?.kind === "object" ? options.properties.find((one) => one.kind === "value" && one.key === "builder") : undefined;
  return property?.kind === "value" ? property.value : undefined;
}

/** What serves for option `name` of the command line that the chain at `ref` describes; `specifier` is its library. */
export function chainedOption(ev: Evaluation, specifier: string | undefined, ref: ExpressionRef, name: string): readonly Value[] {
  const file = ev.index(ref.file);
  const chain = CHAINS.get(specifier ?? "");
  if (file === undefined || chain === undefined) return [];
  return [...linksOf(file, ref.id)].flatMap((id) => optionAt(ev, file, { file: ref.file, id }, chain, name));
}

/** The calls along a chain, down to its root, and those that are made on a variable that holds it. */
function linksOf(file: FileIndex, from: ExpressionId): ReadonlySet<ExpressionId> {
  const found = new Set<ExpressionId>();
  const waiting: ExpressionId[] = [from];
  for (let id = waiting.pop(); id !== undefined && found.size < MAX_LINKS; id = waiting.pop()) {
    const expression = file.facts.expressions[id];
    if (expression?.kind === "await" || expression?.kind === "cast") waiting.push(expression.operand);
    else if (expression?.kind === "member") waiting.push(expression.object);
    else if (expression?.kind === "call" || expression?.kind === "new") {
      if (found.has(id)) continue;
      found.add(id);
      const callee = file.facts.expressions[expression.callee];
      if (callee?.kind === "member") waiting.push(callee.object);
    } else if (expression?.kind === "name" && expression.binding !== undefined) {
      for (const use of file.uses(expression.binding)) for (const call of upwards(file, use)) if (!found.has(call)) waiting.push(call);
      for (const source of file.facts.bindings[expression.binding]?.sources ?? []) if (source.kind === "value" && source.path.length === 0) waiting.push(source.value);
    }
  }
  return found;
}

/** The calls of methods on an expression, one after the other. */
function upwards(file: FileIndex, from: ExpressionId): readonly ExpressionId[] {
  const calls: ExpressionId[] = [];
  for (let at = from; calls.length < MAX_LINKS; ) {
    const member = file.parent(at);
    const access = member === undefined ? undefined : file.facts.expressions[member];
    const call = access?.kind === "member" && access.object === at && member !== undefined ? file.parent(member) : undefined;
    const expression = call === undefined ? undefined : file.facts.expressions[call];
    if (call === undefined || expression?.kind !== "call" || expression.callee !== member) return calls;
    calls.push(call);
    at = call;
  }
  return calls;
}

function optionAt(ev: Evaluation, file: FileIndex, ref: ExpressionRef, { options, prepared }: Chain, name: string): readonly Value[] {
  const call = file.facts.expressions[ref.id];
  const callee = call?.kind === "call" ? file.facts.expressions[call.callee] : undefined;
  if (call?.kind !== "call" || callee?.kind !== "member") return [];
  if (prepared.includes(callee.name)) return preparedOption(ev, file, ref.file, call, name);
  const [first] = call.args;
  if (!options.includes(callee.name) || first === undefined) return [];
  const flag = file.facts.expressions[first.value];
  if (flag?.kind === "object") return describedOption(ev, { ...FRESH, kind: "object", at: { file: ref.file, id: first.value }, frame: undefined }, name);
  if (flag?.kind !== "string" || !namesOf(flag.text).includes(name)) return [];
  // After a flag comes what describes it; after a name, all there is to say of it.
  const further = call.args.slice(flag.text.startsWith("-") ? 2 : 1);
  return further.flatMap(({ value }) => ev.values({ file: ref.file, id: value }, undefined)).flatMap((given) => (given.kind === "object" ? ev.member(given, "default") : given.kind === "string" ? [given] : [])).map(asDefault);
}

/** `addOption(new Option("--model <id>").default("x"))`. */
function preparedOption(ev: Evaluation, file: FileIndex, path: string, call: Call, name: string): readonly Value[] {
  const [made] = call.args;
  const links = made === undefined ? [] : [...linksOf(file, made.value)].flatMap((id) => {
    const link = file.facts.expressions[id];
    return link?.kind === "call" || link?.kind === "new" ? [link] : [];
  });
  const isIt = links.some((link) => {
    const flag = link.kind === "new" ? file.facts.expressions[link.args[0]?.value ?? -1] : undefined;
    return flag?.kind === "string" && namesOf(flag.text).includes(name);
  });
  if (!isIt) return [];
  return links.flatMap((link) => {
    const callee = file.facts.expressions[link.callee];
    const given = callee?.kind === "member" && callee.name === "default" ? link.args[0]?.value : undefined;
    return given === undefined ? [] : ev.values({ file: path, id: given }, undefined);
  }).map(asDefault);
}

/** The members that a flag or name is found under: `-m, --model-id <id>` under `modelId` and `model-id`. */
function namesOf(flag: string): readonly string[] {
  const long = flag.startsWith("-") ? [...flag.matchAll(/--([\w-]+)/g)].map((match) => match[1] ?? "") : [flag];
  return long.flatMap((name) => [name, name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]);
}
