/** The logger that a file already uses, and how it calls it. */
import * as ts from "typescript";
import { emitsByName } from "../../analysis/link/events.ts";

export interface Logger {
  /** `logger.warn`, `this.logger.warn`, `this.options.logger?.warn`. */
  readonly callee: string;
  /** Which of message and details comes first. */
  readonly order: "message-first" | "object-first";
}

interface LoggerCall {
  readonly receiver: string;
  readonly method: string;
  readonly call: ts.CallExpression;
  /** The logger may be absent. */
  readonly isOptional: boolean;
}

/** Methods that report a failure, best first. */
const METHODS = ["warn", "error", "warning"] as const;

/** A logger of the file that can be called in the handler; never the console. */
export function findLogger(tree: ts.SourceFile, handler: ts.Node): Logger | undefined {
  const calls: LoggerCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const receiver = receiverText(node.expression.expression);
      const method = node.expression.name.text;
      if (receiver !== undefined && receiver !== "console" && /^(?:warn|warning|error|info)$/.test(method) && emitsByName(`${receiver}.${method}`) && isInReach(node.expression.expression, tree, handler)) {
        calls.push({ receiver, method, call: node, isOptional: node.expression.questionDotToken !== undefined });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const [first] = calls;
  if (first === undefined) return undefined;
  const own = calls.filter(({ receiver }) => receiver === first.receiver);
  const method = METHODS.find((name) => own.some((call) => call.method === name)) ?? "warn";
  const sample = own.find((call) => call.method === method) ?? first;
  const [argument] = sample.call.arguments;
  const access = own.some(({ isOptional }) => isOptional) ? "?." : ".";
  return { callee: `${first.receiver}${access}${method}`, order: argument !== undefined && ts.isObjectLiteralExpression(argument) ? "object-first" : "message-first" };
}

/** `logger`, `this.logger`, `ctx.log`: plain access chains only. */
function receiverText(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (!ts.isPropertyAccessExpression(node) || node.questionDotToken !== undefined) return undefined;
  const object = receiverText(node.expression);
  return object === undefined ? undefined : `${object}.${node.name.text}`;
}

/** The root is a name of the module's top level, or `this` of the class that the handler is in. */
function isInReach(receiver: ts.Expression, tree: ts.SourceFile, handler: ts.Node): boolean {
  let root = receiver;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  if (root.kind === ts.SyntaxKind.ThisKeyword) {
    const home = classAround(root);
    return home !== undefined && home === classAround(handler);
  }
  if (!ts.isIdentifier(root)) return false;
  const name = root.text;
  return tree.statements.some((statement) => declares(statement, name));
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some((each) => bindingNames(each.name).includes(name));
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  if (clause === undefined || clause.phaseModifier !== undefined) return false;
  const bindings = clause.namedBindings;
  if (clause.name?.text === name) return true;
  if (bindings === undefined) return false;
  return ts.isNamespaceImport(bindings) ? bindings.name.text === name : bindings.elements.some((each) => !each.isTypeOnly && each.name.text === name);
}

function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

/** The class whose `this` the node sees: not through a function of its own `this`. */
function classAround(node: ts.Node): ts.Node | undefined {
  for (let current = node; !ts.isSourceFile(current); current = current.parent) {
    if (ts.isFunctionDeclaration(current) || ts.isFunctionExpression(current)) return undefined;
    if (ts.isClassLike(current)) return current;
  }
  return undefined;
}
