/** Providers' HTTP endpoints: which one a request without an SDK goes to. */
import endpointsJson from "./data/http.json" with { type: "json" };
import type { CapabilityKind, HttpEndpoint } from "./format.ts";

/** What is known of a request's URL. */
export interface UrlParts {
  /** Host with port, if any; `*` stands for an unknown part of it: `bedrock-runtime.*.amazonaws.com`. Undefined when nothing of it is known. */
  readonly host?: string;
  /** The constant end of the path, without query: all of it when the path is constant. */
  readonly pathSuffix?: string;
  /** Behind a known host, a path of which some part isn't constant: `*` stands for each such part. */
  readonly path?: string;
}

interface CompiledEndpoint {
  readonly endpoint: HttpEndpoint;
  readonly hosts: readonly RegExp[];
  readonly paths: readonly RegExp[];
  /** Those that leave a part open, which may be one that the code doesn't say. */
  readonly open: readonly RegExp[];
}

const KINDS: ReadonlySet<string> = new Set<CapabilityKind>(["generate", "embed", "speech", "image", "moderate", "metadata"]);

let compiled: readonly CompiledEndpoint[] | undefined;
let gateways: ReadonlySet<string> | undefined;

/** All endpoints that are known, in the order they are tried. */
export function httpEndpoints(): readonly HttpEndpoint[] {
  return endpointsJson.map((row): HttpEndpoint => {
    if (!isKind(row.kind)) throw new Error(`analysis/sdk/data/http.json: "${row.kind}" is not a kind of capability.`);
    return { ...row, kind: row.kind };
  });
}

/**
 * The endpoint of a request, or undefined. A known host is looked up first; the endpoints of any host (proxies,
 * gateways, self-hosted servers) come last, and only by ends of a path that hardly mean anything else.
 */
export function matchEndpoint(url: UrlParts): HttpEndpoint | undefined {
  const { host, pathSuffix, path: whole } = url;
  if (pathSuffix === undefined && whole === undefined) return undefined;
  const path = (pathSuffix ?? "").replace(/\/+$/, "");
  const all = (compiled ??= httpEndpoints().map(compile));
  const fits = (candidate: CompiledEndpoint): boolean => (pathSuffix !== undefined && candidate.paths.some((pattern) => pattern.test(path))) || (whole !== undefined && candidate.open.some((pattern) => pattern.test(whole)));
  if (host !== undefined) {
    const own = all.filter((candidate) => candidate.hosts.some((pattern) => pattern.test(host)));
    if (own.length > 0) return own.find(fits)?.endpoint;
  }
  if (pathSuffix === undefined) return undefined;
  return all.find(({ endpoint, paths }) =>
    endpoint.hosts.length === 0
    && (host === undefined || endpoint.unknownHost !== true)
    && paths.some((pattern) => pattern.test(path)))?.endpoint;
}

/** What stands for all endpoints of a provider's host, where nothing is known of the path; undefined for hosts that serve much besides models. */
export function endpointOfHost(host: string): HttpEndpoint | undefined {
  const own = (compiled ??= httpEndpoints().map(compile)).filter(({ hosts }) => hosts.some((pattern) => pattern.test(host)));
  const sending = own.find(({ endpoint }) => endpoint.kind !== "metadata")?.endpoint;
  return sending === undefined || own.some(({ endpoint }) => endpoint.sharedHost === true) ? undefined : { ...sending, paths: [] };
}

/** Whether a provider passes requests on to others, whose ids it takes. */
export function isGateway(provider: string): boolean {
  gateways ??= new Set(httpEndpoints().flatMap((endpoint) => (endpoint.gateway === true ? [endpoint.provider] : [])));
  return gateways.has(provider);
}

/** Hosts and paths of endpoints: only a file whose text holds one of them can request one. */
export function endpointWords(): readonly string[] {
  const words = new Set<string>();
  for (const { hosts, paths, words: own } of httpEndpoints()) {
    for (const text of own ?? (hosts.length > 0 ? hosts : paths)) words.add(longestPart(text));
  }
  return [...words];
}

/** What stands in a file that sends chats, whatever their address: `messages` as a property. */
export const chatWords: readonly string[] = ["messages:", "messages,", "messages }", "messages\":"];

let words: readonly string[] | undefined;

/** True where a text names an endpoint's host or path, or may name one. */
export function namesEndpoint(text: string): boolean {
  words ??= endpointWords();
  return text.includes("/") && words.some((word) => text.includes(word));
}

function compile(endpoint: HttpEndpoint): CompiledEndpoint {
  const pattern = (path: string): RegExp => new RegExp(`${escape(path.replace(/\/+$/, "")).replace(/\\\{\w+\\\}/g, ".+")}$`);
  return {
    endpoint,
    hosts: endpoint.hosts.map((host) => new RegExp(`(?:^|\\.)${escape(host).replaceAll("\\*", "[^.]*")}$`, "i")),
    paths: endpoint.paths.map(pattern),
    open: endpoint.paths.filter((path) => path.includes("{")).map(pattern),
  };
}

/** The longest part between placeholders: what must stand in the text as it is. */
function longestPart(pattern: string): string {
  return pattern.split(/\*|\{\w+\}/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function isKind(text: string): text is CapabilityKind {
  return KINDS.has(text);
}
