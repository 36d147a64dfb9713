/** A server after a storm says what a fresh run says, and holds no more than before. `npm run storm` makes it a long one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { spawned } from "../lsp/channel.ts";
import { RESOLVING, TestClient } from "../lsp/client.ts";
import { heapOf } from "./heap.ts";
import { Random } from "./random.ts";
import { Storm, writeProduct } from "./storm.ts";

const CLI = join(process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist"), "cli.js");
const STEPS = Number(process.env["STORM_STEPS"] ?? 200);
const SEED = Number(process.env["STORM_SEED"] ?? 20261121);
const NOW = "2026-11-21";

test(`after ${STEPS} random steps (seed ${SEED})`, { timeout: 120_000 + STEPS * 1000 }, async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaplint-storm-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeProduct(folder);
  const probe = join(folder, "heap.txt");
  const channel = spawned({ HEAP_PROBE: probe }, "--expose-gc", "--require", join(import.meta.dirname, "heap-probe.cjs"), CLI, "lsp", "--stdio");
  const client = await TestClient.start({ channel, folders: [folder], capabilities: RESOLVING, initializationOptions: { now: NOW, debounceMs: 1 } });
  const random = new Random(SEED);
  const storm = new Storm(client, random);
  await client.pullWorkspace();
  const before = await heapOf(channel.pid, probe);

  for (let step = 0; step < STEPS; step += 1) {
    await storm.step();
    if (step % 1000 === 999) {
      await storm.settle();
      console.log(`${step + 1} steps`);
    }
  }
  await storm.settle();
  expect(client.messages).toEqual([]);

  await client.configurationChanged({ gaplint: {} });
  await storm.saveAll();
  expect(await told(client)).toEqual(checked(folder));

  await storm.restore();
  const atTheEnd = await told(client);
  expect(atTheEnd.length).toBeGreaterThan(40);
  expect(atTheEnd).toEqual(checked(folder));
  const after = await heapOf(channel.pid, probe);
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(`own objects: ${megabytes(before.own)} at the start, ${megabytes(after.own)} at the end; all of the heap: ${megabytes(before.total)}, ${megabytes(after.total)}; ${[...storm.done].map(([name, times]) => `${name} ${times}`).join(", ")}`);
  // What the engine has compiled of a program that runs for long stays, and is no leak.
  expect(after.own).toBeLessThan(before.own * 1.1);
  expect(await client.stop()).toBe(0);
});

/** What the server says of the workspace, a line each: file, place, code. */
async function told(client: TestClient): Promise<readonly string[]> {
  const { items } = await client.pullWorkspace();
  return items
    .flatMap((item) => (item.kind === "full" ? item.items.map(({ range, code }) => `${client.name(item.uri)}:${range.start.line + 1}:${range.start.character + 1} ${String(code)}`) : []))
    .toSorted();
}

/** The same of a fresh run of the command line. */
function checked(folder: string): readonly string[] {
  // A config that the storm left broken ends a run with 2, after its report.
  const { stdout } = spawnSync(process.execPath, [CLI, "check", folder, "--format", "json", "--fail-on", "never", "--now", NOW], { cwd: folder, encoding: "utf8" });
  const { findings, problems } = JSON.parse(stdout) as Report;
  const line = ({ file, range }: Reported, code: string): string => `${file}:${range?.start.line ?? 1}:${range?.start.column ?? 1} ${code}`;
  return [...findings.map((finding) => line(finding, `${finding.rule}/${finding.kind}`)), ...problems.map((problem) => line(problem, "problem"))].toSorted();
}

interface Reported {
  readonly file: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly findings: readonly (Reported & { readonly rule: string; readonly kind: string })[];
  readonly problems: readonly Reported[];
}
