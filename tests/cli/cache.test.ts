/** What `--cache` keeps: it has to be right, whatever happened between two runs. */
import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { openCache } from "../../cli/cache/cache.ts";
import { filled, GAP_MS, withGaps } from "../../cli/cache/kept-report.ts";
import type { LintOptions, LintResult } from "../../rules/lint.ts";
import { createWorkspace } from "../../rules/workspace.ts";

const SAMPLE = path.join(import.meta.dirname, "../../test-fixtures/sample");

let root: string;
let folder: string;
beforeEach(() => {
  root = testFolder({});
  folder = testFolder({});
  cpSync(SAMPLE, root, { recursive: true });
});

interface Run {
  readonly report: object;
  /** "kept": nothing was linted. Otherwise how many files were lowered. */
  readonly lowered: number | "kept";
  /** How many files were scanned for their imports. */
  readonly scanned?: number | undefined;
}

/** Runs as the command line does, some time after the last change. */
async function run({ version = "1", ...options }: Partial<LintOptions> & { readonly version?: string } = {}): Promise<Run> {
  // Changes are told apart by the clock.
  await passed(60);
  const lint: LintOptions = { root, paths: [], now: "2026-11-21", ...options };
  const cache = await openCache({ folder, version, lint, look: "" });
  const repeated = await cache.repeated?.result();
  if (repeated !== undefined) return { report: comparable(repeated), lowered: "kept" };
  const { fileSystem, factsCache, scansCache } = await cache.services();
  let lowered = 0;
  const counting = {
    has: factsCache.has.bind(factsCache),
    get: factsCache.get.bind(factsCache),
    set: (...args: Parameters<typeof factsCache.set>) => {
      lowered++;
      factsCache.set(...args);
    },
  };
  const result = createWorkspace(undefined, { fileSystem, factsCache: counting, scansCache }).lint(lint);
  return { report: comparable(await cache.keep(result)), lowered, scanned: result.stats?.files.scanned };
}

function uncached(options: Partial<LintOptions> = {}): object {
  return comparable(createWorkspace().lint({ root, paths: [], now: "2026-11-21", ...options }));
}

function comparable(result: LintResult): object {
  const { summary, findings, suppressed, problems } = result;
  return JSON.parse(JSON.stringify({ summary: { ...summary, durationMs: 0 }, findings, suppressed, problems, fixes: findings.map((finding) => result.fixes(finding)), texts: findings.map((finding) => result.text(finding.file)) })) as object;
}

function edit(file: string, change: (text: string) => string): void {
  const target = path.join(root, file);
  const before = readFileSync(target, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(target, after);
}

/** A report of one run, and the pieces of the one that another run would repeat. */
async function report(text: string, look = ""): Promise<string | undefined> {
  await passed(60);
  const cache = await openCache({ folder, version: "1", lint: { root, paths: [], now: "2026-11-21" }, look });
  const kept = cache.repeated?.report;
  if (kept !== undefined) return filled(kept, 12).map((piece) => Buffer.from(piece).toString()).join("");
  const { fileSystem, factsCache, scansCache } = await cache.services();
  if (cache.repeated === undefined) await cache.keep(createWorkspace(undefined, { fileSystem, factsCache, scansCache }).lint({ root, paths: [], now: "2026-11-21" }));
  await cache.keepReport(withGaps([text]));
  return undefined;
}

describe("a cache in the folder that is linted", () => {
  it("is none of what a run looked at", async () => {
    folder = path.join(root, ".gaplintcache");
    expect((await run()).lowered).toBeGreaterThan(0);
    expect((await run()).lowered).toBe("kept");
    writeFileSync(path.join(folder, "another"), "");
    expect((await run()).lowered).toBe("kept");
    writeFileSync(path.join(root, "src-new.ts"), "export {};\n");
    expect((await run()).lowered).not.toBe("kept");
  });
});

describe("the report that a cache keeps", () => {
  const text = `Grüße 💶\n"durationMs": ${GAP_MS}\n(${(GAP_MS / 1000).toFixed(1)}s)\n`;

  it("is given again with another time, and only in the same look", async () => {
    expect(await report(text)).toBeUndefined();
    expect(await report("another")).toBe('Grüße 💶\n"durationMs": 12\n(0.0s)\n');
    expect(await report("another", "wide")).toBeUndefined();
    expect(await report("", "wide")).toBe("another");
    expect(await report("")).toContain("Grüße");
  });

  it("goes with the result that it is of", async () => {
    await report(text);
    edit("config/assistant.ts", (before) => before.replace("claude-fable-5", "gpt-5-mini"));
    expect(await report("new")).toBeUndefined();
    expect(await report("")).toBe("new");
  });

  it("that is broken is none", async () => {
    await report(text);
    for (const name of readdirSync(folder)) if (name.startsWith("report-")) truncateSync(path.join(folder, name), 100);
    expect(await report("new")).toBeUndefined();
    expect(await report("")).toBe("new");
  });
});

describe("the cache", () => {
  it("gives the whole result again while nothing changed", async () => {
    const first = await run();
    expect(first.lowered).toBeGreaterThan(5);
    const second = await run();
    expect(second.lowered).toBe("kept");
    expect(second.report).toEqual(first.report);
    expect(second.report).toEqual(uncached());
  });

  it("lowers a changed file and no other, and says what follows from it elsewhere", async () => {
    const before = await run();
    expect(before.scanned).toBeGreaterThan(5);
    const model = path.join(root, "config/assistant.ts");
    edit("config/assistant.ts", (text) => text.replace("claude-fable-5", "gpt-5-mini"));
    const after = await run();
    expect(after).toMatchObject({ lowered: 1, scanned: 1 });
    expect(after.report).toEqual(uncached());
    expect(after.report).not.toEqual(before.report);
    expect(readFileSync(model, "utf8")).toContain("gpt-5-mini");
  });

  it("sees an edit of a declaration file that is read for its types", async () => {
    writeFileSync(path.join(root, "own.d.ts"), 'import type OpenAI from "openai";\nexport interface Own { ai: OpenAI }\n');
    writeFileSync(path.join(root, "unused.d.ts"), "export interface Unused {}\n");
    writeFileSync(path.join(root, "owner.ts"), 'import type { Own } from "./own";\nexport const ask = ({ ai }: Own, input: string) => ai.responses.create({ model: "gpt-5", input });\n');
    const before = await run();
    edit("unused.d.ts", (text) => text.replace("Unused", "Other"));
    // It might have declared something for all.
    const unused = await run();
    expect(unused.lowered).toBe(0);
    expect(unused.report).toEqual(before.report);
    edit("own.d.ts", (text) => text.replace("ai: OpenAI", "ai: string"));
    const after = await run();
    expect(after.lowered).toBe(1);
    expect(after.report).toEqual(uncached());
    expect(after.report).not.toEqual(before.report);
  });

  it("sees new, deleted and renamed files, and other settings", async () => {
    await run();
    writeFileSync(path.join(root, "extra.ts"), 'import OpenAI from "openai";\nexport const ask = (q: string) => new OpenAI().responses.create({ model: "gpt-5", input: q });\n');
    const added = await run();
    expect(added.lowered).toBe(1);
    expect(added.report).toEqual(uncached());
    renameSync(path.join(root, "extra.ts"), path.join(root, "moved.ts"));
    const moved = await run();
    expect(moved.lowered).toBe(0);
    expect(moved.report).toEqual(uncached());
    rmSync(path.join(root, "moved.ts"));
    expect((await run()).report).toEqual(uncached());
    writeFileSync(path.join(root, ".gitignore"), "services\n");
    expect((await run()).report).toEqual(uncached());
  });

  it("sees an edit of the registry and of the config", async () => {
    await run();
    edit("capability-registry.json", (text) => text.replace('"restricted"', '"cleared"'));
    const cleared = await run();
    expect(cleared.lowered).not.toBe("kept");
    expect(cleared.report).toEqual(uncached());
    writeFileSync(path.join(root, "gaplint.json"), '{ "rules": { "hardcoded-model": "off" } }');
    expect((await run()).report).toEqual(uncached());
  });

  describe("of a file that no SDK is in reach of", () => {
    const file = "format.ts";
    const write = (text: string): void => writeFileSync(path.join(root, file), text);

    beforeEach(async () => {
      write('import { join } from "node:path";\nexport const format = (a: string) => join(a, "b");\n');
      expect((await run()).lowered).not.toBe("kept");
    });

    it("gives the result again after an edit that brings none into reach", async () => {
      edit(file, (text) => `// changed\n${text.replace('"b"', '"c"')}`);
      const after = await run();
      expect(after.lowered).toBe("kept");
      expect(after.report).toEqual(uncached());
      // The changed file is known now.
      expect((await run()).lowered).toBe("kept");
      edit(file, (text) => `${text}import { sendSupportMail } from "./services/mail";\n`);
      expect((await run()).lowered).not.toBe("kept");
    });

    it.each([
      ["another import", 'import OpenAI from "openai";\nexport const ask = (q: string) => new OpenAI().responses.create({ model: "gpt-5", input: q });\n'],
      ["a word that counts", 'export const url = "https://api.openai.com/v1/chat/completions";\nexport const ask = (body: string) => fetch(url, { method: "POST", body });\n'],
      ["the address of a route of the project's own", 'export const load = (input: string) => fetch("/api/chat", { method: "POST", body: JSON.stringify({ model: "gpt-5", input }) });\n'],
      ["bytes that are no text", Buffer.from([0x61, 0xff, 0x0a])],
      ["a text that nobody wrote", `export const a = [${"1,".repeat(20_000)}1];`],
    ])("lints anew after an edit that brings %s", async (_, text) => {
      writeFileSync(path.join(root, file), text);
      const after = await run();
      expect(after.lowered).not.toBe("kept");
      expect(after.report).toEqual(uncached());
    });

    it("lints anew when it is gone", async () => {
      rmSync(path.join(root, file));
      expect((await run()).lowered).not.toBe("kept");
    });
  });

  it("keeps the results of other options and dates apart", async () => {
    await run();
    const strict = await run({ profile: "strict" });
    expect(strict.lowered).toBe(0);
    expect(strict.report).toEqual(uncached({ profile: "strict" }));
    const later = await run({ now: "2030-01-01" });
    expect(later.lowered).toBe(0);
    expect(later.report).toEqual(uncached({ now: "2030-01-01" }));
    expect((await run()).lowered).toBe("kept");
  });

  it("of another build is an empty one", async () => {
    const first = await run();
    expect((await run({ version: "2" })).lowered).toBe(first.lowered);
  });

  it.each([
    ["cut off", (file: string) => truncateSync(file, 1000)],
    ["longer", (file: string) => appendFileSync(file, "x")],
    ["empty", (file: string) => writeFileSync(file, "")],
    ["something else", (file: string) => writeFileSync(file, '{"version":"1","entries":{}}\n\0\0')],
  ])("that is %s is an empty one", async (_, spoil) => {
    await run();
    for (const name of readdirSync(folder)) spoil(path.join(folder, name));
    const after = await run();
    expect(after.lowered).toBeGreaterThan(5);
    expect(after.report).toEqual(uncached());
    expect((await run()).lowered).toBe("kept");
  });

  it("that can't be written is no error", async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    expect((await run()).report).toEqual(uncached());
  });

  it("serves several runs at once", async () => {
    const reports = await Promise.all([run(), run(), run({ profile: "audit" })]);
    expect(reports[0].report).toEqual(uncached());
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect((await run()).report).toEqual(uncached());
  });
});
