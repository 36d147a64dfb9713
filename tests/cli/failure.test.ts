/** What goes wrong around a run: full disks, folders that can't be written, runs that are killed, very many findings. Needs `npm run build`. */
import { execFileSync, spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../../cli/main.ts";
import { FORMATS } from "../../cli/reporters/formats.ts";
import { fakeHost } from "../../cli/testing/fake.ts";
import type { Finding } from "../../rules/finding.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const CLI = path.join(process.env["GAPLINT_DIST"] ?? path.join(ROOT, "dist"), "cli.js");
const SAMPLE = path.join(ROOT, "test-fixtures/sample");

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-failure-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly err: string;
}

function gaplint(args: readonly string[], { stdout = "ignore" as "ignore" | number, killAfterMs = 0 } = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args, "--now", "2026-11-21"], { cwd: folder, stdio: ["ignore", stdout, "pipe"] });
    let err = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    child.on("error", reject).on("close", (code) => resolve({ code, err }));
    if (killAfterMs > 0) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
}

describe.runIf(existsSync("/dev/full"))("where nothing can be written", () => {
  it("says so when stdout is a full disk, and ends with 2", async () => {
    const { code, err } = await gaplint([SAMPLE, "--format", "json", "--fail-on", "never"], { stdout: openSync("/dev/full", "w") });
    expect(code).toBe(2);
    expect(err).toMatch(/gaplint: the report can't be written: .*ENOSPC/);
  });

  it("says so when the output file is on a full disk", async () => {
    const { code, err } = await gaplint([SAMPLE, "--output-file", "/dev/full"]);
    expect(code).toBe(2);
    expect(err).toMatch(/the report can't be written to \/dev\/full\n {2}.*ENOSPC/);
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("says so when the folder takes no files", async () => {
    const { code, err } = await gaplint([SAMPLE, "--update-baseline", "--baseline", "/sys/gaplint/baseline.txt"]);
    expect([code, err]).toEqual([2, expect.stringContaining("can't be written to /sys/gaplint/")]);
  });

  it("writes through what is no file of its own without taking its place", async () => {
    const pipe = path.join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = createReadStream(pipe, "utf8");
    const read = reader.toArray();
    expect((await gaplint([SAMPLE, "--output-file", pipe])).code).toBe(1);
    expect((await read).join("")).toContain("hardcoded-model");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});

it("a run that is killed leaves the old report or the new one, whole", async () => {
  const file = path.join(folder, "report.json");
  for (const killAfterMs of [150, 450]) {
    writeFileSync(file, '{"old":true}');
    await gaplint([SAMPLE, "--format", "json", "--output-file", file], { killAfterMs });
    expect(() => void JSON.parse(readFileSync(file, "utf8"))).not.toThrow();
  }
  expect(readdirSync(folder).filter((name) => !name.startsWith(".report.json.gaplint-"))).toEqual(["report.json"]);
});

it.each(FORMATS.filter((format) => ["stylish", "json", "sarif", "markdown"].includes(format)))("50,000 findings are reported as %s", async (format) => {
  writeFileSync(path.join(folder, "package.json"), "{}");
  const file = path.join(folder, "chat.ts");
  const text = "send();\n".repeat(50_000);
  const findings = Array.from({ length: 50_000 }, (_, index): Finding => ({
    rule: "hardcoded-model",
    kind: "constant",
    severity: index % 2 === 0 ? "error" : "info",
    message: `finding ${index}`,
    file,
    span: [index * 8, index * 8 + 4],
    trace: [{ file, span: [0, 4], message: "here" }],
    fingerprint: String(index),
  }));
  const host = fakeHost({ cwd: folder, texts: { "chat.ts": text }, findings });
  expect(await main(["--format", format], host)).toBe(1);
  expect(host.err()).toBe("");
  expect(host.out()).toContain(format === "markdown" ? "… and 24940 more" : "finding 49998");
}, 120_000);
