/** What stands around code and decides whether it runs: the common form of wrappers, middleware and mounts. */
import type { NodeId } from "../../lower/facts.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import type { GateContext } from "./context.ts";
import type { CheckCategory } from "./words.ts";

/** What a wrapper checks before it runs what it wraps. */
export interface Wrapping {
  readonly gate: GateUse | undefined;
  readonly lesser: readonly LesserCheck[];
  /** A gate that is there and doesn't stand on every way in. */
  readonly trouble?: Trouble;
}

export const NOTHING: Wrapping = { gate: undefined, lesser: [] };

/** What several wrappers check together. */
export function join(parts: readonly Wrapping[]): Wrapping {
  const trouble = parts.find((part) => part.trouble !== undefined)?.trouble;
  return { gate: parts.find((part) => part.gate !== undefined)?.gate, lesser: parts.flatMap((part) => part.lesser), ...(trouble === undefined ? {} : { trouble }) };
}

/** What is wrong with the gate of a wrapper that lets everything through: one that has an answer and doesn't stop on its no. */
export function failing(troubles: readonly Trouble[]): Pick<Wrapping, "trouble"> {
  const trouble = FAILING.flatMap((kind) => troubles.find((one) => one.kind === kind) ?? [])[0];
  if (trouble === undefined) return {};
  // What the wrapper runs in its catch is the same as what it runs on a yes: no substitute, as another model would be.
  return { trouble: trouble.kind === "bypass-on-deny" ? { ...trouble, kind: "fail-open" } : trouble };
}

const FAILING: readonly Trouble["kind"][] = ["fail-open", "bypass-on-deny", "not-awaited", "verdict-ignored", "gate-after-call"];

/** A check as a wrapper: only policy gates. */
export function from(category: CheckCategory | "unverified" | undefined, use: GateUse): Wrapping {
  if (category === undefined) return NOTHING;
  return category === "policy" ? { gate: use, lesser: [] } : { gate: undefined, lesser: [{ category, use }] };
}

/** An expression as the name of a gate. */
export const useAt = (context: GateContext, ref: ExpressionRef): GateUse => ({ name: context.program.textOf(ref, 40), place: context.program.place(ref), named: true });

/** Nodes of `fn` where `ref`, or the expression it is part of, is evaluated. */
export function nodesAt(context: GateContext, fn: FunctionRef, ref: ExpressionRef): ReadonlySet<NodeId> {
  const { program } = context;
  let at: ExpressionRef | undefined = ref;
  for (let depth = 0; at !== undefined && depth < 30; depth++) {
    const nodes = program.nodesOf(at).filter((id) => {
      const node = program.node(fn, id);
      return node.kind !== "branch" || at?.id !== ref.id;
    });
    if (nodes.length > 0) {
      const calls = nodes.filter((id) => program.node(fn, id).kind === "call");
      return new Set(calls.length > 0 ? calls : nodes);
    }
    at = program.parent(at);
  }
  return new Set();
}
