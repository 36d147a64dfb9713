/** Writes a file of the cache. */
import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Two processes that write at once both write whole files; one of them stays. A cache that can't be written is no error. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${uniqueName()}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    renameSync(temporary, file);
  } catch {
    remove(temporary);
  }
}

export function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays where it is, then.
  }
}

/** Unlike that of any other process, as far as chance goes. */
export function uniqueName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
