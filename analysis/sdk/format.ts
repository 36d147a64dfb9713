/**
 * The data format that says what a library's calls mean: one JSON file per SDK in this folder, and the `sdks`
 * key of a project's config. Data only: a library's rows are found by import specifier, never by a class's name.
 *
 * Access path grammar (`path`), read left to right from a module's export:
 *
 *     default|Anthropic . new() . messages . create()
 *
 * - the first step is an export name; `default` is the default export; alternatives are joined by `|`;
 *   a namespace import's members are exports too
 * - `.name` is a property (alternatives joined by `|`), `.*` is any property
 * - `.new()` constructs, `.()` calls; a trailing `()` on a name is short for `.name.()`: `create()` = `create.()`
 * - `Type.new()` is also what a value declared as `Type` is (an annotation, a parameter, a field)
 *
 * Argument place grammar (`model`, `fallback`, …): `0.model` is property `model` of the first argument, `0` the
 * argument itself, `0.requests[].params.model` goes through array elements, `0.*` through any key, `...0` every
 * argument from the first on. Places count the arguments of the call (or construction) that ends the path.
 * `receiver` says that the model was fixed earlier on the path, by an entry of role `model`.
 * Where several places are given, each may hold the model; the first that holds one wins.
 */

export interface SdkDescription {
  /** The package, e.g. "@anthropic-ai/sdk". */
  readonly name: string;
  /** Provider of the models when it is one: "anthropic", "openai", "google", "bedrock", … */
  readonly provider?: string;
  /** Import specifiers with these exports; `pkg/*` matches every subpath. Default: `[name]`. */
  readonly specifiers?: readonly string[];
  /** Majors the rows were read from, e.g. "0.137, 1.12". */
  readonly versions: string;
  /** True where models are objects that any package may make: of one without a row, the model id that it was called with counts. */
  readonly modelObjects?: boolean;
  readonly entries: readonly SdkEntry[];
}

export type CapabilityKind = "generate" | "embed" | "speech" | "image" | "moderate" | "metadata";

export type SdkEntry =
  | SdkCall
  | SdkModel
  | SdkSame
  | SdkAlias
  | SdkCallback
  | SdkGate
  | SdkEvent
  | SdkFlag
  | SdkFallback;

interface EntryBase {
  readonly path: string;
  /** Anything a reader should know; shown by `explain` and in hovers. */
  readonly note?: string;
}

/** A capability call: the call that ends `path` sends data to a model (or, kind "metadata", only asks about models). */
export interface SdkCall extends EntryBase {
  readonly role: "call";
  readonly kind: CapabilityKind;
  /** Where the model identity is; `receiver` when an earlier step fixed it. Empty: nothing in the code names it. */
  readonly model: readonly string[];
  /** Places of further models that the library tries when the first one fails. */
  readonly fallback?: readonly string[];
  /** What makes the library take `fallback`: any failure, or only overload / refusal. */
  readonly fallbackOn?: "any" | "overload" | "refusal";
  /** True when the call returns before the request is made: errors surface while consuming the result. */
  readonly lazy?: boolean;
  /** Options with which a lazy call answers with a promise after all, and fails where that is awaited: `0.stream=false`, `0.outputSchema`. */
  readonly eager?: readonly string[];
  /** True when a failure is returned in the result, not thrown. */
  readonly returnsErrors?: boolean;
  /** The method belongs to an interface that providers implement: in a method of this name, it only hands the call on. */
  readonly handedOn?: boolean;
  /** Places of callbacks that are told of a failure, e.g. `0.onError`. */
  readonly onError?: readonly string[];
  /** The model that runs when no place holds one and the SDK has a default of its own. */
  readonly implicitModel?: string;
  /** The provider, where the ids name deployments of it: which model one stands for is set up there, whatever it is called. */
  readonly deployment?: string;
}

/** A construction or factory call that fixes a model identity and sends nothing: `anthropic("…")`, `new ChatOpenAI({model})`. */
export interface SdkModel extends EntryBase {
  readonly role: "model";
  readonly kind: CapabilityKind;
  readonly model: readonly string[];
  readonly fallback?: readonly string[];
  readonly fallbackOn?: "any" | "overload" | "refusal";
  readonly implicitModel?: string;
  /** As in a call. */
  readonly deployment?: string;
  /** The place of the name under which the receiver keeps the model, where it keeps several under names of the project's own. */
  readonly named?: string;
  /** True for an agent (a model plus instructions), whose runs are calls of role `call` with model `receiver`. */
  readonly agent?: boolean;
  readonly guards?: GuardPlaces;
}

/**
 * Guardrail places: where guards of this model stand, e.g. `0.middleware[]`. What counts is a guard that runs
 * before the model is asked; a place ending in `=literal` must hold that literal to count (`0.inputGuardrails[].runInParallel=false`).
 */
export type GuardPlaces = readonly string[];

/** The result stands for something that went in: `wrapOpenAI(client)`, `client.withOptions()`, `model.bindTools()`, `prompt.pipe(model)`. */
export interface SdkSame extends EntryBase {
  readonly role: "same";
  /** `receiver` (the object the method was called on) and argument places; several mean any of them. */
  readonly of: readonly string[];
  readonly guards?: GuardPlaces;
}

/** Everything reachable under `of` is reachable under `path` too: `AzureOpenAI.new()` is `OpenAI.new()`. `of` may name another package: `openai:OpenAI.new()`. */
export interface SdkAlias extends EntryBase {
  readonly role: "alias";
  readonly of: string;
}

/** A function that goes in is called with something: in `tracer.startActiveSpan("x", (span) => …)` parameter 0 is a `Span.new()`. */
export interface SdkCallback extends EntryBase {
  readonly role: "callback";
  /** The place of the function, e.g. "...0" (any argument that is one), "0.execute". */
  readonly function: string;
  /** The parameter's number, from 0. */
  readonly parameter: number;
  /** What the parameter is; as in an alias row. */
  readonly of: string;
}

/** A policy gate of a known library. */
export interface SdkGate extends EntryBase {
  readonly role: "gate";
  /** throws: denies by throwing. verdict: its (awaited) result decides; `verdict` says which member and polarity. */
  readonly denies: "throws" | "verdict";
  /**
   * e.g. "allowed" (truthy allows), "!results[].flagged" (falsy allows), "decision=allow" (this string allows),
   * "" (the value itself).
   */
  readonly verdict?: string;
  readonly async: boolean;
}

/** A call that emits an event: error tracker, telemetry, logger of a known library. */
export interface SdkEvent extends EntryBase {
  readonly role: "event";
}

/** A feature-flag check. */
export interface SdkFlag extends EntryBase {
  readonly role: "flag";
}

/** A library construct that falls back by itself: `model.withFallbacks([…])`, `createFallback({models})`. */
export interface SdkFallback extends EntryBase {
  readonly role: "fallback";
  /** Places of the primary model (`receiver` or an argument place). */
  readonly primary: readonly string[];
  readonly fallback: readonly string[];
  readonly fallbackOn: "any" | "overload" | "refusal";
  /** Places of callbacks that observe the switch. */
  readonly observer?: readonly string[];
}

/** A provider's HTTP endpoint, for code that calls it without an SDK. */
export interface HttpEndpoint {
  readonly provider: string;
  /** The provider passes requests on: the ids it takes are those of others. */
  readonly gateway?: boolean;
  /** Host suffixes, e.g. "api.anthropic.com"; `*` is any part of a label. Empty when any host may serve it (a gateway, a proxy). */
  readonly hosts: readonly string[];
  /** What a text holds that names the endpoint, where a host alone may be named for its website. Default: the hosts, or the paths where there is no host. */
  readonly words?: readonly string[];
  /** The end of the path, e.g. "/v1/messages", ":generateContent"; `{name}` is one or more characters. */
  readonly paths: readonly string[];
  readonly kind: CapabilityKind;
  /**
   * Where the model identity is: in the JSON body ("model", "requests[].params.model"), in the path
   * ("path:/models/{model}:"; where the path has no such part, in the body's "model"), in the query
   * ("query:model") or a header ("header:x"). Empty when the request names none.
   */
  readonly model: string;
  /** Where the body names further models that the service goes on to when the first one fails: "models[]". */
  readonly fallback?: readonly string[];
  /** True where the ids name deployments of the provider. */
  readonly deployment?: boolean;
  /** With no `hosts`: counts only where nothing is known of the host, for paths that other services have too. */
  readonly unknownHost?: boolean;
  /** The host serves much besides models: a request to it is one to a model by its path alone. */
  readonly sharedHost?: boolean;
}
