/** The names that a statement declares in its block or module. */
import * as ts from "typescript";

export function declaredNames(node: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => patternNames(name));
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isModuleDeclaration(node)
  ) {
    return node.name !== undefined && ts.isIdentifier(node.name) ? [node.name] : [];
  }
  return [];
}

function patternNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : patternNames(element.name)));
}
