/** Makes the program of a project; see `program.ts` for what it answers. */
import type { FlowNode, FunctionFacts } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import { isDeclaration } from "../project/source-kinds.ts";
import type { Catalogue } from "../sdk/catalogue.ts";
import { createCallGraph } from "./call-graph.ts";
import { Dependencies } from "./dependencies.ts";
import type { Sinks } from "./capability-calls.ts";
import { createDiscovery } from "./discovery.ts";
import { createEvaluation } from "./evaluator.ts";
import { indexOf, type FileIndex } from "./file-index.ts";
import { findLibraryFallbacks } from "./library-fallbacks.ts";
import { fallbackValues, modelValues } from "./models.ts";
import { createModuleGraph } from "./modules.ts";
import { NotedProject, textOf } from "./noted-project.ts";
import { describeFunction } from "./names.ts";
import { requestsToHandler } from "./own-routes.ts";
import type { CapabilityCall, LibraryFallback, Program, ProgramOptions } from "./program.ts";
import { productOf } from "./product.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";

/**
 * Nothing is lowered until a question needs it; answers are kept as long as the program.
 *
 * @param renewable whether the program is to outlive changes of files, for which it has to note what its answers rest on
 */
export function createProgram(whole: Project, catalogue: Catalogue, options: ProgramOptions, renewable = false): Program {
  const dependencies = new Dependencies(renewable);
  const tests = new Map<string, boolean>();
  function isTest(file: string): boolean {
    let known = tests.get(file);
    if (known === undefined) tests.set(file, (known = options.isTest(file)));
    return known;
  }
  const noted = new NotedProject(whole, dependencies);
  const project = productOf(noted, isTest);
  const indexes = new Map<string, FileIndex | undefined>();
  function index(file: string): FileIndex | undefined {
    dependencies.note(file);
    const known = indexes.get(file);
    if (known !== undefined || indexes.has(file)) return known;
    const facts = project.facts(file);
    const made = facts === undefined ? undefined : indexOf(facts);
    indexes.set(file, made);
    return made;
  }
  const modules = createModuleGraph(project, dependencies);
  const registries = new Set(options.registryModules);
  const shared = { project, dependencies, catalogue, modules, index, isRegistryModule: (name: string) => registries.has(name) };
  const local = createEvaluation({ ...shared, intoCallers: false, callersOf: () => [] });
  // Who calls a method of a parameter is told by callers that are known without that.
  const above = createEvaluation({ ...shared, intoCallers: true, local, callersOf: createCallGraph(local).callersOf });
  const graph = createCallGraph(local, above);
  const upwards = createEvaluation({ ...shared, intoCallers: true, local, callersOf: graph.callersOf });

  const discovery = createDiscovery({ project, catalogue, local, upwards, isTest, evaluate: (modules) => createEvaluation({ ...shared, modules, intoCallers: false, callersOf: () => [] }) });

  function expression(ref: ExpressionRef) {
    const found = index(ref.file)?.facts.expressions[ref.id];
    if (found === undefined) throw new RangeError(`No expression ${ref.id} in ${ref.file}.`);
    return found;
  }
  function functionFacts(ref: FunctionRef): FunctionFacts {
    const found = index(ref.file)?.facts.functions[ref.fn];
    if (found === undefined) throw new RangeError(`No function ${ref.fn} in ${ref.file}.`);
    return found;
  }

  /** The program in the present state of its files. */
  function present(): Program {
    let sinks: Sinks | undefined;
    let byFile: ReadonlyMap<string, readonly CapabilityCall[]> | undefined;
    let switches: readonly LibraryFallback[] | undefined;
    const allSinks = (): Sinks => (sinks ??= discovery.find());

    const program: Program = {
      project,
      modules,
      dependencies,
      catalogue,
      options: { ...options, isTest },
      facts: (file) => index(file)?.facts,
      expression,
      function: functionFacts,
      functionOf: (ref) => ({ file: ref.file, fn: index(ref.file)?.owner(ref.id) ?? (0 as FunctionRef["fn"]) }),
      parent: (ref) => {
        const id = index(ref.file)?.parent(ref.id);
        return id === undefined ? undefined : { file: ref.file, id };
      },
      nodesOf: (ref) => index(ref.file)?.nodes(ref.id) ?? [],
      node: (fn, node): FlowNode => {
        const found = functionFacts(fn).body?.nodes[node];
        if (found === undefined) throw new RangeError(`No node ${node} in function ${fn.fn} of ${fn.file}.`);
        return found;
      },
      place: (ref) => ({ file: ref.file, span: expression(ref).span }),
      textOf: (ref, max = 60) => {
        const [start, end] = expression(ref).span;
        const text = (project.text(ref.file) ?? "").slice(start, end).replace(/\s+/g, " ");
        return text.length > max ? `${text.slice(0, max - 1)}…` : text;
      },
      nameOf: (fn) => describeFunction(program, index(fn.file), fn),
      values: (ref, frame) => local.values(ref, frame),
      origins: (ref, frame) => upwards.values(ref, frame),
      callees: graph.callees,
      calleeName: (call) => dotted(index(call.file), call),
      callersOf: graph.callersOf,
      requestsTo: (fn) => requestsToHandler(upwards, fn),
      usesOf: graph.usesOf,
      mentionsOf: graph.mentionsOf,
      exportsOf: graph.exportsOf,
      capabilityCalls: () => allSinks().calls,
      capabilityCallsIn: (file) => {
        byFile ??= grouped(allSinks().calls);
        discovery.noteCallsIn(file);
        return byFile.get(file) ?? [];
      },
      modelSinks: () => allSinks().sinks,
      modelsOf: (sink, frame) => modelValues(upwards, sink.at, frame),
      localModelsOf: (sink) => modelValues(local, sink.at),
      libraryFallbacks: () => (switches ??= findLibraryFallbacks(local, allSinks().sinks)),
      fallbackModelsOf: (call) => fallbackValues(upwards, call.at),
      get analyzed() {
        const lowered = [...indexes].flatMap(([file, found]) => (found === undefined || isDeclaration(file) ? [] : [file]));
        const { used } = dependencies;
        return new Set(renewable ? lowered.filter((file) => used.has(file)) : lowered);
      },
      recall: () => noted.recall(dependencies.used),
      renewed: (changed) => {
        if (!renewable || dependencies.isFull) return undefined;
        dependencies.renew(changed.flatMap((file) => [file, textOf(file)]));
        for (const part of [local, above, upwards, discovery]) part.forget(changed);
        for (const file of changed) indexes.delete(file);
        return present();
      },
    };
    return program;
  }

  return present();
}

function grouped(calls: readonly CapabilityCall[]): ReadonlyMap<string, readonly CapabilityCall[]> {
  const byFile = new Map<string, CapabilityCall[]>();
  for (const call of calls) {
    const others = byFile.get(call.at.file);
    if (others === undefined) byFile.set(call.at.file, [call]);
    else others.push(call);
  }
  return byFile;
}

function dotted(index: FileIndex | undefined, call: ExpressionRef): string {
  const expression = index?.facts.expressions[call.id];
  if (index === undefined || (expression?.kind !== "call" && expression?.kind !== "new")) return "";
  const parts: string[] = [];
  let current = index.facts.expressions[expression.callee];
  while (current?.kind === "member") {
    parts.unshift(current.name);
    current = index.facts.expressions[current.object];
  }
  if (current?.kind === "name") parts.unshift(current.name);
  else if (current?.kind === "this" || current?.kind === "super") parts.unshift(current.kind);
  else if (parts.length === 0) return "";
  return parts.join(".");
}
