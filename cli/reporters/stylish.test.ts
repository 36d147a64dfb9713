import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../rules/finding.ts";
import { displayWidth } from "../display.ts";
import { createStyle } from "../style.ts";
import { fakeResult, spanOf, type FakeResult } from "../testing/fake.ts";
import { createSources } from "./reporter.ts";
import { stylishReporter } from "./stylish.ts";

const root = path.resolve("/work/shop");
const chat = `export async function chat(user: User, prompt: string) {
  if (isAllowed(user)) {
    return client.messages.create(request(prompt));
  }
}
`;
const routes = 'router.post("/chat", (req, res) => chat(req.user, req.body.prompt));\n';

function report(fake: FakeResult, width = 80): string {
  const result = fakeResult(root, fake);
  return stylishReporter({ result, findings: result.findings, sources: createSources(result, root), style: createStyle(false), width });
}

function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: "call-before-gate",
    kind: "not-awaited",
    severity: "error",
    message: "isAllowed() is async and its promise is tested: refused users get through. Write `await isAllowed(user)`.",
    file: path.join(root, "src/chat.ts"),
    span: spanOf(chat, "isAllowed(user)"),
    trace: [
      { file: path.join(root, "src/routes.ts"), span: spanOf(routes, "router.post"), message: "POST /chat enters here" },
      { file: path.join(root, "src/chat.ts"), span: spanOf(chat, "client.messages.create"), message: "the prompt is sent" },
    ],
    fingerprint: "1",
    ...change,
  };
}

const texts = { "src/chat.ts": chat, "src/routes.ts": routes };

describe("stylishReporter", () => {
  it("shows the finding, its code, its trace and the fix", () => {
    const fixes = [{ title: "Await isAllowed()", safe: false, edits: [] }];
    const withFix = finding({ fix: { kind: "emit-fallback", handler: [0, 0] } });
    expect(report({ texts, findings: [withFix], fixes })).toBe(`src/chat.ts  1 error

  ✖ error  call-before-gate/not-awaited  src/chat.ts:2:7
    isAllowed() is async and its promise is tested: refused users get through.
    Write \`await isAllowed(user)\`.

    1 │ export async function chat(user: User, prompt: string) {
  > 2 │   if (isAllowed(user)) {
      │       ^^^^^^^^^^^^^^^
    3 │     return client.messages.create(request(prompt));

    1. POST /chat enters here  src/routes.ts:1:1
       │ router.post("/chat", (req, res) => chat(req.user, req.body.prompt));
    2. the prompt is sent  src/chat.ts:3:12
       │ return client.messages.create(request(prompt));

    fix Await isAllowed() (a suggestion: it can change what the program does)

✖ 1 error, 0 warnings, 0 infos
  120 files linted; 17 model calls seen in the project, 41 files with an AI SDK
  in reach. 0.8s.
  \`gaplint explain RULE\` says why, and shows the way out.
`);
  });

  it("tells how old the model data is that it judged by", () => {
    const result = { ...fakeResult(root, {}), data: { date: "2026-08-18", ageDays: 95 } };
    const text = stylishReporter({ result, findings: [], sources: createSources(result, root), style: createStyle(false), width: 120 });
    expect(text).toMatch(/0\.8s\. Model data of\s+2026-08-18, 95 days old\./);
  });

  it("says that all is well only when there was something to judge", () => {
    expect(report({})).toBe(`✔ no gap found
  120 files linted; 17 model calls seen in the project, 41 files with an AI SDK
  in reach. 0.8s.
`);
    const nothing = report({ summary: { files: 120, analyzed: 0, modelCalls: 0 } });
    expect(nothing).not.toContain("✔");
    expect(nothing).toContain("no model call seen, so there was nothing to judge");
    expect(nothing).toContain("No model call seen in 120 files, 0 with an AI SDK in reach.");
    expect(nothing).toContain("`sdks`");
    expect(report({ summary: { files: 0 } })).toMatch(/^▲ nothing was linted\n/);
  });

  it("counts what was left out", () => {
    const out = report({ texts, findings: [finding({ severity: "warning" })], summary: { suppressed: 2, baselined: 3 } }, 100);
    expect(out).toContain("▲ 0 errors, 1 warning, 0 infos");
    expect(out.replace(/\s+/g, " ")).toContain("2 suppressed, 3 in the baseline, 0.8s.");
  });

  it("lists what could not be read", () => {
    const problems = [
      { file: path.join(root, "src/chat.ts"), message: "`}` expected.", span: [12, 13] as const },
      { file: path.join(root, "src/gone.ts"), message: "can't be read: no such file" },
    ];
    expect(report({ texts, problems })).toContain(`2 problems
  ! src/chat.ts:1:13  \`}\` expected.
  ! src/gone.ts  can't be read: no such file
`);
  });

  it("leaves out the middle of a long trace and says so", () => {
    const step = { file: path.join(root, "src/chat.ts"), span: [0, 6] as const, message: "sent here" };
    const out = report({ texts, findings: [finding({ trace: Array.from({ length: 11 }, () => step) })] });
    expect(out).toContain("   7. sent here  src/chat.ts:1:1\n       … 3 more; --format json has them all\n   11. sent here  src/chat.ts:1:1\n");
    expect(out).not.toContain("   8. sent here");
  });

  it("is brief about infos, and puts them last", () => {
    const message = "`ask` sends gpt-5.4 e.g. to a model of version 2.0. It could be worse. Or better.";
    const out = report({ texts, findings: [finding({ severity: "info", message }), finding({ severity: "info", message: "To know" }), finding({ severity: "warning" })] });
    expect(out).toContain("  ▲ warning  call-before-gate/not-awaited");
    expect(out).toContain(`
  ● info  call-before-gate/not-awaited  src/chat.ts:2:7
    \`ask\` sends gpt-5.4 e.g. to a model of version 2.0.
  ● info  call-before-gate/not-awaited  src/chat.ts:2:7
    To know

▲ 0 errors`);
  });

  it("says where to start when there is much", () => {
    const many = Array.from({ length: 20 }, () => finding());
    expect(report({ texts, findings: many }).replace(/\s+/g, " ")).toContain("`gaplint --update-baseline` accepts what is there");
    expect(report({ texts, findings: many, baselined: [finding()] })).not.toContain("--update-baseline");
    expect(report({ texts, findings: many.slice(1) })).not.toContain("--update-baseline");
  });

  it("does not repeat a line that was just shown", () => {
    const here = { file: path.join(root, "src/chat.ts"), span: spanOf(chat, "isAllowed"), message: "kept here" };
    expect(report({ texts, findings: [finding({ trace: [here, here] })] })).toContain(`    1. kept here  src/chat.ts:2:7
    2. kept here  src/chat.ts:2:7

`);
  });

  it("starts the excerpt of a long line at the step", () => {
    const text = `${"x();".repeat(60)}send(model);${"y();".repeat(60)}`;
    const trace = [{ file: path.join(root, "min.js"), span: spanOf(text, "send(model)"), message: "sent here" }];
    const out = report({ texts: { ...texts, "min.js": text }, findings: [finding({ trace })] });
    expect(out).toContain("│ …send(model);y();");
  });

  it("stays within the width of the terminal", () => {
    const long = `${"word ".repeat(60)}end`;
    const code = `const a = "${"é日🚀".repeat(80)}";`;
    const findings = [finding({ message: long, file: path.join(root, "a.ts"), span: [10, 300], trace: [{ file: path.join(root, "a.ts"), span: [6, 7], message: long }] })];
    for (const line of report({ texts: { ...texts, "a.ts": code }, findings }, 70).split("\n")) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(70);
    }
  });

  it("does not let the code or the messages write to the terminal", () => {
    const code = 'call("\u001B]0;owned\u0007");\n';
    const findings = [finding({ message: "bad \u001B[2J", file: path.join(root, "a.ts"), span: [0, 4], trace: [] })];
    expect(report({ texts: { "a.ts": code }, findings })).not.toMatch(/[\u001B\u0007]/);
  });

  it("reports a place in a file that is gone", () => {
    expect(report({ findings: [finding({ trace: [] })] })).toContain("src/chat.ts:1:1");
  });
});
