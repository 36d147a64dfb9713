/** What the analysis asks of a file system, over the files in memory. In place of `analysis/project/node-file-system.ts`. */
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { FileSystemError, MAX_FILE_BYTES } from "../../analysis/project/file-system.ts";
import { entriesOf, isFile, isFolder, realPath, textOnDisk } from "./disk.ts";

export const nodeFileSystem: FileSystem = {
  readDirectory: (folder) => {
    const names = entriesOf(folder);
    if (names === undefined) {
      throw new FileSystemError("ENOENT", `${folder} isn't there`);
    }
    return names.map((name) => ({ name, kind: isFile(`${folder.replace(/\/$/, "")}/${name}`) ? "file" : "folder" }));
  },
  readText: (file) => {
    const text = textOnDisk(file);
    if (text === undefined) {
      return { kind: "missing" };
    }
    return text.length >= MAX_FILE_BYTES ? { kind: "too-large", bytes: text.length } : { kind: "text", text };
  },
  kind: (path) => (isFile(path) ? "file" : isFolder(path) ? "folder" : "missing"),
  realPath: (path) => {
    try {
      return realPath(path);
    } catch {
      throw new FileSystemError("ENOENT", `${path} isn't there`);
    }
  },
  linkTarget: () => undefined,
};
