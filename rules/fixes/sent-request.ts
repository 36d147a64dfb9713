/** Model requests that are made without an SDK, as the walk over cleared models needs them: they have to fail when they are refused. */
import * as ts from "typescript";
import type { CapabilityCall } from "../../analysis/link/program.ts";
import { nameOf } from "./call-parts.ts";
import { functionAround } from "./syntax.ts";

/** What is chained to the request, so that a bad status is a failure and tells which. */
export const REFUSED = ".then((response) => (response.ok ? response : Promise.reject(Object.assign(new Error(`The model request was answered with ${response.status}`), { status: response.status }))))";

/**
 * The `JSON.stringify({ model, … })` of a `fetch`; undefined for another request, one that names its model elsewhere,
 * and where the code goes on with the answer to a bad status.
 *
 * @param node the call of `fetch`
 */
export function sentBody({ source }: CapabilityCall, node: ts.CallExpression): ts.CallExpression | undefined {
  if (source.kind !== "http" || source.endpoint.model !== "model" || !/^(?:globalThis\.)?fetch$/.test(node.expression.getText())) return undefined;
  const options = node.arguments[1];
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return undefined;
  const body = options.properties.find((each) => each.name !== undefined && nameOf(each.name) === "body");
  const text = body !== undefined && ts.isPropertyAssignment(body) ? body.initializer : undefined;
  if (text === undefined || !ts.isCallExpression(text) || text.expression.getText() !== "JSON.stringify" || text.arguments.length !== 1) return undefined;
  return answersFailure(node) ? undefined : text;
}

/** Whether a status is looked at for more than to throw: the walk fails before. */
function answersFailure(node: ts.CallExpression): boolean {
  const name = heldAs(node);
  const fn = functionAround(node);
  if (name === undefined || fn === undefined) return true;
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isPropertyAccessExpression(child) && child.expression.getText() === name && /^(?:ok|status|statusText)$/.test(child.name.text) && !isOnlyThrown(child)) found = true;
    ts.forEachChild(child, visit);
  };
  visit(fn);
  return found;
}

/** The constant that the awaited response is kept in. */
function heldAs(node: ts.CallExpression): string | undefined {
  const awaited = node.parent;
  const declaration = awaited.parent;
  if (!ts.isAwaitExpression(awaited) || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  return declaration.name.text;
}

/** In the test of a branch that throws, or inside of that branch. */
function isOnlyThrown(node: ts.Node): boolean {
  for (let current: ts.Node = node; !ts.isSourceFile(current) && !ts.isFunctionLike(current); current = current.parent) {
    if (ts.isIfStatement(current)) return current.elseStatement === undefined && throws(current.thenStatement);
  }
  return false;
}

function throws(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && ts.isThrowStatement(last);
}
