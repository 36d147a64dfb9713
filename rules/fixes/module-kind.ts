/** Whether a file is an ES module or a CommonJS one, by what it holds, its extension and its package. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";

/** How a file brings in names of another. */
export type ImportForm = "import" | "require";

/** The form a file uses, or has to use when it imports nothing yet. */
export function importForm(program: Program, tree: ts.SourceFile): ImportForm {
  if (hasModuleSyntax(tree)) return "import";
  if (tree.fileName.endsWith(".cjs") || hasCommonJsSyntax(tree)) return "require";
  return /\.[cm]?tsx?$|\.mjs$/.test(tree.fileName) || isEsmPackage(program, tree.fileName) ? "import" : "require";
}

/** True when `await` may stand at the file's top level. */
export function isModule(program: Program, tree: ts.SourceFile): boolean {
  if (/\.m[jt]s$/.test(tree.fileName)) return true;
  if (/\.c[jt]s$/.test(tree.fileName)) return false;
  return hasModuleSyntax(tree) && isEsmPackage(program, tree.fileName);
}

/** True when the nearest package.json says `"type": "module"`. */
export function isEsmPackage(program: Program, file: string): boolean {
  return program.project.packageJson(file)?.json["type"] === "module";
}

function hasModuleSyntax(tree: ts.SourceFile): boolean {
  return tree.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) && (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)),
  );
}

function hasCommonJsSyntax(tree: ts.SourceFile): boolean {
  return /\brequire\s*\(|\bmodule\.exports\b|\bexports\.\w+\s*=/.test(tree.text);
}
