import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRule, ruleCatalogue } from "./catalogue.ts";
import { rulePages } from "./pages.ts";
import weaknesses from "./weaknesses.json" with { type: "json" };

const SECTIONS = ["What it finds", "Why it matters", "Examples", "How to fix", "Options", "Limits", "When to switch it off", "References"];

describe("ruleCatalogue", () => {
  it("finds rules by id", () => {
    expect(findRule("silent-fallback")?.layer).toBe("state and observability");
    expect(findRule("constructor")).toBeUndefined();
  });
});

describe.each(ruleCatalogue)("the page of $id", (rule) => {
  const page = rulePages[rule.id];

  it("starts with the rule's id and summary", () => {
    expect(page.split("\n").slice(0, 3)).toEqual([`# ${rule.id}`, "", rule.summary]);
  });

  it("lists the kinds as the rule's data has them", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows).toEqual(
      rule.kinds.map(({ kind, severity, strict, summary }) => {
        const level = strict === severity ? severity : `${severity} (${strict} in strict)`;
        return `| \`${kind}\` | ${level} | ${summary} |`;
      }),
    );
  });

  it("has every section", () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(SECTIONS);
  });

  it("names the weaknesses that the rule's data has, with their kinds", () => {
    const listed = [...page.matchAll(/^- \[(CWE-\d+)\]\(https:\/\/cwe\.mitre\.org\/data\/definitions\/\d+\.html\) (.+): (.+)$/gm)].map(([, id = "", name, kinds = ""]) => [id, name, kinds]);
    const ids = [...new Set(rule.kinds.flatMap(({ cwe }) => cwe))].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
    const names = new Map(Object.entries(weaknesses));
    expect(listed).toEqual(ids.map((id) => [id, names.get(id), rule.kinds.filter(({ cwe }) => cwe.includes(id)).map(({ kind }) => `\`${kind}\``).join(", ")]));
    expect([...page.matchAll(/^- ((?:LLM|ASI)\d\d:\d{4}) /gm)].map((match) => match[1])).toEqual(rule.owasp);
  });

  it("names only kinds that exist in its examples", () => {
    const expected = [...page.matchAll(/\/\/ expect: (\S+)\/(\S+)/g)].map((match) => [match[1], match[2]]);
    expect(expected.length).toBeGreaterThan(0);
    for (const [id, kind] of expected) {
      expect(id).toBe(rule.id);
      expect(rule.kinds.map((each) => each.kind)).toContain(kind);
    }
  });
});

it("the README lists the rules with their pages", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(readme.split("\n").filter((line) => line.startsWith("| [`"))).toEqual(ruleCatalogue.map(({ id, summary }) => `| [\`${id}\`](docs/rules/${id}.md) | ${summary} |`));
});
