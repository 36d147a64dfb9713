/** Names of functions as a config writes them. */
import type { NamePattern } from "../../analysis/link/program.ts";
import { join } from "../../analysis/project/paths.ts";

const EXTENSION = /\.[cm]?[jt]sx?$/;

/**
 * What a name of `gates`, `events` or `flags` means: `policyGate` and `logger.*` are callees as written,
 * `./lib/policy#authorize` an export of a file, `@acme/policy#check*` an export of a package.
 *
 * @param text matches the schema's pattern for names
 * @param folder absolute path of the folder that files are relative to
 */
export function parseName(text: string, folder: string): NamePattern {
  const hash = text.indexOf("#");
  // `store.#check` is a private member, not an export.
  if (hash <= 0 || text[hash - 1] === ".") return { kind: "name", pattern: text };
  const module = text.slice(0, hash);
  const exportPattern = text.slice(hash + 1);
  if (/^\.{0,2}\//.test(module)) return { kind: "file", path: join(folder, module).replace(EXTENSION, ""), exportPattern };
  return { kind: "package", specifier: module, exportPattern };
}
