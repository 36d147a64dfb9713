import ignore from "ignore";
import { describe, expect, it } from "vitest";
import { IgnoreRules } from "./ignore-rules.ts";

const RULES = [
  "dist", "/build", "/build/", "*.log", "*.py[cod]", "**/generated/**", "docs/*.ts", "!docs/keep.ts", "a?c.ts", "[Tt]humbs.db", "\\#kept", "\\!odd.ts",
  "trailing.ts   ", "  leading.ts", "with space.ts", "Caps.TS", "*", "!*.ts", "?.ts", "tmp-*/cache", "# a comment", "", "   ", "{a,b}.ts", "(x).ts", "foo/**/bar.ts", ".env*", "/", "\uFEFFmarked.ts",
];

const PATHS = [
  "dist", "src/dist", "src/dist.ts", "build", "src/build", "error.log", "a.pyc", "src/generated/x.ts", "generated", "docs/a.ts", "docs/keep.ts", "abc.ts", "Thumbs.db", "#kept", "!odd.ts",
  "trailing.ts", "leading.ts", "  leading.ts", "with space.ts", "caps.ts", "src/index.ts", "x.ts", "tmp-1/cache", "{a,b}.ts", "a.ts", "(x).ts", "foo/bar.ts", "foo/a/b/bar.ts", ".env.local", "marked.ts", "DIST", "distribution.ts",
];

/** What the library alone says. */
function ignoredBy(gitignore: string, path: string): boolean {
  return ignore({ allowRelativePaths: true }).add(gitignore).ignores(path);
}

describe("the rules of a .gitignore", () => {
  it.each([...RULES, RULES.join("\n"), RULES.filter((rule) => rule !== "*").join("\r\n"), "*.log\ndist\n!src/dist", "dist\n.env*\n*.tsbuildinfo"])("%j decide as the library has it", (gitignore) => {
    const rules = IgnoreRules.extend(undefined, "/repo", gitignore);
    for (const path of PATHS) {
      expect(rules.ignores(`/repo/${path}`, false), path).toBe(ignoredBy(gitignore, path));
      expect(rules.ignores(`/repo/${path}`, true), `${path}/`).toBe(ignoredBy(gitignore, `${path}/`));
    }
  });

  it("of the nearest file that says anything decide", () => {
    const outer = IgnoreRules.extend(undefined, "/repo", "*.log\nfixtures");
    const inner = IgnoreRules.extend(outer, "/repo/app", "!kept.log");
    expect(inner.ignores("/repo/app/kept.log", false)).toBe(false);
    expect(inner.ignores("/repo/app/other.log", false)).toBe(true);
    expect(inner.ignores("/repo/app/fixtures", true)).toBe(true);
    expect(inner.ignores("/repo/app/main.ts", false)).toBe(false);
  });
});
