/**
 * Where routers are mounted: `app.use("/tenders", gate, tenders)`, Hono's `app.route`, Koa's `app.use(router.routes())`,
 * Fastify's `app.register(plugin)`, a function of the project that is given the app. The router's value is followed
 * forwards from where it is made: through variables, exports, returns and chained calls, into other files.
 */
import data from "./data/entry-points.json" with { type: "json" };
import { keptFor } from "./kept.ts";
import { definitionOf } from "./definitions.ts";
import type { Program } from "./program.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import { expressionKey } from "./refs.ts";

/** One place that a router is mounted at. */
export interface Mount {
  /** The call that mounts it. */
  readonly at: ExpressionRef;
  /** The app or router that it is mounted on. */
  readonly onto: ExpressionRef;
  /** What is written in front of it: a path, middleware. */
  readonly before: readonly ExpressionRef[];
  /** The path in front of its routes; "" for none. */
  readonly path: string;
}

const mountMethods = new Set(data.mountMethods);
/** A router is named in a few places; what is named in more is no router. */
const MAX_MENTIONS = 400;

const memories = keptFor<string, readonly Mount[]>();

/** The mounts of a router, `receiver` being an expression that stands for it: `tenders`, `new Hono().get(…)`. */
export function mountsOf(program: Program, receiver: ExpressionRef): readonly Mount[] {
  const root = rootOf(program, receiver);
  const start = program.expression(root).kind === "name" ? (definitionOf(program, root) ?? root) : receiver;
  return memories(program.dependencies).get(expressionKey(start), () => find(program, start), []);
}

/** What a chain of method calls is called on. */
export function rootOf(program: Program, ref: ExpressionRef): ExpressionRef {
  const expression = program.expression(ref);
  if (expression.kind === "cast") return rootOf(program, { file: ref.file, id: expression.operand });
  if (expression.kind === "member") return rootOf(program, { file: ref.file, id: expression.object });
  const callee = expression.kind === "call" ? program.expression({ file: ref.file, id: expression.callee }) : undefined;
  return callee?.kind === "member" && expression.kind === "call" ? rootOf(program, { file: ref.file, id: callee.object }) : ref;
}

/** A path as its parts in one form: "/a/b", "" for the root. */
export function joinPaths(...parts: readonly string[]): string {
  const segments = parts.flatMap((part) => part.split("/")).filter((segment) => segment !== "");
  return segments.length === 0 ? "" : `/${segments.join("/")}`;
}

function find(program: Program, start: ExpressionRef): readonly Mount[] {
  const mounts = new Map<string, Mount>();
  const seen = new Set<string>();
  const add = (mount: Mount): void => void mounts.set(expressionKey(mount.at), mount);
  const parameter = parameterOf(program, start);
  if (parameter === undefined) follow(program, start, seen, add);
  else fromFunction(program, parameter.fn, parameter.index, seen, add);
  return [...mounts.values()];
}

/** For a router that is a function's parameter: the plugin is registered, or the function is called with the app. */
function fromFunction(program: Program, fn: FunctionRef, index: number, seen: Set<string>, add: (mount: Mount) => void): void {
  for (const use of program.usesOf(fn)) follow(program, use.at, seen, add);
  for (const { call } of program.callersOf(fn)) {
    const expression = program.expression(call);
    const given = expression.kind === "call" || expression.kind === "new" ? expression.args[index] : undefined;
    if (given !== undefined && !given.spread) add({ at: call, onto: { file: call.file, id: given.value }, before: [], path: "" });
  }
}

function parameterOf(program: Program, ref: ExpressionRef): { readonly fn: FunctionRef; readonly index: number } | undefined {
  const expression = program.expression(ref);
  const binding = expression.kind === "name" && expression.binding !== undefined ? program.facts(ref.file)?.bindings[expression.binding] : undefined;
  const source = binding?.sources[0];
  return source?.kind === "parameter" && source.path.length === 0 ? { fn: { file: ref.file, fn: source.fn }, index: source.index } : undefined;
}

/** Follows a router from one expression that has it as its value to those that get it from there. */
function follow(program: Program, ref: ExpressionRef, seen: Set<string>, add: (mount: Mount) => void): void {
  const key = expressionKey(ref);
  if (seen.has(key) || seen.size > MAX_MENTIONS) return;
  seen.add(key);
  const go = (next: ExpressionRef): void => follow(program, next, seen, add);
  const parent = program.parent(ref);
  if (parent === undefined) {
    for (const mention of program.mentionsOf(ref)) go(mention);
    if (isReturned(program, ref)) for (const { call } of program.callersOf(program.functionOf(ref))) go(call);
    return;
  }
  const expression = program.expression(parent);
  switch (expression.kind) {
    case "cast":
    case "await":
    case "logical":
      return go(parent);
    case "conditional":
      return expression.test === ref.id ? undefined : go(parent);
    case "member": {
      // A method of a router gives the router, or what stands for it: `routes()`.
      const call = program.parent(parent);
      const called = call === undefined ? undefined : program.expression(call);
      return call !== undefined && called?.kind === "call" && called.callee === parent.id ? go(call) : undefined;
    }
    case "array": {
      const call = program.parent(parent);
      const mount = call === undefined ? undefined : mountBy(program, call, parent);
      const front = expression.items.slice(0, expression.items.findIndex((item) => item.value === ref.id));
      if (mount !== undefined) add({ ...mount, before: [...mount.before, ...front.map((item) => ({ file: ref.file, id: item.value }))] });
      return;
    }
    case "call": {
      const mount = mountBy(program, parent, ref);
      if (mount !== undefined) return add(mount);
      // A library that makes a plugin of a plugin.
      const wraps = expression.args[0]?.value === ref.id && program.callees(parent).every((callee) => callee.kind === "external");
      return wraps ? go(parent) : undefined;
    }
    default:
      return;
  }
}

function isReturned(program: Program, ref: ExpressionRef): boolean {
  const fn = program.functionOf(ref);
  return program.function(fn).body?.nodes.some((node) => node.kind === "return" && node.value === ref.id) ?? false;
}

/** The mount that a call makes when a router is among its arguments. */
function mountBy(program: Program, call: ExpressionRef, router: ExpressionRef): Mount | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call") return undefined;
  const callee = program.expression({ file: call.file, id: expression.callee });
  const index = expression.args.findIndex((argument) => argument.value === router.id);
  if (callee.kind !== "member" || index < 0 || !mountMethods.has(callee.name)) return undefined;
  const refs = expression.args.map((argument): ExpressionRef => ({ file: call.file, id: argument.value }));
  const first = index > 0 && refs[0] !== undefined ? textOf(program, refs[0]) : undefined;
  const options = refs[index + 1] === undefined ? undefined : prefixIn(program, refs[index + 1] ?? call);
  return { at: call, onto: { file: call.file, id: callee.object }, before: refs.slice(0, index), path: first ?? options ?? "" };
}

/** Fastify's `{ prefix: "/v1" }`. */
function prefixIn(program: Program, ref: ExpressionRef): string | undefined {
  const expression = program.expression(ref);
  if (expression.kind !== "object") return undefined;
  const property = expression.properties.find((one) => one.kind === "value" && one.key === "prefix");
  return property?.kind === "value" ? textOf(program, { file: ref.file, id: property.value }) : undefined;
}

/** The constant text of an expression. */
export function textOf(program: Program, ref: ExpressionRef): string | undefined {
  const expression = program.expression(ref);
  if (expression.kind === "string") return expression.text;
  if (expression.kind !== "name" && expression.kind !== "member") return undefined;
  const values = program.values(ref);
  const only = values.length === 1 ? values[0] : undefined;
  return only?.kind === "string" ? only.text : undefined;
}
