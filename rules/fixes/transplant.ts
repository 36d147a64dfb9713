/** Whether code of one function means the same in another, and what has to come along so that it does. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit } from "../finding.ts";
import { importName, type ModuleRef } from "./imports.ts";
import { siblingsOf } from "./statement-edits.ts";
import { declaredIn, namesRead } from "./statements.ts";
import { functionAround, startOf } from "./syntax.ts";

/** Declarations that may come along before it is no longer the gate that is copied but half a function. */
const MAX_DECLARATIONS = 3;

/** What a name stands for at a place. */
type Meaning =
  | { readonly kind: "parameter"; readonly index: number; readonly path: string }
  | { readonly kind: "local"; readonly statement: ts.Statement }
  | { readonly kind: "module"; readonly statement: ts.Statement }
  /** Something that can't be named elsewhere. */
  | { readonly kind: "other" }
  | { readonly kind: "global" };

export class Transplant {
  readonly #program: Program;
  readonly #from: ts.Node;
  readonly #fn: ts.FunctionLikeDeclaration;
  readonly #place: ts.Node;
  readonly #declared: ts.Statement[] = [];
  readonly #imports: Edit[] = [];

  /**
   * @param from where the code stands now
   * @param fn the function it goes to, before `place`
   */
  constructor(program: Program, from: ts.Node, fn: ts.FunctionLikeDeclaration, place: ts.Node) {
    this.#program = program;
    this.#from = from;
    this.#fn = fn;
    this.#place = place;
  }

  /** Imports that the code needs in its new file. */
  get imports(): readonly Edit[] {
    return this.#imports;
  }

  /** The declarations that have to come along, in their order; undefined where some name would mean something else. */
  take(node: ts.Node): readonly ts.Statement[] | undefined {
    const own = ts.isStatement(node) ? declaredIn(node) : new Set<string>();
    // What it declares must be new in the function.
    if ([...own].some((name) => saysName(this.#fn, name))) return undefined;
    for (const name of namesRead(node)) if (!own.has(name) && !isParameterWithin(node, name) && !this.#carries(name)) return undefined;
    return this.#declared;
  }

  #carries(name: string): boolean {
    if (name === "this") return classAround(this.#from) !== undefined && classAround(this.#from) === classAround(this.#place);
    if (name === "undefined") return true;
    if (this.#declared.some((statement) => declaredIn(statement).has(name))) return true;
    const here = meaningOf(this.#from, name);
    const there = meaningOf(this.#place, name);
    switch (here.kind) {
      case "global":
        return there.kind === "global";
      case "parameter":
        return there.kind === "parameter" && there.index === here.index && there.path === here.path && isSameRole(functionAround(this.#from), this.#fn);
      case "local":
        return this.#carriesLocal(here.statement, there);
      case "module":
        return there.kind === "module" && there.statement === here.statement ? true : there.kind === "global" || there.kind === "module" ? this.#imported(name, here.statement) : false;
      case "other":
        return false;
    }
  }

  #carriesLocal(statement: ts.Statement, there: Meaning): boolean {
    if (there.kind === "local") return there.statement.getText() === statement.getText() && there.statement.end <= startOf(this.#place);
    if (there.kind !== "global" || this.#declared.length >= MAX_DECLARATIONS || !isConstant(statement) || this.#isNarrowed(statement)) return false;
    const index = this.#declared.length;
    if (this.take(statement) === undefined) return false;
    // What it needs itself came in at the end: it goes behind that.
    this.#declared.splice(Math.max(index, this.#declared.length), 0, statement);
    return true;
  }

  /** Whether a branch before the code looks at what is declared, so that less is said of it here than there. */
  #isNarrowed(statement: ts.Statement): boolean {
    const names = [...declaredIn(statement)];
    const list: readonly ts.Statement[] = siblingsOf(statement) ?? [];
    const between = list.slice(list.indexOf(statement) + 1).filter((each) => each.end <= startOf(this.#from));
    return between.some((each) => ts.isIfStatement(each) && names.some((name) => saysName(each.expression, name)));
  }

  /** Through an import, under the same name: of what the other file imports, or exports. */
  #imported(name: string, statement: ts.Statement): boolean {
    const tree = this.#place.getSourceFile();
    const module = moduleOf(this.#program, statement, name);
    if (module === undefined) return false;
    const { expression, edits } = importName(this.#program, tree, module, name, name);
    if (expression !== name) return false;
    this.#imports.push(...edits);
    return true;
  }
}

function moduleOf(program: Program, statement: ts.Statement, name: string): ModuleRef | undefined {
  const { fileName: file } = statement.getSourceFile();
  if (!ts.isImportDeclaration(statement)) {
    const isExported = ts.canHaveModifiers(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true && statement.modifiers.every(({ kind }) => kind !== ts.SyntaxKind.DefaultKeyword);
    return isExported ? { kind: "file", file } : undefined;
  }
  const bindings = statement.importClause?.namedBindings;
  if (!ts.isStringLiteral(statement.moduleSpecifier) || bindings === undefined || !ts.isNamedImports(bindings)) return undefined;
  if (!bindings.elements.some((each) => each.name.text === name && each.propertyName === undefined && !each.isTypeOnly)) return undefined;
  const resolution = program.project.resolve(file, statement.moduleSpecifier.text);
  if (resolution.kind === "source") return { kind: "file", file: resolution.file };
  return /^[./]/.test(statement.moduleSpecifier.text) ? undefined : { kind: "specifier", specifier: statement.moduleSpecifier.text };
}

/** What a name stands for where a node is. */
function meaningOf(node: ts.Node, name: string): Meaning {
  for (let scope = node; ; scope = scope.parent) {
    if (ts.isSourceFile(scope)) {
      const statement = scope.statements.find((each) => declaresTop(each, name));
      return statement === undefined ? { kind: "global" } : { kind: "module", statement };
    }
    if (ts.isBlock(scope) || ts.isCaseClause(scope) || ts.isDefaultClause(scope)) {
      const statement = scope.statements.find((each) => ts.isVariableStatement(each) && declaredIn(each).has(name));
      if (statement !== undefined) return { kind: "local", statement };
      if (scope.statements.some((each) => (ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each)) && each.name?.text === name)) return { kind: "other" };
    }
    if (ts.isCatchClause(scope) && scope.variableDeclaration !== undefined && pathIn(scope.variableDeclaration.name, name) !== undefined) return { kind: "other" };
    if ((ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) && scope.initializer !== undefined && ts.isVariableDeclarationList(scope.initializer) && scope.initializer.declarations.some((each) => pathIn(each.name, name) !== undefined)) return { kind: "other" };
    if (ts.isFunctionLike(scope)) {
      for (const [index, parameter] of scope.parameters.entries()) {
        const path = pathIn(parameter.name, name);
        if (path !== undefined) return scope === functionAround(node) || scope === node ? { kind: "parameter", index, path } : { kind: "other" };
      }
    }
  }
}

function declaresTop(statement: ts.Statement, name: string): boolean {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    if (clause?.name?.text === name) return true;
    if (bindings === undefined) return false;
    return ts.isNamespaceImport(bindings) ? bindings.name.text === name : bindings.elements.some((each) => each.name.text === name);
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) return statement.name?.text === name;
  return ts.isVariableStatement(statement) && declaredIn(statement).has(name);
}

/** The way into a parameter's pattern to a name: "" for the parameter itself. */
function pathIn(binding: ts.BindingName, name: string): string | undefined {
  if (ts.isIdentifier(binding)) return binding.text === name ? "" : undefined;
  for (const element of binding.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const inner = pathIn(element.name, name);
    if (inner !== undefined) return `${(element.propertyName ?? element.name).getText()}.${inner}`;
  }
  return undefined;
}

/** Whether two functions are given the same: by types that are written the same, or by the same kind of caller. */
function isSameRole(a: ts.FunctionLikeDeclaration | undefined, b: ts.FunctionLikeDeclaration): boolean {
  if (a === undefined) return false;
  const types = (fn: ts.FunctionLikeDeclaration): string => fn.parameters.map(({ type }) => type?.getText() ?? "").join(", ");
  if (types(a) !== types(b)) return false;
  if (a.parameters.every(({ type }) => type !== undefined)) return true;
  const receiver = (fn: ts.FunctionLikeDeclaration): string | undefined => {
    const { parent } = fn;
    if (!ts.isCallExpression(parent)) return undefined;
    return ts.isPropertyAccessExpression(parent.expression) && !ts.isCallExpression(parent.expression.expression) ? parent.expression.expression.getText() : parent.expression.getText();
  };
  const [left, right] = [receiver(a), receiver(b)];
  if (left !== undefined || right !== undefined) return left === right;
  return ts.isFunctionDeclaration(a) && ts.isFunctionDeclaration(b) && /^[A-Z]+$/.test(a.name?.text ?? "") && /^[A-Z]+$/.test(b.name?.text ?? "");
}

function isConstant(statement: ts.Statement): boolean {
  return ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0 && statement.declarationList.declarations.length === 1;
}

function saysName(fn: ts.Node, name: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) found = true;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(fn);
  return found;
}

function isParameterWithin(node: ts.Node, name: string): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) && child.parameters.some((parameter) => pathIn(parameter.name, name) !== undefined)) found = true;
    if (!found) ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

function classAround(node: ts.Node): ts.Node | undefined {
  for (let current = node; !ts.isSourceFile(current); current = current.parent) if (ts.isClassLike(current)) return current;
  return undefined;
}
