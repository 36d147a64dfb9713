/** The examples of the rule pages, linted: what a page calls bad is found, at its marker, and what it calls good is not. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ruleCatalogue } from "../rules/catalogue.ts";
import { rulePages } from "../rules/pages.ts";
import { createWorkspace } from "../rules/workspace.ts";
import { lintFixture } from "./fixtures/harness.ts";

interface Example {
  /** The sentence before it. */
  readonly title: string;
  readonly code: string;
  /** Where the code lies in its project, when that matters. */
  readonly place: string | undefined;
}

/** The fenced `ts` blocks of a page; `path=FILE` may follow the language. */
function examples(page: string): Example[] {
  return [...page.matchAll(/^(.+)\n\n```ts(?: path=(\S+))?\n([\s\S]*?)^```$/gm)].map(([, title = "", place, code = ""]) => ({
    title,
    place,
    code,
  }));
}

describe.each(ruleCatalogue)("the page of $id", (rule) => {
  const all = examples(rulePages[rule.id]);

  it("has bad and good examples", () => {
    expect(all.filter(({ title, code }) => title.startsWith("Bad: ") && code.includes("// expect:")).length).toBeGreaterThanOrEqual(2);
    expect(all.filter(({ title, code }) => title.startsWith("Good: ") && !code.includes("// expect:")).length).toBeGreaterThanOrEqual(1);
    expect(rulePages[rule.id].match(/^```ts/gm)).toHaveLength(all.length);
  });

  it.each(all)("$title", ({ code, place }) => {
    const folder = mkdtempSync(path.join(tmpdir(), "gaplint-page-"));
    try {
      const file = path.join(folder, "example.ts");
      writeFileSync(file, place === undefined ? code : `// fixture: path=${place}\n${code}`);
      expect(lintFixture(file, createWorkspace, { rules: [rule.id] })).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
