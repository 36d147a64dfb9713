/** Callbacks that a gate's promise runs, and when: `gate().then(ask)`, `gate().catch(ask)`. */
import type { ExpressionRef } from "../refs.ts";
import type { GateUse, Trouble } from "./gate-use.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { derive } from "./derive.ts";
import { swallowed } from "./guards.ts";
import { throwsByName } from "./words.ts";

/** `gate().then(…).catch(callback)`: the callback runs when the gate has refused. `gate().catch(forget).then(callback)`: also then. */
export function rejected(context: GateContext, call: ExpressionRef, index: number): { readonly call: ExpressionRef; readonly trouble: Trouble } | undefined {
  const { program } = context;
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression(sibling(call, expression.callee)) : undefined;
  if (callee?.kind !== "member" || !(callee.name === "catch" ? index === 0 : callee.name === "then")) return undefined;
  const gate = derive(context, sibling(call, callee.object)).find((one) => one.check.category === "policy" && (one.check.denies === "throws" || (one.check.denies === "either" && throwsByName(program.calleeName(one.call)))));
  if (gate === undefined) return undefined;
  const use: GateUse = { name: program.calleeName(gate.call), place: program.place(gate.call), named: true };
  if (callee.name === "then" && index === 0) {
    const forgotten = swallowed(program, gate.call, gate.check);
    return forgotten === undefined ? undefined : { call: gate.call, trouble: { kind: "fail-open", gate: use, where: forgotten.place, detail: "catch", gap: undefined } };
  }
  return { call: gate.call, trouble: { kind: "bypass-on-deny", gate: use, where: program.place(call), detail: "catch", gap: undefined } };
}

/** `gate().then(callback)`: the callback runs when a gate that refuses by rejecting has said yes. */
export function continued(context: GateContext, call: ExpressionRef, index: number): GateUse | undefined {
  const { program } = context;
  const expression = program.expression(call);
  if (expression.kind !== "call" || index !== 0) return undefined;
  const callee = program.expression(sibling(call, expression.callee));
  if (callee.kind !== "member" || callee.name !== "then") return undefined;
  const gate = derive(context, sibling(call, callee.object)).find((one) => one.check.category === "policy" && one.check.denies === "throws");
  return gate === undefined || swallowed(program, gate.call, gate.check) !== undefined ? undefined : { name: program.calleeName(gate.call), place: program.place(gate.call), named: true };
}
