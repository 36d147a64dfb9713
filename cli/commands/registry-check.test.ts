import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { addFiles, testFolder } from "../../analysis/project/test-folder.ts";
import { main } from "../main.ts";
import { fakeHost } from "../testing/fake.ts";
import type { RegistryReport } from "./registry-check.ts";

const SOUND = '{ "models": { "acme-1": { "tier": "general" } }, "tiers": { "general": {} } }\n';
const BROKEN = '{\n  "models": {\n    "acme-1": { "tier": "genral", "clearance": { "status": "cleared", "until": "2026-11-01" } }\n  }\n}\n';

async function run(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const cwd = testFolder({ "package.json": "{}", "src/a.ts": "export {};\n", ...files });
  const host = fakeHost({ cwd });
  const code = await main(["registry", ...argv], host);
  return { code, out: host.out(), err: host.err(), cwd };
}

describe("gaplint registry check", () => {
  it("says that a sound registry is one, and how old the catalogue is", async () => {
    const { code, out, err } = await run({ "capability-registry.json": SOUND }, "check");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^✔ nothing wrong\n {2}1 model in capability-registry\.json\.\n {2}The bundled catalogue's data is of \d{4}-\d\d-\d\d, \d+ days old\.\n$/);
  });

  it("shows what is wrong at its place", async () => {
    const { code, out } = await run({ "capability-registry.json": BROKEN }, "check");
    expect(code).toBe(0);
    expect(out).toContain("▲ warning  registry/unknown-tier  capability-registry.json:3:25\n  The tier \"genral\" is not declared. Did you mean \"general\"?\n");
    expect(out).toMatch(/> 3 │ .*"tier": "genral"/);
    expect(out).toContain("▲ 0 errors, 2 warnings");
  });

  it("fails on errors, and on warnings when told to", async () => {
    const denied = { "capability-registry.json": '{ "models": { "m": { "tier": "small", "clearance": { "status": "revoked" } } } }' };
    expect((await run(denied, "check")).code).toBe(1);
    expect((await run(denied, "check", "--fail-on", "never")).code).toBe(0);
    expect((await run({ "capability-registry.json": BROKEN }, "check", "--fail-on", "warning")).code).toBe(1);
    expect((await run({ "capability-registry.json": "{" }, "check")).code).toBe(1);
  });

  it("judges on the date that is asked for", async () => {
    const { out } = await run({ "capability-registry.json": BROKEN }, "check", "--now", "2026-10-31");
    expect(out).toContain("0 errors, 1 warning");
  });

  it("gives a JSON report that keeps to its schema", async () => {
    const { out } = await run({ "capability-registry.json": BROKEN }, "check", "--format", "json");
    const report = JSON.parse(out) as RegistryReport;
    const schema = JSON.parse(readFileSync(new URL("../schema/registry-report.schema.json", import.meta.url), "utf8")) as object;
    const validate = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.summary).toMatchObject({ files: 1, models: 1, errors: 0, warnings: 2 });
    expect(report.problems[0]).toMatchObject({ file: "capability-registry.json", kind: "unknown-tier", range: { start: { line: 3, column: 25 }, end: { line: 3, column: 33 } } });
  });

  it("checks the files that are named, or all of a monorepo", async () => {
    const files = { "capability-registry.json": SOUND, "packages/a/capability-registry.json": BROKEN, "packages/a/src/a.ts": "export {};\n", "odd.json": SOUND };
    expect((await run(files, "check", "odd.json")).out).toContain("1 model in odd.json.");
    expect((await run(files, "check")).out).toContain("2 models in capability-registry.json, packages/a/capability-registry.json.");
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ["no command", [], {}, "`gaplint registry check`"],
    ["a mistyped one", ["chek"], {}, "Did you mean `gaplint registry check`?"],
    ["no registry", ["check"], {}, "`gaplint init` writes one"],
    ["no such file", ["check", "nope.json"], {}, "Looked for "],
    ["a folder", ["check", "src"], {}, "it is a folder"],
    ["no text", ["check", "src/bin.json"], { "src/bin.json": "\0\0" }, "Save it as UTF-8"],
    ["a broken config", ["check"], { "gaplint.json": '{ "registry": "gone.json" }' }, "shows the place"],
  ])("asks back at %s", async (_what, argv, files, hint) => {
    const { code, out, err } = await run(files, ...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(hint);
    expect(err).not.toContain("our bug");
  });
});

it("reads the same file that a lint of the folder does", async () => {
  const { cwd } = await run({}, "check");
  addFiles(cwd, { "gaplint.json": '{ "registry": "models/list.json" }', "models/list.json": SOUND });
  const host = fakeHost({ cwd });
  expect(await main(["registry", "check"], host)).toBe(0);
  expect(host.out()).toContain("1 model in models/list.json.");
});
