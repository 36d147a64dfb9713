/** What goes wrong around a run: full disks, folders that can't be written, runs that are killed, very many findings. Needs `npm run build`. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, createReadStream, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
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

const NOBODY = 65_534;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-failure-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly err: string;
}

interface Circumstances {
  readonly stdout?: "ignore" | number;
  readonly killAfterMs?: number;
  /** No file of more than a kilobyte can be written: what is longer breaks off there, as on a full disk. */
  readonly fullDisk?: boolean;
  /** Runs as a user who may write nothing that isn't everybody's. */
  readonly unprivileged?: boolean;
}

function gaplint(args: readonly string[], { stdout = "ignore", killAfterMs = 0, fullDisk = false, unprivileged = false }: Circumstances = {}): Promise<Outcome> {
  const command = [process.execPath, CLI, ...args, "--now", "2026-11-21"];
  // The shell counts in half kilobytes.
  const [program = "", ...rest] = fullDisk ? ["/bin/sh", "-c", 'ulimit -f 2; exec "$@"', "sh", ...command] : command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd: folder, stdio: ["ignore", stdout, "pipe"], ...(unprivileged ? { uid: NOBODY, gid: NOBODY } : {}) });
    let err = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    child.on("error", reject).on("close", (code) => resolve({ code, err }));
    if (killAfterMs > 0) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
}

/** The report that a run prints, but for the time that it took. */
async function reportOf(args: readonly string[]): Promise<string> {
  const file = path.join(folder, "printed");
  expect((await gaplint(args, { stdout: openSync(file, "w") })).code).toBe(0);
  const text = readFileSync(file, "utf8").replace(/"durationMs": \d+/, "");
  rmSync(file);
  return text;
}

/** What unfinished writes left in the folder. */
function leftovers(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".tmp"));
}

function textsOf(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => path.join(entry.parentPath, entry.name)).sort().map((file) => [file, readFileSync(file, "utf8")]));
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

describe.skipIf(process.platform === "win32")("on a disk that fills up while gaplint writes", () => {
  beforeEach(() => cpSync(SAMPLE, folder, { recursive: true }));

  it.each([
    ["report.json", ["--format", "json", "--output-file", "report.json"], "the report can't be written"],
    ["baseline.txt", ["--update-baseline", "--baseline", "baseline.txt"], "the baseline can't be written"],
  ])("keeps the old %s", async (name, args, message) => {
    writeFileSync(path.join(folder, name), "# old\n");
    const { code, err } = await gaplint(args, { fullDisk: true });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(readFileSync(path.join(folder, name), "utf8")).toBe("# old\n");
    expect(leftovers()).toEqual([]);
  });

  it("fixes nothing rather than a part", async () => {
    const before = textsOf(folder);
    const { code, err } = await gaplint(["--fix-suggestions"], { fullDisk: true });
    expect([code, err]).toEqual([2, expect.stringContaining("no fix was written")]);
    expect(textsOf(folder)).toEqual(before);
  });

  it("reports as ever, and leaves a cache that is none", async () => {
    const cache = ["--cache-location", "kept", "--format", "json", "--fail-on", "never"];
    expect((await gaplint(cache, { fullDisk: true })).code).toBe(0);
    expect(readdirSync(path.join(folder, "kept"))).toEqual([]);
    expect(await reportOf(cache)).toBe(await reportOf(cache.slice(2)));
  });
});

describe.skipIf(process.platform === "win32")("in a folder that takes no files", () => {
  beforeEach(() => {
    cpSync(SAMPLE, path.join(folder, "code"), { recursive: true });
    chmodSync(path.join(folder, "code"), 0o555);
    chmodSync(folder, 0o555);
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, "code"), 0o755);
  });
  const unprivileged = process.getuid?.() === 0;

  it("reports without a cache", async () => {
    const { code, err } = await gaplint(["code", "--cache", "--fail-on", "never"], { unprivileged });
    expect([code, err]).toEqual([0, ""]);
  });

  it.each([
    ["a report", ["--output-file", "code/report.txt"], "the report can't be written"],
    ["a baseline", ["--update-baseline"], "the baseline can't be written"],
  ])("says that %s can't be written", async (_, args, message) => {
    const { code, err } = await gaplint(["code", ...args], { unprivileged });
    expect([code, err]).toEqual([2, expect.stringMatching(new RegExp(`${message} to .*\\n {2}EACCES`))]);
    expect(readdirSync(path.join(folder, "code")).sort()).toEqual(readdirSync(SAMPLE).sort());
  });
});

describe("a run that is killed", () => {
  const moments = [60, 120, 240, 480];

  it("leaves a cache that is whole or none", async () => {
    cpSync(SAMPLE, folder, { recursive: true });
    const args = ["--format", "json", "--fail-on", "never"];
    const expected = await reportOf(args);
    for (const killAfterMs of moments) await gaplint([...args, "--cache-location", "kept"], { killAfterMs });
    expect(await reportOf([...args, "--cache-location", "kept"])).toBe(expected);
    expect(await reportOf([...args, "--cache-location", "kept"])).toBe(expected);
  });

  it("leaves the old baseline or the new one", async () => {
    cpSync(SAMPLE, folder, { recursive: true });
    const file = path.join(folder, "baseline.txt");
    await gaplint(["--update-baseline", "--baseline", "baseline.txt"]);
    const whole = readFileSync(file, "utf8");
    for (const killAfterMs of moments) {
      writeFileSync(file, "# old\n");
      await gaplint(["--update-baseline", "--baseline", "baseline.txt"], { killAfterMs });
      expect(["# old\n", whole]).toContain(readFileSync(file, "utf8"));
    }
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
});

it.each(["json", "sarif", "blob"])("fixes that would make the %s report too long are left out, with a word", async (format) => {
  writeFileSync(path.join(folder, "package.json"), "{}");
  const file = path.join(folder, "chat.ts");
  const finding = (index: number): Finding => ({ rule: "hardcoded-model", kind: "constant", severity: "error", message: `finding ${index}`, file, span: [0, 4], trace: [], fingerprint: String(index), fix: { kind: "await-gate", at: [0, 4] } });
  const module = "x".repeat(1_000_000);
  const fixes = [{ title: "Create the module", safe: true, edits: [{ file: path.join(folder, "registry.ts"), span: [0, 0] as const, text: module, create: true }] }];
  const host = fakeHost({ cwd: folder, texts: { "chat.ts": "send();\n" }, findings: Array.from({ length: 150 }, (_, index) => finding(index)), fixes });
  expect(await main(["--format", format], host)).toBe(1);
  const most = format === "blob" ? 128 : 64;
  expect(host.err()).toContain(`no fixes for the last ${150 - most} findings`);
  expect(host.out()).toContain("finding 149");
  expect(host.out().split(module)).toHaveLength(most + 1);
});
