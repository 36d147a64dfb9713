/**
 * The one place that decides which AI model is called. Code asks for a tier; the capability registry says which models
 * of that tier this project may call today, and which tier serves when none is left.
 */
import registryFile from "./capability-registry.json" with { type: "json" };

/** What a caller needs: a tier, and the provider its client talks to (absent: any). */
export interface ModelChoice {
  readonly tier: string;
  readonly provider?: string;
  /** The id that a user or a setting chose. It comes first unless the registry doesn't clear it; the tier serves behind it. */
  readonly prefer?: string | undefined;
}

/** A model of the registry. `id` is what the provider's API takes. */
export interface Model {
  readonly id: string;
  readonly provider: string | undefined;
  readonly tier: string | undefined;
}

/** Something else is served than what was asked for, or a call is tried again. */
export interface FallbackEvent {
  /** The model or tier that can't serve. */
  readonly from: string;
  /** What is tried instead; absent when nothing is left. */
  readonly to?: string;
  /** denied: access was refused. transient: overload, timeout, network. not-cleared: the registry clears nothing in `from`. */
  readonly reason?: "denied" | "transient" | "not-cleared";
  readonly error?: unknown;
}

export type CapabilityListener = (event: FallbackEvent & { readonly at: string }) => void;

export interface RegistryOptions {
  /** Reads the registry (parsed JSON), from a config service for instance. Default: the imported file. */
  readonly load: () => unknown;
  /** How long a registry that was read, and a denial by a provider, count. Default: one minute. */
  readonly ttlMs: number;
  /** Pause before a transient failure is tried again. */
  readonly retryDelayMs: number;
  /** Says whether a feature flag is on. A model with a `flag` is not served while it is off. */
  readonly isEnabled: (flag: string) => boolean;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** No model may be called: the registry clears none for the tier, nor for the tiers it falls back to. */
export class NoClearedModelError extends Error {
  override readonly name = "NoClearedModelError";
  readonly choice: ModelChoice;

  constructor(choice: ModelChoice, reasons: readonly string[]) {
    const wanted = choice.provider === undefined ? `tier "${choice.tier}"` : `tier "${choice.tier}" of ${choice.provider}`;
    super(`No cleared model for ${wanted}: ${reasons.length === 0 ? "the registry lists none" : reasons.join("; ")}`);
    this.choice = choice;
  }
}

const defaults: RegistryOptions = {
  load: () => registryFile,
  ttlMs: 60_000,
  retryDelayMs: 250,
  isEnabled: () => false,
  now: () => Date.now(),
};

let options = defaults;
let cached: { readonly registry: CapabilityRegistry; readonly readAt: number } | undefined;
const deniedUntil = new Map<string, number>();
const listeners = new Set<CapabilityListener>();

/** Sets where the registry is read from and how long it counts. What is left out returns to its default. */
export function configureRegistry(changed: Partial<RegistryOptions> = {}): void {
  options = { ...defaults, ...changed };
  cached = undefined;
  deniedUntil.clear();
}

/** Reads the registry again if its time is up. Needed before `selectModel` when the loader is asynchronous. */
export async function refreshRegistry(): Promise<void> {
  if (fresh() === undefined) keep(await options.load());
}

/**
 * The id of the model to call: the first that is cleared in the tier, else in its fallback tiers. It answers a
 * clearance that was taken back; a denial during the call is `withFallback`'s to answer.
 * @throws NoClearedModelError
 */
export function selectModel(choice: ModelChoice): string {
  const registry = fresh() ?? keep(options.load());
  const models = candidates(registry, choice);
  const [first] = models;
  if (first === undefined) throw new NoClearedModelError(choice, refusals(registry, choice));
  announceTierStep(choice, models);
  return first.id;
}

/**
 * Calls `call` with the first cleared model and, when that is denied or fails for a passing reason, with the next one
 * of the tier and of its fallback tiers. Each step is announced. A passing failure is tried once more before the step.
 * Aborted calls and other errors (a bad request, a bug) are the caller's and thrown at once; so is the last failure.
 * A stream must be read inside `call` for its failures to be seen here.
 * @throws NoClearedModelError
 */
export async function withFallback<Result>(
  choice: ModelChoice,
  call: (model: string, entry: Model) => Result,
): Promise<Awaited<Result>> {
  const registry = fresh() ?? keep(await options.load());
  const models = candidates(registry, choice);
  if (models.length === 0) throw new NoClearedModelError(choice, refusals(registry, choice));
  announceTierStep(choice, models);
  let failure: unknown;
  for (const [index, model] of models.entries()) {
    const outcome = await attempt(model, call);
    if ("result" in outcome) return outcome.result;
    const { error, reason } = outcome;
    if (reason === "denied") deniedUntil.set(model.id, options.now() + options.ttlMs);
    const next = models[index + 1];
    emitFallback({ from: model.id, ...(next === undefined ? {} : { to: next.id }), reason, error });
    failure = error;
  }
  throw failure;
}

/** Announces that something else is served. Where nobody listens, it goes to the console: a fallback is never silent. */
export function emitFallback(event: FallbackEvent): void {
  const dated = { ...event, at: new Date(options.now()).toISOString() };
  if (listeners.size === 0) console.warn("model fallback", dated);
  for (const listener of listeners) {
    try {
      listener(dated);
    } catch (error) {
      console.error("a listener to model fallbacks failed", error, dated);
    }
  }
}

/** Hears every fallback, for a log, a metric or an alert. Returns the function that ends it. */
export function onCapabilityEvent(listener: CapabilityListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

// ---------------------------------------------------------------------------------------------- calling

type Reason = "denied" | "transient";
type Outcome<Result> = { readonly result: Result } | { readonly error: unknown; readonly reason: Reason };

async function attempt<Result>(
  model: Model,
  call: (model: string, entry: Model) => Result,
): Promise<Outcome<Awaited<Result>>> {
  for (let retried = false; ; retried = true) {
    try {
      return { result: await call(model.id, model) };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      if (reason === "denied" || retried) return { error, reason };
      emitFallback({ from: model.id, to: model.id, reason, error });
      await new Promise((resolve) => setTimeout(resolve, options.retryDelayMs));
    }
  }
}

const DENIALS =
  /^(?:authentication_error|permission_error|not_found_error|model_not_found|MODEL_AUTHENTICATION|MODEL_NOT_FOUND|AI_NoSuchModelError|AccessDeniedException|ResourceNotFoundException|UnrecognizedClientException|PERMISSION_DENIED|UNAUTHENTICATED|NOT_FOUND)$/;
const PASSING =
  /^(?:ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|UND_ERR_\w+|APIConnection\w*Error|TimeoutError|overloaded_error|ThrottlingException|ServiceUnavailableException|ModelTimeoutException|MODEL_RATE_LIMIT|RESOURCE_EXHAUSTED|UNAVAILABLE)$/;
const NETWORK_MESSAGES = /^(?:fetch failed|Failed to fetch|Load failed|NetworkError)/;

/** Why a call failed, by HTTP status or by the names the SDKs use; undefined for what another model would not mend. */
function reasonOf(error: unknown): Reason | undefined {
  const chain = causes(error);
  const names = chain.flatMap((link) => [field(link, "name"), field(link, "code"), field(link, "type"), field(link, "lc_error_code")]);
  if (names.some((name) => name === "AbortError" || name === "APIUserAbortError" || name === "ABORT_ERR")) return undefined;
  for (const link of chain) {
    const status = statusOf(link);
    if (status === 401 || status === 403 || status === 404) return "denied";
    if (status === 408 || status === 409 || status === 429 || (status !== undefined && status >= 500)) return "transient";
    if (status !== undefined && status >= 400) return undefined;
  }
  if (names.some((name) => typeof name === "string" && DENIALS.test(name))) return "denied";
  if (names.some((name) => typeof name === "string" && PASSING.test(name))) return "transient";
  return chain.some((link) => link instanceof TypeError && NETWORK_MESSAGES.test(link.message)) ? "transient" : undefined;
}

/** The error and what it wraps: `cause`, and the last error of a client's own retries. */
function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && link !== null && chain.length < 5; link = field(link, "cause") ?? field(link, "lastError")) {
    chain.push(link, field(link, "error"));
  }
  return chain;
}

function statusOf(error: unknown): number | undefined {
  const places = [
    field(error, "status"),
    field(error, "statusCode"),
    field(field(error, "$metadata"), "httpStatusCode"),
    field(field(error, "response"), "status"),
  ];
  return places.find((status) => typeof status === "number");
}

// ---------------------------------------------------------------------------------------------- choosing

interface RegisteredModel extends Model {
  readonly status: string;
  readonly organizations: readonly string[] | undefined;
  readonly regions: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly retiresOn: string | undefined;
  readonly flag: string | undefined;
}

interface CapabilityRegistry {
  readonly organization: string | undefined;
  readonly region: string | undefined;
  readonly models: readonly RegisteredModel[];
  readonly fallbacks: ReadonlyMap<string, string | undefined>;
}

/** The cleared models, tier by tier; those a provider has just denied come last. */
function candidates(registry: CapabilityRegistry, choice: ModelChoice): readonly Model[] {
  const cleared = tierOrder(registry, choice.tier).flatMap((tier) =>
    registry.models.filter((model) => model.tier === tier && suits(model, choice) && refusal(model, registry) === undefined),
  );
  const denied = (model: Model): boolean => (deniedUntil.get(model.id) ?? 0) > options.now();
  const preferred = preferredModel(registry, choice);
  const models = preferred === undefined ? cleared : [preferred, ...cleared.filter((model) => model.id !== preferred.id)];
  return [...models.filter((model) => !denied(model)), ...models.filter(denied)];
}

/** The chosen model; one that the registry doesn't list is its chooser's business. */
function preferredModel(registry: CapabilityRegistry, { prefer }: ModelChoice): Model | undefined {
  if (prefer === undefined) return undefined;
  const listed = registry.models.find((model) => model.id === prefer);
  if (listed === undefined) return { id: prefer, provider: undefined, tier: undefined };
  return refusal(listed, registry) === undefined ? listed : undefined;
}

function tierOrder(registry: CapabilityRegistry, start: string): readonly string[] {
  const order: string[] = [];
  for (let tier: string | undefined = start; tier !== undefined && !order.includes(tier); tier = registry.fallbacks.get(tier)) {
    order.push(tier);
  }
  return order;
}

function suits(model: Model, choice: ModelChoice): boolean {
  return choice.provider === undefined || model.provider === choice.provider;
}

/** Why the registry doesn't let this project call a model today; undefined where it does. */
function refusal(model: RegisteredModel, { organization, region }: CapabilityRegistry): string | undefined {
  const today = new Date(options.now()).toISOString().slice(0, 10);
  if (model.retiresOn !== undefined && today >= model.retiresOn) return `retired on ${model.retiresOn}`;
  if (model.flag !== undefined && !options.isEnabled(model.flag)) return `its flag ${model.flag} is off`;
  if (model.status === "restricted" || model.status === "revoked") {
    return model.from !== undefined && today < model.from ? undefined : model.status;
  }
  if (model.status !== "cleared" && model.status !== "conditional") return `its clearance "${model.status}" is unknown`;
  if (model.from !== undefined && today < model.from) return `cleared only from ${model.from}`;
  if (model.until !== undefined && today > model.until) return `its clearance ended on ${model.until}`;
  if (!lists(model.organizations, organization, false)) return "not cleared for this organization";
  return lists(model.regions, region, true) ? undefined : "not cleared in this region";
}

/** True where there is no list, or one with the value; "us" lists "us-east-1" where parts count. */
function lists(list: readonly string[] | undefined, value: string | undefined, parts: boolean): boolean {
  if (list === undefined) return true;
  const wanted = value?.toLowerCase();
  return wanted !== undefined && list.some((item) => wanted === item.toLowerCase() || (parts && wanted.startsWith(`${item.toLowerCase()}-`)));
}

function refusals(registry: CapabilityRegistry, choice: ModelChoice): readonly string[] {
  const tiers = tierOrder(registry, choice.tier);
  const listed = registry.models.filter((model) => model.tier !== undefined && tiers.includes(model.tier) && suits(model, choice));
  return listed.map((model) => `${model.id}: ${refusal(model, registry) ?? "cleared"}`);
}

/** Announces that the first model to serve is not of the tier asked for. */
function announceTierStep(choice: ModelChoice, models: readonly Model[]): void {
  const [first] = models;
  if (first === undefined || first.tier === choice.tier || first.id === choice.prefer) return;
  const reason = models.some((model) => model.tier === choice.tier) ? "denied" : "not-cleared";
  emitFallback({ from: choice.prefer ?? choice.tier, to: first.id, reason });
}

// ---------------------------------------------------------------------------------------------- reading

/** The registry as last read, while its time is not up. */
function fresh(): CapabilityRegistry | undefined {
  return cached !== undefined && options.now() - cached.readAt < options.ttlMs ? cached.registry : undefined;
}

function keep(data: unknown): CapabilityRegistry {
  const registry = parse(data);
  cached = { registry, readAt: options.now() };
  return registry;
}

function parse(data: unknown): CapabilityRegistry {
  if (typeof field(data, "then") === "function") throw new Error("The registry is read asynchronously: await refreshRegistry() before selectModel()");
  const models = Object.entries(record(data, "models")).map(([id, entry]): RegisteredModel => {
    const clearance = field(entry, "clearance");
    return {
      id,
      provider: text(entry, "provider"),
      tier: text(entry, "tier"),
      status: clearance === undefined ? "cleared" : (text(clearance, "status") ?? "missing"),
      organizations: texts(clearance, "organizations"),
      regions: texts(clearance, "regions"),
      from: text(clearance, "from"),
      until: text(clearance, "until"),
      retiresOn: text(entry, "retiresOn"),
      flag: text(entry, "flag"),
    };
  });
  const tiers = Object.entries(record(data, "tiers"));
  return {
    organization: text(data, "organization"),
    region: text(data, "region"),
    models,
    fallbacks: new Map(tiers.map(([name, tier]) => [name, text(tier, "fallback")])),
  };
}

function record(data: unknown, key: string): object {
  const value = field(data, key);
  if (typeof value !== "object" || value === null) throw new Error(`The capability registry has no "${key}"`);
  return value;
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function text(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" ? found : undefined;
}

function texts(value: unknown, key: string): readonly string[] | undefined {
  const found = field(value, key);
  return Array.isArray(found) ? found.filter((item) => typeof item === "string") : undefined;
}
