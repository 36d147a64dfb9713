import { spawn } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomic, writeFilesAtomic } from "./write-file.ts";

let folder: string;
const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaplint-write-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("writeFileAtomic", () => {
  it("makes a file, with its folders, and leaves nothing beside it", () => {
    expect(writeFileAtomic({ file: at("a/b/new.json"), text: "{}\n", expected: "nothing" })).toEqual({ kind: "written", file: at("a/b/new.json") });
    expect(read("a/b/new.json")).toBe("{}\n");
    expect(readdirSync(at("a/b"))).toEqual(["new.json"]);
  });

  it("replaces what was read, byte order mark and mode kept, and follows a link", () => {
    writeFileSync(at("real.ts"), "\uFEFFold é");
    chmodSync(at("real.ts"), 0o750);
    symlinkSync(at("real.ts"), at("link.ts"));
    const outcome = writeFileAtomic({ file: at("link.ts"), text: "\uFEFFnew é", expected: { text: "\uFEFFold é" } });
    expect(outcome.kind).toBe("written");
    expect(readFileSync(at("real.ts"))).toEqual(Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from("new é")]));
    expect(statSync(at("real.ts")).mode & 0o777).toBe(0o750);
    expect(lstatSync(at("link.ts")).isSymbolicLink()).toBe(true);
  });

  it.each([
    ["changed since it was read", (): void => writeFileSync(at("file"), "theirs"), { text: "old" }, "theirs"],
    ["appeared meanwhile", (): void => writeFileSync(at("file"), "theirs"), "nothing", "theirs"],
    ["gone meanwhile", (): void => undefined, { text: "old" }, undefined],
    ["not UTF-8, so that what was read is not what is there", (): void => writeFileSync(at("file"), Buffer.from([0xff, 0x41])), { text: "\uFFFDA" }, "\uFFFDA"],
  ] as const)("leaves a file alone that has %s", (_what, prepare, expected, content) => {
    prepare();
    expect(writeFileAtomic({ file: at("file"), text: "new", expected })).toEqual({ kind: "changed", file: at("file") });
    expect(existsSync(at("file")) ? read("file") : undefined).toBe(content);
    expect(readdirSync(folder).filter((name) => name !== "file")).toEqual([]);
  });

  it("says why a file can't be written", () => {
    writeFileSync(at("file"), "");
    const outcome = writeFileAtomic({ file: at("file/below"), text: "", expected: "nothing" });
    expect(outcome).toMatchObject({ kind: "failed", file: at("file/below") });
  });
});

describe("writeFilesAtomic", () => {
  it("writes none where one has changed", () => {
    writeFileSync(at("one"), "1");
    writeFileSync(at("two"), "changed");
    const outcomes = writeFilesAtomic([
      { file: at("one"), text: "new", expected: { text: "1" } },
      { file: at("two"), text: "new", expected: { text: "2" } },
      { file: at("three"), text: "new", expected: "nothing" },
    ]);
    expect(outcomes).toEqual([{ kind: "changed", file: at("two") }]);
    expect([read("one"), read("two"), readdirSync(folder)]).toEqual(["1", "changed", ["one", "two"]]);
  });
});

it("leaves one whole text or the other when the process is killed", async () => {
  const texts = ["a".repeat(3_000_000), "b".repeat(3_000_000)];
  writeFileSync(at("big"), texts[0] ?? "");
  const module = fileURLToPath(new URL("./write-file.ts", import.meta.url));
  const { build } = await import("esbuild");
  await build({ entryPoints: [module], outfile: at("write.mjs"), platform: "node", format: "esm", bundle: true });
  const script = `
    import { writeFileAtomic } from ${JSON.stringify(at("write.mjs"))};
    process.stdout.write("started");
    for (let turn = 0; ; turn++) writeFileAtomic({ file: ${JSON.stringify(at("big"))}, text: (turn % 2 ? "a" : "b").repeat(3_000_000), expected: "anything" });
  `;
  for (let run = 0; run < 5; run++) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise<unknown>((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, 7 * run + 3));
    child.kill("SIGKILL");
    await new Promise<unknown>((resolve) => child.once("exit", resolve));
    expect(texts).toContain(read("big"));
  }
});
