/** Races of a model call against the clock: `Promise.race([ask(), after(2000, "")])`. */
import type { Emitters } from "../events.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";

const TIMERS = /(^|\.)(setTimeout|sleep|delay|wait|timeout|timer|after)$/i;

/** What the clock brings when it wins: an answer in place of the model's, an error, or a word to somebody. */
export type Late = "answers" | "fails" | "records";

/** What the other contestants of a race do when their time has come; undefined where none of them is a timer. */
export function lateOutcome(program: Program, race: ExpressionRef, emitters: Emitters): Late | undefined {
  const expression = program.expression(race);
  const list = expression.kind === "call" ? expression.args[0] : undefined;
  const items = list === undefined ? undefined : program.expression({ file: race.file, id: list.value });
  if (items?.kind !== "array") return undefined;
  for (const { value } of items.items) {
    const calls = callsIn(program, { file: race.file, id: value });
    if (!calls.some((call) => TIMERS.test(program.calleeName(call)))) continue;
    if (calls.some((call) => emitters.emits(call))) return "records";
    return calls.some((call) => isFailing(program, call)) || throwsIn(program, { file: race.file, id: value }) ? "fails" : "answers";
  }
  return undefined;
}

/** `reject(…)`, also where it is given away: `setTimeout(reject, 2000)`; `controller.abort()`. */
function isFailing(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  if (expression.kind !== "call" && expression.kind !== "new") return false;
  const named = expression.args.some((argument) => {
    const given = program.expression({ file: call.file, id: argument.value });
    return given.kind === "name" && /^reject/i.test(given.name);
  });
  return named || /(^|\.)(reject|abort|fail|throw\w*)$/i.test(program.calleeName(call));
}

/** The calls written in an expression, in the variables it names, and in the project functions it runs. */
function callsIn(program: Program, from: ExpressionRef): readonly ExpressionRef[] {
  const own = written(program, from);
  return [...own, ...own.flatMap((call) => functionsOf(program, call).flatMap((fn) => bodyCalls(program, fn)))];
}

function written(program: Program, from: ExpressionRef): readonly ExpressionRef[] {
  const expression = program.expression(from);
  const facts = program.facts(from.file);
  if (expression.kind === "name" && expression.binding !== undefined) {
    return (facts?.bindings[expression.binding]?.sources ?? []).flatMap((source) => (source.kind === "value" ? spanCalls(program, from.file, program.expression({ file: from.file, id: source.value }).span) : []));
  }
  return spanCalls(program, from.file, expression.span);
}

function bodyCalls(program: Program, fn: FunctionRef): readonly ExpressionRef[] {
  return spanCalls(program, fn.file, program.function(fn).span);
}

function functionsOf(program: Program, call: ExpressionRef): readonly FunctionRef[] {
  return program.callees(call).flatMap((callee) => (callee.kind === "function" ? [callee.fn] : []));
}

function spanCalls(program: Program, file: string, [start, end]: readonly [number, number]): readonly ExpressionRef[] {
  return (program.facts(file)?.expressions ?? []).flatMap((expression, position): readonly ExpressionRef[] =>
    (expression.kind === "call" || expression.kind === "new") && start <= expression.span[0] && expression.span[1] <= end ? [{ file, id: position as ExpressionRef["id"] }] : [],
  );
}

function throwsIn(program: Program, from: ExpressionRef): boolean {
  const [start, end] = program.expression(from).span;
  const inside = (program.facts(from.file)?.functions ?? []).flatMap((facts) => (start <= facts.span[0] && facts.span[1] <= end ? [facts] : []));
  const called = written(program, from).flatMap((call) => functionsOf(program, call)).map((fn) => program.function(fn));
  return [...inside, ...called].some((facts) => (facts.body?.nodes ?? []).some((node) => node.kind === "throw"));
}
