/** HTTP clients as data: which values are one, and where their calls hold URL and body. */
import table from "./data/http-clients.json" with { type: "json" };
import type { Evaluation } from "./evaluation.ts";
import type { Value, ValueOf } from "./value.ts";

export interface HttpShape {
  /** Argument places, as in the SDK data; an empty `body` is a request without one. */
  readonly url: string;
  readonly body: string;
  /** Undefined: the call itself says that something is sent. */
  readonly method: string | undefined;
  /** Called with `new`. */
  readonly constructs: boolean;
  /** What the client puts in front of each URL: the option of the factory that made it. */
  readonly base: readonly Value[];
}

interface Client {
  readonly url: string;
  readonly body: string;
  readonly method: string | undefined;
  readonly constructs: boolean;
}

const clients = new Map<string, Client[]>();
for (const row of table.clients) {
  for (const specifier of row.specifiers) {
    for (const path of row.paths) {
      const key = `${specifier}\0${path}`;
      clients.set(key, [...(clients.get(key) ?? []), { url: row.url, body: row.body, method: "method" in row ? row.method : undefined, constructs: row.constructs === true }]);
    }
  }
}
const factories = new Map<string, (typeof table.factories)[number]>(table.factories.flatMap((row) => row.specifiers.flatMap((specifier) => row.paths.map((path) => [`${specifier}\0${path}`, row] as const))));

const throwing = new Map<string, readonly string[]>(table.throwing.flatMap(({ specifiers, unless }) => specifiers.map((specifier) => [specifier, unless] as const)));

/** The options that keep a package's client from throwing on a bad status; undefined where it never does. */
export function keptFromThrowing(specifier: string): readonly string[] | undefined {
  return throwing.get(specifier);
}

/** Texts of which a file that requests something has one: a client that needs no import, the module of one, a method of one made elsewhere. */
const requestWords: readonly string[] = [
  ...new Set(
    table.clients.flatMap(({ specifiers, paths }) =>
      paths.flatMap((path) => {
        const last = path.slice(path.lastIndexOf(".") + 1);
        const methods = path.includes(".") ? [`.${last}`] : [];
        return specifiers.flatMap((specifier) => (specifier === "" ? [`${last}(`] : [`"${specifier}"`, `'${specifier}'`, ...methods]));
      }),
    ),
  ),
];

/** Whether a text may hold a request. Decides about reading a file at most. */
export function mayRequest(text: string): boolean {
  return requestWords.some((word) => text.includes(word));
}

/** Whether calling the value makes an HTTP client of its own, with a base URL among the options. */
export function makesHttpClient(value: ValueOf<"external">): boolean {
  return exported(factories, value.specifier, value.path) !== undefined;
}

/** The ways a value requests something when it is called; several where its argument's form decides. */
export function httpShapes(ev: Evaluation, value: Value): readonly HttpShape[] {
  if (value.kind !== "external") return [];
  if (!value.called) return (exported(clients, value.specifier, value.path) ?? []).map((client) => ({ ...client, base: [] }));
  // `axios.create({ baseURL }).post`: the factory's path, then the client's own.
  for (let length = value.path.length; length > 0; length--) {
    const factory = exported(factories, value.specifier, value.path.slice(0, length));
    if (factory === undefined) continue;
    const { shape } = value;
    const base = shape === undefined ? [] : ev.member(shape, factory.base);
    return (clients.get(keyOf(value.specifier, [factory.of, ...value.path.slice(length)])) ?? []).map((client) => ({ ...client, base }));
  }
  return [];
}

const requests = new Set(table.requests.flatMap(({ specifiers, paths }) => specifiers.flatMap((specifier) => paths.map((path) => `${specifier}\0${path}`))));

/** Whether what is constructed of the value is a request that a client like `fetch` takes in place of URL and options. */
export const isRequestClass = (value: Value): boolean => value.kind === "external" && !value.called && requests.has(keyOf(value.specifier, value.path));

/** A chat of a component library with a route of the product. */
export interface ChatClient {
  /** The route where the option `api` names none. */
  readonly route: string;
  /** The place of what is added to each request. */
  readonly body: string;
}

const chats = new Map<string, ChatClient>(table.chats.flatMap((row) => row.specifiers.flatMap((specifier) => row.paths.map((path) => [`${specifier}\0${path}`, row] as const))));

/** Texts of which a file that makes such a chat has one. */
export const chatClientWords: readonly string[] = [...new Set(table.chats.flatMap(({ paths }) => paths.flatMap((path) => (path.includes(".") ? [] : [`${/^[A-Z]/.test(path) ? "new " : ""}${path}(`]))))];

/** Whether a chat that names no route talks to this one. */
export const isChatRoute = (route: string): boolean => table.chats.some((row) => row.route === route);

/** What calling or constructing a value talks to, when it is such a chat. */
export function chatClient(value: Value): ChatClient | undefined {
  return value.kind === "external" ? chats.get(keyOf(value.specifier, value.path)) : undefined;
}

/** Whether a name is one that such a chat, or a way to send with one, has in its library. */
export const isChatName = (name: string): boolean => chatNames.has(name);

const chatNames = new Set(table.chats.flatMap(({ paths }) => paths.flatMap((path) => path.split(".").slice(-1))));

/** What a table has under a path; the default export of a module that `require` gave is the module itself. */
function exported<Row>(rows: ReadonlyMap<string, Row>, specifier: string | undefined, path: readonly string[]): Row | undefined {
  return rows.get(keyOf(specifier, path)) ?? (specifier === undefined ? undefined : rows.get(keyOf(specifier, ["default", ...path])));
}

const keyOf = (specifier: string | undefined, path: readonly string[]): string => `${specifier ?? ""}\0${path.join(".")}`;
