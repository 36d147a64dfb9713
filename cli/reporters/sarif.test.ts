import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { ruleCatalogue } from "../../rules/catalogue.ts";
import weaknesses from "../../rules/weaknesses.json" with { type: "json" };
import { example, inputOf } from "../testing/example.ts";
import type { FakeResult } from "../testing/fake.ts";
import { sarifLog, sarifReporter } from "./sarif.ts";

// The schema of OASIS, as a package brings it. It is written in draft 4, of which Ajv reads all but the old names.
const SCHEMA = new URL("../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url);
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(SCHEMA, "utf8")) as { id: string; $schema: string };
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

function log(fake: FakeResult) {
  const [run] = sarifLog(inputOf(fake)).runs;
  if (run === undefined) throw new Error("a log has a run");
  return { run, results: run.results ?? [] };
}

describe("sarifReporter", () => {
  it.each<[string, FakeResult]>([
    ["with everything", example],
    ["with nothing", {}],
    ["of a failed run", { failed: true, problems: example.problems ?? [] }],
  ])("a log %s is valid", (_, fake) => {
    validate(JSON.parse(sarifReporter(inputOf(fake))));
    expect(validate.errors).toBeNull();
  });

  it("has a schema that notices what is wrong", () => {
    const broken = JSON.parse(sarifReporter(inputOf(example))) as { runs: { results: { level: string }[] }[] };
    for (const { results } of broken.runs) for (const result of results) result.level = "fatal";
    expect(validate(broken)).toBe(false);
  });

  it("has places, the way, fixes and fingerprints", () => {
    expect(log(example).results.find(({ ruleId }) => ruleId === "call-before-gate/not-awaited")).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "src/%5Bid%5D%2C%20100%25%3A%20%C3%A9/chat.ts", uriBaseId: "%SRCROOT%" },
            region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 26 },
          },
        },
      ],
      codeFlows: [{ threadFlows: [{ locations: [{ location: { message: { text: "POST /chat enters here" }, physicalLocation: { artifactLocation: { uri: "src/routes.ts" }, region: { startLine: 2, startColumn: 1 } } } }] }] }],
      fixes: [
        {
          description: { text: "Await isAllowed()" },
          artifactChanges: [
            { replacements: [{ deletedRegion: { startLine: 1, startColumn: 14, endLine: 1, endColumn: 29 }, insertedContent: { text: "await isAllowed(user)" } }] },
            { artifactLocation: { uri: "src/new.ts" }, replacements: [{ deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } }] },
          ],
        },
      ],
      partialFingerprints: { "gaplint/v1": "5f1c" },
      suppressions: [],
    });
  });

  it("lists what a comment or the baseline accepts as suppressed", () => {
    const accepted = log(example).results.filter(({ suppressions }) => suppressions?.length !== 0);
    expect(accepted.map(({ ruleId, suppressions, baselineState }) => [ruleId, suppressions, baselineState])).toEqual([
      ["call-before-gate/fail-open", [{ kind: "external", status: "accepted", justification: "in the baseline" }], "unchanged"],
      ["call-before-gate/no-gate", [{ kind: "inSource", status: "accepted", justification: "agreed" }], "new"],
      ["call-before-gate/parallel", [{ kind: "inSource", status: "accepted" }], "new"],
    ]);
    expect(log({}).results).toEqual([]);
  });

  it("describes each kind once, and points at it", () => {
    const { run, results } = log(example);
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(ruleCatalogue.flatMap(({ id, kinds }) => kinds.map(({ kind }) => `${id}/${kind}`)));
    for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help } of rules) expect(help?.markdown).toContain("## How to fix");
    expect(rules.find(({ id }) => id === "call-before-gate/fail-open")?.relationships).toEqual([{ target: { id: "CWE-636", toolComponent: { name: "CWE", index: 0 } }, kinds: ["superset"] }]);
  });

  it("says what could not be linted", () => {
    expect(log(example).run.invocations).toMatchObject([
      { executionSuccessful: true, toolExecutionNotifications: [{ level: "warning", message: { text: "can't be read" } }, { level: "error", locations: [{ physicalLocation: { region: { startLine: 1 } } }] }] },
    ]);
    expect(log({ failed: true }).run.invocations).toMatchObject([{ executionSuccessful: false }]);
  });
});

it("every weakness that a kind names has its name, and no other", () => {
  const named = ruleCatalogue.flatMap(({ kinds }) => kinds.flatMap(({ cwe }) => cwe));
  expect([...new Set(named)].sort()).toEqual(Object.keys(weaknesses).sort());
});
