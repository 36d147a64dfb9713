/**
 * Model calls made without an SDK: a request to a provider's endpoint. The request may be made by a function of the
 * project that is given the URL, or the end of it: then the call of that function is the model call.
 */
import type { BindingId, Expression, ExpressionId } from "../lower/facts.ts";
import type { HttpEndpoint } from "../sdk/format.ts";
import { endpointWords, matchEndpoint } from "../sdk/http.ts";
import { parsePlace } from "../sdk/place.ts";
import type { Evaluation } from "./evaluation.ts";
import { forwardedEndpoint } from "./forwarded-requests.ts";
import { httpShapes, isRequestClass, type HttpShape } from "./http-clients.ts";
import { keptFor } from "./kept.ts";
import { argumentValues, placeValues } from "./places.ts";
import { expressionKey, sameFunction, type ExpressionRef, type FunctionRef } from "./refs.ts";
import { UNKNOWN, isText, joinUrl, modelInUrl, splitUrl, type TextValue } from "./url-text.ts";
import type { Frame, Value } from "./value.ts";

/** Functions between a call that names an endpoint and the request itself. */
const MAX_HELPERS = 3;
/** Arguments that may hold the URL of a helper. */
const MAX_ARGUMENTS = 4;

export interface HttpCall {
  readonly endpoint: HttpEndpoint;
  /** Calls on the way to the request that would be model requests by themselves, but are told the address by this one. */
  readonly decides?: readonly ExpressionRef[];
  /** The identities that the request names, followed by an evaluation that may go further than the one that found it. */
  models(ev: Evaluation): readonly Value[];
  /** The identities that the service is told to go on to when the first one fails. */
  fallbacks(ev: Evaluation): readonly Value[];
}

export interface HttpRequest {
  /** What the URL may be, `UNKNOWN` standing for each part that isn't constant. */
  readonly urls: readonly TextValue[];
  /** Whether it may have a body: not with GET, or without options. */
  sends(): boolean;
  /** The activation that it is made in. */
  readonly frame: Frame | undefined;
  bodyIn(ev: Evaluation): readonly Value[];
  methodIn(ev: Evaluation): readonly Value[];
  /** The variable that holds the body, where it may be a form that fields are added to. */
  readonly form: { readonly file: string; readonly binding: BindingId } | undefined;
}

/**
 * The model request that a call makes, directly or through functions of the project; undefined when it makes none. What
 * looks like one in `ev` is followed in the `whole` project, where `ev` sees only a part of it.
 */
export function httpCallAt(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined, whole: Evaluation = ev): HttpCall | undefined {
  const direct = requestAt(ev, ref, frame);
  if (direct === undefined) return namesEndpoint(ev, ref, frame) ? helperRequest(whole, ref, frame) : undefined;
  const found = modelRequest(ev, direct);
  if (found !== undefined) return found;
  const again = whole === ev ? direct : requestAt(whole, ref, frame);
  const forwarded = again === undefined ? undefined : forwardedEndpoint(whole, again);
  if (again !== undefined && forwarded !== undefined) return requestOf(forwarded, again);
  return again === undefined || whole === ev ? undefined : modelRequest(whole, again);
}

/** What a call requests, when its callee is an HTTP client. */
export function requestAt(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): HttpRequest | undefined {
  const call = callAt(ev, ref);
  if (call === undefined) return undefined;
  for (const shape of ev.values({ file: ref.file, id: call.callee }, frame).flatMap((value) => httpShapes(ev, value))) {
    if (shape.constructs !== (call.kind === "new")) continue;
    const from = shape.url === "0" ? (madeRequest(ev, ref, call) ?? ref) : ref;
    const made = callAt(ev, from) ?? call;
    const written = placeValues(ev, from, frame, parsePlace(shape.url)).filter(isText);
    const known = written.length > 0 ? written : shape.url === "0" ? [unknownUrl(ref, call.args[0]?.value)] : [];
    const urls = shape.base.length === 0 ? known : known.map((url) => joinUrl(shape.base.find(isText), url));
    if (urls.length > 0) return { urls, frame, sends: () => sends(ev, from, frame, shape), bodyIn: (one) => (shape.body === "" ? [] : placeValues(one, from, frame, parsePlace(shape.body))), methodIn: (one) => (shape.method === undefined ? [] : placeValues(one, from, frame, parsePlace(shape.method))), form: formOf(ev, from, made, shape.body) };
  }
  return undefined;
}

/** The request object that is sent as it was made: `fetch(new Request(url, init))`, also through a variable of the function. */
function madeRequest(ev: Evaluation, ref: ExpressionRef, call: Extract<Expression, { kind: "call" | "new" }>): ExpressionRef | undefined {
  const index = ev.index(ref.file);
  const [first, second] = call.args;
  const options = second === undefined ? undefined : index?.facts.expressions[second.value];
  if (index === undefined || first === undefined || first.spread) return undefined;
  if (options !== undefined && (options.kind !== "object" || options.properties.some((one) => one.kind !== "value" || one.key === "method" || one.key === "body"))) return undefined;
  const given = index.facts.expressions[first.value];
  const sources = given?.kind === "name" && given.binding !== undefined ? (index.facts.bindings[given.binding]?.sources ?? []) : [];
  const [source] = sources;
  const id = given?.kind === "new" ? first.value : sources.length === 1 && source?.kind === "value" && source.path.length === 0 ? source.value : undefined;
  const made = id === undefined ? undefined : index.facts.expressions[id];
  if (id === undefined || made?.kind !== "new" || index.owner(id) !== index.owner(ref.id)) return undefined;
  return ev.values({ file: ref.file, id: made.callee }, undefined).some(isRequestClass) ? { file: ref.file, id } : undefined;
}

const SENDING = new Set(["POST", "PUT", "PATCH"]);

function sends(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined, { method, body }: HttpShape): boolean {
  if (method === undefined) return true;
  const methods = placeValues(ev, ref, frame, parsePlace(method)).filter((value) => value.kind === "string");
  if (methods.length > 0) return methods.some(({ text }) => SENDING.has(text.toUpperCase()));
  const [options] = parsePlace(method);
  const call = callAt(ev, ref);
  const given = options?.kind === "argument" ? call?.args[options.index] : undefined;
  if (given === undefined) return call?.args.some((argument) => argument.spread) === true;
  const written = ev.index(ref.file)?.facts.expressions[given.value];
  return written?.kind !== "object" || written.properties.some((property) => property.kind === "spread") || placeValues(ev, ref, frame, parsePlace(body)).length > 0 || hasProperty(written, body.split(".")[1]);
}

const hasProperty = (object: Extract<Expression, { kind: "object" }>, name: string | undefined): boolean => object.properties.some((property) => property.kind === "value" && property.key === name);

function unknownUrl(ref: ExpressionRef, id: ExpressionId | undefined): TextValue {
  return { kind: "text", text: UNKNOWN, at: { file: ref.file, id: id ?? ref.id }, hops: [], isDefault: false };
}

function modelRequest(ev: Evaluation, request: HttpRequest): HttpCall | undefined {
  for (const url of request.urls) {
    const endpoint = matchEndpoint(splitUrl(url.text));
    if (endpoint === undefined) continue;
    if (endpoint.kind !== "metadata" && !request.sends()) return undefined;
    return requestOf(endpoint, request);
  }
  if (!request.urls.every(isComputed) || !request.sends() || !request.bodyIn(ev).some((body) => hasChatShape(ev, body))) return undefined;
  return requestOf(ANY_CHAT, request);
}

const requestOf = (endpoint: HttpEndpoint, request: HttpRequest): HttpCall => ({
  endpoint,
  models: (ev) => modelsOf(ev, endpoint, request),
  fallbacks: (ev) => (endpoint.fallback ?? []).flatMap((place) => inBody(ev, place, request)),
});

/** A chat service at an address that the code doesn't say. */
const ANY_CHAT: HttpEndpoint = { provider: "unknown", hosts: [], paths: [], kind: "generate", model: "model", fallback: ["models[]", "fallbacks[]"] };

/** Where neither the host nor the end of the path is constant, nothing speaks for a service of the project's own. */
function isComputed({ text }: TextValue): boolean {
  const { host, pathSuffix } = splitUrl(text);
  return host === undefined && pathSuffix === undefined;
}

/** Bodies that only a chat service is sent: a model with messages. */
function hasChatShape(ev: Evaluation, body: Value): boolean {
  if (body.kind !== "object") return false;
  const written = ev.index(body.at.file)?.facts.expressions[body.at.id];
  return written?.kind === "object" && hasProperty(written, "model") && hasProperty(written, "messages") && !isBrowserFile(ev, body.at.file);
}

/** Components talk to the product's own server. */
function isBrowserFile(ev: Evaluation, file: string): boolean {
  return /\.[jt]sx$/.test(file) || ev.index(file)?.facts.directives.includes("use client") === true;
}

function modelsOf(ev: Evaluation, endpoint: HttpEndpoint, request: HttpRequest): readonly Value[] {
  const [place = "", name = ""] = endpoint.model.split(/:(.*)/s);
  if (place === "path" || place === "query") {
    const constant = request.urls.flatMap((url) => modelInUrl(endpoint.model, url) ?? []);
    const found = constant.length > 0 ? constant : request.urls.flatMap((url) => modelPart(ev, name, url, request.frame));
    return found.length > 0 ? found : place === "path" ? inBody(ev, "model", request) : [];
  }
  return place === "header" || name !== "" || place === "" ? [] : inBody(ev, endpoint.model, request);
}

/** The part of a URL's template that stands where the endpoint has the model. */
function modelPart(ev: Evaluation, form: string, url: TextValue, frame: Frame | undefined): readonly Value[] {
  const template = ev.index(url.at.file)?.facts.expressions[url.at.id];
  const [before = ""] = form.split("{model}");
  if (template?.kind !== "template") return [];
  const part = template.parts[template.texts.findIndex((text) => text.endsWith(before))];
  return part === undefined ? [] : ev.values({ file: url.at.file, id: part }, frame);
}

function inBody(ev: Evaluation, place: string, request: HttpRequest): readonly Value[] {
  const [, ...steps] = parsePlace(`0.${place}`);
  const fields = request.form === undefined ? [] : formFields(ev, request.form.file, request.form.binding, place, request.frame);
  if (fields.length > 0) return fields;
  return steps.reduce<readonly Value[]>((values, step) => values.flatMap((value) => (step.kind === "property" ? ev.member(value, step.name) : ev.anyMember(value))), request.bodyIn(ev));
}

/** The variable at a body's place: `fetch(url, { body: form })`, `axios.post(url, form)`. */
function formOf(ev: Evaluation, ref: ExpressionRef, call: Extract<Expression, { kind: "call" | "new" }>, place: string): HttpRequest["form"] {
  const facts = ev.index(ref.file)?.facts;
  const [position = "", property] = place.split(".");
  const argument = position === "" ? undefined : facts?.expressions[call.args[Number(position)]?.value ?? -1];
  const held = property === undefined ? argument : argument?.kind === "object" ? argument.properties.flatMap((one) => (one.kind === "value" && one.key === property ? [facts?.expressions[one.value]] : []))[0] : undefined;
  return held?.kind === "name" && held.binding !== undefined ? { file: ref.file, binding: held.binding } : undefined;
}

/** What is added to a form under a name: `form.append("model", "whisper-1")`. */
function formFields(ev: Evaluation, file: string, binding: BindingId, name: string, frame: Frame | undefined): readonly Value[] {
  const index = ev.index(file);
  return ["append", "set"].flatMap((method) => index?.memberCalls(method) ?? []).flatMap((id): readonly Value[] => {
    const call = index?.facts.expressions[id];
    const callee = call?.kind === "call" ? index?.facts.expressions[call.callee] : undefined;
    const form = callee?.kind === "member" ? index?.facts.expressions[callee.object] : undefined;
    if (call?.kind !== "call" || form?.kind !== "name" || form.binding !== binding) return [];
    const key = index?.facts.expressions[call.args[0]?.value ?? -1];
    return key?.kind === "string" && key.text === name ? argumentValues(ev, { file, id }, call.args, 1, frame) : [];
  });
}

/** Whether an argument is an endpoint's URL or the end of one: the only calls whose callees are looked into. */
function namesEndpoint(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): boolean {
  const call = callAt(ev, ref);
  if (call?.kind !== "call" || !isEndpointFile(ev, ref.file)) return false;
  return call.args.slice(0, MAX_ARGUMENTS).some((_, position) => endpointsGiven(ev, ref, call.args, position, frame).length > 0);
}

/** The texts of an argument that are an endpoint's URL or the end of one. */
function endpointsGiven(ev: Evaluation, ref: ExpressionRef, args: Extract<Expression, { kind: "call" }>["args"], position: number, frame: Frame | undefined): readonly TextValue[] {
  const argument = args[position];
  const expression = argument === undefined ? undefined : ev.index(ref.file)?.facts.expressions[argument.value];
  if (argument?.spread !== false || expression === undefined || !CAN_BE_TEXT.has(expression.kind)) return [];
  const values = argumentValues(ev, ref, args, position, frame);
  const texts = expression.kind === "object" ? values.flatMap((value) => URL_PROPERTIES.flatMap((name) => ev.member(value, name))) : values;
  return texts.filter(isText).filter((value) => value.text !== UNKNOWN && endpointOf(value) !== undefined);
}

const byItself = keptFor<string, HttpCall | undefined>();

/**
 * Who decides where a helper's call goes that names an endpoint whoever calls the function it stands in: the activation,
 * where that brings an endpoint of its own. "own": the call itself; undefined: it names none.
 */
function decidedBy(ev: Evaluation, ref: ExpressionRef, call: Extract<Expression, { kind: "call" }>, frame: Frame): "activation" | "own" | undefined {
  if (!namesEndpoint(ev, ref, undefined) || byItself(ev).get(expressionKey(ref), () => helperRequest(ev, ref, undefined), undefined) === undefined) return undefined;
  const brings = call.args.slice(0, MAX_ARGUMENTS).some((_, position) => {
    const always = new Set(endpointsGiven(ev, ref, call.args, position, undefined).map(({ text }) => text));
    return endpointsGiven(ev, ref, call.args, position, frame).some(({ text }) => !always.has(text));
  });
  return brings ? "activation" : "own";
}

const endpointFiles = new WeakMap<Evaluation, ReadonlySet<string>>();

/** Whether a file's text names an endpoint, or one that it imports does: paths are often kept among the constants. */
function isEndpointFile(ev: Evaluation, file: string): boolean {
  let files = endpointFiles.get(ev);
  if (files === undefined) {
    const naming = ev.project.filesWith(endpointWords());
    endpointFiles.set(ev, (files = new Set([...naming, ...naming.flatMap((one) => ev.project.importers(one))])));
  }
  return files.has(file);
}

const CAN_BE_TEXT: ReadonlySet<Expression["kind"]> = new Set(["string", "template", "name", "member", "binary", "new", "object", "call", "conditional", "logical"]);
const URL_PROPERTIES = ["url", "path", "endpoint"] as const;

/** The endpoint of a URL or of the path that a base is put in front of. */
function endpointOf({ text }: TextValue): HttpEndpoint | undefined {
  const isWhole = text.startsWith(UNKNOWN) || text.startsWith("/") || text.includes("://");
  return matchEndpoint(splitUrl(isWhole ? text : `${UNKNOWN}/${text}`));
}

/** The request that a function of the project makes for this call; for a callee that isn't known, what it is told to request. */
function helperRequest(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): HttpCall | undefined {
  const call = callAt(ev, ref);
  if (call?.kind !== "call") return undefined;
  const functions = ev.values({ file: ref.file, id: call.callee }, frame).filter((value) => value.kind === "function");
  for (const value of functions) {
    const inner: Frame = { fn: value.fn, call: ref, caller: frame, closure: value.frame, receiver: value.receiver, depth: (frame?.depth ?? 0) + 1 };
    const found = requestWithin(ev, value.fn, inner, 0);
    if (found === "own") return undefined;
    if (found !== undefined) return found;
  }
  return toldRequest(ev, ref, frame);
}

/**
 * The model request that a function's body makes in an activation. "own": it requests an endpoint whoever calls it, so
 * that the request itself is the model call.
 */
function requestWithin(ev: Evaluation, fn: FunctionRef, frame: Frame, depth: number): HttpCall | "own" | undefined {
  const index = ev.index(fn.file);
  if (index === undefined || depth >= MAX_HELPERS) return undefined;
  for (const id of index.calls) {
    if (!isWithin(ev, { file: fn.file, fn: index.owner(id) }, fn)) continue;
    const ref = { file: fn.file, id };
    const request = requestAt(ev, ref, frame);
    if (request !== undefined) {
      const always = requestAt(ev, ref, undefined);
      if (always !== undefined && modelRequest(ev, always) !== undefined) return "own";
      const found = modelRequest(ev, request);
      if (found !== undefined) return found;
      continue;
    }
    const call = callAt(ev, ref);
    if (call?.kind !== "call" || !handsOn(ev, ref, call)) continue;
    for (const value of ev.values({ file: fn.file, id: call.callee }, frame)) {
      if (value.kind !== "function" || activates(frame, value.fn)) continue;
      const found = requestWithin(ev, value.fn, { fn: value.fn, call: ref, caller: frame, closure: value.frame, receiver: value.receiver, depth: frame.depth + 1 }, depth + 1);
      if (found === undefined) continue;
      if (found === "own") return found;
      const decided = decidedBy(ev, ref, call, frame);
      return decided === "own" ? decided : decided === undefined ? found : { ...found, decides: [...(found.decides ?? []), ref] };
    }
  }
  return undefined;
}

/** Whether a call passes something of its function's parameters on. */
function handsOn(ev: Evaluation, ref: ExpressionRef, call: Extract<Expression, { kind: "call" }>): boolean {
  const facts = ev.index(ref.file)?.facts;
  return call.args.some(({ value }) => {
    const expression = facts?.expressions[value];
    if (expression?.kind === "template" || expression?.kind === "binary" || expression?.kind === "object" || expression?.kind === "new") return true;
    return expression?.kind === "name" && expression.binding !== undefined && facts?.bindings[expression.binding]?.kind !== "import";
  });
}

function isWithin(ev: Evaluation, inner: FunctionRef, outer: FunctionRef): boolean {
  for (let fn: FunctionRef["fn"] | undefined = inner.fn; fn !== undefined; fn = ev.index(inner.file)?.facts.functions[fn]?.parent) if (fn === outer.fn) return true;
  return false;
}

function activates(frame: Frame, fn: FunctionRef): boolean {
  for (let active: Frame | undefined = frame; active !== undefined; active = active.caller) if (sameFunction(active.fn, fn)) return true;
  return false;
}

/** `send(url, { method: "POST", body })`: whoever is told to post to a model's endpoint does, `fetch` by another name. */
function toldRequest(ev: Evaluation, ref: ExpressionRef, frame: Frame | undefined): HttpCall | undefined {
  const init = placeValues(ev, ref, frame, parsePlace("1"));
  const posts = init.some((value) => ev.member(value, "method").some((method) => method.kind === "string" && method.text.toUpperCase() === "POST"));
  if (!posts) return undefined;
  const urls = placeValues(ev, ref, frame, parsePlace("0")).filter(isText);
  return modelRequest(ev, {
    urls,
    sends: () => true,
    frame,
    form: undefined,
    bodyIn: (one) => placeValues(one, ref, frame, parsePlace("1.body")),
    methodIn: (one) => placeValues(one, ref, frame, parsePlace("1.method")),
  });
}

function callAt(ev: Evaluation, ref: ExpressionRef): Extract<Expression, { kind: "call" | "new" }> | undefined {
  const call = ev.index(ref.file)?.facts.expressions[ref.id];
  return call?.kind === "call" || call?.kind === "new" ? call : undefined;
}
