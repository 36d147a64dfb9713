/** Guardrails that an agent is made with: they stop its runs, if they run before the model and not beside it. */
import type { CapabilityCall, Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { expressionKey } from "../refs.ts";
import type { GateUse } from "./gate-use.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { middlewareOf, type HookVerdict } from "./hooks.ts";

export interface Guardrail {
  readonly use: GateUse;
  /** True when the model is asked while the guardrail is still thinking. */
  readonly beside: boolean;
}

/** The first input guardrail of the agent that a call runs, one that runs before the model if there is any. */
export function inputGuardrail(program: Program, call: CapabilityCall): Guardrail | undefined {
  const found = makersOf(program, call).flatMap((maker) => guardrailsOf(program, maker));
  return found.find((one) => !one.beside) ?? found[0];
}

/** What the middleware decides that the agent or the model of a call is made with. */
export function middlewareAround(context: GateContext, call: CapabilityCall): HookVerdict {
  const streams = call.source.kind === "sdk" && call.source.entry.lazy === true;
  const found = makersOf(context.program, call).map((maker) => middlewareOf(context, maker, streams));
  return { gate: found.find(({ gate }) => gate !== undefined)?.gate, troubles: found.flatMap(({ troubles }) => troubles) };
}

/** Constructions and factory calls behind a call's receiver and its arguments. */
function makersOf(program: Program, call: CapabilityCall): readonly ExpressionRef[] {
  const makers = new Map<string, ExpressionRef>();
  const add = (ref: ExpressionRef): void => void makers.set(expressionKey(ref), ref);
  if (call.source.kind === "sdk") for (const site of call.source.sites) add(site.call);
  const expression = program.expression(call.at);
  if (expression.kind !== "call") return [...makers.values()];
  const first = expression.args[0];
  for (const value of first === undefined ? [] : program.values(sibling(call.at, first.value))) {
    if (value.kind === "api") for (const site of value.sites) add(site.call);
    // `generateText({ model: wrapLanguageModel({ model, middleware }) })`.
    const options = value.kind === "object" ? program.expression(value.at) : undefined;
    const model = options?.kind === "object" ? options.properties.find((one) => one.kind === "value" && one.key === "model") : undefined;
    if (value.kind !== "object" || model?.kind !== "value") continue;
    for (const one of program.values(sibling(value.at, model.value))) if (one.kind === "api") for (const site of one.sites) add(site.call);
  }
  return [...makers.values()];
}

function guardrailsOf(program: Program, maker: ExpressionRef): readonly Guardrail[] {
  const expression = program.expression(maker);
  if (expression.kind !== "new" && expression.kind !== "call") return [];
  return expression.args.flatMap((argument) => {
    const options = program.expression(sibling(maker, argument.value));
    const property = options.kind === "object" ? options.properties.find((one) => one.kind === "value" && one.key === "inputGuardrails") : undefined;
    const list = property?.kind === "value" ? program.expression(sibling(maker, property.value)) : undefined;
    if (list?.kind !== "array") return [];
    return list.items.map((item): Guardrail => {
      const ref = sibling(maker, item.value);
      return { use: { name: program.textOf(ref, 40), place: program.place(ref), named: true }, beside: runsBeside(program, ref) };
    });
  });
}

/** `runInParallel` is true unless the guardrail says otherwise. */
function runsBeside(program: Program, ref: ExpressionRef): boolean {
  return !program.values(ref).some((value) => {
    const object = value.kind === "object" ? program.expression(value.at) : undefined;
    const property = object?.kind === "object" ? object.properties.find((one) => one.kind === "value" && one.key === "runInParallel") : undefined;
    if (value.kind !== "object" || property?.kind !== "value") return false;
    const setting = program.expression(sibling(value.at, property.value));
    return setting.kind === "boolean" && !setting.value;
  });
}
