/** Statements of the syntax tree to the plan of the function they belong to. */
import * as ts from "typescript";
import type { PatternStep, TryFacts, TryId } from "./facts.ts";
import { blockKind, declarePattern, hoistBlock } from "./hoisting.ts";
import type { Lowering } from "./lowering.ts";
import { inside } from "./lowering.ts";
import { hasModifier } from "./names.ts";
import { lowerEnum, lowerNamespace } from "./namespaces.ts";
import { assignTarget, bindPattern, lowerTarget } from "./patterns.ts";
import type { SourceAt } from "./patterns.ts";
import { lowerExportAssignment, lowerExportDeclaration, lowerImportAlias } from "./modules.ts";
import type { Plan, Step } from "./plan.ts";
import { Scope } from "./scope.ts";
import { lowerAlias, lowerInterface } from "./types.ts";

const SyntaxKind = ts.SyntaxKind;

/** Lowers statements whose declarations are hoisted already. */
export function lowerStatements(l: Lowering, nodes: readonly ts.Statement[]): Plan {
  const plan: Step[] = [];
  for (const node of nodes) lowerStatement(l, node, plan);
  return plan;
}

export function lowerStatement(l: Lowering, node: ts.Statement, plan: Step[], labels: readonly string[] = []): void {
  switch (node.kind) {
    case SyntaxKind.ExpressionStatement:
      plan.push({ kind: "evaluate", expression: l.expression((node as ts.ExpressionStatement).expression) });
      return;
    case SyntaxKind.VariableStatement:
      if (hasModifier(node, SyntaxKind.DeclareKeyword)) lowerAmbient(l, node as ts.VariableStatement);
      else plan.push(...lowerDeclarations(l, (node as ts.VariableStatement).declarationList, node));
      return;
    case SyntaxKind.FunctionDeclaration:
      lowerFunctionDeclaration(l, node as ts.FunctionDeclaration);
      return;
    case SyntaxKind.ClassDeclaration:
      plan.push({ kind: "class", class: l.class(node as ts.ClassDeclaration) });
      exportAnonymousClass(l, node as ts.ClassDeclaration);
      return;
    case SyntaxKind.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      const value = expression === undefined ? {} : { value: l.expression(expression) };
      plan.push({ kind: "return", ...value, span: l.source.span(node) });
      return;
    }
    case SyntaxKind.ThrowStatement: {
      const value = l.expression((node as ts.ThrowStatement).expression);
      plan.push({ kind: "throw", value, span: l.source.span(node) });
      return;
    }
    case SyntaxKind.IfStatement: {
      const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
      const test = l.expression(expression);
      const then = lowerNested(l, thenStatement);
      const otherwise = elseStatement === undefined ? [] : lowerNested(l, elseStatement);
      plan.push({ kind: "if", test, then, otherwise });
      return;
    }
    case SyntaxKind.Block: {
      const body = lowerBlock(l, (node as ts.Block).statements);
      if (labels.length > 0) plan.push({ kind: "labelled", labels, body });
      else plan.push({ kind: "block", body });
      return;
    }
    case SyntaxKind.TryStatement:
      plan.push(lowerTry(l, node as ts.TryStatement));
      return;
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement: {
      const loop = node as ts.WhileStatement | ts.DoStatement;
      const test = ts.isWhileStatement(loop) ? l.expression(loop.expression) : undefined;
      const body = lowerNested(l, loop.statement);
      if (test !== undefined) plan.push({ kind: "while", test, body, labels });
      else plan.push({ kind: "do", body, test: l.expression(loop.expression), labels });
      return;
    }
    case SyntaxKind.ForStatement:
      plan.push(lowerFor(l, node as ts.ForStatement, labels));
      return;
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.ForInStatement:
      plan.push(lowerForEach(l, node as ts.ForInOrOfStatement, labels));
      return;
    case SyntaxKind.SwitchStatement:
      plan.push(lowerSwitch(l, node as ts.SwitchStatement, labels));
      return;
    case SyntaxKind.LabeledStatement: {
      const { label, statement } = node as ts.LabeledStatement;
      lowerLabelled(l, statement, plan, [...labels, label.text]);
      return;
    }
    case SyntaxKind.BreakStatement:
    case SyntaxKind.ContinueStatement: {
      const { label } = node as ts.BreakOrContinueStatement;
      const kind = node.kind === SyntaxKind.BreakStatement ? "break" : "continue";
      plan.push({ kind, ...(label === undefined ? {} : { label: label.text }) });
      return;
    }
    case SyntaxKind.WithStatement: {
      const { expression, statement } = node as ts.WithStatement;
      plan.push({ kind: "evaluate", expression: l.expression(expression) });
      plan.push({ kind: "block", body: lowerNested(l, statement) });
      return;
    }
    case SyntaxKind.EnumDeclaration:
      plan.push(...lowerEnum(l, node as ts.EnumDeclaration));
      return;
    case SyntaxKind.ModuleDeclaration:
      plan.push(...lowerNamespace(l, node as ts.ModuleDeclaration));
      return;
    case SyntaxKind.InterfaceDeclaration: {
      const id = l.hoisted.types.get(node);
      if (id !== undefined) lowerInterface(l, node as ts.InterfaceDeclaration, id);
      return;
    }
    case SyntaxKind.TypeAliasDeclaration: {
      const id = l.hoisted.types.get(node);
      if (id !== undefined) lowerAlias(l, node as ts.TypeAliasDeclaration, id);
      return;
    }
    case SyntaxKind.ExportAssignment:
      plan.push(...lowerExportAssignment(l, node as ts.ExportAssignment));
      return;
    case SyntaxKind.ExportDeclaration:
      lowerExportDeclaration(l, node as ts.ExportDeclaration);
      return;
    case SyntaxKind.ImportEqualsDeclaration:
      plan.push(...lowerImportAlias(l, node as ts.ImportEqualsDeclaration));
      return;
    default:
      return;
  }
}

/** The statements of a block, in a scope of their own. */
function lowerBlock(l: Lowering, statements: readonly ts.Statement[]): Plan {
  return inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    hoistBlock(l, statements);
    return lowerStatements(l, statements);
  });
}

/** The body of an `if` or a loop; in sloppy code it may be a function declaration without a block. */
function lowerNested(l: Lowering, node: ts.Statement): Plan {
  return lowerBlock(l, ts.isBlock(node) ? node.statements : [node]);
}

function lowerLabelled(l: Lowering, node: ts.Statement, plan: Step[], labels: readonly string[]): void {
  switch (node.kind) {
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.ForInStatement:
    case SyntaxKind.SwitchStatement:
    case SyntaxKind.LabeledStatement:
    case SyntaxKind.Block:
      lowerStatement(l, node, plan, labels);
      return;
    default:
      plan.push({ kind: "labelled", labels, body: lowerNested(l, node) });
      return;
  }
}

function lowerFunctionDeclaration(l: Lowering, node: ts.FunctionDeclaration): void {
  const fn = l.function(node, { kind: "function" });
  if (node.name !== undefined) {
    const binding = l.scope.lookup(node.name.text);
    if (binding === undefined) return;
    const sources = l.facts.bindings[binding]?.sources ?? [];
    // An implementation takes the place of its overload signatures.
    const isSignature = node.body === undefined;
    const signature = sources.findIndex(
      (source) => source.kind === "function" && l.facts.functions[source.fn]?.body === undefined,
    );
    if (signature < 0) sources.push({ kind: "function", fn });
    else if (!isSignature) sources[signature] = { kind: "function", fn };
    return;
  }
  if (!hasModifier(node, SyntaxKind.DefaultKeyword)) return;
  const span = l.source.span(node);
  const value = l.facts.expression({ kind: "function", fn, span });
  const facts = l.facts.functions[fn];
  if (facts !== undefined) facts.expression = value;
  l.facts.exports.push({ kind: "expression", name: "default", value, span });
}

function exportAnonymousClass(l: Lowering, node: ts.ClassDeclaration): void {
  const id = l.hoisted.classes.get(node);
  if (node.name !== undefined || id === undefined || !hasModifier(node, SyntaxKind.DefaultKeyword)) return;
  const span = l.source.span(node);
  const value = l.facts.expression({ kind: "opaque", span });
  l.facts.expressions[value] = { kind: "class", class: id, span };
  l.facts.exports.push({ kind: "expression", name: "default", value, span });
}

function lowerDeclarations(l: Lowering, list: ts.VariableDeclarationList, doc?: ts.Node): Step[] {
  const steps: Step[] = [];
  for (const node of list.declarations) {
    const { name, initializer } = node;
    const binding = ts.isIdentifier(name) ? l.scope.lookup(name.text) : undefined;
    if (binding !== undefined) annotate(l, binding, node);
    if (initializer === undefined) continue;
    const hint = ts.isIdentifier(name)
      ? { name: name.text, span: l.source.span(name), ...(doc === undefined ? {} : { doc }) }
      : undefined;
    const value = l.expression(initializer, hint);
    const span = l.source.span(node);
    steps.push({ kind: "initialise", value, ...(binding === undefined ? {} : { binding }) });
    steps.push(...bindPattern(l, name, (path) => ({ kind: "value", value, path, span })));
  }
  return steps;
}

function annotate(l: Lowering, binding: number, node: ts.VariableDeclaration): void {
  const draft = l.facts.bindings[binding];
  if (draft !== undefined && node.type !== undefined) draft.type = l.type(node.type);
}

/** Variables whose values are elsewhere. */
export function lowerAmbient(l: Lowering, node: ts.VariableStatement): void {
  for (const declaration of node.declarationList.declarations) {
    const { name } = declaration;
    const binding = ts.isIdentifier(name) ? l.scope.lookup(name.text) : undefined;
    if (binding !== undefined) annotate(l, binding, declaration);
  }
}

function lowerFor(l: Lowering, node: ts.ForStatement, labels: readonly string[]): Step {
  return inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    const { initializer, condition, incrementor } = node;
    const init: Step[] = [];
    if (initializer !== undefined && ts.isVariableDeclarationList(initializer)) {
      declareLoopVariables(l, initializer);
      init.push(...lowerDeclarations(l, initializer));
    } else if (initializer !== undefined) {
      init.push({ kind: "evaluate", expression: l.expression(initializer) });
    }
    const test = condition === undefined ? {} : { test: l.expression(condition) };
    const update = incrementor === undefined ? {} : { update: l.expression(incrementor) };
    return { kind: "for", init, ...test, ...update, body: lowerNested(l, node.statement), labels };
  });
}

function declareLoopVariables(l: Lowering, list: ts.VariableDeclarationList): void {
  const kind = blockKind(list);
  if (kind !== undefined) for (const { name } of list.declarations) declarePattern(l, name, kind);
}

function lowerForEach(l: Lowering, node: ts.ForInOrOfStatement, labels: readonly string[]): Step {
  const iterable = l.expression(node.expression);
  const isAsync = ts.isForOfStatement(node) && node.awaitModifier !== undefined;
  const sourceAt: SourceAt = (path: readonly PatternStep[]) =>
    ts.isForOfStatement(node)
      ? { kind: "element", iterable, path, await: isAsync }
      : { kind: "key", object: iterable };
  return inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    const head: Step[] = [];
    if (ts.isVariableDeclarationList(node.initializer)) {
      declareLoopVariables(l, node.initializer);
      for (const { name } of node.initializer.declarations) head.push(...bindPattern(l, name, sourceAt));
    } else {
      const target = lowerTarget(l, node.initializer);
      assignTarget(l, target, sourceAt);
      head.push({ kind: "target", target });
    }
    return { kind: "each", iterable, await: isAsync, head, body: lowerNested(l, node.statement), labels };
  });
}

function lowerSwitch(l: Lowering, node: ts.SwitchStatement, labels: readonly string[]): Step {
  const subject = l.expression(node.expression);
  return inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    for (const clause of node.caseBlock.clauses) hoistBlock(l, clause.statements);
    const clauses = node.caseBlock.clauses.map((clause) => {
      const test = ts.isCaseClause(clause) ? { test: l.expression(clause.expression) } : {};
      return { ...test, body: lowerStatements(l, clause.statements) };
    });
    return { kind: "switch", subject, clauses, labels };
  });
}

function lowerTry(l: Lowering, node: ts.TryStatement): Step {
  const { tryBlock, catchClause, finallyBlock } = node;
  const span = l.source.span(node);
  const id: TryId = l.facts.try(l.fn, { span, blockSpan: [span[0], tryBlock.end] });
  const body = lowerBlock(l, tryBlock.statements);
  const handler = catchClause === undefined ? undefined : lowerCatch(l, catchClause, id);
  const facts: TryFacts = {
    span,
    blockSpan: [span[0], tryBlock.end],
    ...(handler === undefined ? {} : { catch: handler.facts }),
    ...(finallyBlock === undefined
      ? {}
      : {
          finally: {
            span: [keywordBefore(l, finallyBlock, "finally"), finallyBlock.end],
            blockSpan: l.source.span(finallyBlock),
          },
        }),
  };
  const tries = l.facts.functions[l.fn]?.tries;
  if (tries !== undefined) tries[id] = facts;
  return {
    kind: "try",
    id,
    body,
    ...(handler === undefined ? {} : { handler: handler.plan }),
    ...(finallyBlock === undefined ? {} : { finalizer: lowerBlock(l, finallyBlock.statements) }),
  };
}

function lowerCatch(
  l: Lowering,
  node: ts.CatchClause,
  id: TryId,
): { readonly plan: Plan; readonly facts: NonNullable<TryFacts["catch"]> } {
  const name = node.variableDeclaration?.name;
  const fn = l.fn;
  return inside(l, { scope: new Scope(fn, l.scope) }, () => {
    const plan: Step[] = [];
    if (name !== undefined) {
      declarePattern(l, name, "catch");
      plan.push(...bindPattern(l, name, (path) => ({ kind: "catch", fn, try: id, path })));
    }
    const binding = name !== undefined && ts.isIdentifier(name) ? l.scope.own(name.text) : undefined;
    plan.push(...lowerBlock(l, node.block.statements));
    return {
      plan,
      facts: {
        span: l.source.span(node),
        blockSpan: l.source.span(node.block),
        ...(binding === undefined ? {} : { binding }),
        pattern: name !== undefined && !ts.isIdentifier(name),
        node: UNPLACED,
      },
    };
  });
}

/** Stands for the handler's node until the graph is laid out. */
const UNPLACED = -1 as NonNullable<TryFacts["catch"]>["node"];

function keywordBefore(l: Lowering, block: ts.Block, keyword: string): number {
  const at = l.source.text.lastIndexOf(keyword, block.pos);
  return at < 0 ? l.source.start(block) : at;
}

