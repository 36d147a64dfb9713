/** What a parameter may be: the argument of the call that entered, its default, its declared type, its callers' arguments. */
import type { Expression, ExpressionId } from "../lower/facts.ts";
import table from "./data/library-calls.json" with { type: "json" };
import { FRESH, asDefault, tell, withHop, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { givenByCommand } from "./command-options.ts";
import { injected } from "./injected.ts";
import { givenByLibrary } from "./library-callbacks.ts";
import { givesContext } from "./library-calls.ts";
import { argumentValues } from "./places.ts";
import { frameAround, runsOn } from "./receivers.ts";
import { sameFunction, type ExpressionRef, type FunctionRef } from "./refs.ts";
import type { Bound, Frame, Value } from "./value.ts";

/** Callers beyond this number say that the function is a utility, not a choice. */
const MAX_CALLERS = 40;

/** The values of parameter `index` (from 0) of `fn`. */
export function parameterValues(ev: Evaluation, fn: FunctionRef, index: number, frame: Frame | undefined): readonly Value[] {
  const facts = ev.index(fn.file)?.facts;
  const parameter = facts?.functions[fn.fn]?.parameters[index];
  if (facts === undefined || parameter === undefined) return [];

  let receiver: Value | undefined;
  for (let active = frame; active !== undefined; active = active.closure) {
    if (!sameFunction(active.fn, fn)) continue;
    if (active.call === undefined) {
      receiver = active.receiver;
      continue;
    }
    const given = fromCall(ev, active.call, index, active.caller, active.bound);
    if (given !== undefined) return given.length > 0 || parameter.type === undefined ? given : ev.declared(fn.file, parameter.type);
    return parameter.default === undefined ? [] : defaults(ev, fn, parameter.default, frame);
  }

  const values: Value[] = parameter.default === undefined ? [] : [...defaults(ev, fn, parameter.default, frame)];
  // A container hands out what the token says, whatever interface it is declared with.
  const handedOut = injected(ev, fn, index);
  values.push(...fromSurroundings(ev, fn, index, frame), ...handedOut, ...givenByLibrary(ev, fn, index, frame), ...givenByCommand(ev, fn, index, frame));
  if (parameter.type !== undefined && !tell(ev, handedOut)) values.push(...ev.declared(fn.file, parameter.type));
  const object = receiver?.kind === "instance" ? receiver : undefined;
  const given = ev.climbing(() => ev.callersOf(fn).slice(0, MAX_CALLERS).flatMap(({ call }) => (object !== undefined && !runsOn(ev, call, object) ? [] : (fromCall(ev, call, index, frameAround(ev, call, fn, object), boundAt(ev, call, fn)) ?? []))));
  if (given !== undefined && given.length > 0) return [...values, ...given];
  return [...values, { ...FRESH, kind: "parameter", fn, index, path: [] }];
}

/** The argument a call gives; undefined when it gives none at that position. */
function fromCall(ev: Evaluation, ref: ExpressionRef, position: number, frame: Frame | undefined, bound?: Bound): readonly Value[] | undefined {
  // The first argument of `bind` is the object.
  if (bound !== undefined && position < bound.count) return fromCall(ev, bound.call, position + 1, bound.frame);
  const index = position - (bound?.count ?? 0);
  const call = ev.index(ref.file)?.facts.expressions[ref.id];
  if (call?.kind !== "call" && call?.kind !== "new") return undefined;
  const spread = call.args.findIndex((argument) => argument.spread);
  const argument = call.args[index];
  if (spread === -1 && argument === undefined) return undefined;
  const span = ev.index(ref.file)?.facts.expressions[argument?.value ?? ref.id]?.span ?? call.span;
  return argumentValues(ev, ref, call.args, index, frame).map((value) => withHop(value, { kind: "argument", file: ref.file, span }));
}

/** What the function was bound to that a call runs. */
function boundAt(ev: Evaluation, site: ExpressionRef, fn: FunctionRef): Bound | undefined {
  const index = ev.index(site.file);
  const call = index?.facts.expressions[site.id];
  if (call?.kind !== "call" || index?.memberCalls("bind").length === 0) return undefined;
  const callees = ev.local.values({ file: site.file, id: call.callee }, undefined);
  return callees.flatMap((value) => (value.kind === "function" && sameFunction(value.fn, fn) ? (value.bound ?? []) : []))[0];
}

function defaults(ev: Evaluation, fn: FunctionRef, id: ExpressionId, frame: Frame | undefined): readonly Value[] {
  const span = ev.index(fn.file)?.facts.expressions[id]?.span ?? [0, 0];
  return ev.values({ file: fn.file, id }, frame).map((value) => asDefault(withHop(value, { kind: "default", file: fn.file, span })));
}

/** By the link of a chain, the member under which its handler gets what was parsed. */
const PARSED_AS = new Map(Object.entries(table.parsed));

/** `procedure.input(schema).mutation(({ input }) => …)`: what the handler at the end of a chain is given. */
function parsedInChain(ev: Evaluation, file: FileIndex, path: string, handler: ExpressionId, frame: Frame | undefined): readonly Value[] {
  let at: ExpressionId | undefined = handler;
  for (let links = 0; at !== undefined && links < MAX_LINKS; links++) {
    const callee: Expression | undefined = file.facts.expressions[at];
    if (callee?.kind !== "member") return [];
    const link: Expression | undefined = file.facts.expressions[callee.object];
    if (link?.kind !== "call") return [];
    const method: Expression | undefined = file.facts.expressions[link.callee];
    const under = method?.kind === "member" ? PARSED_AS.get(method.name) : undefined;
    if (under !== undefined) {
      const schemas = argumentValues(ev, { file: path, id: callee.object }, link.args, 0, frame).filter((value) => value.kind === "external" && value.shape !== undefined);
      if (schemas.length > 0) return schemas.map((shape): Value => ({ ...FRESH, kind: "external", specifier: undefined, path: [], called: true, shape, under }));
    }
    at = link.callee;
  }
  return [];
}

const MAX_LINKS = 8;

const ELEMENT_CALLBACKS = new Set(["map", "flatMap", "forEach", "filter", "find", "findLast", "some", "every"]);
/** Callbacks whose second parameter is the element. */
const REDUCING_CALLBACKS = new Set(["reduce", "reduceRight"]);

/** What a callback written inline is given: elements of the array it walks, the result of the promise it follows. */
function fromSurroundings(ev: Evaluation, fn: FunctionRef, index: number, frame: Frame | undefined): readonly Value[] {
  const file = ev.index(fn.file);
  const expression = file?.facts.functions[fn.fn]?.expression;
  const parent = expression === undefined ? undefined : file?.parent(expression);
  const call = parent === undefined ? undefined : file?.facts.expressions[parent];
  if (file === undefined || call?.kind !== "call" || call.args[0]?.value !== expression) return [];
  const callee = file.facts.expressions[call.callee];
  if (callee?.kind !== "member") return [];
  const receiver = (): readonly Value[] => ev.values({ file: fn.file, id: callee.object }, frame);
  if (REDUCING_CALLBACKS.has(callee.name) && index === 1) return receiver().flatMap((value) => ev.anyMember(value));
  if (index !== 0) return [];
  if (ELEMENT_CALLBACKS.has(callee.name)) return receiver().flatMap((value) => ev.anyMember(value));
  if (callee.name === "then") return receiver();
  return [...parsedInChain(ev, file, fn.file, call.callee, frame), ...receiver().filter(givesContext)];
}
