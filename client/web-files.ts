/** The files of a workspace as the server in a browser gets them: read once, and again when they change. */
import { FileType, Uri, window, workspace } from "vscode";
import type { FilesParams } from "../server/own-protocol.ts";

const READ = /\.(?:[cm]?[jt]sx?|jsonc?)$|^gaplint-baseline\.txt$/;
/** The same as a pattern. */
export const WATCHED = "**/{*.ts,*.tsx,*.mts,*.cts,*.js,*.jsx,*.mjs,*.cjs,*.json,*.jsonc,gaplint-baseline.txt}";
const EXCLUDED_FOLDERS = ["node_modules", ".git", "dist", "build", "out", ".next"];
const EXCLUDED = `**/{${EXCLUDED_FOLDERS.join(",")}}/**`;
/** More files than this are left out: each is a request where the workspace is remote. */
const MAX_FILES = 3000;
const MAX_BYTES = 1_000_000;
/** Files that are read at once. */
const AT_ONCE = 50;

type File = FilesParams["files"][number];

export async function readWorkspace(): Promise<readonly File[]> {
  const searched = await workspace.findFiles(WATCHED, EXCLUDED, MAX_FILES);
  // Where a file system has no search, the answer is empty.
  const found = searched.length > 0 ? searched : await walk();
  if (found.length === MAX_FILES) {
    void window.showWarningMessage(`gaplint reads ${MAX_FILES} files at most in a browser; those beyond aren't judged.`);
  }
  const files: File[] = [];
  for (let start = 0; start < found.length; start += AT_ONCE) {
    files.push(...(await Promise.all(found.slice(start, start + AT_ONCE).map(readFile))));
  }
  return files;
}

/** Goes through the folders, those near the top first. */
async function walk(): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  let level: readonly Uri[] = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  while (level.length > 0 && found.length < MAX_FILES) {
    const next: Uri[] = [];
    for (let start = 0; start < level.length && found.length < MAX_FILES; start += AT_ONCE) {
      const listings = await Promise.all(level.slice(start, start + AT_ONCE).map(list));
      for (const { uri, kind, name } of listings.flat()) {
        // A link to a folder may lead in circles.
        if (kind === FileType.Directory && !EXCLUDED_FOLDERS.includes(name)) {
          next.push(uri);
        } else if ((kind & FileType.File) !== 0 && READ.test(name)) {
          found.push(uri);
        }
      }
    }
    level = next;
  }
  return found.slice(0, MAX_FILES);
}

async function list(folder: Uri): Promise<readonly { readonly uri: Uri; readonly kind: FileType; readonly name: string }[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name, kind]) => ({ uri: Uri.joinPath(folder, name), kind, name }));
  } catch {
    return [];
  }
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
