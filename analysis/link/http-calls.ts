/** Model calls made without an SDK: a request to a provider's endpoint. */
import type { Expression, ExpressionId } from "../lower/facts.ts";
import type { HttpEndpoint } from "../sdk/format.ts";
import { matchEndpoint } from "../sdk/http.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ExpressionRef } from "./refs.ts";
import type { Value } from "./value.ts";

/** HTTP clients by how they are called, with the argument that holds the URL and the one that holds the body. */
const GLOBAL_CLIENTS: ReadonlyMap<string, HttpShape> = new Map([
  ["fetch", { url: "0", body: "1.body" }],
  ["globalThis.fetch", { url: "0", body: "1.body" }],
  ["window.fetch", { url: "0", body: "1.body" }],
]);
const PACKAGE_CLIENTS: ReadonlyMap<string, readonly { readonly path: string; readonly shape: HttpShape }[]> = new Map([
  ["axios", [
    { path: "default", shape: { url: "0.url", body: "0.data" } },
    { path: "default.post", shape: { url: "0", body: "1" } },
    { path: "default.request", shape: { url: "0.url", body: "0.data" } },
  ]],
  ["ky", [
    { path: "default", shape: { url: "0", body: "1.json" } },
    { path: "default.post", shape: { url: "0", body: "1.json" } },
  ]],
  ["got", [
    { path: "default", shape: { url: "0", body: "1.json" } },
    { path: "default.post", shape: { url: "0", body: "1.json" } },
    { path: "got.post", shape: { url: "0", body: "1.json" } },
  ]],
  ["node-fetch", [{ path: "default", shape: { url: "0", body: "1.body" } }]],
  ["cross-fetch", [{ path: "default", shape: { url: "0", body: "1.body" } }]],
  ["undici", [
    { path: "fetch", shape: { url: "0", body: "1.body" } },
    { path: "request", shape: { url: "0", body: "1.body" } },
  ]],
]);

interface HttpShape {
  /** The argument number, or `argument.property`. */
  readonly url: string;
  readonly body: string;
}

export interface HttpCall {
  readonly endpoint: HttpEndpoint;
  /** The expression of the request body, before serialisation. */
  readonly body: ExpressionRef | undefined;
}

/** The endpoint that a call requests, when its callee is an HTTP client and its URL says so. */
export function httpCallAt(ev: Evaluation, ref: ExpressionRef, callees: readonly Value[]): HttpCall | undefined {
  const request = requestAt(ev, ref, callees);
  const endpoint = request === undefined ? undefined : matchEndpoint(splitUrl(request.url));
  return request === undefined || endpoint === undefined ? undefined : { endpoint, body: request.body };
}

export interface HttpRequest {
  /** The URL with `UNKNOWN` for each part that isn't constant. */
  readonly url: string;
  readonly body: ExpressionRef | undefined;
}

/** What a call requests, when its callee is an HTTP client. */
export function requestAt(ev: Evaluation, ref: ExpressionRef, callees: readonly Value[]): HttpRequest | undefined {
  const call = ev.index(ref.file)?.facts.expressions[ref.id];
  if (call?.kind !== "call") return undefined;
  const shape = callees.map(shapeOf).find((found) => found !== undefined);
  const url = shape === undefined ? undefined : argumentAt(ev, ref.file, call, shape.url);
  if (shape === undefined || url === undefined) return undefined;
  const body = argumentAt(ev, ref.file, call, shape.body);
  return { url: urlText(ev, { file: ref.file, id: url }, 0), body: body === undefined ? undefined : serialised(ev, { file: ref.file, id: body }, 0) };
}

function shapeOf(value: Value): HttpShape | undefined {
  if (value.kind !== "external" || value.called) return undefined;
  const path = value.path.join(".");
  if (value.specifier === undefined) return GLOBAL_CLIENTS.get(path);
  return PACKAGE_CLIENTS.get(value.specifier)?.find((client) => client.path === path)?.shape;
}

function argumentAt(ev: Evaluation, file: string, call: Extract<Expression, { kind: "call" }>, place: string): ExpressionId | undefined {
  const [position, property] = place.split(".");
  const argument = call.args[Number(position)];
  if (argument === undefined || argument.spread) return undefined;
  if (property === undefined) return argument.value;
  const object = ev.values({ file, id: argument.value }, undefined).find((value) => value.kind === "object");
  if (object?.kind !== "object" || object.at.file !== file) return undefined;
  const expression = ev.index(file)?.facts.expressions[object.at.id];
  const found = expression?.kind === "object" ? expression.properties.find((candidate) => candidate.kind === "value" && candidate.key === property) : undefined;
  return found?.kind === "value" ? found.value : undefined;
}

/** Stands for a part of a URL that isn't constant. */
export const UNKNOWN = "\0";

/** The text of a URL with unknown parts marked. */
function urlText(ev: Evaluation, ref: ExpressionRef, depth: number): string {
  const facts = ev.index(ref.file)?.facts;
  const expression = facts?.expressions[ref.id];
  if (expression === undefined || depth > 6) return UNKNOWN;
  const inner = (id: ExpressionId): string => urlText(ev, { file: ref.file, id }, depth + 1);
  switch (expression.kind) {
    case "string":
      return expression.text;
    case "template":
      return expression.texts.map((text, position) => text + (expression.parts[position] === undefined ? "" : inner(expression.parts[position]))).join("");
    case "binary":
      return expression.operator === "+" ? inner(expression.left) + inner(expression.right) : UNKNOWN;
    case "new":
      return expression.args[0] === undefined ? UNKNOWN : (expression.args[1] === undefined ? "" : inner(expression.args[1].value)) + inner(expression.args[0].value);
    case "logical":
      return inner(expression.right);
    default: {
      const constant = ev.values(ref, undefined).find((value) => value.kind === "string");
      if (constant?.kind === "string") return constant.text;
      const source = expression.kind === "name" && expression.binding !== undefined ? facts?.bindings[expression.binding]?.sources[0] : undefined;
      return source?.kind === "value" && source.path.length === 0 ? inner(source.value) : UNKNOWN;
    }
  }
}

function splitUrl(text: string): { host?: string; pathSuffix?: string } {
  const match = /^(?:https?:)?\/\/([^/\0?#]*)(\0?)([^?#]*)/.exec(text);
  const path = (match === null ? text : (match[3] ?? "")).replace(/[?#].*$/s, "");
  const constant = path.slice(path.lastIndexOf(UNKNOWN) + 1);
  const host = match?.[1];
  return { ...(host === undefined || host === "" || match?.[2] === UNKNOWN ? {} : { host }), ...(constant === "" ? {} : { pathSuffix: constant }) };
}

/** Looks through `JSON.stringify(x)` and plain variables. */
function serialised(ev: Evaluation, ref: ExpressionRef, depth: number): ExpressionRef {
  const facts = ev.index(ref.file)?.facts;
  const expression = facts?.expressions[ref.id];
  if (depth > 4) return ref;
  if (expression?.kind === "call") {
    const callee = facts?.expressions[expression.callee];
    const [first] = expression.args;
    if (callee?.kind === "member" && callee.name === "stringify" && first !== undefined) return { file: ref.file, id: first.value };
  }
  if (expression?.kind === "name" && expression.binding !== undefined) {
    const source = facts?.bindings[expression.binding]?.sources[0];
    if (source?.kind === "value" && source.path.length === 0) return serialised(ev, { file: ref.file, id: source.value }, depth + 1);
  }
  return ref;
}
