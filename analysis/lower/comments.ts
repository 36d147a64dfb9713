/**
 * Suppression comments. The text is searched first; only in a file that mentions one does the syntax tree say
 * whether it stands in a comment, and not in a string, a template or JSX text.
 */
import * as ts from "typescript";
import type { SourceText } from "./source-text.ts";
import type { Span, SuppressionComment } from "./facts.ts";

const MENTION = /gaplint-(?:disable|enable)/g;

/** What a comment must start with, after its delimiter. */
const DIRECTIVE =
  /^[\s*]*gaplint-(?<kind>disable-next-line|disable-line|disable|enable)(?![\w-])(?<rest>[\s\S]*)$/;

/** Before a date, among the rules. */
const UNTIL = "until=";

export function suppressionComments(source: SourceText): SuppressionComment[] {
  const suppressions: SuppressionComment[] = [];
  let seen = -1;
  for (const { index } of source.text.matchAll(MENTION)) {
    if (index < seen) continue;
    const span = commentAt(source, index);
    if (span === undefined) continue;
    seen = span[1];
    const suppression = parse(source.text, span);
    if (suppression !== undefined) suppressions.push(suppression);
  }
  return suppressions;
}

function parse(text: string, span: Span): SuppressionComment | undefined {
  const isBlock = text.startsWith("/*", span[0]);
  const closes = isBlock && text.startsWith("*/", span[1] - 2) ? 2 : 0;
  const groups = DIRECTIVE.exec(text.slice(span[0] + 2, span[1] - closes))?.groups;
  const kind = groups?.["kind"];
  if (groups === undefined || !isKind(kind)) return undefined;
  const [list = "", ...reasons] = (groups["rest"] ?? "").split(/(?:^|\s)--+(?:\s|$)/);
  const reason = reasons.join(" -- ").replace(/\s*\n[\s*]*/g, " ").trim();
  const words = list.split(/[\s,*]+/).filter((word) => word !== "");
  const rules = words.filter((word) => !word.startsWith(UNTIL));
  const until = words.find((word) => word.startsWith(UNTIL))?.slice(UNTIL.length);
  return { kind, rules, ...(until === undefined ? {} : { until }), ...(reason === "" ? {} : { reason }), span };
}

function isKind(kind: string | undefined): kind is SuppressionComment["kind"] {
  switch (kind) {
    case "disable":
    case "enable":
    case "disable-line":
    case "disable-next-line":
      return true;
    default:
      return false;
  }
}

/** The comment that holds an offset. */
function commentAt(source: SourceText, offset: number): Span | undefined {
  let start = 0;
  let node: ts.Node = source.file;
  for (;;) {
    const { before, holding }: { before: number; holding: ts.Node | undefined } = childAt(node, offset);
    start = Math.max(start, before);
    if (holding === undefined) break;
    start = holding.pos;
    node = holding;
  }
  // A token's own text is no place for a comment; what stands before it may be.
  if (node.kind === ts.SyntaxKind.JsxText) return undefined;
  if (isLiteral(node) && offset >= source.start(node)) return undefined;
  return scanComment(source, start, offset);
}

/** The child that holds an offset, and the end of the last one before it. */
function childAt(parent: ts.Node, offset: number): { before: number; holding: ts.Node | undefined } {
  let before = parent.pos;
  const holding = ts.forEachChild(parent, (child) => {
    if (child.end <= offset) before = Math.max(before, child.end);
    return child.pos <= offset && offset < child.end ? child : undefined;
  });
  return { before, holding };
}

function isLiteral(node: ts.Node): boolean {
  return ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Scans the punctuation and comments between two nodes. */
function scanComment(source: SourceText, start: number, offset: number): Span | undefined {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source.text);
  scanner.resetTokenState(start);
  for (;;) {
    const token = scanner.scan();
    const end = scanner.getTokenEnd();
    if (end > offset || token === ts.SyntaxKind.EndOfFileToken) {
      const isComment =
        token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
      return isComment ? [scanner.getTokenStart(), end] : undefined;
    }
  }
}
