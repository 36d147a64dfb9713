/** The little that the analysis asks of a file system. Implemented over `node:fs`, and by tests and browsers over memory. */

export interface FileSystem {
  /** The entries of a folder, links not followed. Throws a `FileSystemError`. */
  readDirectory(folder: string): readonly DirectoryEntry[];
  /** A file's text; never throws. */
  readText(file: string): TextRead;
  /** As `readText`, for one look. */
  glance?(file: string): Glance;
  /** Told of a file that another thread has read. */
  wasRead?(file: string): void;
  /** What a path is once links are followed. */
  kind(path: string): "file" | "folder" | "missing";
  /** The path without links. Throws a `FileSystemError` (ENOENT for a dangling link, ELOOP for a circle). */
  realPath(path: string): string;
  /** What a link says, as written; undefined when the path is no link. */
  linkTarget(path: string): string | undefined;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link";
}

export type TextRead = { readonly kind: "text"; readonly text: string } | TextFailure;

/** A text, or the bytes of it in UTF-8, a character each: where it isn't all ASCII that takes half the room, and less time. */
export type Glance = TextRead | { readonly kind: "bytes"; readonly bytes: string };

export type TextFailure =
  | { readonly kind: "missing" }
  /** `code` as the system names it: EACCES, EISDIR, EIO, … */
  | { readonly kind: "unreadable"; readonly code: string }
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "binary" }
  | { readonly kind: "utf-16" }
  /** `line` is the first one with a broken sequence, from 1. */
  | { readonly kind: "not-utf-8"; readonly line: number };

/** Code and JSON of this many bytes and more are not read: nobody writes them by hand. */
export const MAX_FILE_BYTES = 5_000_000;

/** A baseline has a line for each of tens of thousands of findings. */
const MAX_OTHER_BYTES = 200_000_000;

/** How many bytes are too many in a file of this name. */
export function tooManyBytes(file: string): number {
  return /\.(?:[cm]?[jt]sx?|jsonc?)$/i.test(file) ? MAX_FILE_BYTES : MAX_OTHER_BYTES;
}

/** A failed file system call, with the system's code. */
export class FileSystemError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "FileSystemError";
    this.code = code;
  }
}

/** The system's code of anything that a file system call threw. */
export function errorCode(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") return error.code;
  return "EIO";
}

/** A system's code in words, for messages. */
export function describeCode(code: string): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOENT":
      return "it doesn't exist";
    case "ELOOP":
      return "its symbolic links go round in a circle";
    case "EISDIR":
      return "it is a folder";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    case "ENAMETOOLONG":
      return "its path is too long";
    default:
      return `the system reports ${code}`;
  }
}
