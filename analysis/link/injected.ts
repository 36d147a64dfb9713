/**
 * What a container hands out by a token: `container.register("Model", { useValue: … })` is what a parameter with
 * `@inject("Model")` is, and `{ provide: MODEL, useFactory: () => … }` one with `@Inject(MODEL)`.
 */
import type { ExpressionId, FileFacts } from "../lower/facts.ts";
import data from "./data/injections.json" with { type: "json" };
import { FRESH, withHop, type Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import type { Value } from "./value.ts";

interface Registration {
  readonly at: ExpressionRef;
  readonly as: string;
}

const GIVEN = new Map(Object.entries(data.given));
const METHODS = new Map(Object.entries(data.methods));
const DECORATORS = new Set(data.decorators);
const PACKAGES = new Set(data.packages);
/** Tokens that stand for tokens are followed this far. */
const MAX_DEPTH = 3;

const memory = keptFor<"all", ReadonlyMap<string, readonly Registration[]>>();
const NOTHING: ReadonlyMap<string, readonly Registration[]> = new Map();

/** What a parameter is that a decorator names the token of. */
export function injected(ev: Evaluation, fn: FunctionRef, index: number): readonly Value[] {
  const facts = ev.index(fn.file)?.facts;
  const decorators = facts?.functions[fn.fn]?.parameters[index]?.decorators ?? [];
  return decorators.flatMap((id): readonly Value[] => {
    const decorator = facts?.expressions[id];
    const callee = decorator?.kind === "call" ? facts?.expressions[decorator.callee] : undefined;
    const token = decorator?.kind === "call" ? decorator.args[0]?.value : undefined;
    if (facts === undefined || token === undefined || callee?.kind !== "name" || !DECORATORS.has(callee.name)) return [];
    const registered = provided(ev, { file: fn.file, id: token });
    return registered.length > 0 ? registered : made(ev, { file: fn.file, id: token }, "class");
  });
}

/** What is registered under the token that an expression is. */
export function provided(ev: Evaluation, token: ExpressionRef, depth = 0): readonly Value[] {
  const facts = ev.index(token.file)?.facts;
  const name = facts === undefined ? undefined : tokenOf(facts, token.id);
  if (name === undefined || depth > MAX_DEPTH) return [];
  const registrations = memory(ev).get("all", () => findRegistrations(ev), NOTHING).get(name) ?? [];
  return registrations.flatMap(({ at, as }): readonly Value[] => {
    if (as === "token") return provided(ev, at, depth + 1);
    const span = ev.index(at.file)?.facts.expressions[at.id]?.span ?? [0, 0];
    return made(ev, at, as).map((value) => withHop(value, { kind: "property", file: at.file, span }));
  });
}

function made(ev: Evaluation, at: ExpressionRef, as: string): readonly Value[] {
  const values = ev.values(at, undefined);
  if (as === "value") return values;
  return values.flatMap((value): readonly Value[] => {
    if (value.kind === "function") return ev.returned(value.fn, undefined);
    return value.kind === "class" ? [{ ...FRESH, kind: "instance", class: value.class, site: undefined, frame: undefined, exact: true }] : [];
  });
}

/** A token by how it is written: its text, or the last name of a constant or class. */
function tokenOf(facts: FileFacts, id: ExpressionId): string | undefined {
  const token = facts.expressions[id];
  if (token?.kind === "string") return `"${token.text}`;
  return token?.kind === "name" || token?.kind === "member" ? token.name : undefined;
}

function findRegistrations(ev: Evaluation): ReadonlyMap<string, readonly Registration[]> {
  const found = new Map<string, Registration[]>();
  const words = [...GIVEN.keys(), ...METHODS.keys()];
  const files = new Set([...ev.project.packages].filter((specifier) => PACKAGES.has(specifier)).flatMap((specifier) => ev.project.importersOfPackage(specifier)));
  for (const file of files) {
    const text = ev.project.text(file) ?? "";
    const facts = words.some((word) => text.includes(word)) ? ev.index(file)?.facts : undefined;
    if (facts === undefined) continue;
    for (const { token, value, as } of facts.expressions.flatMap((_, id) => registrationsAt(facts, id as ExpressionId))) {
      const name = tokenOf(facts, token);
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), { at: { file, id: value }, as }]);
    }
  }
  return found;
}

interface Written {
  readonly token: ExpressionId;
  readonly value: ExpressionId;
  readonly as: string;
}

function registrationsAt(facts: FileFacts, id: ExpressionId): readonly Written[] {
  const expression = facts.expressions[id];
  if (expression?.kind === "object") {
    const provide = expression.properties.find((one) => one.kind === "value" && one.key === "provide");
    return provide?.kind === "value" ? givenIn(facts, id, provide.value) : [];
  }
  if (expression?.kind !== "call") return [];
  const [token, second] = expression.args;
  const callee = facts.expressions[expression.callee];
  const registered = token === undefined || second === undefined ? [] : givenIn(facts, second.value, token.value);
  const as = callee?.kind === "member" ? METHODS.get(callee.name) : undefined;
  if (as === undefined || callee?.kind !== "member" || token === undefined) return registered;
  if (second !== undefined) return [...registered, { token: token.value, value: second.value, as }];
  // `container.bind(token).toConstantValue(client)`
  const bound = facts.expressions[callee.object];
  const of = bound?.kind === "call" ? bound.args[0] : undefined;
  return of === undefined ? registered : [...registered, { token: of.value, value: token.value, as }];
}

function givenIn(facts: FileFacts, object: ExpressionId, token: ExpressionId): readonly Written[] {
  const expression = facts.expressions[object];
  if (expression?.kind !== "object") return [];
  return expression.properties.flatMap((property) => {
    const as = property.kind === "value" ? GIVEN.get(property.key) : undefined;
    return property.kind === "value" && as !== undefined ? [{ token, value: property.value, as }] : [];
  });
}
