/**
 * The registry module as text in both languages, made from model-registry.ts. Used by build.ts and its test only: what
 * gaplint carries is templates.json, so that no compiler is loaded to write a file.
 */
import * as ts from "typescript";

export interface ModuleTemplates {
  readonly ts: string;
  readonly js: string;
}

/** The TypeScript text as it is, and as JavaScript: comments and blank lines kept, types of what it exports in JSDoc. */
export function templatesOf(source: string): ModuleTemplates {
  return { ts: source, js: withoutTypes(withJsDoc(source)) };
}

function withoutTypes(source: string): string {
  // The compiler drops blank lines; comments in their place survive and are turned back afterwards.
  const marked = source.replace(/^[ \t]*$/gm, BLANK);
  const { outputText } = ts.transpileModule(marked, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, newLine: ts.NewLineKind.LineFeed },
  });
  const script = outputText
    .replace(/^[ \t]*\/\/~$/gm, "")
    .replace(/^( {4})+/gm, (indent) => " ".repeat(indent.length / 2))
    .replace(/\n{3,}/g, "\n\n");
  return `${script.trimEnd()}\n`;
}

const BLANK = "//~";

type Callable = ts.FunctionDeclaration | ts.ConstructorDeclaration;

/** Says in comments what the types of the exports say, for the TypeScript beside it: what is exported has a doc comment. */
function withJsDoc(source: string): string {
  const tree = ts.createSourceFile("model-registry.ts", source, ts.ScriptTarget.Latest, true);
  const exported = tree.statements.filter((statement) => ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true);
  const types = exported.flatMap((statement) => (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [commentOf([...docOf(statement), ...typeTags(statement)])] : []));
  const functions = exported.flatMap((statement): readonly Callable[] => (ts.isFunctionDeclaration(statement) ? [statement] : ts.isClassDeclaration(statement) ? statement.members.filter(ts.isConstructorDeclaration) : []));
  const [first] = exported.filter((statement) => !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement));
  let text = source;
  for (const fn of functions.toReversed()) text = `${text.slice(0, fn.getFullStart())}\n\n${indentOf(fn)}${commentOf([...docOf(fn), ...callTags(fn)], indentOf(fn))}\n${indentOf(fn)}${text.slice(fn.getStart())}`;
  // What is said before a declaration that is no JavaScript goes with it.
  const from = first?.getFullStart() ?? text.length;
  return `${text.slice(0, from)}\n\n${types.join("\n\n")}${text.slice(from)}`;
}

function typeTags(type: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): readonly string[] {
  if (ts.isTypeAliasDeclaration(type)) return [`@typedef {${type.type.getText()}} ${type.name.text}`];
  const properties = type.members.flatMap((member) => (ts.isPropertySignature(member) && member.type !== undefined ? [{ member, type: member.type.getText() }] : []));
  return [`@typedef {object} ${type.name.text}`, ...properties.map(({ member, type: text }) => [`@property {${text}} ${named(member.name.getText(), member.questionToken !== undefined)}`, ...docOf(member)].join(" "))];
}

function callTags(fn: Callable): readonly string[] {
  return [
    ...(fn.typeParameters ?? []).map(({ name }) => `@template ${name.text}`),
    ...fn.parameters.map(({ name, type, initializer }) => `@param {${type?.getText() ?? "unknown"}} ${named(name.getText(), initializer !== undefined)}`),
    ...(fn.type === undefined ? [] : [`@returns {${fn.type.getText()}}`]),
  ];
}

const named = (name: string, isOptional: boolean): string => (isOptional ? `[${name}]` : name);

/** The lines of a doc comment; none where there is no comment. */
function docOf(node: ts.Node): readonly string[] {
  const comment = ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart())?.at(-1);
  if (comment === undefined) return [];
  const lines = node.getSourceFile().text.slice(comment.pos, comment.end).replace(/^\/\*\*\s*|\s*\*\/$/g, "").split("\n");
  return lines.map((line) => line.replace(/^\s*\* ?/, ""));
}

function commentOf(lines: readonly string[], indent = ""): string {
  return lines.length === 1 ? `/** ${lines.join("")} */` : ["/**", ...lines.map((line) => `${indent} * ${line}`), `${indent} */`].join("\n");
}

const indentOf = (node: ts.Node): string => (ts.isConstructorDeclaration(node) ? "  " : "");
