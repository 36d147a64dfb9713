/** The built command line as a process, on real code. Needs `npm run build`. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonPlace, JsonReport } from "../../cli/reporters/json.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** Another build can be tested by GAPLINT_DIST, a folder. */
const DIST = process.env["GAPLINT_DIST"] ?? path.join(ROOT, "dist");
const CLI = path.join(DIST, "cli.js");
const SAMPLE = "test-fixtures/sample";

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in the root of this repository. With `hangUp`, nobody reads what it prints. */
function gaplint(args: readonly string[], { hangUp = false, cwd = ROOT } = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { PATH: process.env["PATH"] } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    if (hangUp) child.stdout.destroy();
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
  });
}

beforeAll(() => {
  expect(existsSync(CLI), `${CLI} is missing: npm run build`).toBe(true);
});

describe("the report on the sample project", () => {
  let report: JsonReport;
  beforeAll(async () => {
    const { code, out, err } = await gaplint(["check", SAMPLE, "--format", "json", "--now", "2026-11-21"]);
    expect(err).not.toContain("our bug");
    expect(code).toBe(1);
    report = JSON.parse(out) as JsonReport;
  });

  it("keeps to the published schema", () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, "cli/schema/report.schema.json"), "utf8")) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(report);
    expect(validate.errors).toBeNull();
  });

  it("says how old the model data is on the day of judgement", () => {
    const { date = "", ageDays } = report.tool.modelData ?? {};
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(ageDays).toBe(Math.max(0, (Date.parse("2026-11-21") - Date.parse(date)) / 86_400_000));
  });

  it("counts what it lists", () => {
    const count = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
    const { errors, warnings, infos, modelCalls } = report.summary;
    expect([errors, warnings, infos]).toEqual([count("error"), count("warning"), count("info")]);
    expect(errors).toBeGreaterThan(0);
    expect(modelCalls).toBeGreaterThan(0);
  });

  it("names places that exist", () => {
    const places: JsonPlace[] = report.findings.flatMap((finding) => [finding, ...finding.trace]);
    for (const { file, range } of places) {
      expect(file.startsWith(`${SAMPLE}/`), file).toBe(true);
      const lines = readFileSync(path.join(ROOT, file), "utf8").split("\n");
      expect(range.end.line, file).toBeLessThanOrEqual(lines.length);
      expect(range.end.column - 1).toBeLessThanOrEqual(lines[range.end.line - 1]?.length ?? 0);
    }
  });

  it("points at the model itself", () => {
    const finding = report.findings.find(({ rule, file }) => rule === "hardcoded-model" && file.endsWith("/compensation/route.ts"));
    expect(finding?.kind).toBe("retired");
    const { start, end } = finding?.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
    const line = readFileSync(path.join(ROOT, finding?.file ?? ""), "utf8").split("\n")[start.line - 1];
    expect(line?.slice(start.column - 1, end.column - 1)).toBe('"claude-3-opus-20240229"');
  });

  it("is the same wherever the command runs, but for the names of the files", async () => {
    const { out } = await gaplint(["check", "../sample", "--format", "json", "--now", "2026-11-21"], { cwd: path.join(ROOT, "test-fixtures/projects") });
    const other = JSON.parse(out) as JsonReport;
    expect(other.findings.map(({ file, range, fingerprint }) => [path.posix.join("test-fixtures/projects", file), range, fingerprint])).toEqual(
      report.findings.map(({ file, range, fingerprint }) => [file, range, fingerprint]),
    );
  });
});

describe("the process", () => {
  it("ends with 0 after the demo's command", async () => {
    const { code, out, err } = await gaplint(["check", SAMPLE, "--now", "2026-11-21", "--fail-on", "never"]);
    expect(code).toBe(0);
    expect(out).toContain("hardcoded-model/restricted");
    expect(err).toBe("");
  });

  it("ends with 2 and a word where there is no code", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gaplint-empty-"));
    try {
      const { code, err } = await gaplint(["check", folder]);
      expect(code).toBe(2);
      expect(err).toContain("nothing to lint");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("ends with 2 and the place of the mistake when the config is broken", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gaplint-config-"));
    try {
      writeFileSync(path.join(folder, "gaplint.json"), '{\n  "rules": { "hardcoded-model": "fatal" }\n}\n');
      writeFileSync(path.join(folder, "a.ts"), "export {};\n");
      const { code, out, err } = await gaplint(["check", folder]);
      expect(err).not.toContain("our bug");
      expect(code).toBe(2);
      expect(out).toMatch(/gaplint\.json:2:\d+/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("writes the report to its end for a reader who takes his time", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gaplint-slow-"));
    try {
      // More than all buffers on the way take: each finding comes with a fix that writes a module.
      const code = 'import OpenAI from "openai";\nexport const reply = () => new OpenAI().responses.create({ model: "gpt-4o", input: "hi" });\n';
      for (let index = 0; index < 40; index++) writeFileSync(path.join(folder, `reply-${index}.ts`), code);
      const child = spawn(process.execPath, [CLI, "check", folder, "--format", "json", "--fail-on", "never"], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = new Promise((resolve) => child.on("close", resolve));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      let out = "";
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
      expect(await ended).toBe(0);
      expect((JSON.parse(out) as JsonReport).findings.length).toBeGreaterThanOrEqual(40);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("does not complain when nobody reads on", async () => {
    const { code, err } = await gaplint(["check", SAMPLE, "--format", "json", "--fail-on", "never"], { hangUp: true });
    expect(err).not.toMatch(/EPIPE|our bug|at /);
    expect(code).toBe(0);
  });

  it("does not load the compiler to say how it is used, nor for what a command reports", () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(path.join(DIST, file), "utf8");
      for (const [, name = ""] of text.matchAll(/^(?:import|export)\b[^"'();]*?(?:from\s*)?["']\.\/([^"']+)["']/gm)) load(name);
    };
    load("cli.js");
    const [check] = readdirSync(DIST).filter((name) => /^check-\w+\.cjs$/.test(name));
    expect(readFileSync(path.join(DIST, "cli.js"), "utf8")).toContain(check);
    loaded.add(check ?? "");
    for (const file of loaded) expect(readFileSync(path.join(DIST, file), "utf8"), file).not.toContain("createSourceFile");
  });
});
