/** What an answer given after a failure says: that it failed, or something that passes for a model's answer. */
import type { BindingId, Property } from "../../lower/facts.ts";
import { children } from "../../lower/children.ts";
import { namesWithin } from "../bound-names.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";

export type Served =
  /** Nothing is returned. */
  | { readonly kind: "nothing" }
  /** null, undefined, "", [], {}, false, 0. */
  | { readonly kind: "empty" }
  /** A constant text: an apology, a canned answer. */
  | { readonly kind: "text" }
  /** A value that is computed, cached or rule-based: a degraded answer. */
  | { readonly kind: "value" };

const MAX_DEPTH = 8;

/** Classifies what an expression serves in place of a model's answer; `isEmpty` knows parts of it that are nothing by then. */
export function servedBy(program: Program, ref: ExpressionRef, isEmpty: (part: ExpressionRef) => boolean = () => false, depth = 0): Served {
  const expression = program.expression(ref);
  if (isEmpty(ref)) return { kind: "empty" };
  switch (expression.kind) {
    case "null":
    case "undefined":
    case "boolean":
    case "number":
      return { kind: "empty" };
    case "string":
      return { kind: expression.text.trim() === "" ? "empty" : "text" };
    case "template":
      return { kind: "text" };
    case "array": {
      // `[...messages, { role: "assistant", content: "Sorry" }]`: what is added is served.
      const added = expression.items.filter((item) => !item.spread);
      const onlyWords = added.length > 0 && depth < MAX_DEPTH && added.every((item) => servedBy(program, { file: ref.file, id: item.value }, isEmpty, depth + 1).kind !== "value");
      return { kind: expression.items.length === 0 ? "empty" : onlyWords ? "text" : "value" };
    }
    case "object": {
      if (expression.properties.length === 0) return { kind: "empty" };
      const parts = expression.properties.map((property) => (property.kind === "value" && depth < MAX_DEPTH ? servedBy(program, { file: ref.file, id: property.value }, isEmpty, depth + 1).kind : "value"));
      if (parts.every((part) => part === "empty" || part === "nothing")) return { kind: "empty" };
      if (!parts.includes("value")) return { kind: "text" };
      // `{ reply: "Sorry", sessionId, at: Date.now() }`: what stands beside the words is no answer.
      const answers = expression.properties.some((property, position) => parts[position] === "value" && !(property.kind === "value" && isAside(program, { file: ref.file, id: property.value })));
      return { kind: answers || !parts.some((part) => part === "text" || part === "empty") ? "value" : "text" };
    }
    case "cast":
    case "await":
      return servedBy(program, { file: ref.file, id: expression.operand }, isEmpty, depth);
    case "sequence": {
      const last = expression.items.at(-1);
      return last === undefined ? { kind: "nothing" } : servedBy(program, { file: ref.file, id: last }, isEmpty, depth);
    }
    case "unary":
      return expression.operator === "void" ? { kind: "empty" } : { kind: "value" };
    case "name": {
      if (expression.binding === undefined) return expression.name === "undefined" ? { kind: "empty" } : { kind: "value" };
      const sources = program.facts(ref.file)?.bindings[expression.binding]?.sources ?? [];
      const [only] = sources;
      if (sources.length === 1 && only?.kind === "value" && only.path.length === 0 && depth < MAX_DEPTH) return servedBy(program, { file: ref.file, id: only.value }, isEmpty, depth + 1);
      return { kind: "value" };
    }
    case "conditional": {
      const arms = [expression.whenTrue, expression.whenFalse].map((id) => servedBy(program, { file: ref.file, id }, isEmpty, depth + 1).kind);
      return depth >= MAX_DEPTH || arms.includes("value") ? { kind: "value" } : { kind: arms.includes("text") ? "text" : "empty" };
    }
    case "logical": {
      // `title ?? "Untitled"`, where there is no title.
      const left = depth >= MAX_DEPTH ? undefined : servedBy(program, { file: ref.file, id: expression.left }, isEmpty, depth + 1).kind;
      return left === "empty" && expression.operator !== "&&" ? servedBy(program, { file: ref.file, id: expression.right }, isEmpty, depth + 1) : { kind: left === "empty" ? "empty" : "value" };
    }
    case "call":
    case "new": {
      if (depth < MAX_DEPTH && (readsOnly(program, ref, isEmpty, depth) || isWords(program, ref, isEmpty, depth))) return { kind: expression.kind === "new" ? "text" : "empty" };
      const wrapped = inResponse(program, ref);
      return wrapped === undefined || depth >= MAX_DEPTH ? { kind: "value" } : servedBy(program, wrapped, isEmpty, depth + 1);
    }
    default:
      return { kind: "value" };
  }
}

/** Methods of texts and lists that make nothing out of nothing. */
const READERS = /^(trim(Start|End)?|split|slice|substring|map|filter|flatMap|flat|join|reverse|toReversed|sort|toSorted|toLowerCase|toUpperCase|replace(All)?|toString)$/;

/** `answer.split(",").filter(Boolean)`, where there is no answer. */
function readsOnly(program: Program, ref: ExpressionRef, isEmpty: (part: ExpressionRef) => boolean, depth: number): boolean {
  const call = program.expression(ref);
  const callee = call.kind === "call" ? program.expression({ file: ref.file, id: call.callee }) : undefined;
  return callee?.kind === "member" && READERS.test(callee.name) && servedBy(program, { file: ref.file, id: callee.object }, isEmpty, depth + 1).kind === "empty";
}

/** `new AIMessage("Sorry")`: an object of a library's, made of words that are written. */
function isWords(program: Program, ref: ExpressionRef, isEmpty: (part: ExpressionRef) => boolean, depth: number): boolean {
  const made = program.expression(ref);
  if (made.kind !== "new" || made.args.length === 0 || program.callees(ref).some(({ kind }) => kind === "function")) return false;
  const parts = made.args.map(({ value }) => servedBy(program, { file: ref.file, id: value }, isEmpty, depth + 1).kind);
  return parts.includes("text") && !parts.includes("value");
}

/** What a response is made of: `Response.json({ tags: [] })` and `new Response(JSON.stringify([]))` are as empty as that. */
function inResponse(program: Program, ref: ExpressionRef): ExpressionRef | undefined {
  const expression = program.expression(ref);
  const [first] = expression.kind === "call" || expression.kind === "new" ? expression.args : [];
  if ((expression.kind !== "call" && expression.kind !== "new") || first === undefined || first.spread) return undefined;
  const callee = program.expression({ file: ref.file, id: expression.callee });
  const makes = expression.kind === "new" ? callee.kind === "name" && /Response$/.test(callee.name) : callee.kind === "member" && (callee.name === "json" || program.calleeName(ref) === "JSON.stringify");
  return makes ? { file: ref.file, id: first.value } : undefined;
}

const STAMPS = /^(Date|performance|crypto|uuid\w*|nanoid|cuid|randomUUID|randomId|generateId|createId)$/i;

/** What is given back as it came, or made up on the spot: a parameter or a member of one, a time, an id. */
function isAside(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  const at = (id: ExpressionRef["id"]): ExpressionRef => ({ file: ref.file, id });
  switch (expression.kind) {
    case "name":
      return expression.binding !== undefined && program.facts(ref.file)?.bindings[expression.binding]?.kind === "parameter";
    case "member":
    case "cast":
      return isAside(program, at(expression.kind === "member" ? expression.object : expression.operand));
    case "call":
    case "new": {
      const callee = program.expression(at(expression.callee));
      if (callee.kind === "name") return STAMPS.test(callee.name);
      if (callee.kind !== "member") return false;
      const object = program.expression(at(callee.object));
      return object.kind === "name" ? STAMPS.test(object.name) : (object.kind === "new" || object.kind === "call") && isAside(program, at(callee.object));
    }
    case "binary":
      return isAside(program, at(expression.left)) || isAside(program, at(expression.right));
    default:
      return false;
  }
}

const ERROR_KEYS = /^(err|error|errors|errorMessage|errorText|error_message|isError|failed|failure|failureReason|exception|problem|reason|errorCode|lastError)$/;
const SUCCESS_KEYS = /^(ok|success|succeeded|successful|isSuccess|valid)$/;
const STATUS_KEYS = /^(status|statusCode|type|kind|state|outcome|result|code|finishReason)$/;
const FAILED_WORD = /err|fail|denied|unavailable|invalid|reject|abort|timeout|exception|blocked/i;
const ERROR_MAKERS = /error|fail|reject|problem|exception|badrequest|unavailable|notfound|redirect|^err$|^left$|denied|forbidden/i;

/** Components and words by which a page shows that something failed. */
const FAILURE_COMPONENT = /Error|Alert|Failed|Failure|Unavailable/;
const FAILURE_WORDS = /\b(unavailable|went wrong|failed to|could(n(['\u2019]|&apos;|&#39;|&rsquo;)t| not)|unable to|try again|error)\b/i;

/** Whether a returned expression tells the caller that something failed: the error itself, an error response, `{ ok: false }`, `Err(e)`. */
export function surfacesError(program: Program, ref: ExpressionRef, error: BindingId | undefined, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const expression = program.expression(ref);
  const inner = (id: ExpressionRef["id"]): boolean => surfacesError(program, { file: ref.file, id }, error, depth + 1);
  switch (expression.kind) {
    case "name": {
      if (expression.binding === undefined) return false;
      if (expression.binding === error) return true;
      const sources = program.facts(ref.file)?.bindings[expression.binding]?.sources ?? [];
      const [only] = sources;
      // A name says what its value is only where the value itself can't be seen.
      if (sources.length === 1 && only?.kind === "value" && only.path.length === 0) return inner(only.value);
      return ERROR_MAKERS.test(expression.name);
    }
    case "member":
      return inner(expression.object) || ERROR_KEYS.test(expression.name);
    case "cast":
    case "await":
    case "unary":
      return inner(expression.operand);
    case "template":
      return expression.parts.some(inner) || expression.texts.some((text) => /\berror\b/i.test(text));
    case "binary":
    case "logical":
      return inner(expression.left) || inner(expression.right);
    case "conditional":
      if (error !== undefined && asksFor(program, { file: ref.file, id: expression.test }, error)) return inner(expression.whenTrue) || inner(expression.whenFalse);
      return inner(expression.whenTrue) && inner(expression.whenFalse);
    case "array":
      return expression.items.some((item) => inner(item.value));
    case "string":
      return /^error\b|\berror:/i.test(expression.text);
    case "object": {
      // A verdict is what callers read; what stands beside it in some detail tells them nothing.
      const verdict = expression.properties.some((property) => isVerdict(program, ref, property));
      return expression.properties.some((property) => propertyTells(program, ref, property, error, depth, !verdict));
    }
    case "jsx":
      return showsFailure(program, ref, error, depth);
    case "new":
    case "call": {
      if (servesPlainly(program, ref)) return false;
      const name = program.calleeName(ref);
      const last = name.split(".").at(-1) ?? "";
      if (ERROR_MAKERS.test(last) || ERROR_MAKERS.test(name.split(".").at(-2) ?? "")) return true;
      if (failedStatus(program, ref)) return true;
      const callee = program.expression({ file: ref.file, id: expression.callee });
      if (callee.kind === "member" && inner(callee.object)) return true;
      return expression.args.some((argument, position) => inner(argument.value) && !isIgnored(program, ref, position));
    }
    default:
      return false;
  }
}

/** Whether an element is an alert, is named after an error, or has the error or words of failure among its children. */
function showsFailure(program: Program, ref: ExpressionRef, error: BindingId | undefined, depth: number): boolean {
  const element = program.expression(ref);
  if (element.kind !== "jsx" || depth > MAX_DEPTH) return false;
  const at = (id: ExpressionRef["id"]): ExpressionRef => ({ file: ref.file, id });
  const tag = element.tag === undefined ? undefined : program.expression(at(element.tag));
  if ((tag?.kind === "name" || tag?.kind === "member") && FAILURE_COMPONENT.test(tag.name)) return true;
  const given = element.attributes.flatMap((attribute) => (attribute.kind === "value" ? [{ key: attribute.key, value: at(attribute.value) }] : []));
  const isAlert = given.some(({ key, value }) => {
    const text = program.expression(value);
    return key === "role" && text.kind === "string" && text.text === "alert";
  });
  return isAlert || element.children.map(at).some((child) => {
    const shown = program.expression(child);
    if (shown.kind === "string") return FAILURE_WORDS.test(shown.text);
    return shown.kind === "jsx" ? showsFailure(program, child, error, depth + 1) : surfacesError(program, child, error, depth + 1);
  });
}

/** Whether every project function that a call runs leaves an argument unread. */
function isIgnored(program: Program, call: ExpressionRef, position: number): boolean {
  const callees = program.callees(call);
  return callees.length > 0 && callees.every((callee) => {
    const facts = callee.kind === "function" ? program.facts(callee.fn.file) : undefined;
    const own = callee.kind === "function" ? program.function(callee.fn) : undefined;
    const binding = own?.parameters[position]?.binding;
    return facts !== undefined && own?.body !== undefined && binding !== undefined && !namesWithin(facts, own.span).some((name) => name.binding === binding);
  });
}

/** Whether a test is about a variable. */
function asksFor(program: Program, test: ExpressionRef, binding: BindingId): boolean {
  const expression = program.expression(test);
  return expression.kind === "name" ? expression.binding === binding : children(expression).some((id) => asksFor(program, { file: test.file, id }, binding));
}

/** A call of project functions that say nothing of a failure, whatever they are called: they never throw, and answer with what is empty or fixed. */
export function servesPlainly(program: Program, call: ExpressionRef): boolean {
  const callees = program.callees(call);
  return callees.length > 0 && callees.every((callee) => callee.kind === "function" && answersPlainly(program, callee.fn));
}

function answersPlainly(program: Program, fn: FunctionRef): boolean {
  const nodes = program.function(fn).body?.nodes ?? [];
  const returns = nodes.flatMap((node) => (node.kind === "return" && node.value !== undefined ? [{ file: fn.file, id: node.value }] : []));
  if (returns.length === 0 || nodes.some((node) => node.kind === "throw" || node.kind === "call" || node.kind === "assign")) return false;
  return returns.every((value) => ["empty", "text"].includes(servedBy(program, value).kind) && !surfacesError(program, value, undefined));
}

/** A yes or no that is no word about success: `flagged: false`, `tripwireTriggered: false`. */
function isVerdict(program: Program, ref: ExpressionRef, property: Property): boolean {
  if (property.kind !== "value" || SUCCESS_KEYS.test(property.key) || ERROR_KEYS.test(property.key)) return false;
  return program.expression({ file: ref.file, id: property.value }).kind === "boolean";
}

function propertyTells(program: Program, ref: ExpressionRef, property: Property, error: BindingId | undefined, depth: number, nested: boolean): boolean {
  if (property.kind === "spread" || property.kind === "computed") return surfacesError(program, { file: ref.file, id: property.value }, error, depth + 1);
  if (property.kind !== "value") return false;
  const value = program.expression({ file: ref.file, id: property.value });
  const emptyValue = value.kind === "null" || value.kind === "undefined" || (value.kind === "boolean" && !value.value) || (value.kind === "string" && value.text === "");
  if (ERROR_KEYS.test(property.key)) return !emptyValue;
  if (SUCCESS_KEYS.test(property.key) && value.kind === "boolean" && !value.value) return true;
  if (STATUS_KEYS.test(property.key)) {
    if (isFailedStatus(program, { file: ref.file, id: property.value })) return true;
    if (value.kind === "string" && FAILED_WORD.test(value.text)) return true;
  }
  return (nested || value.kind !== "object") && surfacesError(program, { file: ref.file, id: property.value }, error, depth + 1);
}

/** Who takes a status: `res.status(…)`, `c.json(x, …)`, `new Response(x, …)`; not `text.slice(0, 500)`. */
const STATUS_TAKERS = /^(status|sendStatus|code|writeHead|json|text|html|body|send|respond|reply|createError)$|response|error|exception/i;

/** A response with a 4xx or 5xx status: `res.status(503).json(…)`, `c.json(x, 500)`, `new Response(x, { status: 502 })`. */
export function failedStatus(program: Program, ref: ExpressionRef): boolean {
  const expression = program.expression(ref);
  if (expression.kind !== "call" && expression.kind !== "new") return false;
  const callee = program.expression({ file: ref.file, id: expression.callee });
  const name = callee.kind === "member" || callee.kind === "name" ? callee.name : "";
  return STATUS_TAKERS.test(name) && expression.args.some((argument) => isFailedStatus(program, { file: ref.file, id: argument.value }));
}

/** How libraries name the statuses from 400 on: `HttpStatus.BAD_GATEWAY`, `StatusCodes.INTERNAL_SERVER_ERROR`. */
const FAILED_STATUS = /^(bad_?request|unauthorized|forbidden|not_?found|conflict|gone|unprocessable_?(entity|content)|too_?many_?requests|internal(_?server)?_?error|not_?implemented|bad_?gateway|service_?unavailable|gateway_?timeout)$/i;

/** A number from 400 to 599, its constant, or the name of one. */
function isFailedStatus(program: Program, ref: ExpressionRef, depth = 0): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "number":
      return expression.value >= 400 && expression.value < 600;
    case "member":
      return FAILED_STATUS.test(expression.name);
    case "cast":
      return isFailedStatus(program, { file: ref.file, id: expression.operand }, depth);
    case "conditional":
      return isFailedStatus(program, { file: ref.file, id: expression.whenTrue }, depth) && isFailedStatus(program, { file: ref.file, id: expression.whenFalse }, depth);
    case "logical":
      return isFailedStatus(program, { file: ref.file, id: expression.right }, depth);
    case "name": {
      const [only, ...more] = expression.binding === undefined ? [] : (program.facts(ref.file)?.bindings[expression.binding]?.sources ?? []);
      if (only?.kind === "value" && more.length === 0 && only.path.length === 0 && depth < MAX_DEPTH) return isFailedStatus(program, { file: ref.file, id: only.value }, depth + 1);
      return FAILED_STATUS.test(expression.name);
    }
    default:
      return false;
  }
}
