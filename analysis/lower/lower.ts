/** From the text of one file to its facts: parses it and lowers the syntax tree. */
import * as ts from "typescript";
import { lowerClass } from "./classes.ts";
import { suppressionComments } from "./comments.ts";
import { lowerDeclarationFile } from "./declarations.ts";
import { lowerExpression } from "./expressions.ts";
import { FactsBuilder } from "./facts-builder.ts";
import type { FileFacts, FunctionId, SyntaxError } from "./facts.ts";
import { FACTS_VERSION } from "./facts.ts";
import { layOutBody, lowerDirectives, lowerFunction } from "./functions.ts";
import { hoistBlock, hoistVars } from "./hoisting.ts";
import { keepTree } from "./kept-trees.ts";
import type { Language } from "./languages.ts";
import type { Lowering } from "./lowering.ts";
import { declareImports, lowerExportModifier } from "./modules.ts";
import { parse } from "./parse.ts";
import type { Step } from "./plan.ts";
import { Scope } from "./scope.ts";
import { SourceText } from "./source-text.ts";
import { lowerStatement, lowerStatements } from "./statements.ts";
import { lowerType } from "./types.ts";

export { languageOf, LANGUAGES } from "./languages.ts";
export type { Language } from "./languages.ts";
export { parseToEdit } from "./parse.ts";

/**
 * The facts of a file. The same text gives the same facts.
 *
 * @param text The whole text; a byte order mark counts as a character of it.
 * @returns Facts with `syntaxErrors` where the text doesn't parse; what parses around them is lowered. A text
 * too deeply nested to be read has a syntax error and no other facts than an empty module. Throws nothing.
 */
export function lower(text: string, language: Language): FileFacts {
  try {
    const tree = parse(text, language);
    const facts = lowerFile(tree, language);
    keepTree(facts, tree);
    return facts;
  } catch (error) {
    return unreadable(text, language, error);
  }
}

function lowerFile(file: ts.SourceFile, language: Language): FileFacts {
  const source = new SourceText(file);
  const facts = new FactsBuilder();
  const whole = [0, file.text.length] as const;
  const module: FunctionId = facts.function("module", whole, [0, 0]);
  const l: Lowering = {
    source,
    facts,
    hoisted: { classes: new Map(), types: new Map() },
    scope: new Scope(module),
    fn: module,
    receiver: undefined,
    expression: (node, hint) => lowerExpression(l, node, hint),
    type: (node) => lowerType(l, node),
    statements: (nodes) => lowerStatements(l, nodes),
    function: (node, options) => lowerFunction(l, node, options),
    class: (node, hint) => lowerClass(l, node, hint),
  };
  const directives = lowerDirectives(file.statements);
  const draft = facts.functions[module];
  if (draft !== undefined) draft.directives = directives;
  const plan: Step[] = [];
  if (language === "d.ts") lowerDeclarationFile(l, file.statements);
  else lowerModule(l, file.statements, plan);
  layOutBody(l, module, plan);
  return {
    version: FACTS_VERSION,
    expressions: facts.expressions,
    bindings: facts.bindings,
    functions: facts.functions,
    classes: facts.classes,
    types: facts.types,
    augmentations: facts.augmentations,
    imports: facts.imports,
    exports: facts.exports,
    directives,
    suppressions: suppressionComments(source),
    syntaxErrors: syntaxErrors(file),
  };
}

function lowerModule(l: Lowering, statements: readonly ts.Statement[], plan: Step[]): void {
  declareImports(l, statements);
  hoistVars(l, statements);
  hoistBlock(l, statements);
  for (const statement of statements) {
    lowerStatement(l, statement, plan);
    lowerExportModifier(l, statement);
  }
}

/** The parser keeps its diagnostics on the file under a name that its declarations leave out. */
function syntaxErrors(file: ts.SourceFile): SyntaxError[] {
  const diagnostics: unknown = Reflect.get(file, "parseDiagnostics");
  if (!Array.isArray(diagnostics)) return [];
  return diagnostics.filter(isDiagnostic).map(({ messageText, start, length }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    span: [start, Math.min(start + length, file.text.length)],
  }));
}

function isDiagnostic(value: unknown): value is ts.DiagnosticWithLocation {
  return typeof value === "object" && value !== null && "messageText" in value && "start" in value && "length" in value;
}

/** The facts of an empty file, with the reason. */
function unreadable(text: string, language: Language, error: unknown): FileFacts {
  const message =
    error instanceof RangeError
      ? "The code is nested too deeply to be read."
      : `The code can't be read: ${error instanceof Error ? error.message : String(error)}`;
  return { ...lowerFile(parse("", language), language), syntaxErrors: [{ message, span: [0, text.length] }] };
}
