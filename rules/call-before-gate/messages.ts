/** What the findings say: what happens, why it matters, what to do. */
import type { GateUse } from "../../analysis/link/gates/gate-use.ts";
import type { UngatedPath } from "../../analysis/link/gates/paths.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { Fault } from "./fault.ts";

const MAX_NAMED = 3;

/** For `no-gate`: the entry points that reach the call, what checks there are, and the further calls behind it. */
export function describeNoGate(program: Program, call: CapabilityCall, paths: readonly UngatedPath[], others: readonly CapabilityCall[]): string {
  const entries = list(unique(paths.map((path) => path.entry.label)));
  const lesser = paths.flatMap((path) => path.lesser);
  const unverified = unique(lesser.filter((one) => one.category === "unverified").map((one) => one.use.name));
  const categories = new Set(lesser.map((one) => one.category));
  const also = others.length === 0 ? "" : ` The same way leads to ${list(unique(others.map((one) => `${callName(program, one)} in ${program.nameOf(one.fn)}`)))}.`;
  const named = unverified.length === 0 ? "" : ` ${list(unverified.map(code))} is named like a gate, but nothing in it can refuse.`;
  if (paths.every((path) => path.lesser.some((one) => one.category !== "unverified"))) {
    const what = categories.has("authentication") ? (categories.has("rate") ? "authentication and a rate limit are" : "authentication is") : "a rate limit is";
    return `${callName(program, call)} is reached from ${entries}, where ${what} all that is checked: that says who asks, not whether they may use this model.${named}${also} If more is wanted, ask a policy gate before the call.`.replace("that says who asks", categories.has("authentication") ? "that says who asks" : "that says how often");
  }
  return `${callName(program, call)} sends data from ${entries} with no policy gate on the way: whoever gets there can use the model, whatever their permission, plan or clearance.${named}${also} Ask a gate first and stop on its no.`;
}

/** For the kinds in which a gate is there and fails. */
export function describeTrouble(program: Program, call: CapabilityCall, path: UngatedPath, { stage, trouble }: Fault): string {
  const from = path.entry.label;
  const target = stage.below === undefined ? callName(program, call) : `${code(program.textOf(calleeOf(program, stage.at), 50))} (which leads to ${callName(program, call)})`;
  if (trouble.detail === "caller") {
    const other = trouble.sibling.gates[0];
    return `${target} runs from ${from} with no gate, while another caller asks ${other === undefined ? "one" : gateName(other)} first. Ask it here too, or move it to where all callers pass.`;
  }
  const gate = gateName(trouble.gate);
  switch (trouble.kind) {
    case "not-awaited":
      return trouble.detail === "tested"
        ? `${gate} is async and its promise is tested instead of its answer; a promise is always truthy, so ${target} runs whatever the gate says. Await it.`
        : `${gate} is async and nothing awaits it, so ${target} runs before it has answered, and its refusal stops nothing. Await it first.`;
    case "parallel":
      return `${target} is started while ${gate} is still deciding: the data is sent before a refusal can stop it. Await the gate, then call.`;
    case "verdict-ignored":
      return trouble.detail === "inverted"
        ? `${target} runs when ${gate} says no. Call on its yes, and refuse otherwise.`
        : `${gate} gives a verdict and nothing acts on it: ${target} runs either way. Stop where the verdict is no.`;
    case "fail-open":
      return trouble.detail === "gap"
        ? `${gate} says yes when it fails itself (its error handler allows), so ${target} runs unchecked whenever the check breaks. Refuse when there is no verdict.`
        : `When ${gate} fails, the catch swallows the error and ${target} runs all the same. Return or rethrow in the catch.`;
    case "bypass-on-deny":
      return `A refusal by ${gate} lands in the catch that goes on to ${target}, so what was refused is served by another model. Let a refusal pass through the catch.`;
    case "some-paths":
      return trouble.gap === undefined
        ? `${target} is gated by ${gate} on some paths only: from ${from} it can be reached without.${trouble.where === undefined ? "" : " The way round is in the trace."} Ask the gate on every path.`
        : `${gate} returns without a verdict when ${code(trouble.gap.subject)} finds something missing, and ${target} runs ungated. Refuse where nobody can be asked about.`;
    case "gate-after-call":
      return `${gate} is only asked once ${target} has run: the data is sent and paid for before the gate can refuse. Ask it first.`;
  }
}

export const code = (text: string): string => `\`${text}\``;

export function gateName(gate: GateUse): string {
  return gate.named ? code(gate.name) : `the check ${code(gate.name)}`;
}

export function callName(program: Program, call: CapabilityCall): string {
  const text = program.textOf(calleeOf(program, call.at), 50);
  return code(text === "" ? call.name : text);
}

function calleeOf(program: Program, at: CapabilityCall["at"]): CapabilityCall["at"] {
  const expression = program.expression(at);
  return expression.kind === "call" || expression.kind === "new" ? { file: at.file, id: expression.callee } : at;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function list(texts: readonly string[]): string {
  if (texts.length > MAX_NAMED) return `${texts.slice(0, MAX_NAMED).join(", ")} and ${texts.length - MAX_NAMED} more`;
  return texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
}
