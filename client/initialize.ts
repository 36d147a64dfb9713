/** The command "Set Up This Project": shows what `gaplint init` would write, and has it written. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { window, workspace } from "vscode";
import type { ExtensionContext, LogOutputChannel, WorkspaceFolder } from "vscode";

const run = promisify(execFile);

export async function initializeProject(context: ExtensionContext, output: LogOutputChannel): Promise<void> {
  const folder = await pickFolder();
  if (folder === undefined) {
    return;
  }
  const preview = await init(context, folder, "--dry-run");
  output.info(preview.text);
  if (!preview.isDone) {
    void window.showErrorMessage(`gaplint: ${preview.text}`);
    return;
  }
  const document = await workspace.openTextDocument({ content: preview.text, language: "markdown" });
  await window.showTextDocument(document, { preview: true });
  if ((await window.showInformationMessage(`Write these files to ${folder.name}?`, { modal: true }, "Write")) !== undefined) {
    const { isDone, text } = await init(context, folder);
    output.info(text);
    void (isDone ? window.showInformationMessage(`gaplint: ${folder.name} is set up.`) : window.showErrorMessage(`gaplint: ${text}`));
  }
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return window.showWorkspaceFolderPick({ placeHolder: "The folder to set up" });
  }
  if (folders.length === 0) {
    void window.showInformationMessage("gaplint: open a folder to set it up.");
  }
  return folders[0];
}

/** The command line runs on the editor's own Node. */
async function init(context: ExtensionContext, folder: WorkspaceFolder, ...options: readonly string[]): Promise<{ readonly isDone: boolean; readonly text: string }> {
  const program = context.asAbsolutePath("dist/cli.js");
  try {
    const { stdout } = await run(process.execPath, [program, "init", ...options], { cwd: folder.uri.fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } });
    return { isDone: true, text: stdout };
  } catch (error) {
    const said = typeof error === "object" && error !== null && "stderr" in error ? String(error.stderr) : "";
    return { isDone: false, text: said.trim() === "" ? String(error) : said.trim() };
  }
}
