/**
 * What a function checks, as its callers see it: whether it refuses by throwing or by what it returns, and whether it
 * says yes somewhere without a verdict. Evidence comes from its tag, from the checks in its body, and from its name
 * together with a body that can deny.
 */
import type { ControlFlowGraph, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { brokenGates, brokenInline } from "./broken-gates.ts";
import { partsOf } from "./conditions.ts";
import type { Check, Gap, GateContext } from "./context.ts";
import { lastName, nameWithin, sibling } from "./context.ts";
import { START, derive } from "./derive.ts";
import { feedsFrom } from "./feeds.ts";
import { gapOf, within } from "./gaps.ts";
import { allSuccessors, normalSuccessors, reach } from "./flow.ts";
import type { FunctionGuards } from "./guards.ts";
import { guardsOf, sidesOf } from "./guards.ts";
import { inlineChecks } from "./inline-checks.ts";
import { formOf, reasonOf, statusOf } from "./refusal.ts";
import { pathAround } from "./search.ts";
import { Question } from "./question.ts";
import type { Trouble } from "./gate-use.ts";
import { TAG } from "./tagged.ts";
import { answersInWords, isTruthy } from "./truthy-answers.ts";
import { isVerdictKey } from "./verdict.ts";
import { deniesInWords } from "./worded-verdicts.ts";
import { asksAboutThings, asksByName, checkByName, isShapeCheck, polarityOfName, throwsByName } from "./words.ts";

/** What a function of the project checks; undefined when it is no check. */
export function summarize(context: GateContext, fn: FunctionRef): Check | undefined {
  const { program } = context;
  const facts = program.function(fn);
  const name = nameWithin(program, fn);
  const declared = facts.tags.includes(TAG);
  // A type predicate asks what a value is; an assertion signature may well refuse.
  const predicate = facts.asserts && !throwsByName(name);
  const byName = declared ? "policy" : predicate ? undefined : checkByName(name);
  const unasked = { fn, async: isAsync(program, fn), polarity: polarityOfName(facts.name ?? ""), gap: undefined, scope: "always", meant: byName !== undefined, truthy: false } as const;
  if (facts.body === undefined) {
    return byName === undefined ? undefined : { ...unasked, category: byName, denies: throwsByName(name) ? "throws" : "either" };
  }
  const guards = guardsOf(context, fn);
  if (guards === undefined) return undefined;
  const answers = answersOf(context, fn, facts.body);
  const inner = enforced(context, guards);
  // `checkPredictions` that throws a 402 past the limit is as good as named for it, though an unlimited plan returns before.
  const named = byName ?? (!predicate && inner?.category === "policy" && !inner.always && asksByName(name) && !asksAboutThings(name) && refusesFirmly(context, guards) ? "policy" : undefined);
  const base = { ...unasked, meant: named !== undefined };
  const verdict = answers.derived.find((one) => one.check.category === "policy") ?? answers.derived[0];

  if (named !== undefined) {
    // What `validateAccessRequest` gives back is what it was given, in shape.
    if (named === "policy" && isShapeCheck(name) && !answers.refuses && !answers.decides && inner === undefined && verdict === undefined && !throwsSomewhere(guards)) return undefined;
    const tells = answers.refuses || (answers.decides && !throwsByName(name));
    const denies = tells ? "verdict" : throwsSomewhere(guards) || inner !== undefined ? "throws" : answers.varies || verdict !== undefined ? "verdict" : undefined;
    // `requirePaid` that only throws where nobody is signed in asks for no plan.
    if (!declared && named === "policy" && denies === "throws" && inner?.category === "authentication" && inner.always && asksWhoOnly(context, guards)) return { ...base, category: "authentication", denies };
    const swallowed = denies === undefined && named === "policy" ? swallowing(program, fn, facts.body) : undefined;
    if (swallowed !== undefined) return { ...base, category: "policy", denies: "throws", gap: swallowed };
    if (denies === undefined) return named === "policy" ? { ...base, category: "unverified", denies: "either" } : { ...base, category: named, denies: "either" };
    // `denyUnlessEntitled` gives a refusal or nothing: what comes back says more than the words of the name.
    const polarity = answers.polarity === "denies" ? "denies" : (base.polarity ?? answers.polarity);
    return { ...base, category: named, denies, polarity, truthy: denies === "verdict" && (answers.truthy || answersInWords(facts.returnType)), gap: worse(gapOf(context, fn, guards, denies, polarity), inner?.gap) };
  }
  // `assertHarmless` round a moderation call is meant to stop what follows, though its name doesn't speak of policy.
  const broken = named === undefined && (inner === undefined || !inner.always || inner.gap?.kind === "error") ? brokenWithin(context, guards) : undefined;
  if (broken !== undefined) return { ...base, category: "unverified", denies: "either", broken };
  if (inner !== undefined) return { ...base, category: inner.category, meant: inner.category === "policy" && (throwsByName(name) || (inner.always && asksOnly(guards))), denies: "throws", gap: inner.gap, scope: inner.always ? "always" : "conditional" };
  if (verdict !== undefined && verdict.check.category !== "unverified") {
    const meant = verdict.check.category === "policy" && verdict.check.meant && asksByName(name);
    const polarity = base.polarity ?? verdict.polarity;
    // Without a gate's name, an early answer may be meant; a yes in the place of a failure is not.
    const own = gapOf(context, fn, guards, "verdict", polarity);
    return { ...base, category: verdict.check.category, meant, denies: "verdict", polarity, gap: own?.kind === "error" ? own : verdict.check.gap };
  }
  if (deniesInWords(program, fn)) return { ...base, category: "policy", meant: true, denies: "verdict", polarity: answers.polarity, truthy: answers.truthy, gap: gapOf(context, fn, guards, "verdict", answers.polarity) };
  const refusing = answers.refuses ? refusesOn(context, guards) : undefined;
  // What gives a refusal or nothing is there to be asked, whatever it is called.
  const meant = refusing === "policy" && answers.polarity === "denies";
  return refusing === undefined ? undefined : { ...base, category: refusing, meant, denies: "verdict", polarity: answers.polarity, truthy: answers.truthy };
}

/** Whether a function answers nothing and does nothing more once it has asked: it is there to stop its caller, whatever its name. */
function asksOnly({ graph, occurrences }: FunctionGuards): boolean {
  const asked = new Set(occurrences.flatMap((one) => one.nodes));
  const ends = (id: NodeId): boolean => reach(graph, id, normalSuccessors).has(graph.exit);
  const answered = graph.nodes.flatMap((node, id) => (node.kind === "branch" && !(ends(node.whenTrue) && ends(node.whenFalse)) ? [id as NodeId] : []));
  const after = [...occurrences.flatMap((one) => one.completions), ...answered].flatMap((id) => [...reach(graph, id, normalSuccessors)]);
  const works = (id: NodeId): boolean => graph.nodes[id]?.kind === "call" && !asked.has(id) && ends(id);
  return !graph.nodes.some((node) => node.kind === "return" && node.value !== undefined) && !after.some(works);
}

/** Of two ways that say yes without a verdict the one that nobody can have meant: the gate breaks. */
function worse(own: Gap | undefined, within: Gap | undefined): Gap | undefined {
  return own?.kind !== "error" && within?.kind === "error" ? within : (own ?? within);
}

/** The gate of a helper that nobody waits for, or whose refusal is caught and forgotten. */
function brokenWithin(context: GateContext, guards: FunctionGuards): Trouble | undefined {
  const suspects = guards.occurrences.filter((one) => one.check.category === "policy" && one.check.meant && (one.unawaited || one.stops));
  const { name, tries } = context.program.function(guards.fn);
  // `assertReportsLeft` that keeps its own 402 to itself.
  if (suspects.length === 0 && tries.length > 0 && throwsByName(name ?? "")) return brokenInline(new Question(context, guards, new Set([guards.graph.exit]), () => true))[0];
  if (suspects.length === 0 || !(suspects.some((one) => one.unawaited || one.gap?.kind === "error") || tries.length > 0)) return undefined;
  return brokenGates(new Question(context, guards, new Set([guards.graph.exit]), () => true))[0];
}

/** Whether its answer is a promise: declared async, or returning what async functions return. */
function isAsync(program: Program, fn: FunctionRef): boolean {
  const facts = program.function(fn);
  if (facts.async) return true;
  if (facts.returnType?.kind === "ref" && /^Promise(?:Like)?$/.test(facts.returnType.name)) return true;
  return (facts.body?.nodes ?? []).some((node) => {
    if (node.kind !== "return" || node.value === undefined) return false;
    const ref = sibling(fn, node.value);
    if (program.expression(ref).kind !== "call") return false;
    return program.callees(ref).some((callee) => callee.kind === "function" && program.function(callee.fn).async);
  });
}

function throwsSomewhere(guards: FunctionGuards): boolean {
  const { graph } = guards;
  const live = reach(graph, graph.entry, allSuccessors);
  return graph.nodes.some((_, index) => live.has(index as NodeId) && throwsOut(guards, index as NodeId));
}

/** A `throw`, or a call that never returns (`error(402)`), that ends the function. */
function throwsOut({ graph, dead }: FunctionGuards, id: NodeId): boolean {
  const node = graph.nodes[id];
  return (node?.kind === "throw" || (node?.kind === "call" && dead.has(id))) && escapes(graph, node.throws);
}

/** True when what is thrown to `throws` can leave the function; a handler that only logs keeps it. */
function escapes(graph: ControlFlowGraph, throws: NodeId): boolean {
  return reach(graph, throws, normalSuccessors).has(graph.throwExit);
}

/** The handler that keeps a refusal from leaving the function, and lets it end as if there had been none. */
function swallowing(program: Program, fn: FunctionRef, graph: ControlFlowGraph): Gap | undefined {
  for (const { catch: handler, blockSpan } of program.function(fn).tries) {
    if (handler === undefined || !reach(graph, handler.node, normalSuccessors).has(graph.exit)) continue;
    const thrown = graph.nodes.some((node) => node.kind === "throw" && within(node.span, blockSpan));
    if (thrown) return { place: { file: fn.file, span: handler.span }, kind: "error", subject: "" };
  }
  return undefined;
}

interface Answers {
  /** Some return is a refusal by its look: false, null beside a Response, `{ allowed: false }`, a 403. */
  readonly refuses: boolean;
  /** Some return is computed, so that it may be a no. */
  readonly varies: boolean;
  /** Some return is a decision by its look: a comparison, a negation, `{ allowed: … }`. What it throws is then a failure to decide. */
  readonly decides: boolean;
  /** Whatever it answers is truthy: objects, words. */
  readonly truthy: boolean;
  readonly polarity: "allows" | "denies" | undefined;
  readonly derived: ReturnType<typeof derive>;
}

function answersOf(context: GateContext, fn: FunctionRef, graph: ControlFlowGraph): Answers {
  const { program } = context;
  const live = reach(graph, graph.entry, allSuccessors);
  let negative = 0;
  let error = 0;
  let nothing = 0;
  let positive = 0;
  let computed = false;
  let decides = false;
  let worded = false;
  let returns = 0;
  let truthy = 0;
  const derived: ReturnType<typeof derive>[number][] = [];
  graph.nodes.forEach((node, index) => {
    if (!live.has(index as NodeId)) return;
    if (node.kind === "call" && isResponseStatus(program, sibling(fn, node.expression))) error++;
    if (node.kind !== "return" || node.value === undefined) return;
    const value = sibling(fn, node.value);
    derived.push(...derive(context, value, START, true));
    const kind = program.expression(value).kind;
    returns++;
    if (isTruthy(program, value)) truthy++;
    for (const arm of armsOf(program, value)) {
      const form = formOf(program, arm);
      const own = program.expression(arm).kind;
      if (own === "string") worded = true;
      if (form === "error" || reasonOf(program, arm) !== undefined) error++;
      else if (own === "null" || own === "undefined") nothing++;
      else if (form === "negative") negative++;
      else if (own === "boolean" || own === "object" || own === "string") positive++;
      else computed = true;
    }
    if (kind === "conditional") computed = true;
    if (kind === "object" && hasComputedVerdict(program, value)) {
      computed = true;
      decides = true;
    } else if (isDecision(program, value)) decides = true;
  });
  // A Response beside null means that nothing is the yes.
  const polarity = error > 0 && nothing > 0 && positive === 0 && negative === 0 ? "denies" : negative > 0 && positive > 0 && !worded ? "allows" : undefined;
  return { refuses: error > 0 || negative > 0 || (nothing > 0 && (positive > 0 || computed)), varies: computed, decides, truthy: returns > 0 && truthy === returns, polarity, derived };
}

/** What a returned value may be: either arm of a conditional. */
function armsOf(program: Program, ref: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(ref);
  if (expression.kind === "cast" || expression.kind === "await") return armsOf(program, sibling(ref, expression.operand));
  return expression.kind === "conditional" ? [expression.whenTrue, expression.whenFalse].flatMap((id) => armsOf(program, sibling(ref, id))) : [ref];
}

const MAX_DEPTH = 8;

/** `effect === "allow"`, `!blocked`, `answer.allowed`, a variable that holds one, and such parts joined by logical operators. */
function isDecision(program: Program, ref: ExpressionRef, depth = 0): boolean {
  // `client = client ?? make()` holds itself.
  if (depth > MAX_DEPTH) return false;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "cast":
    case "await":
      return isDecision(program, sibling(ref, expression.operand), depth + 1);
    case "member":
      return polarityOfName(expression.name) !== undefined;
    case "name": {
      const [only, ...more] = expression.binding === undefined ? [] : (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []);
      if (only?.kind !== "value" || more.length > 0) return false;
      const [step, ...further] = only.path;
      return step === undefined ? isDecision(program, sibling(ref, only.value), depth + 1) : further.length === 0 && step.kind === "property" && polarityOfName(step.name) !== undefined;
    }
    case "unary":
      return expression.operator === "!";
    case "binary":
      return /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(expression.operator);
    case "logical":
      return isDecision(program, sibling(ref, expression.left), depth + 1) || isDecision(program, sibling(ref, expression.right), depth + 1);
    default:
      return false;
  }
}

/** `{ allowed: used < limit }`: an answer made of something that is computed. */
function hasComputedVerdict(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind !== "object") return false;
  return expression.properties.some((property) => {
    if (property.kind !== "value") return property.kind === "spread";
    const kind = program.expression(sibling(ref, property.value)).kind;
    return (polarityOfName(property.key) !== undefined || isVerdictKey(property.key)) && kind !== "boolean" && kind !== "string" && kind !== "null" && kind !== "undefined";
  });
}

/** Express and its kin answer by a call: `res.status(403)`. */
function isResponseStatus(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  if (expression.kind !== "call" || !["status", "sendStatus", "code"].includes(lastName(program, call) ?? "")) return false;
  const argument = expression.args[0];
  const value = argument === undefined ? undefined : program.expression(sibling(call, argument.value));
  return value !== undefined && (statusOf(value) ?? 0) >= 400;
}

interface Enforced {
  readonly category: "policy" | "authentication" | "rate";
  readonly gap: Gap | undefined;
  /** False when some normal return passes no check. */
  readonly always: boolean;
}

/** Whether every normal return of a function is behind a check's yes (or, `always: false`, only some are). */
function enforced(context: GateContext, guards: FunctionGuards): Enforced | undefined {
  const { graph, fn } = guards;
  const facts = context.program.facts(fn.file);
  if (facts === undefined) return undefined;
  const targets = new Set([graph.exit]);
  for (const category of ["policy", "authentication", "rate"] as const) {
    const all = guards.occurrences.filter((one) => one.check.category === category && one.stops && !one.unawaited);
    const stopping = all.filter((one) => one.check.scope === "always");
    const completions = new Set(stopping.flatMap((one) => one.completions));
    const verdicts = new Map<NodeId, boolean>();
    const tested: Gap[] = [];
    for (const test of guards.tests) {
      const derived = test.derived.filter((one) => one.check.category === category && (one.awaited || one.check.async !== true));
      const sides = derived.length === 0 ? undefined : sidesOf(context.program, guards, { node: test.node, derived }, targets);
      if (sides?.effect === "decides" && (isNullishTest(graph, test.node) || throwsOn(guards, test.node, !sides.yes))) {
        verdicts.set(test.node, sides.yes);
        const asked = guards.occurrences.filter((one) => derived.some(({ call }) => call.id === one.call.id && call.file === one.call.file));
        tested.push(...[test, ...asked].flatMap((one) => one.gap ?? []));
      }
    }
    for (const one of inlineChecks(context, guards, targets)) {
      if (one.category !== category || one.promise !== undefined || !throwsOn(guards, one.node, !one.yes)) continue;
      verdicts.set(one.node, one.yes);
      if (one.gap !== undefined) tested.push(one.gap);
    }
    if (completions.size === 0 && verdicts.size === 0) {
      const made = all.find((one) => returnsMade(context.program, fn, one.call));
      if (made !== undefined) return { category, gap: made.gap, always: false };
      continue;
    }
    if (category === "policy") for (const [node, yes] of partsOf(context.program, guards, new Set(verdicts.keys()))) verdicts.set(node, yes);
    const around = pathAround(facts, graph, targets, { completions, verdicts });
    const gaps = [...stopping.flatMap((one) => one.gap ?? []), ...tested];
    const gap = gaps.find(({ kind }) => kind === "error") ?? gaps[0];
    return { category, gap, always: around === undefined };
  }
  return undefined;
}

/** Whether what a call makes goes out of the function: a factory round a factory guards what that one guards. */
function returnsMade(program: Program, fn: FunctionRef, call: ExpressionRef): boolean {
  const nodes = program.function(fn).body?.nodes ?? [];
  return nodes.some((node) => node.kind === "return" && node.value !== undefined && feedsFrom(program, sibling(fn, node.value))(call));
}

function isNullishTest(graph: ControlFlowGraph, id: NodeId): boolean {
  const node = graph.nodes[id];
  return node?.kind === "branch" && node.mode === "nullish";
}

function throwsOn(guards: FunctionGuards, id: NodeId, outcome: boolean): boolean {
  const { graph, dead } = guards;
  const node = graph.nodes[id];
  if (node?.kind !== "branch") return false;
  const ends = new Set([...dead].map((one) => graph.nodes[one]));
  const region = reach(graph, outcome ? node.whenTrue : node.whenFalse, (one) => (ends.has(one) ? [] : allSuccessors(one)), (one) => graph.nodes[one]?.kind === "catch");
  return [...region].some((one) => throwsOut(guards, one)) && !region.has(graph.exit);
}

/** Whether a check of its own throws what says in so many words that policy is the reason: a 402, a `ForbiddenError`. */
function refusesFirmly(context: GateContext, guards: FunctionGuards): boolean {
  return inlineChecks(context, guards, new Set([guards.graph.exit])).some((one) => one.category === "policy" && one.firm && throwsOn(guards, one.node, !one.yes));
}

/** Whether each `throw` of a function says that nobody is signed in. */
function asksWhoOnly({ program }: GateContext, guards: FunctionGuards): boolean {
  const { graph, fn } = guards;
  const throws = graph.nodes.flatMap((node, id) => (throwsOut(guards, id as NodeId) ? [node] : []));
  return throws.length > 0 && throws.every((node) => node.kind === "throw" && node.value !== undefined && reasonOf(program, sibling(fn, node.value)) === "authentication");
}

/** A function without a gate's name that returns a refusal: what it refuses on. */
function refusesOn(context: GateContext, guards: FunctionGuards): "policy" | "authentication" | "rate" | undefined {
  const inline = inlineChecks(context, guards, new Set());
  const categories = new Set(inline.map((one) => one.category));
  for (const test of guards.tests) for (const one of test.derived) if (one.check.category !== "unverified") categories.add(one.check.category);
  return (["policy", "authentication", "rate"] as const).find((category) => categories.has(category));
}
