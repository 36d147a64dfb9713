/**
 * Lays out what evaluating an expression does, in JavaScript's evaluation order, from the last effect to the
 * first: every function takes the node that follows and returns the node that starts the evaluation.
 *
 * A condition continues in one of three ways, `truthy`, `nullish` or `falsy` (falsy but not nullish), which
 * is enough to break `!`, `&&`, `||`, `??`, `?:` and `?.` down to tests of single values without ever testing
 * a compound one.
 */
import type { ClassId, Expression, ExpressionId, ExpressionOf, NodeId } from "./facts.ts";
import type { FlowNodes } from "./flow-nodes.ts";

/** Where control goes for each outcome of a test. */
interface Outcomes {
  readonly truthy: NodeId;
  readonly nullish: NodeId;
  readonly falsy: NodeId;
}

export class ExpressionFlow {
  /** Where an exception goes: the innermost handler. */
  throws: NodeId;
  private readonly nodes: FlowNodes;
  private readonly expressions: readonly Expression[];
  private readonly classDefinition: (id: ClassId, next: NodeId) => NodeId;

  constructor(
    nodes: FlowNodes,
    expressions: readonly Expression[],
    throws: NodeId,
    classDefinition: (id: ClassId, next: NodeId) => NodeId,
  ) {
    this.nodes = nodes;
    this.expressions = expressions;
    this.throws = throws;
    this.classDefinition = classDefinition;
  }

  /** Evaluates a condition. A test that is literally true or false leaves no branch. */
  condition(id: ExpressionId, whenTrue: NodeId, whenFalse: NodeId): NodeId {
    return this.test(id, { truthy: whenTrue, nullish: whenFalse, falsy: whenFalse }, "truthy");
  }

  /** Evaluates a condition on being null or undefined. */
  nullish(id: ExpressionId, whenNullish: NodeId, otherwise: NodeId): NodeId {
    return this.test(id, { truthy: otherwise, nullish: whenNullish, falsy: otherwise }, "nullish");
  }

  /** Evaluates an expression whose value nothing branches on. */
  evaluate(id: ExpressionId, next: NodeId): NodeId {
    const expression = this.expressions[id];
    if (expression === undefined) return next;
    switch (expression.kind) {
      case "logical": {
        const right = this.evaluate(expression.right, next);
        switch (expression.operator) {
          case "&&":
            return this.condition(expression.left, right, next);
          case "||":
            return this.condition(expression.left, next, right);
          case "??":
            return this.nullish(expression.left, right, next);
        }
      }
      case "conditional": {
        const whenFalse = this.evaluate(expression.whenFalse, next);
        const whenTrue = this.evaluate(expression.whenTrue, next);
        return this.condition(expression.test, whenTrue, whenFalse);
      }
      case "assign":
        return this.assignment(id, expression, next);
      default:
        return this.effects(id, expression, next, next);
    }
  }

  /** What defining a class evaluates, where the class stands: its base, computed keys, static fields, decorators. */
  defineClass(id: ClassId, next: NodeId): NodeId {
    return this.classDefinition(id, next);
  }

  /** Whether an expression is the literal `true`. */
  isTrue(id: ExpressionId): boolean {
    const expression = this.expressions[id];
    return expression?.kind === "boolean" && expression.value;
  }

  /** A default that applies when `test` is undefined. Leaves nothing when evaluating it does nothing. */
  defaultValue(test: ExpressionId, value: ExpressionId, next: NodeId): NodeId {
    const start = this.evaluate(value, next);
    if (start === next) return next;
    return this.nodes.add({ kind: "branch", mode: "nullish", test, whenTrue: start, whenFalse: next });
  }

  private test(id: ExpressionId, to: Outcomes, mode: "truthy" | "nullish"): NodeId {
    const expression = this.expressions[id];
    if (expression === undefined) return to.truthy;
    switch (expression.kind) {
      case "boolean":
        return expression.value ? to.truthy : to.falsy;
      case "number":
        return expression.value === 0 ? to.falsy : to.truthy;
      case "string":
        return expression.text === "" ? to.falsy : to.truthy;
      case "null":
      case "undefined":
        return to.nullish;
      case "object":
      case "array":
      case "function":
      case "class":
      case "regex":
      case "jsx":
      case "new":
        return this.effects(id, expression, to.truthy, to.truthy);
      case "cast":
        return this.test(expression.operand, to, mode);
      case "unary":
        if (expression.operator === "!") {
          return this.test(expression.operand, { truthy: to.falsy, nullish: to.truthy, falsy: to.truthy }, "truthy");
        }
        if (expression.operator === "void") return this.evaluate(expression.operand, to.nullish);
        break;
      case "logical": {
        const right = this.test(expression.right, to, mode);
        switch (expression.operator) {
          case "&&":
            return this.test(expression.left, { ...to, truthy: right }, "truthy");
          case "||":
            return this.test(expression.left, { truthy: to.truthy, nullish: right, falsy: right }, "truthy");
          case "??":
            return this.test(expression.left, { ...to, nullish: right }, "nullish");
        }
      }
      case "conditional": {
        const whenFalse = this.test(expression.whenFalse, to, mode);
        const whenTrue = this.test(expression.whenTrue, to, mode);
        return this.condition(expression.test, whenTrue, whenFalse);
      }
      case "sequence": {
        const last = expression.items.at(-1);
        if (last === undefined) return to.nullish;
        return this.all(expression.items.slice(0, -1), this.test(last, to, mode));
      }
      case "assign":
        return this.assignment(id, expression, this.branch(id, to, mode), to);
      default:
        break;
    }
    return this.effects(id, expression, this.branch(id, to, mode), to.nullish);
  }

  private branch(test: ExpressionId, to: Outcomes, mode: "truthy" | "nullish"): NodeId {
    const { truthy, nullish, falsy } = to;
    if (nullish === falsy && (mode === "truthy" || truthy !== falsy)) {
      return this.nodes.add({ kind: "branch", mode: "truthy", test, whenTrue: truthy, whenFalse: falsy });
    }
    const present =
      truthy === falsy
        ? truthy
        : this.nodes.add({ kind: "branch", mode: "truthy", test, whenTrue: truthy, whenFalse: falsy });
    return this.nodes.add({ kind: "branch", mode: "nullish", test, whenTrue: nullish, whenFalse: present });
  }

  /** `short` is where a chain goes whose optional part is nullish. */
  private effects(id: ExpressionId, expression: Expression, next: NodeId, short: NodeId): NodeId {
    switch (expression.kind) {
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "undefined":
      case "regex":
      case "name":
      case "this":
      case "super":
      case "function":
      case "opaque":
        return next;
      case "import":
        return expression.form === "dynamic" ? this.call(id, next) : next;
      case "member":
        return this.link(expression.object, expression.optional, next, short);
      case "index":
        return this.link(expression.object, expression.optional, this.evaluate(expression.index, next), short);
      case "call": {
        const args = this.arguments(expression.args, this.call(id, next));
        return this.link(expression.callee, expression.optional, args, short);
      }
      case "new":
        return this.evaluate(expression.callee, this.arguments(expression.args, this.call(id, next)));
      case "tagged":
        return this.evaluate(expression.tag, this.evaluate(expression.template, this.call(id, next)));
      case "await":
        return this.evaluate(
          expression.operand,
          this.nodes.add({ kind: "await", expression: id, next, throws: this.throws }),
        );
      case "yield": {
        const node = this.nodes.add({ kind: "yield", expression: id, next, throws: this.throws });
        return expression.operand === undefined ? node : this.evaluate(expression.operand, node);
      }
      case "binary":
        return this.binary(expression, next);
      case "unary":
      case "cast":
        return this.evaluate(expression.operand, next);
      case "template":
        return this.all(expression.parts, next);
      case "sequence":
        return this.all(expression.items, next);
      case "array":
        return this.arguments(expression.items, next);
      case "object":
        return this.properties(expression.properties, next);
      case "jsx":
        return this.properties(expression.attributes, this.all(expression.children, next));
      case "class":
        return this.classDefinition(expression.class, next);
      case "logical":
      case "conditional":
      case "assign":
        return this.evaluate(id, next);
    }
  }

  /** One link of a chain; when it is optional, a nullish receiver skips the rest of the chain. */
  private link(receiver: ExpressionId, optional: boolean, next: NodeId, short: NodeId): NodeId {
    if (optional && next !== short) return this.nullish(receiver, short, next);
    const expression = this.expressions[receiver];
    if (expression === undefined) return next;
    switch (expression.kind) {
      case "member":
      case "index":
      case "call":
        return this.effects(receiver, expression, next, short);
      default:
        return this.evaluate(receiver, next);
    }
  }

  private call(expression: ExpressionId, next: NodeId): NodeId {
    return this.nodes.add({ kind: "call", expression, next, throws: this.throws });
  }

  /** Left-nested operators form long chains (string concatenation), so they are walked without recursion. */
  private binary(expression: ExpressionOf<"binary">, next: NodeId): NodeId {
    let at = this.evaluate(expression.right, next);
    let left = expression.left;
    for (;;) {
      const operand = this.expressions[left];
      if (operand?.kind !== "binary") return this.evaluate(left, at);
      at = this.evaluate(operand.right, at);
      left = operand.left;
    }
  }

  /** `to` are the outcomes when the assignment's value is tested; `next` then is the test of a new value. */
  private assignment(id: ExpressionId, expression: ExpressionOf<"assign">, next: NodeId, to?: Outcomes): NodeId {
    const target = this.expressions[expression.target];
    const binding = target?.kind === "name" ? target.binding : undefined;
    const isPattern = target?.kind === "object" || target?.kind === "array";
    const bound = isPattern ? this.pattern(expression.target, next) : next;
    const assign = this.nodes.add({
      kind: "assign",
      expression: id,
      ...(binding === undefined ? {} : { binding }),
      next: bound,
    });
    const value = this.evaluate(expression.value, assign);
    const kept: Outcomes = to ?? { truthy: next, nullish: next, falsy: next };
    switch (expression.operator) {
      case "??=":
        return this.test(expression.target, { ...kept, nullish: value }, "nullish");
      case "||=":
        return this.test(expression.target, { truthy: kept.truthy, nullish: value, falsy: value }, "truthy");
      case "&&=":
        return this.test(expression.target, { ...kept, truthy: value }, "truthy");
      default:
        return isPattern ? value : this.evaluate(expression.target, value);
    }
  }

  /** What binding the parts of a destructuring assignment evaluates: computed keys, defaults, member targets. */
  pattern(target: ExpressionId, next: NodeId): NodeId {
    const expression = this.expressions[target];
    if (expression === undefined) return next;
    switch (expression.kind) {
      case "array":
        return expression.items.reduceRight((at, item) => this.pattern(item.value, at), next);
      case "object":
        return expression.properties.reduceRight((at, property) => {
          if (property.kind === "accessor") return at;
          const bound = this.pattern(property.value, at);
          return property.kind === "computed" ? this.evaluate(property.key, bound) : bound;
        }, next);
      case "assign":
        return this.defaultValue(expression.target, expression.value, this.pattern(expression.target, next));
      default:
        return this.evaluate(target, next);
    }
  }

  private all(ids: readonly ExpressionId[], next: NodeId): NodeId {
    return ids.reduceRight((at, id) => this.evaluate(id, at), next);
  }

  private arguments(args: ExpressionOf<"array">["items"], next: NodeId): NodeId {
    return args.reduceRight((at, argument) => this.evaluate(argument.value, at), next);
  }

  private properties(properties: ExpressionOf<"object">["properties"], next: NodeId): NodeId {
    return properties.reduceRight((at, property) => {
      switch (property.kind) {
        case "accessor":
          return at;
        case "computed":
          return this.evaluate(property.key, this.evaluate(property.value, at));
        case "value":
        case "spread":
          return this.evaluate(property.value, at);
      }
    }, next);
  }
}
