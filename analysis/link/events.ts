/**
 * What emits an event: a log, a metric, a span, an error tracker, telemetry, whatever the project calls it. An emitter
 * is known by the config, by the catalogue of libraries, by its name, or because its body emits.
 */
import words from "./data/events.json" with { type: "json" };
import type { NamePattern, Program } from "./program.ts";
import { functionKey, type ExpressionRef, type FunctionRef } from "./refs.ts";

const RECEIVERS = new RegExp(words.receivers, "i");
/** Case tells `auditLog` from `catalog`. */
const RECEIVER_ENDINGS = new RegExp(words.receiverEndings);
const METHODS = new RegExp(words.methods, "i");
const QUIET = new RegExp(words.quietMethods, "i");
/** Methods that lists, streams and spans have too: they record something only when they are given something. */
const GENERAL = new RegExp(words.generalMethods, "i");
const DEBUGGING = new RegExp(words.debugMethods, "i");
const LOGGERS = new RegExp(words.loggers, "i");
const QUIET_PACKAGES = new Set(words.quietPackages);
/** What makes an instrument of a metrics library. */
const METERS = new RegExp(words.meters, "i");
/** Case tells `logError` from `login`. */
const FUNCTIONS = new RegExp(words.functions);
const MAX_DEPTH = 5;

export interface Emitters {
  /** Whether running this call leaves a record that something happened. */
  emits(call: ExpressionRef): boolean;
  /** Whether any call in the function's own body does; its callees are looked through. */
  bodyEmits(fn: FunctionRef): boolean;
}

/** Answers are kept per function. */
export function createEmitters(program: Program): Emitters {
  const memory = new Map<string, boolean>();

  function bodyEmits(fn: FunctionRef, depth = 0): boolean {
    const key = functionKey(fn);
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return false;
    memory.set(key, false);
    const nodes = program.function(fn).body?.nodes ?? [];
    const result = nodes.some((node) => node.kind === "call" && emits({ file: fn.file, id: node.expression }, depth + 1));
    memory.set(key, result);
    return result;
  }

  function emits(call: ExpressionRef, depth = 0): boolean {
    const name = program.calleeName(call);
    if (program.options.events.some((pattern) => matchesName(program, pattern, call, name))) return true;
    const expression = program.expression(call);
    if (expression.kind !== "call" || isQuiet(program, call) || isForDebugging(name)) return false;
    if (program.options.lookups?.some((pattern) => matchesName(program, pattern, call, name)) === true) return false;
    if (emitsByName(name, expression.args.length > 0) || emitsOnMade(call)) return true;
    for (const callee of program.callees(call)) {
      if (callee.kind === "api" && callee.value.node.call()?.entry("event") !== undefined) return true;
      if (callee.kind === "function" && bodyEmits(callee.fn, depth + 1)) return true;
    }
    return false;
  }

  /** `counter("llm_failures").inc()`, `useLogger().warn(…)`: what makes the receiver says what it is. */
  function emitsOnMade(call: ExpressionRef): boolean {
    const expression = program.expression(call);
    const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
    if (expression.kind !== "call" || callee?.kind !== "member") return false;
    const made = program.expression({ file: call.file, id: callee.object });
    if (made.kind !== "call") return false;
    const maker = (program.calleeName({ file: call.file, id: callee.object }).split(".").at(-1) ?? "").replace(/^(get|use|create|make|with)(?=[A-Z])/, "");
    return emitsByName(`${METERS.test(maker) ? "metrics" : maker}.${callee.name}`, expression.args.length > 0 || METERS.test(maker));
  }

  return { emits: (call) => emits(call), bodyEmits: (fn) => bodyEmits(fn) };
}

/** `console.error`, `this.logger.warn`, `metrics.failures.inc`, `log`, `captureException`; not `logger.debug`, not `span.end()`. */
export function emitsByName(dotted: string, hasArguments = true): boolean {
  if (dotted === "") return false;
  const parts = dotted.split(".");
  const method = parts.at(-1) ?? "";
  const receivers = parts.slice(0, -1);
  if (receivers.length === 0) return FUNCTIONS.test(method);
  if (QUIET.test(method)) return false;
  const general = GENERAL.test(method);
  const heard = general ? receivers.slice(-1) : receivers;
  if ((hasArguments || !general) && METHODS.test(method) && heard.some(isReceiver)) return true;
  return FUNCTIONS.test(method);
}

/** `this.logger.debug`: a log of this level is no record, whoever writes it. */
function isForDebugging(dotted: string): boolean {
  const parts = dotted.split(".");
  return DEBUGGING.test(parts.at(-1) ?? "") && LOGGERS.test(parts.at(-2) ?? "");
}

/** True for a logger of a package that is silent unless somebody debugs: `const trace = debug("app:llm")`. */
export function isQuiet(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  const binding = callee?.kind === "name" && callee.binding !== undefined ? program.facts(call.file)?.bindings[callee.binding] : undefined;
  const [source] = binding?.sources ?? [];
  if (source?.kind !== "value" || program.facts(call.file)?.expressions[source.value]?.kind !== "call") return false;
  return program.callees({ file: call.file, id: source.value }).some((maker) => maker.kind === "external" && maker.specifier !== undefined && QUIET_PACKAGES.has(maker.specifier));
}

/** True for the console, which people read only while they look at it. */
export function isConsole(dotted: string): boolean {
  return /^(window\.|globalThis\.)?console\./.test(dotted);
}

/** Whether a name is that of a logger, tracker, span, … */
function isReceiver(name: string): boolean {
  const bare = name.replace(/^#|^_+/, "");
  return RECEIVERS.test(bare) || RECEIVER_ENDINGS.test(bare);
}

const inUse = new WeakMap<Program, { readonly name: string | undefined }>();

/** An emitter other than the console that the analysed files of a project use, as they write it: "logger.warn". */
export function emitterInUse(program: Program): string | undefined {
  const known = inUse.get(program);
  if (known !== undefined) return known.name;
  const name = [...program.analyzed].filter((file) => !program.options.isTest(file)).flatMap((file) => emittersIn(program, file)).at(0);
  inUse.set(program, { name });
  return name;
}

function emittersIn(program: Program, file: string): readonly string[] {
  return (program.facts(file)?.expressions ?? []).flatMap((expression, position) => {
    if (expression.kind !== "call") return [];
    const name = program.calleeName({ file, id: position as ExpressionRef["id"] });
    return /^(info|warn|warning|error|fatal|captureException|trackEvent|recordException)$/.test(name.split(".").at(-1) ?? "") && callsLogger(name) && !isConsole(name) ? [name] : [];
  });
}

/** A call on a logger or the console at any level: it tells developers, not callers. */
export function callsLogger(dotted: string): boolean {
  const receiver = dotted.split(".").at(-2);
  return receiver !== undefined && isReceiver(receiver);
}

/** Whether a config pattern names the callee of a call. */
export function matchesName(program: Program, pattern: NamePattern, call: ExpressionRef, dotted: string): boolean {
  switch (pattern.kind) {
    case "name":
      return glob(pattern.pattern).test(dotted) || (!pattern.pattern.includes(".") && glob(pattern.pattern).test(dotted.split(".").at(-1) ?? ""));
    case "file":
      return program.callees(call).some((callee) => callee.kind === "function" && program.exportsOf(callee.fn).some((name) => name.file.startsWith(`${pattern.path}.`) && glob(pattern.exportPattern).test(name.name)));
    case "package":
      return program.callees(call).some((callee) => callee.kind === "external" && callee.specifier === pattern.specifier && glob(pattern.exportPattern).test(callee.path.join(".")));
  }
}

function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}
