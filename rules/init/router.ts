/**
 * A router of the project's own: a module that maps roles or tiers to models and that most model calls get their model
 * from. It is proposed as the registry module, never assumed to be one.
 */
import type { Program } from "../../analysis/link/program.ts";
import { functionKey, type FunctionRef, type SourcePlace } from "../../analysis/link/refs.ts";
import type { Hop } from "../../analysis/link/value.ts";
import type { ModelOrigin, Reach } from "../hardcoded-model/origins.ts";

export interface RouterProposal {
  /** Absolute path of the module. */
  readonly file: string;
  /** The exported function with a parameter that most of its calls ask, when they ask one. */
  readonly select: string | undefined;
  /** Model calls that get their model from it, and all whose model is known. */
  readonly calls: number;
  readonly of: number;
  /** The ids it holds, in the order of the text. */
  readonly models: readonly string[];
}

/** A module with one model is a constant, and one call goes through anything. */
const MIN_MODELS = 2;
const MIN_CALLS = 2;

/** The module that more than half of the model calls get their model from, through a function or a provider object of it. */
export function inferRouter(program: Program, origins: readonly ModelOrigin[]): RouterProposal | undefined {
  const all = new Set<string>();
  const modules = new Map<string, Candidate>();
  for (const origin of origins) {
    const { file } = origin.place;
    for (const reach of origin.reaches.filter(({ sink }) => sink.sends)) {
      const call = placeKey(reach.sink.place);
      all.add(call);
      if (reach.sink.place.file === file || !asks(reach, file)) continue;
      let candidate = modules.get(file);
      if (candidate === undefined) modules.set(file, (candidate = { models: new Set(), calls: new Set(), functions: new Map() }));
      candidate.models.add(origin.id);
      candidate.calls.add(call);
      for (const name of askedFunctions(program, reach.hops, file)) candidate.functions.set(name, (candidate.functions.get(name) ?? 0) + 1);
    }
  }
  const fitting = [...modules].filter(([, { models, calls }]) => models.size >= MIN_MODELS && calls.size >= MIN_CALLS && calls.size * 2 > all.size);
  const [best] = fitting.sort(([, a], [, b]) => b.calls.size - a.calls.size);
  if (best === undefined) return undefined;
  const [file, { models, calls, functions }] = best;
  const [select] = [...functions].sort((a, b) => b[1] - a[1]);
  return { file, select: select?.[0], calls: calls.size, of: all.size, models: [...models] };
}

interface Candidate {
  readonly models: Set<string>;
  readonly calls: Set<string>;
  /** Exported functions by how many ways lead through them. */
  readonly functions: Map<string, number>;
}

/** Whether the value is handed out by code of the file, rather than a constant that others import. */
function asks({ hops }: Reach, file: string): boolean {
  return hops.some((hop) => (hop.kind === "return" && hop.file !== file) || (hop.kind === "model" && hop.file === file));
}

/** Names of the file's exported functions that can be asked for one model or another, and whose answers the hops pass on. */
function askedFunctions(program: Program, hops: readonly Hop[], file: string): readonly string[] {
  return hops.filter((hop) => hop.kind === "return" && hop.file !== file).flatMap((hop) => calleesAt(program, hop)).flatMap((fn) => (fn.file === file && program.function(fn).parameters.length > 0 ? exportedNames(program, fn) : []));
}

function calleesAt(program: Program, { file, span }: SourcePlace): readonly FunctionRef[] {
  const expressions = program.facts(file)?.expressions ?? [];
  const found = new Map<string, FunctionRef>();
  for (const [id, expression] of expressions.entries()) {
    if (expression.kind !== "call" || expression.span[0] !== span[0] || expression.span[1] !== span[1]) continue;
    for (const callee of program.callees({ file, id: id as typeof expression.callee })) if (callee.kind === "function") found.set(functionKey(callee.fn), callee.fn);
  }
  return [...found.values()];
}

function exportedNames(program: Program, fn: FunctionRef): readonly string[] {
  return program.exportsOf(fn).flatMap(({ file, name }) => (file === fn.file && name !== "default" ? [name] : []));
}

function placeKey({ file, span }: SourcePlace): string {
  return `${file}\0${span[0]}\0${span[1]}`;
}
