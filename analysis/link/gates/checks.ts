/** What a call checks: config, tags, the catalogue, the body of what it calls, and names, in this order. */
import type { FileFacts } from "../../lower/facts.ts";
import { keptFor } from "../kept.ts";
import type { Callee, NamePattern, Program } from "../program.ts";
import { isRegistryCall } from "../registry-runs.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { expressionKey, functionKey } from "../refs.ts";
import type { Check, Gap, GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { START, derive } from "./derive.ts";
import type { Trouble } from "./gate-use.ts";
import { guardsOf } from "./guards.ts";
import { assertedCategory } from "./inline-checks.ts";
import { summarize } from "./summaries.ts";
import { taggedNames } from "./tagged.ts";
import { checkByName, demandsByName, polarityOfName, signsIn, throwsByName } from "./words.ts";
import type { Polarity } from "./words.ts";

/** Checks inside of helpers of helpers: deeper ones are found only where names or libraries speak of them. */
const MAX_NESTING = 3;
const MAX_NAMED_NESTING = 8;

/** Methods that keep or find items by what a predicate answers at once. */
const PICKING = new Set(["filter", "some", "every", "find", "findIndex", "findLast"]);

const contexts = new WeakMap<Program, GateContext>();

/** By what is asked and how deep it is asked. */
const ofCalls = keptFor<string, Check | undefined>();
const ofFunctions = keptFor<string, Check | undefined>();

/** The gate analysis of a program; made once. */
export function gatesOf(program: Program): GateContext {
  let context = contexts.get(program);
  if (context === undefined) contexts.set(program, (context = new Checks(program)));
  return context;
}

class Checks implements GateContext {
  readonly program: Program;
  readonly #libraryNames: ReadonlySet<string>;
  nesting = 0;

  constructor(program: Program) {
    this.program = program;
    this.#libraryNames = gateMethods(program);
  }

  checkOf(call: ExpressionRef): Check | undefined {
    return ofCalls(this.program.dependencies).get(`${expressionKey(call)}|${this.nesting}`, () => this.#find(call), undefined);
  }

  checkOfFunction(fn: FunctionRef): Check | undefined {
    if (this.nesting >= MAX_NAMED_NESTING) return undefined;
    return ofFunctions(this.program.dependencies).get(`${functionKey(fn)}|${this.nesting}`, () => this.#summary(fn), undefined);
  }

  #summary(fn: FunctionRef): Check | undefined {
    this.nesting++;
    const check = this.#configured(fn) ?? summarize(this, fn);
    this.nesting--;
    return check;
  }

  #find(call: ExpressionRef): Check | undefined {
    const { program } = this;
    const expression = program.expression(call);
    if (expression.kind !== "call") return undefined;
    // The registry says which model serves; whether this request may be sent is another question.
    if (isRegistryCall(program, call)) return undefined;
    const name = program.calleeName(call);
    if (!this.#worthAsking(call, name)) return this.#continuation(call);
    const callees = program.callees(call);
    const functions = callees.flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
    if (program.options.gates.some((pattern) => matches(pattern, name, callees))) {
      const own = functions.map((fn) => this.checkOfFunction(fn)).find((check) => check !== undefined);
      return { ...(own ?? this.#unread(call, name)), category: "policy", meant: true };
    }
    for (const callee of callees) {
      const known = callee.kind === "api" ? catalogued(callee, name, this.#unread(call, name)) : undefined;
      if (callee.kind === "api" && known !== undefined) return { ...known, gap: defaultYes(program, call, callee) };
    }
    if (functions.length > 0) return this.#agreed(functions);
    const continued = this.#continuation(call) ?? this.#demand(call, name);
    if (continued !== undefined) return continued;
    if (callees.some((callee) => callee.kind === "class" || callee.kind === "api")) return undefined;
    const category = checkByName(name);
    // `throttle(save, 1000)` makes a function that runs less often, and asks about nobody.
    if (category === undefined || (category === "rate" && this.#isGivenFunction(call))) return undefined;
    return { ...this.#unread(call, name), category: signsIn(name) && expression.args.length > 0 ? "policy" : category };
  }

  #isGivenFunction(call: ExpressionRef): boolean {
    const expression = this.program.expression(call);
    const [first] = expression.kind === "call" ? expression.args : [];
    return first !== undefined && this.program.expression(sibling(call, first.value)).kind === "function";
  }

  /** A check whose body nobody can read: that it answers with a promise shows where its answer is awaited. */
  #unread(call: ExpressionRef, name: string): Trusted {
    return { ...trusted(name), async: awaitedNames(this.program, call.file).has(name) ? true : undefined };
  }

  isKnownByName(name: string): boolean {
    const last = name.slice(name.lastIndexOf(".") + 1);
    if (this.#libraryNames.has(last) || taggedNames(this.program).has(last)) return true;
    return this.program.options.gates.some((pattern) => (pattern.kind === "name" ? glob(pattern.pattern, name.replace(/^this\./, "")) : glob(pattern.exportPattern, last)));
  }

  /**
   * Whether it is worth the time to find out what a call runs. In the function that is asked about, always; in its
   * helpers, for plain calls, its own methods, and methods that are called like a check; further down, only for the latter.
   */
  #worthAsking(call: ExpressionRef, name: string): boolean {
    if (this.nesting === 0 || checkByName(name) !== undefined || this.isKnownByName(name)) return true;
    const expression = this.program.expression(call);
    const callee = expression.kind === "call" ? this.program.expression(sibling(call, expression.callee)) : undefined;
    const plain = callee?.kind === "name" || (callee?.kind === "member" && this.program.expression(sibling(call, callee.object)).kind === "this");
    return plain && this.nesting < MAX_NESTING;
  }

  /** Where several functions may run, the weakest counts. */
  #agreed(functions: readonly FunctionRef[]): Check | undefined {
    const checks = functions.map((fn) => this.checkOfFunction(fn));
    const missing = checks.some((check) => check === undefined);
    return missing ? undefined : (checks.find((check) => check?.category !== "policy") ?? checks[0]);
  }

  /** `promise.then((answer) => { if (…) throw … })` refuses by rejecting, `users.forEach((user) => { assertMay(user); })` as what it does with each. */
  #continuation(call: ExpressionRef): Check | undefined {
    const { program } = this;
    const expression = program.expression(call);
    if (expression.kind !== "call") return undefined;
    const callee = program.expression(sibling(call, expression.callee));
    const first = expression.args[0];
    if (callee.kind !== "member" || first === undefined) return undefined;
    const each = callee.name === "forEach" || callee.name === "map";
    const picks = PICKING.has(callee.name);
    if (callee.name !== "then" && !each && !picks) return undefined;
    const made = program.expression(sibling(call, first.value));
    if (made.kind !== "function") return undefined;
    const fn: FunctionRef = { file: call.file, fn: made.fn };
    if (picks) return this.#picking(fn);
    const check = this.checkOfFunction(fn);
    if (check?.denies !== "throws") return undefined;
    return each ? { ...check, async: check.async === true, meant: check.meant || this.#asksAGate(fn) } : { ...check, async: true };
  }

  /** `users.filter((user) => mayAsk(user))` of an async gate keeps everybody: a list doesn't wait for what its predicate answers. */
  #picking(fn: FunctionRef): Check | undefined {
    const { program } = this;
    const asked = (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? derive(this, sibling(fn, node.value), START, true) : []));
    const gate = asked.find(({ check, awaited }) => check.category === "policy" && check.meant && check.async === true && (!awaited || program.function(fn).async));
    if (gate === undefined) return undefined;
    const use = { name: program.calleeName(gate.call) || program.textOf(gate.call, 40), place: program.place(gate.call), named: true };
    const broken: Trouble = { kind: "not-awaited", gate: use, where: undefined, detail: "tested", gap: undefined };
    return { category: "unverified", denies: "either", async: false, polarity: undefined, gap: undefined, fn: undefined, scope: "always", meant: true, truthy: false, broken };
  }

  /** `assert(chat.ownerId === user.id)`: a test that is no check's answer, and whose no is thrown. */
  #demand(call: ExpressionRef, name: string): Check | undefined {
    const expression = this.program.expression(call);
    if (expression.kind !== "call" || !demandsByName(name)) return undefined;
    if (expression.args.some((argument) => derive(this, sibling(call, argument.value)).length > 0)) return undefined;
    const category = assertedCategory(this.program, call);
    return category === undefined ? undefined : { category, denies: "throws", async: false, polarity: undefined, gap: undefined, fn: undefined, scope: "always", meant: false, truthy: false };
  }

  /** True when what is done with each item is to ask something that is meant as a gate. */
  #asksAGate(fn: FunctionRef): boolean {
    return guardsOf(this, fn)?.occurrences.some((one) => one.stops && one.check.category === "policy" && one.check.meant) ?? false;
  }

  #configured(fn: FunctionRef): Check | undefined {
    const { program } = this;
    const names = program.exportsOf(fn);
    const declared = program.options.gates.some((pattern) => pattern.kind === "file" && names.some(({ file, name }) => withoutExtension(file) === pattern.path && glob(pattern.exportPattern, name)));
    if (!declared) return undefined;
    const own = summarize(this, fn);
    const base = own ?? { ...trusted(program.nameOf(fn)), fn, async: program.function(fn).async ? true : undefined };
    // What is declared to be a gate, gives an answer and throws nothing says yes by a truthy one, unless its name says otherwise.
    const answers = base.denies === "either" && answersOnly(program, fn);
    return { ...base, ...(answers ? { denies: "verdict", polarity: base.polarity ?? "allows" } : {}), category: "policy", meant: true };
  }
}

function answersOnly(program: Program, fn: FunctionRef): boolean {
  const nodes = program.function(fn).body?.nodes ?? [];
  return nodes.some((node) => node.kind === "return" && node.value !== undefined) && !nodes.some((node) => node.kind === "throw");
}

/** The names of the methods and functions that libraries gate with. */
function gateMethods(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { entries } of program.catalogue.descriptions) {
    for (const { role, path } of entries) {
      if (role !== "gate" && role !== "flag") continue;
      const end = path.replace(/\.?\(\)$/, "").split(".").at(-1) ?? "";
      for (const name of end.replace(/\(\)/g, "").split("|")) names.add(name);
    }
  }
  return names;
}

const awaited = new WeakMap<FileFacts, ReadonlySet<string>>();

/** The names, as written, of what a file awaits the calls of. */
function awaitedNames(program: Program, file: string): ReadonlySet<string> {
  const facts = program.facts(file);
  let names = facts === undefined ? undefined : awaited.get(facts);
  if (facts !== undefined && names === undefined) {
    const calls = facts.expressions.flatMap((one) => (one.kind === "await" && facts.expressions[one.operand]?.kind === "call" ? [one.operand] : []));
    awaited.set(facts, (names = new Set(calls.map((id) => program.calleeName({ file, id })))));
  }
  return names ?? new Set();
}

type Trusted = Omit<Check, "category"> & { readonly category: "policy" };

/** A check whose body nobody can read is believed to be what it is called. */
function trusted(name: string): Trusted {
  const last = name.split(".").at(-1) ?? "";
  return { category: "policy", denies: throwsByName(name) ? "throws" : "either", async: undefined, polarity: polarityOfName(last), gap: undefined, fn: undefined, scope: "always", meant: true, truthy: false };
}

function catalogued(callee: Extract<Callee, { kind: "api" }>, name: string, unread: Trusted): Check | undefined {
  // Rows end with the call: `check()` is what calling `check` gives.
  const node = callee.value.node.call() ?? callee.value.node;
  const gate = node.entry("gate");
  const base = { category: "policy", gap: undefined, fn: undefined, scope: "always", meant: true, truthy: false } as const;
  if (gate !== undefined) return { ...base, denies: gate.denies, async: gate.async, polarity: gate.verdict === undefined ? undefined : polarityOfVerdict(gate.verdict) };
  if (node.entry("flag") !== undefined) return { ...base, meant: false, denies: "verdict", async: undefined, polarity: "allows" };
  const byName = node.entries.length === 0 ? checkByName(name) : undefined;
  return byName === undefined ? undefined : { ...unread, category: byName };
}

/** The yes that a flag is told to answer when it can't be read: `client.getBooleanValue("assistant", true)`. */
function defaultYes(program: Program, call: ExpressionRef, callee: Extract<Callee, { kind: "api" }>): Gap | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call" || (callee.value.node.call() ?? callee.value.node).entry("flag") === undefined) return undefined;
  const yes = expression.args.map((argument) => sibling(call, argument.value)).find((argument) => {
    const value = program.expression(argument);
    return value.kind === "boolean" && value.value;
  });
  return yes === undefined ? undefined : { place: program.place(yes), kind: "error", subject: program.textOf(yes, 40) };
}

/** The catalogue's `verdict`: "" is the value itself, "!x" a member whose falsy value allows. */
function polarityOfVerdict(verdict: string): Polarity | undefined {
  if (verdict === "") return "allows";
  return verdict === "!" ? "denies" : undefined;
}

function matches(pattern: NamePattern, name: string, callees: readonly Callee[]): boolean {
  switch (pattern.kind) {
    case "name":
      return glob(pattern.pattern, name.replace(/^this\./, ""));
    case "file":
      return false;
    case "package":
      return callees.some((callee) => callee.kind === "external" && callee.specifier === pattern.specifier && glob(pattern.exportPattern, callee.path.join(".")));
  }
}

/** `*` matches within a name. */
function glob(pattern: string, name: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^.]*");
  return new RegExp(`^${source}$`).test(name);
}

const withoutExtension = (file: string): string => file.replace(/\.[cm]?[jt]sx?$/, "");
