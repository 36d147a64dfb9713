/** A server after a storm says what a fresh run says, and holds no more than before. `npm run storm` makes it a long one. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { spawned } from "../lsp/channel.ts";
import { RESOLVING, TestClient } from "../lsp/client.ts";
import { heapOf } from "./heap.ts";
import type { Heap } from "./heap.ts";
import { product } from "./product.ts";
import { Random } from "./random.ts";
import { Storm, writeProduct } from "./storm.ts";

const CLI = join(process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist"), "cli.js");
const STEPS = Number(process.env["STORM_STEPS"] ?? 200);
const SEED = Number(process.env["STORM_SEED"] ?? 20261121);
const NOW = "2026-11-21";

test(`after ${STEPS} random steps (seed ${SEED})`, { timeout: 120_000 + STEPS * 1000 }, async () => {
  const { folder, client, heap } = await start();
  const storm = new Storm(client, new Random(SEED));
  await client.pullWorkspace();
  await storm.askEverything("shop/call-1.ts");
  const before = await heap();

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
  const after = await heap();
  console.log(`own objects: ${megabytes(before.own)} at the start, ${megabytes(after.own)} at the end; all of the heap: ${megabytes(before.total)}, ${megabytes(after.total)}; ${[...storm.done].map(([name, times]) => `${name} ${times}`).join(", ")}`);
  expect(after.own).toBeLessThan(before.own * 1.05);
  // The rest is what the engine has compiled and learnt of a program that runs for long.
  expect(after.total).toBeLessThan(before.total * 1.2);
  expect(await client.stop()).toBe(0);
});

test("files that come and go leave nothing behind", { timeout: 120_000 }, async () => {
  const { client, heap } = await start();
  await client.pullWorkspace();
  const before = await heap();
  const text = product()["shop/call-0.ts"] ?? "";
  for (let round = 0; round < 6; round += 1) {
    const files = Array.from({ length: 30 }, (_, index) => `shop/round-${round}/call-${index}.ts`);
    mkdirSync(client.path(`shop/round-${round}`));
    for (const file of files) {
      writeFileSync(client.path(file), text.replaceAll("./constants.js", "../constants.js"));
      await client.watched(file, 1);
    }
    expect((await client.pullWorkspace()).items.filter(({ uri }) => uri.includes("/round-")).length).toBe(files.length);
    rmSync(client.path(`shop/round-${round}`), { recursive: true });
    // Some editors tell of the folder alone.
    for (const gone of round % 2 === 0 ? [`shop/round-${round}`] : files) {
      await client.watched(gone, 3);
    }
    expect((await client.pullWorkspace()).items.filter((item) => item.uri.includes("/round-") && item.kind === "full" && item.items.length > 0)).toEqual([]);
  }
  const after = await heap();
  console.log(`own objects: ${megabytes(before.own)} before 180 files came and went, ${megabytes(after.own)} after`);
  expect(after.own).toBeLessThan(before.own * 1.05);
  expect(await client.stop()).toBe(0);
});

/** A server over the product, which can be asked how much memory it holds. */
async function start(): Promise<{ readonly folder: string; readonly client: TestClient; readonly heap: () => Promise<Heap> }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaplint-storm-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeProduct(folder);
  const probe = join(folder, "heap.txt");
  const channel = spawned({ HEAP_PROBE: probe }, "--expose-gc", "--require", join(import.meta.dirname, "heap-probe.cjs"), CLI, "lsp", "--stdio");
  const client = await TestClient.start({ channel, folders: [folder], capabilities: RESOLVING, initializationOptions: { now: NOW, debounceMs: 1 } });
  return { folder, client, heap: () => heapOf(channel.pid, probe) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

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
