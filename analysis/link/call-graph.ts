/**
 * Who calls whom. Callees come from values; callers are found by name first (uses of the binding, imports of the
 * export, member calls of the method's name) and confirmed by the callee's values, so that only files that can
 * matter are lowered.
 */
import type { BindingId, ExpressionId, FunctionFacts } from "../lower/facts.ts";
import { autoImporters, filesSharingNames, unboundUses } from "./auto-imports.ts";
import type { Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { bindOf, boundMember } from "./bound-functions.ts";
import { filesAbove, filesBeside, filesNamingItsTypes } from "./caller-files.ts";
import { filesGiven, nameOfPut } from "./context-members.ts";
import { superCallOf } from "./constructors.ts";
import { argumentPosition, callsThroughArgument } from "./handed-functions.ts";
import { handedMethods } from "./handed-methods.ts";
import { bindingsOf, fieldName, holdersOf, holds, keyInReturned, propertyName, readsOfKeyed } from "./held-functions.ts";
import { Kept } from "./kept.ts";
import { takenFromTable } from "./dispatch-tables.ts";
import { usesOfImportedName } from "./import-expressions.ts";
import type { CallSite, Callee, FunctionUse } from "./program.ts";
import { classKey, expressionKey, functionKey, sameFunction, type ClassRef, type ExpressionRef, type FunctionRef } from "./refs.ts";
import { directSubclasses } from "./subclasses.ts";
import { takenApart } from "./taken-apart.ts";
import type { Frame } from "./value.ts";
import { elementsOfList, elementsOfRest, mappedBy, type ListElement } from "./walked-lists.ts";

/** Functions that return functions that return functions are followed this far. */
const MAX_CURRYING = 3;
/** Subclasses of subclasses are followed this far. */
const MAX_BASES = 4;

export interface CallGraph {
  callees(call: ExpressionRef, frame?: Frame): readonly Callee[];
  callersOf(fn: FunctionRef): readonly CallSite[];
  usesOf(fn: FunctionRef): readonly FunctionUse[];
  mentionsOf(value: ExpressionRef): readonly ExpressionRef[];
  exportsOf(fn: FunctionRef): readonly { readonly file: string; readonly name: string }[];
}

/**
 * Makes the call graph over an evaluation that does not itself look for callers.
 *
 * @param above one that does, by a call graph without this: a method of what comes in through parameters is called there, too
 */
export function createCallGraph(ev: Evaluation, above?: Evaluation): CallGraph {
  const referenceMemo = new Kept<string, References>(ev.dependencies);
  const callerMemo = new Kept<string, readonly CallSite[]>(ev.dependencies);
  const calleeMemo = new Map<string, Kept<ExpressionId, readonly Callee[]>>();

  function callees(call: ExpressionRef, frame?: Frame): readonly Callee[] {
    if (frame !== undefined) return runBy(call, frame);
    let ofFile = calleeMemo.get(call.file);
    if (ofFile === undefined) calleeMemo.set(call.file, (ofFile = new Kept(ev.dependencies)));
    return ofFile.get(call.id, () => runBy(call, undefined), []);
  }

  function runBy(call: ExpressionRef, frame: Frame | undefined): readonly Callee[] {
    const expression = ev.index(call.file)?.facts.expressions[call.id];
    if (expression?.kind !== "call" && expression?.kind !== "new") return [];
    const found = new Map<string, Callee>();
    for (const value of ev.values({ file: call.file, id: expression.callee }, frame)) {
      switch (value.kind) {
        case "function":
          found.set(functionKey(value.fn), { kind: "function", fn: value.fn, receiver: value.receiver, frame: value.frame });
          break;
        case "class":
          found.set(classKey(value.class), { kind: "class", class: value.class });
          break;
        case "api":
          found.set(`api ${value.node.path} ${value.sites.length}`, { kind: "api", value });
          break;
        case "external":
          found.set(`external ${value.specifier ?? ""} ${value.path.join(".")}`, { kind: "external", specifier: value.specifier, path: value.path });
          break;
        default:
          break;
      }
    }
    return [...found.values()];
  }

  function references(fn: FunctionRef): References {
    const result = new References();
    return referenceMemo.get(functionKey(fn), () => collect(fn, result), result);
  }

  function collect(fn: FunctionRef, result: References): References {
    const file = ev.index(fn.file);
    const facts = file?.facts.functions[fn.fn];
    if (file === undefined || facts === undefined) return result;
    for (const binding of bindingsOf(file, fn)) collectBinding(ev, fn.file, binding, result);
    if (facts.expression !== undefined) result.add(file, { file: fn.file, id: facts.expression });
    if (facts.class !== undefined) collectMethod(fn, facts, { file: fn.file, class: facts.class }, result);
    else collectProperty(file, fn, facts, result);
    collectDefaultExport(ev, file, fn, facts, result);
    collectMade(file, fn, facts, result);
    for (const { at, argumentOf } of [...result.uses.values()]) {
      const put = argumentOf?.index === 1 ? nameOfPut(ev, argumentOf.call) : undefined;
      if (put !== undefined) confirmMemberCalls(fn, put, result);
      collectListed(at, result);
      collectBound(at, result);
      collectKeyed(at, result);
      const key = argumentOf !== undefined || at.file !== fn.file ? undefined : keyInReturned(file, at.id);
      if (key !== undefined && at.id !== facts.expression) confirmMemberCalls(fn, key, result);
      for (const taken of takenFromTable(ev, at, (table) => mentionsOfValue(ev, table))) {
        const own = ev.index(taken.file);
        if (own !== undefined) result.add(own, taken);
      }
    }
    return result;
  }

  /** A function in a list, or in a rest parameter, is called where code that walks it calls an element. */
  function collectListed(at: ExpressionRef, result: References): void {
    const index = ev.index(at.file);
    const list = index?.parent(at.id);
    if (list === undefined) return;
    const inList = index?.facts.expressions[list]?.kind === "array";
    collectElements(inList ? elementsOfList(ev, { file: at.file, id: list }, callees) : elementsOfRest(ev, at, callees), result);
  }

  function collectElements(elements: readonly ListElement[], result: References): void {
    for (const element of elements) {
      if (element.kind === "variable") collectBinding(ev, element.file, element.binding, result);
      else {
        const own = ev.index(element.at.file);
        if (own !== undefined) result.add(own, element.at);
      }
    }
  }

  /** `handlers.set("draft", draft)` is called where `handlers.get(name)` is. */
  function collectKeyed(at: ExpressionRef, result: References): void {
    const index = ev.index(at.file);
    for (const id of index === undefined ? [] : readsOfKeyed(index, at.id)) {
      if (index === undefined) continue;
      result.add(index, { file: at.file, id });
      for (const holder of holdersOf(index, id)) collectBinding(ev, at.file, holder, result);
    }
  }

  /** `const f = fn.bind(object, first)` is called where `f` is. */
  function collectBound(at: ExpressionRef, result: References): void {
    const index = ev.index(at.file);
    const call = index === undefined ? undefined : bindOf(index, at.id);
    if (index === undefined || call === undefined) return;
    result.add(index, { file: at.file, id: call });
    const holder = index.holderOf(call);
    if (holder !== undefined) collectBinding(ev, at.file, holder, result);
  }

  /** A function that another one returns is what that one's calls stand for: `curried(a)(b)`, `const f = curried(a)`. */
  function collectMade(file: FileIndex, fn: FunctionRef, { parent, expression }: FunctionFacts, result: References): void {
    const makes = parent === undefined ? [] : (file.facts.functions[parent]?.body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? [node.value] : []));
    // By its name, or as a library's wrapper hands it on: `return traced(ask)`.
    const isMade = makes.some((id) => id === expression || (holds(file, id, fn) && ev.values({ file: fn.file, id }, undefined).some((value) => value.kind === "function" && sameFunction(value.fn, fn))));
    if (!isMade || parent === undefined) return;
    collectCallsOf({ file: fn.file, fn: parent }, result, 0);
    // `const jobs = texts.map((text) => () => ask(text))`: each is called where the list is walked.
    const mapping = mappedBy(file, parent);
    if (mapping !== undefined) collectElements(elementsOfList(ev, { file: fn.file, id: mapping }, callees), result);
  }

  function collectReturned(made: ExpressionRef, result: References, depth: number): void {
    const file = ev.index(made.file);
    const maker: FunctionRef | undefined = file === undefined ? undefined : { file: made.file, fn: file.owner(made.id) };
    const body = maker === undefined ? undefined : file?.facts.functions[maker.fn]?.body;
    if (maker === undefined || depth > MAX_CURRYING || body?.nodes.some((node) => node.kind === "return" && node.value === made.id) !== true) return;
    collectCallsOf(maker, result, depth);
  }

  /** What a function gives is held, called or handed on where its callers are. */
  function collectCallsOf(maker: FunctionRef, result: References, depth: number): void {
    for (const { call } of callersOf(maker)) {
      const index = ev.index(call.file);
      if (index === undefined) continue;
      result.add(index, call);
      for (const holder of holdersOf(index, call.id)) collectBinding(ev, call.file, holder, result);
      collectReturned(call, result, depth + 1);
    }
  }

  function collectMethod(fn: FunctionRef, facts: FunctionFacts, cls: ClassRef, result: References): void {
    if (facts.kind === "constructor") {
      collectConstructions(ev, cls, result, 0);
      return;
    }
    const name = facts.name;
    if (name !== undefined) confirmMemberCalls(fn, name, result);
  }

  function collectProperty(file: FileIndex, fn: FunctionRef, facts: FunctionFacts, result: References): void {
    const name = facts.object === undefined ? fieldName(file, facts) : propertyName(file, facts, fn);
    if (name !== undefined) confirmMemberCalls(fn, name, result);
  }

  /** Calls `….name(…)` in files that can hold the receiver, and calls that are given `….name`, where its values include the function. */
  function confirmMemberCalls(fn: FunctionRef, name: string, result: References): void {
    const candidates = new Set([...filesAbove(ev, fn.file, `.${name}`), ...filesNamingItsTypes(ev, fn, `.${name}`), ...filesGiven(ev, `.${name}`), ...filesSharingNames(ev, fn.file, `.${name}`), ...(above === undefined ? [] : filesBeside(ev, fn.file, `.${name}(`))]);
    ev.project.expect(() => [...candidates]);
    for (const candidate of candidates) {
      const index = ev.index(candidate);
      if (index === undefined) continue;
      for (const id of index.memberCalls(name)) {
        const call = { file: candidate, id };
        if (mayRun(call, fn)) result.calls.set(expressionKey(call), { call, fn: { file: candidate, fn: index.owner(id) } });
      }
      // `router.post("/quizzes", quizzes.create)`
      for (const id of index.memberArguments(name)) {
        const at = { file: candidate, id };
        if (ev.values(at, undefined).some((value) => value.kind === "function" && sameFunction(value.fn, fn))) result.add(index, at);
      }
      for (const id of index.memberCalls("bind")) {
        const method = boundMember(index, id);
        if (method?.name !== name || !ev.values({ file: candidate, id: method.at }, undefined).some((value) => value.kind === "function" && sameFunction(value.fn, fn))) continue;
        collectBound({ file: candidate, id: method.at }, result);
      }
    }
    for (const { file, binding } of takenApart(ev, fn, name)) collectBinding(ev, file, binding, result);
  }

  function mayRun(call: ExpressionRef, fn: FunctionRef): boolean {
    const known = callees(call);
    if (known.some((callee) => callee.kind === "function" && sameFunction(callee.fn, fn))) return true;
    return above !== undefined && known.length === 0 && handedMethods(ev, above, call).some((value) => value.kind === "function" && sameFunction(value.fn, fn));
  }

  function callersOf(fn: FunctionRef): readonly CallSite[] {
    return callerMemo.get(functionKey(fn), () => findCallers(fn), []);
  }

  function findCallers(fn: FunctionRef): readonly CallSite[] {
    const found = references(fn);
    const sites = new Map(found.calls);
    for (const use of found.uses.values()) for (const site of callsThroughArgument(ev, use, { callees, callersOf })) sites.set(expressionKey(site.call), site);
    return [...sites.values()];
  }

  return {
    callees,
    callersOf,
    usesOf: (fn) => [...references(fn).uses.values()],
    mentionsOf: (value) => mentionsOfValue(ev, value),
    exportsOf: (fn) => {
      const file = ev.index(fn.file);
      if (file === undefined) return [];
      const bindings = bindingsOf(file, fn);
      const own = exportNames(file, (id) => holds(file, id, fn) || bindings.some((binding) => names(file, id, binding)), bindings).map((name) => ({ file: fn.file, name }));
      return own.flatMap((name) => ev.modules.publicNames(name.file, name.name));
    },
  };
}

/** Calls and other uses of one function, without repeats. */
class References {
  readonly calls = new Map<string, CallSite>();
  readonly uses = new Map<string, FunctionUse>();

  /** Sorts a mention of the function into calls and uses. */
  add(file: FileIndex, at: ExpressionRef): void {
    let id: ExpressionId = at.id;
    let parent = file.parent(id);
    while (parent !== undefined && file.facts.expressions[parent]?.kind === "cast") {
      id = parent;
      parent = file.parent(id);
    }
    const fn = { file: at.file, fn: file.owner(at.id) };
    const expression = parent === undefined ? undefined : file.facts.expressions[parent];
    if (parent === undefined || expression === undefined) {
      this.uses.set(expressionKey(at), { at, fn });
      return;
    }
    if ((expression.kind === "call" || expression.kind === "new") && expression.callee === id) {
      const call = { file: at.file, id: parent };
      this.calls.set(expressionKey(call), { call, fn: { file: at.file, fn: file.owner(parent) } });
      return;
    }
    this.uses.set(expressionKey(at), { at, fn, ...argumentPosition(file, at.file, id, parent) });
  }
}

/** The mentions of a value by the names that hold it, in its file and wherever it is imported. */
function mentionsOfValue(ev: Evaluation, value: ExpressionRef): readonly ExpressionRef[] {
  const file = ev.index(value.file);
  if (file === undefined) return [];
  const result = new References();
  file.facts.bindings.forEach((binding, position) => {
    const holds = binding.sources.some((source) => source.kind === "value" && source.value === value.id && source.path.length === 0);
    if (holds) collectBinding(ev, value.file, position as BindingId, result);
  });
  for (const name of exportNames(file, (id) => id === value.id, [])) collectImports(ev, value.file, name, result);
  return [...result.uses.values()].map((use) => use.at);
}

function collectBinding(ev: Evaluation, path: string, binding: BindingId, result: References): void {
  const file = ev.index(path);
  if (file === undefined) return;
  for (const id of file.uses(binding)) result.add(file, { file: path, id });
  const exported = exportNames(file, (id) => names(file, id, binding), [binding]);
  for (const name of exported) collectImports(ev, path, name, result);
}

/** What runs a class's constructor: `new`, `super(…)` of a subclass, and `new` of a subclass that has none of its own. */
function collectConstructions(ev: Evaluation, cls: ClassRef, result: References, depth: number): void {
  const binding = ev.index(cls.file)?.facts.classes[cls.class]?.binding;
  if (binding !== undefined) collectBinding(ev, cls.file, binding, result);
  if (depth >= MAX_BASES) return;
  for (const subclass of directSubclasses(ev, cls)) {
    const call = superCallOf(ev, subclass);
    const index = ev.index(subclass.file);
    if (call === undefined) collectConstructions(ev, subclass, result, depth + 1);
    else if (index !== undefined) result.calls.set(expressionKey(call), { call, fn: { file: call.file, fn: index.owner(call.id) } });
  }
}

/** Names under which a file exports a value: its declarations, and the properties of what `module.exports` is set to. */
function exportNames(file: FileIndex, isIt: (id: ExpressionId) => boolean, bindings: readonly BindingId[]): readonly string[] {
  return file.facts.exports.flatMap((candidate): readonly string[] => {
    if (candidate.kind === "binding") return bindings.includes(candidate.binding) ? [candidate.name] : [];
    if (candidate.kind !== "expression") return [];
    if (isIt(candidate.value)) return [candidate.name];
    const whole = candidate.name === "=" ? file.facts.expressions[candidate.value] : undefined;
    if (whole?.kind !== "object") return [];
    return whole.properties.flatMap((property) => (property.kind === "value" && isIt(property.value) ? [property.key] : []));
  });
}

function collectImports(ev: Evaluation, path: string, name: string, result: References): void {
  for (const file of autoImporters(ev, path, name)) {
    const index = ev.index(file);
    if (index !== undefined) for (const at of unboundUses(ev, file, name)) result.add(index, at);
  }
  for (const use of ev.modules.importsOf(path, name)) {
    const importer = use.file;
    const index = ev.index(importer);
    if (index === undefined) continue;
    if (use.kind === "expression") {
      for (const id of usesOfImportedName(index, use.at, use.name)) result.add(index, { file: importer, id });
      continue;
    }
    const imported = use.import;
    for (const id of index.uses(imported.binding)) {
      if (imported.imported !== "*") {
        result.add(index, { file: importer, id });
        continue;
      }
      const member = index.parent(id);
      const expression = member === undefined ? undefined : index.facts.expressions[member];
      if (member !== undefined && expression?.kind === "member" && expression.name === name) result.add(index, { file: importer, id: member });
    }
  }
}

function collectDefaultExport(ev: Evaluation, file: FileIndex, fn: FunctionRef, facts: FunctionFacts, result: References): void {
  if (facts.expression === undefined && facts.kind !== "function") return;
  for (const name of exportNames(file, (id) => holds(file, id, fn), [])) collectImports(ev, fn.file, name, result);
}

function names(file: FileIndex, id: ExpressionId, binding: BindingId): boolean {
  const expression = file.facts.expressions[id];
  return expression?.kind === "name" && expression.binding === binding;
}
