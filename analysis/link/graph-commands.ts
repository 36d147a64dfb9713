/** Where the nodes of an agent graph go on to by themselves: `return new Command({ update, goto: allowed ? "answer" : END })`. */
import type { ExpressionId } from "../lower/facts.ts";
import type { Program } from "./program.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";

/** What a reader of graphs knows of their words: which class is the library's command, and what a name of a node may be. */
export interface GraphWords {
  readonly isCommand: (callee: ExpressionRef) => boolean;
  /** The names of nodes that an expression may stand for; none where it says nothing. */
  readonly names: (ref: ExpressionRef) => readonly string[];
}

/**
 * The nodes that a function names as the next ones in the commands it returns; undefined where it returns none.
 * `declared` are those that the graph says it may name (`ends`): they count where a command doesn't say it in words.
 */
export function commandedBy(program: Program, fn: FunctionRef, declared: readonly string[] | undefined, words: GraphWords): readonly string[] | undefined {
  const commands = (program.function(fn).body?.nodes ?? []).flatMap((node) => (node.kind === "return" && node.value !== undefined ? commandsIn(program, { file: fn.file, id: node.value }, words) : []));
  if (commands.length === 0) return undefined;
  const named = commands.map((goto) => writtenNames(program, goto, words));
  const written = named.flatMap((one) => one ?? []);
  return [...new Set(named.includes(undefined) ? [...(declared ?? []), ...written] : written)];
}

/** What the commands that an expression may be are told to go on with. */
function commandsIn(program: Program, ref: ExpressionRef, words: GraphWords): readonly ExpressionRef[] {
  const at = (id: ExpressionId): ExpressionRef => ({ file: ref.file, id });
  const expression = program.expression(ref);
  if (expression.kind === "cast" || expression.kind === "await") return commandsIn(program, at(expression.operand), words);
  if (expression.kind === "conditional") return [expression.whenTrue, expression.whenFalse].flatMap((id) => commandsIn(program, at(id), words));
  const [options] = expression.kind === "new" && words.isCommand(at(expression.callee)) ? expression.args : [];
  const given = options === undefined ? undefined : program.expression(at(options.value));
  return given?.kind !== "object" ? [] : given.properties.flatMap((property) => (property.kind === "value" && property.key === "goto" ? [at(property.value)] : []));
}

/** The names that an expression is written as; undefined where a part of it isn't known. */
function writtenNames(program: Program, ref: ExpressionRef, words: GraphWords): readonly string[] | undefined {
  const at = (id: ExpressionId): ExpressionRef => ({ file: ref.file, id });
  const expression = program.expression(ref);
  const parts = expression.kind === "conditional" ? [expression.whenTrue, expression.whenFalse] : expression.kind === "array" ? expression.items.map(({ value }) => value) : undefined;
  if (parts === undefined) {
    const names = words.names(ref);
    return names.length === 0 ? undefined : names;
  }
  const named = parts.map((id) => writtenNames(program, at(id), words));
  return named.includes(undefined) ? undefined : named.flatMap((one) => one ?? []);
}
