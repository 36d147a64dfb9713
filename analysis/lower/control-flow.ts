/**
 * Lays out the control-flow graph of a function from its plan, from the last statement to the first (see
 * flow-nodes.ts). A `finally` block is laid out once for each way into it: normal completion, exception,
 * return, and each break or continue target.
 */
import type { ClassId, ControlFlowGraph, Expression, NodeId } from "./facts.ts";
import { ExpressionFlow } from "./expression-flow.ts";
import { FlowNodes } from "./flow-nodes.ts";
import type { Plan, Step } from "./plan.ts";

/** What encloses a statement, innermost first. */
type Frame =
  | {
      readonly kind: "target";
      readonly labels: readonly string[];
      readonly breakTo: NodeId;
      /** Undefined for a switch or a labelled block. */
      readonly continueTo?: NodeId;
      /** Whether a `break` without a label ends it. */
      readonly unlabelled: boolean;
      readonly outer: Frame | undefined;
    }
  | {
      readonly kind: "finally";
      readonly finalizer: Plan;
      readonly throws: NodeId;
      readonly copies: Map<string, NodeId>;
      readonly outer: Frame | undefined;
    };

type FinallyFrame = Extract<Frame, { readonly kind: "finally" }>;

/** Copies of a `finally` inside copies of a `finally` grow exponentially; this deep, only one copy is made. */
const MAX_FINALLY_DEPTH = 5;

/**
 * @param plan What the function does: parameter defaults, then its body.
 * @param expressions The file's arena.
 * @param classPlan What defining a class evaluates in the function that contains it.
 */
export function layOutControlFlow(
  plan: Plan,
  expressions: readonly Expression[],
  classPlan: (id: ClassId) => Plan,
): ControlFlowGraph {
  return new ControlFlow(expressions, classPlan).layOut(plan);
}

class ControlFlow {
  private readonly nodes = new FlowNodes();
  private readonly throwExit: NodeId = this.nodes.add({ kind: "throw-exit" });
  private readonly exit: NodeId = this.nodes.add({ kind: "exit" });
  private readonly flow: ExpressionFlow;
  private frame: Frame | undefined;
  private finallyDepth = 0;

  constructor(expressions: readonly Expression[], classPlan: (id: ClassId) => Plan) {
    this.flow = new ExpressionFlow(this.nodes, expressions, this.throwExit, (id, next) =>
      this.block(classPlan(id), next),
    );
  }

  layOut(plan: Plan): ControlFlowGraph {
    const start = this.block(plan, this.exit);
    return this.nodes.finish(this.nodes.add({ kind: "entry", next: start }), this.exit, this.throwExit);
  }

  private block(plan: Plan, next: NodeId): NodeId {
    let at = next;
    for (let index = plan.length - 1; index >= 0; index -= 1) {
      const step = plan[index];
      if (step !== undefined) at = this.step(step, at);
    }
    return at;
  }

  private step(step: Step, next: NodeId): NodeId {
    switch (step.kind) {
      case "evaluate":
        return this.flow.evaluate(step.expression, next);
      case "initialise": {
        const binding = step.binding === undefined ? {} : { binding: step.binding };
        return this.flow.evaluate(
          step.value,
          this.nodes.add({ kind: "assign", expression: step.value, ...binding, next }),
        );
      }
      case "default":
        return this.flow.defaultValue(step.test, step.value, next);
      case "target":
        return this.flow.pattern(step.target, next);
      case "class":
        return this.flow.defineClass(step.class, next);
      case "block":
        return this.block(step.body, next);
      case "if": {
        const otherwise = this.block(step.otherwise, next);
        const then = this.block(step.then, next);
        return this.flow.condition(step.test, then, otherwise);
      }
      case "while":
      case "do":
      case "for":
      case "each":
        return this.loop(step, next);
      case "switch":
        return this.switch(step, next);
      case "labelled":
        return this.within(
          { kind: "target", labels: step.labels, breakTo: next, unlabelled: false, outer: this.frame },
          () => this.block(step.body, next),
        );
      case "break":
      case "continue":
        return this.jump(step, next);
      case "return": {
        const target = this.through(undefined, this.exit, "return");
        const { kind, span } = step;
        if (step.value === undefined) return this.nodes.add({ kind, span, next: target });
        return this.flow.evaluate(step.value, this.nodes.add({ kind, value: step.value, span, next: target }));
      }
      case "throw":
        return this.flow.evaluate(
          step.value,
          this.nodes.add({ kind: "throw", value: step.value, span: step.span, throws: this.flow.throws }),
        );
      case "try":
        return this.try(step, next);
    }
  }

  private loop(step: Extract<Step, { readonly kind: "while" | "do" | "for" | "each" }>, next: NodeId): NodeId {
    const head = this.nodes.placeholder();
    const body = (continueTo: NodeId): NodeId =>
      this.within(
        { kind: "target", labels: step.labels, breakTo: next, continueTo, unlabelled: true, outer: this.frame },
        () => this.block(step.body, continueTo),
      );
    switch (step.kind) {
      case "while":
        this.nodes.connect(head, this.flow.condition(step.test, body(head), next));
        return head;
      case "do":
        this.nodes.connect(head, body(this.flow.condition(step.test, head, next)));
        return head;
      case "for": {
        const turn = body(step.update === undefined ? head : this.flow.evaluate(step.update, head));
        this.nodes.connect(head, step.test === undefined ? turn : this.flow.condition(step.test, turn, next));
        return this.block(step.init, head);
      }
      case "each": {
        const whenTrue = this.block(step.head, body(head));
        const test = step.iterable;
        const branch = this.nodes.add({ kind: "branch", mode: "loop", test, whenTrue, whenFalse: next });
        const { throws } = this.flow;
        this.nodes.connect(
          head,
          step.await ? this.nodes.add({ kind: "await", expression: test, next: branch, throws }) : branch,
        );
        return this.flow.evaluate(test, head);
      }
    }
  }

  private switch(step: Extract<Step, { readonly kind: "switch" }>, next: NodeId): NodeId {
    const bodies: NodeId[] = [];
    this.within(
      { kind: "target", labels: step.labels, breakTo: next, unlabelled: true, outer: this.frame },
      () => step.clauses.reduceRight((at, clause) => (bodies[bodies.length] = this.block(clause.body, at)), next),
    );
    bodies.reverse();
    const defaultIndex = step.clauses.findIndex((clause) => clause.test === undefined);
    const otherwise = bodies[defaultIndex] ?? next;
    const { subject } = step;
    const tests = step.clauses.reduceRight((whenFalse, { test }, index) => {
      const whenTrue = bodies[index];
      if (test === undefined || whenTrue === undefined) return whenFalse;
      if (this.flow.isTrue(subject)) return this.flow.condition(test, whenTrue, whenFalse);
      const branch = this.nodes.add({ kind: "branch", mode: "case", test, subject, whenTrue, whenFalse });
      return this.flow.evaluate(test, branch);
    }, otherwise);
    return this.flow.evaluate(subject, tests);
  }

  private try(step: Extract<Step, { readonly kind: "try" }>, next: NodeId): NodeId {
    const outerThrows = this.flow.throws;
    if (step.finalizer === undefined) return this.guarded(step, next, outerThrows);
    const frame: FinallyFrame = {
      kind: "finally",
      finalizer: step.finalizer,
      throws: outerThrows,
      copies: new Map(),
      outer: this.frame,
    };
    const onThrow = this.copyOf(frame, outerThrows, "throw");
    const onEnd = this.copyOf(frame, next, "normal");
    return this.within(frame, () => this.guarded(step, onEnd, onThrow));
  }

  /** The `try` block and its handler, with exceptions that leave them going to `throws`. */
  private guarded(step: Extract<Step, { readonly kind: "try" }>, next: NodeId, throws: NodeId): NodeId {
    const handler =
      step.handler === undefined
        ? throws
        : this.nodes.add({ kind: "catch", try: step.id, next: this.throwing(throws, step.handler, next) });
    return this.throwing(handler, step.body, next);
  }

  private throwing(throws: NodeId, plan: Plan, next: NodeId): NodeId {
    const outer = this.flow.throws;
    this.flow.throws = throws;
    const start = this.block(plan, next);
    this.flow.throws = outer;
    return start;
  }

  private within(frame: Frame, layOut: () => NodeId): NodeId {
    this.frame = frame;
    const start = layOut();
    this.frame = frame.outer;
    return start;
  }

  private jump(step: Extract<Step, { readonly kind: "break" | "continue" }>, next: NodeId): NodeId {
    for (let frame = this.frame; frame !== undefined; frame = frame.outer) {
      if (frame.kind === "finally") continue;
      const named = step.label === undefined ? undefined : frame.labels.includes(step.label);
      if (step.kind === "break") {
        if (named ?? frame.unlabelled) return this.through(frame, frame.breakTo, `jump ${frame.breakTo}`);
      } else if (frame.continueTo !== undefined && (named ?? true)) {
        return this.through(frame, frame.continueTo, `jump ${frame.continueTo}`);
      }
    }
    // A jump with nothing to jump out of is a syntax error: it does nothing.
    return next;
  }

  /** The way to `target` through every `finally` between here and the frame that is left to (undefined: all). */
  private through(outermost: Frame | undefined, target: NodeId, way: string): NodeId {
    const crossed: FinallyFrame[] = [];
    for (let frame = this.frame; frame !== undefined && frame !== outermost; frame = frame.outer) {
      if (frame.kind === "finally") crossed.push(frame);
    }
    return crossed.reduceRight((at, frame) => this.copyOf(frame, at, way), target);
  }

  private copyOf(frame: FinallyFrame, target: NodeId, way: string): NodeId {
    const known = frame.copies.get(way);
    if (known !== undefined) return known;
    if (this.finallyDepth >= MAX_FINALLY_DEPTH && way !== "normal") return target;
    const { throws } = this.flow;
    const inner = this.frame;
    this.flow.throws = frame.throws;
    this.frame = frame.outer;
    this.finallyDepth += 1;
    const copy = this.block(frame.finalizer, target);
    this.finallyDepth -= 1;
    this.frame = inner;
    this.flow.throws = throws;
    frame.copies.set(way, copy);
    return copy;
  }
}
