/** Suppressing a finding with a reason: on its line, or in its file. */
import { CodeActionKind } from "vscode-languageserver";
import type { CodeAction, SnippetTextEdit, TextEdit } from "vscode-languageserver";
import { suppressInFile, suppressNextLine } from "../../rules/suppress.ts";
import type { Insertion } from "../../rules/suppress.ts";
import { isDataFile } from "../convert.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Target } from "./action.ts";

/** What stands for the reason until somebody writes it. */
const PLACEHOLDER = "say why this is accepted";

/** None for what the baseline accepts anyway. */
export function suppressions(target: Target): CodeAction[] {
  const { shown, snapshot } = target;
  const text = snapshot.result.text(shown.of.file);
  if (text === undefined || shown.kind !== "finding" || isDataFile(shown.of.file)) {
    return [];
  }
  const finding = shown.of;
  const nextLine = suppressNextLine(finding.file, text, finding.span, finding.rule, PLACEHOLDER);
  const wholeFile = suppressInFile(finding.file, text, finding.rule, PLACEHOLDER);
  return [
    ...(nextLine === undefined ? [] : [action(`Suppress ${finding.rule} here, with a reason`, nextLine, finding, target)]),
    ...(wholeFile === undefined ? [] : [action(`Suppress ${finding.rule} in this file, with a reason`, wholeFile, finding, target)]),
  ];
}

function action(title: string, insertion: Insertion, finding: Finding, { diagnostic, snapshot, session }: Target): CodeAction {
  const at = snapshot.context.lines(finding.file).position(insertion.at);
  const uri = snapshot.context.uri(finding.file);
  const { client } = session;
  const plain: TextEdit = { range: { start: at, end: at }, newText: insertion.before + insertion.reason + insertion.after };
  const snippet: SnippetTextEdit = {
    range: { start: at, end: at },
    snippet: { kind: "snippet", value: `${escaped(insertion.before)}\${1:${insertion.reason}}${escaped(insertion.after)}` },
  };
  const edit: CodeAction["edit"] = client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version: session.documentOf(finding.file)?.version ?? null }, edits: [client.snippetEdits ? snippet : plain] }] }
    : { changes: { [uri]: [plain] } };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
}

/** A text as a snippet that means itself. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
