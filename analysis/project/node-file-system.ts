/** The file system of this machine, behind the analysis's own interface. */
import { isAscii, isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readdirSync, readlinkSync, readSync, realpathSync, statSync } from "node:fs";
import type { DirectoryEntry, FileSystem, Glance, TextFailure, TextRead } from "./file-system.ts";
import { errorCode, FileSystemError, MAX_FILE_BYTES, tooManyBytes } from "./file-system.ts";
import { normalizePath } from "./paths.ts";

const BINARY_PROBE_BYTES = 8192;

/** One buffer for all reads: a file is decoded before the next one is read. */
let scratch = Buffer.allocUnsafeSlow(1 << 16);

export const nodeFileSystem: FileSystem = {
  readDirectory(folder) {
    try {
      const entries: DirectoryEntry[] = [];
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isFile()) entries.push({ name: entry.name, kind: "file" });
        else if (entry.isDirectory()) entries.push({ name: entry.name, kind: "folder" });
        else if (entry.isSymbolicLink()) entries.push({ name: entry.name, kind: "link" });
      }
      return entries;
    } catch (error) {
      throw wrap(error);
    }
  },

  readText: (file) => read(file, decode),

  glance: (file) => read(file, glimpsed),

  kind(path) {
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return "missing";
      return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "missing";
    } catch {
      return "missing";
    }
  },

  realPath(path) {
    try {
      return normalizePath(realpathSync.native(path));
    } catch (error) {
      throw wrap(error);
    }
  },

  linkTarget(path) {
    try {
      return readlinkSync(path);
    } catch {
      return undefined;
    }
  },
};

/** @param understood what the bytes of the whole file are */
function read<T>(file: string, understood: (bytes: Buffer) => T): T | TextFailure {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (error) {
    return failedRead(error);
  }
  try {
    let length = 0;
    // Nearly every file fits, and its end shows in the second read: asking for the size first would take longer.
    for (;;) {
      const count = readSync(descriptor, scratch, length, scratch.length - length, null);
      length += count;
      if (count === 0) break;
      if (length < Math.min(scratch.length, MAX_FILE_BYTES)) continue;
      if (length >= tooManyBytes(file)) return { kind: "too-large", bytes: Math.max(length, fstatSync(descriptor).size) };
      if (length < scratch.length) continue;
      const wider = Buffer.allocUnsafeSlow(length < MAX_FILE_BYTES ? Math.min(MAX_FILE_BYTES, length * 4) : length * 4);
      scratch.copy(wider);
      scratch = wider;
    }
    return understood(scratch.subarray(0, length));
  } catch (error) {
    return failedRead(error);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Bytes of a file as text. A byte order mark of UTF-8 stays in the text.
 *
 * @param bytes the whole file
 */
export function decode(bytes: Buffer): TextRead {
  if (isAscii(bytes)) {
    const text = bytes.toString("latin1");
    const zero = text.indexOf("\0");
    return zero === -1 || zero >= BINARY_PROBE_BYTES ? { kind: "text", text } : { kind: "binary" };
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { kind: "utf-16" };
  if (bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)) return { kind: "binary" };
  if (!isUtf8(bytes)) return { kind: "not-utf-8", line: firstBrokenLine(bytes) };
  return { kind: "text", text: bytes.toString("utf8") };
}

/** Bytes of a file as they are, where they are text. @param bytes the whole file */
function glimpsed(bytes: Buffer): Glance {
  const isText = !isAscii(bytes) && !bytes.subarray(0, BINARY_PROBE_BYTES).includes(0) && isUtf8(bytes);
  return isText ? { kind: "bytes", bytes: bytes.toString("latin1") } : decode(bytes);
}

function firstBrokenLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    // A newline byte is never part of a longer sequence, so each line can be judged alone.
    if (newline === -1 || !isUtf8(bytes.subarray(start, newline))) return line;
    start = newline + 1;
  }
}

function failedRead(error: unknown): TextFailure {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : { kind: "unreadable", code };
}

function wrap(error: unknown): FileSystemError {
  return new FileSystemError(errorCode(error), error instanceof Error ? error.message : String(error));
}
