/**
 * Declares what a list of statements binds before its code is lowered, so that a name resolves to the same
 * binding before and after its declaration: `var` in the whole function, everything else in its block.
 */
import * as ts from "typescript";
import type { BindingDraft } from "./facts-builder.ts";
import type { BindingId, TypeId } from "./facts.ts";
import type { Lowering } from "./lowering.ts";

const SyntaxKind = ts.SyntaxKind;
const NodeFlags = ts.NodeFlags;

/** Declares a name in the current scope; a second declaration of a name is the same binding. */
export function declare(l: Lowering, name: ts.Identifier, kind: BindingDraft["kind"]): BindingId {
  const known = l.scope.own(name.text);
  if (known !== undefined) return known;
  const id = l.facts.binding({ name: name.text, kind, span: l.source.span(name), owner: l.scope.fn, sources: [] });
  l.scope.add(name.text, id);
  return id;
}

/** Declares every name of a binding pattern. */
export function declarePattern(l: Lowering, name: ts.BindingName, kind: BindingDraft["kind"]): void {
  if (ts.isIdentifier(name)) {
    declare(l, name, kind);
    return;
  }
  for (const element of name.elements) {
    if (!ts.isOmittedExpression(element)) declarePattern(l, element.name, kind);
  }
}

/** Declares what belongs to the block itself: let, const, functions, classes, enums, namespaces, types. */
export function hoistBlock(l: Lowering, statements: readonly ts.Statement[]): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case SyntaxKind.VariableStatement: {
        const list = (statement as ts.VariableStatement).declarationList;
        const kind = blockKind(list);
        if (kind !== undefined) for (const { name } of list.declarations) declarePattern(l, name, kind);
        break;
      }
      case SyntaxKind.FunctionDeclaration: {
        const { name } = statement as ts.FunctionDeclaration;
        if (name !== undefined) declare(l, name, "function");
        break;
      }
      case SyntaxKind.ClassDeclaration:
        hoistClass(l, statement as ts.ClassDeclaration);
        break;
      case SyntaxKind.EnumDeclaration:
        declare(l, (statement as ts.EnumDeclaration).name, "enum");
        break;
      case SyntaxKind.ModuleDeclaration: {
        const { name } = statement as ts.ModuleDeclaration;
        const isGlobal = (statement.flags & NodeFlags.GlobalAugmentation) !== 0;
        if (ts.isIdentifier(name) && !isGlobal) declare(l, name, "namespace");
        break;
      }
      case SyntaxKind.InterfaceDeclaration:
        hoistInterface(l, statement as ts.InterfaceDeclaration, (statement as ts.InterfaceDeclaration).name);
        break;
      case SyntaxKind.TypeAliasDeclaration: {
        const alias = statement as ts.TypeAliasDeclaration;
        const type = addType(l, "alias", alias.name);
        l.hoisted.types.set(alias, type);
        if (l.scope.ownType(alias.name.text) === undefined) l.scope.addType(alias.name.text, { kind: "type", type });
        break;
      }
      case SyntaxKind.ImportEqualsDeclaration: {
        const declaration = statement as ts.ImportEqualsDeclaration;
        if (!ts.isExternalModuleReference(declaration.moduleReference)) declare(l, declaration.name, "const");
        break;
      }
      case SyntaxKind.LabeledStatement:
        hoistBlock(l, [(statement as ts.LabeledStatement).statement]);
        break;
      default:
        break;
    }
  }
}

function hoistClass(l: Lowering, node: ts.ClassDeclaration): void {
  const id = l.facts.class(l.source.span(node), l.scope.fn);
  l.hoisted.classes.set(node, id);
  if (node.name === undefined) return;
  declare(l, node.name, "class");
  l.scope.addType(node.name.text, { kind: "class", class: id });
}

/** Two interfaces of one name in a scope are one type. */
export function hoistInterface(l: Lowering, node: ts.InterfaceDeclaration | ts.ClassDeclaration, name: ts.Identifier): void {
  const known = l.scope.ownType(name.text);
  if (known?.kind === "type") {
    l.hoisted.types.set(node, known.type);
    return;
  }
  const type = addType(l, "interface", name);
  l.hoisted.types.set(node, type);
  if (known === undefined) l.scope.addType(name.text, { kind: "type", type });
}

function addType(l: Lowering, kind: "interface" | "alias", name: ts.Identifier): TypeId {
  const span = l.source.span(name);
  const body = kind === "interface" ? ({ kind: "object", members: [] } as const) : ({ kind: "other" } as const);
  return l.facts.type({ kind, name: name.text, span, typeParameters: [], extends: [], body });
}

/** The kind of a declaration list that belongs to its block; undefined for `var`. */
export function blockKind(list: ts.VariableDeclarationList): "const" | "let" | undefined {
  const flags = list.flags & NodeFlags.BlockScoped;
  if (flags === 0) return undefined;
  return flags === NodeFlags.Let ? "let" : "const";
}

/** Declares every `var` of a function's statements, at any depth. A parameter of that name is the same variable. */
export function hoistVars(l: Lowering, statements: readonly ts.Statement[]): void {
  for (const statement of statements) hoistVarsOf(l, statement);
}

function hoistVarsOf(l: Lowering, node: ts.Node | undefined): void {
  if (node === undefined) return;
  switch (node.kind) {
    case SyntaxKind.VariableStatement:
      hoistVarsOf(l, (node as ts.VariableStatement).declarationList);
      return;
    case SyntaxKind.VariableDeclarationList: {
      const list = node as ts.VariableDeclarationList;
      if (blockKind(list) === undefined) for (const { name } of list.declarations) declareVar(l, name);
      return;
    }
    case SyntaxKind.Block:
      hoistVars(l, (node as ts.Block).statements);
      return;
    case SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = node as ts.IfStatement;
      hoistVarsOf(l, thenStatement);
      hoistVarsOf(l, elseStatement);
      return;
    }
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForInStatement:
    case SyntaxKind.ForOfStatement: {
      const loop = node as ts.ForStatement | ts.ForInOrOfStatement;
      hoistVarsOf(l, loop.initializer);
      hoistVarsOf(l, loop.statement);
      return;
    }
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
    case SyntaxKind.LabeledStatement:
    case SyntaxKind.WithStatement:
      hoistVarsOf(l, (node as ts.WhileStatement | ts.DoStatement | ts.LabeledStatement | ts.WithStatement).statement);
      return;
    case SyntaxKind.SwitchStatement:
      for (const clause of (node as ts.SwitchStatement).caseBlock.clauses) hoistVars(l, clause.statements);
      return;
    case SyntaxKind.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = node as ts.TryStatement;
      hoistVarsOf(l, tryBlock);
      hoistVarsOf(l, catchClause?.block);
      hoistVarsOf(l, finallyBlock);
      return;
    }
    default:
      return;
  }
}

function declareVar(l: Lowering, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) {
    const outer = l.scope.outer;
    const isParameter = outer !== undefined && outer.fn === l.scope.fn && outer.own(name.text) !== undefined;
    if (!isParameter) declare(l, name, "var");
    return;
  }
  for (const element of name.elements) {
    if (!ts.isOmittedExpression(element)) declareVar(l, element.name);
  }
}
