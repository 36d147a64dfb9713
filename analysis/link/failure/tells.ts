/** What hands an error on to somebody, and the variables that keep one for later. */
import type { BindingId, ExpressionId, FlowNode } from "../../lower/facts.ts";
import { namesWithin } from "../bound-names.ts";
import { callsLogger, isQuiet } from "../events.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { failedStatus, servesPlainly } from "./answers.ts";

const TELLERS = /^(reject|next|done|cb|callback|fail|abort|notFound|redirect|forbidden|unauthorized|exit|panic|invariant)$|error|fail|toast|notify|alert|problem|^set\w*(?:exceeded|unavailable|offline|denied|blocked|limited|rate_?limit)/i;

/** Questions, conversions, and words for taking an error back. */
const TELLS_NOBODY = /^(is|has|should|can|get|parse|format|to|as|clear|reset|ignore|swallow|suppress|dismiss|hide|remove|delete|forget)([A-Z]|$)/;

/** What gives a message or a job back to its queue: `message.retry()`, `channel.nack(message)`. */
const GIVES_BACK = /^(retry|nack|requeue|moveToDelayed|returnToQueue)$/;

/** Constants that are made of constants are looked into this far. */
const MAX_CONSTANTS = 2;

/** Callbacks of Node's form, whose first argument is the error. */
const CONTINUATIONS = /^(next|done|cb|callback)$/;

/** `reject(e)`, `next(e)`, `setError(…)`, `toast.error(…)`, `res.status(503)`: someone is told. Predicates in a test tell nobody. */
export function tellsByCall(program: Program, at: ExpressionRef, error: BindingId | undefined): boolean {
  const expression = program.expression(at);
  if (expression.kind !== "call") return false;
  const dotted = program.calleeName(at);
  const name = dotted.split(".").at(-1) ?? "";
  const callee = program.expression({ file: at.file, id: expression.callee });
  if (callee.kind === "member" && failedStatus(program, at)) return true;
  if (callee.kind === "member" && GIVES_BACK.test(name) && program.callees(at).every((one) => one.kind !== "function") && isStatement(program, at)) return true;
  if (TELLS_NOBODY.test(name) || callsLogger(dotted) || isQuiet(program, at)) return false;
  const stands = isStatement(program, at);
  const [first] = expression.args;
  if (CONTINUATIONS.test(name)) return first !== undefined && !isNothing(program, at.file, first.value);
  if (TELLERS.test(name)) {
    // `setError(null)` takes a message back; a helper that does nothing, or answers as if all were well, is no teller.
    if (first !== undefined && isNothing(program, at.file, first.value)) return false;
    return (stands && !keepsToItself(program, at)) || (returned(program, at) && !servesPlainly(program, at));
  }
  return stands && error !== undefined && expression.args.some((argument) => carriesError(program, { file: at.file, id: argument.value }, error)) && !keepsToItself(program, at);
}

/** What hands an answer to whoever waits for it: a response, a promise, the state of a component. */
const SENDERS = /^(json|send|end|render|respond|reply|resolve|set[A-Z]\w*)$/;

/** The answer that a statement hands out without returning it: `res.json(answer)`, `resolve(answer)`, `setTitle(answer)`. */
export function sentBy(program: Program, at: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(at);
  if (expression.kind !== "call" || !SENDERS.test(program.calleeName(at).split(".").at(-1) ?? "") || !isStatement(program, at)) return undefined;
  const last = expression.args.at(-1);
  // `setMessages((before) => …)` changes what is there.
  if (last === undefined || isNothing(program, at.file, last.value) || program.expression({ file: at.file, id: last.value }).kind === "function") return undefined;
  return { file: at.file, id: last.value };
}

/** True for a call whose result nobody uses. */
function isStatement(program: Program, at: ExpressionRef): boolean {
  const parent = program.parent(at);
  if (parent !== undefined) {
    const { kind } = program.expression(parent);
    return ["await", "unary", "logical", "conditional", "sequence"].includes(kind) && isStatement(program, parent);
  }
  const held = (program.facts(at.file)?.bindings ?? []).some((binding) => binding.sources.some((source) => source.kind === "value" && source.value === at.id));
  return !held && !isTested(program, at);
}

const returned = (program: Program, at: ExpressionRef): boolean => (program.function(program.functionOf(at)).body?.nodes ?? []).some((node) => node.kind === "return" && node.value === at.id);

/** True for the literals `null`, `undefined`, `false` and `""`. */
function isNothing(program: Program, file: string, id: ExpressionId): boolean {
  const expression = program.expression({ file, id });
  return expression.kind === "null" || expression.kind === "undefined" || (expression.kind === "boolean" && !expression.value) || (expression.kind === "string" && expression.text === "");
}

/** A project function without a call and without an assignment of its own: it can have told nobody. */
function keepsToItself(program: Program, at: ExpressionRef): boolean {
  const callees = program.callees(at);
  return callees.length > 0 && callees.every((callee) => callee.kind === "function" && !(program.function(callee.fn).body?.nodes ?? [{ kind: "call" }]).some((node) => node.kind === "call" || node.kind === "assign" || node.kind === "throw"));
}

/** True for the test of a branch: `if (retryable(error))` tells nobody. */
function isTested(program: Program, at: ExpressionRef): boolean {
  return (program.function(program.functionOf(at)).body?.nodes ?? []).some((node) => node.kind === "branch" && node.test === at.id);
}

export function assignsError(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "assign" }>, error: BindingId | undefined): boolean {
  const ref = { file: fn.file, id: node.expression };
  const expression = program.expression(ref);
  if (expression.kind !== "assign") return false;
  const target = program.expression({ file: fn.file, id: expression.target });
  const name = target.kind === "name" || target.kind === "member" ? target.name : "";
  return /err(or)?s?$|fail(ed|ure)?$|exception$|status$|exit_?code$/i.test(name) || (error !== undefined && mentions(program, { file: fn.file, id: expression.value }, error) && target.kind === "member");
}

/** The local variable that an assignment puts the error into (or that there was one), if nobody but this function can see it. */
export function keptIn(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "assign" }>, error: BindingId | undefined): BindingId | undefined {
  const facts = program.facts(fn.file);
  const expression = program.expression({ file: fn.file, id: node.expression });
  const target = expression.kind === "assign" ? program.expression({ file: fn.file, id: expression.target }) : undefined;
  if (facts === undefined || expression.kind !== "assign" || target?.kind !== "name" || target.binding === undefined) return undefined;
  const { binding } = target;
  if (fn.fn === 0 || facts.bindings[binding]?.owner !== fn.fn || !(isTrue(program, { file: fn.file, id: expression.value }) || (error !== undefined && mentions(program, { file: fn.file, id: expression.value }, error)))) return undefined;
  const seenElsewhere = facts.expressions.some((one, id) => one.kind === "name" && one.binding === binding && program.functionOf({ file: fn.file, id: id as ExpressionId }).fn !== fn.fn);
  return seenElsewhere ? undefined : binding;
}

/** The local list that a statement puts the error into: `failures.push({ model, error })`. */
export function listedIn(program: Program, fn: FunctionRef, at: ExpressionRef, error: BindingId | undefined): BindingId | undefined {
  const call = program.expression(at);
  const callee = call.kind === "call" ? program.expression({ file: at.file, id: call.callee }) : undefined;
  if (error === undefined || call.kind !== "call" || callee?.kind !== "member" || !/^(push|unshift|add)$/.test(callee.name)) return undefined;
  const list = program.expression({ file: at.file, id: callee.object });
  const binding = list.kind === "name" ? list.binding : undefined;
  if (binding === undefined || fn.fn === 0 || program.facts(at.file)?.bindings[binding]?.owner !== fn.fn) return undefined;
  return call.args.some(({ value }) => mentions(program, { file: at.file, id: value }, error)) ? binding : undefined;
}

function isTrue(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  return expression.kind === "boolean" && expression.value;
}

/** The side that a branch on a variable takes that holds an error. */
export function setSide(program: Program, fn: FunctionRef, node: Extract<FlowNode, { kind: "branch" }>, holds: BindingId): "whenTrue" | "whenFalse" | undefined {
  if (node.mode === "case" || node.mode === "loop") return undefined;
  const isHeld = (id: ExpressionId): boolean => {
    const one = program.expression({ file: fn.file, id });
    return one.kind === "name" && one.binding === holds;
  };
  if (isHeld(node.test)) return node.mode === "nullish" ? "whenFalse" : "whenTrue";
  const test = program.expression({ file: fn.file, id: node.test });
  if (test.kind === "unary" && test.operator === "!" && isHeld(test.operand)) return "whenFalse";
  // A list that failures were put into: `failures.length > 0`.
  const counted = program.expression({ file: fn.file, id: test.kind === "binary" ? test.left : node.test });
  if (counted.kind === "member" && (counted.name === "length" || counted.name === "size") && isHeld(counted.object)) {
    const operator = test.kind === "binary" ? test.operator : ">";
    return /^(>|>=|!==?)$/.test(operator) ? "whenTrue" : /^===?$/.test(operator) ? "whenFalse" : undefined;
  }
  if (test.kind !== "binary" || !isHeld(test.left)) return undefined;
  const right = program.expression({ file: fn.file, id: test.right }).kind;
  if (right !== "null" && right !== "undefined") return undefined;
  return test.operator.startsWith("==") ? "whenFalse" : test.operator.startsWith("!=") ? "whenTrue" : undefined;
}

/** Whether an expression uses a binding anywhere inside. */
export function mentions(program: Program, ref: ExpressionRef, binding: BindingId): boolean {
  const facts = program.facts(ref.file);
  return facts !== undefined && namesWithin(facts, program.expression(ref).span).some((name) => name.binding === binding);
}

/** Whether an expression uses the error, or a constant that was made with it: `const answer = { error: e.message }`. */
function carriesError(program: Program, ref: ExpressionRef, error: BindingId, depth = 0): boolean {
  const facts = program.facts(ref.file);
  if (facts === undefined) return false;
  return namesWithin(facts, program.expression(ref).span).some(({ binding }) => {
    if (binding === error) return true;
    const held = binding === undefined || depth >= MAX_CONSTANTS ? undefined : facts.bindings[binding];
    const [only, ...more] = held?.kind === "const" ? held.sources : [];
    return only?.kind === "value" && more.length === 0 && carriesError(program, { file: ref.file, id: only.value }, error, depth + 1);
  });
}
