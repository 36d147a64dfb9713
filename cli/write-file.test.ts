import { spawnSync } from "node:child_process";
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

/** A process that writes a file and is killed at a step of its way, in the midst of a text where that is one; the last one comes to its end. */
const KILLED = `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const [module, file, expected, last] = process.argv.slice(1);
  let step = 0;
  for (const name of ["mkdirSync", "openSync", "writeFileSync", "fsyncSync", "closeSync", "chmodSync", "linkSync", "renameSync", "rmSync"]) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (step++ === Number(last)) {
        if (name === "writeFileSync") real(args[0], String(args[1]).slice(0, 1000));
        process.kill(process.pid, "SIGKILL");
      }
      return real(...args);
    };
  }
  syncBuiltinESMExports();
  const { writeFileAtomic } = await import(module);
  writeFileAtomic({ file, text: "b".repeat(5000), expected: JSON.parse(expected) });
`;

it.each([
  ["replaced", "a".repeat(5000), { text: "a".repeat(5000) }],
  ["made", undefined, "nothing"],
] as const)("a file that is %s is whole wherever the process is killed", async (_, before, expected) => {
  const { build } = await import("esbuild");
  await build({ entryPoints: [fileURLToPath(new URL("./write-file.ts", import.meta.url))], outfile: at("write.mjs"), platform: "node", format: "esm", bundle: true });
  const found: (string | undefined)[] = [];
  for (let last = 0, killed = true; killed; last++) {
    rmSync(at("big"), { force: true });
    if (before !== undefined) writeFileSync(at("big"), before);
    const child = spawnSync(process.execPath, ["--input-type=module", "-e", KILLED, at("write.mjs"), at("big"), JSON.stringify(expected), String(last)], { encoding: "utf8" });
    expect(child.stderr).toBe("");
    killed = child.status !== 0;
    found.push(existsSync(at("big")) ? read("big") : undefined);
  }
  const after = "b".repeat(5000);
  expect(found.filter((text) => text !== before && text !== after)).toEqual([]);
  // Both are met on the way: it is killed before the file takes its name, and after.
  expect([found[0] === before, found.at(-1) === after, found.length > 6]).toEqual([true, true, true]);
});
