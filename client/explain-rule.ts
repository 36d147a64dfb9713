/** The command "Explain Rule": opens the page of the rule at the cursor, or of one that the user picks. */
import { commands, languages, Uri, window } from "vscode";
import type { Diagnostic, ExtensionContext, QuickPickItem } from "vscode";
import type { ServerInformation } from "../server/own-protocol.ts";

interface RuleItem extends QuickPickItem {
  readonly page: Uri;
}

/** `rule` is an id such as `hardcoded-model`, or `hardcoded-model/restricted`, when another command asks. */
export async function explainRule(context: ExtensionContext, { rules }: ServerInformation, rule: unknown): Promise<void> {
  // The pages ship with the extension, whose folder can't be listed where it is on a web server.
  const items = rules.map(({ id, summary }): RuleItem => ({ label: id, detail: summary, page: Uri.joinPath(context.extensionUri, "dist", "rules", `${id}.md`) }));
  const wanted = typeof rule === "string" ? rule : ruleAtCursor();
  const known = items.find(({ label }) => label === wanted?.split("/")[0]);
  const item = known ?? (await window.showQuickPick(items, { title: "Explain a rule of gaplint" }));
  if (item !== undefined) {
    await commands.executeCommand("markdown.showPreview", item.page);
  }
}

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const at = languages
    .getDiagnostics(editor.document.uri)
    .find((diagnostic) => diagnostic.source === "gaplint" && diagnostic.range.contains(editor.selection.active));
  return at === undefined ? undefined : codeOf(at);
}

function codeOf({ code }: Diagnostic): string | undefined {
  return typeof code === "object" ? String(code.value) : code?.toString();
}
