/**
 * Ways from an entry point to a capability call that no gate's yes lies on: the barrier question, asked from the call
 * upwards through callers, callbacks and wrappers until code is reached that runs without a caller.
 */
import type { AgentGraph } from "../agent-graph.ts";
import { runsOf, servedGraphs } from "../agent-graph.ts";
import type { EntryPoint } from "../entry-points.ts";
import { apiEntry, declaredEntryPoints, shortPath } from "../entry-points.ts";
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef, FunctionRef, SourcePlace } from "../refs.ts";
import { expressionKey } from "../refs.ts";
import { keptFor } from "../kept.ts";
import type { Guardrail } from "./agent-guardrails.ts";
import { inputGuardrail, middlewareAround } from "./agent-guardrails.ts";
import type { Barrier } from "./barrier.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import { barrierBefore } from "./barrier.ts";
import { isBroken } from "./broken-gates.ts";
import { gatesOf } from "./checks.ts";
import type { GateContext } from "./context.ts";
import { feedsFrom } from "./feeds.ts";
import { middlewareBefore } from "./framework-middleware.ts";
import { graphGates } from "./graph-gates.ts";
import { contextOfUse } from "./uses.ts";
import { checkByName, throwsByName } from "./words.ts";
import { decoratorWrapping } from "./wrappers.ts";
import { nodesAt } from "./wrapping.ts";

/** One function on the way, and the call (or use of a callback) in it that leads on. */
export interface Stage {
  readonly fn: FunctionRef;
  readonly at: ExpressionRef;
  readonly troubles: readonly Trouble[];
  /** The stage it leads to; undefined for the capability call itself. */
  readonly below: Stage | undefined;
}

export interface UngatedPath {
  readonly entry: EntryPoint;
  /** From the entry point down; the last one holds the capability call. */
  readonly stages: readonly Stage[];
  /** Checks on the way that are no gates. */
  readonly lesser: readonly LesserCheck[];
  /** True where a gate does stand on the way, beside one that is broken: only that one is to be spoken of. */
  readonly gated?: boolean;
}

/** A way up that ends at a gate. */
export interface GatedWay {
  readonly gates: readonly GateUse[];
  /** The stage whose callers were looked at when the gate was met; undefined for a gate beside the call itself. */
  readonly below: Stage | undefined;
  readonly at: SourcePlace;
}

export interface GateReport {
  readonly call: CapabilityCall;
  readonly ungated: readonly UngatedPath[];
  readonly gated: readonly GatedWay[];
}

const MAX_STAGES = 600;
/** How far above a gate further ones are looked for that are broken. */
const MAX_LEVELS_ABOVE_GATES = 2;
const MAX_STAGES_ABOVE_GATES = 200;
const MAX_DEPTH = 14;

interface Visit {
  readonly stage: Stage;
  readonly barrier: Barrier;
  readonly lesser: readonly LesserCheck[];
  readonly depth: number;
  /** True once the way led out of a function that is returned or stored: nobody sees when it runs. */
  readonly handed: boolean;
}

/** A stage above a gate: what is asked there as well was meant to say yes, too. */
interface GatedVisit {
  readonly stage: Stage;
  /** How many calls it is above the gate. */
  readonly level: number;
}

/** The ways to `call` that no gate stands on, and those that one does. */
export function pathsWithoutGate(program: Program, call: CapabilityCall): GateReport {
  const search = (): Omit<GateReport, "call"> => {
    // What the call is said to be is part of the question.
    program.capabilityCallsIn(call.at.file);
    return new Search(gatesOf(program), call).run();
  };
  return { ...reports(program.dependencies).get(expressionKey(call.at), search, { ungated: [], gated: [] }), call };
}

/** By call. */
const reports = keptFor<string, Omit<GateReport, "call">>();

class Search {
  readonly #context: GateContext;
  readonly #call: CapabilityCall;
  readonly #ungated: UngatedPath[] = [];
  readonly #gated: GatedWay[] = [];
  readonly #seen = new Set<string>();
  readonly #queue: Visit[] = [];
  readonly #aboveGates: GatedVisit[] = [];
  #guardrail: Guardrail | undefined;
  /** What is wrong with the gates in the middleware of the call's agent or model. */
  #hooked: readonly Trouble[] = [];

  constructor(context: GateContext, call: CapabilityCall) {
    this.#context = context;
    this.#call = call;
  }

  run(): GateReport {
    const guardrail = inputGuardrail(this.#context.program, this.#call);
    if (guardrail !== undefined && !guardrail.beside) {
      return { call: this.#call, ungated: [], gated: [{ gates: [guardrail.use], below: undefined, at: guardrail.use.place }] };
    }
    const middleware = middlewareAround(this.#context, this.#call);
    if (middleware.gate !== undefined) return { call: this.#call, ungated: [], gated: [{ gates: [middleware.gate], below: undefined, at: middleware.gate.place }] };
    this.#guardrail = guardrail;
    this.#hooked = middleware.troubles;
    this.#enter(this.#call.fn, this.#call.at, undefined, [], 0);
    for (let next = 0; next < this.#queue.length && next < MAX_STAGES; next++) {
      const visit = this.#queue[next];
      if (visit !== undefined) this.#above(visit);
    }
    for (let next = 0; next < this.#aboveGates.length && next < MAX_STAGES_ABOVE_GATES; next++) {
      const visit = this.#aboveGates[next];
      if (visit !== undefined) this.#aboveGate(visit);
    }
    return { call: this.#call, ungated: this.#ungated, gated: this.#gated };
  }

  /** Asks the barrier question at one stage; where no gate stands, the way goes on to what runs the function. */
  #enter(fn: FunctionRef, at: ExpressionRef, below: Stage | undefined, lesser: readonly LesserCheck[], depth: number, handed = false): void {
    const { program } = this.#context;
    const key = expressionKey(at);
    if (this.#seen.has(key) || depth > MAX_DEPTH || program.options.isTest(fn.file)) return;
    this.#seen.add(key);
    const targets = nodesAt(this.#context, fn, at);
    const barrier = barrierBefore(this.#context, fn, targets, feedsFrom(program, at));
    if (barrier.path === undefined) {
      const stage = { fn, at, troubles: barrier.troubles, below };
      this.#meet({ gates: barrier.gates, below, at: program.place(at) }, stage);
      this.#aboveGates.push({ stage: withoutTroubles(stage), level: 0 });
      return;
    }
    if (this.#isGate(fn)) return;
    // What a function makes runs when somebody uses it: a gate behind the making of it may well stand before that.
    const later = handed ? barrier.troubles.find(({ kind }) => kind === "gate-after-call" || kind === "parallel") : undefined;
    if (later !== undefined) {
      this.#meet({ gates: [later.gate], below, at: later.gate.place }, { fn, at, troubles: [], below });
      return;
    }
    const raced = below === undefined && this.#guardrail !== undefined ? [beside(this.#guardrail)] : [];
    this.#queue.push({ stage: { fn, at, troubles: [...barrier.troubles, ...raced, ...(below === undefined ? this.#hooked : [])], below }, barrier, lesser: [...barrier.lesser, ...lesser], depth, handed });
  }

  /** A model call inside a guardrail is the check, not what is checked. */
  #isGate(fn: FunctionRef): boolean {
    if (checkByName(this.#context.program.function(fn).name ?? "") !== "policy") return false;
    const check = this.#context.checkOfFunction(fn);
    return check?.category === "policy" && check.denies === "verdict";
  }

  #above(visit: Visit): void {
    const { program } = this.#context;
    const { depth, handed } = visit;
    const { fn } = visit.stage;
    const decorators = decoratorWrapping(this.#context, fn);
    const stage = decorators.trouble === undefined ? visit.stage : { ...visit.stage, troubles: [...visit.stage.troubles, decorators.trouble] };
    if (decorators.gate !== undefined) {
      this.#meet({ gates: [decorators.gate], below: visit.stage.below, at: decorators.gate.place }, visit.stage);
      return;
    }
    const lesser = [...visit.lesser, ...decorators.lesser];
    const uses = program.usesOf(fn);
    let reached = false;
    const all = uses.map((use) => ({ use, context: contextOfUse(this.#context, use) }));
    // What stands round a function where it is written stands in front of it wherever the result is used; a job that it is made runs it, not those who keep the job.
    const written = all.find(({ use, context }) => (context.kind === "gated" || (context.kind === "entry" && context.entry.kind === "job")) && use.at.id === program.function(fn).expression);
    const contexts = (written === undefined ? all : [written]).map(({ context }) => context);
    const gate = contexts.find((context) => context.kind === "gated");
    if (gate?.kind === "gated") {
      this.#meet({ gates: [gate.gate], below: stage, at: gate.gate.place }, gate.trouble === undefined ? stage : { ...stage, troubles: [...stage.troubles, gate.trouble] });
      reached = true;
    } else {
      const wrapped = contexts.flatMap((context) => context.lesser);
      // A handler that is exported wrapped: `export const POST = withGate(handler)`.
      const around = contexts.flatMap((context) => (context.kind === "unknown" || context.kind === "entry" ? (context.trouble ?? []) : []));
      const declared = declaredEntryPoints(program, fn);
      for (const entry of declared) this.#arrive(handed && entry.kind === "module" ? { ...entry, kind: "unknown", label: `what ${entry.label} sets up` } : entry, around.length === 0 ? stage : { ...stage, troubles: [...stage.troubles, ...around] }, [...lesser, ...wrapped]);
      if (declared.length > 0) return;
    }
    for (const site of program.callersOf(fn)) {
      if (this.#callsParameter(site.call)) continue;
      reached = true;
      this.#enter(site.fn, site.call, stage, lesser, depth + 1, handed);
    }
    const called = reached;
    for (const context of contexts) {
      if (context.kind === "node") {
        reached = true;
        for (const { graph, name } of context.nodes) this.#fromGraph(graph, name, stage, [...lesser, ...context.lesser], depth);
      } else if (context.kind === "entry") {
        reached = true;
        const { trouble } = context;
        this.#arrive(context.entry, trouble === undefined ? stage : { ...stage, troubles: [...stage.troubles, trouble] }, [...lesser, ...context.lesser]);
      } else if (context.kind === "runs" && !(called && !context.passed)) {
        reached = true;
        const { trouble } = context;
        this.#enter(context.fn, context.at, trouble === undefined ? stage : { ...stage, troubles: [...stage.troubles, trouble] }, [...lesser, ...context.lesser], depth + 1, handed || !context.passed);
      }
    }
    if (reached) return;
    const place: SourcePlace = { file: fn.file, span: program.function(fn).nameSpan };
    this.#arrive(apiEntry(program, fn) ?? { kind: "unknown", label: `whatever calls ${program.nameOf(fn)}`, place }, stage, lesser);
  }

  /** Goes on above a gate, to find further ones that are broken: their no was to count, whatever the other one says. */
  #aboveGate({ stage, level }: GatedVisit): void {
    const { program } = this.#context;
    const contexts = program.usesOf(stage.fn).map((use) => contextOfUse(this.#context, use));
    const entries = [...declaredEntryPoints(program, stage.fn), ...contexts.flatMap((context) => (context.kind === "entry" ? [context.entry] : []))];
    const sites = entries.length > 0 ? [] : [
      ...program.callersOf(stage.fn).filter(({ call }) => !this.#callsParameter(call)).map(({ call, fn }) => ({ fn, at: call })),
      ...contexts.flatMap((context) => (context.kind === "runs" ? [{ fn: context.fn, at: context.at }] : [])),
    ];
    let goesOn = false;
    for (const { fn, at } of sites) if (level < MAX_LEVELS_ABOVE_GATES && this.#climbAboveGate(fn, at, stage, level + 1)) goesOn = true;
    const stages = downFrom(stage);
    if (goesOn || stages.every(({ troubles }) => troubles.length === 0)) return;
    const place: SourcePlace = { file: stage.fn.file, span: program.function(stage.fn).nameSpan };
    const unknown: EntryPoint = { kind: "unknown", label: `whatever calls ${program.nameOf(stage.fn)}`, place };
    for (const entry of entries.length > 0 ? entries : [unknown]) this.#ungated.push({ entry, stages, lesser: [], gated: true });
  }

  /** Queues what runs a gated stage, with what is broken there. False where it is known already. */
  #climbAboveGate(fn: FunctionRef, at: ExpressionRef, below: Stage, level: number): boolean {
    const { program } = this.#context;
    const key = expressionKey(at);
    if (this.#seen.has(key) || program.options.isTest(fn.file)) return false;
    this.#seen.add(key);
    const troubles = speaksOfGates(this.#context, fn) ? barrierBefore(this.#context, fn, nodesAt(this.#context, fn, at), feedsFrom(program, at)).troubles : [];
    this.#aboveGates.push({ stage: { fn, at, troubles: troubles.filter(isBroken), below }, level });
    return true;
  }

  /** A node of an agent graph runs where the graph is run, behind the gates among its nodes. */
  #fromGraph(graph: AgentGraph, name: string, stage: Stage, lesser: readonly LesserCheck[], depth: number): void {
    const { program } = this.#context;
    const verdict = graphGates(this.#context, graph, name);
    switch (verdict.kind) {
      case "gated":
        this.#meet({ gates: [verdict.gate], below: undefined, at: verdict.gate.place }, stage);
        for (const run of runsOf(program, graph)) this.#climbAboveGate(program.functionOf(run), run, withoutTroubles(stage), 1);
        return;
      case "faulty": {
        const label = `the agent graph of ${shortPath(program, graph.at.file)}`;
        this.#arrive({ kind: "unknown", label, place: program.place(graph.at) }, { ...stage, troubles: [...stage.troubles, verdict.trouble] }, lesser);
        return;
      }
      case "open":
      case "unknown":
        for (const run of runsOf(program, graph)) this.#enter(program.functionOf(run), run, stage, lesser, depth + 1);
        for (const served of servedGraphs(program, graph.at.file)) this.#arrive({ kind: "route", label: `the graph "${served}" of langgraph.json`, place: program.place(graph.at) }, stage, lesser);
    }
  }

  /** `handler(request)` inside `withX(handler)`: the way goes on from where the handler was given away. */
  #callsParameter(call: ExpressionRef): boolean {
    const { program } = this.#context;
    const expression = program.expression(call);
    if (expression.kind !== "call") return false;
    const callee = program.expression({ file: call.file, id: expression.callee });
    const binding = callee.kind === "name" && callee.binding !== undefined ? program.facts(call.file)?.bindings[callee.binding] : undefined;
    return binding?.sources.some((source) => source.kind === "parameter") ?? false;
  }

  #arrive(entry: EntryPoint, stage: Stage, before: readonly LesserCheck[]): void {
    const middleware = middlewareBefore(this.#context, entry);
    if (middleware.gate !== undefined) {
      this.#meet({ gates: [middleware.gate], below: stage.below, at: middleware.gate.place }, stage);
      return;
    }
    const lesser = [...before, ...middleware.lesser];
    const { trouble } = middleware;
    this.#ungated.push({ entry, stages: downFrom(trouble === undefined ? stage : { ...stage, troubles: [...stage.troubles, trouble] }), lesser });
  }

  /** A way up ends at a gate. A broken one further down was meant to say yes as well. */
  #meet(way: GatedWay, stage: Stage): void {
    this.#gated.push(way);
    const stages = downFrom(stage).map((one) => ({ ...one, troubles: one.troubles.filter(isBroken) }));
    if (stages.every(({ troubles }) => troubles.length === 0)) return;
    const { program } = this.#context;
    const place: SourcePlace = { file: stage.fn.file, span: program.function(stage.fn).nameSpan };
    this.#ungated.push({ entry: { kind: "unknown", label: `whatever calls ${program.nameOf(stage.fn)}`, place }, stages, lesser: [], gated: true });
  }
}

/** Whether a function asks something whose name speaks of policy, or of throwing: above another gate only what is meant as one by its name is worth the search. */
function speaksOfGates(context: GateContext, fn: FunctionRef): boolean {
  const { program } = context;
  return program.function(fn).body?.nodes.some((node) => {
    const name = node.kind === "call" ? program.calleeName({ file: fn.file, id: node.expression }) : "";
    return checkByName(name) === "policy" || throwsByName(name) || context.isKnownByName(name);
  }) === true;
}

function withoutTroubles(stage: Stage): Stage {
  return { ...stage, troubles: [], below: stage.below === undefined ? undefined : withoutTroubles(stage.below) };
}

function downFrom(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let one: Stage | undefined = stage; one !== undefined; one = one.below) stages.push(one);
  return stages;
}

function beside({ use }: Guardrail): Trouble {
  return { kind: "parallel", gate: use, where: undefined, detail: undefined, gap: undefined };
}
