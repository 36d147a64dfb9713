/** Ties the steps of following values together, with memory, cycle guards and a bound on the work of one question. */
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { callValues } from "./call-values.ts";
import { declaredValues } from "./declared-types.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { ANY_MEMBER, Memory, nests, type Answer } from "./memory.ts";
import { anyMemberOf, membersOf } from "./members.ts";
import type { ModuleGraph, ModuleTarget } from "./modules.ts";
import { parameterValues } from "./parameters.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import { returnValues } from "./returns.ts";
import { distinct, valuesOfBinding, valuesOfExpression } from "./values.ts";
import type { Value } from "./value.ts";

export interface EvaluatorOptions {
  readonly project: Project;
  readonly catalogue: Catalogue;
  readonly modules: ModuleGraph;
  readonly index: (file: string) => FileIndex | undefined;
  readonly isRegistryModule: (fileOrSpecifier: string) => boolean;
  readonly intoCallers: boolean;
  /** Where this one goes into callers: the one that does not. */
  readonly local?: Evaluation;
  readonly callersOf: (fn: FunctionRef) => readonly { readonly call: ExpressionRef; readonly fn: FunctionRef }[];
}

/** Steps that one outermost question may take; a program that needs more says nothing useful about one value. */
const FUEL = 20_000;

/**
 * Steps that may wait for one another. Real code stays below a hundred; a chain of thousands of names, operands or
 * calls would exhaust the stack (a step takes several frames), and counts as unknown from here on.
 */
const MAX_DEPTH = 250;

/**
 * Callers of callers that a parameter is followed into. Where a model is written, its way to the call is short: two
 * hops cover nearly all of it, and each further one asks for the files of all callers there.
 */
const MAX_CLIMB = 3;

/** Makes an evaluation whose memory lasts as long as it does: one for each state of the project. */
export function createEvaluation(options: EvaluatorOptions): Evaluation {
  /** One for each number of callers that have been gone up to: what is found there depends on how far it may still go. */
  const memories = Array.from({ length: MAX_CLIMB + 1 }, () => new Memory());
  let memory = memories[0] ?? new Memory();
  let climb = 0;
  let depth = 0;
  let fuel = FUEL;
  /** Depth of the outermost step that the running one was cut off from: 0 where fuel or depth ended it. */
  let cutFrom = Infinity;

  /**
   * Runs a step once for each answer. A step that asks itself again gets nothing there; what was found on the way round
   * holds for the outermost step of the cycle only, so the others are not remembered until it is.
   */
  function run(answer: Answer, step: () => readonly Value[]): readonly Value[] {
    if (depth === 0) fuel = FUEL;
    if (answer.depth > 0 || fuel <= 0 || depth >= MAX_DEPTH) {
      cutFrom = Math.min(cutFrom, answer.depth);
      return [];
    }
    fuel--;
    const own = ++depth;
    answer.depth = own;
    const before = cutFrom;
    cutFrom = Infinity;
    try {
      const result = distinct(step());
      if (cutFrom >= own || own === 1) answer.values = result;
      return result;
    } finally {
      cutFrom = Math.min(before, cutFrom >= own ? Infinity : cutFrom);
      answer.depth = 0;
      depth--;
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

  function climbing(step: () => readonly Value[]): readonly Value[] | undefined {
    const above = memories[climb + 1];
    if (!options.intoCallers || above === undefined) return undefined;
    const here = memory;
    memory = above;
    climb++;
    try {
      return step();
    } finally {
      memory = here;
      climb--;
    }
  }

  const ev: Evaluation = {
    climbing,
    project: options.project,
    catalogue: options.catalogue,
    modules: options.modules,
    intoCallers: options.intoCallers,
    get local() {
      return options.local ?? ev;
    },
    index: options.index,
    isRegistryModule: options.isRegistryModule,
    callersOf: options.callersOf,
    values: (ref, frame) => {
      const answer = memory.expression(ref, frame);
      return answer.values ?? run(answer, () => valuesOfExpression(ev, ref, frame));
    },
    binding: (file, id, frame) => {
      const answer = memory.binding(file, id, frame);
      return answer.values ?? run(answer, () => valuesOfBinding(ev, file, id, frame));
    },
    member: (value, name) => {
      if (!nests(value)) return membersOf(ev, value, name);
      const answer = memory.member(value, name);
      return within(value, answer.values ?? run(answer, () => membersOf(ev, value, name)));
    },
    anyMember: (value) => {
      if (!nests(value)) return anyMemberOf(ev, value);
      const answer = memory.member(value, ANY_MEMBER);
      return within(value, answer.values ?? run(answer, () => anyMemberOf(ev, value)));
    },
    call: (ref, frame) => callValues(ev, ref, frame),
    returned: (fn, frame) => {
      const answer = memory.returned(fn, frame);
      return answer.values ?? run(answer, () => returnValues(ev, fn, frame));
    },
    parameter: (fn, index, frame) => {
      const answer = memory.parameter(fn, index, frame);
      return answer.values ?? run(answer, () => parameterValues(ev, fn, index, frame));
    },
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
