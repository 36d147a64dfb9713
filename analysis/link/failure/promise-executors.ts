/** Promises that code makes and settles itself: `new Promise((resolve, reject) => …)`. */
import type { BindingId, Span } from "../../lower/facts.ts";
import { namesWithin } from "../bound-names.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";

export interface Settlers {
  /** The construction of the promise. */
  readonly made: ExpressionRef;
  /** The parameter that rejects it. */
  readonly reject: BindingId;
}

/** The promise that the code around an expression settles, the innermost. */
export function settlersAround(program: Program, at: ExpressionRef): Settlers | undefined {
  return settlersOf(program, program.functionOf(at));
}

/** The promise that a function settles, being its executor or written in that. */
export function settlersOf(program: Program, inner: FunctionRef): Settlers | undefined {
  const { file } = inner;
  for (let fn: FunctionRef["fn"] | undefined = inner.fn; fn !== undefined; fn = program.function({ file, fn }).parent) {
    const { expression, parameters } = program.function({ file, fn });
    const made = expression === undefined ? undefined : program.parent({ file, id: expression });
    const call = made === undefined ? undefined : program.expression(made);
    const callee = call?.kind === "new" ? program.expression({ file, id: call.callee }) : undefined;
    if (made === undefined || callee?.kind !== "name" || callee.name !== "Promise" || callee.binding !== undefined) continue;
    const reject = parameters[1]?.binding;
    return reject === undefined ? undefined : { made, reject };
  }
  return undefined;
}

/** Whether code within a span calls, or hands on, what rejects the promise. */
export function rejectsWithin(program: Program, file: string, span: Span, { reject }: Settlers): boolean {
  const facts = program.facts(file);
  return facts !== undefined && namesWithin(facts, span).some(({ binding }) => binding === reject);
}
