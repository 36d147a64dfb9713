/** Constants that are verdicts: what `true`, `{ allowed: true }` or `{ status: "allowed" }` says. */
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import { sibling } from "./context.ts";
import { polarityOfName } from "./words.ts";
import type { Polarity } from "./words.ts";

/** True when a returned constant is a yes; `polarity` is what a truthy answer of the gate says, where known. */
export function saysYes(program: Program, ref: ExpressionRef, polarity: Polarity | undefined): boolean {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "boolean":
      return expression.value === (polarity !== "denies");
    case "null":
    case "undefined":
      return polarity === "denies";
    case "cast":
    case "await":
      return saysYes(program, sibling(ref, expression.operand), polarity);
    case "object":
      return expression.properties.some((property) => {
        if (property.kind !== "value") return false;
        const value = program.expression(sibling(ref, property.value));
        const named = polarityOfName(property.key);
        if (value.kind === "boolean") return named !== undefined && (named === "allows") === value.value;
        return value.kind === "string" && polarityOfName(value.text) === "allows";
      });
    default:
      return false;
  }
}

/** True for properties that hold a verdict in words: `decision`, `effect`, `status`. */
export function isVerdictKey(key: string): boolean {
  return /^(?:decision|verdict|status|outcome|effect|action|result|kind|type|_?tag|state)$/i.test(key);
}
