/** Checks of a framework's own middleware file, which runs before every route that it matches. */
import type { EntryPoint } from "../entry-points.ts";
import { definitionOf } from "../definitions.ts";
import type { Program } from "../program.ts";
import type { ExpressionRef, FunctionRef } from "../refs.ts";
import type { GateContext } from "./context.ts";
import { sibling } from "./context.ts";
import { middlewareFunction } from "./middleware.ts";
import type { Wrapping } from "./wrapping.ts";

const FILES = /(?:^|\/)(?:src\/)?(?:middleware|proxy|hooks\.server)\.[cm]?[jt]s$/;
const NAMES: ReadonlySet<string> = new Set(["middleware", "proxy", "default", "handle"]);
const NOTHING: Wrapping = { gate: undefined, lesser: [] };

/** What the middleware file in front of a file-based route checks. */
export function middlewareBefore(context: GateContext, entry: EntryPoint): Wrapping {
  const { program } = context;
  if (entry.path === undefined) return NOTHING;
  for (const file of middlewareFiles(program)) {
    if (!sharesPackage(program, file, entry.place.file)) continue;
    const facts = program.facts(file);
    if (facts === undefined || !matched(program, file, entry.path)) continue;
    for (const [index] of facts.functions.entries()) {
      const fn: FunctionRef = { file, fn: index as FunctionRef["fn"] };
      if (!program.exportsOf(fn).some((one) => one.file === file && NAMES.has(one.name))) continue;
      return middlewareFunction(context, fn, { name: program.nameOf(fn), place: { file, span: program.function(fn).nameSpan }, named: true }, entry.path);
    }
  }
  return NOTHING;
}

const known = new WeakMap<Program, readonly string[]>();

/** Looked for once in a program. */
function middlewareFiles(program: Program): readonly string[] {
  let files = known.get(program);
  if (files === undefined) known.set(program, (files = program.project.files.filter((file) => FILES.test(file))));
  return files;
}

function sharesPackage(program: Program, file: string, route: string): boolean {
  return program.project.packageJson(file)?.file === program.project.packageJson(route)?.file;
}

/** Next.js: `export const config = { matcher }`; without one every route is matched. */
function matched(program: Program, file: string, path: string): boolean {
  const facts = program.facts(file);
  const exported = facts?.exports.find((one) => one.kind === "binding" && one.name === "config");
  const source = exported?.kind === "binding" ? facts?.bindings[exported.binding]?.sources[0] : undefined;
  if (source?.kind !== "value") return true;
  const config = definitionOf(program, { file, id: source.value });
  const expression = config === undefined ? undefined : program.expression(config);
  if (config === undefined || expression?.kind !== "object") return true;
  const matcher = expression.properties.find((one) => one.kind === "value" && one.key === "matcher");
  if (matcher?.kind !== "value") return true;
  const texts = textsOf(program, sibling(config, matcher.value));
  return texts.length === 0 || texts.some((text) => matches(text, path));
}

function textsOf(program: Program, ref: ExpressionRef): readonly string[] {
  const expression = program.expression(ref);
  if (expression.kind === "string") return [expression.text];
  if (expression.kind === "array") return expression.items.flatMap((item) => textsOf(program, sibling(ref, item.value)));
  if (expression.kind !== "object") return [];
  return expression.properties.flatMap((one) => (one.kind === "value" && one.key === "source" ? textsOf(program, sibling(ref, one.value)) : []));
}

/** By the constant head of the pattern; `(?!api|_next)` leaves out what begins like that. */
function matches(pattern: string, path: string): boolean {
  const head = pattern.split(/[:(*]/)[0] ?? "";
  if (!`${path}/`.startsWith(head) && path !== head.replace(/\/$/, "")) return false;
  const excluded = /\(\?!([^)]*)/.exec(pattern)?.[1]?.split("|") ?? [];
  const rest = path.slice(head.length);
  return !excluded.some((start) => start !== "" && rest.startsWith(start));
}
