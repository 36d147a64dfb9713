/**
 * The facts of all relevant files as one program: what values are, who calls whom, where models are called. Rules
 * and the summaries in this folder ask it; it asks the project for facts when a question first needs them.
 */
import type { Expression, FileFacts, FlowNode, FunctionFacts, NodeId } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import type { CapabilityKind, HttpEndpoint, SdkCall, SdkDescription } from "../sdk/format.ts";
import type { Dependencies } from "./dependencies.ts";
import type { ModuleGraph } from "./modules.ts";
import type { ClassRef, ExpressionRef, FunctionRef, SourcePlace } from "./refs.ts";
import type { ApiSite, Frame, Value } from "./value.ts";

/** A name pattern of the config: which functions are gates, events, … */
export type NamePattern =
  /** `policyGate`, `logger.*`: the callee as written, `*` matches within a name. */
  | { readonly kind: "name"; readonly pattern: string }
  /** `./lib/policy#authorize`: an export of a file (absolute path without extension). */
  | { readonly kind: "file"; readonly path: string; readonly exportPattern: string }
  /** `@acme/policy#check*`. */
  | { readonly kind: "package"; readonly specifier: string; readonly exportPattern: string };

/** What code in a file is for, as the config says: who runs it. */
export type DeclaredUse = "request" | "job" | "command" | "desktop" | "library";

export interface ProgramOptions {
  readonly gates: readonly NamePattern[];
  readonly events: readonly NamePattern[];
  /** Absolute path of the registry module, or the specifier it is imported by. */
  readonly registryModules: readonly string[];
  /** What answers which model to call. It may tell of a model that it passed over, and never of the failure that it is asked after. */
  readonly lookups?: readonly NamePattern[];
  /** True for files that are tests, evaluations, examples, scripts, seeds, migrations. */
  readonly isTest: (file: string) => boolean;
  /** Names of feature flags. */
  readonly flags?: readonly NamePattern[];
  /** What the config says that a file (absolute path) is for; undefined where framework and path tell. */
  readonly useOf?: (file: string) => DeclaredUse | undefined;
}

export interface CapabilityCall {
  readonly at: ExpressionRef;
  readonly fn: FunctionRef;
  /** The call expression's place; for a long chain, rules point at `focus`. */
  readonly place: SourcePlace;
  /** From the callee's start to its end: `client.messages.create`. */
  readonly focus: SourcePlace;
  readonly kind: CapabilityKind;
  /** "anthropic.messages.create", for messages. */
  readonly name: string;
  readonly provider: string | undefined;
  readonly source:
    | { readonly kind: "sdk"; readonly entry: SdkCall; readonly sdk: SdkDescription; readonly sites: readonly ApiSite[] }
    | { readonly kind: "http"; readonly endpoint: HttpEndpoint };
}

/** A place that names or fixes a model: an argument of a capability call, or of a factory. */
export interface ModelSink {
  readonly at: ExpressionRef;
  readonly place: SourcePlace;
  /** True when the call sends; false for a factory, an agent, a model instance. */
  readonly sends: boolean;
  readonly call?: CapabilityCall;
  /** The provider, where the ids that get there name deployments of it. */
  readonly deployment?: string;
}

/** A place that tells a library of further models, which it goes on to by itself. */
export interface LibraryFallback {
  /** The call or construction that is told. */
  readonly at: ExpressionRef;
  /** The option's key, or the name of the method that takes the models. */
  readonly place: SourcePlace;
  readonly on: "any" | "overload" | "refusal";
  /** Argument places of callbacks that hear of a switch. */
  readonly observers: readonly string[];
  /** True for an option of a call or construction, false for a call made for nothing else. */
  readonly option: boolean;
}

export interface CallSite {
  readonly call: ExpressionRef;
  /** The function the call is in. */
  readonly fn: FunctionRef;
}

/** A use of a function other than calling it: passed as an argument, stored, registered, exported as a value. */
export interface FunctionUse {
  readonly at: ExpressionRef;
  readonly fn: FunctionRef;
  /** The call it is an argument of, when there is one, and its position. */
  readonly argumentOf?: { readonly call: ExpressionRef; readonly index: number; readonly property?: string };
}

export type Callee =
  | { readonly kind: "function"; readonly fn: FunctionRef; readonly receiver: Value | undefined; readonly frame: Frame | undefined }
  | { readonly kind: "class"; readonly class: ClassRef }
  | { readonly kind: "api"; readonly value: Extract<Value, { kind: "api" }> }
  | { readonly kind: "external"; readonly specifier: string | undefined; readonly path: readonly string[] };

export interface Program {
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly options: ProgramOptions;
  readonly modules: ModuleGraph;
  /** What answers rest on; the same for a program and those it is renewed to. */
  readonly dependencies: Dependencies;

  facts(file: string): FileFacts | undefined;
  expression(ref: ExpressionRef): Expression;
  function(ref: FunctionRef): FunctionFacts;
  /** The function that an expression is evaluated in. */
  functionOf(ref: ExpressionRef): FunctionRef;
  /** The expression that directly contains this one. */
  parent(ref: ExpressionRef): ExpressionRef | undefined;
  /** Nodes of the function's graph where this expression happens (several for a finally block); empty when it has none. */
  nodesOf(ref: ExpressionRef): readonly NodeId[];
  node(fn: FunctionRef, node: NodeId): FlowNode;
  place(ref: ExpressionRef): SourcePlace;
  /** The source text of an expression, for messages; white space collapsed, cut to `max` characters (default 60). */
  textOf(ref: ExpressionRef, max?: number): string;
  /** A name for messages: "reply", "ChatService.reply", "POST", "the callback of router.post", "the module". */
  nameOf(fn: FunctionRef): string;

  /** What the expression may be. Promises and awaits are transparent. `frame` ties parameters to a call. */
  values(ref: ExpressionRef, frame?: Frame): readonly Value[];
  /** As `values`, but a free parameter is followed into the callers of its function, a few levels up. */
  origins(ref: ExpressionRef, frame?: Frame): readonly Value[];
  /** What a call may run. Constructions (`new`) yield classes. */
  callees(call: ExpressionRef, frame?: Frame): readonly Callee[];
  /** The callee as written, dotted: "this.logger.warn"; "" when it isn't a plain access chain. */
  calleeName(call: ExpressionRef): string;
  /** Every call in the project that may run this function. */
  callersOf(fn: FunctionRef): readonly CallSite[];
  /** The requests that the project itself sends to the route that this function answers. */
  requestsTo(fn: FunctionRef): readonly ExpressionRef[];
  /** Every other use of it, the expression itself included when it is written inline. */
  usesOf(fn: FunctionRef): readonly FunctionUse[];
  /** Where a value is named that a variable is initialised with or that is exported as it is, in other files too. */
  mentionsOf(value: ExpressionRef): readonly ExpressionRef[];
  /** Names it is exported under, with the file that declares the export. */
  exportsOf(fn: FunctionRef): readonly { readonly file: string; readonly name: string }[];

  /** Every call that sends data to a model directly (metadata calls left out), sorted by place. */
  capabilityCalls(): readonly CapabilityCall[];
  /** Those in one file: an answer that asks for no others rests on no other file's. */
  capabilityCallsIn(file: string): readonly CapabilityCall[];
  /** Capability calls and model factories: where a model identity is used. */
  modelSinks(): readonly ModelSink[];
  /** The values in the model places of a capability call or factory, through receivers and factories, to their origins. */
  modelsOf(sink: ModelSink, frame?: Frame): readonly Value[];
  /** As `modelsOf`, but a model that comes in through a parameter stays one. */
  localModelsOf(sink: ModelSink): readonly Value[];
  /** Values of the places where the library is told a second model (`models: [...]`, `fallbackModel`, `withFallbacks`). */
  fallbackModelsOf(call: CapabilityCall): readonly Value[];
  /** Where libraries are told of a second model, sorted as the sinks are. */
  libraryFallbacks(): readonly LibraryFallback[];
  /** Files whose facts the answers so far rest on. */
  readonly analyzed: ReadonlySet<string>;
  /** Asks the project again for what the answers rest on: it reports what is wrong with files that are asked for. */
  recall(): void;
  /**
   * The program after the content of these files (absolute paths) has changed, and nothing that was asked of the project
   * beyond the content of files. It keeps the answers that rest on none of them; this one must not be asked any more.
   * Undefined for a program that was not made to be renewed, or has noted too much.
   */
  renewed(changed: readonly string[]): Program | undefined;
}
