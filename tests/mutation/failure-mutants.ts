/**
 * Breaks code that handles a model's failure well, one thing at a time, on its syntax tree: the event goes, a default
 * stands where the error went on, or the `await` goes. Lines stay where they are.
 */
import * as ts from "typescript";

export interface Mutant {
  readonly how: "event removed" | "rethrow replaced by a default" | "error answer replaced by a default" | "await removed";
  /** Line (from 1) of the handler, or of the returned call. */
  readonly line: number;
  readonly text: string;
}

/** How the fixtures' events are called; what is left after them must serve something. */
const EVENT = /^(log|logger|console|Sentry|captureException|track|metrics|telemetry|span|eventBus|posthog|noteIncident|this\.logger)\b/;

/** All mutants of a file's handlers that start on one of these lines (from 1). */
export function handlerMutants(text: string, lines: ReadonlySet<number>): readonly Mutant[] {
  const tree = ts.createSourceFile("x.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Mutant[] = [];
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node) && lines.has(lineOf(node.getStart()))) found.push(...blockMutants(text, node.block, lineOf(node.getStart())));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "catch" && lines.has(lineOf(node.expression.name.getStart()))) {
      const [handler] = node.arguments;
      if (handler !== undefined && ts.isArrowFunction(handler) && ts.isBlock(handler.body)) found.push(...blockMutants(text, handler.body, lineOf(node.expression.name.getStart())));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function blockMutants(text: string, block: ts.Block, line: number): readonly Mutant[] {
  const { statements } = block;
  const events = statements.filter(isEvent);
  const rest = statements.filter((statement) => !isEvent(statement));
  const last = rest.at(-1);
  const mutants: Mutant[] = [];
  if (events.length > 0 && rest.every(servesOnly)) mutants.push({ how: "event removed", line, text: events.reduce(blanked, text) });
  // What an event has told stays told: the events before a rethrow or an error answer go too.
  if (last !== undefined && rest.length === 1) {
    const silenced = replaced(events.reduce(blanked, text), last, "return null as never;");
    if (ts.isThrowStatement(last)) mutants.push({ how: "rethrow replaced by a default", line, text: silenced });
    if (ts.isReturnStatement(last) && last.expression !== undefined && !servesOnly(last)) mutants.push({ how: "error answer replaced by a default", line, text: silenced });
  }
  return mutants;
}

/** `return await call` in a `try` whose `catch` serves something, without the `await`: for calls on one of these lines. */
export function awaitMutants(text: string, lines: ReadonlySet<number>): readonly Mutant[] {
  const tree = ts.createSourceFile("x.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Mutant[] = [];
  const visit = (node: ts.Node, inTry: boolean): void => {
    if (inTry && ts.isReturnStatement(node) && node.expression !== undefined && ts.isAwaitExpression(node.expression)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const keyword = node.expression.getStart();
      if (lines.has(line)) found.push({ how: "await removed", line, text: text.slice(0, keyword) + "      " + text.slice(keyword + "await ".length) });
    }
    if (ts.isTryStatement(node)) {
      visit(node.tryBlock, node.catchClause !== undefined && node.catchClause.block.statements.some(ts.isReturnStatement));
      if (node.catchClause !== undefined) visit(node.catchClause, inTry);
      if (node.finallyBlock !== undefined) visit(node.finallyBlock, inTry);
    } else ts.forEachChild(node, (child) => visit(child, inTry && !ts.isFunctionLike(node)));
  };
  visit(tree, false);
  return found;
}

function isEvent(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  const called = ts.isAwaitExpression(statement.expression) ? statement.expression.expression : statement.expression;
  return ts.isCallExpression(called) && EVENT.test(called.expression.getText());
}

/** A statement that gives the caller something it can't tell from an answer, or nothing. */
function servesOnly(statement: ts.Statement): boolean {
  if (ts.isContinueStatement(statement)) return true;
  if (!ts.isReturnStatement(statement)) return false;
  return statement.expression === undefined || !/error|fail|status|50\d|ok: false|success: false|left|redirect/i.test(statement.expression.getText());
}

const blanked = (text: string, node: ts.Node): string => text.slice(0, node.getStart()) + text.slice(node.getStart(), node.end).replace(/[^\n]/g, " ") + text.slice(node.end);

function replaced(text: string, node: ts.Node, by: string): string {
  const old = text.slice(node.getStart(), node.end).replace(/[^\n]/g, " ");
  return text.slice(0, node.getStart()) + (old.length < by.length ? by + old.replace(/ /g, "") : by + old.slice(by.length)) + text.slice(node.end);
}
