import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { ruleCatalogue } from "../../rules/catalogue.ts";
import { createStyle } from "../style.ts";
import { fakeResult, spanOf, type FakeResult } from "../testing/fake.ts";
import { jsonReporter, type JsonReport } from "./json.ts";
import { createSources } from "./reporter.ts";

const root = path.resolve("/work/shop");
const chat = 'const gate = isAllowed(user);\r\nif (gate) send("claude-mythos-5");\r\n';
const routes = '// 🚀\nrouter.post("/chat", chat);\n';

const example: FakeResult = {
  texts: { "src/chat.ts": chat, "src/routes.ts": routes },
  findings: [
    {
      rule: "call-before-gate",
      kind: "not-awaited",
      severity: "error",
      message: "isAllowed() is never awaited.",
      file: path.join(root, "src/chat.ts"),
      span: spanOf(chat, 'send("claude-mythos-5")'),
      trace: [{ file: path.join(root, "src/routes.ts"), span: spanOf(routes, "router.post"), message: "POST /chat enters here" }],
      fingerprint: "5f1c",
    },
  ],
  fixes: [
    {
      title: "Await isAllowed()",
      safe: false,
      edits: [{ file: path.join(root, "src/chat.ts"), span: spanOf(chat, "isAllowed(user)"), text: "await isAllowed(user)" }],
    },
  ],
  problems: [
    { file: path.join(root, "src/broken.ts"), message: "can't be read" },
    { file: path.join(root, "src/chat.ts"), message: "odd", span: [0, 5] },
  ],
};

const textOf = (parts: Iterable<string | Uint8Array>): string => [...parts].map((part) => (typeof part === "string" ? part : Buffer.from(part).toString())).join("");

function text(fake: FakeResult, cwd = root): string {
  const result = fakeResult(root, fake);
  return textOf(jsonReporter({ result, findings: result.findings, sources: createSources(result, cwd), style: createStyle(false), width: 80 }));
}

function report(fake: FakeResult, cwd = root): unknown {
  return JSON.parse(text(fake, cwd));
}

const schema = JSON.parse(readFileSync(new URL("../schema/report.schema.json", import.meta.url), "utf8")) as {
  readonly properties: { readonly findings: { readonly items: { readonly properties: { readonly rule: { readonly enum: readonly string[] } } } } };
};
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

describe("jsonReporter", () => {
  it("writes long texts of fixes as they are, however often they come", () => {
    const module = `// "Wählt" ein Modell …\n${"export const tier = 1;\n".repeat(200)}`;
    const edits = [{ file: path.join(root, "src/registry.ts"), span: [0, 0] as const, text: module }, { file: path.join(root, "src/chat.ts"), span: [0, 0] as const, text: "tier" }];
    const fixes = [{ title: "Make the module", safe: true, edits }, { title: "Make it twice", safe: false, edits: [...edits, ...edits] }];
    const written = (report({ ...example, fixes }) as JsonReport).findings[0]?.fixes.map((fix) => fix.edits.map((edit) => edit.text));
    expect(written).toEqual([[module, "tier"], [module, "tier", module, "tier"]]);
    expect(text({ ...example, fixes })).toBe(`${JSON.stringify(report({ ...example, fixes }), undefined, 2)}\n`);
  });

  it("has lines and columns from 1, exclusive ends and relative paths", () => {
    expect(report(example)).toMatchObject({
      version: 1,
      tool: { name: "gaplint" },
      summary: { files: 120, analyzed: 41, modelCalls: 17, errors: 1, warnings: 0, infos: 0, suppressed: 0, baselined: 0, durationMs: 812 },
      findings: [
        {
          rule: "call-before-gate",
          kind: "not-awaited",
          severity: "error",
          message: "isAllowed() is never awaited.",
          file: "src/chat.ts",
          range: { start: { line: 2, column: 11 }, end: { line: 2, column: 34 } },
          trace: [{ file: "src/routes.ts", range: { start: { line: 2, column: 1 }, end: { line: 2, column: 12 } }, message: "POST /chat enters here" }],
          fixes: [
            {
              title: "Await isAllowed()",
              safe: false,
              edits: [{ file: "src/chat.ts", range: { start: { line: 1, column: 14 }, end: { line: 1, column: 29 } }, text: "await isAllowed(user)" }],
            },
          ],
          fingerprint: "5f1c",
          docs: "gaplint explain call-before-gate/not-awaited",
        },
      ],
      problems: [
        { file: "src/broken.ts", message: "can't be read" },
        { file: "src/chat.ts", message: "odd", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 6 } } },
      ],
    });
  });

  it("is indented as one value, though it is written in parts", () => {
    for (const fake of [example, {}, { ...example, problems: [] }, { ...example, findings: [] }]) expect(text(fake)).toBe(`${JSON.stringify(report(fake), undefined, 2)}\n`);
  });

  it("names files from where the command ran", () => {
    expect(report(example, path.join(root, "src"))).toMatchObject({ findings: [{ file: "chat.ts" }] });
    expect(report(example, path.resolve("/work/other"))).toMatchObject({ findings: [{ file: "../shop/src/chat.ts" }] });
  });

  it("keeps to its schema", () => {
    validate(report(example));
    expect(validate.errors).toBeNull();
    validate(report({ summary: { durationMs: 12.7 } }));
    expect(validate.errors).toBeNull();
  });

  it("has a schema that notices what is wrong", () => {
    const wrong = report(example) as { findings: { range: { start: { line: number } } }[] };
    for (const finding of wrong.findings) finding.range.start.line = 0;
    expect(validate(wrong)).toBe(false);
    expect(validate({ ...(report(example) as object), extra: 1 })).toBe(false);
  });

  it("has a schema that knows every rule", () => {
    expect(schema.properties.findings.items.properties.rule.enum).toEqual(ruleCatalogue.map((rule) => rule.id));
  });
});
