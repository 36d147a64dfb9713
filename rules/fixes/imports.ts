/** Brings a name of another module into a file: through an import that is there already, a wider one, or a new one. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit } from "../finding.ts";
import { insertionPoint } from "./insertion-point.ts";
import { importForm } from "./module-kind.ts";
import { specifierFor } from "./specifiers.ts";
import { freeName } from "./syntax.ts";
import { quoted, styleOf } from "./text-style.ts";

/** A module to import from: a file of the project (absolute path; it may not exist yet), or a package. */
export type ModuleRef = { readonly kind: "file"; readonly file: string } | { readonly kind: "specifier"; readonly specifier: string };

export function isSameModule(a: ModuleRef, b: ModuleRef): boolean {
  return a.kind === "file" ? b.kind === "file" && a.file === b.file : b.kind === "specifier" && a.specifier === b.specifier;
}

export interface ImportedName {
  /** How code refers to it: `selectModel`, `registry.selectModel`, or the alias that a clash makes necessary. */
  readonly expression: string;
  readonly edits: readonly Edit[];
}

/** An export, and what it is called where its name means something else in the file. */
export interface WantedName {
  readonly name: string;
  readonly alias: string;
}

/** Makes the export `name` of a module usable in a file; `alias` as in {@link WantedName}. */
export function importName(program: Program, tree: ts.SourceFile, module: ModuleRef, name: string, alias: string): ImportedName {
  const { expressions, edits } = importNames(program, tree, module, [{ name, alias }]);
  return { expression: expressions[0] ?? name, edits };
}

/** The same for several exports of one module, which come in by one import. */
export function importNames(program: Program, tree: ts.SourceFile, module: ModuleRef, wanted: readonly WantedName[]): { readonly expressions: readonly string[]; readonly edits: readonly Edit[] } {
  const file = tree.fileName;
  const specified = module.kind === "file" ? specifierFor(program, file, module.file) : module.specifier;
  const existing = importsOf(program, tree, module, specified);
  const taken = namesOf(tree).outsideMembers;
  const names = wanted.map(({ name, alias }) => {
    const known = existing.map((entry) => nameThrough(entry, name)).find((expression) => expression !== undefined && isSeenEverywhere(tree, expression));
    return { name, expression: known ?? freeName([name, alias], taken), isNew: known === undefined };
  });
  const expressions = names.map(({ expression }) => expression);
  const added = names.filter(({ isNew }) => isNew);
  if (added.length === 0) return { expressions, edits: [] };
  for (const entry of existing) {
    const edit = widened(tree, entry, added);
    if (edit !== undefined) return { expressions, edits: [{ file, ...edit }] };
  }
  const style = styleOf(tree);
  const form = importForm(program, tree);
  const specifier = quoted(specified, style);
  const end = style.semicolon ? ";" : "";
  const list = listed(added, form === "import" ? " as " : ": ");
  const statement = form === "import" ? `import { ${list} } from ${specifier}${end}` : `const { ${list} } = require(${specifier})${end}`;
  const { offset, before, after } = insertionPoint(tree, form, style);
  return { expressions, edits: [{ file, span: [offset, offset], text: `${before}${statement}${after}` }] };
}

interface AddedName {
  readonly name: string;
  readonly expression: string;
}

/** Exports with their local names, as they stand in braces. */
function listed(names: readonly AddedName[], rename: " as " | ": "): string {
  return names.map(({ name, expression }) => (expression === name ? name : `${name}${rename}${expression}`)).join(", ");
}

/** The way an existing import brings its module in. */
type Existing =
  | { readonly kind: "declaration"; readonly clause: ts.ImportClause }
  | { readonly kind: "require"; readonly name: ts.BindingName };

function importsOf(program: Program, tree: ts.SourceFile, module: ModuleRef, specified: string): readonly Existing[] {
  return tree.statements.flatMap((statement): readonly Existing[] => {
    if (ts.isImportDeclaration(statement)) {
      const { importClause: clause, moduleSpecifier } = statement;
      if (clause === undefined || clause.phaseModifier !== undefined || !means(program, tree.fileName, moduleSpecifier, module, specified)) return [];
      return [{ kind: "declaration", clause }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }): readonly Existing[] =>
      initializer !== undefined && isRequire(initializer) && means(program, tree.fileName, initializer.arguments[0], module, specified) ? [{ kind: "require", name }] : [],
    );
  });
}

function isRequire(node: ts.Expression): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require";
}

/** Whether an import is of the module: by what its specifier leads to, or by being the one that a fix would write, such as an alias that only a bundler knows. */
function means(program: Program, from: string, specifier: ts.Expression | undefined, module: ModuleRef, specified: string): boolean {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return false;
  if (specifier.text === specified) return true;
  if (module.kind === "specifier") return false;
  const resolution = program.project.resolve(from, specifier.text);
  return resolution.kind === "source" && resolution.file === module.file;
}

function nameThrough(entry: Existing, name: string): string | undefined {
  if (entry.kind === "require") {
    if (ts.isIdentifier(entry.name)) return `${entry.name.text}.${name}`;
    if (ts.isArrayBindingPattern(entry.name)) return undefined;
    const element = entry.name.elements.find((each) => each.dotDotDotToken === undefined && keyOf(each) === name);
    return element !== undefined && ts.isIdentifier(element.name) ? element.name.text : undefined;
  }
  const bindings = entry.clause.namedBindings;
  if (bindings === undefined) return undefined;
  if (ts.isNamespaceImport(bindings)) return `${bindings.name.text}.${name}`;
  return bindings.elements.find((each) => !each.isTypeOnly && (each.propertyName ?? each.name).text === name)?.name.text;
}

function keyOf(element: ts.BindingElement): string | undefined {
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : undefined;
}

/** Adds the names to `import { a }`, `import a`, `const { a } = require()`. */
function widened(tree: ts.SourceFile, entry: Existing, names: readonly AddedName[]): Pick<Edit, "span" | "text"> | undefined {
  if (entry.kind === "require") {
    if (!ts.isObjectBindingPattern(entry.name) || entry.name.elements.some((each) => each.dotDotDotToken !== undefined)) return undefined;
    return appended(tree, entry.name, entry.name.elements, listed(names, ": "));
  }
  const specifiers = listed(names, " as ");
  const bindings = entry.clause.namedBindings;
  if (bindings === undefined) return { span: [entry.clause.end, entry.clause.end], text: `, { ${specifiers} }` };
  return ts.isNamedImports(bindings) ? appended(tree, bindings, bindings.elements, specifiers) : undefined;
}

/**
 * Adds to a list in braces: where its order puts it in a list that is sorted, else at the end; on a line of its own
 * where its neighbour has one.
 */
function appended(tree: ts.SourceFile, braces: ts.Node, elements: ts.NodeArray<ts.Node>, text: string): Pick<Edit, "span" | "text"> {
  const last = elements.at(-1);
  if (last === undefined) return { span: [braces.getStart(tree), braces.end], text: `{ ${text} }` };
  const names = elements.map((element) => element.getText(tree));
  const next = isSorted(names) ? elements.find((_, position) => compareNames(text, names[position] ?? "") < 0) : undefined;
  // Comments before an element stay its own.
  const gapBefore = (element: ts.Node): string => /^(?:\r?\n)[ \t]*$/.exec(tree.text.slice(element.pos, element.getStart(tree)))?.[0] ?? " ";
  if (next !== undefined) return { span: [next.getStart(tree), next.getStart(tree)], text: `${text},${gapBefore(next)}` };
  const gap = gapBefore(last);
  if (elements.hasTrailingComma) return { span: [elements.end, elements.end], text: `${gap}${text},` };
  return { span: [last.end, last.end], text: `,${gap}${text}` };
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, position) => position === 0 || compareNames(names[position - 1] ?? "", name) <= 0);
}

/** As import sorters do: by name, without regard to case. */
function compareNames(a: string, b: string): number {
  const [x, y] = [a, b].map((each) => each.replace(/^type\s+/, "").toLowerCase());
  if (x === undefined || y === undefined) return 0;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What a file's names stand for. */
interface Names {
  /** Those that stand for something. A property or member of that name doesn't. */
  readonly outsideMembers: ReadonlySet<string>;
  /** How often each is declared. */
  readonly declarations: ReadonlyMap<string, number>;
}

const known = new WeakMap<ts.SourceFile, Names>();

/** Looked through once: a file with many findings has many fixes that import. */
function namesOf(tree: ts.SourceFile): Names {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const outsideMembers = new Set<string>();
  const declarations = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (!isLabelOnly(node)) outsideMembers.add(node.text);
      if (isDeclaration(node)) declarations.set(node.text, (declarations.get(node.text) ?? 0) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const names = { outsideMembers, declarations };
  known.set(tree, names);
  return names;
}

function isLabelOnly(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node) ||
    (ts.isImportSpecifier(parent) && parent.propertyName === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

/** False when a variable or parameter somewhere in the file hides the imported name. */
function isSeenEverywhere(tree: ts.SourceFile, expression: string): boolean {
  const [root = expression] = expression.split(".");
  return (namesOf(tree).declarations.get(root) ?? 0) <= 1;
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isFunctionDeclaration(parent) || ts.isImportSpecifier(parent) || ts.isNamespaceImport(parent) || ts.isImportClause(parent) || ts.isClassDeclaration(parent)) && parent.name === node;
}

