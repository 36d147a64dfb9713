/**
 * silent-fallback: a capability call fails or is denied, something else is served instead, and no event is emitted on
 * that way. Reported at the handler.
 */
import { children } from "../../analysis/lower/children.ts";
import type { ControlFlowGraph, NodeId } from "../../analysis/lower/facts.ts";
import { reachable, type EdgeFilter } from "../../analysis/lower/graph.ts";
import { failureAnalysis, type FailureAnalysis } from "../../analysis/link/failure/analysis.ts";
import type { Handler, SettledFailure } from "../../analysis/link/failure/handlers.ts";
import { isLazy, listens, takesErrorCallback } from "../../analysis/link/failure/listeners.ts";
import type { ModelRun, Outcome } from "../../analysis/link/failure/outcomes.ts";
import { asksForTheError, isProbe } from "../../analysis/link/failure/probes.ts";
import { callsElement, variesInLoop } from "../../analysis/link/failure/candidates.ts";
import { recursesToAnother, replacements } from "../../analysis/link/failure/replaced.ts";
import { sameModels } from "../../analysis/link/failure/runs.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { expressionKey, sameExpression, type ExpressionRef, type SourcePlace } from "../../analysis/link/refs.ts";
import type { FileContext, RawFinding, Rule, RuleContext } from "../context.ts";
import { defaultFindings } from "./defaults.ts";
import { libraryFindings } from "./library.ts";
import { floatingMessage, handlerMessage, type Substitute } from "./messages.ts";
import { mutedFindings } from "./muted.ts";
import { named, writtenModels } from "./named-models.ts";
import { asksSameTier } from "./same-tier.ts";
import { settledFinding } from "./settled.ts";
import { saysWhatItIs, triesAgain } from "./told-apart.ts";
import { isUnheard } from "./unheard.ts";
import { traceOf } from "./trace.ts";
import { weakFinding } from "./weak.ts";

export const silentFallback: Rule = { id: "silent-fallback", check };

/** Kinds of calls whose answer is something a user is served; a lost metadata or moderation call is not. */
const SERVED_KINDS = new Set<CapabilityCall["kind"]>(["generate", "embed", "image", "speech", "moderate"]);

function check(program: Program, context: RuleContext): readonly RawFinding[] {
  const analysis = failureAnalysis(program);
  const byHandler = new Map<string, { handler: Handler; calls: CapabilityCall[] }>();
  const settledCalls = new Map<string, { settled: SettledFailure; calls: CapabilityCall[] }>();
  // Nobody waits for it, whichever of the calls in it fails.
  const afloat = new Map<string, RawFinding>();
  for (const call of program.capabilityCalls()) {
    if (!SERVED_KINDS.has(call.kind) || program.options.isTest(call.place.file) || isProbe(program, call)) continue;
    const paths = analysis.paths(call);
    for (const handler of paths.handlers) {
      if (program.options.isTest(handler.place.file) || paths.observed || handler.listeners?.some((listener) => listens(program, listener, analysis.emitters)) === true) continue;
      const key = `${handler.place.file}\0${handler.place.span[0]}`;
      const known = byHandler.get(key);
      if (known === undefined) byHandler.set(key, { handler, calls: [call] });
      else if (!known.calls.includes(call)) {
        known.calls.push(call);
        // What is on record of one call's failure says nothing of another's: a finding is about one that nobody has told of.
        if (onRecord(analysis, known.handler) && !onRecord(analysis, handler)) byHandler.set(key, { handler, calls: [call, ...known.calls.filter((one) => one !== call)] });
      }
    }
    for (const floating of paths.floating) {
      const key = expressionKey(floating.at);
      const finding = afloat.has(key) ? undefined : floatingFinding(program, call, floating);
      if (finding !== undefined) afloat.set(key, finding);
    }
    for (const settled of paths.settled) {
      const known = settledCalls.get(`${settled.at.file}\0${settled.at.id}`);
      settledCalls.set(`${settled.at.file}\0${settled.at.id}`, { settled, calls: [...(known?.calls ?? []), call] });
    }
  }
  const findings = [...afloat.values()];
  for (const { handler, calls } of byHandler.values()) {
    const finding = handlerFinding(program, context, analysis, handler, calls);
    if (finding !== undefined) findings.push(finding);
  }
  for (const { settled, calls } of settledCalls.values()) {
    findings.push(...settledFinding(program, analysis, settled, calls).filter(({ kind }) => settled.rethrown === undefined || !throwsOnRecord(analysis, settled.rethrown) || (kind === "other-model" && !isWithin(program, settled.rethrown, settled.fn))));
  }
  const served = program.capabilityCalls().filter((call) => SERVED_KINDS.has(call.kind) && !program.options.isTest(call.place.file) && !isProbe(program, call));
  return [...findings, ...defaultFindings(program, served, (handler) => onRecord(analysis, handler)), ...mutedFindings(program, analysis, served), ...libraryFindings(program, analysis.emitters)];
}

/**
 * Whether the handler whose answer is tested here, or which threw what is caught here, has told developers already: the
 * failure is on record then, and that there was no answer. Which model was asked instead it couldn't know.
 */
function onRecord(analysis: FailureAnalysis, handler: Handler): boolean {
  const { rethrown } = handler;
  if (rethrown !== undefined && throwsOnRecord(analysis, rethrown)) return true;
  if (handler.after === undefined) return false;
  return analysis.outcomes(handler.after).every((outcome) => outcome.end !== "tells" || outcome.emits) || onRecord(analysis, handler.after);
}

/** Whether what a handler throws on is on record by then. */
function throwsOnRecord(analysis: FailureAnalysis, handler: Handler): boolean {
  const end = handler.rejects === true ? "tells" : "throws";
  return analysis.outcomes(handler).every((outcome) => outcome.end !== end || outcome.emits) || onRecord(analysis, handler);
}

/** Whether the handler further in, which told of the failure, is written where the other model is asked. */
function knowsOfTheSwitch(program: Program, handler: Handler): boolean {
  const inner = handler.rethrown ?? handler.after;
  return inner !== undefined && isWithin(program, inner, handler.fn);
}

function isWithin(program: Program, { place }: Handler, fn: Handler["fn"]): boolean {
  const { span } = program.function(fn);
  return place.file === fn.file && span[0] <= place.span[0] && place.span[1] <= span[1];
}

function handlerFinding(program: Program, context: RuleContext, analysis: FailureAnalysis, handler: Handler, calls: readonly CapabilityCall[]): RawFinding | undefined {
  const [call] = calls;
  const outcomes = analysis.outcomes(handler);
  const answers = answersBeside(program, handler);
  const silent = outcomes.filter((outcome) => outcome.end === "serves" && !outcome.emits && (outcome.calls.length > 0 || !saysWhatItIs(program, outcome, answers)) && !(triesAgain(program, handler, outcome) && !outcome.calls.some((run) => recursesToAnother(program, handler, run.call, run.site))));
  if (call === undefined || onlyTries(program, handler, silent) || asksForTheError(program, handler)) return undefined;
  if (silent.length === 0) return context.profile === "recommended" ? undefined : weakFinding(program, handler, outcomes);
  const here = context.at(handler.place.file);
  const substitute = worst([...silent.flatMap((outcome): readonly Substitute[] => substituteOf(program, here, handler, calls, call, outcome)), ...askedInstead(program, here, analysis, handler, call, silent)]);
  if (substitute === undefined || (onRecord(analysis, handler) && (substitute.kind !== "other-model" || knowsOfTheSwitch(program, handler)))) return undefined;
  if (substitute.kind !== "other-model" && callersRecord(analysis, handler, call, silent)) return undefined;
  return {
    ...handler.place,
    span: headOf(program, handler),
    kind: substitute.kind,
    severity: substitute.kind === "other-model" ? "error" : "warning",
    message: handlerMessage(program, handler, call, substitute),
    trace: traceOf(program, handler, call, substitute),
    fix: {
      kind: "emit-fallback",
      handler: handler.place.span,
      ...named("from", program, { call, site: handler.guarded }),
      ...(substitute.run === undefined ? {} : named("to", program, substitute.run)),
      rests: [
        ...[{ call, site: handler.guarded }, ...(substitute.run === undefined ? [] : [substitute.run])].flatMap((run) => writtenModels(program, run)),
        ...rethrowers(handler).map(({ place }) => place),
        around(call.place),
      ],
    },
  };
}

/** A place with what touches it: a call that is wrapped may fail in another way. */
function around({ file, span: [start, end] }: SourcePlace): SourcePlace {
  return { file, span: [Math.max(0, start - 1), end + 1] };
}

/** The handlers that threw what is caught here: once one of them tells, this one need not. */
function rethrowers({ rethrown }: Handler): readonly Handler[] {
  return rethrown === undefined ? [] : [rethrown, ...rethrowers(rethrown)];
}

/**
 * A handler of a function whose good side gives nothing of the answer either, only fixed words: what is asked for is how
 * the call went. Past a catch, the words have to be others than those for success.
 */
function onlyTries(program: Program, handler: Handler, silent: readonly Outcome[]): boolean {
  const good = answersBeside(program, handler);
  if (good.length === 0 || !good.every((value) => isFixed(program, value))) return false;
  if (handler.form === "status") return true;
  const words = new Set(good.map((value) => wordOf(program, value)));
  return words.size === 1 && silent.every(({ servedAt }) => servedAt !== undefined && isFixed(program, servedAt) && !words.has(wordOf(program, servedAt)));
}

/** What the function of a handler returns where the call has answered. */
function answersBeside(program: Program, handler: Handler): readonly ExpressionRef[] {
  const graph = program.function(handler.fn).body;
  if (graph === undefined || handler.form === "callback" || handler.form === "finally") return [];
  const failed = reachable(graph, handler.start, {});
  return (handler.form === "status" ? [...(handler.otherSide ?? [])].filter((node) => !failed.has(node)) : [...answeredFrom(program, graph, handler)]).flatMap((id) => {
    const node = graph.nodes[id];
    return node?.kind === "return" && node.value !== undefined ? [{ file: handler.fn.file, id: node.value }] : [];
  });
}

/** Where the code goes once the guarded call has answered. */
function answeredFrom(program: Program, graph: ControlFlowGraph, { guarded }: Handler): ReadonlySet<NodeId> {
  const withoutEdges: EdgeFilter = (_from, _to, label) => label === "throws";
  return new Set(program.nodesOf(guarded).flatMap((node) => [...reachable(graph, node, { withoutEdges })]));
}

/** A literal as it is written. */
function wordOf(program: Program, { file, id }: ExpressionRef): string {
  return (program.project.text(file) ?? "").slice(...program.expression({ file, id }).span);
}

/** An expression of literals alone. */
function isFixed(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "name" || expression.kind === "call" || expression.kind === "new" || expression.kind === "await" || expression.kind === "this") return false;
  return children(expression).every((id) => isFixed(program, { file: ref.file, id }));
}

/** Whether everyone who gets the handler's empty answer looks for it, and records it or fails. */
function callersRecord(analysis: FailureAnalysis, handler: Handler, call: CapabilityCall, silent: readonly Outcome[]): boolean {
  if (!silent.every((outcome) => outcome.served.kind === "empty" || outcome.served.kind === "nothing")) return false;
  const callers = analysis.emptied(handler, call);
  return callers.length > 0 && callers.every(({ tests }) => tests.some((test) => analysis.outcomes(test).every((outcome) => outcome.end !== "serves" || outcome.emits)));
}

/** Where those who get the handler's empty answer ask another model instead, without a word: `(await ask(text)) ?? (await other(text))`. */
function askedInstead(program: Program, context: FileContext, analysis: FailureAnalysis, handler: Handler, failed: CapabilityCall, silent: readonly Outcome[]): readonly Substitute[] {
  if (!silent.some((outcome) => outcome.served.kind === "empty" || outcome.served.kind === "nothing")) return [];
  const instead = analysis.emptied(handler, failed).flatMap(({ site, tests }) => tests.flatMap((test) => analysis.outcomes(test)).flatMap((outcome) => (outcome.emits ? [] : outcome.calls.filter((run) => run.call.kind === failed.kind && !sameExpression(run.site, site) && isAnother(program, context, { call: failed, site: handler.guarded }, run)))));
  return instead.slice(0, 1).map((run) => ({ kind: "other-model", run, set: undefined }));
}

function substituteOf(program: Program, context: FileContext, handler: Handler, calls: readonly CapabilityCall[], failed: CapabilityCall, outcome: Outcome): readonly Substitute[] {
  const runs = outcome.calls.filter((run) => run.call.kind === failed.kind && !sameExpression(run.site, handler.guarded));
  const [replaced] = replacements(program, handler, failed, outcome.sets);
  const other = runs.find((run) => isAnother(program, context, { call: failed, site: handler.guarded }, run) || (run.call === failed && (replaced !== undefined || recursesToAnother(program, handler, failed, run.site))));
  if (other !== undefined) return [{ kind: "other-model", run: other, set: replaced?.setting.at }];
  // The same model, asked again in another way: no substitute for it.
  if (runs.length > 0) return [];
  if (outcome.again) return replaced !== undefined || variesInLoop(program, [handler.guarded], failed) || (calls.length > 1 && callsElement(program, handler.guarded)) ? [{ kind: "other-model", run: undefined, set: replaced?.setting.at }] : [];
  // A branch that only skips something and joins the others again serves nothing in place of the answer.
  if (handler.form === "status" && outcome.served.kind === "nothing" && !outcome.leaves) return [];
  const dropped = handler.form === "callback" && (outcome.served.kind === "empty" || outcome.served.kind === "nothing") && isUnheard(program, handler);
  if (outcome.empty || dropped || handler.form === "finally") return [{ kind: "swallowed", run: undefined }];
  return [{ kind: "default-value", run: undefined, served: outcome.served, at: outcome.servedAt }];
}

/** Whether what a handler runs asks another model than the one that failed. */
function isAnother(program: Program, context: FileContext, failed: ModelRun, run: ModelRun): boolean {
  return !sameModels(program, failed, run) && !asksSameTier(program, context, failed, run);
}

const ORDER = ["other-model", "default-value", "swallowed"] as const;

function worst(substitutes: readonly Substitute[]): Substitute | undefined {
  return ORDER.map((kind) => substitutes.find((substitute) => substitute.kind === kind)).find((found) => found !== undefined);
}

function floatingFinding(program: Program, call: CapabilityCall, floating: { readonly at: CapabilityCall["at"]; readonly explicit: boolean }): RawFinding | undefined {
  // What fails at the top level of a program ends it, loudly.
  if (takesErrorCallback(program, call.at) || takesErrorCallback(program, floating.at)) return undefined;
  if (isLazy(program, call) || program.options.isTest(floating.at.file) || program.function(program.functionOf(floating.at)).kind === "module") return undefined;
  const place = program.place(floating.at);
  const run: ModelRun = { call, site: floating.at };
  const fix = { kind: "hear-promise", at: place.span, call: call.name, ...named("from", program, run), rests: [...writtenModels(program, run), around(call.place)] } as const;
  return { ...place, kind: "swallowed", severity: "warning", message: floatingMessage(call, floating.explicit), fix, trace: place.span[0] === call.place.span[0] && place.file === call.place.file ? [] : [{ ...call.focus, message: `the model is called here, by ${call.name}` }] };
}

/** The start of the handler: `catch (error)`, or the handler function's first line. */
function headOf(program: Program, handler: Handler): readonly [number, number] {
  const [start, end] = handler.head ?? handler.place.span;
  if (handler.form === "catch") return [start, Math.max(start + "catch".length, Math.min(handler.body[0], end))];
  const text = (program.project.text(handler.place.file) ?? "").slice(start, end);
  const line = text.search(/[\r\n]/);
  return [start, line === -1 ? end : start + line];
}
