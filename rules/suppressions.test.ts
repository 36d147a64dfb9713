import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "./fixes/apply.ts";
import { fixAll } from "./fixes/fix-all.ts";
import type { LintOptions, LintResult } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function lint(text: string, { config = {}, name = "chat.ts", ...options }: Partial<LintOptions> & { readonly config?: object; readonly name?: string } = {}): LintResult {
  const root = mkdtempSync(path.join(tmpdir(), "gaplint-suppress-"));
  folders.push(root);
  writeFileSync(path.join(root, "gaplint.json"), JSON.stringify(config));
  writeFileSync(path.join(root, name), text);
  return createWorkspace().lint({ root, paths: [], now: "2026-11-21", rules: { "call-before-gate": "off", "silent-fallback": "off" }, ...options });
}

/** Two calls, each with a hardcoded-model finding on the line of the model, and one without a tier on its first line. */
function code({ top = "", before = "", behind = "", between = "" } = {}): string {
  return `${top}import OpenAI from "openai";
const openai = new OpenAI();
export async function one(input: string) {
  return openai.responses.create({
    ${before}
    model: "gpt-4o", ${behind}
    input,
  });
}
${between}
export async function two(input: string) {
  return openai.responses.create({ model: "gpt-4o-mini", input });
}
`;
}

const models = (result: LintResult): readonly (string | undefined)[] => result.findings.filter(({ rule }) => rule === "hardcoded-model").map(({ model }) => model);
const tiers = (result: LintResult): number => result.findings.filter(({ rule }) => rule === "missing-fallback-tier").length;
const messages = (result: LintResult): readonly string[] => result.problems.map(({ message }) => message);

describe("what a comment silences", () => {
  it("nothing without a comment", () => {
    const result = lint(code());
    expect(models(result)).toEqual(["gpt-4o", "gpt-4o-mini"]);
    expect(tiers(result)).toBe(2);
    expect(result.problems).toEqual([]);
    expect(result.summary.suppressed).toBe(0);
  });

  it.each([
    ["the next line", { before: "// gaplint-disable-next-line hardcoded-model" }],
    ["the next line, in a block comment of several lines", { before: "/* gaplint-disable-next-line hardcoded-model\n   -- pinned */" }],
    ["its own line", { behind: "// gaplint-disable-line hardcoded-model -- pinned until 2027" }],
    ["up to the day that it names", { before: "// gaplint-disable-next-line hardcoded-model until=2026-11-21 -- pinned" }],
  ])("%s", (_name, parts) => {
    const result = lint(code(parts));
    expect(models(result)).toEqual(["gpt-4o-mini"]);
    expect(tiers(result)).toBe(2);
    expect(result.summary.suppressed).toBe(1);
    expect(result.problems).toEqual([]);
  });

  it.each([
    ["line feeds", "\n"],
    ["carriage returns with line feeds", "\r\n"],
    ["carriage returns", "\r"],
  ])("the next line, with %s", (_name, newline) => {
    const text = code({ before: "// gaplint-disable-next-line hardcoded-model" }).replaceAll("\n", newline);
    expect(models(lint(text))).toEqual(["gpt-4o-mini"]);
  });

  it("a line further down is another line", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-model\n" }));
    expect(models(result)).toEqual(["gpt-4o", "gpt-4o-mini"]);
    expect(messages(result)).toEqual(["This suppression silences nothing: no such finding is left here. Remove it."]);
  });

  it("every rule, where it names none", () => {
    const result = lint(code({ top: "/* gaplint-disable -- generated */\n" }));
    expect(result.findings).toEqual([]);
    expect(result.summary.suppressed).toBe(4);
  });

  it("a file, by a comment at its top", () => {
    const result = lint(code({ top: "/* gaplint-disable hardcoded-model */\n" }));
    expect(models(result)).toEqual([]);
    expect(tiers(result)).toBe(2);
  });

  it("a block, up to its end", () => {
    const result = lint(code({ top: "/* gaplint-disable */\n", between: "/* gaplint-enable */" }));
    expect(models(result)).toEqual(["gpt-4o-mini"]);
    expect(tiers(result)).toBe(1);
  });

  it("of a block, only the rules that are enabled again end", () => {
    const both = lint(code({ top: "/* gaplint-disable hardcoded-model, missing-fallback-tier */\n", between: "/* gaplint-enable hardcoded-model */" }));
    expect(models(both)).toEqual(["gpt-4o-mini"]);
    expect(tiers(both)).toBe(0);
    const all = lint(code({ top: "/* gaplint-disable */\n", between: "/* gaplint-enable hardcoded-model */" }));
    expect(models(all)).toEqual(["gpt-4o-mini"]);
    expect(tiers(all)).toBe(0);
  });

  it("inside JSX", () => {
    const text = `import OpenAI from "openai";
const openai = new OpenAI();
export const Chat = () => (
  <div>
    gaplint-disable-next-line is only text here
    {/* gaplint-disable-next-line hardcoded-model */}
    <button onClick={() => openai.responses.create({ model: "gpt-4o", input: "Hi" })}>Ask</button>
    <button onClick={() => openai.responses.create({ model: "gpt-4o-mini", input: "Hi" })}>Ask</button>
  </div>
);
`;
    expect(models(lint(text, { name: "chat.tsx" }))).toEqual(["gpt-4o-mini"]);
  });

  it("not from within a string", () => {
    expect(models(lint(code({ top: 'export const note = "/* gaplint-disable */";\n' })))).toEqual(["gpt-4o", "gpt-4o-mini"]);
  });
});

/** The text after the fixes of all problems. */
function mended(result: LintResult): string {
  const edits = result.problems.flatMap((problem) => result.fixes(problem)).flatMap((fix) => (fix.safe ? fix.edits : []));
  return [...applyEdits(edits, (file) => result.text(file)).values()].join("");
}

/** Title, safety and what the text becomes, of each fix of a problem. */
function offers(result: LintResult): readonly (readonly [string, boolean, string])[] {
  return result.problems.flatMap((problem) => result.fixes(problem)).map(({ title, safe, edits }) => [title, safe, [...applyEdits(edits, (file) => result.text(file)).values()].join("")]);
}

describe("mending everything", () => {
  it("takes out what is of no use, in every file, and leaves what somebody has to decide", () => {
    const root = mkdtempSync(path.join(tmpdir(), "gaplint-suppress-"));
    folders.push(root);
    const before = code({ top: "/* gaplint-disable silent-fallback */\n", before: "// gaplint-disable-next-line hardcoded-model, silent-fallback -- pinned", between: "// gaplint-disable-next-line hardcoded-modl -- typo\n" });
    const after = code({ before: "// gaplint-disable-next-line hardcoded-model -- pinned", between: "// gaplint-disable-next-line hardcoded-modl -- typo\n" });
    for (const name of ["a.ts", "b.ts"]) writeFileSync(path.join(root, name), before);
    const options: LintOptions = { root, paths: [], now: "2026-11-21", rules: { "call-before-gate": "off", "silent-fallback": "off", "missing-fallback-tier": "off" } };
    const accepts = (of: object): boolean => !("rule" in of);
    const safe = fixAll(createWorkspace(), options, { suggestions: false, accepts });
    expect(safe.files.map(({ file, after: text }) => [path.basename(file), text])).toEqual([["a.ts", after], ["b.ts", after]]);
    expect(safe.applied).toHaveLength(4);
    expect(messages(safe.result)).toEqual(Array(2).fill('"hardcoded-modl" in this suppression is no rule. Did you mean hardcoded-model?'));
    const all = fixAll(createWorkspace(), options, { suggestions: true, accepts });
    // Its name mended, the comment turns out to silence nothing where it stands.
    expect(all.files[0]?.after).toBe(after.replace("// gaplint-disable-next-line hardcoded-modl -- typo\n", ""));
    expect(all.result.problems).toEqual([]);
  });
});

describe("what is wrong with a comment", () => {
  it("it silences nothing for one of its rules, which the fix takes out", () => {
    for (const [list, left] of [["silent-fallback, hardcoded-model", "hardcoded-model"], ["hardcoded-model silent-fallback", "hardcoded-model"], ["hardcoded-model,\tsilent-fallback until=2027-01-01", "hardcoded-model until=2027-01-01"]] as const) {
      const result = lint(code({ before: `// gaplint-disable-next-line ${list} -- a, silent-fallback` }));
      expect(models(result)).toEqual(["gpt-4o-mini"]);
      expect(messages(result)).toEqual(["This suppression silences no silent-fallback: no such finding is left here. Remove the rule from it."]);
      expect(mended(result)).toBe(code({ before: `// gaplint-disable-next-line ${left} -- a, silent-fallback` }));
    }
  });

  it("its day has passed", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-model until=2026-11-20 -- pinned" }));
    expect(models(result)).toContain("gpt-4o");
    expect(result.problems).toMatchObject([{ severity: "warning", message: expect.stringContaining("was to hold until 2026-11-20") }]);
    expect(mended(result)).toBe(code().replace("    \n", ""));
  });

  it("its day is none", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-model until=2026-02-30" }));
    expect(models(result)).toContain("gpt-4o");
    expect(messages(result)).toEqual(['"until=2026-02-30" in this suppression is no date, so it doesn\'t count. Write until=YYYY-MM-DD.']);
    expect(result.problems.flatMap((problem) => result.fixes(problem))).toEqual([]);
  });

  it.each([
    ["with its line", { before: "// gaplint-disable-next-line silent-fallback" }, code().replace("    \n", "")],
    ["with the space before it", { behind: "// gaplint-disable-line silent-fallback" }, code().replace('"gpt-4o", \n', '"gpt-4o",\n')],
    ["between code", { behind: "/* gaplint-disable-line silent-fallback */ input: 1," }, code({ behind: "input: 1," })],
    ["at the top", { top: "/* gaplint-disable silent-fallback\n   -- once */\n" }, code()],
  ])("it silences nothing, and goes %s", (_, parts, after) => {
    expect(mended(lint(code(parts)))).toBe(after);
  });

  it("it silences nothing", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line silent-fallback" }));
    expect(result.problems).toMatchObject([{ severity: "warning", message: "This suppression silences nothing: no such finding is left here. Remove it." }]);
    const [problem] = result.problems;
    expect(result.text(problem?.file ?? "")?.slice(...(problem?.span ?? [0, 0]))).toBe("// gaplint-disable-next-line silent-fallback");
  });

  it("not that its rule is switched off for now", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-model" }), { rules: { "hardcoded-model": "off" } });
    expect(result.problems).toEqual([]);
    expect(result.summary.suppressed).toBe(0);
  });

  it("it names no rule that exists", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-modl" }));
    expect(models(result)).toContain("gpt-4o");
    expect(messages(result)).toEqual(['"hardcoded-modl" in this suppression is no rule. Did you mean hardcoded-model?']);
    expect(offers(result)).toEqual([
      ["Change hardcoded-modl to hardcoded-model", false, code({ before: "// gaplint-disable-next-line hardcoded-model" })],
      ["Remove the suppression", false, code().replace("    \n", "")],
    ]);
  });

  it("it names a rule with its kind, as reports do", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line hardcoded-model/constant" }));
    expect(messages(result)).toEqual(['"hardcoded-model/constant" in this suppression is no rule. Did you mean hardcoded-model?']);
    expect(offers(result)).toContainEqual(["Change hardcoded-model/constant to hardcoded-model", false, code({ before: "// gaplint-disable-next-line hardcoded-model" })]);
  });

  it("it names one rule that exists, and one that doesn't", () => {
    const result = lint(code({ before: "// gaplint-disable-next-line constructor, hardcoded-model" }));
    expect(models(result)).toEqual(["gpt-4o-mini"]);
    expect(messages(result)).toEqual([expect.stringMatching(/^"constructor" in this suppression is no rule\. Rules are /)]);
    expect(offers(result)).toEqual([["Remove constructor from the suppression", false, code({ before: "// gaplint-disable-next-line hardcoded-model" })]]);
  });

  it("it gives no reason, where one is required", () => {
    const config = { requireReason: true };
    const bare = lint(code({ before: "// gaplint-disable-next-line hardcoded-model" }), { config });
    expect(models(bare)).toEqual(["gpt-4o", "gpt-4o-mini"]);
    expect(messages(bare)).toEqual([expect.stringContaining('"requireReason" is set')]);
    const reasoned = lint(code({ before: "// gaplint-disable-next-line hardcoded-model -- pinned by contract" }), { config });
    expect(models(reasoned)).toEqual(["gpt-4o-mini"]);
    expect(reasoned.problems).toEqual([]);
  });

  it("nothing, outside of the paths that were asked for", () => {
    const root = mkdtempSync(path.join(tmpdir(), "gaplint-suppress-"));
    folders.push(root);
    writeFileSync(path.join(root, "package.json"), "{}");
    for (const name of ["a.ts", "b.ts"]) writeFileSync(path.join(root, name), code({ top: "// gaplint-disable-next-line hardcoded-model\n" }));
    const result = createWorkspace().lint({ root, paths: [path.join(root, "b.ts")], now: "2026-11-21" });
    expect(result.problems.map(({ file }) => path.basename(file))).toEqual(["b.ts"]);
  });
});
