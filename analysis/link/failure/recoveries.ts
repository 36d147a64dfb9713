/**
 * Libraries that run another function in place of a call that failed: `result.orElse(other)`, `breaker.fallback(other)`,
 * `wrap(fallback(handleAll, other), retry(…)).execute(call)`, `effect.pipe(Effect.catchAll(other))`.
 */
import data from "../data/recoveries.json" with { type: "json" };
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";

type Form = "methods" | "operators" | "holders" | "policies" | "defaults";

interface Row extends Partial<Record<Form, Readonly<Record<string, number>>>> {
  readonly specifiers: readonly string[];
  readonly told?: string;
}

/** A function that runs when a call failed. */
export interface Recovery {
  readonly handler: ExpressionRef;
  /** The call that is given the function. */
  readonly given: ExpressionRef;
  /** Callbacks that are told when it runs. */
  readonly listeners: readonly ExpressionRef[];
}

const ROWS: readonly Row[] = data.packages;
const NAMES: Readonly<Record<Form, ReadonlySet<string>>> = {
  methods: namesOf("methods"),
  operators: namesOf("operators"),
  holders: namesOf("holders"),
  policies: namesOf("policies"),
  defaults: namesOf("defaults"),
};
/** Policies of policies are looked into this far. */
const MAX_DEPTH = 4;

/** What a method call on a value that carries the failure recovers with: `result.orElse(other)`, `breaker.fallback(other)`. */
export function recoveryAt(program: Program, call: ExpressionRef): Recovery | undefined {
  return recovery(program, call, "methods") ?? recovery(program, call, "holders");
}

/** Where a method of a library's result is given what it serves for a failure: `result.unwrapOr("Untitled")`. */
export function defaultPlace(program: Program, call: ExpressionRef): number | undefined {
  const expression = program.expression(call);
  const found = recovery(program, call, "defaults");
  const index = expression.kind === "call" && found !== undefined ? expression.args.findIndex(({ value }) => value === found.handler.id) : -1;
  return index === -1 ? undefined : index;
}

const OBSERVERS: ReadonlySet<string> = new Set(data.observers);

/** Whether a method of a result runs what it is given where the result has failed, and hands the result on. */
export const isObserver = (name: string): boolean => OBSERVERS.has(name);

/** What operators among the arguments of a pipe recover with. Those before hear of the failure first: `tapError(log)`. */
export function recoveriesInPipe(program: Program, pipe: ExpressionRef): readonly Recovery[] {
  const expression = program.expression(pipe);
  if (expression.kind !== "call") return [];
  return expression.args.flatMap(({ value }, position): readonly Recovery[] => {
    const found = recovery(program, { file: pipe.file, id: value }, "operators");
    return found === undefined ? [] : [{ ...found, listeners: expression.args.slice(0, position).flatMap((before) => callbacksOf(program, { file: pipe.file, id: before.value })) }];
  });
}

/** The functions that a call is given. */
function callbacksOf(program: Program, call: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(call);
  const given = expression.kind === "call" ? expression.args.map(({ value }) => ({ file: call.file, id: value })) : [];
  return given.filter((ref) => program.values(ref).some((value) => value.kind === "function"));
}

/** What the policy recovers with that a call is made on: `policy.execute(() => …)`. */
export function recoveriesOfPolicy(program: Program, call: ExpressionRef): readonly Recovery[] {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  return callee?.kind === "member" ? inPolicy(program, { file: call.file, id: callee.object }, 0) : [];
}

function inPolicy(program: Program, ref: ExpressionRef, depth: number): readonly Recovery[] {
  const expression = program.expression(ref);
  if (depth > MAX_DEPTH) return [];
  if (expression.kind === "name") {
    const sources = expression.binding === undefined ? [] : (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []);
    return sources.flatMap((source) => (source.kind === "value" && source.path.length === 0 ? inPolicy(program, { file: ref.file, id: source.value }, depth + 1) : []));
  }
  if (expression.kind !== "call" || !ofPackage(program, ref, "policies")) return [];
  const own = recovery(program, ref, "policies");
  return own === undefined ? expression.args.flatMap(({ value }) => inPolicy(program, { file: ref.file, id: value }, depth + 1)) : [own];
}

function recovery(program: Program, call: ExpressionRef, form: Form): Recovery | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call") return undefined;
  const callee = program.expression({ file: call.file, id: expression.callee });
  if ((callee.kind !== "member" && callee.kind !== "name") || (callee.kind === "member" && !NAMES[form].has(callee.name))) return undefined;
  for (const { specifier, name } of calledOf(program, call)) {
    const row = ROWS.find((each) => each.specifiers.includes(specifier) && each[form]?.[name] !== undefined);
    const given = expression.args[row?.[form]?.[name] ?? -1];
    if (row === undefined || given === undefined) continue;
    return { handler: { file: call.file, id: given.value }, given: call, listeners: row.told === undefined || callee.kind !== "member" ? [] : toldBy(program, { file: call.file, id: callee.object }, row.told) };
  }
  return undefined;
}

/** Whether a call runs something of a package with rows of this form. */
function ofPackage(program: Program, call: ExpressionRef, form: Form): boolean {
  return calledOf(program, call).some(({ specifier }) => ROWS.some((row) => row[form] !== undefined && row.specifiers.includes(specifier)));
}

/** What of which package a call runs; a member of something imported also where the catalogue has no row for it. */
function calledOf(program: Program, call: ExpressionRef): readonly { readonly specifier: string; readonly name: string }[] {
  const callees = program.callees(call);
  if (callees.length > 0) return callees.flatMap((one) => (one.kind === "external" && one.specifier !== undefined ? [{ specifier: one.specifier, name: one.path.at(-1) ?? "" }] : []));
  const facts = program.facts(call.file);
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  const root = callee?.kind === "member" ? program.expression({ file: call.file, id: callee.object }) : undefined;
  const sources = root?.kind === "name" && root.binding !== undefined ? (facts?.bindings[root.binding]?.sources ?? []) : [];
  return sources.flatMap((source) => {
    const specifier = source.kind === "import" ? facts?.imports[source.import]?.specifier : undefined;
    return specifier === undefined || callee?.kind !== "member" ? [] : [{ specifier, name: callee.name }];
  });
}

/** The callbacks that listen to an event of an object: `breaker.on("fallback", callback)`. */
function toldBy(program: Program, object: ExpressionRef, event: string): readonly ExpressionRef[] {
  const held = program.expression(object);
  if (held.kind !== "name" || held.binding === undefined) return [];
  return (program.facts(object.file)?.expressions ?? []).flatMap((expression): readonly ExpressionRef[] => {
    const callee = expression.kind === "call" ? program.expression({ file: object.file, id: expression.callee }) : undefined;
    if (expression.kind !== "call" || callee?.kind !== "member" || !/^(on|once|addListener)$/.test(callee.name)) return [];
    const receiver = program.expression({ file: object.file, id: callee.object });
    const [name, callback] = expression.args;
    const named = name === undefined ? undefined : program.expression({ file: object.file, id: name.value });
    return receiver.kind === "name" && receiver.binding === held.binding && named?.kind === "string" && named.text === event && callback !== undefined ? [{ file: object.file, id: callback.value }] : [];
  });
}

function namesOf(form: Form): ReadonlySet<string> {
  return new Set((data.packages as readonly Row[]).flatMap((row) => Object.keys(row[form] ?? {})));
}
