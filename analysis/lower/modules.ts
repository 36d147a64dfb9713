/** Imports and exports of a module. */
import * as ts from "typescript";
import type { ExportFacts, ImportFacts, Span } from "./facts.ts";
import { declaredNames } from "./declared-names.ts";
import { declare } from "./hoisting.ts";
import type { Lowering } from "./lowering.ts";
import { nameExpression } from "./lowering.ts";
import { hasModifier } from "./names.ts";
import type { Step } from "./plan.ts";

const SyntaxKind = ts.SyntaxKind;

/** Declares what the import declarations among a file's statements bind. */
export function declareImports(l: Lowering, statements: readonly ts.Statement[]): void {
  for (const node of statements) {
    if (ts.isImportDeclaration(node)) importDeclaration(l, node);
    else if (ts.isImportEqualsDeclaration(node)) importRequire(l, node);
  }
}

function importDeclaration(l: Lowering, node: ts.ImportDeclaration): void {
  const { importClause: clause, moduleSpecifier } = node;
  if (clause === undefined || !ts.isStringLiteralLike(moduleSpecifier)) return;
  const module = {
    specifier: moduleSpecifier.text,
    span: l.source.span(node),
    specifierSpan: l.source.span(moduleSpecifier),
  };
  const isTypeOnly = clause.phaseModifier === SyntaxKind.TypeKeyword;
  if (clause.name !== undefined) add(l, clause.name, "default", isTypeOnly, module);
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (ts.isNamespaceImport(named)) {
    add(l, named.name, "*", isTypeOnly, module);
    return;
  }
  for (const { name, propertyName, isTypeOnly: own } of named.elements) {
    add(l, name, (propertyName ?? name).text, isTypeOnly || own, module);
  }
}

function importRequire(l: Lowering, node: ts.ImportEqualsDeclaration): void {
  if (!ts.isExternalModuleReference(node.moduleReference)) return;
  const { expression } = node.moduleReference;
  if (!ts.isStringLiteralLike(expression)) return;
  const module = {
    specifier: expression.text,
    span: l.source.span(node),
    specifierSpan: l.source.span(expression),
  };
  add(l, node.name, "*", node.isTypeOnly, module);
}

function add(
  l: Lowering,
  name: ts.Identifier,
  imported: string,
  typeOnly: boolean,
  module: Pick<ImportFacts, "specifier" | "span" | "specifierSpan">,
): void {
  const binding = declare(l, name, "import");
  const id = l.facts.import({ ...module, imported, local: name.text, binding, typeOnly });
  l.facts.source(binding, { kind: "import", import: id });
  l.scope.addType(name.text, { kind: "import", import: id, members: [] });
}

/** `import A = B.C`: a constant that stands for a member of a namespace. */
export function lowerImportAlias(l: Lowering, node: ts.ImportEqualsDeclaration): Step[] {
  const { moduleReference } = node;
  const binding = l.scope.lookup(node.name.text);
  if (ts.isExternalModuleReference(moduleReference) || binding === undefined) return [];
  const value = entity(l, moduleReference);
  l.facts.source(binding, { kind: "value", value, path: [], span: l.source.span(node) });
  return [{ kind: "initialise", value, binding }];
}

function entity(l: Lowering, node: ts.EntityName): ReturnType<typeof nameExpression> {
  const span = l.source.span(node);
  if (ts.isIdentifier(node)) return nameExpression(l, node.text, l.scope.lookup(node.text), span);
  const object = entity(l, node.left);
  const nameSpan = l.source.span(node.right);
  return l.facts.expression({ kind: "member", object, name: node.right.text, nameSpan, optional: false, span });
}

// ---------------------------------------------------------------------------------------------------------
// Exports

/** Records what a declaration with an `export` modifier exports. */
export function lowerExportModifier(l: Lowering, node: ts.Statement): void {
  if (hasModifier(node, SyntaxKind.ExportKeyword)) lowerExports(l, node);
}

/** Records that what a declaration declares is exported. */
export function lowerExports(l: Lowering, node: ts.Statement): void {
  const isDefault = hasModifier(node, SyntaxKind.DefaultKeyword);
  const names = new Set<string>();
  for (const name of declaredNames(node)) {
    if (names.has(name.text)) continue;
    names.add(name.text);
    exportLocal(l, isDefault ? "default" : name.text, name.text, l.source.span(name));
  }
}

/** A name can be a value and a type at once. */
function exportLocal(l: Lowering, name: string, local: string, span: Span): void {
  const binding = l.scope.lookup(local);
  if (binding !== undefined) push(l, { kind: "binding", name, binding, span });
  const type = l.scope.lookupType(local);
  if (type?.kind === "type") push(l, { kind: "type", name, type: type.type, span });
}

/** Overloads and merged declarations are one export. */
function push(l: Lowering, facts: ExportFacts): void {
  const isKnown = l.facts.exports.some(
    (known) => known.kind === facts.kind && "name" in known && "name" in facts && known.name === facts.name,
  );
  if (!isKnown) l.facts.exports.push(facts);
}

/** `export default x`, `export = x`. */
export function lowerExportAssignment(l: Lowering, node: ts.ExportAssignment): Step[] {
  const { expression } = node;
  const span = l.source.span(node);
  const name = node.isExportEquals === true ? "=" : "default";
  if (name === "default" && ts.isIdentifier(expression)) {
    const isDeclared =
      l.scope.lookup(expression.text) !== undefined || l.scope.lookupType(expression.text) !== undefined;
    if (isDeclared) {
      exportLocal(l, name, expression.text, span);
      return [];
    }
  }
  const keywords: Span = [span[0], Math.max(span[0], expression.pos)];
  const value = l.expression(expression, { name, span: keywords, doc: node });
  push(l, { kind: "expression", name, value, span });
  return [{ kind: "evaluate", expression: value }];
}

/** `export { a as b }`, `export { a } from "m"`, `export * from "m"`, `export * as ns from "m"`. */
export function lowerExportDeclaration(l: Lowering, node: ts.ExportDeclaration): void {
  const { exportClause, moduleSpecifier, isTypeOnly } = node;
  const span = l.source.span(node);
  const specifier =
    moduleSpecifier !== undefined && ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (exportClause === undefined) {
    if (specifier !== undefined) push(l, { kind: "star", specifier, typeOnly: isTypeOnly, span });
    return;
  }
  if (ts.isNamespaceExport(exportClause)) {
    if (specifier === undefined) return;
    const name = exportClause.name.text;
    push(l, { kind: "reexport", name, imported: "*", specifier, typeOnly: isTypeOnly, span });
    return;
  }
  for (const element of exportClause.elements) {
    const name = element.name.text;
    const local = (element.propertyName ?? element.name).text;
    const typeOnly = isTypeOnly || element.isTypeOnly;
    const place = l.source.span(element);
    if (specifier === undefined) exportLocal(l, name, local, place);
    else push(l, { kind: "reexport", name, imported: local, specifier, typeOnly, span: place });
  }
}
