/** Files that have changed, and of which nothing but a scan and searches were wanted: whether these would find the same today. */
import { createHash } from "node:crypto";
import { createScanner } from "../../analysis/project/file-scan.ts";
import { anyOf } from "../../analysis/project/word-search.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { looksMinified } from "../../analysis/project/source-kinds.ts";
import type { Sight } from "./kept-scans.ts";
import { replaceFile } from "./replace-file.ts";
import { renewed, type Observed, type ResultFile } from "./result-file.ts";
import type { Signatures } from "./signatures.ts";

/**
 * True when all of these files look the same. Then the kept result is given their signatures of today.
 *
 * @param text the present content of the result's `file`, which `kept` was read from
 */
export function lookTheSame(file: string, text: string, kept: ResultFile, changed: ReadonlySet<Observed>, signatures: Signatures): boolean {
  const { scan } = createScanner({ groups: kept.words });
  const patterns = kept.searches.map(anyOf);
  for (const { path, sight: before } of changed) {
    const read = nodeFileSystem.readText(path);
    // What is wrong with a file is for a run to report.
    if (read.kind !== "text" || looksMinified(read.text) || sightDigest({ scan: scan(read.text), found: patterns.map((pattern) => pattern.test(read.text)) }) !== before) return false;
  }
  const observed = kept.observed.map((each) => (changed.has(each) ? { ...each, signature: signatures.of(each.path) ?? "" } : each));
  replaceFile(file, renewed(text, kept, observed));
  return true;
}

export function sightDigest({ scan: { imports, mentions }, found }: Sight): string {
  const content = JSON.stringify([mentions, imports.map(({ specifier, names, form, typeOnly }) => [specifier, names, form, typeOnly]), found.map(Number).join("")]);
  return createHash("sha1").update(content).digest("base64url");
}
