import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { example, inputOf } from "../testing/example.ts";
import { githubReporter } from "./github.ts";
import { gitlabReporter, type GitlabIssue } from "./gitlab.ts";
import { jsonReporter, type JsonReport } from "./json.ts";
import { jsonlReporter } from "./jsonl.ts";
import { junitReporter } from "./junit.ts";
import { markdownReporter } from "./markdown.ts";

describe("githubReporter", () => {
  const lines = githubReporter(inputOf(example)).split("\n");

  it("escapes what would end a property or a message, the worst first", () => {
    expect(lines.slice(0, 3)).toEqual([
      "::error title=call-before-gate/not-awaited,file=src/[id]%2C 100%25%3A é/chat.ts,line=3,endLine=3,col=3,endColumn=26::isAllowed() is never awaited: 100%25 get in,%0Aand `a | b` <b>too</b>.",
      // No columns for a place of several lines.
      "::warning title=call-before-gate/not-awaited,file=src/routes.ts,line=1,endLine=3::isAllowed() is never awaited: 100%25 get in,%0Aand `a | b` <b>too</b>.",
      "::notice title=hardcoded-model/constant,file=src/[id]%2C 100%25%3A é/chat.ts,line=3,endLine=3,col=8,endColumn=25::To know.",
    ]);
  });

  it("has the problems, and a line for those who read the log", () => {
    expect(lines.slice(3)).toEqual([
      "::warning title=gaplint,file=src/broken.ts::can't be read",
      "::error title=gaplint,file=src/[id]%2C 100%25%3A é/chat.ts,line=1,endLine=1,col=1,endColumn=6::odd, 50%25",
      "gaplint: 1 error, 1 warning, 1 info, 2 suppressed, 1 in the baseline; 120 files linted, 17 model calls seen in the project",
      "",
    ]);
    expect(githubReporter(inputOf({ summary: { modelCalls: 0 } }))).toContain("nothing was judged");
  });
});

describe("gitlabReporter", () => {
  const issues = JSON.parse(gitlabReporter(inputOf(example))) as GitlabIssue[];

  it("has an issue for each finding, with a fingerprint of its own", () => {
    expect(issues.map(({ check_name, severity, location }) => [check_name, severity, location])).toEqual([
      ["hardcoded-model/constant", "info", { path: "src/[id], 100%: é/chat.ts", lines: { begin: 3, end: 3 } }],
      ["call-before-gate/not-awaited", "critical", { path: "src/[id], 100%: é/chat.ts", lines: { begin: 3, end: 3 } }],
      ["call-before-gate/not-awaited", "major", { path: "src/routes.ts", lines: { begin: 1, end: 3 } }],
    ]);
    expect(issues[1]?.fingerprint).not.toBe(issues[2]?.fingerprint);
    expect(gitlabReporter(inputOf({}))).toBe("[]\n");
  });
});

describe("junitReporter", () => {
  /** The elements of a document that a strict parser accepts. */
  function elements(text: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }[] {
    const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
    const open: (typeof found)[number][] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => open.push((found.push({ name, attributes: { ...attributes } as Record<string, string>, text: "" }), found.at(-1) ?? { name, attributes: {}, text: "" })));
    parser.on("text", (piece) => {
      const last = open.at(-1);
      if (last !== undefined) last.text += piece;
    });
    parser.on("closetag", () => void open.pop());
    parser.write(text).close();
    return found;
  }

  it("is XML that counts right, and loses no character", () => {
    const all = elements(junitReporter(inputOf(example)));
    const named = (name: string) => all.filter((element) => element.name === name);
    expect(all[0]?.attributes).toMatchObject({ name: "gaplint", tests: "6", failures: "2" });
    expect(named("testcase")).toHaveLength(6);
    expect(named("failure").map(({ attributes }) => attributes["type"])).toEqual(["error", "warning"]);
    const [failure] = named("failure");
    expect(failure?.attributes["message"]).toBe("isAllowed() is never awaited: 100% get in,\nand `a | b` <b>too</b>.");
    expect(failure?.text).toContain("1. POST /chat enters here (src/routes.ts:2:1)");
    for (const suite of named("testsuite")) expect(Number(suite.attributes["tests"])).toBeGreaterThan(0);
  });

  it("has no character that XML forbids", () => {
    const [finding] = example.findings ?? [];
    if (finding === undefined) throw new Error("the example has findings");
    const text = junitReporter(inputOf({ ...example, findings: [{ ...finding, message: "a\u0000\u001b[2J\ud800b 🚀 ]]> \r" }] }));
    expect(elements(text).find(({ name, text: content }) => name === "system-out" && content.includes("🚀"))?.text).toContain("a\uFFFD\uFFFD[2J\uFFFDb 🚀 ]]> \r");
  });

  it("has a case when nothing was found", () => {
    expect(elements(junitReporter(inputOf({}))).filter(({ name }) => name === "testcase")).toHaveLength(1);
  });
});

describe("markdownReporter", () => {
  it("keeps text as text, in its cell", () => {
    const text = markdownReporter(inputOf(example));
    expect(text).toContain("## gaplint: 1 error, 1 warning, 1 info\n");
    expect(text).toContain("| ✖ `call-before-gate/not-awaited` | `src/[id], 100%: é/chat.ts:3` | isAllowed() is never awaited: 100% get in,<br>and `a \\| b` &lt;b\\>too&lt;/b\\>. |\n");
    expect(text).toContain("<details><summary>1 warning</summary>");
    expect(text).toContain("- `src/broken.ts` can't be read");
  });

  it("fits into a comment however much is found", () => {
    const [finding] = example.findings ?? [];
    if (finding === undefined) throw new Error("the example has findings");
    const text = markdownReporter(inputOf({ ...example, findings: Array.from({ length: 50_000 }, () => finding) }));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("… and 49940 more");
  });

  it("says that nothing was judged", () => {
    expect(markdownReporter(inputOf({ summary: { modelCalls: 0 } }))).toContain("nothing was judged");
    expect(markdownReporter(inputOf({}))).toContain("## gaplint: no gap found");
  });
});

describe("jsonlReporter", () => {
  it("has the parts of the JSON report, a line each", () => {
    const report = JSON.parse([...jsonReporter(inputOf(example))].join("")) as JsonReport;
    const lines = [...jsonlReporter(inputOf(example))];
    expect(lines.every((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toBe(true);
    const { version, tool, findings, problems, summary } = report;
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      JSON.parse(JSON.stringify([{ type: "start", version, tool }, ...findings.map((each) => ({ type: "finding", ...each })), ...problems.map((each) => ({ type: "problem", ...each })), { type: "summary", ...summary }])),
    );
  });

  it("writes a finding before it computes the fixes of the next", () => {
    const input = inputOf(example);
    let computed = 0;
    const result: typeof input.result = { ...input.result, fixes: () => (computed++, []) };
    const lines = jsonlReporter({ ...input, result })[Symbol.iterator]();
    lines.next();
    lines.next();
    expect(computed).toBe(1);
  });
});
