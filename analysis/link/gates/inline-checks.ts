/**
 * Checks without a name: branches that refuse on one side, and are about policy by what they test and answer. A plan, a
 * quota, an owner, an address.
 */
import { children } from "../../lower/children.ts";
import type { ExpressionId, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { Gap, GateContext } from "./context.ts";
import { lastName, sibling } from "./context.ts";
import { namesIn } from "./derive.ts";
import type { FunctionGuards } from "./guards.ts";
import { openDefault, refusingSide } from "./guards.ts";
import { openNumber } from "./number-defaults.ts";
import { openAnswer } from "./open-answers.ts";
import { reasonOf, refusalFrom, type Refusal } from "./refusal.ts";
import { isAlwaysThere } from "./truthy-answers.ts";
import { namesAddress, namesFlag, namesHolder, namesOrigin, namesOwner, namesPolicy, namesPrincipal, subjectOf } from "./words.ts";
import type { CheckCategory } from "./words.ts";

export interface InlineCheck {
  readonly node: NodeId;
  readonly category: CheckCategory;
  /** The outcome that lets the call run. */
  readonly yes: boolean;
  readonly test: ExpressionRef;
  /** It compares whose something is with who asks, so it has nothing to say where there is no such thing yet. */
  readonly ownership: boolean;
  /** What it answers says in so many words that it refuses on policy. */
  readonly firm: boolean;
  /** It asks why something failed: it tells a refusal from an outage, and is no gate itself. */
  readonly ofFailure: boolean;
  /** The async call whose promise it tests instead of its answer; it then refuses nobody. */
  readonly promise: ExpressionRef | undefined;
  /** A yes that stands in for the answer when there is none. */
  readonly gap: Gap | undefined;
}

/** Branches of a function that refuse on one side, by what they test and answer. Seen from `targets`. */
export function inlineChecks(context: GateContext, guards: FunctionGuards, targets: ReadonlySet<NodeId>): readonly InlineCheck[] {
  const { program } = context;
  const tested = new Set(guards.tests.filter((test) => test.derived.some((one) => one.check.category === "policy")).map((test) => test.node));
  const found: (InlineCheck & { readonly refusal: NodeId; readonly told: boolean })[] = [];
  /** Where the refusals of checks begin that say themselves what they are about. */
  const explained = new Set<NodeId>();
  guards.graph.nodes.forEach((node, index) => {
    if (node.kind !== "branch" || node.mode === "loop" || guards.settled.has(index as NodeId)) return;
    const yes = refusingSide(program, guards, node, targets) ?? explicitSide(program, guards, node, targets);
    if (yes === undefined) return;
    const start = yes ? node.whenFalse : node.whenTrue;
    if (tested.has(index as NodeId)) {
      explained.add(start);
      return;
    }
    // What can never deny makes no check of the branch that turns on it.
    if (guards.tests.some((test) => test.node === index && test.derived.some((one) => one.check.category === "unverified"))) return;
    const refusal = refusalFrom(program, guards, start, targets);
    if (refusal === undefined) return;
    // A case asks what the whole `switch` is about.
    const test = sibling(guards.fn, node.mode === "case" && node.subject !== undefined ? node.subject : node.test);
    if (node.mode === "truthy" && isAlwaysThere(program, test)) return;
    const category = categoryOf(program, test, refusal.reason);
    if (category === undefined || (refusal.ofShape && asksForShape(program, test))) return;
    const told = categoryOf(program, test, "plain") === "policy";
    if (told) explained.add(start);
    found.push({ node: index as NodeId, category, yes, test, ownership: comparesOwners(program, test), firm: refusal.reason === "policy", ofFailure: asksAboutFailure(program, test), promise: promiseIn(program, test), gap: openDefault(program, test) ?? openNumber(program, guards, index as NodeId, test, yes) ?? openAnswer(program, test, yes), refusal: start, told });
  });
  // In `!text || !(await mayAsk(user))` the refusal is about the second part: it says nothing about the first.
  return found.filter((one) => one.told || !explained.has(one.refusal));
}

/** The call whose promise a test takes for its answer: `!isBlocked(user)` of an async function. */
function promiseIn(program: Program, ref: ExpressionRef, depth = 0): ExpressionRef | undefined {
  if (depth > 6) return undefined;
  const go = (id: Parameters<typeof sibling>[1]): ExpressionRef | undefined => promiseIn(program, sibling(ref, id), depth + 1);
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "unary":
    case "cast":
      return go(expression.operand);
    case "member":
      return go(expression.object);
    case "binary":
      return go(expression.left) ?? go(expression.right);
    case "name": {
      const binding = expression.binding === undefined ? undefined : program.facts(ref.file)?.bindings[expression.binding];
      const [source, more] = binding?.sources ?? [];
      return binding?.kind === "const" && source?.kind === "value" && more === undefined ? go(source.value) : undefined;
    }
    case "call": {
      const callees = program.callees(ref);
      const promised = callees.length > 0 && callees.every((callee) => callee.kind === "function" && program.function(callee.fn).async && !program.function(callee.fn).generator);
      return promised ? ref : undefined;
    }
    default:
      return undefined;
  }
}

/** With an answer like "not found": a test that asks for more than that is about whose something is, says so in words, or asks a flag. */
function asksForShape(program: Program, test: ExpressionRef): boolean {
  return !comparesOwners(program, test) && !asksFlag(program, test) && !namesIn(program, test, true).some(namesPolicy);
}

/** `await assistantFlag()`: what is switched off for somebody is said not to be there. */
function asksFlag(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary" || expression.kind === "await" || expression.kind === "cast") return asksFlag(program, sibling(test, expression.operand));
  return expression.kind === "call" && namesFlag(program.calleeName(test));
}

/** True for a test of what was caught: `error.name === "AccessDenied"` asks why something failed. */
function asksAboutFailure(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind === "name") return expression.binding !== undefined && program.facts(ref.file)?.bindings[expression.binding]?.kind === "catch";
  return children(expression).some((id) => asksAboutFailure(program, sibling(ref, id)));
}

/** With both sides ending: the one that does not refuse in so many words. */
export function explicitSide(program: Program, guards: FunctionGuards, node: { readonly whenTrue: NodeId; readonly whenFalse: NodeId }, targets: ReadonlySet<NodeId>): boolean | undefined {
  const says = (side: NodeId): Refusal["reason"] => refusalFrom(program, guards, side, targets)?.reason ?? "plain";
  const [onTrue, onFalse] = [says(node.whenTrue), says(node.whenFalse)];
  for (const refuses of [(reason: Refusal["reason"]) => reason === "policy", (reason: Refusal["reason"]) => reason !== "plain"]) {
    if (refuses(onTrue) !== refuses(onFalse)) return refuses(onFalse);
  }
  return undefined;
}

/** True for a test that is about policy by what it names. */
export const testsPolicy = (program: Program, test: ExpressionRef): boolean => categoryOf(program, test, "plain") === "policy";

function categoryOf(program: Program, test: ExpressionRef, reason: "policy" | "authentication" | "rate" | "plain"): CheckCategory | undefined {
  if (comparesOwners(program, test) || comparesAddress(program, test)) return "policy";
  if (asksWhoSpoke(program, test) || asksWhereFrom(program, test)) return undefined;
  const isBare = reason === "plain" && isPicked(program, test);
  const subject = subjectOf(namesIn(program, test, false)) ?? (isBare ? undefined : subjectOf(namesIn(program, test, true))) ?? (asksForSetting(program, test) ? "other" : undefined);
  if (subject === "other") return undefined;
  if (subject === "policy") return reason === "authentication" ? "authentication" : "policy";
  if (subject === "authentication" && reason === "plain" && isOnlyGiven(program, test)) return undefined;
  if (subject === "authentication" && reason === "policy" && asksMore(program, test)) return "policy";
  if (subject !== undefined) return subject;
  if ((reason === "rate" || reason === "policy") && comparesCount(program, test)) return "policy";
  return reason === "plain" ? undefined : reason;
}

/** `message.mentions.has(client.user)`: somebody is only what something else is asked about. */
function isOnlyGiven(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary" || expression.kind === "await" || expression.kind === "cast") return isOnlyGiven(program, sibling(test, expression.operand));
  return expression.kind === "call" && subjectOf(namesIn(program, sibling(test, expression.callee), false)) !== "authentication";
}

/** `turn.role === "user"`: of nobody in particular, the user is one of those who speak. */
function asksWhoSpoke(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind !== "binary") return false;
  const word = program.expression(sibling(test, expression.right));
  const role = program.expression(sibling(test, expression.left));
  return word.kind === "string" && word.text === "user" && role.kind === "member" && role.name === "role" && !namesHolder(lastName(program, sibling(test, role.object)) ?? "");
}

/** `isDomainAllowed = origins.includes(origin)`: what a variable is called doesn't make the origin of a request a policy. */
function asksWhereFrom(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary") return asksWhereFrom(program, sibling(test, expression.operand));
  return expression.kind === "name" && namesIn(program, test, true).some(namesOrigin);
}

/** A variable that holds a part of something: that `runId` is there says nothing about the plan that it was read from. */
function isPicked(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  const binding = expression.kind === "name" && expression.binding !== undefined ? program.facts(test.file)?.bindings[expression.binding] : undefined;
  const [only, ...more] = binding?.sources ?? [];
  return only?.kind === "value" && more.length === 0 && ["member", "conditional", "index"].includes(program.expression(sibling(test, only.value)).kind);
}

const COUNTS = new Set(["count", "countDocuments", "aggregate", "sum"]);

/** `used >= limit`, where what is compared was counted in what is stored: a quota. What a limiter counts in a window is none. */
function comparesCount(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind !== "binary" || !/^[<>]=?$/.test(expression.operator)) return false;
  return [expression.left, expression.right].some((side) => isCounted(program, sibling(test, side), 0));
}

function isCounted(program: Program, ref: ExpressionRef, depth: number): boolean {
  const expression = program.expression(ref);
  if (depth > 4) return false;
  if (expression.kind === "await" || expression.kind === "cast") return isCounted(program, sibling(ref, expression.operand), depth + 1);
  if (expression.kind === "call") return COUNTS.has(lastName(program, ref) ?? "");
  const binding = expression.kind === "name" && expression.binding !== undefined ? program.facts(ref.file)?.bindings[expression.binding] : undefined;
  return binding?.sources.some((source) => source.kind === "value" && isCounted(program, sibling(ref, source.value), depth + 1)) ?? false;
}

/** What an assertion demands: `ctx.assert(seat.type !== "viewer", 403)`. Undefined for what is no demand of policy. */
export function assertedCategory(program: Program, call: ExpressionRef): CheckCategory | undefined {
  const expression = program.expression(call);
  const [test, ...more] = expression.kind === "call" ? expression.args.map((argument) => sibling(call, argument.value)) : [];
  if (test === undefined) return undefined;
  return categoryOf(program, test, more.map((one) => reasonOf(program, one)).find((one) => one !== undefined) ?? "plain");
}

/** True for a call of a function that looks at keys and other settings alone: `isProviderEnabled("openai")`. */
function asksForSetting(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary" || expression.kind === "await" || expression.kind === "cast") return asksForSetting(program, sibling(test, expression.operand));
  if (expression.kind !== "call") return false;
  const functions = program.callees(test).map((callee) => (callee.kind === "function" ? callee.fn : undefined));
  return functions.length > 0 && functions.every((fn) => {
    const returned = fn === undefined ? [] : (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [namesIn(program, sibling(fn, node.value), true)] : []));
    return returned.some((names) => names.length > 0) && returned.every((names) => names.length === 0 || (names.includes("env") && subjectOf(names) === "other"));
  });
}

/** True for a test that asks more of somebody than to be there. */
function asksMore(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "name") return false;
  // `user.isPro` asks more of a user than `session.user` and `user.id` do.
  if (expression.kind === "member") return !namesPrincipal(expression.name) && subjectOf([expression.name]) !== "authentication";
  if (expression.kind !== "binary") return true;
  const kinds = [program.expression(sibling(test, expression.left)).kind, program.expression(sibling(test, expression.right)).kind];
  return !kinds.includes("null") && !kinds.includes("undefined");
}

/** `!user.email.endsWith("@acme.example")`: some addresses may, others may not. */
function comparesAddress(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary") return comparesAddress(program, sibling(test, expression.operand));
  const isText = (id: ExpressionId | undefined): boolean => id !== undefined && program.expression(sibling(test, id)).kind === "string";
  const isAddress = (id: ExpressionId): boolean => namesAddress(lastName(program, sibling(test, id)) ?? "");
  if (expression.kind === "binary") return (isText(expression.left) && isAddress(expression.right)) || (isText(expression.right) && isAddress(expression.left));
  if (expression.kind !== "call" || !isText(expression.args[0]?.value)) return false;
  const callee = program.expression(sibling(test, expression.callee));
  return callee.kind === "member" && (callee.name === "endsWith" || callee.name === "startsWith") && isAddress(callee.object);
}

/** `chat.userId !== session.user.id`: whose is it, compared with who is asking; also of each of several, `members.some((one) => one.userId === user.id)`. */
export function comparesOwners(program: Program, test: ExpressionRef, depth = 0): boolean {
  const expression = program.expression(test);
  if (expression.kind === "unary") return comparesOwners(program, sibling(test, expression.operand), depth);
  if (expression.kind === "call") return expression.args.some(({ value }) => comparesOwnersOfEach(program, sibling(test, value)));
  if (expression.kind === "name") {
    const binding = expression.binding === undefined ? undefined : program.facts(test.file)?.bindings[expression.binding];
    const [only, ...more] = binding?.sources ?? [];
    return depth < 2 && binding?.kind === "const" && only?.kind === "value" && more.length === 0 && only.path.length === 0 && comparesOwners(program, sibling(test, only.value), depth + 1);
  }
  if (expression.kind !== "binary" || !/^[!=]==?$/.test(expression.operator)) return false;
  const left = accessPath(program, sibling(test, expression.left));
  const right = accessPath(program, sibling(test, expression.right));
  if (left === undefined || right === undefined) return false;
  const names = (path: readonly string[]): boolean => namesOwner(path.at(-1) ?? "") || (path.at(-1) === "id" && namesOwner(path.at(-2) ?? ""));
  return names(left) && names(right);
}

/** A predicate that is written on the spot, and compares owners. */
function comparesOwnersOfEach(program: Program, ref: ExpressionRef): boolean {
  const made = program.expression(ref);
  if (made.kind !== "function") return false;
  return (program.function({ file: ref.file, fn: made.fn }).body?.nodes ?? []).some((node) => node.kind === "return" && node.value !== undefined && comparesOwners(program, sibling(ref, node.value), 2));
}

function accessPath(program: Program, ref: ExpressionRef): readonly string[] | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "name") return [expression.name];
  if (expression.kind !== "member") return undefined;
  const object = accessPath(program, sibling(ref, expression.object));
  return object === undefined ? undefined : [...object, expression.name];
}
