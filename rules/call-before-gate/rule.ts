/**
 * call-before-gate: along some path from an entry point, a capability call that sends caller-supplied or stored data
 * runs before a policy gate has said yes.
 */
import type { GateUse, Trouble } from "../../analysis/link/gates/gate-use.ts";
import type { GateReport, Stage, UngatedPath } from "../../analysis/link/gates/paths.ts";
import { isPlumbing } from "../../analysis/link/adapters.ts";
import type { FunctionRef, SourcePlace } from "../../analysis/link/refs.ts";
import { pathsWithoutGate } from "../../analysis/link/gates/paths.ts";
import type { Span } from "../../analysis/lower/facts.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import { sendsData } from "../../analysis/link/sent-data.ts";
import type { CapabilityKind } from "../../analysis/sdk/format.ts";
import type { RawFinding, Rule, RuleContext } from "../context.ts";
import type { Fault } from "./fault.ts";
import { describeNoGate, describeTrouble } from "./messages.ts";
import { traceOf, traceOfPaths } from "./trace.ts";

export const callBeforeGate: Rule = { id: "call-before-gate", check };

/** Embeddings and moderation prepare or check; metadata sends nothing. */
const GATED_KINDS: ReadonlySet<CapabilityKind> = new Set(["generate", "image", "speech"]);
/** Entry points with no caller to refuse. */
const UNATTENDED: ReadonlySet<UngatedPath["entry"]["kind"]> = new Set(["job", "command", "script", "test", "module", "ui"]);

/** Places where a gate is asked that a fix looks at. */
const MAX_SAMPLES = 8;

/** An ungated way to a call, and what is wrong with the gates on it, if there are any. */
export interface Exposure {
  readonly call: CapabilityCall;
  readonly path: UngatedPath;
  readonly fault: Fault | undefined;
}

function check(program: Program, context: RuleContext): readonly RawFinding[] {
  const strict = context.profile === "strict";
  const exposures: Exposure[] = [];
  const gates: GateUse[] = [];
  for (const call of program.capabilityCalls()) {
    if (!GATED_KINDS.has(call.kind) || program.options.isTest(call.at.file) || !sendsData(program, call)) continue;
    const report = pathsWithoutGate(program, call);
    for (const way of report.gated) gates.push(...way.gates);
    for (const path of report.ungated) {
      if (!strict && UNATTENDED.has(path.entry.kind)) continue;
      const fault = faultOf(program, report, path);
      if (path.gated === true && fault === undefined) continue;
      // With no entry point in sight, only a gate that is there and fails is worth a word.
      if (path.entry.kind === "unknown" && (fault === undefined || isGuess(fault))) continue;
      exposures.push({ call, path, fault });
    }
  }
  const told = withoutRepeats(program, exposures);
  return [...faulty(program, told), ...open(program, told, onlyGate(gates))];
}

/** Where the project's one gate is asked; nothing where there are several: which of them is meant is not for us to say. */
function onlyGate(gates: readonly GateUse[]): readonly SourcePlace[] {
  const named = gates.filter((gate) => gate.named);
  return new Set(named.map(({ name }) => name.split(".").at(-1))).size === 1 ? placesOf(named) : [];
}

function placesOf(gates: readonly GateUse[]): readonly SourcePlace[] {
  return [...new Map(gates.map(({ place }) => [`${place.file}\0${place.span[0]}`, place])).values()].slice(0, MAX_SAMPLES);
}

// ---------------------------------------------------------------------------------------------------------
// Gates that fail

const ORDER: readonly Trouble["kind"][] = ["bypass-on-deny", "fail-open", "not-awaited", "parallel", "verdict-ignored", "some-paths", "gate-after-call"];

/** With no entry point in sight nobody can say that a way round a gate is a way in: not of other callers, nor of a test without a name. */
function isGuess({ trouble }: Fault): boolean {
  return trouble.detail === "caller" || (trouble.kind === "some-paths" && trouble.detail === undefined && !trouble.gate.named);
}

function faultOf(program: Program, report: GateReport, path: UngatedPath): Fault | undefined {
  for (const kind of ORDER) {
    for (const stage of [...path.stages].reverse()) {
      const trouble = stage.troubles.find((one) => one.kind === kind);
      if (trouble !== undefined) return { stage: named(program, stage), trouble };
    }
  }
  return path.gated === true ? undefined : gatedSibling(program, report, path);
}

/** A function that is called or passed on where it is written has no name to point at: what it leads to has. */
function named(program: Program, stage: Stage): Stage {
  const { below } = stage;
  if (below === undefined) return stage;
  const [start, end] = program.place(stage.at).span;
  const [from, to] = program.function(below.fn).span;
  const isWritten = below.fn.file === stage.at.file && start <= from && to <= end;
  return isWritten ? named(program, below) : stage;
}

/**
 * Another caller of a function on the path asks a gate, this one does not: it is to be mended here. Where the gate is
 * further up the other way, nobody can say which of the functions between ought to ask: then it is the call's own. That
 * two features use the same provider makes neither a caller of what the other one does.
 */
function gatedSibling(program: Program, report: GateReport, path: UngatedPath): Fault | undefined {
  for (const gated of report.gated) {
    if (gated.gates.length === 0) continue;
    let merge = gated.below;
    while (merge !== undefined && !path.stages.includes(merge)) merge = merge.below;
    const index = merge === undefined ? -1 : path.stages.indexOf(merge);
    if (index === path.stages.length - 1 && isPlumbing(program, report.call)) continue;
    const stage = index <= 0 ? undefined : merge === gated.below ? path.stages[index - 1] : path.stages.at(-1);
    if (stage !== undefined) return { stage, trouble: { kind: "some-paths", detail: "caller", sibling: gated } };
  }
  return undefined;
}

/**
 * One way in is told of once: where nobody can say which function ought to ask what other callers ask, a later call on
 * the same way only repeats what an earlier one says.
 */
function withoutRepeats(program: Program, exposures: readonly Exposure[]): readonly Exposure[] {
  const order = inReadingOrder(program);
  return exposures.filter((exposure) => {
    const { fault, path, call } = exposure;
    if (fault?.trouble.detail !== "caller" || fault.stage !== path.stages.at(-1)) return true;
    return !exposures.some((other) => other.call !== call && entryKey(other) === entryKey(exposure) && order(other, exposure) < 0 && (other.fault === undefined ? !isChecked(other.path) : other.fault.trouble.detail === "caller"));
  });
}

const entryKey = ({ path: { entry: { place, label } } }: Exposure): string => `${place.file}\0${place.span[0]}\0${label}`;

function faulty(program: Program, exposures: readonly Exposure[]): readonly RawFinding[] {
  const groups = new Map<string, Exposure[]>();
  for (const exposure of exposures) {
    if (exposure.fault === undefined) continue;
    const { at } = exposure.fault.stage;
    push(groups, `${exposure.fault.trouble.kind}\0${at.file}\0${at.id}`, exposure);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first?.fault === undefined || isSaidInside(program, first.fault, exposures)) return [];
    const place = placeOf(program, first.call, first.fault.stage);
    return [{
      ...place,
      ...fixOf(program, place.file, first.fault),
      kind: first.fault.trouble.kind,
      severity: "error",
      message: describeTrouble(program, first.call, first.path, first.fault),
      trace: traceOf(program, first.call, first.path, first.fault),
    } satisfies RawFinding];
  });
}

/** Whether the same gate is told of at a part of the call: `unwrap(await ask())`, where the answer's handlers run at `unwrap`. */
function isSaidInside(program: Program, { stage, trouble }: Fault, exposures: readonly Exposure[]): boolean {
  if (!("gate" in trouble)) return false;
  const [start, end] = program.place(stage.at).span;
  return exposures.some(({ fault }) => {
    if (fault === undefined || !("gate" in fault.trouble) || fault.trouble.kind !== trouble.kind || fault.stage.at.file !== stage.at.file) return false;
    const [from, to] = program.place(fault.stage.at).span;
    return start <= from && to <= end && to - from < end - start && keyOfPlace(fault.trouble.gate.place) === keyOfPlace(trouble.gate.place);
  });
}

const keyOfPlace = ({ file, span }: SourcePlace): string => `${file}\0${span[0]}\0${span[1]}`;

/** What can be done where the gate is in the file of the finding, or where its own failure is its yes. */
function fixOf(program: Program, file: string, { stage, trouble }: Fault): Pick<RawFinding, "fix"> {
  if (trouble.detail === "caller") {
    const gates = placesOf(trouble.sibling.gates.filter(({ named }) => named));
    return gates.length === 0 ? {} : { fix: { kind: "insert-gate", before: [program.place(stage.at)], gates } };
  }
  const { gate, where } = trouble;
  if (trouble.kind === "fail-open") return where === undefined ? {} : { fix: { kind: "close-gate", where } };
  if (gate.place.file !== file) return {};
  switch (trouble.kind) {
    case "not-awaited":
      return { fix: { kind: "await-gate", at: gate.place.span } };
    case "gate-after-call":
      return { fix: { kind: "move-gate", gate: gate.place.span } };
    case "verdict-ignored":
      return trouble.detail === "inverted" ? {} : { fix: { kind: "enforce-gate", gate: gate.place.span } };
    case "bypass-on-deny":
      return where === undefined || where.file !== file ? {} : { fix: { kind: "lift-gate", gate: gate.place.span, handler: where.span } };
    case "parallel":
    case "some-paths":
      return {};
  }
}

/** The callee at a stage: of the capability call itself, or of the call that leads to it. */
function placeOf(program: Program, call: CapabilityCall, stage: Stage): { readonly file: string; readonly span: CapabilityCall["focus"]["span"] } {
  if (stage.below === undefined) return call.focus;
  const expression = program.expression(stage.at);
  if (expression.kind !== "call" && expression.kind !== "new") return program.place(stage.at);
  return program.place({ file: stage.at.file, id: expression.callee });
}

// ---------------------------------------------------------------------------------------------------------
// No gate at all

function open(program: Program, exposures: readonly Exposure[], gates: readonly SourcePlace[]): readonly RawFinding[] {
  const entries = new Map<string, Exposure[]>();
  for (const exposure of exposures) {
    if (exposure.fault !== undefined) continue;
    push(entries, entryKey(exposure), exposure);
  }
  const groups = new Map<string, { readonly call: CapabilityCall; readonly place: SourcePlace; readonly firsts: Exposure[]; readonly others: Set<CapabilityCall> }>();
  for (const reached of entries.values()) {
    const sorted = [...reached].sort(inReadingOrder(program));
    // One that nothing at all is checked before says more than one behind a sign-in.
    const first = sorted.find(({ path }) => !isChecked(path)) ?? sorted[0];
    if (first === undefined) continue;
    const place = placeOfUse(program, first);
    if (place === undefined) continue;
    const key = `${place.file}\0${place.span[0]}\0${program.place(first.call.at).span[0]}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { call: first.call, place, firsts: [], others: new Set() }));
    group.firsts.push(first);
    for (const { call } of sorted) if (call !== first.call) group.others.add(call);
  }
  return [...groups.values()].map(({ call, place, firsts, others }) => {
    const [first, ...more] = firsts;
    const fix = first === undefined || more.length > 0 || gates.length === 0 ? {} : { fix: { kind: "insert-gate", before: first.path.stages.map((stage) => program.place(stage.at)), gates } as const };
    const checked = firsts.every(({ path }) => isChecked(path));
    return {
      ...place,
      ...fix,
      kind: "no-gate",
      severity: checked ? "info" : "warning",
      message: describeNoGate(program, call, firsts.map(({ path }) => path), [...others]),
      trace: traceOfPaths(program, call, firsts.map(({ path }) => path)),
    } satisfies RawFinding;
  });
}

/** True where something is checked that is no gate: who asks, or how often. */
const isChecked = ({ lesser }: UngatedPath): boolean => lesser.some(({ category }) => category !== "unverified");

/** Where a reader would mend it: at the call, or where an adapter is used. Undefined when nobody is seen to use it. */
function placeOfUse(program: Program, { call, path }: Exposure): SourcePlace | undefined {
  if (!isPlumbing(program, call)) return call.focus;
  const classOf = (fn: FunctionRef): string | undefined => {
    const facts = program.function(fn);
    if (facts.class !== undefined) return `${fn.file}\0${facts.class}`;
    return facts.parent === undefined ? undefined : classOf({ file: fn.file, fn: facts.parent });
  };
  const adapter = classOf(call.fn);
  const user = path.stages.findLast((stage) => classOf(stage.fn) !== adapter);
  if (user !== undefined) return placeOf(program, call, user);
  // A class whose own methods answer requests is nobody's adapter.
  return path.entry.kind === "route" ? call.focus : undefined;
}

/** By where the ways part, from the entry point down. */
function inReadingOrder(program: Program): (a: Exposure, b: Exposure) => number {
  const spans = ({ path, call }: Exposure): readonly Span[] => [...path.stages.map((stage) => program.place(stage.at).span), call.place.span];
  return (a, b) => {
    const [left, right] = [spans(a), spans(b)];
    for (let index = 0; index < Math.min(left.length, right.length); index++) {
      const [one, other] = [left[index], right[index]];
      const difference = one === undefined || other === undefined ? 0 : inOrder(one, other);
      if (difference !== 0) return difference;
    }
    return left.length - right.length;
  };
}

/** What stands first comes first; of two where one is a part of the other, the part: it is what is called on, or given. */
function inOrder([start, end]: Span, [otherStart, otherEnd]: Span): number {
  const nested = (start <= otherStart && otherEnd <= end) || (otherStart <= start && end <= otherEnd);
  return nested ? end - start - (otherEnd - otherStart) : start - otherStart;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
