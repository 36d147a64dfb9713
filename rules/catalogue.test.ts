import { describe, expect, it } from "vitest";
import { findRule, ruleCatalogue } from "./catalogue.ts";
import { rulePages } from "./pages.ts";

const SECTIONS = ["What it finds", "Why it matters", "Examples", "How to fix", "Options", "Limits"];

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

  it("names only kinds that exist in its examples", () => {
    const expected = [...page.matchAll(/\/\/ expect: (\S+)\/(\S+)/g)].map((match) => [match[1], match[2]]);
    expect(expected.length).toBeGreaterThan(0);
    for (const [id, kind] of expected) {
      expect(id).toBe(rule.id);
      expect(rule.kinds.map((each) => each.kind)).toContain(kind);
    }
  });
});
