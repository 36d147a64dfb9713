/** What a library gives to the functions that it is given: the span of `startActiveSpan("x", (span) => …)`. */
import type { ExpressionId } from "../lower/facts.ts";
import type { SdkCallback } from "../sdk/format.ts";
import { parsePlace } from "../sdk/place.ts";
import { referencedNodes } from "../sdk/walk.ts";
import { FRESH, type Evaluation } from "./evaluation.ts";
import type { FileIndex } from "./file-index.ts";
import type { FunctionRef } from "./refs.ts";
import type { Frame, Value } from "./value.ts";

/** Options inside options are looked into this far. */
const MAX_NESTING = 4;

/** What parameter `index` of `fn` is where a known library calls it. */
export function givenByLibrary(ev: Evaluation, fn: FunctionRef, index: number, frame: Frame | undefined): readonly Value[] {
  const file = ev.index(fn.file);
  if (file === undefined) return [];
  return mentions(file, fn).flatMap((id) => {
    const taken = takenBy(file, id);
    const call = taken === undefined ? undefined : file.facts.expressions[taken.call];
    if (taken === undefined || (call?.kind !== "call" && call?.kind !== "new")) return [];
    return ev.values({ file: fn.file, id: call.callee }, frame).flatMap((value): readonly Value[] => {
      const node = value.kind !== "api" ? undefined : call.kind === "new" ? value.node.construct() : value.node.call();
      return (node?.entries ?? []).flatMap((entry): readonly Value[] => {
        if (node === undefined || entry.role !== "callback" || entry.parameter !== index || !isAt(entry, taken)) return [];
        return referencedNodes(ev.catalogue, node.sdk, entry.of).map((given): Value => ({ ...FRESH, kind: "api", node: given, sites: [] }));
      });
    });
  });
}

/** The function where it is written, and its name where that is mentioned in its file. */
export function mentions(file: FileIndex, fn: FunctionRef): readonly ExpressionId[] {
  const written = file.facts.functions[fn.fn]?.expression;
  const holder = written === undefined ? file.facts.bindings.findIndex(({ sources }) => sources.some((source) => source.kind === "function" && source.fn === fn.fn)) : file.holderOf(written);
  const named = holder === undefined || holder === -1 ? [] : file.uses(holder as Parameters<FileIndex["uses"]>[0]);
  return written === undefined ? named : [written, ...named];
}

export interface Taken {
  readonly call: ExpressionId;
  readonly argument: number;
  /** The properties from the argument to the function. */
  readonly path: readonly string[];
}

/** The call whose argument, or an option of it, an expression is. */
export function takenBy(file: FileIndex, from: ExpressionId): Taken | undefined {
  const path: string[] = [];
  let at = from;
  for (let depth = 0; depth < MAX_NESTING; depth++) {
    const parent = file.parent(at);
    const expression = parent === undefined ? undefined : file.facts.expressions[parent];
    if (parent === undefined || expression === undefined) return undefined;
    if (expression.kind === "call" || expression.kind === "new") {
      const argument = expression.args.findIndex(({ value }) => value === at);
      return argument === -1 ? undefined : { call: parent, argument, path };
    }
    if (expression.kind === "object") {
      const property = expression.properties.find((candidate) => candidate.kind === "value" && candidate.value === at);
      if (property?.kind !== "value") return undefined;
      path.unshift(property.key);
    } else if (expression.kind !== "cast") return undefined;
    at = parent;
  }
  return undefined;
}

function isAt(entry: SdkCallback, { argument, path }: Taken): boolean {
  const [first, ...rest] = parsePlace(entry.function);
  const starts = first?.kind === "argument" ? first.index === argument : first?.kind === "rest" && first.from <= argument;
  return starts && rest.length === path.length && rest.every((step, position) => step.kind === "property" && step.name === path[position]);
}
