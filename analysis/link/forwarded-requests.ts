/**
 * Requests from outside that the code hands on to a provider: the host is the provider's, the path and the body are the
 * client's. Which endpoint is called, and with which model, is for the client to say.
 */
import type { HttpEndpoint } from "../sdk/format.ts";
import { endpointOfHost } from "../sdk/http.ts";
import type { Evaluation } from "./evaluation.ts";
import type { HttpRequest } from "./http-calls.ts";
import { hostBeforeUnknown } from "./url-text.ts";
import type { Value, ValueOf } from "./value.ts";

/** The endpoint that stands for all those of the provider that a request is handed on to; undefined where none is. */
export function forwardedEndpoint(ev: Evaluation, request: HttpRequest): HttpEndpoint | undefined {
  const [host] = request.urls.flatMap(({ text }) => hostBeforeUnknown(text) ?? []).filter((one) => endpointOfHost(one) !== undefined);
  if (host === undefined || !request.sends()) return undefined;
  const methods = request.methodIn(ev).filter((value) => value.kind === "parameter");
  return request.bodyIn(ev).some((body) => isIncoming(ev, body, methods)) ? endpointOfHost(host) : undefined;
}

/** What a request from outside has its content under, as a stream, parsed, or to be read by a call. */
const CONTENT = new Set(["body", "rawBody", "text", "json", "arrayBuffer", "blob", "formData", "bytes"]);
const METHOD = new Set(["method", "httpMethod"]);

/** Whether a value is the content of such a request, by its declared type, by its name, or because the method is taken from there, too. */
function isIncoming(ev: Evaluation, body: Value, methods: readonly ValueOf<"parameter">[]): boolean {
  if (body.kind !== "external" && body.kind !== "parameter") return false;
  const at = body.path.findIndex((name) => CONTENT.has(name));
  if (at === -1) return false;
  const owner = body.path.slice(0, at);
  if (owner.some(isRequestName)) return true;
  if (body.kind === "external") return false;
  const name = ev.index(body.fn.file)?.facts.functions[body.fn.fn]?.parameters[body.index]?.name;
  if (name !== undefined && isRequestName(name)) return true;
  return methods.some(({ fn, index, path }) => fn.file === body.fn.file && fn.fn === body.fn.fn && index === body.index && METHOD.has(path[at] ?? "") && owner.every((step, position) => path[position] === step));
}

/** `req`, `request`, `NextRequest`. */
const isRequestName = (name: string): boolean => /^req$|request$/i.test(name);
