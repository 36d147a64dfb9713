/** The files of a workspace as the server in a browser gets them: read once, and again when they change. */
import { Uri, window, workspace } from "vscode";
import type { FilesParams } from "../server/own-protocol.ts";

export const WATCHED = "**/{*.ts,*.tsx,*.mts,*.cts,*.js,*.jsx,*.mjs,*.cjs,*.json,*.jsonc,gaplint-baseline.txt}";
const EXCLUDED = "**/{node_modules,.git,dist,build,out,.next}/**";
/** More files than this are left out: each is a request where the workspace is remote. */
const MAX_FILES = 3000;
const MAX_BYTES = 1_000_000;
/** Files that are read at once. */
const AT_ONCE = 50;

type File = FilesParams["files"][number];

export async function readWorkspace(): Promise<readonly File[]> {
  const found = await workspace.findFiles(WATCHED, EXCLUDED, MAX_FILES);
  if (found.length === MAX_FILES) {
    void window.showWarningMessage(`gaplint reads ${MAX_FILES} files at most in a browser; those beyond aren't judged.`);
  }
  const files: File[] = [];
  for (let start = 0; start < found.length; start += AT_ONCE) {
    files.push(...(await Promise.all(found.slice(start, start + AT_ONCE).map(readFile))));
  }
  return files;
}

/** `text` is null for a file that can't be read, or is too large to be written by hand. */
export async function readFile(uri: Uri): Promise<File> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return { uri: uri.toString(), text: bytes.length > MAX_BYTES ? null : new TextDecoder().decode(bytes) };
  } catch {
    return { uri: uri.toString(), text: null };
  }
}
