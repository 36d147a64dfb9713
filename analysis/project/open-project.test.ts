import { writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FileFacts } from "../lower/facts.ts";
import type { FileSystem } from "./file-system.ts";
import { MAX_FILE_BYTES } from "./file-system.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import type { FactsCache } from "./caches.ts";
import { openProject } from "./open-project.ts";
import { addFiles, testFolder } from "./test-folder.ts";

/** Asks everything of every file, as a run of the linter does. */
function readAll(root: string, fileSystem: FileSystem = nodeFileSystem): { messages: string[]; read: string[] } {
  const project = openProject({ root, fileSystem });
  const read = project.files.filter((file) => {
    project.imports(file);
    return project.facts(file) !== undefined;
  });
  const short = (file: string): string => file.replace(`${root}/`, "");
  return { messages: project.problems.map(({ file, message }) => `${short(file)}: ${message}`), read: read.map(short) };
}

describe("files that can't be linted are problems, and the rest goes on", () => {
  it("a syntax error counts as long as somebody asks for the file", () => {
    const root = testFolder({ "a.ts": "const = ;", "b.ts": "export {};" });
    const project = openProject({ root });
    const overlay = new Map<string, string>();
    project.facts(join(root, "a.ts"));
    expect(project.problems.map(({ file }) => file)).toEqual([`${root}/a.ts`]);
    project.setOverlay(overlay);
    project.facts(join(root, "b.ts"));
    expect(project.problems).toEqual([]);
    project.setOverlay(overlay);
    project.facts(join(root, "a.ts"));
    expect(project.problems.map(({ file }) => file)).toEqual([`${root}/a.ts`]);
  });

  it("an empty project", () => {
    const project = openProject({ root: testFolder({}) });
    expect(project.files).toEqual([]);
    expect(project.packages.size).toBe(0);
    expect(project.problems).toEqual([]);
  });

  it("5 MB and more", () => {
    const root = testFolder({ "big.ts": "x".repeat(MAX_FILE_BYTES), "small.ts": "export {};" });
    expect(readAll(root)).toEqual({
      read: ["small.ts"],
      messages: ['big.ts: This file was not linted: it has 5 MB, and files of 5 MB or more are taken for generated ones. Split it, or name it in "exclude".'],
    });
  });

  it("just below 5 MB is read, whatever was read before", () => {
    const line = "// a comment that is long enough to be written by hand\n";
    const text = line.repeat(Math.floor((MAX_FILE_BYTES - 1) / line.length));
    const project = openProject({ root: testFolder({ "a.ts": "let a", "big.ts": text, "c.ts": "let c" }) });
    expect(project.files.map((file) => project.text(file)?.length)).toEqual([5, text.length, 5]);
    expect(project.problems).toEqual([]);
  });

  it("binary data, UTF-16 and broken UTF-8", () => {
    const root = testFolder({
      "video.ts": Uint8Array.from([0x47, 0x40, 0x00, 0x10, 0x00]),
      "wide.ts": Buffer.from("\uFEFFexport {};", "utf16le"),
      "latin.ts": Buffer.concat([Buffer.from("// first\n// caf"), Buffer.from([0xe9]), Buffer.from("\n")]),
      "ok.ts": "export const name = 'café';",
    });
    expect(readAll(root)).toEqual({
      read: ["ok.ts"],
      messages: [
        'latin.ts: This file was not linted: line 2 isn\'t valid UTF-8. Save it as UTF-8, or name it in "exclude".',
        'video.ts: This file was not linted: it holds binary data, not source text. Give it another extension, or name it in "exclude".',
        'wide.ts: This file was not linted: it is encoded in UTF-16. Save it as UTF-8, or name it in "exclude".',
      ],
    });
  });

  it("a file without permission", () => {
    const root = testFolder({ "a.ts": "export {};", "locked.ts": "export {};" });
    const locked: FileSystem = {
      ...nodeFileSystem,
      readText: (file) => (file.endsWith("locked.ts") ? { kind: "unreadable", code: "EACCES" } : nodeFileSystem.readText(file)),
    };
    expect(readAll(root, locked)).toEqual({
      read: ["a.ts"],
      messages: ['locked.ts: This file can\'t be read (permission denied), so it was not linted. Make it readable, or name it in "exclude".'],
    });
  });

  it("minified code that its name doesn't give away; a normal file with one long line is linted", () => {
    const root = testFolder({
      "bundle.js": "var a=1;".repeat(5000),
      "icon.ts": `export const icon = "data:image/png;base64,${"A".repeat(30_000)}";\n${"// line\n".repeat(80)}`,
      "vendor.min.js": "var a=1;".repeat(5000),
    });
    expect(readAll(root)).toMatchObject({ read: ["icon.ts"], messages: [expect.stringContaining("bundle.js: This file was not linted: its lines are so long")] });
  });

  it("syntax errors: one problem a file, at the first, with the count", () => {
    const text = "export const a = ;\nfunction (\nconst b = 1;\n";
    const root = testFolder({ "broken.ts": text, "fine.ts": "export {};" });
    const project = openProject({ root });
    for (const file of project.files) expect(project.facts(file)).toBeDefined();
    expect(project.problems).toHaveLength(1);
    const [problem] = project.problems;
    expect(problem?.file).toBe(`${root}/broken.ts`);
    expect(problem?.span?.[0]).toBe(text.indexOf(";"));
    expect(problem?.message).toMatch(/^Syntax error: Expression expected \(and \d+ more syntax errors?\)\. Only what could be parsed was linted\.$/);
  });

  it("JSON that isn't", () => {
    const text = '{ "default": "gpt-5" "other": 1 }';
    const root = testFolder({ "models.json": text, "with-comments.json": '// ours\n{ "a": [1, 2,], }', "mark.json": '\uFEFF{ "a": 1 }' });
    const project = openProject({ root });
    expect(project.json(`${root}/models.json`)).toBeUndefined();
    expect(project.json(`${root}/with-comments.json`)).toEqual({ a: [1, 2] });
    expect(project.json(`${root}/mark.json`)).toEqual({ a: 1 });
    expect(project.json(`${root}/gone.json`)).toBeUndefined();
    expect(project.problems).toMatchObject([{ file: `${root}/models.json`, span: [text.indexOf('"other"'), text.indexOf('"other"') + 7] }]);
  });
});

it("offsets count a byte order mark and line ends as they are", () => {
  const text = "\uFEFFimport a from './a';\r\nlet é = '😀';\r\n";
  const root = testFolder({ "a.ts": text });
  expect(openProject({ root }).text(`${root}/a.ts`)).toBe(text);
});

describe("the import graph", () => {
  const FILES = {
    "client.ts": 'import OpenAI from "openai"; export const client = new OpenAI();',
    "types.ts": 'import type { ChatModel } from "openai/resources";',
    "index.ts": 'export * from "./client"; export type { X } from "./types";',
    "page.ts": 'import { client } from "./index"; import type { X } from "./client"; import cfg from "./models.json";',
    "lazy.js": 'const c = require("./client"); const z = import("zod");',
    "models.json": "{}",
  };

  it("knows importers of files and packages, with and without types", () => {
    const root = testFolder(FILES);
    const project = openProject({ root });
    const short = (files: readonly string[]): string[] => files.map((file) => file.replace(`${root}/`, ""));
    expect([...project.packages].sort()).toEqual(["openai", "openai/resources", "zod"]);
    expect(short(project.importersOfPackage("openai"))).toEqual(["client.ts"]);
    expect(short(project.importersOfPackage("openai/resources"))).toEqual(["types.ts"]);
    expect(short(project.importersOfPackage("ai"))).toEqual([]);
    expect(short(project.importers(`${root}/client.ts`))).toEqual(["index.ts", "lazy.js"]);
    expect(short(project.importers(`${root}/client.ts`, { types: true }))).toEqual(["index.ts", "lazy.js", "page.ts"]);
    expect(short(project.importers(`${root}/types.ts`))).toEqual([]);
    expect(short(project.importers(`${root}/models.json`))).toEqual(["page.ts"]);
  });

  it("finds the nearest package.json", () => {
    const root = testFolder({ "package.json": '{ "name": "root" }', "apps/a/package.json": '{ "name": "a", "private": true, "dependencies": { "ai": "5" }, "devDependencies": { "vitest": "4" } }', "apps/a/src/x.ts": "" });
    const project = openProject({ root });
    const found = project.packageJson(`${root}/apps/a/src/x.ts`);
    expect(found).toMatchObject({ file: `${root}/apps/a/package.json`, name: "a", private: true });
    expect([...(found?.dependencies ?? [])]).toEqual(["ai", "vitest"]);
    expect(project.packageJson(`${root}/y.ts`)?.name).toBe("root");
  });
});

describe("changes", () => {
  it("an edit is seen once it is named, and only that file is lowered again", () => {
    const root = testFolder({ "a.ts": 'import "zod";', "b.ts": "export const b = 1;" });
    const lowered: string[] = [];
    const kept = new Map<string, FileFacts>();
    const factsCache: FactsCache = {
      has: (language, text) => kept.has(language + text),
      get: (language, text) => kept.get(language + text),
      set(language, text, facts) {
        lowered.push(text);
        kept.set(language + text, facts);
      },
    };
    const project = openProject({ root, factsCache });
    const [before, other] = project.files.map((file) => project.facts(file));
    expect([...project.packages]).toEqual(["zod"]);

    addFiles(root, { "a.ts": 'import "openai";' });
    expect(project.text(`${root}/a.ts`)).toBe('import "zod";');
    project.invalidate([`${root}/a.ts`]);
    expect(project.text(`${root}/a.ts`)).toBe('import "openai";');
    expect([...project.packages]).toEqual(["openai"]);
    expect(project.facts(`${root}/a.ts`)).not.toBe(before);
    expect(project.facts(`${root}/b.ts`)).toBe(other);

    project.invalidate([]);
    expect(project.facts(`${root}/b.ts`)).toBe(other);
    project.facts(`${root}/a.ts`);
    expect(lowered).toHaveLength(3);

    const again = openProject({ root, factsCache });
    for (const file of again.files) again.facts(file);
    expect(lowered).toHaveLength(3);
  });

  it("created and deleted files change what imports mean", () => {
    const root = testFolder({ "a.ts": 'import "./b";' });
    const project = openProject({ root });
    expect(project.resolve(`${root}/a.ts`, "./b")).toEqual({ kind: "none" });
    writeFileSync(join(root, "b.ts"), "");
    project.invalidate([`${root}/b.ts`]);
    expect(project.resolve(`${root}/a.ts`, "./b")).toEqual({ kind: "source", file: `${root}/b.ts` });
    expect(project.importers(`${root}/b.ts`)).toEqual([`${root}/a.ts`]);
    rmSync(join(root, "b.ts"));
    project.invalidate([`${root}/b.ts`]);
    expect(project.files).toEqual([`${root}/a.ts`]);
    expect(project.resolve(`${root}/a.ts`, "./b")).toEqual({ kind: "none" });
  });

  it("a mended file is no problem any more, an edited tsconfig counts", () => {
    const root = testFolder({ "a.ts": "let = ;", "tsconfig.json": "{", "src/b.ts": "" });
    const project = openProject({ root });
    project.facts(`${root}/a.ts`);
    expect(project.resolve(`${root}/a.ts`, "@/b")).toEqual({ kind: "none" });
    expect(project.problems).toHaveLength(2);
    addFiles(root, { "a.ts": "let a;", "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' });
    project.invalidate([`${root}/a.ts`, `${root}/tsconfig.json`]);
    project.facts(`${root}/a.ts`);
    expect(project.resolve(`${root}/a.ts`, "@/b")).toEqual({ kind: "source", file: `${root}/src/b.ts` });
    expect(project.problems).toEqual([]);
  });

  it("open buffers win over the disk, also where nothing is saved yet, until they are closed", () => {
    const root = testFolder({ "a.ts": 'import "zod";', ".gitignore": "ignored.ts\n", "ignored.ts": "" });
    const overlay = new Map([
      [`${root}/a.ts`, 'import "./new";'],
      [`${root}/new.ts`, 'import "openai";'],
      [`${root}/ignored.ts`, 'import "ai";'],
      [`${root}/node_modules/x/index.ts`, 'import "y";'],
      [`${root}/notes.md`, "text"],
    ]);
    const project = openProject({ root, overlay });
    expect(project.files).toEqual([`${root}/a.ts`, `${root}/new.ts`]);
    expect([...project.packages]).toEqual(["openai"]);
    expect(project.importers(`${root}/new.ts`)).toEqual([`${root}/a.ts`]);

    project.setOverlay(new Map([[`${root}/a.ts`, 'import "./new"; import "ai";']]));
    expect(project.files).toEqual([`${root}/a.ts`]);
    expect([...project.packages]).toEqual(["ai"]);
    project.setOverlay(new Map());
    expect([...project.packages]).toEqual(["zod"]);
  });
});

describe("answers still hold after an edit", () => {
  const before = 'import "openai";\nexport const url = "/api/chat";\n';

  it.each([
    ["of what nobody looked at", before.replace("url", "address"), true],
    ["of the imports", before.replace("openai", "zod"), false],
    ["that takes away a word that was found", before.replace("chat", "mail"), false],
    ["that brings a word that was looked for", `${before}export const other = "/v1/files";\n`, false],
  ])("%s", (_, after, holds) => {
    const root = testFolder({ "a.ts": before, "b.ts": "export {};" });
    const project = openProject({ root });
    project.announce([["/api/"]]);
    project.begin();
    expect(project.importersOfPackage("openai")).toEqual([`${root}/a.ts`]);
    expect(project.filesWith(["/api/chat"])).toEqual([`${root}/a.ts`]);
    expect(project.filesWith(["/v1/files"])).toEqual([]);
    project.setOverlay(new Map([[`${root}/a.ts`, after]]));
    expect(project.changed()).toEqual(holds ? [] : undefined);
  });
});

describe("declaration files", () => {
  const FILES = {
    "types/index.d.ts": 'import type OpenAI from "openai";\nimport { b } from "../b";\nexport interface Services { ai: OpenAI }\n',
    "types/unused.d.ts": "export interface Unused {}\n",
    "a.ts": 'import { Services } from "./types";\n',
    "b.ts": "export const b = 1;",
  };

  it("are read where imports lead to them, but are none of the project's files", () => {
    const root = testFolder(FILES);
    const project = openProject({ root });
    const types = `${root}/types/index.d.ts`;
    project.announce([["OpenAI"]]);
    expect(project.files).toEqual([`${root}/a.ts`, `${root}/b.ts`]);
    expect(project.importers(types, { types: true })).toEqual([`${root}/a.ts`]);
    expect(project.importersOfPackage("openai")).toEqual([types]);
    expect(project.importers(`${root}/b.ts`)).toEqual([]);
    expect(project.importers(`${root}/b.ts`, { types: true })).toEqual([types]);
    expect(project.filesWith(["OpenAI"])).toEqual([]);
    expect(project.facts(types)?.types.map(({ name }) => name)).toEqual(["Services"]);
  });

  it("are no problems by their size or their lines", () => {
    const root = testFolder({ "long.d.ts": `export interface Long { ${"member: string; ".repeat(5000)} }`, "big.d.ts": "x".repeat(MAX_FILE_BYTES), "broken.d.ts": "export interface {", "a.ts": 'import "./long"; import "./big"; import "./broken";' });
    const project = openProject({ root });
    project.importers(`${root}/a.ts`);
    expect(["long", "big"].map((name) => project.facts(`${root}/${name}.d.ts`))).toEqual([undefined, undefined]);
    expect(project.problems).toEqual([]);
    project.facts(`${root}/broken.d.ts`);
    expect(project.problems.map(({ file }) => file)).toEqual([`${root}/broken.d.ts`]);
  });

  it("say after an edit what they say now", () => {
    const root = testFolder(FILES);
    const project = openProject({ root });
    const types = `${root}/types/index.d.ts`;
    const [edited, unused] = [FILES["types/index.d.ts"].replace("Services", "Clients"), "export interface Other {}\n"];
    project.begin();
    project.importers(types);
    project.facts(types);
    project.setOverlay(new Map([[types, edited], [`${root}/types/unused.d.ts`, unused]]));
    expect(project.changed()).toEqual([types]);
    expect(project.facts(types)?.types.map(({ name }) => name)).toEqual(["Clients"]);
    addFiles(root, { "types/index.d.ts": edited, "b.d.ts": "" });
    project.setOverlay(new Map());
    project.invalidate([types]);
    expect(project.changed()).toEqual([types]);
    // A new one may be what an import means.
    project.invalidate([`${root}/b.d.ts`]);
    expect(project.changed()).toBeUndefined();
    expect(project.resolve(`${root}/a.ts`, "./b")).toEqual({ kind: "source", file: `${root}/b.ts` });
    rmSync(join(root, "b.ts"));
    project.invalidate([`${root}/b.ts`]);
    expect(project.resolve(`${root}/a.ts`, "./b")).toEqual({ kind: "source", file: `${root}/b.d.ts` });
  });
});

it("tells which files have changed that somebody looked into", () => {
  const root = testFolder({ "a.ts": "export const a = 1;", "b.ts": "export const b = 1;" });
  const project = openProject({ root });
  project.begin();
  for (const file of project.files) project.imports(file);
  project.facts(`${root}/a.ts`);
  project.setOverlay(new Map([[`${root}/a.ts`, "export const a = 2;"], [`${root}/b.ts`, "export const b = 2;"]]));
  expect(project.changed()).toEqual([`${root}/a.ts`]);
  expect(project.changed()).toEqual([]);
});
