/**
 * Declaration files. They say of which type things are and hold no code: a class is known by its members as an interface
 * is, and of a variable only the type. So nothing that follows values ever ends in one.
 */
import * as ts from "typescript";
import { lowerAugmentation, isAugmentation, lowerGlobal } from "./augmentations.ts";
import { declare, hoistBlock, hoistInterface, hoistVars } from "./hoisting.ts";
import type { Lowering } from "./lowering.ts";
import { declareImports, lowerExportAssignment, lowerExportDeclaration, lowerExportModifier, lowerExports } from "./modules.ts";
import { lowerAmbient } from "./statements.ts";
import { lowerAlias, lowerInterface } from "./types.ts";

/** Lowers the statements of a declaration file. */
export function lowerDeclarationFile(l: Lowering, statements: readonly ts.Statement[]): void {
  const isScript = !isModule(statements);
  declareImports(l, statements);
  hoistVars(l, statements);
  for (const statement of statements) {
    if (ts.isClassDeclaration(statement)) hoistClass(l, statement);
    else hoistBlock(l, [statement]);
  }
  const exportsAll = exportsWhatItDeclares(statements);
  for (const statement of statements) {
    lowerDeclaration(l, statement);
    if (isScript) lowerGlobal(l, statement);
    else if (ts.isModuleDeclaration(statement) && isAugmentation(statement)) lowerAugmentation(l, statement);
    if (exportsAll) lowerExports(l, statement);
    else lowerExportModifier(l, statement);
  }
}

function hoistClass(l: Lowering, node: ts.ClassDeclaration): void {
  if (node.name === undefined) return;
  declare(l, node.name, "class");
  hoistInterface(l, node, node.name);
}

function lowerDeclaration(l: Lowering, node: ts.Statement): void {
  const type = l.hoisted.types.get(node);
  if (ts.isVariableStatement(node)) lowerAmbient(l, node);
  else if (ts.isExportDeclaration(node)) lowerExportDeclaration(l, node);
  else if (ts.isExportAssignment(node)) lowerExportAssignment(l, node);
  else if (ts.isTypeAliasDeclaration(node) && type !== undefined) lowerAlias(l, node, type);
  else if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && type !== undefined) lowerInterface(l, node, type);
}

/** A module exports all that it declares, with the word or without it, unless it lists what it exports. */
function exportsWhatItDeclares(statements: readonly ts.Statement[]): boolean {
  const declares = statements.some((statement) => ts.isImportDeclaration(statement) || isExported(statement));
  return declares && !statements.some((statement) => ts.isExportDeclaration(statement) || ts.isExportAssignment(statement));
}

/** A file without imports and exports declares for the whole program. */
function isModule(statements: readonly ts.Statement[]): boolean {
  return statements.some((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) || ts.isExportAssignment(statement) || ts.isImportEqualsDeclaration(statement) || isExported(statement));
}

const isExported = (statement: ts.Statement): boolean => ts.canHaveModifiers(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
