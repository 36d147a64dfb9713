/** The built command line on input that is broken, huge, odd or hostile. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Range } from "../../cli/position.ts";
import { check, CLI, gaplint, GOOD, MODEL, project, removeProjects, SDK, SEND, type Checked } from "./bad-input.ts";

beforeAll(() => {
  expect(existsSync(CLI), `${CLI} is missing: npm run build`).toBe(true);
});
afterAll(removeProjects);

/** What is written at a range, counted the way editors count lines and columns. */
function textAt(text: string, { start, end }: Range): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  expect(start.line).toBe(end.line);
  return (lines[start.line - 1] ?? "").slice(start.column - 1, end.column - 1);
}

const isModel = ({ rule }: { readonly rule: string }): boolean => rule === "hardcoded-model";

function expectGood(report: Checked): void {
  expect(report.in("good.ts").filter(isModel).map(({ kind }) => kind)).toEqual(["restricted"]);
  expect(report.code).toBe(1);
}

describe("files that can't be read, beside one that can", () => {
  let report: Checked;
  const text = (name: string): string => report.problem(name)?.message ?? "";
  beforeAll(async () => {
    const root = project({
      "huge.ts": `${SDK}\n${SEND}\n${"// a line of filling\n".repeat(300_000)}`,
      "picture.ts": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      "latin1.ts": Buffer.from(`${SDK}\n// caf\xe9\n${SEND}\n`, "latin1"),
      "utf16.ts": Buffer.from(`\uFEFF${SDK}\n${SEND}\n`, "utf16le"),
      "folder.ts/inner.ts": `${SDK}\n${SEND}\n`,
      "empty.ts": "",
      "blank.ts": "\uFEFF",
      "minified.js": `${SDK};${`var a=1;`.repeat(5_000)}${SEND}`,
      "page.vue": `<script>${SDK} ${SEND}</script>`,
      "page.svelte": `<script>${SDK} ${SEND}</script>`,
    });
    symlinkSync(root, path.join(root, "loop"));
    symlinkSync(path.join(root, "nowhere.ts"), path.join(root, "dangling.ts"));
    symlinkSync(path.join(root, "self.ts"), path.join(root, "self.ts"));
    const outside = project({ "other.ts": GOOD });
    symlinkSync(outside, path.join(root, "outside"));
    report = await check(root);
  });

  it("the rest is linted", () => {
    expectGood(report);
    expect(report.in("folder.ts/inner.ts").filter(isModel)).toHaveLength(1);
  });

  it.each([
    ["huge.ts", /has 6\.\d MB.+Split it, or name it in "exclude"/],
    ["picture.ts", /binary data/],
    ["latin1.ts", /line 2 isn't valid UTF-8\. Save it as UTF-8/],
    ["utf16.ts", /encoded in UTF-16\. Save it as UTF-8/],
    ["minified.js", /minified or generated/],
    ["dangling.ts", /exist/],
    ["self.ts", /circle/],
    ["loop", /leads to a folder that it lies in.+remove it, or name it in "exclude"/],
  ])("%s has a problem that says what to do", (name, message) => {
    expect(text(name)).toMatch(message);
  });

  it.each(["empty.ts", "blank.ts", "page.vue", "page.svelte"])("%s is no problem", (name) => {
    expect(text(name)).toBe("");
  });

  it("no file is linted twice, through whatever links", () => {
    const places = report.findings.map(({ file, rule, range }) => `${file} ${rule} ${range.start.line}:${range.start.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(report.findings.filter(({ file }) => file.startsWith("loop"))).toEqual([]);
  });
});

/** Root may read everything, so as root the child gives its rights away. */
const isRoot = process.getuid?.() === 0;
const asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
const canDropRights = process.platform !== "win32" && (!isRoot || spawnSync(asNobody[0] ?? "", [...asNobody.slice(1), process.execPath, CLI, "--version"]).status === 0);

describe("rights", () => {
  it.runIf(canDropRights)("an unreadable file and folder are problems (needs setpriv when run by root)", async () => {
    const root = project({ "secret.ts": GOOD, "private/inner.ts": GOOD });
    chmodSync(root, 0o755);
    chmodSync(path.join(root, "secret.ts"), 0);
    chmodSync(path.join(root, "private"), 0);
    const report = await check(root, [], { wrapper: isRoot ? asNobody : [] });
    chmodSync(path.join(root, "private"), 0o755);
    expectGood(report);
    expect(report.problem("secret.ts")?.message).toMatch(/can't be read \(permission denied\).+Make it readable/);
    expect(report.problem("private")?.message).toMatch(/permission denied/);
  });
});

describe("broken code", () => {
  it("loses what is broken, and nothing else", async () => {
    const root = project({ "broken.ts": `${SDK}\n${SEND}\nconst = ;\nexport function half( {\n` });
    const report = await check(root);
    expectGood(report);
    expect(report.in("broken.ts").filter(isModel).map(({ range }) => textAt(readFileSync(path.join(root, "broken.ts"), "utf8"), range))).toEqual([MODEL]);
    expect(report.problem("broken.ts")).toMatchObject({ range: { start: { line: 3, column: 7 } } });
    expect(report.problem("broken.ts")?.message).toMatch(/^Syntax error: .+\. Only what could be parsed was linted\.$/);
  });
});

describe("code that is odd, and right", () => {
  const files: Readonly<Record<string, string>> = {
    "crlf.ts": `${SDK}\r\n\r\n${SEND}\r\n`,
    "cr.ts": `${SDK}\r\r${SEND}\r`,
    "separator.ts": `${SDK}\nconst note = "a\u2028b"; ${SEND}\n`,
    "mark.ts": `\uFEFF${SDK} ${SEND}\n`,
    "emoji.ts": `${SDK}\nconst note = "👩‍👩‍👧 ß 🏳️‍🌈"; /* 🤖 */ ${SEND}\n`,
    "hashbang.ts": `#!/usr/bin/env node\n${SDK}\n${SEND}\n`,
    "a b.ts": `${SDK}\n${SEND}\n`,
    "ünïcode-名前.ts": `${SDK}\n${SEND}\n`,
    "a#b.ts": `${SDK}\n${SEND}\n`,
    "100%25.ts": `${SDK}\n${SEND}\n`,
    "app/[id]/(group)/@slot/page.ts": `${SDK}\n${SEND}\n`,
    "new\nline.ts": `${SDK}\n${SEND}\n`,
    "--help.ts": `${SDK}\n${SEND}\n`,
    "constructor.ts": `${SDK}\n${SEND}\n`,
    "__proto__.ts": `${SDK}\n${SEND}\n`,
    "toString/index.ts": `${SDK}\n${SEND}\n`,
    "jsx.js": `${SDK}\n${SEND}\nexport const View = () => <b>{send("x")}</b>;\n`,
    "common.cjs": `const OpenAI = require("openai"); const openai = new OpenAI();\nexports.send = (input) => openai.responses.create({ model: ${MODEL}, input });\n`,
    "mixed.ts": `import OpenAI from "openai"; const fs = require("node:fs"); const openai = new OpenAI();\n${SEND}\nmodule.exports.other = fs;\n`,
    "equals.cts": `import OpenAI = require("openai"); const openai = new OpenAI();\nconst send = (input) => openai.responses.create({ model: ${MODEL}, input });\nexport = send;\n`,
    "decorated.ts": `${SDK}\n@injectable() export class Chat { @log({ level: 1 }) accessor name = ""; @get("/:id") async send(@param("id") input: string) { return openai.responses.create({ model: ${MODEL}, input }); } }\n`,
    "top-level.ts": `${SDK}\nexport const answer = await openai.responses.create({ model: ${MODEL}, input: "Hello" });\n`,
    "resources.ts": `${SDK}\nexport async function send(input: string) { using lock = acquire(); await using other = open(); return openai.responses.create({ model: ${MODEL}, input }); }\n`,
    "labels.ts": `${SDK}\nouter: for (;;) { inner: for (;;) { break outer; } }\n${SEND}\n`,
  };
  let report: Checked;
  beforeAll(async () => {
    report = await check(project(files));
  });

  it("gives no problem", () => {
    expectGood(report);
    expect(report.problems).toEqual([]);
  });

  it.each(Object.keys(files))("%j: the model is found, at its place", (name) => {
    expect(report.in(name).filter(isModel).map(({ range }) => textAt(files[name] ?? "", range))).toEqual([MODEL]);
  });

  it("is readable as text, too", async () => {
    const { code, out, err } = await gaplint(["check", project(files), "--now", "2026-11-21"]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).not.toContain("new\nline.ts");
    expect(out).toContain("emoji.ts:2:");
  });

  it("type annotations in a .js file are a problem, or are read", async () => {
    const typed = await check(project({ "typed.js": `${SDK}\nexport const send = (input: string) => openai.responses.create({ model: ${MODEL} as const, input });\n` }));
    expectGood(typed);
    expect(typed.in("typed.js").length + (typed.problem("typed.js") === undefined ? 0 : 1)).toBeGreaterThan(0);
  });
});

describe("code that goes in circles", () => {
  const send = (model: string): string => `export const send = (input: string) => openai.responses.create({ model: ${model}, input });`;
  const files: Readonly<Record<string, string>> = {
    "functions.ts": `${SDK}\nfunction even(m: string, n: number): string { return n === 0 ? m : odd(m, n - 1); }\nfunction odd(m: string, n: number): string { return even(m, n - 1); }\n${send(`even(${MODEL}, 4)`)}`,
    "objects.ts": `${SDK}\nconst a = { model: ${MODEL}, ...a };\nconst b = { ...c }, c = { ...b, model: ${MODEL} };\n${send("a.model")}\nexport const other = (input: string) => openai.responses.create({ ...b, input });`,
    "self.ts": `${SDK}\nconst o = { get self() { return this; }, get model() { return this.self.self.model; }, name: ${MODEL} };\n${send("o.self.self.name")}`,
    "classes.ts": `${SDK}\nclass A extends B { model = ${MODEL}; }\nclass B extends A {}\nclass C extends C {}\n${send("new B().model")}\nexport const c = new C().model;`,
    "defaults.ts": `${SDK}\nfunction f(a = g(), b = a) { return b; }\nfunction g(x = f()) { return x ?? ${MODEL}; }\n${send("f()")}`,
    "generic.ts": `${SDK}\ntype T<X> = { next: T<X[]> };\ninterface I extends J { m: string }\ninterface J extends I {}\ndeclare const i: I;\n${send(`i.m ?? ${MODEL}`)}`,
    "import-a.ts": `import { b } from "./import-b.ts";\nexport const a = b;\n`,
    "import-b.ts": `${SDK}\nimport { a } from "./import-a.ts";\nexport const b = a ?? ${MODEL};\n${send("b")}`,
    "star-a.ts": `export * from "./star-b.ts";\nexport * from "./star-a.ts";\n`,
    "star-b.ts": `export * from "./star-a.ts";\nexport * as all from "./star-a.ts";\nexport const m = ${MODEL};\n`,
    "star-c.ts": `${SDK}\nimport { m, all, missing } from "./star-a.ts";\n${send("m")}\nexport const other = (input: string) => openai.responses.create({ model: all.all.all.m ?? missing, input });`,
    "rename.ts": `export { x as y } from "./rename.ts";\nexport { y as x } from "./rename.ts";\n${SDK}\nimport { x } from "./rename.ts";\n${send(`x ?? ${MODEL}`)}`,
    "promises.ts": `${SDK}\nexport async function send(items: string[]) { let p = openai.responses.create({ model: ${MODEL}, input: "Hi" }); for (const item of items) { p = p.then(() => p).catch((e) => p.then(() => item)); while (item) { p = p.finally(() => p); } } return p; }`,
    "closures.ts": `${SDK}\nconst twice = (f: any) => (x: any) => f(f)(x);\n${send(`twice(twice)(${MODEL}) ?? ${MODEL}`)}`,
    "retry.ts": `${SDK}\nexport async function send(input: string, n = 0): Promise<unknown> { try { return await openai.responses.create({ model: ${MODEL}, input }); } catch (e) { return send(input, n + 1); } }`,
    "swap.ts": `${SDK}\nlet a = ${MODEL}, b = a;\n[a, b] = [b, a];\n({ a, b } = { a: b, b: a });\n${send("a")}`,
  };

  it("ends, with the model found in each", async () => {
    const report = await check(project(files));
    expectGood(report);
    expect(report.problems).toEqual([]);
    const found = new Set(report.findings.filter(isModel).map(({ file }) => file));
    const expected = ["functions.ts", "objects.ts", "self.ts", "classes.ts", "defaults.ts", "generic.ts", "import-b.ts", "star-b.ts", "rename.ts", "promises.ts", "closures.ts", "retry.ts", "swap.ts"];
    expect([...found].sort()).toEqual([...expected, "good.ts"].sort());
  });
});

describe("names that objects have from birth", () => {
  it("are names like others in code", async () => {
    const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype"];
    const report = await check(
      project({
        "package.json": JSON.stringify({ name: "constructor", dependencies: { constructor: "1", toString: "1" } }),
        "variables.ts": `${SDK}\n${names.map((name) => `export const ${name} = (input: string) => openai.responses.create({ model: ${MODEL}, input });`).join("\n")}\n`,
        "keys.ts": `${SDK}\nconst models = { ${names.map((name) => `${name}: ${MODEL}`).join(", ")} };\n${names.map((name, at) => `export const f${at} = (input: string) => openai.responses.create({ model: models.${name}, input });`).join("\n")}\nexport const g = (input: string, key: "toString") => openai.responses.create({ model: models[key], input });\n`,
        "absent.ts": `${SDK}\nconst models: Record<string, string> = {};\n${names.map((name, at) => `export const f${at} = (input: string) => openai.responses.create({ model: models.${name}, input });`).join("\n")}\n`,
        "imported.ts": `import { constructor as c, toString as t, __proto__ as p, valueOf as v } from "./variables.ts";\nimport x from "constructor";\nimport { hasOwnProperty } from "toString";\nc("a"); t("a"); p("a"); v("a"); x.constructor(); hasOwnProperty.toString();\n`,
        "ids.ts": `${SDK}\n${names.map((name, at) => `export const f${at} = (input: string) => openai.responses.create({ model: "${name}-4", input });`).join("\n")}\n`,
        "models.json": `{ "__proto__": "gpt-4o", "nested": {} }`,
        "json.ts": `${SDK}\nimport models from "./models.json" with { type: "json" };\nexport const f = (input: string) => openai.responses.create({ model: models.toString, input });\nexport const g = (input: string) => openai.responses.create({ model: models.nested.constructor.name, input });\n`,
      }),
    );
    expectGood(report);
    expect(report.problems).toEqual([]);
    expect(report.in("variables.ts").filter(isModel)).toHaveLength(names.length);
    // No model id begins with an underscore.
    expect(report.in("ids.ts").filter(isModel)).toHaveLength(names.length - 1);
  });

  it("are names like others in config and registry", async () => {
    const report = await check(
      project({
        "gaplint.json": JSON.stringify({ gates: ["constructor", "toString.*"], events: ["__proto__"], exclude: ["constructor/**", "__proto__"], tests: ["toString/**"], registry: "capability-registry.json" }),
        "capability-registry.json": `{ "models": { "constructor": { "provider": "toString", "tier": "hasOwnProperty", "clearance": { "status": "restricted" } }, "__proto__": { "provider": "openai", "tier": "valueOf", "clearance": { "status": "cleared" } } }, "tiers": { "hasOwnProperty": { "fallback": "valueOf" }, "valueOf": {} } }`,
        "ids.ts": `${SDK}\nexport const f = (input: string) => openai.responses.create({ model: "constructor", input });\nexport const g = (input: string) => openai.responses.create({ model: "toString-4", input });\n`,
        "constructor/excluded.ts": GOOD,
      }),
    );
    expectGood(report);
    expect(report.in("ids.ts").filter(isModel).map(({ kind }) => kind)).toEqual(["restricted", "constant"]);
    expect(report.in("constructor/excluded.ts")).toEqual([]);
  });
});

describe("code that is too much", () => {
  const list = (count: number, item: (at: number) => string, separator: string): string => Array.from({ length: count }, (_, at) => item(at)).join(separator);
  const send = (model: string): string => `\nexport const send = (input: string) => openai.responses.create({ model: ${model}, input });\n`;
  /** The intact part of a file that can be read is linted: its own model is found. */
  const read: Readonly<Record<string, string>> = {
    "array.ts": `${SDK}\nconst all = [\n${list(50_000, (at) => `"v${at}"`, ",\n")}];${send(`all[3] ?? ${MODEL}`)}`,
    "concatenation.ts": `${SDK}\nconst text = ${list(2_000, (at) => `"a${at}"`, " +\n")};${send(MODEL)}export const other = (input: string) => openai.responses.create({ model: text, input });`,
    "template.ts": `${SDK}\nconst text = \`${list(5_000, (at) => `line ${at} \${process.env.A}`, "\n")}\`;${send(MODEL)}export const other = (input: string) => openai.responses.create({ model: text, input });`,
    "nullish.ts": `${SDK}\n${send(`${"process.env.A ??\n".repeat(2_000)} ${MODEL}`)}export const other = (input: string) => openai.responses.create({ model: ${MODEL}, input });`,
    "aliases.ts": `${SDK}\nconst o0 = openai;\n${list(3_000, (at) => `const o${at + 1} = o${at};`, "\n")}${send(MODEL)}export const other = (input: string) => o3000.responses.create({ model: ${MODEL}, input });`,
    "spreads.ts": `${SDK}\nconst o0 = { model: ${MODEL} };\n${list(2_000, (at) => `const o${at + 1} = { ...o${at}, k${at}: 1 };`, "\n")}\nexport const other = (input: string) => openai.responses.create({ ...o2000, input });${send(MODEL)}`,
    "nested-calls.ts": `${SDK}\nconst same = (x: string) => x;\nconst m = ${"same(".repeat(200)}${MODEL}${")".repeat(200)};${send(`m ?? ${MODEL}`)}`,
    "branches.ts": `${SDK}\nexport async function ask(q: any) { try { return await openai.responses.create({ model: ${MODEL}, input: q }); } catch (e) { ${list(200, (at) => `if (q.a${at}) { q.b(${at}); }`, "\n")} return null; } }`,
    "reassigned.ts": `${SDK}\nexport function ask(q: any) { let p = openai.responses.create({ model: ${MODEL}, input: q });\n${"p = p.then((x) => x);\n".repeat(60)} return p; }`,
    "same-function.ts": `${SDK}\nexport async function ask(q: any) {\n${list(60, (at) => `if (q === ${at}) { await openai.responses.create({ model: ${MODEL}, input: q }); }`, "\n")}\n}`,
    "long.ts": `${SDK}\n${list(100_000, (at) => `const x${at} = ${at};`, "\n")}${send(MODEL)}`,
  };
  /** Either there is a problem that says so, or the model is found. */
  const deep: Readonly<Record<string, string>> = {
    "parentheses.ts": `${SDK}\nconst m = ${"(\n".repeat(20_000)}${MODEL}${")\n".repeat(20_000)};${send("m")}`,
    "arrays.ts": `${SDK}\nconst m = ${"[\n".repeat(5_000)}${MODEL}${"]\n".repeat(5_000)};${send("m")}`,
    "ternaries.ts": `${SDK}\nconst m = ${list(3_000, (at) => `process.argv[${at}] ? ${MODEL} :`, "\n")} ${MODEL};${send("m")}`,
    "else-ifs.ts": `${SDK}\nexport function pick(q: number) { ${list(10_000, (at) => `if (q === ${at}) { return ${at}; }`, "\nelse ")} }${send(MODEL)}`,
    "chain.ts": `${SDK}\nconst schema = z${".optional()\n".repeat(1_000)}.default(${MODEL});${send("schema")}`,
    "blocks.ts": `${SDK}\n${"{\n".repeat(3_000)}${"}\n".repeat(3_000)}${send(MODEL)}`,
    "functions.ts": `${SDK}\nconst m = ${"() =>\n".repeat(3_000)}${MODEL};${send(`m${"()".repeat(20)}`)}`,
    "elements.tsx": `${SDK}\nexport const view = ${"<div>\n".repeat(2_000)}${"</div>\n".repeat(2_000)};${send(MODEL)}`,
  };

  it("is linted where it is long", async () => {
    const report = await check(project(read));
    expectGood(report);
    expect(report.problems).toEqual([]);
    for (const name of Object.keys(read)) expect(report.in(name).filter(isModel).length, name).toBeGreaterThan(0);
  }, 120_000);

  it("is linted or named as a problem where it is deep", async () => {
    const report = await check(project(deep));
    expectGood(report);
    for (const name of Object.keys(deep)) {
      const problem = report.problem(name)?.message ?? "";
      if (report.in(name).length === 0) expect(problem, name).toMatch(/nested too deeply to be read/);
    }
  }, 120_000);
});

describe("settings that are broken", () => {
  it("a tsconfig.json with a syntax error", async () => {
    const report = await check(project({ "tsconfig.json": `{\n  "compilerOptions": { "paths": { "@/*": ["./*"] }\n` }));
    expectGood(report);
    expect(report.problem("tsconfig.json")).toMatchObject({ range: { start: { line: 3 } } });
    expect(report.problem("tsconfig.json")?.message).toMatch(/isn't valid JSON: close brace expected here/);
  });

  it("a tsconfig.json whose base is missing, and one in a circle", async () => {
    const missing = await check(project({ "tsconfig.json": `{\n  "extends": "./base.json" }`, "use.ts": `import "@/good";` }));
    expectGood(missing);
    expect(missing.problem("tsconfig.json")).toMatchObject({ range: { start: { line: 2, column: 14 } } });
    expect(missing.problem("tsconfig.json")?.message).toContain(`"extends": "./base.json" names a file that doesn't exist`);
    const circle = await check(project({ "tsconfig.json": `{ "extends": "./b.json" }`, "b.json": `{ "extends": "./tsconfig.json" }`, "use.ts": `import "@/good";` }));
    expectGood(circle);
    expect(circle.problems.map(({ message }) => message)).toEqual([expect.stringContaining("in a circle")]);
  });

  it("a package.json with a syntax error, and one that is a list", async () => {
    const broken = await check(project({ "package.json": `{ "name": "x", }}` }));
    expectGood(broken);
    expect(broken.problem("package.json")?.message).toContain("isn't valid JSON");
    expectGood(await check(project({ "package.json": `["workspaces"]` })));
    expectGood(await check(project({ "package.json": `{ "name": 1, "main": [], "exports": { ".": 5, "./*": [null] }, "imports": "#a", "workspaces": { "packages": "x" }, "dependencies": [1] }` })));
  });

  it.each([
    ["a syntax error", `{\n  "rules": {\n`, 3, /./],
    ["an unknown key", `{\n  "rulez": {}\n}`, 2, /rulez.+Did you mean "?rules/],
    ["an unknown rule", `{\n  "rules": { "hardcoded-modl": "off" }\n}`, 2, /hardcoded-modl.+Did you mean "?hardcoded-model/],
    ["a wrong type", `{\n  "exclude":\n    "dist"\n}`, 3, /array|list/i],
    ["a registry that isn't there", `{\n  "registry": "models.json"\n}`, 2, /models\.json.+doesn't exist/],
    ["a list for an object", `\n[]`, 2, /./],
  ])("a gaplint.json with %s ends the run, with its place", async (_name, text, line, message) => {
    const root = project({ "gaplint.json": text });
    const report = await check(root);
    expect(report.code).toBe(2);
    expect(report.findings).toEqual([]);
    expect(report.problem("gaplint.json")).toMatchObject({ range: { start: { line } } });
    expect(report.problem("gaplint.json")?.message).toMatch(message);
    const stylish = await gaplint(["check", "."], { cwd: root });
    expect(stylish.code).toBe(2);
    expect(stylish.out).toMatch(new RegExp(`gaplint\\.json:${line}:\\d+`));
  });

  it.each([
    ["a syntax error", `{\n  "models": {\n    "a" "b"\n  }\n}`, 3],
    ["a schema error", `{\n  "models": {\n    "claude-fable-5": { "tier": "frontier", "clearance": { "status": "maybe" } }\n  }\n}`, 3],
    ["wrong types", `{\n  "models": [1, null],\n  "tiers": "none"\n}`, 2],
    ["a number", `\n\n7`, 3],
  ])("a capability-registry.json with %s, with its place", async (_name, text, line) => {
    const report = await check(project({ "capability-registry.json": text }));
    expect(report.problem("capability-registry.json")).toMatchObject({ range: { start: { line } } });
    // Without its own word on the model, the bundled one counts.
    expect(report.in("good.ts").filter(isModel)).toHaveLength(1);
    expect(report.code).toBeLessThanOrEqual(1);
  });

  it("a registry that --registry names, and isn't there", async () => {
    const { code, err } = await gaplint(["check", ".", "--registry", "models.json"], { cwd: project({}) });
    expect(code).toBe(2);
    expect(err).toContain('--registry "models.json" does not exist');
  });
});

describe("paths", () => {
  it("a path that doesn't exist", async () => {
    const { code, out, err } = await gaplint(["check", "no/such/folder"], { cwd: project({}) });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("no such file or folder: no/such/folder");
  });

  it("a folder with nothing to lint", async () => {
    const root = project({ "page.vue": "<script></script>" });
    renameSync(path.join(root, "good.ts"), path.join(root, "good.txt"));
    const { code, err } = await gaplint(["check", "."], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain("nothing to lint: no TypeScript or JavaScript file in");
  });

  it("one file, and one that isn't code", async () => {
    const root = project({ "other.ts": GOOD, "notes.md": "# Notes" });
    const { out, code } = await gaplint(["check", "other.ts", "--format", "json", "--now", "2026-11-21"], { cwd: root });
    const report = JSON.parse(out) as Checked;
    expect(code).toBe(1);
    expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set(["other.ts"]));
    expect(report.summary.files).toBe(1);
    expect((await gaplint(["check", "notes.md"], { cwd: root })).code).toBe(2);
  });
});

describe("the same code gives the same report", () => {
  const files = { "b.ts": `${SDK}\n${SEND}\n`, "a.ts": GOOD, "lib/c.ts": `import { ask } from "../a.ts";\nexport async function POST(request: Request) { try { return await ask(await request.text()); } catch { return null; } }\n` };
  const bytes = async (root: string, cwd = root, target = "."): Promise<string> => {
    const { out } = await gaplint(["check", target, "--format", "json", "--now", "2026-11-21", "--fail-on", "never"], { cwd });
    return out.replace(/"durationMs": \d+/, '"durationMs": 0');
  };

  it("twice, and whatever order the files were made in", async () => {
    const first = project(files);
    const again = project(Object.fromEntries(Object.entries(files).reverse()));
    const report = await bytes(first);
    expect(await bytes(first)).toBe(report);
    expect(await bytes(again)).toBe(report);
  });

  it("from elsewhere, but for the names of files", async () => {
    const root = project(files);
    mkdirSync(path.join(root, "deep/er"), { recursive: true });
    const report = JSON.parse(await bytes(root)) as Checked;
    const elsewhere = JSON.parse(await bytes(root, path.join(root, "deep/er"), "../..")) as Checked;
    expect(elsewhere.findings.map(({ fingerprint, range }) => [fingerprint, range])).toEqual(report.findings.map(({ fingerprint, range }) => [fingerprint, range]));
  });

  it("for a part of it, where the part is asked for", async () => {
    const root = project(files);
    const whole = JSON.parse(await bytes(root)) as Checked;
    const part = JSON.parse(await bytes(root, root, "lib")) as Checked;
    expect(part.findings).toEqual(whole.findings.filter(({ file }) => file.startsWith("lib/")));
    expect(part.findings.length).toBeGreaterThan(0);
  });

  it("with the same fingerprints under new lines", async () => {
    const root = project(files);
    const prints = async (): Promise<readonly string[]> => (JSON.parse(await bytes(root)) as Checked).findings.map(({ file, fingerprint }) => `${file} ${fingerprint}`);
    const before = await prints();
    writeFileSync(path.join(root, "a.ts"), `// A line\n\n/* and some more */\n${GOOD}`);
    expect(await prints()).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });
});
