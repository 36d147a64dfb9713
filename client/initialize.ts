/** The command "Set Up This Project": shows what `gaplint init` would write, and has it written. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { commands, Uri, window, workspace } from "vscode";
import type { ExtensionContext, LogOutputChannel, WorkspaceFolder } from "vscode";

const run = promisify(execFile);

/** Documents of this scheme can be read and not edited, so nothing asks to save them. */
const SCHEME = "gaplint-preview";

export async function initializeProject(context: ExtensionContext, output: LogOutputChannel): Promise<void> {
  const folder = await pickFolder();
  if (folder === undefined) {
    return;
  }
  const preview = await init(context, folder, "--dry-run");
  output.info(`${preview.text}\n${preview.notes}`);
  if (!preview.isDone) {
    void window.showErrorMessage(`gaplint: ${preview.notes}`);
    return;
  }
  if (preview.text === "") {
    void offerRegistry(folder, `gaplint: ${folder.name} is set up already.`);
    return;
  }
  await showPreview(folder, preview.text);
  if ((await window.showInformationMessage(`Write these files to ${folder.name}?`, { modal: true, detail: preview.notes }, "Write")) !== undefined) {
    const { isDone, text, notes } = await init(context, folder, "--yes");
    output.info(`${text}\n${notes}`);
    void (isDone ? offerRegistry(folder, `gaplint: ${folder.name} is set up. Read the registry next: confirm each clearance.`) : window.showErrorMessage(`gaplint: ${notes}`));
  }
}

/** Shows the changes, as the diff that they are. */
async function showPreview(folder: WorkspaceFolder, diff: string): Promise<void> {
  // A name of its own each time: a document that is still open would be shown again as it was.
  const uri = Uri.from({ scheme: SCHEME, path: `/Set up ${folder.name}.diff`, query: String(Date.now()) });
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => diff });
  try {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  } finally {
    provider.dispose();
  }
}

async function offerRegistry(folder: WorkspaceFolder, message: string): Promise<void> {
  if ((await window.showInformationMessage(message, "Open Registry")) === undefined) {
    return;
  }
  // The server may not know yet of a registry that was just written.
  const written = Uri.joinPath(folder.uri, "capability-registry.json");
  try {
    await window.showTextDocument(written);
  } catch {
    await commands.executeCommand("gaplint.openRegistry");
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

interface Answer {
  readonly isDone: boolean;
  /** What it printed: a diff for `--dry-run`. */
  readonly text: string;
  /** What else it said, or what went wrong. */
  readonly notes: string;
}

/** The command line runs on the editor's own Node. */
async function init(context: ExtensionContext, folder: WorkspaceFolder, option: "--dry-run" | "--yes"): Promise<Answer> {
  const program = context.asAbsolutePath("dist/cli.js");
  try {
    const { stdout, stderr } = await run(process.execPath, [program, "init", option, "--no-color"], { cwd: folder.uri.fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } });
    return { isDone: true, text: stdout.trimEnd(), notes: stderr.trimEnd() };
  } catch (error) {
    const said = typeof error === "object" && error !== null && "stderr" in error ? String(error.stderr) : "";
    return { isDone: false, text: "", notes: said.trim() === "" ? String(error) : said.trim().replace(/^gaplint: /, "") };
  }
}
