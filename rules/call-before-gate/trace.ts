/** The way from the entry point to the ungated call, as steps a reader can follow. */
import type { Stage, UngatedPath } from "../../analysis/link/gates/paths.ts";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { TraceStep } from "../finding.ts";
import { callName, code, gateName } from "./messages.ts";
import type { Fault } from "./fault.ts";

const MAX_PATHS = 5;

/** One way, with the gate that fails on it. */
export function traceOf(program: Program, call: CapabilityCall, path: UngatedPath, fault: Fault): readonly TraceStep[] {
  const steps = stepsOf(program, call, path);
  const { trouble } = fault;
  if (trouble.detail === "caller") {
    const gate = trouble.sibling.gates[0];
    const sibling: TraceStep[] = [{ ...trouble.sibling.at, message: `this caller asks ${gate === undefined ? "a gate" : gateName(gate)} first` }];
    return [...steps, ...sibling];
  }
  const about: TraceStep[] = [{ ...trouble.gate.place, message: `the gate ${gateName(trouble.gate)}` }];
  if (trouble.where !== undefined) about.push({ ...trouble.where, message: whereMessage(trouble.kind, trouble.detail) });
  const before = steps.slice(0, -1);
  const last = steps.at(-1);
  return trouble.kind === "gate-after-call" || last === undefined ? [...steps, ...about] : [...before, ...about, last];
}

function whereMessage(kind: string, detail: string | undefined): string {
  if (detail === "catch") return "the catch that its failure lands in";
  if (detail === "gap") return kind === "fail-open" ? "where its failure counts as a yes" : "where it returns without a verdict";
  if (detail === "mount") return "mounted without it";
  return "the branch that leads round it";
}

/** Several ways to one call: each from its entry point, the call last. */
export function traceOfPaths(program: Program, call: CapabilityCall, paths: readonly UngatedPath[]): readonly TraceStep[] {
  const steps = paths.slice(0, MAX_PATHS).flatMap((path) => stepsOf(program, call, path).slice(0, -1));
  const last = stepsOf(program, call, paths[0] ?? { entry: { kind: "module", label: "", place: call.place }, stages: [], lesser: [] }).at(-1);
  const seen = new Set<string>();
  return [...steps, ...(last === undefined ? [] : [last])].filter((step) => {
    const key = `${step.file}\0${step.span[0]}\0${step.message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function stepsOf(program: Program, call: CapabilityCall, path: UngatedPath): TraceStep[] {
  const steps: TraceStep[] = [{ ...path.entry.place, message: `${path.entry.label} enters here` }];
  for (const stage of path.stages) {
    if (stage.below !== undefined) steps.push(stageStep(program, stage));
  }
  steps.push({ ...call.focus, message: `${callName(program, call)} sends the data` });
  return steps;
}

function stageStep(program: Program, stage: Stage): TraceStep {
  const expression = program.expression(stage.at);
  if (expression.kind !== "call" && expression.kind !== "new") return { ...program.place(stage.at), message: `${program.nameOf(stage.fn)} hands it on` };
  const callee = { file: stage.at.file, id: expression.callee };
  const text = program.textOf(callee, 40);
  return { ...program.place(callee), message: stage.fn.fn === 0 ? `${code(text)} is called` : `${program.nameOf(stage.fn)} calls ${code(text)}` };
}
