/** Members that calls add to a library's objects: `app.decorate("openai", client)` is what `app.openai` is, in any file. */
import type { ApiNode } from "../sdk/catalogue.ts";
import { parseAccessPath } from "../sdk/access-path.ts";
import type { SdkDescription, SdkMember } from "../sdk/format.ts";
import { parsePlace } from "../sdk/place.ts";
import { specifiersOf } from "../sdk/walk.ts";
import type { Evaluation } from "./evaluation.ts";
import { keptFor } from "./kept.ts";
import { placeValues } from "./places.ts";
import { expressionKey, type ExpressionRef } from "./refs.ts";
import type { Value } from "./value.ts";

interface Addition {
  readonly call: ExpressionRef;
  readonly entry: SdkMember;
}

const memory = keptFor<SdkDescription, ReadonlyMap<string, readonly Addition[]>>();

/** What the project puts into the member `name` of an object that the library itself has no such member for. */
export function addedMember(ev: Evaluation, node: ApiNode, name: string): readonly Value[] {
  return valuesOf(ev, additionsTo(ev, node.sdk).get(name) ?? []);
}

/** Every member that the project adds to the objects of known libraries, with the files that use the library. */
export function addedMembers(ev: Evaluation): readonly { readonly name: string; readonly values: readonly Value[]; readonly users: readonly string[] }[] {
  return ev.catalogue.descriptions.flatMap((sdk) => [...additionsTo(ev, sdk)].map(([name, additions]) => ({ name, values: valuesOf(ev, additions), users: usersOf(ev, sdk) })));
}

function valuesOf(ev: Evaluation, additions: readonly Addition[]): readonly Value[] {
  return additions.flatMap(({ call, entry }) => placeValues(ev, call, undefined, parsePlace(entry.value)));
}

function usersOf(ev: Evaluation, sdk: SdkDescription): readonly string[] {
  return [...new Set(specifiersOf(sdk).flatMap((specifier) => ev.project.importersOfPackage(specifier)))];
}

function additionsTo(ev: Evaluation, sdk: SdkDescription): ReadonlyMap<string, readonly Addition[]> {
  if (!sdk.entries.some((entry) => entry.role === "member")) return new Map();
  // Finding them asks for values, which may ask for them.
  return memory(ev).get(sdk, () => findAdditions(ev, sdk), new Map());
}

function findAdditions(ev: Evaluation, sdk: SdkDescription): ReadonlyMap<string, readonly Addition[]> {
  const methods = new Set(sdk.entries.flatMap((entry) => (entry.role === "member" ? parseAccessPath(entry.path).flatMap((step) => (step.kind === "member" ? [step.names] : [])).slice(-1).flat() : [])));
  const found = new Map<string, Addition[]>();
  const seen = new Set<string>();
  for (const file of usersOf(ev, sdk)) {
    const text = ev.project.text(file);
    if (![...methods].some((method) => text?.includes(`.${method}`) === true)) continue;
    const index = ev.index(file);
    for (const id of [...methods].flatMap((method) => index?.memberCalls(method) ?? [])) {
      const call = { file, id };
      const expression = index?.facts.expressions[id];
      if (expression?.kind !== "call" || seen.has(expressionKey(call))) continue;
      seen.add(expressionKey(call));
      for (const value of ev.values({ file, id: expression.callee }, undefined)) {
        const entry = value.kind === "api" ? value.node.call()?.entry("member") : undefined;
        if (entry === undefined) continue;
        for (const given of placeValues(ev, call, undefined, parsePlace(entry.name))) {
          if (given.kind === "string") found.set(given.text, [...(found.get(given.text) ?? []), { call, entry }]);
        }
      }
    }
  }
  return found;
}
