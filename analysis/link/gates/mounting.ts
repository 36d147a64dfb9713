/**
 * Gates in front of all routes of an app or router: `app.use(gate)` before them, and what stands in front of the router
 * where it is mounted, in other files too. A router with several mounts is gated if each of them is.
 */
import type { ExpressionId } from "../../lower/facts.ts";
import entryData from "../data/entry-points.json" with { type: "json" };
import { definitionOf } from "../definitions.ts";
import type { Mount } from "../mounts.ts";
import { joinPaths, mountsOf, rootOf, textOf } from "../mounts.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef } from "../refs.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { chain, hooksOf, middleware } from "./middleware.ts";
import type { Wrapping } from "./wrapping.ts";
import { NOTHING, join } from "./wrapping.ts";

/** Routers in routers in routers. */
const MAX_DEPTH = 5;
const middlewareMethods = new Set(entryData.middlewareMethods);
const requestHooks = new Set(entryData.requestHooks);

/** What stands in front of a route that `call` registers on `onto`. */
export function routing(context: GateContext, call: ExpressionRef, onto: ExpressionRef): Wrapping {
  const { program } = context;
  const path = routePathOf(program, call, onto);
  return join([installed(context, call, onto, path), mounted(context, onto, path ?? "", 0)]);
}

/** The checks at the places where a router is mounted; `path` is that of the route, on the router. */
function mounted(context: GateContext, router: ExpressionRef, path: string, depth: number): Wrapping {
  const { program } = context;
  if (depth > MAX_DEPTH) return NOTHING;
  const mounts = mountsOf(program, router).filter((mount) => !program.options.isTest(mount.at.file));
  const ways = mounts.map((mount) => ({ mount, wrapping: mounting(context, mount, joinPaths(mount.path, path), depth) }));
  const open = ways.filter(({ wrapping }) => wrapping.gate === undefined);
  const gated = ways.find(({ wrapping }) => wrapping.gate !== undefined)?.wrapping.gate;
  const [way] = open;
  if (way === undefined) return { gate: gated, lesser: [] };
  // A lesser check counts where every open way has one.
  const checked = open.every(({ wrapping }) => wrapping.lesser.length > 0);
  const lesser = checked ? open.flatMap(({ wrapping }) => wrapping.lesser) : [];
  const trouble = gated === undefined ? way.wrapping.trouble : ({ kind: "some-paths", gate: gated, where: program.place(way.mount.at), detail: "mount", gap: undefined } as const);
  return { gate: undefined, lesser, ...(trouble === undefined ? {} : { trouble }) };
}

function mounting(context: GateContext, { at, onto, before }: Mount, path: string, depth: number): Wrapping {
  return join([...before.flatMap((one) => [middleware(context, one), hooksOf(context, one)]), chain(context, onto), installed(context, at, onto, path), mounted(context, onto, path, depth + 1)]);
}

/** `app.use(gate)`, `app.addHook("preHandler", gate)` and `app.param("id", gate)` on the app that `at` registers something on, for that path. */
function installed(context: GateContext, at: ExpressionRef, onto: ExpressionRef, path: string | undefined): Wrapping {
  const { program } = context;
  const root = rootOf(program, onto);
  const expression = program.expression(root);
  const binding = expression.kind === "name" ? expression.binding : undefined;
  if (binding === undefined) return NOTHING;
  const here = installedOn(context, at.file, binding, path, program.place(at).span[0]);
  // An app of another file is set up before this file gets it.
  const defined = definitionOf(program, root);
  const elsewhere = defined === undefined || defined.file === at.file ? undefined : bindingWith(program, defined);
  return elsewhere === undefined || defined === undefined ? here : join([here, installedOn(context, defined.file, elsewhere, path, undefined)]);
}

/** What is installed on the app in a variable of a file, before the offset `end` if there is one. */
function installedOn(context: GateContext, file: string, binding: number, path: string | undefined, end: number | undefined): Wrapping {
  const { program } = context;
  const parts: Wrapping[] = [];
  program.facts(file)?.expressions.forEach((expression, id) => {
    if (expression.kind !== "call") return;
    const call: ExpressionRef = { file, id: id as ExpressionId };
    const callee = program.expression(sibling(call, expression.callee));
    if (callee.kind !== "member") return;
    const isHook = callee.name === "addHook";
    const isParameter = callee.name === "param";
    if (!isHook && !isParameter && !middlewareMethods.has(callee.name)) return;
    // Fastify looks for hooks when all plugins are there, and Express for what a parameter asks for when a request comes.
    if (!isHook && !isParameter && end !== undefined && expression.span[0] > end) return;
    const root = program.expression(rootOf(program, sibling(call, callee.object)));
    if (root.kind !== "name" || root.binding !== binding) return;
    const [first, ...rest] = expression.args.map((argument) => sibling(call, argument.value));
    if (first === undefined || (isHook && !requestHooks.has(textOf(program, first) ?? ""))) return;
    if (isParameter && !parametersOf(path ?? "").includes(textOf(program, first) ?? "")) return;
    const prefixes = isHook || isParameter ? [] : textsOf(program, first);
    if (path !== undefined && prefixes.length > 0 && !prefixes.some((prefix) => covers(prefix, path))) return;
    for (const argument of [first, ...rest]) parts.push(middleware(context, argument));
  });
  return join(parts);
}

/** The names of the parameters in a path: `id` of `/chats/:id?`. */
function parametersOf(path: string): readonly string[] {
  return path.split("/").flatMap((segment) => /^:(\w+)/.exec(segment)?.[1] ?? []);
}

/** The variable that is initialised with an expression. */
function bindingWith(program: Program, value: ExpressionRef): number | undefined {
  const found = program.facts(value.file)?.bindings.findIndex((binding) => binding.sources.some((source) => source.kind === "value" && source.value === value.id && source.path.length === 0));
  return found === -1 ? undefined : found;
}

/** The path of a route as it is registered: its first argument, or that of `.route(…)` in front of the method. */
function routePathOf(program: Program, call: ExpressionRef, onto: ExpressionRef): string | undefined {
  const expression = program.expression(call);
  const first = expression.kind === "call" ? expression.args[0] : undefined;
  const own = first === undefined ? undefined : textOf(program, sibling(call, first.value));
  if (own !== undefined) return joinPaths(own);
  const chained = program.expression(onto);
  const callee = chained.kind === "call" ? program.expression(sibling(onto, chained.callee)) : undefined;
  return callee?.kind === "member" && callee.name === "route" ? routePathOf(program, onto, sibling(onto, callee.object)) : undefined;
}

function textsOf(program: Program, ref: ExpressionRef): readonly string[] {
  const expression = program.expression(ref);
  if (expression.kind === "array") return expression.items.flatMap((item) => textsOf(program, sibling(ref, item.value)));
  const text = textOf(program, ref);
  return text === undefined ? [] : [text];
}

/** True when middleware under a prefix sees requests of a path; `/api/*` is `/api`, `:name` any segment. */
function covers(prefix: string, path: string): boolean {
  const wanted = joinPaths(prefix.replace(/\/?\*?$/, "")).split("/");
  const given = path.split("/");
  return wanted.every((segment, index) => segment === given[index] || (segment.startsWith(":") && given[index] !== undefined));
}
