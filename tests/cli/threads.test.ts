/** The report is the same for any number of threads. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const CLI = path.join(process.env["GAPLINT_DIST"] ?? path.join(ROOT, "dist"), "cli.js");
const FOLDERS = ["test-fixtures/sample", ...readdirSync(path.join(ROOT, "test-fixtures/projects")).map((name) => `test-fixtures/projects/${name}`)];

describe("threads", () => {
  it.each(FOLDERS)("don't change what is said of %s", (folder) => {
    const [alone, one, three] = ["0", "1", "3"].map((threads) => report(folder, threads));
    expect(alone).toContain('"findings"');
    expect(one).toBe(alone);
    expect(three).toBe(alone);
  }, 60_000);
});

function report(folder: string, threads: string): string {
  const { stdout } = spawnSync(process.execPath, [CLI, "check", folder, "--threads", threads, "--format", "json", "--now", "2026-11-21", "--fail-on", "never"], { cwd: ROOT, encoding: "utf8" });
  return stdout.replace(/"durationMs": \d+/, "");
}
