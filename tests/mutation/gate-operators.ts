/**
 * Ways to break a gate. Each turns code that asks a gate before a model call into code that doesn't, and says as which
 * kinds of `call-before-gate` the mutant may be reported.
 *
 * A gate is one of
 * - a statement that throws: `await assertAllowed(user);`
 * - an `if` over its answer: `if (!(await mayUse(user))) return refusal;`
 * - its answer in a variable, and the first later `if` (or `switch`) of the block that reads it
 * - an argument, an element of an array, or a decorator: `app.post("/ask", requirePlan("pro"), handler)`
 * - a call that wraps its first function or its receiver: `withSeat(handler)`
 */
import ts from "typescript";
import type { Edit } from "./edits.ts";
import { declaredNames, findAll, followers, mentions, spanOf, statementAround, textOf } from "./edits.ts";

export interface Site {
  readonly source: ts.SourceFile;
  /** What the marker stands before. */
  readonly gate: ts.Node;
  /** Where the gated call starts, when it is in the function of the gate; otherwise that function is a helper. */
  readonly call: number | undefined;
}

export interface Operator {
  readonly name: string;
  /** The kind that the mutant is reported as. */
  readonly kinds: readonly string[];
  /** The same for a gate in a helper, which then is no gate any more; without it the operator leaves helpers alone. */
  readonly inHelper?: readonly string[];
  /** The same for a check without a name (`if (credits < 1) return refusal`); without it such checks are left alone. */
  readonly nameless?: readonly string[];
  /** Undefined where it doesn't fit. */
  readonly apply: (site: Site) => readonly Edit[] | undefined;
}

export const gateOperators: readonly Operator[] = [
  { name: "remove", kinds: ["no-gate"], inHelper: ["no-gate"], nameless: ["no-gate"], apply: remove },
  { name: "unawait", kinds: ["not-awaited"], inHelper: ["not-awaited"], apply: unawait },
  { name: "swallow", kinds: ["fail-open"], inHelper: ["fail-open", "no-gate"], nameless: ["fail-open"], apply: swallow },
  { name: "catch-yes", kinds: ["fail-open"], inHelper: ["fail-open"], apply: catchYes },
  { name: "drop-if", kinds: ["verdict-ignored"], inHelper: ["no-gate", "verdict-ignored"], nameless: ["no-gate", "verdict-ignored"], apply: dropIf },
  { name: "empty-if", kinds: ["verdict-ignored"], inHelper: ["no-gate", "verdict-ignored"], nameless: ["no-gate", "verdict-ignored"], apply: emptyIf },
  { name: "flip", kinds: ["verdict-ignored"], apply: flip },
  { name: "late", kinds: ["gate-after-call"], nameless: ["gate-after-call"], apply: late },
  { name: "race", kinds: ["parallel"], apply: race },
  { name: "sometimes", kinds: ["some-paths"], nameless: ["some-paths"], apply: sometimes },
  { name: "serve-denied", kinds: ["bypass-on-deny"], apply: serveDenied },
];

/** A gate that is a statement, with the `if` that reads its answer. */
interface Asked {
  readonly statement: ts.Statement;
  /** The `if` or `switch` over the answer: the statement itself, or a later one. */
  readonly branch: ts.IfStatement | ts.SwitchStatement | undefined;
}

function askedAt({ gate }: Site): Asked | undefined {
  if (ts.isExpressionStatement(gate)) return { statement: gate, branch: undefined };
  if (ts.isIfStatement(gate) || ts.isSwitchStatement(gate)) return { statement: gate, branch: gate };
  if (!ts.isVariableStatement(gate)) return undefined;
  const names = declaredNames(gate);
  const branch = followers(gate).find((one) => (ts.isIfStatement(one) && mentions(one.expression, names)) || (ts.isSwitchStatement(one) && mentions(one.expression, names)));
  if (branch === undefined || !(ts.isIfStatement(branch) || ts.isSwitchStatement(branch))) return undefined;
  return { statement: gate, branch };
}

const deletion = (source: ts.SourceFile, node: ts.Node): Edit => ({ span: spanOf(source, node), text: "" });

function remove(site: Site): readonly Edit[] | undefined {
  const { source, gate } = site;
  if (ts.isDecorator(gate)) return [deletion(source, gate)];
  const one = askedAt(site);
  if (one !== undefined) {
    const { statement, branch } = one;
    if (branch === undefined || branch === statement) return guards(site, statement) ? [deletion(source, statement)] : unwrapped(source, statement);
    const rest = followers(branch);
    const used = ts.isVariableStatement(statement) && rest.some((later) => mentions(later, declaredNames(statement)));
    return used || !guards(site, branch) ? undefined : [deletion(source, statement), deletion(source, branch)];
  }
  const { parent } = gate;
  const list = ts.isCallExpression(parent) || ts.isNewExpression(parent) ? parent.arguments : ts.isArrayLiteralExpression(parent) ? parent.elements : undefined;
  if (list !== undefined && ts.isCallExpression(gate) && list.length === 1 && gate.arguments.some(ts.isFunctionLike)) return unwrap(site);
  if (list !== undefined && list.length > 1) {
    const index = list.findIndex((item) => item === gate);
    const [before, next] = [list[index - 1], list[index + 1]];
    return [{ span: [next === undefined && before !== undefined ? before.end : gate.getStart(source), next === undefined ? gate.end : next.getStart(source)], text: "" }];
  }
  if (ts.isArrayLiteralExpression(parent)) return [deletion(source, gate)];
  if (ts.isPropertyAssignment(parent) && ts.isArrayLiteralExpression(gate)) return [{ span: spanOf(source, gate), text: "[]" }];
  return unwrap(site);
}

/** False for an `if` that has the call inside, and for one that goes on after its block. */
function guards({ call }: Site, statement: ts.Node): boolean {
  if (call !== undefined && statement.pos <= call && call < statement.end) return false;
  return !ts.isIfStatement(statement) || ends(statement.thenStatement);
}

function unwrapped(source: ts.SourceFile, statement: ts.Statement): readonly Edit[] | undefined {
  return ts.isIfStatement(statement) ? [{ span: spanOf(source, statement), text: textOf(source, statement.thenStatement) }] : undefined;
}

function ends(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isExpressionStatement(last));
}

/** `withSeat(handler)` becomes `handler`; `base.use(gate)` becomes `base`. */
function unwrap({ source, gate }: Site): readonly Edit[] | undefined {
  if (!ts.isCallExpression(gate)) return undefined;
  const inner = gate.arguments.find((one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one) || ts.isIdentifier(one));
  return inner === undefined ? undefined : [{ span: spanOf(source, gate), text: textOf(source, inner) }];
}

/** The first `await` of a gate's statement, or of its test. */
function awaitOf({ statement, branch }: Asked): ts.AwaitExpression | undefined {
  const within = branch === statement && (ts.isIfStatement(statement) || ts.isSwitchStatement(statement)) ? statement.expression : statement;
  return findAll(within, ts.isAwaitExpression)[0];
}

function unawait(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  const found = one === undefined ? undefined : awaitOf(one);
  return found === undefined ? undefined : [{ span: spanOf(site.source, found), text: textOf(site.source, found.expression) }];
}

/** The gate's error is logged and forgotten. */
function swallow(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  if (one === undefined || !guards(site, one.statement)) return undefined;
  const { statement, branch } = one;
  if (ts.isVariableStatement(statement) && (branch === undefined || followers(branch).some((later) => mentions(later, declaredNames(statement))))) return undefined;
  const end = branch === undefined ? statement.end : branch.end;
  return [
    { span: [statement.getStart(site.source), statement.getStart(site.source)], text: "try { " },
    { span: [end, end], text: " } catch (failure) { console.warn(failure); }" },
  ];
}

/** The gate's failure counts as a yes on the spot. Only for gates whose answer is a plain boolean in an `if`. */
function catchYes(site: Site): readonly Edit[] | undefined {
  const { gate, source } = site;
  if (ts.isExpressionStatement(gate) && ts.isAwaitExpression(gate.expression)) return [{ span: [gate.expression.end, gate.expression.end], text: ".catch(() => undefined)" }];
  if (!ts.isIfStatement(gate) || !ts.isPrefixUnaryExpression(gate.expression) || gate.expression.operator !== ts.SyntaxKind.ExclamationToken) return undefined;
  const { operand } = gate.expression;
  const inner = ts.isParenthesizedExpression(operand) ? operand.expression : operand;
  if (!ts.isAwaitExpression(inner)) return undefined;
  return [{ span: spanOf(source, inner.expression), text: `${textOf(source, inner.expression)}.catch(() => true)` }];
}

/** The gate is asked, and nothing turns on its answer. */
function dropIf(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  if (one?.branch === undefined || !guards(site, one.branch)) return undefined;
  const { source } = site;
  const { expression } = one.branch;
  const asked = ts.isPrefixUnaryExpression(expression) ? expression.operand : expression;
  return [{ span: spanOf(source, one.branch), text: one.branch === one.statement ? `${textOf(source, asked)};` : "" }];
}

/** The refusal is written to the log only. */
function emptyIf(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  if (one?.branch === undefined || !ts.isIfStatement(one.branch) || !guards(site, one.branch) || one.branch.elseStatement !== undefined) return undefined;
  return [{ span: spanOf(site.source, one.branch.thenStatement), text: '{ console.warn("would have been refused"); }' }];
}

function flip(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  if (one?.branch === undefined || !ts.isIfStatement(one.branch) || one.branch.elseStatement !== undefined) return undefined;
  const { expression } = one.branch;
  const { source } = site;
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken) return [{ span: spanOf(source, expression), text: textOf(source, expression.operand) }];
  if (ts.isBinaryExpression(expression)) {
    const { operatorToken } = expression;
    const turned = new Map([["===", "!=="], ["!==", "==="], ["==", "!="], ["!=", "=="]]).get(operatorToken.getText(source));
    if (turned !== undefined) return [{ span: spanOf(source, operatorToken), text: turned }];
  }
  return [{ span: spanOf(source, expression), text: `!(${textOf(source, expression)})` }];
}

/** The gate and its `if` move behind the statement with the call, when they are of the same block. */
function late(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  const call = callStatement(site);
  if (one === undefined || call === undefined || !guards(site, one.branch ?? one.statement)) return undefined;
  const { source } = site;
  const { statement, branch } = one;
  const after = followers(statement);
  if (!after.includes(call)) return undefined;
  const moved = `${textOf(source, statement)}${branch === undefined || branch === statement ? "" : ` ${textOf(source, branch)}`}`;
  const gone = [deletion(source, statement), ...(branch === undefined || branch === statement ? [] : [deletion(source, branch)])];
  if (ts.isReturnStatement(call)) {
    if (call.expression === undefined) return undefined;
    return [...gone, { span: spanOf(source, call), text: `const done = ${textOf(source, call.expression)};\n${moved}\nreturn done;` }];
  }
  return [...gone, { span: [call.end, call.end], text: `\n${moved}` }];
}

/** The statement of the gate's own block that the call is in. */
function callStatement(site: Site): ts.Statement | undefined {
  if (site.call === undefined) return undefined;
  let statement: ts.Node | undefined = statementAround(site.source, site.call);
  while (statement !== undefined && statement.parent !== site.gate.parent) statement = statement.parent;
  return statement !== undefined && ts.isStatement(statement) ? statement : undefined;
}

/** Gate and call are started together. */
function race(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  const call = callStatement(site);
  if (one === undefined || call === undefined || !followers(one.statement).includes(call)) return undefined;
  const { source } = site;
  const { statement, branch } = one;
  if (branch === statement) return undefined;
  const waiting = awaitOf(one);
  if (waiting === undefined || !ts.isVariableStatement(call)) return undefined;
  const [declaration, more] = call.declarationList.declarations;
  if (declaration?.initializer === undefined || more !== undefined) return undefined;
  if (!ts.isAwaitExpression(declaration.initializer)) return undefined;
  const own = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  if (own !== undefined && own.initializer !== waiting) return undefined;
  const names = `[${own === undefined ? "" : textOf(source, own.name)}, ${textOf(source, declaration.name)}]`;
  const both = `const ${names} = await Promise.all([${textOf(source, waiting.expression)}, ${textOf(source, declaration.initializer.expression)}]);`;
  const verdict = branch === undefined ? "" : `\n${textOf(source, branch)}`;
  return [deletion(source, statement), ...(branch === undefined ? [] : [deletion(source, branch)]), { span: spanOf(source, call), text: both + verdict }];
}

/** The gate is asked on one branch only. */
function sometimes(site: Site): readonly Edit[] | undefined {
  const one = askedAt(site);
  if (one === undefined || !guards(site, one.branch ?? one.statement)) return undefined;
  const { statement, branch } = one;
  if (ts.isVariableStatement(statement) && (branch === undefined || followers(branch).some((later) => mentions(later, declaredNames(statement))))) return undefined;
  const end = branch === undefined ? statement.end : branch.end;
  const start = statement.getStart(site.source);
  return [{ span: [start, start], text: "if (!warmedUp.has(1)) { " }, { span: [end, end], text: " }" }];
}

/** Gate and call share a `try` whose `catch` makes the call again. */
function serveDenied(site: Site): readonly Edit[] | undefined {
  const { source, gate } = site;
  const call = callStatement(site);
  if (!ts.isExpressionStatement(gate) || call === undefined) return undefined;
  const after = followers(gate);
  const last = after.at(-1);
  if (!after.includes(call) || last === undefined) return undefined;
  const [first] = findAll(call, ts.isAwaitExpression);
  const again = first === undefined ? (ts.isReturnStatement(call) && call.expression !== undefined ? textOf(source, call.expression) : undefined) : textOf(source, first);
  if (again === undefined) return undefined;
  return [
    { span: [gate.getStart(source), gate.getStart(source)], text: "try { " },
    { span: [last.end, last.end], text: ` } catch (failure) { console.warn(failure); return ${again}; }` },
  ];
}
