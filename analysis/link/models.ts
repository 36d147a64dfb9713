/** Which models a call or factory is given, followed through receivers and factories to where they are written. */
import type { SdkCall, SdkModel } from "../sdk/format.ts";
import { isModelId } from "../sdk/model-id.ts";
import { parsePlace, type Place } from "../sdk/place.ts";
import { reachedNodes } from "./capability-calls.ts";
import { FRESH, withHop, type Evaluation } from "./evaluation.ts";
import { httpCallAt, type HttpCall } from "./http-calls.ts";
import { sentToOwnRoute } from "./own-routes.ts";
import { placeValues } from "./places.ts";
import type { ExpressionRef } from "./refs.ts";
import type { ApiSite, Frame, Value } from "./value.ts";
import { distinct } from "./values.ts";

/** A model object inside a model object (a wrapper, a router, an agent) is followed this far. */
const MAX_NESTING = 6;

/** The model values at a capability call or factory; see `Program.modelsOf`. */
export function modelValues(ev: Evaluation, at: ExpressionRef, frame?: Frame): readonly Value[] {
  const reached = reachedNodes(ev, at, frame);
  const values = reached.flatMap(({ node, sites }) =>
    node.entries.flatMap((entry) => (entry.role === "call" || entry.role === "model" ? entryValues(ev, at, frame, entry, sites, 0) : [])),
  );
  return distinct(reached.length > 0 ? values : httpModels(ev, at, frame));
}

/** The models that the library itself goes on to when the first one fails. */
export function fallbackValues(ev: Evaluation, at: ExpressionRef): readonly Value[] {
  const reached = reachedNodes(ev, at, undefined);
  if (reached.length === 0) return (requestAt(ev, at, undefined)?.fallbacks(ev) ?? []).flatMap((value) => identities(ev, value, 0));
  return reached.flatMap(({ sites }) => sites.flatMap((site) => [...listedFallbacks(ev, site), ...guards(ev, site).flatMap((guard) => listedFallbacks(ev, guard)), ...nestedFallbacks(ev, site, 0)]));
}

/** Those that the model objects are told of which a call is given: `generateText({ model: router("…", { models: […] }) })`. */
function nestedFallbacks(ev: Evaluation, site: ApiSite, depth: number): readonly Value[] {
  if (depth > MAX_NESTING) return [];
  const places = site.node.entries.flatMap((entry) => (entry.role === "call" || entry.role === "model" ? entry.model.map((text) => parsePlace(text)) : []));
  const models = places.filter((place) => place[0]?.kind === "argument").flatMap((place) => placeValues(ev, site.call, site.frame, place));
  return models.flatMap((value) => (value.kind === "api" ? value.sites : [])).flatMap((inner) => [...listedFallbacks(ev, inner), ...nestedFallbacks(ev, inner, depth + 1)]);
}

function listedFallbacks(ev: Evaluation, site: ApiSite): readonly Value[] {
  return site.node.entries.flatMap((entry): readonly Value[] => {
    if (entry.role !== "call" && entry.role !== "model" && entry.role !== "fallback") return [];
    const first = entry.role === "fallback" ? entry.primary : entry.model;
    return (entry.fallback ?? []).flatMap((text) => {
      const values = placeValues(ev, site.call, site.frame, parsePlace(text));
      // A list that holds the first model too has no further one when it is a list of one.
      return first.includes(text) && values.length === 1 ? [] : values.flatMap((value) => identities(ev, value, 0));
    });
  });
}

/** Middleware of a model or agent, which may itself hold fallbacks. */
function guards(ev: Evaluation, site: ApiSite): readonly ApiSite[] {
  return site.node.entries.flatMap((entry) => {
    if (entry.role !== "model" && entry.role !== "same") return [];
    const places = (entry.guards ?? []).filter((text) => !text.includes("="));
    return places.flatMap((text) => placeValues(ev, site.call, site.frame, parsePlace(text))).flatMap((value) => (value.kind === "api" ? value.sites : []));
  });
}

function entryValues(ev: Evaluation, at: ExpressionRef, frame: Frame | undefined, entry: SdkCall | SdkModel, sites: readonly ApiSite[], depth: number, keys?: readonly string[]): readonly Value[] {
  const places = entry.model.map((text) => parsePlace(text));
  const takesObjects = sites.some(({ node }) => node.sdk.modelObjects === true && node.entries.includes(entry));
  const values = places.flatMap((place) => (place[0]?.kind === "receiver" ? receiverValues(ev, at, sites, depth, keysOf(ev, at, frame, entry)) : keyed(place, keys).flatMap((one) => placeValues(ev, at, frame, one)).flatMap((value) => (takesObjects ? namedByProvider(value) : undefined) ?? identities(ev, value, depth))));
  if (values.length > 0 || entry.implicitModel === undefined || places.some((place) => isWritten(ev, at, place))) return values;
  return [{ ...FRESH, kind: "string", text: entry.implicitModel, at }];
}

/** The names under which a call asks its receiver for a model; undefined where they are not all written. */
function keysOf(ev: Evaluation, at: ExpressionRef, frame: Frame | undefined, entry: SdkCall | SdkModel): readonly string[] | undefined {
  if (entry.role !== "model" || entry.named === undefined) return undefined;
  const names = placeValues(ev, at, frame, parsePlace(entry.named));
  const written = names.flatMap((name) => (name.kind === "string" ? [name.text] : []));
  return written.length > 0 && written.length === names.length ? written : undefined;
}

/** A place with these keys where it goes through any. */
function keyed(place: Place, keys: readonly string[] | undefined): readonly Place[] {
  return keys === undefined || !place.some(({ kind }) => kind === "any-key") ? [place] : keys.map((name) => place.map((step) => (step.kind === "any-key" ? { kind: "property", name } : step)));
}

/** The model of a provider that no row describes, by the id that it was asked for: `moonshotai("kimi-k2")`. */
function namedByProvider(value: Value): readonly Value[] | undefined {
  if (value.kind !== "external" || value.specifier === undefined || value.given?.kind !== "string" || !isModelId(value.given.text)) return undefined;
  return [{ ...value.given, isDefault: value.given.isDefault || value.isDefault, hops: [...value.hops, ...value.given.hops] }];
}

/** The identity that an earlier site of the chain fixed. */
function receiverValues(ev: Evaluation, at: ExpressionRef, sites: readonly ApiSite[], depth: number, keys?: readonly string[]): readonly Value[] {
  for (const site of [...sites].reverse()) {
    if (site.call.id === at.id && site.call.file === at.file) continue;
    const values = siteValues(ev, site, sites, depth, keys);
    if (values.length > 0) return values;
  }
  return [];
}

function siteValues(ev: Evaluation, site: ApiSite, sites: readonly ApiSite[], depth: number, keys?: readonly string[]): readonly Value[] {
  if (depth > MAX_NESTING) return [];
  const span = ev.index(site.call.file)?.facts.expressions[site.call.id]?.span ?? [0, 0];
  return site.node.entries.flatMap((entry) => (entry.role === "model" ? entryValues(ev, site.call, site.frame, entry, sites, depth + 1, keys) : [])).map((value) => withHop(value, { kind: "model", file: site.call.file, span }));
}

/** A model object's identities are those of the sites that made it; a plain string is its own. */
function identities(ev: Evaluation, value: Value, depth: number): readonly Value[] {
  if (depth > MAX_NESTING) return [];
  switch (value.kind) {
    case "api":
      return asked(ev, value.sites).flatMap((site) => siteValues(ev, site, value.sites, depth)).map((inner) => ({ ...inner, hops: [...value.hops, ...inner.hops], isDefault: inner.isDefault || value.isDefault }));
    case "array":
      return ev.anyMember(value).flatMap((item) => identities(ev, item, depth + 1));
    case "function":
      return ev.returned(value.fn, undefined).flatMap((result) => identities(ev, result, depth + 1));
    case "string":
    case "json":
    case "environment":
    case "registry":
    case "external":
      return [value];
    case "parameter":
      return ev.intoCallers ? [value, ...sentToOwnRoute(ev, value).flatMap((sent) => identities(ev, sent, depth + 1))] : [value];
    case "text":
    case "object":
    case "class":
    case "instance":
    case "typed":
    case "module":
      return [];
  }
}

/** The sites that fixed a model, the last first; one that asks for a model by its name speaks for those before it. */
function asked(ev: Evaluation, sites: readonly ApiSite[]): readonly ApiSite[] {
  const last = sites.findLastIndex(({ call, frame, node }) => node.entries.some((entry) => entry.role === "model" && keysOf(ev, call, frame, entry) !== undefined));
  return last === -1 ? [...sites].reverse() : sites.slice(last).reverse();
}

/** Whether the code says anything at a place; where it does not, the SDK's own default applies. */
function isWritten(ev: Evaluation, at: ExpressionRef, place: Place): boolean {
  const facts = ev.index(at.file)?.facts;
  const call = facts?.expressions[at.id];
  const [first, second] = place;
  if ((call?.kind !== "call" && call?.kind !== "new") || first?.kind !== "argument") return true;
  if (call.args.some((argument) => argument.spread)) return true;
  const argument = call.args[first.index];
  if (argument === undefined) return false;
  if (second?.kind !== "property") return facts?.expressions[argument.value]?.kind !== "object";
  const object = facts?.expressions[argument.value];
  if (object?.kind !== "object") return object?.kind !== "string";
  return object.properties.some((property) => property.kind === "spread" || property.kind === "computed" || property.key === second.name);
}

function httpModels(ev: Evaluation, at: ExpressionRef, frame: Frame | undefined): readonly Value[] {
  return (requestAt(ev, at, frame)?.models(ev) ?? []).flatMap((value) => identities(ev, value, 0));
}

/** The address of a deferred request is known to callers alone. */
function requestAt(ev: Evaluation, at: ExpressionRef, frame: Frame | undefined): HttpCall | undefined {
  return httpCallAt(ev.local, at, frame) ?? httpCallAt(ev, at, frame);
}
