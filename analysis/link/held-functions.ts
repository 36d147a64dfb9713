/** What of a file holds a function: its names, the expressions that stand for it, the property or field it is kept in. */
import type { BindingId, BindingSource, ExpressionId, FunctionFacts, FunctionId } from "../lower/facts.ts";
import type { FileIndex } from "./file-index.ts";
import type { FunctionRef } from "./refs.ts";

/** The names of a file that hold a function: its declaration, or a variable initialised with it (also wrapped: `cache(fn)`, `traced("ask", fn)`). */
export function bindingsOf(file: FileIndex, fn: FunctionRef): readonly BindingId[] {
  let known = named.get(file);
  if (known === undefined) named.set(file, (known = namesOfFunctions(file)));
  return known.get(fn.fn) ?? [];
}

/** Every function of a file is asked about, so a file is gone through once. */
const named = new WeakMap<FileIndex, ReadonlyMap<FunctionId, readonly BindingId[]>>();

function namesOfFunctions(file: FileIndex): ReadonlyMap<FunctionId, readonly BindingId[]> {
  const names = new Map<FunctionId, BindingId[]>();
  file.facts.bindings.forEach((binding, position) => {
    const functions = binding.sources.flatMap((source) => (source.kind === "function" ? [source.fn] : givenBy(source).flatMap((value) => heldBy(file, value))));
    for (const fn of new Set(functions)) {
      const others = names.get(fn);
      if (others === undefined) names.set(fn, [position as BindingId]);
      else others.push(position as BindingId);
    }
  });
  return names;
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
export function holds(file: FileIndex, id: ExpressionId, fn: FunctionRef): boolean {
  return heldBy(file, id).includes(fn.fn);
}

/** The functions that an expression is, names, or may hand on. */
function heldBy(file: FileIndex, id: ExpressionId, depth = 0): readonly FunctionId[] {
  const expression = file.facts.expressions[id];
  switch (expression?.kind) {
    case "function":
      return [expression.fn];
    case "name": {
      const binding = expression.binding === undefined ? undefined : file.facts.bindings[expression.binding];
      return binding?.sources.flatMap((source) => (source.kind === "function" ? [source.fn] : source.kind === "value" && source.path.length === 0 ? writtenAt(file, source.value) : [])) ?? [];
    }
    case "cast":
      return heldBy(file, expression.operand, depth);
    case "logical":
      return [...heldBy(file, expression.left, depth), ...heldBy(file, expression.right, depth)];
    case "conditional":
      return [...heldBy(file, expression.whenTrue, depth), ...heldBy(file, expression.whenFalse, depth)];
    case "call":
      return depth < 3 && expression.args.length <= 3 ? expression.args.flatMap((argument) => heldBy(file, argument.value, depth + 1)) : [];
    default:
      return [];
  }
}

function writtenAt(file: FileIndex, id: ExpressionId): readonly FunctionId[] {
  const expression = file.facts.expressions[id];
  return expression?.kind === "function" ? [expression.fn] : [];
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

/** Where the file reads what a function is put among under a key: `handlers.get(name)`, by the object that `handlers.set("draft", draft)` names. */
export function readsOfKeyed(file: FileIndex, mention: ExpressionId): readonly ExpressionId[] {
  const { expressions } = file.facts;
  const parent = file.parent(mention);
  const call = parent === undefined ? undefined : expressions[parent];
  const callee = call?.kind === "call" && call.args[1]?.value === mention ? expressions[call.callee] : undefined;
  if (callee?.kind !== "member" || callee.name !== "set") return [];
  const kept = objectKey(file, callee.object);
  return kept === undefined ? [] : file.memberCalls("get").filter((id) => {
    const read = expressions[id];
    const reader = read?.kind === "call" ? expressions[read.callee] : undefined;
    return reader?.kind === "member" && objectKey(file, reader.object) === kept;
  });
}

/** What tells a variable, or a field of the object itself, apart from others. */
function objectKey({ facts: { expressions } }: FileIndex, id: ExpressionId): string | undefined {
  const object = expressions[id];
  if (object?.kind === "name") return object.binding === undefined ? undefined : String(object.binding);
  return object?.kind === "member" && expressions[object.object]?.kind === "this" ? `this.${object.name}` : undefined;
}
