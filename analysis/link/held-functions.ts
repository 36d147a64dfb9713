/** What of a file holds a function: its names, the expressions that stand for it, the property or field it is kept in. */
import type { BindingId, BindingSource, ExpressionId, FunctionFacts } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";
import type { FunctionRef } from "./refs.ts";

/** The names of a file that hold a function: its declaration, or a variable initialised with it (also wrapped: `cache(fn)`, `traced("ask", fn)`). */
export function bindingsOf(file: FileIndex, fn: FunctionRef): readonly BindingId[] {
  const found: BindingId[] = [];
  file.facts.bindings.forEach((binding, position) => {
    const does = binding.sources.some((source) => (source.kind === "function" && source.fn === fn.fn) || givenBy(source).some((value) => holds(file, value, fn)));
    if (does) found.push(position as BindingId);
  });
  return found;
}

/** What a source gives a name as a whole: the value itself, or what its pattern has for want of one. */
function givenBy(source: BindingSource): readonly ExpressionId[] {
  if (source.kind !== "value" && source.kind !== "parameter") return [];
  const last = source.path.at(-1);
  return [...(source.kind === "value" && source.path.length === 0 ? [source.value] : []), ...(last?.kind === "default" ? [last.value] : [])];
}

/** The names that hold what a call gives, or may hold it: `const ask = make()`, `ask = given ?? make()`, `{ ask = make() }`. */
export function holdersOf(file: FileIndex, id: ExpressionId): readonly BindingId[] {
  let whole = id;
  for (let parent = file.parent(id); parent !== undefined && isAlternative(file, whole, parent); parent = file.parent(parent)) whole = parent;
  const found: BindingId[] = [];
  file.facts.bindings.forEach(({ sources }, position) => {
    if (sources.some((source) => givenBy(source).includes(whole))) found.push(position as BindingId);
  });
  return found;
}

/** Whether `id` may be what the expression around it comes to. */
function isAlternative(file: FileIndex, id: ExpressionId, around: ExpressionId): boolean {
  const expression = file.facts.expressions[around];
  if (expression?.kind === "conditional") return expression.test !== id;
  return expression?.kind === "logical" || expression?.kind === "cast" || expression?.kind === "await";
}

/** Whether an expression is a function or its name, or a call that may hand it on: `traced("ask", ask)`. */
export function holds(file: FileIndex, id: ExpressionId, fn: FunctionRef, depth = 0): boolean {
  const expression = file.facts.expressions[id];
  switch (expression?.kind) {
    case "function":
      return isItself(file, id, fn);
    case "name": {
      const binding = expression.binding === undefined ? undefined : file.facts.bindings[expression.binding];
      return binding?.sources.some((source) => (source.kind === "function" && source.fn === fn.fn) || (source.kind === "value" && source.path.length === 0 && isItself(file, source.value, fn))) ?? false;
    }
    case "cast":
      return holds(file, expression.operand, fn, depth);
    case "logical":
      return holds(file, expression.left, fn, depth) || holds(file, expression.right, fn, depth);
    case "conditional":
      return holds(file, expression.whenTrue, fn, depth) || holds(file, expression.whenFalse, fn, depth);
    case "call":
      return depth < 3 && expression.args.length <= 3 && expression.args.some((argument) => holds(file, argument.value, fn, depth + 1));
    default:
      return false;
  }
}

function isItself(file: FileIndex, id: ExpressionId, fn: FunctionRef): boolean {
  const expression = file.facts.expressions[id];
  return expression?.kind === "function" && expression.fn === fn.fn;
}

/** The key under which an object literal keeps a function. */
export function propertyName(file: FileIndex, facts: FunctionFacts, fn: FunctionRef): string | undefined {
  const object = facts.object === undefined ? undefined : file.facts.expressions[facts.object];
  if (object?.kind !== "object") return undefined;
  for (const property of object.properties) {
    if (property.kind === "value" && holds(file, property.value, fn)) return property.key;
  }
  return facts.name;
}

/** The key of a mention in an object that its function returns: `return { draft, translate: inTurn }`. */
export function keyInReturned(file: FileIndex, mention: ExpressionId): string | undefined {
  const object = file.parent(mention);
  const expression = object === undefined ? undefined : file.facts.expressions[object];
  const property = expression?.kind === "object" ? expression.properties.find((one) => one.kind === "value" && one.value === mention) : undefined;
  if (object === undefined || property?.kind !== "value") return undefined;
  const body = file.facts.functions[file.owner(object)]?.body;
  return body?.nodes.some((node) => node.kind === "return" && node.value === object) === true ? property.key : undefined;
}

/** The field of a class that holds a function: `create = async (req, res) => {…}`. */
export function fieldName({ facts: { classes } }: FileIndex, { expression }: FunctionFacts): string | undefined {
  if (expression === undefined) return undefined;
  for (const { fields } of classes) {
    const field = fields.find(({ sources }) => sources.some((source) => source.kind === "value" && source.value === expression));
    if (field !== undefined) return field.name;
  }
  return undefined;
}
