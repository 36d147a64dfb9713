/** Ties the steps of following values together, with memory, cycle guards and a bound on the work of one question. */
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { callValues } from "./call-values.ts";
import { declaredValues } from "./declared-types.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { anyMemberOf, membersOf } from "./members.ts";
import type { ModuleGraph, ModuleTarget } from "./modules.ts";
import { parameterValues } from "./parameters.ts";
import { expressionKey, type ExpressionRef, type FunctionRef } from "./refs.ts";
import { returnValues } from "./returns.ts";
import { distinct, frameKey, valueKey, valuesOfBinding, valuesOfExpression } from "./values.ts";
import type { Frame, Value } from "./value.ts";

export interface EvaluatorOptions {
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly modules: ModuleGraph;
  readonly index: (file: string) => FileIndex | undefined;
  readonly isRegistryModule: (fileOrSpecifier: string) => boolean;
  readonly intoCallers: boolean;
  readonly callersOf: (fn: FunctionRef) => readonly { readonly call: ExpressionRef; readonly fn: FunctionRef }[];
}

/** Steps that one outermost question may take; a program that needs more says nothing useful about one value. */
const FUEL = 20_000;

/**
 * Steps that may wait for one another. Real code stays below a hundred; a chain of thousands of names, operands or
 * calls would exhaust the stack (a step takes several frames), and counts as unknown from here on.
 */
const MAX_DEPTH = 250;

/** Makes an evaluation whose memory lasts as long as it does: one for each state of the project. */
export function createEvaluation(options: EvaluatorOptions): Evaluation {
  const memory = new Map<string, readonly Value[]>();
  const active = new Set<string>();
  let cuts = 0;
  let fuel = FUEL;

  /** Runs a step once for each key; a step that asks itself again gets nothing, and is then not remembered. */
  function guarded(key: string, step: () => readonly Value[]): readonly Value[] {
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (active.size === 0) fuel = FUEL;
    if (active.has(key) || fuel <= 0 || active.size >= MAX_DEPTH) {
      cuts++;
      return [];
    }
    fuel--;
    active.add(key);
    const before = cuts;
    try {
      const result = distinct(step());
      if (cuts === before || active.size === 1) memory.set(key, result);
      return result;
    } finally {
      active.delete(key);
    }
  }

  function target(found: ModuleTarget): readonly Value[] {
    switch (found.kind) {
      case "binding":
        return ev.binding(found.file, found.binding, undefined);
      case "expression":
        return found.members.reduce<readonly Value[]>((values, name) => values.flatMap((value) => ev.member(value, name)), ev.values({ file: found.file, id: found.id }, undefined));
      case "module":
        return [{ ...FRESH, kind: "module", file: found.file }];
      case "type":
        return [];
      case "json":
        return found.members.reduce<readonly Value[]>((values, name) => values.flatMap((value) => ev.member(value, name)), [{ ...FRESH, kind: "json", json: options.project.json(found.file), file: found.file, path: [] }]);
      case "package":
        return packageValues(found.specifier, found.name);
    }
  }

  function packageValues(specifier: string, name: string): readonly Value[] {
    const root = options.catalogue.root(specifier);
    const node = name === "*" ? root : root?.member(name);
    if (node !== undefined) return [{ ...FRESH, kind: "api", node, sites: [] }];
    return [{ ...FRESH, kind: "external", specifier, path: name === "*" ? [] : [name], called: false }];
  }

  const ev: Evaluation = {
    project: options.project,
    catalogue: options.catalogue,
    modules: options.modules,
    intoCallers: options.intoCallers,
    index: options.index,
    isRegistryModule: options.isRegistryModule,
    callersOf: options.callersOf,
    values: (ref, frame) => guarded(`${expressionKey(ref)} ${frameKey(frame)}`, () => valuesOfExpression(ev, ref, frame)),
    binding: (file, id, frame) => guarded(`${file}\0b${id} ${frameKey(frame)}`, () => valuesOfBinding(ev, file, id, frame)),
    member: (value, name) => (nests(value) ? within(value, guarded(`m ${name} ${valueKey(value)}`, () => membersOf(ev, value, name))) : membersOf(ev, value, name)),
    anyMember: (value) => (nests(value) ? within(value, guarded(`a ${valueKey(value)}`, () => anyMemberOf(ev, value))) : anyMemberOf(ev, value)),
    call: (ref, frame) => callValues(ev, ref, frame),
    returned: (fn, frame: Frame | undefined) => guarded(`${fn.file}\0r${fn.fn} ${frameKey(frame)}`, () => returnValues(ev, fn, frame)),
    parameter: (fn, index, frame) => guarded(`${fn.file}\0p${fn.fn}.${index} ${frameKey(frame)}`, () => parameterValues(ev, fn, index, frame)),
    declared: (file, type) => declaredValues(ev, file, type),
    target,
  };
  return ev;
}

/** The members of a value that travelled have travelled with it. */
function within(value: Value, members: readonly Value[]): readonly Value[] {
  if (value.hops.length === 0 && !value.isDefault && value.isPartial !== true) return members;
  const { hops, isDefault, isPartial } = value;
  return members.map((member) => ({ ...member, hops: [...hops, ...member.hops], isDefault: isDefault || member.isDefault, ...(isPartial === true || member.isPartial === true ? { isPartial: true } : {}) }));
}

/** Values whose members can be the value itself again, through spreads, fields and element lists. */
const nests = (value: Value): boolean => value.kind === "object" || value.kind === "array" || value.kind === "instance" || value.kind === "class";
