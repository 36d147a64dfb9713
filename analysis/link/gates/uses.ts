/** What becomes of a function that is passed on instead of called: it is registered, wrapped, run where it is given. */
import type { AgentGraph } from "../agent-graph.ts";
import { nodeAddedBy } from "../agent-graph.ts";
import { stepsMadeBy } from "../workflow-graph.ts";
import type { EntryPoint } from "../entry-points.ts";
import { kindOfFile, registeredEntry, shortPath } from "../entry-points.ts";
import type { FunctionUse, Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { GateUse, LesserCheck, Trouble } from "./gate-use.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { continued, rejected } from "./promised-gates.ts";
import { callsOfParameter, wrappingOf } from "./wrappers.ts";

export type UseContext = { readonly lesser: readonly LesserCheck[] } & (
  /** `trouble`: beside the gate stands one that is broken. */
  | { readonly kind: "gated"; readonly gate: GateUse; readonly trouble?: Trouble }
  /** `trouble`: a gate stands on some ways to it only. */
  | { readonly kind: "entry"; readonly entry: EntryPoint; readonly trouble?: Trouble }
  /** It runs in `fn`, from `at` on. `passed`: as an argument of a call, not merely stored or returned. */
  | { readonly kind: "runs"; readonly fn: FunctionRef; readonly at: ExpressionRef; readonly passed: boolean; readonly trouble?: Trouble }
  /** It is a node of agent graphs. */
  | { readonly kind: "node"; readonly nodes: readonly { readonly graph: AgentGraph; readonly name: string }[] }
  | { readonly kind: "unknown"; readonly trouble?: Trouble }
);

/** Follows a use outwards through the calls that it is an argument of, to a gate, an entry point or a function that runs it. */
export function contextOfUse(context: GateContext, use: FunctionUse): UseContext {
  const { program } = context;
  const lesser: LesserCheck[] = [];
  let at = use.at;
  let property: string | undefined;
  let trouble: Trouble | undefined;
  let firstCall: ExpressionRef | undefined;
  let place: { readonly index: number; readonly property: string | undefined } = { index: 0, property: undefined };
  for (let depth = 0; depth < 40; depth++) {
    const parent = program.parent(at);
    if (parent === undefined) break;
    const expression = program.expression(parent);
    if (expression.kind === "call" || expression.kind === "new") {
      const index = expression.args.findIndex((argument) => argument.value === at.id);
      if (index >= 0) {
        const node = nodeAddedBy(program, parent);
        const nodes = node === undefined ? stepsMadeBy(program, parent) : [node];
        if (nodes.length > 0) return { kind: "node", nodes, lesser };
        const wrapping = wrappingOf(context, parent, index);
        lesser.push(...wrapping.lesser);
        trouble ??= wrapping.trouble;
        const gate = wrapping.gate ?? continued(context, parent, index);
        if (gate !== undefined) return { kind: "gated", gate, lesser, ...(trouble === undefined ? {} : { trouble }) };
        const refused = rejected(context, parent, index);
        if (refused !== undefined) return { kind: "runs", fn: program.functionOf(parent), at: refused.call, passed: true, lesser, trouble: refused.trouble };
        const entry = registeredEntry(program, parent, { index, property });
        if (entry !== undefined) return { kind: "entry", entry, lesser, ...(trouble === undefined ? {} : { trouble }) };
        // A function that is given back wrapped is for others to run.
        if (!givesBack(program, parent, index)) {
          if (firstCall === undefined) place = { index, property };
          firstCall ??= parent;
        }
        property = undefined;
      }
    } else if (expression.kind === "object") {
      const own = expression.properties.find((one) => one.kind === "value" && one.value === at.id);
      if (own?.kind === "value") property = own.key;
    } else if (expression.kind === "jsx") {
      return { kind: "entry", lesser, entry: { kind: "ui", label: `the component code in ${shortPath(program, parent.file)}`, place: program.place(use.at) } };
    }
    at = parent;
  }
  const fn = program.functionOf(use.at);
  if (fn.fn !== 0) return { kind: "runs", fn, at: firstCall ?? at, passed: firstCall !== undefined && !runsLater(program, firstCall, place), lesser, ...(trouble === undefined ? {} : { trouble }) };
  const known = firstCall === undefined ? undefined : (inClass(program, firstCall, place.index, lesser) ?? unknownRegistration(program, firstCall, lesser));
  return known ?? { kind: "unknown", lesser, ...(trouble === undefined ? {} : { trouble }) };
}

/** Whether what a library's call gives back stands for its argument: `traceable(answer)`. */
function givesBack(program: Program, call: ExpressionRef, index: number): boolean {
  return program.callees(call).some((callee) => callee.kind === "api" && (callee.value.node.call() ?? callee.value.node).entries.some((entry) => entry.role === "same" && entry.of.includes(String(index))));
}

/** Whether a project function that is given a function runs it in one that it gives back, and nowhere else: `makeAnswer({ otherwise })`. */
function runsLater(program: Program, call: ExpressionRef, { index, property }: { readonly index: number; readonly property: string | undefined }): boolean {
  const callees = program.callees(call);
  return callees.length > 0 && callees.every((callee) => {
    const facts = callee.kind === "function" ? program.facts(callee.fn.file) : undefined;
    if (callee.kind !== "function" || facts === undefined) return false;
    const runs = callsOfParameter(facts, callee.fn, index, property);
    return runs.length > 0 && runs.every((id) => {
      const { fn } = program.functionOf(sibling(callee.fn, id));
      return (program.function(callee.fn).body?.nodes ?? []).some((node) => {
        const value = node.kind === "return" && node.value !== undefined ? program.expression(sibling(callee.fn, node.value)) : undefined;
        return value?.kind === "function" && value.fn === fn;
      });
    });
  });
}

/** `createAgent("writer", callback)`: a class that a function makes runs what the function is given, from one of its methods. */
function inClass(program: Program, call: ExpressionRef, index: number, lesser: readonly LesserCheck[]): UseContext | undefined {
  for (const callee of program.callees(call)) {
    const facts = callee.kind === "function" ? program.facts(callee.fn.file) : undefined;
    if (callee.kind !== "function" || facts === undefined) continue;
    for (const id of callsOfParameter(facts, callee.fn, index, undefined)) {
      const at = sibling(callee.fn, id);
      const fn = program.functionOf(at);
      if (program.function(fn).class !== undefined) return { kind: "runs", fn, at, passed: true, lesser };
    }
  }
  return undefined;
}

/** A function given to project code that runs it at once, at module level, is a script; given to a library, anything. */
function unknownRegistration(program: Program, call: ExpressionRef, lesser: readonly LesserCheck[]): UseContext | undefined {
  const kind = kindOfFile(program, call.file);
  if (kind === undefined || kind === "test") return undefined;
  return { kind: "entry", lesser, entry: { kind, label: `${program.calleeName(call) || "a callback"} in ${shortPath(program, call.file)}`, place: program.place(call) } };
}
