/**
 * Functions that a platform's library runs: bots, sockets, generated servers, cloud functions. What registers one, and
 * the types that declare one, are data; a registration is told by the package, never by a method's name alone.
 */
import data from "./data/listeners.json" with { type: "json" };
import type { Program } from "./program.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";

export interface Listener {
  /** The kind of entry point, as the data names it. */
  readonly kind: string;
  /** The call that registers it. */
  readonly call: ExpressionRef;
  /** The object that it is registered on, where the call is a method's. */
  readonly onto: ExpressionRef | undefined;
}

interface Row {
  readonly specifiers: readonly string[];
  readonly paths: readonly string[];
  readonly kind: string;
  readonly property?: string;
  readonly connection?: boolean;
}

const rows: readonly Row[] = data.registrations;
const methods = new Set(rows.flatMap(({ paths }) => paths.map((path) => path.slice(path.lastIndexOf(".") + 1))));

/** What a call makes of a function that it is given; `property`: as this member of an argument. */
export function listenerBy(program: Program, call: ExpressionRef, property: string | undefined): Listener | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call") return undefined;
  const callee = { file: call.file, id: expression.callee };
  const written = program.expression(callee);
  const onto = written.kind === "member" ? { file: call.file, id: written.object } : undefined;
  const row = rowOf(program, callee);
  if (row !== undefined) return property === undefined || property === row.property ? { kind: row.kind, call, onto } : undefined;
  const connection = onto === undefined || property !== undefined || written.kind !== "member" || written.name !== "on" ? undefined : connectionOf(program, onto);
  return connection === undefined ? undefined : { ...connection, call };
}

function rowOf(program: Program, callee: ExpressionRef): Row | undefined {
  const written = program.expression(callee);
  if (written.kind !== "member" && written.kind !== "name") return undefined;
  if (written.kind === "member" && !methods.has(written.name)) return undefined;
  const imported = written.kind === "name" ? importOf(program, callee) : undefined;
  const known = [...(imported === undefined ? [] : [imported]), ...program.values(callee).flatMap((value) => (value.kind === "external" && value.specifier !== undefined ? [{ specifier: value.specifier, path: value.path }] : []))];
  return rows.find((row) => known.some(({ specifier, path }) => isOf(row.specifiers, specifier) && row.paths.includes(path.filter((step) => step !== "default").join("."))));
}

const isOf = (specifiers: readonly string[], given: string): boolean => specifiers.some((one) => given === one || given.endsWith(`/${one}`));

/** What a name is imported as, also where the file that it is imported from isn't there yet. */
function importOf(program: Program, name: ExpressionRef): { readonly specifier: string; readonly path: readonly string[] } | undefined {
  const facts = program.facts(name.file);
  const expression = program.expression(name);
  const source = expression.kind === "name" && expression.binding !== undefined ? facts?.bindings[expression.binding]?.sources[0] : undefined;
  const found = source?.kind === "import" ? facts?.imports[source.import] : undefined;
  return found === undefined ? undefined : { specifier: found.specifier, path: [found.imported] };
}

/** The listener whose first parameter an expression is: `socket` of `io.on("connection", (socket) => …)`. */
function connectionOf(program: Program, ref: ExpressionRef): Listener | undefined {
  const expression = program.expression(ref);
  const binding = expression.kind === "name" && expression.binding !== undefined ? program.facts(ref.file)?.bindings[expression.binding] : undefined;
  const source = binding?.sources[0];
  if (source?.kind !== "parameter" || source.index !== 0 || source.path.length > 0) return undefined;
  for (const { argumentOf } of program.usesOf({ file: ref.file, fn: source.fn })) {
    const made = argumentOf === undefined ? undefined : program.expression(argumentOf.call);
    const row = argumentOf === undefined || made?.kind !== "call" ? undefined : rowOf(program, { file: argumentOf.call.file, id: made.callee });
    if (argumentOf !== undefined && row?.connection === true) return listenerBy(program, argumentOf.call, undefined);
  }
  return undefined;
}

/** What an exported function is by the type that it is declared with: `export const ask: APIGatewayProxyHandlerV2 = async (event) => …`. */
export function listenerByType(program: Program, fn: FunctionRef): string | undefined {
  const facts = program.facts(fn.file);
  const { expression } = program.function(fn);
  if (facts === undefined || expression === undefined) return undefined;
  const type = facts.bindings.find(({ sources }) => sources.some((source) => source.kind === "value" && source.value === expression && source.path.length === 0))?.type;
  if (type?.kind !== "ref" || type.target.kind !== "import") return undefined;
  const imported = facts.imports[type.target.import];
  const name = type.target.members.at(-1) ?? imported?.imported ?? "";
  return imported === undefined ? undefined : data.types.find((row) => isOf(row.specifiers, imported.specifier) && row.names.includes(name))?.kind;
}
