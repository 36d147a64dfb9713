import * as vscode from "vscode";
import { collect, type ProviderRegistry } from "../providers/registry";
import { reportError } from "../util/output";
import { readSettings } from "../util/settings";

interface Remark {
  line: number;
  text: string;
}

function parseRemarks(answer: string): Remark[] {
  try {
    return JSON.parse(answer.replace(/^```json|```$/g, "")) as Remark[];
    // expect-none: silent-fallback the parser's failure
  } catch {
    return [];
  }
}

export async function review(registry: ProviderRegistry, diagnostics: vscode.DiagnosticCollection): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const prompt = `Review this. Answer with JSON: [{ "line": number, "text": string }]\n${document.getText()}`;
  try {
    const answer = await collect(registry.get("anthropic"), [{ role: "user", content: prompt }], { model: readSettings().reviewModel });
    const found = parseRemarks(answer).map(({ line, text }) => new vscode.Diagnostic(document.lineAt(Math.max(0, line - 1)).range, text, vscode.DiagnosticSeverity.Hint));
    diagnostics.set(document.uri, found);
    // expect-none: silent-fallback the user is told
  } catch (error) {
    reportError("review the file", error);
  }
}

/** After each save, when it is switched on. */
export function reviewOnSave(registry: ProviderRegistry, diagnostics: vscode.DiagnosticCollection): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    if (!vscode.workspace.getConfiguration("marginalia", document.uri).get<boolean>("reviewOnSave")) return;
    // expect-none: silent-fallback it answers for its failures itself
    void review(registry, diagnostics);
  });
}
