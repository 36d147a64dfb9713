/**
 * Failures that are values: `if (!response.ok)`, `if (error)` of an `[error, data]` pair, `if (!result.success)`,
 * `case "error":`. A branch on such a value handles the failure as a catch does.
 */
import type { ExpressionId, FlowNode, NodeId } from "../../lower/facts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { FailedSide, Surface } from "./surface.ts";
import { mentions } from "./tells.ts";

/** What makes a result a failed one: what it says of itself, or that there is none. */
export type Sign = "failed" | "empty";

const GOOD = /^(ok|success|succeeded|successful|isOk|isSuccess)$/;
const BAD = /^(err|error|errors|failure|isErr|isError|failed|errorMessage)$/;
const DISCRIMINANT = /^(kind|type|status|state|tag|_tag|outcome|result|code)$/;
const GOOD_WORD = /^(ok|success|succeeded|successful|fulfilled|complete|completed|right)$/i;
const BAD_WORD = /^(err|error|errored|fail|failed|failure|rejected|denied|unavailable|left|exception)$/i;
const GOOD_CHECK = /^is(Ok|Success|Right)$/;
const BAD_CHECK = /^is(Err|Error|Failure|Fail|Failed|Left|Unexpected)$/;
const MAX_DEPTH = 8;

/** The branches of a function that test what came out of the expression `at`, usually an `await`. */
export function testedResults(program: Program, { fn, at }: { readonly fn: FunctionRef; readonly at: ExpressionRef }, sign: Sign = "failed"): readonly Extract<Surface, { kind: "tested" }>[] {
  const tests = new Tests(program, at, sign);
  const failing = (program.function(fn).body?.nodes ?? []).flatMap((node, position): readonly FailedSide[] => {
    const side = node.kind === "branch" ? tests.failingSide(node) : undefined;
    return side === undefined ? [] : [{ node: position as NodeId, side, on: tests.lastOnStatus ? "status" : "other" }];
  });
  return failing.map((one) => ({ kind: "tested", fn, at, ...one, siblings: failing }));
}

/** Whether a test asks a result how the call went, whichever result it is: `this.ok`, `result.isErr()`, `state.kind === "failed"`. */
export function saysHowItWent(program: Program, test: ExpressionRef): boolean {
  const expression = program.expression(test);
  const at = (id: ExpressionId): ExpressionRef => ({ file: test.file, id });
  switch (expression.kind) {
    case "member":
      return GOOD.test(expression.name) || BAD.test(expression.name);
    case "call": {
      const callee = program.expression(at(expression.callee));
      return (callee.kind === "member" || callee.kind === "name") && (GOOD_CHECK.test(callee.name) || BAD_CHECK.test(callee.name));
    }
    case "binary": {
      const left = program.expression(at(expression.left));
      const right = program.expression(at(expression.right));
      if (expression.operator === "instanceof") return right.kind === "name" && /Error$|^(Ok|Err|Success|Failure|Left|Right)$/.test(right.name);
      return left.kind === "member" && (GOOD.test(left.name) || BAD.test(left.name) || (DISCRIMINANT.test(left.name) && right.kind === "string" && (BAD_WORD.test(right.text) || GOOD_WORD.test(right.text))));
    }
    default:
      return false;
  }
}

/** Reads tests of one result. */
class Tests {
  readonly #seen = new Set<ExpressionId>();
  readonly program: Program;
  readonly at: ExpressionRef;
  readonly sign: Sign;
  /** Whether the test that was read last asks for an HTTP status. */
  lastOnStatus = false;

  constructor(program: Program, at: ExpressionRef, sign: Sign) {
    this.program = program;
    this.at = at;
    this.sign = sign;
  }

  failingSide(node: Extract<FlowNode, { kind: "branch" }>): FailedSide["side"] | undefined {
    this.lastOnStatus = false;
    switch (node.mode) {
      case "nullish":
        return this.sign === "empty" && this.#part(node.test) === "" ? "whenTrue" : undefined;
      case "case": {
        const word = this.#expression(node.test);
        const discriminant = this.sign === "failed" && node.subject !== undefined && DISCRIMINANT.test(this.#part(node.subject) ?? "");
        return discriminant && word.kind === "string" && BAD_WORD.test(word.text) ? "whenTrue" : undefined;
      }
      case "truthy":
        return this.#truthySide(node.test);
      case "loop":
        return undefined;
    }
  }

  #truthySide(test: ExpressionId): FailedSide["side"] | undefined {
    const expression = this.#expression(test);
    if (expression.kind === "binary") return this.#comparedSide(expression);
    if (this.sign === "empty") return this.#part(test) === "" ? "whenFalse" : undefined;
    if (expression.kind === "call") {
      const callee = this.#expression(expression.callee);
      const [first] = expression.args;
      const about = callee.kind === "member" && expression.args.length === 0 ? callee.object : first?.value;
      if ((callee.kind !== "member" && callee.kind !== "name") || about === undefined || this.#part(about) !== "") return undefined;
      return GOOD_CHECK.test(callee.name) ? "whenFalse" : BAD_CHECK.test(callee.name) ? "whenTrue" : undefined;
    }
    const tested = this.#part(test);
    if (tested === undefined || tested === "") return undefined;
    return GOOD.test(tested) ? "whenFalse" : BAD.test(tested) ? "whenTrue" : undefined;
  }

  #comparedSide(test: { readonly operator: string; readonly left: ExpressionId; readonly right: ExpressionId }): FailedSide["side"] | undefined {
    const right = this.#expression(test.right);
    const equal = test.operator === "==" || test.operator === "===";
    const unequal = test.operator === "!=" || test.operator === "!==";
    const failsIf = (fails: boolean): FailedSide["side"] => (fails === equal ? "whenTrue" : "whenFalse");
    const part = this.#part(test.left);
    if (this.sign === "empty") return part === "" && (right.kind === "null" || right.kind === "undefined") && (equal || unequal) ? failsIf(true) : undefined;
    if (test.operator === "in" && this.#part(test.right) === "") {
      const key = this.#expression(test.left);
      return key.kind !== "string" ? undefined : BAD.test(key.text) ? "whenTrue" : GOOD.test(key.text) ? "whenFalse" : undefined;
    }
    if (part === undefined) return undefined;
    if (test.operator === "instanceof") return part === "" && right.kind === "name" && /Error$|^(Err|Failure|Left)$/.test(right.name) ? "whenTrue" : undefined;
    const isStatus = part === "status" || part === "statusCode";
    // The one who asked has hung up: a cancellation.
    if (right.kind === "number" && right.value === 499) return undefined;
    if (right.kind === "number" && isStatus) {
      this.lastOnStatus = true;
      if (equal || unequal) return failsIf(right.value >= 400);
      return test.operator === ">=" || test.operator === ">" ? "whenTrue" : "whenFalse";
    }
    if (!equal && !unequal) return undefined;
    if (right.kind === "boolean") return GOOD.test(part) ? failsIf(!right.value) : BAD.test(part) ? failsIf(right.value) : undefined;
    if (right.kind === "null" || right.kind === "undefined") return BAD.test(part) ? failsIf(false) : undefined;
    if (right.kind !== "string" || !DISCRIMINANT.test(part)) return undefined;
    return BAD_WORD.test(right.text) ? failsIf(true) : GOOD_WORD.test(right.text) ? failsIf(false) : undefined;
  }

  /** Which part of the result an expression is: "" for the whole, a property's name, "error" for the first of a pair. */
  #part(id: ExpressionId, depth = 0): string | undefined {
    if (id === this.at.id) return "";
    if (depth > MAX_DEPTH || this.#seen.has(id)) return undefined;
    this.#seen.add(id);
    try {
      return this.#partOf(id, depth + 1);
    } finally {
      this.#seen.delete(id);
    }
  }

  #partOf(id: ExpressionId, depth: number): string | undefined {
    const expression = this.#expression(id);
    switch (expression.kind) {
      case "cast":
      case "await":
        return this.#part(expression.operand, depth);
      case "member":
        return this.#part(expression.object, depth) === "" ? expression.name : undefined;
      case "call": {
        // The body of a response says what the response says.
        const callee = this.#expression(expression.callee);
        return this.sign === "failed" && callee.kind === "member" && callee.name === "json" && this.#part(callee.object, depth) === "" ? "" : undefined;
      }
      case "name": {
        const sources = expression.binding === undefined ? [] : (this.program.facts(this.at.file)?.bindings[expression.binding]?.sources ?? []);
        for (const source of sources) {
          if (source.kind !== "value" || this.#part(source.value, depth) !== "") continue;
          const [step] = source.path.filter((one) => one.kind !== "default");
          if (step === undefined) return "";
          if (step.kind === "property") return step.name;
          // `const [error, data] = await to(promise)`: a name says that it is the error, or the helper puts it there.
          if (step.kind === "element" && step.index < 2 && (/^(e|err|error|.*Error)$/.test(expression.name) || this.#isErrorOf(source.value, step.index))) return "error";
        }
        return undefined;
      }
      default:
        return undefined;
    }
  }

  /** Whether the function that is called gives what it caught back at this place of a pair. */
  #isErrorOf(id: ExpressionId, position: number): boolean {
    let at = id;
    for (let expression = this.#expression(at); expression.kind === "await" || expression.kind === "cast"; expression = this.#expression(at)) at = expression.operand;
    if (this.#expression(at).kind !== "call") return false;
    return this.program.callees({ file: this.at.file, id: at }).some((callee) => {
      if (callee.kind !== "function") return false;
      const { file } = callee.fn;
      const caught = this.program.function(callee.fn).tries.flatMap((one) => one.catch?.binding ?? []);
      return (this.program.function(callee.fn).body?.nodes ?? []).some((node) => {
        const pair = node.kind === "return" && node.value !== undefined ? this.program.expression({ file, id: node.value }) : undefined;
        const item = pair?.kind === "array" ? pair.items[position] : undefined;
        return item !== undefined && caught.some((binding) => mentions(this.program, { file, id: item.value }, binding));
      });
    });
  }

  #expression(id: ExpressionId) {
    return this.program.expression({ file: this.at.file, id });
  }
}
