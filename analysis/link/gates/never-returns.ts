/** Calls after which nothing runs: a framework's `notFound()` and `ctx.throw(403)`, `process.exit()`, a helper that always throws. */
import type { FunctionFacts } from "../../lower/facts.ts";
import data from "../data/entry-points.json" with { type: "json" };
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import { allSuccessors, reach } from "./flow.ts";

const external = new Map<string, ReadonlySet<string>>(Object.entries(data.neverReturn).map(([specifier, names]) => [specifier, new Set(names)]));
const names = new Set([...external.values()].flatMap((list) => [...list]).flatMap((name) => name.split(".")));
const memo = new WeakMap<FunctionFacts, boolean>();

/** True when the call does not come back normally. */
export function neverReturns(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  if (expression.kind !== "call") return false;
  const callee = program.expression({ file: call.file, id: expression.callee });
  if (callee.kind === "member" && callee.name === "throw") return isErrorStatus(program, call);
  const plain = callee.kind === "name" && callee.binding !== undefined;
  if (!plain && !(callee.kind === "member" && names.has(callee.name))) return false;
  const callees = program.callees(call);
  return callees.length > 0 && callees.every((callee) => {
    if (callee.kind === "external") return external.get(callee.specifier ?? "")?.has(callee.path.join(".")) ?? false;
    return callee.kind === "function" && alwaysThrows(program, callee.fn);
  });
}

/** Koa's `ctx.throw(403)`; a generator's `throw` takes no status. */
function isErrorStatus(program: Program, call: ExpressionRef): boolean {
  const expression = program.expression(call);
  const first = expression.kind === "call" ? expression.args[0] : undefined;
  const status = first === undefined ? undefined : program.expression({ file: call.file, id: first.value });
  return status?.kind === "number" && status.value >= 400;
}

function alwaysThrows(program: Program, fn: FunctionRef): boolean {
  const facts = program.function(fn);
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const { body, async, generator } = facts;
  const never = body !== undefined && !async && !generator && !reach(body, body.entry, allSuccessors).has(body.exit);
  memo.set(facts, never);
  return never;
}
