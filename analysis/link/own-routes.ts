/**
 * What arrives at the project's own routes: a request that some other file of the project sends there. A handler that
 * passes `body.model` on sends what the senders of the request name.
 */
import type { Expression, ExpressionId, FileFacts, FunctionId } from "../lower/facts.ts";
import data from "./data/entry-points.json" with { type: "json" };
import { withHop, type Evaluation } from "./evaluation.ts";
import { requestAt } from "./http-calls.ts";
import { chatClient, chatClientWords, isChatName, isChatRoute } from "./http-clients.ts";
import { keptFor } from "./kept.ts";
import { parsePlace } from "../sdk/place.ts";
import { placeValues } from "./places.ts";
import { UNKNOWN, isText } from "./url-text.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import { routePath } from "./route-path.ts";
import type { Value, ValueOf } from "./value.ts";

const conventions = data.exports.filter((row) => row.kind === "route" && row.root !== "").map((row) => ({ path: new RegExp(row.path), names: new Set(row.names), root: row.root }));

/** Ways to a request's body from a handler's parameter: `request.json()`, `req.body`, Hono's `c.req.json()`, SvelteKit's `{ request }`. */
const BODIES: readonly (readonly string[])[] = [["json()"], ["body"], ["req", "json()"], ["request", "json()"], ["request", "body"]];

interface SentRequest {
  readonly at: ExpressionRef;
  readonly body: readonly Value[];
}

/** Both by route path, for each state of the project. */
const requests = keptFor<string, readonly SentRequest[]>();
const chats = keptFor<string, readonly SentRequest[]>();

/** What the project itself sends in place of a handler's parameter; nothing when it is no body of a known route. */
export function sentToOwnRoute(ev: Evaluation, value: ValueOf<"parameter">): readonly Value[] {
  const rest = bodyMembers(value.path);
  const route = rest === undefined ? undefined : routeOf(ev, value.fn);
  if (rest === undefined || route === undefined) return [];
  const sent = [...requests(ev).get(route, () => findRequests(ev, route), []), ...chats(ev).get(route, () => findChats(ev, route), [])];
  return sent.flatMap((request) => {
    const span = ev.index(request.at.file)?.facts.expressions[request.at.id]?.span ?? [0, 0];
    const hop = { kind: "request", file: request.at.file, span } as const;
    return rest.reduce<readonly Value[]>((values, name) => values.flatMap((one) => ev.member(one, name)), request.body).map((one) => withHop(one, hop));
  });
}

/** How the paths of nearly all own routes begin: files that name none are told apart by the scan for imports. */
export const ROUTE_PREFIX = "/api/";

/**
 * The requests of the project that wait for the answer of the route that a function answers, where its path begins as
 * nearly all do. Those of a chat's hook are none: it keeps what fails in its own state.
 */
export function requestsToHandler(ev: Evaluation, fn: FunctionRef): readonly ExpressionRef[] {
  const route = routeOf(ev, fn);
  return route?.startsWith(ROUTE_PREFIX) === true ? requests(ev).get(route, () => findRequests(ev, route), []).map(({ at }) => at) : [];
}

/** The members taken of a request's body. */
function bodyMembers(path: readonly string[]): readonly string[] | undefined {
  const way = BODIES.find((names) => names.every((name, position) => path[position] === name));
  return way === undefined || way.length === path.length ? undefined : path.slice(way.length);
}

/** The URL path that a function answers by where its file lies and what it is exported as: "/api/chat/[id]". */
function routeOf(ev: Evaluation, fn: FunctionRef): string | undefined {
  const facts = ev.index(fn.file)?.facts;
  const convention = conventions.find((row) => row.path.test(fn.file));
  if (facts === undefined || convention === undefined) return undefined;
  const handles = facts.exports.some((candidate) => candidate.kind !== "star" && convention.names.has(candidate.name) && exportHolds(facts, candidate, fn.fn));
  return handles ? routePath(ev.project.root, fn.file, convention.root) : undefined;
}

/** Whether an export is the function or a wrapper that it is written into. */
function exportHolds(facts: FileFacts, candidate: FileFacts["exports"][number], fn: FunctionId): boolean {
  const span = facts.functions[fn]?.span ?? [0, 0];
  const around = (id: number): boolean => {
    const outer = facts.expressions[id]?.span;
    return outer !== undefined && outer[0] <= span[0] && span[1] <= outer[1];
  };
  if (candidate.kind === "expression") return around(candidate.value);
  if (candidate.kind !== "binding") return false;
  const sources = facts.bindings[candidate.binding]?.sources ?? [];
  return sources.some((source) => (source.kind === "function" && source.fn === fn) || (source.kind === "value" && around(source.value)));
}

function findRequests(ev: Evaluation, route: string): readonly SentRequest[] {
  const naming = filesNaming(ev, route);
  ev.project.expect(() => naming);
  return naming.flatMap((file) => requestsIn(ev, file, route));
}

function findChats(ev: Evaluation, route: string): readonly SentRequest[] {
  // A chat need not name the route that it talks to by itself.
  const candidates = new Set([...filesNaming(ev, route), ...(isChatRoute(route) ? ev.project.filesWith(chatClientWords) : [])]);
  ev.project.expect(() => [...candidates]);
  return [...candidates].flatMap((file) => chatsIn(ev, file, routePattern(route)));
}

function filesNaming(ev: Evaluation, route: string): readonly string[] {
  const fixed = route.split(/\[|:/)[0] ?? route;
  if (fixed.length < 2) return [];
  // Where all of the route is constant, a longer path names another one.
  return ev.project.filesWith(fixed === route ? ENDS.map((end) => fixed + end) : [fixed]);
}

/** What follows a whole path in code: the end of its text, a query, a hash, a part that isn't constant. */
const ENDS = ["", "/"].flatMap((slash) => ['"', "'", "`", "?", "#", "${"].map((end) => slash + end));

function requestsIn(ev: Evaluation, file: string, route: string): readonly SentRequest[] {
  const index = ev.index(file);
  const wanted = routePattern(route);
  return (index?.calls ?? []).flatMap((id): readonly SentRequest[] => {
    const call = index?.facts.expressions[id];
    if (index === undefined || call?.kind !== "call" || !mayName(index.facts, call.args[0]?.value, route)) return [];
    const at = { file, id };
    const request = requestAt(ev.local, at, undefined);
    return request?.urls.some(({ text }) => wanted.test(withoutQuery(text))) === true ? [{ at, body: request.bodyIn(ev) }] : [];
  });
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "");

/** Whether an argument may be a route's URL, or hold it, going by how it is written: the callees of all other calls need not be followed. */
function mayName({ expressions }: FileFacts, id: ExpressionId | undefined, route: string): boolean {
  const expression = id === undefined ? undefined : expressions[id];
  switch (expression?.kind) {
    case undefined:
    case "function":
    case "class":
    case "array":
    case "number":
    case "boolean":
      return false;
    case "string":
      return expression.text.includes("/") || route.endsWith(expression.text);
    default:
      return true;
  }
}

/** The requests that chats of component libraries send. */
function chatsIn(ev: Evaluation, file: string, wanted: RegExp): readonly SentRequest[] {
  const index = ev.index(file);
  return (index?.calls ?? []).flatMap((id): readonly SentRequest[] => {
    const call = index?.facts.expressions[id];
    if (index === undefined || (call?.kind !== "call" && call?.kind !== "new") || call.args.length === 0 || !mayBeChat(index.facts, call.callee)) return [];
    const at = { file, id };
    const body = chatBody(ev, at, call, wanted);
    return body === undefined ? [] : [{ at, body }];
  });
}

/** Whether a callee is named as a chat is in its library, here or where it was taken from: all others need not be followed. */
function mayBeChat({ expressions, bindings, imports }: FileFacts, callee: ExpressionId): boolean {
  const expression = expressions[callee];
  if (expression?.kind === "member") return isChatName(expression.name);
  if (expression?.kind !== "name") return false;
  const sources = expression.binding === undefined ? [] : (bindings[expression.binding]?.sources ?? []);
  return isChatName(expression.name) || sources.some((source) => {
    if (source.kind === "import") return isChatName(imports[source.import]?.imported ?? "");
    const step = source.kind === "value" || source.kind === "parameter" ? source.path.at(-1) : undefined;
    return step?.kind === "property" && isChatName(step.name);
  });
}

/** What a chat adds to its requests to a route; undefined where the call makes no chat with it. */
function chatBody(ev: Evaluation, at: ExpressionRef, { callee }: Extract<Expression, { kind: "call" | "new" }>, wanted: RegExp): readonly Value[] | undefined {
  for (const value of ev.local.values({ file: at.file, id: callee }, undefined)) {
    const chat = chatClient(value);
    if (chat === undefined) continue;
    const options = placeValues(ev, at, undefined, parsePlace("0"));
    const named = options.flatMap((one) => ev.member(one, "api")).filter(isText);
    const talks = named.length > 0 ? named.some(({ text }) => wanted.test(text)) : wanted.test(chat.route);
    if (!talks) return undefined;
    const prepared = options.flatMap((one) => ev.member(one, "prepareSendMessagesRequest")).flatMap((one) => (one.kind === "function" ? ev.returned(one.fn, undefined) : []));
    return [...placeValues(ev, at, undefined, parsePlace(chat.body)), ...prepared.flatMap((one) => ev.member(one, "body"))];
  }
  return undefined;
}

/** Matches the URLs of a route: a path alone, or one after a base that isn't constant. */
function routePattern(route: string): RegExp {
  const parts = route.split("/").map((part) => (/^\[.*\]$|^:/.test(part) ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^(?:${UNKNOWN}|https?://(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?)?${parts.join("/")}/?$`);
}
