/** Shorthands of the tests of lowering. Facts are validated wherever a test makes them. */
import type { Binding, ClassFacts, FileFacts, FunctionFacts, FunctionId } from "./facts.ts";
import type { Language } from "./lower.ts";
import { lower } from "./lower.ts";
import { printFunction, printSource } from "./print.ts";
import { validateFacts } from "./validate.ts";

/** Lowers a text and throws when its facts are not valid. */
export function factsOf(text: string, language: Language = "ts"): FileFacts {
  const facts = lower(text, language);
  const problems = validateFacts(facts, text);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return facts;
}

/** As `factsOf`, for a text that must parse. */
export function cleanFactsOf(text: string, language: Language = "ts"): FileFacts {
  const facts = factsOf(text, language);
  const [error] = facts.syntaxErrors;
  if (error !== undefined) throw new Error(`${error.message} at ${error.span[0]}`);
  return facts;
}

/** The printed graph of the function named `f`, or of the module when there is none. */
export function graphOf(text: string, language: Language = "ts"): string {
  const facts = cleanFactsOf(text, language);
  const named = facts.functions.findIndex(({ name, body }) => name === "f" && body !== undefined);
  return printFunction(facts, text, Math.max(named, 0) as FunctionId);
}

/** The lines of an indented template, without its first and last line and common indentation. */
export function lines(template: string): string {
  const all = template.split("\n").slice(1, -1);
  const indent = Math.min(...all.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return all.map((line) => line.slice(indent)).join("\n");
}

/** The printed sources of the first binding of a name. */
export function sourcesOf(facts: FileFacts, text: string, name: string): string[] {
  return bindingOf(facts, name).sources.map((source) => printSource(facts, text, source));
}

export function bindingOf(facts: FileFacts, name: string): Binding {
  return known(facts.bindings.find((binding) => binding.name === name), name);
}

export function functionOf(facts: FileFacts, name: string): FunctionFacts {
  return known(facts.functions.find((fn) => fn.name === name), name);
}

export function classOf(facts: FileFacts, name: string): ClassFacts {
  return known(facts.classes.find((facts) => facts.name === name), name);
}

/** A value that a test knows to be there. */
export function known<T>(value: T | undefined, what = "value"): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

export function textAt(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(start, end);
}
