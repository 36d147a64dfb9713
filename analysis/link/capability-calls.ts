/** Where models are called, and where an identity is fixed for a later call. */
import type { ExpressionId } from "../lower/facts.ts";
import type { SdkCall, SdkEntry } from "../sdk/format.ts";
import { parsePlace } from "../sdk/place.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { httpCallAt, type HttpCall } from "./http-calls.ts";
import { keptFor } from "./kept.ts";
import { placeValues } from "./places.ts";
import type { CapabilityCall, ModelSink } from "./program.ts";
import { expressionKey, type ExpressionRef, type SourcePlace } from "./refs.ts";
import type { ApiSite, Frame, Value } from "./value.ts";

export interface Sinks {
  readonly calls: readonly CapabilityCall[];
  readonly sinks: readonly ModelSink[];
  readonly metadataCalls: number;
  /** Calls that others decide the address of: the model calls are those others. */
  readonly decided: readonly ExpressionRef[];
}

/**
 * Every capability call and model factory in these files, sorted by file and place. `ev` may see only what leads to an
 * SDK; requests are followed through helpers in the `whole` project, of which the calls themselves decide.
 */
export function findSinks(ev: Evaluation, whole: Evaluation, files: readonly string[]): Sinks {
  const found = [...files].sort().map((file) => sinksOf(ev, whole, file));
  const decided = found.flatMap((one) => one.decided);
  const keys = new Set(decided.map(expressionKey));
  const stands = ({ at }: { readonly at: ExpressionRef }): boolean => !keys.has(expressionKey(at));
  return {
    calls: found.flatMap(({ calls }) => calls.filter(stands)),
    sinks: found.flatMap(({ sinks }) => sinks.filter(stands)),
    metadataCalls: found.reduce((sum, { metadataCalls }) => sum + metadataCalls, 0),
    decided,
  };
}

/** As `findSinks`, of one file. */
export function sinksOf(ev: Evaluation, whole: Evaluation, file: string): Sinks {
  return kept(ev).get(file, () => sinksIn(ev, whole, file), NONE);
}

const kept = keptFor<string, Sinks>();
const NONE: Sinks = { calls: [], sinks: [], metadataCalls: 0, decided: [] };

function sinksIn(ev: Evaluation, whole: Evaluation, file: string): Sinks {
  const calls: CapabilityCall[] = [];
  const sinks: ModelSink[] = [];
  const decided: ExpressionRef[] = [];
  let metadataCalls = 0;
  const index = ev.index(file);
  for (const id of index?.calls ?? []) {
    const at: ExpressionRef = { file, id };
    const found = callAt(ev, whole, at);
    if (index === undefined || found.kind === "none") continue;
    const place: SourcePlace = { file, span: index.facts.expressions[id]?.span ?? [0, 0] };
    if (found.kind === "metadata") metadataCalls++;
    else if (found.kind === "model") sinks.push({ at, place, sends: false, ...(found.deployment === undefined ? {} : { deployment: found.deployment }) });
    else {
      const call = capabilityCall(ev, index, at, found);
      calls.push(call);
      sinks.push(sinkOf(call));
      decided.push(...(found.decides ?? []));
    }
  }
  return { calls, sinks, metadataCalls, decided };
}

/** A call of a library's method that sends something to a model. */
export interface SdkCallSite {
  readonly at: ExpressionRef;
  readonly found: FoundCall;
}

/** The model call of a library that `at` is by the values of `ev`, if it is one. */
export function sdkCallAt(ev: Evaluation, at: ExpressionRef): SdkCallSite | undefined {
  const found = sdkCall(ev, at, reachedNodes(ev, at, undefined));
  return found?.kind === "call" ? { at, found } : undefined;
}

/** The sinks with further model requests and calls among them. */
export function withRequests(ev: Evaluation, sinks: Sinks, requests: readonly { readonly at: ExpressionRef; readonly http: HttpCall }[], handed: readonly SdkCallSite[]): Sinks {
  const sent = requests.flatMap(({ at, http }): readonly SdkCallSite[] =>
    http.endpoint.kind === "metadata" ? [] : [{ at, found: { kind: "call", capability: http.endpoint.kind, provider: http.endpoint.provider, source: { kind: "http", endpoint: http.endpoint } } }],
  );
  const added = [...sent, ...handed].flatMap(({ at, found }) => {
    const index = ev.index(at.file);
    return index === undefined || sinks.calls.some((call) => call.at.file === at.file && call.at.id === at.id) ? [] : [capabilityCall(ev, index, at, found)];
  });
  if (added.length === 0) return sinks;
  const byPlace = (a: { readonly place: SourcePlace }, b: { readonly place: SourcePlace }): number => (a.place.file === b.place.file ? a.place.span[0] - b.place.span[0] : a.place.file < b.place.file ? -1 : 1);
  return {
    ...sinks,
    calls: [...sinks.calls, ...added].sort(byPlace),
    sinks: [...sinks.sinks, ...added.map(sinkOf)].sort(byPlace),
  };
}

function sinkOf(call: CapabilityCall): ModelSink {
  const { source } = call;
  const deployment = source.kind === "sdk" ? source.entry.deployment : source.endpoint.deployment === true ? source.endpoint.provider : undefined;
  return { at: call.at, place: call.place, sends: true, call, ...(deployment === undefined ? {} : { deployment }) };
}

function capabilityCall(ev: Evaluation, index: FileIndex, at: ExpressionRef, found: FoundCall): CapabilityCall {
  const { file, id } = at;
  const place: SourcePlace = { file, span: index.facts.expressions[id]?.span ?? [0, 0] };
  const callee = index.facts.expressions[id];
  const calleeSpan = callee?.kind === "call" || callee?.kind === "new" ? index.facts.expressions[callee.callee]?.span : undefined;
  return {
    at, place, fn: { file, fn: index.owner(id) }, kind: found.capability, provider: found.provider, source: found.source,
    focus: { file, span: [calleeSpan?.[0] ?? place.span[0], calleeSpan?.[1] ?? place.span[1]] },
    name: calleeText(ev, file, calleeSpan ?? place.span),
  };
}

type Found =
  | { readonly kind: "none" }
  | { readonly kind: "metadata" }
  | { readonly kind: "model"; readonly deployment: string | undefined }
  | { readonly kind: "call"; readonly capability: CapabilityCall["kind"]; readonly provider: string | undefined; readonly source: CapabilityCall["source"]; readonly decides?: readonly ExpressionRef[] };

type FoundCall = Extract<Found, { kind: "call" }>;

function sdkCall(ev: Evaluation, at: ExpressionRef, reached: ReturnType<typeof reachedNodes>): Found | undefined {
  for (const site of reached) {
    const entry = site.node.entry("call");
    if (entry === undefined) continue;
    if (entry.kind === "metadata" || sendsMetadataCommand(ev, at, entry)) return { kind: "metadata" };
    if (entry.handedOn === true && isHandedOn(ev, at, entry)) return { kind: "none" };
    const sdk = site.node.sdk;
    return { kind: "call", capability: entry.kind, provider: sdk.provider, source: { kind: "sdk", entry, sdk, sites: site.sites } };
  }
  return undefined;
}

function callAt(ev: Evaluation, whole: Evaluation, at: ExpressionRef): Found {
  const reached = reachedNodes(ev, at, undefined);
  const called = sdkCall(ev, at, reached);
  if (called !== undefined) return called;
  const fixing = reached.flatMap((site) => site.node.entries.filter(fixesModel));
  if (fixing.length > 0) return { kind: "model", deployment: fixing.flatMap((entry) => (entry.role === "model" ? (entry.deployment ?? []) : []))[0] };
  const http = httpCallAt(ev, at, undefined, whole);
  if (http === undefined) return { kind: "none" };
  if (http.endpoint.kind === "metadata") return { kind: "metadata" };
  return { kind: "call", capability: http.endpoint.kind, provider: http.endpoint.provider, source: { kind: "http", endpoint: http.endpoint }, ...(http.decides === undefined ? {} : { decides: http.decides }) };
}

/** Whether the call stands in an implementation of the same method: a model object in a model object. */
function isHandedOn(ev: Evaluation, at: ExpressionRef, entry: SdkCall): boolean {
  const index = ev.index(at.file);
  for (let fn = index?.owner(at.id); fn !== undefined; fn = index?.facts.functions[fn]?.parent) {
    const facts = index?.facts.functions[fn];
    if (facts?.name !== undefined && (facts.class !== undefined || facts.object !== undefined) && entry.path.includes(facts.name)) return true;
  }
  return false;
}

/** Whether what a client is given to send only asks about something: `client.send(new RetrieveCommand(…))`. */
function sendsMetadataCommand(ev: Evaluation, at: ExpressionRef, entry: SdkCall): boolean {
  if (!entry.model.includes("0")) return false;
  const commands = placeValues(ev, at, undefined, parsePlace("0")).flatMap((value) => (value.kind === "api" ? value.node.entries : []));
  return commands.length > 0 && commands.every((command) => command.role === "model" && command.kind === "metadata");
}

const fixesModel = (entry: SdkEntry): boolean => (entry.role === "model" && (entry.model.length > 0 || entry.implicitModel !== undefined)) || entry.role === "fallback";

/** The API nodes that the call at `at` reaches, each with the sites passed on the way, this call last. */
export function reachedNodes(ev: Evaluation, at: ExpressionRef, frame: Frame | undefined): readonly { readonly node: ApiSite["node"]; readonly sites: readonly ApiSite[] }[] {
  const call = ev.index(at.file)?.facts.expressions[at.id];
  if (call?.kind !== "call" && call?.kind !== "new") return [];
  const base = baseMadeBy(ev, at, call.callee);
  return (base ?? ev.values({ file: at.file, id: call.callee }, frame)).flatMap((value) => {
    if (value.kind !== "api") return [];
    const node = call.kind === "new" || base !== undefined ? value.node.construct() : value.node.call();
    return node === undefined ? [] : [{ node, sites: [...value.sites, { call: at, frame, node }] }];
  });
}

/** What `super(…)` constructs: the base class; undefined for other calls. */
function baseMadeBy(ev: Evaluation, at: ExpressionRef, callee: ExpressionId): readonly Value[] | undefined {
  const index = ev.index(at.file);
  if (index?.facts.expressions[callee]?.kind !== "super") return undefined;
  const around = index.facts.functions[index.owner(at.id)]?.class;
  const base = around === undefined ? undefined : index.facts.classes[around]?.extends;
  return base === undefined ? [] : ev.values({ file: at.file, id: base }, undefined);
}

function calleeText(ev: Evaluation, file: string, span: readonly [number, number]): string {
  const text = (ev.project.text(file) ?? "").slice(span[0], span[1]).replace(/\s+/g, " ").replace(/ ?\. ?/g, ".");
  return text.length > 60 ? `…${text.slice(-58)}` : text;
}
