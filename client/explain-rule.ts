/** The command "Explain Rule": opens the page of the rule at the cursor, or of one that the user picks. */
import { commands, languages, Uri, window, workspace } from "vscode";
import type { Diagnostic, ExtensionContext, QuickPickItem } from "vscode";

interface RuleItem extends QuickPickItem {
  readonly page: Uri;
}

/** `rule` is an id such as `hardcoded-model`, or `hardcoded-model/restricted`, when another command asks. */
export async function explainRule(context: ExtensionContext, rule: unknown): Promise<void> {
  const items = await ruleItems(Uri.joinPath(context.extensionUri, "dist", "rules"));
  const wanted = typeof rule === "string" ? rule : ruleAtCursor();
  const known = items.find(({ label }) => label === wanted?.split("/")[0]);
  const item = known ?? (await window.showQuickPick(items, { title: "Explain a rule of gaplint" }));
  if (item !== undefined) {
    await commands.executeCommand("markdown.showPreview", item.page);
  }
}

/** The pages that ship with the extension; their first heading is the description. */
async function ruleItems(folder: Uri): Promise<RuleItem[]> {
  const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith(".md"));
  return Promise.all(
    names.map(async (name) => {
      const page = Uri.joinPath(folder, name);
      const text = new TextDecoder().decode(await workspace.fs.readFile(page));
      const detail = text.split("\n").find((line) => line !== "" && !line.startsWith("#"));
      return { label: name.slice(0, -".md".length), page, ...(detail === undefined ? {} : { detail }) };
    }),
  );
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
