/** The expressions directly inside an expression, in evaluation order. Bodies of functions and classes are not inside. */
import type { Expression, ExpressionId } from "./facts.ts";

/** The child expressions of `expression`; ids refer to the same file. */
export function children(expression: Expression): readonly ExpressionId[] {
  switch (expression.kind) {
    case "template":
      return expression.parts;
    case "member":
      return [expression.object];
    case "index":
      return [expression.object, expression.index];
    case "call":
    case "new":
      return [expression.callee, ...expression.args.map((argument) => argument.value)];
    case "tagged":
      return [expression.tag, expression.template];
    case "object":
      return propertyValues(expression.properties);
    case "array":
      return expression.items.map((item) => item.value);
    case "conditional":
      return [expression.test, expression.whenTrue, expression.whenFalse];
    case "logical":
    case "binary":
      return [expression.left, expression.right];
    case "unary":
    case "await":
    case "cast":
      return [expression.operand];
    case "assign":
      return [expression.target, expression.value];
    case "yield":
      return expression.operand === undefined ? [] : [expression.operand];
    case "sequence":
      return expression.items;
    case "jsx":
      return [...(expression.tag === undefined ? [] : [expression.tag]), ...propertyValues(expression.attributes), ...expression.children];
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
    case "regex":
    case "name":
    case "this":
    case "super":
    case "import":
    case "function":
    case "class":
    case "opaque":
      return [];
  }
}

function propertyValues(properties: Extract<Expression, { kind: "object" }>["properties"]): ExpressionId[] {
  const values: ExpressionId[] = [];
  for (const property of properties) {
    if (property.kind === "computed") values.push(property.key, property.value);
    else if (property.kind !== "accessor") values.push(property.value);
  }
  return values;
}
