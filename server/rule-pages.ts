/** Where the rules are explained: the pages that ship with the program, so that they open without a network. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RuleId } from "../rules/finding.ts";

/** The URI of a rule's page, or undefined where the installation has none. */
export function rulePage(rule: RuleId): string | undefined {
  // In a bundle the pages are beside the program or, seen from a chunk, one folder up; in the sources under docs.
  return [`./rules/${rule}.md`, `../rules/${rule}.md`, `../docs/rules/${rule}.md`]
    .map((path) => new URL(path, import.meta.url))
    .find((page) => existsSync(fileURLToPath(page)))?.href;
}
