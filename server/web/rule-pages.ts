/** Where the rules are explained in a browser: beside the extension. In place of `server/rule-pages.ts`. */
import type { RuleId } from "../../rules/finding.ts";

let folder: string | undefined;

/** @param uri of the folder with the pages */
export function pagesAreIn(uri: string): void {
  folder = uri.replace(/\/$/, "");
}

export function rulePage(rule: RuleId): string | undefined {
  return folder === undefined ? undefined : `${folder}/${rule}.md`;
}
