/** Ties the steps of following values together, with memory, cycle guards and a bound on the work of one question. */
import type { Project } from "../project/project.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { callValues } from "./call-values.ts";
import type { Dependencies } from "./dependencies.ts";
import { declaredValues } from "./declared-types.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import { ANY_MEMBER, Memory, nests, type Answer, type Nesting } from "./memory.ts";
import { anyMemberOf, membersOf } from "./members.ts";
import type { ModuleGraph, ModuleTarget } from "./modules.ts";
import { parameterValues } from "./parameters.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import { returnValues } from "./returns.ts";
import { distinct, valuesOfBinding, valuesOfExpression } from "./values.ts";
import type { Frame, Value } from "./value.ts";

export interface EvaluatorOptions {
  readonly dependencies: Dependencies;
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

/** An evaluation that outlives changes of files. */
export interface RenewableEvaluation extends Evaluation {
  /** Forgets what was asked of places in changed files (absolute paths); the dependencies tell what else holds no longer. */
  forget(files: Iterable<string>): void;
}

/** Makes an evaluation, which remembers its answers for as long as they hold. */
export function createEvaluation(options: EvaluatorOptions): RenewableEvaluation {
  const { dependencies } = options;
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
  function run(answer: Answer, frame: Frame | undefined, step: () => readonly Value[]): readonly Value[] {
    if (depth === 0) fuel = FUEL;
    if (answer.depth > 0 || fuel <= 0 || depth >= MAX_DEPTH) {
      if (answer.depth === 0) dependencies.noteCut();
      cutFrom = Math.min(cutFrom, answer.depth);
      return [];
    }
    fuel--;
    const own = ++depth;
    answer.depth = own;
    const before = cutFrom;
    cutFrom = Infinity;
    dependencies.open();
    let result: readonly Value[] | undefined;
    try {
      dependencies.noteFrame(frame);
      result = distinct(step());
      return result;
    } finally {
      const rests = dependencies.close();
      if (result !== undefined && (cutFrom >= own || own === 1)) {
        answer.values = result;
        answer.rests = rests;
      }
      cutFrom = Math.min(before, cutFrom >= own ? Infinity : cutFrom);
      answer.depth = 0;
      depth--;
    }
  }

  /** What was answered before, where that still holds. */
  function known({ values, rests }: Answer): readonly Value[] | undefined {
    if (values === undefined || rests?.holds !== true) return undefined;
    dependencies.use(rests);
    return values;
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

  const ev: RenewableEvaluation = {
    dependencies,
    forget: (files) => {
      const changed = new Set(files);
      for (const each of memories) each.forget(changed);
    },
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
      return known(answer) ?? run(answer, frame, () => valuesOfExpression(ev, ref, frame));
    },
    binding: (file, id, frame) => {
      const answer = memory.binding(file, id, frame);
      return known(answer) ?? run(answer, frame, () => valuesOfBinding(ev, file, id, frame));
    },
    member: (value, name) => {
      if (!nests(value)) return membersOf(ev, value, name);
      const answer = memory.member(value, name);
      return within(value, known(answer) ?? run(answer, frameOf(value), () => membersOf(ev, standing(value), name)));
    },
    anyMember: (value) => {
      if (!nests(value)) return anyMemberOf(ev, value);
      const answer = memory.member(value, ANY_MEMBER);
      return within(value, known(answer) ?? run(answer, frameOf(value), () => anyMemberOf(ev, standing(value))));
    },
    call: (ref, frame) => callValues(ev, ref, frame),
    returned: (fn, frame) => {
      const answer = memory.returned(fn, frame);
      return known(answer) ?? run(answer, frame, () => returnValues(ev, fn, frame));
    },
    parameter: (fn, index, frame) => {
      const answer = memory.parameter(fn, index, frame);
      return known(answer) ?? run(answer, frame, () => parameterValues(ev, fn, index, frame));
    },
    declared: (file, type) => declaredValues(ev, file, type),
    target,
  };
  return ev;
}

const frameOf = (value: Nesting): Frame | undefined => value.frame;

/** The value as it is where it was made: how it came to who asks is nothing to remember. */
function standing<V extends Nesting>(value: V): V {
  return value.hops.length === 0 ? value : { ...value, hops: [] };
}

/** The members of a value that travelled have travelled with it. */
function within(value: Value, members: readonly Value[]): readonly Value[] {
  if (value.hops.length === 0 && !value.isDefault && value.isPartial !== true) return members;
  const { hops, isDefault, isPartial } = value;
  return members.map((member) => ({ ...member, hops: [...hops, ...member.hops], isDefault: isDefault || member.isDefault, ...(isPartial === true || member.isPartial === true ? { isPartial: true } : {}) }));
}
