/**
 * What a stretch of code answers that ends without doing what was asked for: a refusal on policy (402, 403, FORBIDDEN,
 * a permission error), on authentication (401), on a rate (429), or something that says nothing about its reason.
 */
import type { ControlFlowGraph, Expression, ExpressionId, NodeId } from "../../lower/facts.ts";
import { children } from "../../lower/children.ts";
import { Kept } from "../kept.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { lastName, sibling } from "./context.ts";
import { hits, normalSuccessors, reach } from "./flow.ts";
import { refusesByNext } from "./refused-next.ts";
import { isVerdictKey, saysNoInAWord } from "./verdict.ts";
import { isDenialCode, isDenialError, polarityOfName, statusByName, wordsOf } from "./words.ts";

export interface Refusal {
  /** What the answer says it refuses on; `plain` when it only ends (throws, returns an error or nothing). */
  readonly reason: "policy" | "authentication" | "rate" | "plain";
  /** `throws`, or what kind of value comes back: an error-like one, a plain negative one, or some other value. */
  readonly form: "throws" | "error" | "negative" | "value";
  /** It says that something isn't there, or not in shape: `new Error("Task not found")`, 404. */
  readonly ofShape: boolean;
}

/** A function as far as its refusals go; `dead` are calls that never return. */
export interface Body {
  readonly fn: FunctionRef;
  readonly graph: ControlFlowGraph;
  readonly dead: ReadonlySet<NodeId>;
  /** Nodes that refuse by what they mean where the function runs: an `abort` of what it is given. */
  readonly refusals?: ReadonlySet<NodeId> | undefined;
}

const MAX_REGION = 60;

/**
 * How the code from `start` on ends, if all of it ends (returns or throws) without meeting a node of `elsewhere`.
 * Undefined when some of it goes on.
 */
export function refusalFrom(program: Program, body: Body, start: NodeId, elsewhere: ReadonlySet<NodeId>): Refusal | undefined {
  const { region, refusal } = endingFrom(program, body, start);
  return refusal === undefined || hits(region, elsewhere) ? undefined : refusal;
}

interface Ending {
  readonly region: ReadonlySet<NodeId>;
  readonly refusal: Refusal | undefined;
}

const UNKNOWN: Ending = { region: new Set(), refusal: undefined };

/** Every call of a function asks about every branch of it, so what doesn't depend on the call is found once. */
const endings = new WeakMap<Body, Kept<NodeId, Ending>>();

function endingFrom(program: Program, body: Body, start: NodeId): Ending {
  let known = endings.get(body);
  if (known === undefined) endings.set(body, (known = new Kept(program.dependencies, false)));
  return known.get(start, () => findEnding(program, body, start), UNKNOWN);
}

function findEnding(program: Program, body: Body, start: NodeId): Ending {
  const { fn, graph, dead, refusals } = body;
  const ends = new Set([...dead].map((id) => graph.nodes[id]));
  const region = reach(graph, start, (node) => (ends.has(node) ? [] : normalSuccessors(node)), (id) => {
    const kind = graph.nodes[id]?.kind;
    return kind === "exit" || kind === "throw-exit" || kind === "catch";
  }, MAX_REGION);
  if (region.size > MAX_REGION) return { region, refusal: undefined };
  let reason: Refusal["reason"] = "plain";
  let form: Refusal["form"] | undefined;
  /** Nodes that say why, or end without an answer. */
  const refusing = new Set<NodeId>();
  let ofShape = false;
  let at = start;
  const learn = (found: Refusal["reason"] | undefined): void => {
    if (found === undefined) return;
    refusing.add(at);
    if (reason === "plain" || found === "policy") reason = found;
  };
  for (const id of region) {
    const node = graph.nodes[id];
    at = id;
    if (node === undefined) continue;
    if (refusals?.has(id) === true) {
      form = "throws";
      learn("policy");
    }
    if (node.kind === "throw") {
      form = "throws";
      refusing.add(id);
      learn(reasonOf(program, { file: fn.file, id: node.value }));
      ofShape ||= speaksOfShape(program, { file: fn.file, id: node.value }, 0);
    } else if (node.kind === "return") {
      const value = node.value === undefined ? undefined : { file: fn.file, id: node.value };
      const own = value === undefined ? "negative" : formOf(program, value);
      form = form === undefined || form === own ? own : form === "throws" ? own : "value";
      if (value !== undefined) learn(reasonOf(program, value));
      if (value !== undefined) ofShape ||= speaksOfShape(program, value, 0);
    } else if (node.kind === "call") {
      const call = { file: fn.file, id: node.expression };
      learn(reasonOf(program, call));
      if (dead.has(id)) {
        form = "throws";
        refusing.add(id);
      } else if (isRefusingCall(program, call) || refusesByNext(program, call)) form ??= "error";
    }
  }
  // A refusal on some of the ways says what those are about, not what this one is.
  if (reason !== "plain" && answers(body, start, refusing)) reason = "plain";
  return { region, refusal: form === undefined ? undefined : { reason, form, ofShape: ofShape && reason === "plain" } };
}

const SHAPE = /\bnot[ _-]found\b|\bdoes(?:n't| not) exist\b|\bno such\b|\bunknown\b|\binvalid\b|\bmalformed\b|\bmust be (?:a|an|one)\b|\bnot (?:yet )?(?:initiali[sz]ed|configured|connected|ready|started)\b/i;

/** True for an answer whose words say that something isn't there, or that it isn't what was expected. */
function speaksOfShape(program: Program, ref: ExpressionRef, depth: number): boolean {
  if (depth > 5) return false;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "string":
      return SHAPE.test(expression.text);
    case "template":
      return SHAPE.test(expression.texts.join(" "));
    case "number":
      return expression.value === 404;
    case "function":
    case "class":
      return false;
    default:
      return children(expression).some((id) => speaksOfShape(program, { file: ref.file, id }, depth + 1));
  }
}

/** Whether some way from `start` ends without one of the nodes that refuse. */
function answers({ graph, dead }: Body, start: NodeId, refusing: ReadonlySet<NodeId>): boolean {
  const ends = new Set([...dead].map((id) => graph.nodes[id]));
  return reach(graph, start, (node) => (ends.has(node) ? [] : normalSuccessors(node)), (id) => refusing.has(id) || graph.nodes[id]?.kind === "catch").has(graph.exit);
}

const NAVIGATIONS = new Set(["redirect", "permanentRedirect", "notFound", "forbidden", "unauthorized"]);

/** Calls that answer with an error: `res.status(403)`, `redirect("/pricing")`, `reply.forbidden()`, `ctx.throw(402)`. */
export function isRefusingCall(program: Program, call: ExpressionRef): boolean {
  const name = lastName(program, call) ?? "";
  const expression = program.expression(call);
  if (expression.kind !== "call") return false;
  if (NAVIGATIONS.has(name)) return true;
  const first = expression.args[0];
  const argument = first === undefined ? undefined : program.expression(sibling(call, first.value));
  return ["status", "sendStatus", "throw", "code", "writeHead"].includes(name) && argument !== undefined && (statusOf(argument) ?? 0) >= 400;
}

/** The status that is written as a number, or as the constant of one. */
export function statusOf(expression: Expression): number | undefined {
  if (expression.kind === "number") return expression.value;
  return expression.kind === "member" ? statusByName(expression.name) : undefined;
}

/** What a returned or thrown value says about its reason: a status, a code, the name of an error. */
export function reasonOf(program: Program, ref: ExpressionRef, depth = 0): Refusal["reason"] | undefined {
  if (depth > 6) return undefined;
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "number":
      if (expression.value === 402 || expression.value === 403) return "policy";
      return expression.value === 401 ? "authentication" : expression.value === 429 ? "rate" : undefined;
    case "string":
      if (isDenialCode(expression.text)) return "policy";
      if (/^\s*(?:unauthorized|unauthenticated|not authenticated|(?:please |(?:you )?must (?:be )?|you are not |not )?(?:sign(?:ed)?|log(?:ged)?)[ -]in)\b/i.test(expression.text)) return "authentication";
      return /^rate_limit/i.test(expression.text) ? "rate" : undefined;
    case "name":
    case "member": {
      if (isDenialCode(expression.name)) return "policy";
      if (/^unauthor/i.test(expression.name)) return "authentication";
      return statusOf(expression) === 429 ? "rate" : undefined;
    }
    case "call":
    case "new": {
      const name = lastName(program, ref) ?? "";
      const own = /unauthorized|unauthenticated/i.test(name) ? "authentication" : isDenialError(name) && /error|exception|denied|forbidden/i.test(name) ? "policy" : undefined;
      return own ?? first(expression.args.map((argument) => reasonOf(program, sibling(ref, argument.value), depth + 1))) ?? calleeReason(program, ref, expression.callee, depth);
    }
    case "function":
    case "class":
      return undefined;
    default:
      return first(children(expression).map((id) => reasonOf(program, sibling(ref, id), depth + 1)));
  }
}

function calleeReason(program: Program, ref: ExpressionRef, callee: ExpressionId, depth: number): Refusal["reason"] | undefined {
  const expression = program.expression(sibling(ref, callee));
  return expression.kind === "member" ? reasonOf(program, sibling(ref, expression.object), depth + 1) : undefined;
}

function first(reasons: readonly (Refusal["reason"] | undefined)[]): Refusal["reason"] | undefined {
  return reasons.find((reason) => reason === "policy") ?? reasons.find((reason) => reason !== undefined);
}

/** Whether a returned value looks like an error, a plain no, or an answer. */
export function formOf(program: Program, ref: ExpressionRef): "error" | "negative" | "value" {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "null":
    case "undefined":
      return "negative";
    case "boolean":
      return expression.value ? "value" : "negative";
    case "string":
      return saysNoInAWord(expression.text) ? "negative" : "value";
    case "await":
    case "cast":
      return formOf(program, sibling(ref, expression.operand));
    case "object":
      return expression.properties.some((property) => property.kind === "value" && isNegativeProperty(program, ref, property.key, property.value)) ? "error" : "value";
    case "array":
      return expression.items.length === 0 ? "negative" : "value";
    case "new":
    case "call": {
      const name = lastName(program, ref) ?? "";
      if (wordsOf(name).some((word) => ERROR_WORDS.has(word)) || hasErrorStatus(program, ref, 0)) return "error";
      return NAVIGATIONS.has(name) ? "error" : "value";
    }
    default:
      return "value";
  }
}

const ERROR_WORDS = new Set(["error", "err", "fail", "failure", "reject", "forbidden", "unauthorized", "denied", "deny", "refuse", "refusal", "exception"]);

function isNegativeProperty(program: Program, ref: ExpressionRef, key: string, value: ExpressionId): boolean {
  const expression = program.expression(sibling(ref, value));
  if (expression.kind === "boolean") return /^(?:ok|success|allowed|permitted|authorized|granted|valid)$/i.test(key) ? !expression.value : /^(?:blocked|denied|rejected|flagged|error|isError)$/i.test(key) && expression.value;
  if (/^(?:error|errors|serverError|errorMessage)$/i.test(key)) return expression.kind !== "null" && expression.kind !== "undefined";
  if (/^(?:status|statusCode|code)$/i.test(key)) return (statusOf(expression) ?? 0) >= 400;
  return expression.kind === "string" && isVerdictKey(key) && polarityOfName(expression.text) === "denies";
}

function hasErrorStatus(program: Program, ref: ExpressionRef, depth: number): boolean {
  if (depth > 4) return false;
  const expression = program.expression(ref);
  if (expression.kind === "number") return expression.value >= 400 && expression.value < 600;
  if (expression.kind === "object") {
    return expression.properties.some((property) => property.kind === "value" && isNegativeProperty(program, ref, property.key, property.value));
  }
  if (expression.kind !== "call" && expression.kind !== "new") return false;
  return expression.args.some((argument) => hasErrorStatus(program, sibling(ref, argument.value), depth + 1)) || chainHasErrorStatus(program, ref, expression.callee, depth);
}

function chainHasErrorStatus(program: Program, ref: ExpressionRef, callee: ExpressionId, depth: number): boolean {
  const expression = program.expression(sibling(ref, callee));
  return expression.kind === "member" && hasErrorStatus(program, sibling(ref, expression.object), depth + 1);
}
