/** How a function refuses a request: in the form of the answers that it gives already, else by throwing. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit } from "../finding.ts";
import { importName } from "./imports.ts";
import { functionAround } from "./syntax.ts";
import { quoted, type TextStyle } from "./text-style.ts";

export interface RefusalText {
  /** Statements without their ends. */
  readonly statements: readonly string[];
  /** What the statements need, such as an import. */
  readonly edits: readonly Edit[];
  /** True when it leaves by an exception, which a `try` round it would catch. */
  readonly throws: boolean;
}

/** Words of a refusal, for those who may not know more. */
const MESSAGE = "Forbidden";

/** The statements that refuse in the function round a node. Undefined where what they throw would be caught in the function. */
export function refusalText(program: Program, node: ts.Node, style: TextStyle): RefusalText | undefined {
  const fn = functionAround(node);
  const answered = fn === undefined ? undefined : answerOf(fn, style);
  if (answered !== undefined) return { statements: answered, edits: [], throws: false };
  return isCaught(node) ? undefined : thrown(program, node.getSourceFile(), fn, style);
}

/** Whether what is thrown at a node lands in a `catch` of its function. */
export function isCaught(node: ts.Node): boolean {
  for (let child = node; !ts.isSourceFile(child) && !ts.isFunctionLike(child); child = child.parent) {
    if (ts.isTryStatement(child.parent) && child.parent.tryBlock === child && child.parent.catchClause !== undefined) return true;
  }
  return false;
}

function answerOf(fn: ts.FunctionLikeDeclaration, style: TextStyle): readonly string[] | undefined {
  const { body } = fn;
  if (body === undefined || !ts.isBlock(body)) return undefined;
  const text = (value: string): string => quoted(value, style);
  const error = `{ error: ${text(MESSAGE)} }`;
  const [first, second] = fn.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : undefined));
  const called = methodsIn(body);
  const has = (receiver: string | undefined, methods: readonly string[]): boolean => receiver !== undefined && methods.some((method) => called.has(`${receiver}.${method}`));

  if (second !== undefined && has(second, ["code", "send", "header"]) && /^(?:reply|rep)$/.test(second)) {
    return isTyped(fn) ? undefined : [`return ${second}.code(403).send(${error})`];
  }
  if (second !== undefined && has(second, ["json", "status", "send", "sendStatus", "writeHead", "write", "end"])) {
    const { type } = fn.parameters[1] ?? {};
    const closed = type !== undefined && ts.isTypeReferenceNode(type) && type.typeArguments !== undefined;
    const plain = has(second, ["writeHead", "end"]) && !has(second, ["json", "status", "send", "sendStatus"]);
    const answer = plain ? `${second}.writeHead(403).end()` : closed ? `${second}.status(403).end()` : `${second}.status(403).json(${error})`;
    return returnsOf(fn).some(({ expression }) => expression !== undefined && rootOf(expression) === second) ? [`return ${answer}`] : [answer, "return"];
  }
  if (first !== undefined && has(first, ["json", "text", "body", "html", "newResponse"]) && returnsOf(fn).some(({ expression }) => expression !== undefined && rootOf(expression) === first)) {
    if (fn.type !== undefined && !/^Promise<Response>$|^Response$/.test(fn.type.getText())) return undefined;
    return [has(first, ["json"]) ? `return ${first}.json(${error}, 403)` : `return ${first}.text(${text(MESSAGE)}, 403)`];
  }
  if (first !== undefined && has(first, ["throw"])) return [`return ${first}.throw(403)`];
  return webAnswer(fn, error, text(MESSAGE));
}

/** A `Response`, or that of Next, where the function answers with one. */
function webAnswer(fn: ts.FunctionLikeDeclaration, error: string, message: string): readonly string[] | undefined {
  const declared = fn.type?.getText().replace(/^Promise<([\s\S]*)>$/, "$1").trim();
  if (declared !== undefined && !/^(?:globalThis\.)?Response$|^NextResponse$/.test(declared)) return undefined;
  const answers = returnsOf(fn).flatMap(({ expression }) => (expression === undefined ? [] : [expression.getText()]));
  const isNext = answers.some((each) => /^(?:new )?NextResponse\b/.test(each));
  if (declared === "NextResponse" || isNext) return isNext ? [`return NextResponse.json(${error}, { status: 403 })`] : undefined;
  const isWeb = declared !== undefined || answers.some((each) => /^(?:new Response\(|Response\.(?:json|redirect)\()/.test(each) || /\.to\w*Response\(/.test(each));
  if (!isWeb) return undefined;
  return answers.some((each) => each.startsWith("Response.json(")) ? [`return Response.json(${error}, { status: 403 })`] : [`return new Response(${message}, { status: 403 })`];
}

/** Whether the call that takes the handler lists what it may answer with: `post<{ Reply: Reply }>(…)`. */
function isTyped(fn: ts.FunctionLikeDeclaration): boolean {
  return ts.isCallExpression(fn.parent) && fn.parent.typeArguments?.some((each) => /\bReply\b/.test(each.getText())) === true;
}

/** Errors that frameworks turn into an answer, by the name that a file imports. */
const ERRORS: readonly { readonly name: string; readonly package: RegExp; readonly text: (name: string, quote: (value: string) => string) => string }[] = [
  { name: "TRPCError", package: /^@trpc\/server$/, text: (name, quote) => `new ${name}({ code: ${quote("FORBIDDEN")} })` },
  { name: "ForbiddenException", package: /^@nestjs\/common$/, text: (name) => `new ${name}()` },
  { name: "HTTPException", package: /^hono\/http-exception$/, text: (name) => `new ${name}(403)` },
];

/** Packages whose error is worth an import of its own. */
const IMPORTED = new Set(["TRPCError", "ForbiddenException"]);

function thrown(program: Program, tree: ts.SourceFile, fn: ts.FunctionLikeDeclaration | undefined, style: TextStyle): RefusalText {
  const quote = (value: string): string => quoted(value, style);
  for (const error of ERRORS) {
    const found = tree.statements.find((statement): statement is ts.ImportDeclaration => ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) && error.package.test(statement.moduleSpecifier.text));
    const bindings = found?.importClause?.namedBindings;
    if (found === undefined || bindings === undefined || !ts.isNamedImports(bindings) || !ts.isStringLiteral(found.moduleSpecifier)) continue;
    const isThere = bindings.elements.some((each) => (each.propertyName ?? each.name).text === error.name);
    if (!isThere && !IMPORTED.has(error.name)) continue;
    const imported = importName(program, tree, { kind: "specifier", specifier: found.moduleSpecifier.text }, error.name, error.name);
    return { statements: [`throw ${error.text(imported.expression, quote)}`], edits: imported.edits, throws: true };
  }
  const isHandler = fn !== undefined && ts.isCallExpression(fn.parent) && /^(?:defineEventHandler|eventHandler)$/.test(fn.parent.expression.getText());
  const text = isHandler ? `throw createError({ statusCode: 403 })` : `throw new Error(${quote(MESSAGE)})`;
  return { statements: [text], edits: [], throws: true };
}

/** `receiver.method` of the calls in a function, without those of functions inside that have names of their own for it. */
function methodsIn(body: ts.Node): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && ts.isIdentifier(node.expression.expression)) found.add(`${node.expression.expression.text}.${node.expression.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** The returns of a function itself. */
function returnsOf(fn: ts.FunctionLikeDeclaration): readonly ts.ReturnStatement[] {
  const found: ts.ReturnStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) found.push(node);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  if (fn.body !== undefined) ts.forEachChild(fn.body, visit);
  return found;
}

/** The name that a chain of members and calls begins with. */
function rootOf(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) || ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)) return rootOf(expression.expression);
  return undefined;
}
