/**
 * Results that hold an error beside the data, where a caller takes the data alone: `const { data } = await attempt(ask())`,
 * `const [, answer] = await to(ask())`. What it does where there is no data is what it does about the failure.
 */
import type { BindingId, Expression, ExpressionId, FlowNode, NodeId, PatternStep, Span } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { Defaulted } from "./defaulted.ts";
import type { Handler } from "./handlers.ts";
import type { FailedSide, Surface } from "./surface.ts";
import { mentions } from "./tells.ts";

/** Which parts of a result, by name or position, say that it failed, and which are nothing then. */
interface Shape {
  readonly errors: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}

export interface UnreadError {
  /** What stands in for the data: `data?.text ?? ""`. */
  readonly defaults: readonly Defaulted[];
  /** Branches that ask whether there is data: `if (!data)`. */
  readonly tests: readonly Extract<Surface, { kind: "tested" }>[];
}

const NONE: UnreadError = { defaults: [], tests: [] };

/** What the function that gets a handler's answer at `at` makes of a result whose error it never reads. */
export function unreadError(program: Program, handler: Handler, { fn, at }: { readonly fn: FunctionRef; readonly at: ExpressionRef }): UnreadError {
  const shape = shapeOf(program, handler);
  if (shape === undefined) return NONE;
  const parts = partsTaken(program, at);
  if (parts === undefined || parts.some(({ part }) => shape.errors.has(part))) return NONE;
  const data = parts.filter(({ part }) => shape.empty.has(part)).flatMap(({ uses }) => uses);
  const failing = (program.function(fn).body?.nodes ?? []).flatMap((node, position): readonly FailedSide[] => {
    const side = node.kind === "branch" ? emptySide(program, at.file, node, data) : undefined;
    return side === undefined ? [] : [{ node: position as NodeId, side, on: "other" }];
  });
  return {
    defaults: data.flatMap((one) => defaultFor(program, fn, one)),
    tests: failing.map((one) => ({ kind: "tested", fn, at, ...one, siblings: failing })),
  };
}

/** The parts of what a handler answers with; undefined where it is no such result. */
function shapeOf(program: Program, { fn, body, form, try: attempt }: Handler): Shape | undefined {
  const caught = form === "callback" ? program.function(fn).parameters[0]?.binding : attempt === undefined ? undefined : program.function(fn).tries[attempt]?.catch?.binding;
  const [errors, empty] = [new Set<string>(), new Set<string>()];
  for (const node of program.function(fn).body?.nodes ?? []) {
    if (node.kind !== "return" || node.value === undefined || !within(body, program.expression({ file: fn.file, id: node.value }).span)) continue;
    for (const [part, id] of entriesOf(program, { file: fn.file, id: node.value })) {
      const value = program.expression({ file: fn.file, id });
      if (value.kind === "null" || value.kind === "undefined") empty.add(part);
      else if (value.kind === "boolean" || (caught !== undefined && mentions(program, { file: fn.file, id }, caught))) errors.add(part);
    }
  }
  return errors.size > 0 && empty.size > 0 ? { errors, empty } : undefined;
}

function entriesOf(program: Program, ref: ExpressionRef): readonly (readonly [string, ExpressionId])[] {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "cast":
      return entriesOf(program, { file: ref.file, id: expression.operand });
    case "object":
      return expression.properties.flatMap((property) => (property.kind === "value" ? [[property.key, property.value] as const] : []));
    case "array":
      return expression.items.map((item, position) => [String(position), item.value] as const);
    default:
      return [];
  }
}

interface Part {
  readonly part: string;
  readonly uses: readonly ExpressionRef[];
}

/** The parts that are taken of what `at` comes out as; undefined where the whole goes somewhere. */
function partsTaken(program: Program, at: ExpressionRef): readonly Part[] | undefined {
  const facts = program.facts(at.file);
  const member = memberOf(program, at);
  if (facts === undefined) return undefined;
  if (member !== undefined) return [member];
  const parts: Part[] = [];
  for (const [position, binding] of facts.bindings.entries()) {
    for (const source of binding.sources) {
      if (source.kind !== "value" || source.value !== at.id) continue;
      const uses = namesOf(program, at.file, position as BindingId);
      const [step, ...further] = source.path.filter((one) => one.kind !== "default");
      if (step !== undefined) {
        const part = nameOfStep(step);
        if (part === undefined) return undefined;
        if (uses.length > 0) parts.push({ part, uses: further.length === 0 ? uses : [] });
        continue;
      }
      const members = uses.map((use) => memberOf(program, use));
      if (binding.sources.length > 1 || members.some((one) => one === undefined)) return undefined;
      parts.push(...members.filter((one) => one !== undefined));
    }
  }
  return parts;
}

function nameOfStep(step: PatternStep): string | undefined {
  return step.kind === "property" ? step.name : step.kind === "element" ? String(step.index) : undefined;
}

/** `result.data`, `result[1]` */
function memberOf(program: Program, whole: ExpressionRef): Part | undefined {
  const parent = program.parent(whole);
  const expression = parent === undefined ? undefined : program.expression(parent);
  if (parent === undefined || expression === undefined) return undefined;
  if (expression.kind === "cast") return memberOf(program, parent);
  if (expression.kind === "member" && expression.object === whole.id) return { part: expression.name, uses: [parent] };
  const index = expression.kind === "index" && expression.object === whole.id ? program.expression({ file: whole.file, id: expression.index }) : undefined;
  return index?.kind === "number" ? { part: String(index.value), uses: [parent] } : undefined;
}

function namesOf(program: Program, file: string, binding: BindingId): readonly ExpressionRef[] {
  return (program.facts(file)?.expressions ?? []).flatMap((expression, id) => (expression.kind === "name" && expression.binding === binding ? [{ file, id: id as ExpressionId }] : []));
}

/** `data?.text ?? ""`, `data ? data.text : ""` */
function defaultFor(program: Program, fn: FunctionRef, data: ExpressionRef): readonly Defaulted[] {
  let at = data;
  let negated = false;
  for (let parent = program.parent(at); parent !== undefined; parent = program.parent(at)) {
    const expression: Expression = program.expression(parent);
    const given = (id: ExpressionId): readonly Defaulted[] => [{ fn, at: parent, served: { file: at.file, id }, result: undefined, listeners: [] }];
    if (expression.kind === "logical") return expression.left === at.id && expression.operator !== "&&" ? given(expression.right) : [];
    if (expression.kind === "conditional") return expression.test === at.id && (negated || at.id === data.id) ? given(negated ? expression.whenTrue : expression.whenFalse) : [];
    negated = expression.kind === "unary" && expression.operator === "!" && at.id === data.id;
    const goesOn = expression.kind === "cast" || ((expression.kind === "member" || expression.kind === "index") && expression.object === at.id) || (expression.kind === "call" && expression.callee === at.id);
    if (!goesOn && !negated) return [];
    at = parent;
  }
  return [];
}

/** The side of a branch that there is no data on. */
function emptySide(program: Program, file: string, { test, mode }: Extract<FlowNode, { kind: "branch" }>, data: readonly ExpressionRef[]): FailedSide["side"] | undefined {
  const isData = (id: ExpressionId): boolean => data.some((one) => one.id === id);
  const expression = program.expression({ file, id: test });
  if (mode !== "truthy" || isPartOfValue(program, { file, id: test })) return undefined;
  if (isData(test)) return "whenFalse";
  if (expression.kind !== "binary" || !isData(expression.left)) return undefined;
  const { kind } = program.expression({ file, id: expression.right });
  if (kind !== "null" && kind !== "undefined") return undefined;
  return expression.operator.startsWith("==") ? "whenTrue" : expression.operator.startsWith("!=") ? "whenFalse" : undefined;
}

/** True for the test of a conditional expression, whose default is told of by itself. */
function isPartOfValue(program: Program, test: ExpressionRef): boolean {
  const parent = program.parent(test);
  const kind = parent === undefined ? undefined : program.expression(parent).kind;
  return kind === "conditional" || kind === "logical" || (kind === "unary" && parent !== undefined && isPartOfValue(program, parent));
}

const within = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
