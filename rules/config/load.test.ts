import { describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import type { LoadedConfig, LoadConfigOptions } from "./load.ts";
import { loadConfig } from "./load.ts";

function load(files: Record<string, string>, options: Partial<LoadConfigOptions> & { at?: string } = {}): { loaded: LoadedConfig; root: string; problems: () => string[] } {
  const folder = testFolder(files);
  const { at, ...rest } = options;
  const loaded = loadConfig({ root: at === undefined ? folder : `${folder}/${at}`, ...rest });
  return { loaded, root: folder, problems: () => loaded.problems.map(({ file, message }) => `${file.replace(`${folder}/`, "")}: ${message.replaceAll(folder, "")}`) };
}

/** The text that a problem points at. */
function pointedAt(text: string, loaded: LoadedConfig): (string | undefined)[] {
  return loaded.problems.map(({ span }) => (span === undefined ? undefined : text.slice(...span)));
}

describe("a good configuration", () => {
  it("is read with paths absolute and names parsed", () => {
    const { loaded, root } = load({
      "gaplint.json": `{
        // comments and trailing commas are fine
        "$schema": "https://gaplint.dev/schema/gaplint.schema.json",
        "registry": "./config/models.json",
        "registryModule": "src/model-registry",
        "gates": ["policyGate", "guard.check*", "./lib/policy#authorize", "@acme/policy#check*", "acl.#verify"],
        "events": ["logger.*"],
        "flags": ["isEnabled"],
        "entryPoints": { "job": ["workers/**"] },
        "profile": "strict",
        "rules": { "silent-fallback": "warning", "hardcoded-model": ["error", { "warnDaysBefore": 30 }], },
        "requireReason": true,
      }`,
      "config/models.json": "{}", "src/model-registry.ts": "", "lib/policy.ts": "",
    });
    expect(loaded.problems).toEqual([]);
    expect(loaded.failed).toBe(false);
    expect(loaded.file).toBe(`${root}/gaplint.json`);
    expect(loaded.config).toMatchObject({
      file: `${root}/gaplint.json`,
      registry: `${root}/config/models.json`,
      registryModule: { import: { kind: "file", file: `${root}/src/model-registry.ts` }, select: "selectModel", run: "withFallback", emit: "emitFallback" },
      gates: [
        { kind: "name", pattern: "policyGate" },
        { kind: "name", pattern: "guard.check*" },
        { kind: "file", path: `${root}/lib/policy`, exportPattern: "authorize" },
        { kind: "package", specifier: "@acme/policy", exportPattern: "check*" },
        { kind: "name", pattern: "acl.#verify" },
      ],
      events: [{ kind: "name", pattern: "logger.*" }],
      flags: [{ kind: "name", pattern: "isEnabled" }],
      entryPoints: { job: [{ folder: root, pattern: "workers/**" }] },
      profile: "strict",
      rules: { "silent-fallback": { severity: "warning", options: {} }, "hardcoded-model": { severity: "error", options: { warnDaysBefore: 30 } } },
      requireReason: true,
    });
  });

  it("names a registry module by its import", () => {
    const { loaded } = load({ "gaplint.json": '{ "registryModule": { "import": "@acme/models", "select": "pick" } }' });
    expect(loaded.failed).toBe(false);
    expect(loaded.config.registryModule).toEqual({ import: { kind: "specifier", specifier: "@acme/models" }, select: "pick", run: "withFallback", emit: "emitFallback" });
  });

  it("describes SDKs in the catalogue's form", () => {
    const { loaded } = load({
      "gaplint.json": '{ "sdks": [{ "name": "@acme/llm", "entries": [{ "path": "Llm.new().ask()", "role": "call", "kind": "generate", "model": ["0.model"] }] }] }',
    });
    expect(loaded.problems).toEqual([]);
    expect(loaded.config.sdks).toMatchObject([{ name: "@acme/llm", versions: "", entries: [{ path: "Llm.new().ask()" }] }]);
  });
});

describe("which file counts", () => {
  it("none: the defaults", () => {
    const { loaded, root } = load({ ".git/HEAD": "", "a.ts": "" });
    expect(loaded.file).toBeUndefined();
    expect(loaded.config).toMatchObject({ profile: "recommended", gates: [], rules: {}, requireReason: false });
    expect(loaded.isIncluded(`${root}/a.ts`)).toBe(true);
    expect(["src/chat.test.ts", "tests/a.ts", "evals/a.ts", "examples/x/a.ts", "scripts/seed.ts", "db/migrations/1.ts"].filter((file) => !loaded.isTest(`${root}/${file}`))).toEqual([]);
    expect(["src/chat.ts", "src/testimonials.ts", "src/latest/a.ts", "src/contest.ts"].filter((file) => loaded.isTest(`${root}/${file}`))).toEqual([]);
  });

  it("the nearest one upwards, no further than the repository", () => {
    expect(load({ "gaplint.json": "{}", "repo/.git/HEAD": "", "repo/web/a.ts": "" }, { at: "repo/web" }).loaded.file).toBeUndefined();
    const { loaded, root } = load({ "gaplint.json": "{}", ".git/HEAD": "", "web/a.ts": "" }, { at: "web" });
    expect(loaded.file).toBe(`${root}/gaplint.json`);
  });

  it("the gaplint key of a package.json, behind a gaplint.json beside it", () => {
    const manifest = '{ "name": "web", "gaplint": { "profile": "audit" } }';
    expect(load({ "package.json": manifest }).loaded.config.profile).toBe("audit");
    expect(load({ "package.json": manifest, "gaplint.json": '{ "profile": "strict" }' }).loaded.config.profile).toBe("strict");
    expect(load({ "gaplint.json": '{ "profile": "strict" }', "web/package.json": '{ "name": "gaplint", "keywords": ["gaplint"] }' }, { at: "web" }).loaded.config.profile).toBe("strict");
  });

  it("in a monorepo the nearest one of each file; a file given by name counts for all", () => {
    const files = {
      "gaplint.json": '{ "profile": "strict", "gates": ["rootGate"] }',
      "apps/web/gaplint.json": '{ "extends": "../../gaplint.json", "rules": { "silent-fallback": "off" } }',
      "apps/api/package.json": '{ "gaplint": { "profile": "audit" } }',
      "other.json": '{ "requireReason": true }',
    };
    const { loaded, root } = load(files);
    expect(loaded.configFor(`${root}/src/a.ts`)).toMatchObject({ profile: "strict", rules: {} });
    expect(loaded.configFor(`${root}/apps/web/src/deep/a.ts`)).toMatchObject({ profile: "strict", rules: { "silent-fallback": { severity: "off" } } });
    expect(loaded.configFor(`${root}/apps/api/a.ts`)).toMatchObject({ profile: "audit", gates: [] });
    expect(loaded.configsOf([`${root}/x.ts`, `${root}/apps/web/a.ts`, `${root}/apps/web/b.ts`]).map(({ file }) => file)).toEqual([
      `${root}/gaplint.json`, `${root}/apps/web/gaplint.json`,
    ]);
    expect(loaded.problems).toEqual([]);

    const fixed = loadConfig({ root, configFile: `${root}/other.json` });
    expect(fixed.configFor(`${root}/apps/web/a.ts`)).toMatchObject({ profile: "recommended", requireReason: true });
  });

  it("an open buffer wins over the disk", () => {
    const root = testFolder({ "gaplint.json": '{ "profile": "strict" }' });
    const loaded = loadConfig({ root, overlay: new Map([[`${root}/gaplint.json`, '{ "profile": "audit" }']]) });
    expect(loaded.config.profile).toBe("audit");
  });
});

describe("extends and overrides", () => {
  it("single values and rules are replaced, lists add up, paths stay with their file", () => {
    const { loaded, root } = load({
      "base/common.json": '{ "profile": "strict", "gates": ["a", "./gate#check"], "rules": { "silent-fallback": "off", "call-before-gate": "info" }, "exclude": ["gen/**"], "tests": ["qa/**"] }',
      "base/gate.ts": "",
      "gaplint.json": '{ "extends": ["./base/common.json"], "profile": "audit", "gates": ["b"], "rules": { "silent-fallback": ["error"] }, "exclude": ["old"] }',
    });
    expect(loaded.problems).toEqual([]);
    expect(loaded.config).toMatchObject({
      profile: "audit",
      gates: [{ pattern: "a" }, { path: `${root}/base/gate` }, { pattern: "b" }],
      rules: { "silent-fallback": { severity: "error" }, "call-before-gate": { severity: "info" } },
    });
    expect(["base/gen/a.ts", "old/a.ts", "gen/a.ts", "a.ts"].filter((file) => loaded.isIncluded(`${root}/${file}`))).toEqual(["gen/a.ts", "a.ts"]);
    expect(loaded.isTest(`${root}/base/qa/a.ts`)).toBe(true);
    expect(loaded.isTest(`${root}/src/a.test.ts`)).toBe(false);
  });

  it("overrides hold by glob, the last one first", () => {
    const { loaded, root } = load({
      "gaplint.json": `{ "rules": { "silent-fallback": "error" }, "overrides": [
        { "files": ["src/**"], "excludeFiles": ["src/core"], "rules": { "silent-fallback": "warning", "hardcoded-model": "off" } },
        { "files": ["**/legacy/**"], "profile": "audit", "rules": { "silent-fallback": "off" } }
      ] }`,
    });
    const at = (file: string): string => {
      const { profile, rules } = loaded.configFor(`${root}/${file}`);
      return `${profile} ${rules["silent-fallback"]?.severity} ${rules["hardcoded-model"]?.severity}`;
    };
    expect(at("lib/a.ts")).toBe("recommended error undefined");
    expect(at("src/a.ts")).toBe("recommended warning off");
    expect(at("src/core/a.ts")).toBe("recommended error undefined");
    expect(at("src/legacy/a.ts")).toBe("audit off off");
  });

  it("include names what is linted, and ! takes back", () => {
    const { loaded, root } = load({ "gaplint.json": '{ "include": ["src", "!src/gen"] }' });
    expect(["src/a.ts", "src/gen/b.ts", "c.ts"].filter((file) => loaded.isIncluded(`${root}/${file}`))).toEqual(["src/a.ts"]);
  });

  it("circles and missing files are problems at the name", () => {
    const { loaded, problems } = load({ "gaplint.json": '{ "extends": "./a.json", "profile": "strict" }', "a.json": '{ "extends": ["./gone.json", "./gaplint.json"] }' });
    expect(loaded.config.profile).toBe("strict");
    expect(loaded.failed).toBe(true);
    expect(problems()).toEqual([
      'a.json: "extends" names ./gone.json, which doesn\'t exist. Correct the path; it is relative to this file.',
      'a.json: "extends" goes round in a circle: gaplint.json → a.json → gaplint.json. Remove one of the links.',
    ]);
    expect(load({ "gaplint.json": '{ "extends": "gaplint.json" }' }).problems()).toEqual([
      'gaplint.json: "extends" goes round in a circle: gaplint.json → gaplint.json. Remove one of the links.',
    ]);
  });
});

describe("mistakes are problems at their place", () => {
  it.each([
    ['{ "gatez": [] }', '"gatez"', 'Unknown key "gatez". Did you mean "gates"?'],
    ['{ "profile": "strickt" }', '"strickt"', '"profile" must be "recommended", "strict" or "audit", not "strickt". Did you mean "strict"?'],
    ['{ "rules": { "silent-fallbak": "off" } }', '"silent-fallbak"', 'Unknown key "silent-fallbak" in "rules". Did you mean "silent-fallback"?'],
    ['{ "rules": { "silent-fallback": "warn" } }', '"warn"', '"silent-fallback" must be "error", "warning", "info" or "off", not "warn".'],
    ['{ "rules": { "hardcoded-model": ["error", { "warnDays": 3 }] } }', '"warnDays"', "warnDaysBefore"],
    ['{ "gates": "policyGate" }', '"policyGate"', '"gates" must be a list, not "policyGate".'],
    ['{ "gates": ["check()"] }', '"check()"', 'A name is a function as it is called ("policyGate", "logger.*")'],
    ['{ "gates": ["./gone#check"] }', '"./gone#check"', '"gates" names ./gone, which doesn\'t exist.'],
    ['{ "registry": "models.json" }', '"models.json"', '"registry" names models.json, which doesn\'t exist.'],
    ['{ "registryModule": "./src/models" }', '"./src/models"', '"registryModule" names src/models, which doesn\'t exist.'],
    ['{ "registryModule": { "select": "x" } }', "{", 'needs "import"'],
    ['{ "overrides": [{ "rules": {} }] }', "{", 'needs "files"'],
    ['{ "requireReason": 1 }', "1", '"requireReason" must be true or false, not 1.'],
    ['{ "sdks": [{ "name": "x", "entries": [{ "path": "a()", "role": "call", "kind": "generate" }] }] }', '"call"', 'An entry of role "call" needs "model".'],
    ['{ "sdks": [{ "name": "x", "entries": [{ "path": "a..b", "role": "event" }] }] }', '"a..b"', "a..b"],
    ["[]", "[]", "A configuration must be an object"],
    ['{ "profile": "strict" "gates": [] }', '"gates"', "comma expected here"],
  ])("%s", (text, place, message) => {
    const { loaded } = load({ "gaplint.json": text });
    expect(loaded.failed).toBe(true);
    expect(pointedAt(text, loaded)).toEqual([place]);
    expect(loaded.problems[0]?.message).toContain(message);
  });

  it("an empty file, an unreadable one, and one that isn't there", () => {
    expect(load({ "gaplint.json": "" }).loaded.failed).toBe(true);
    const { loaded } = load({ "gaplint.json": "{}" }, { configFile: "/nowhere/gaplint.json" });
    expect(loaded.failed).toBe(true);
    expect(loaded.problems).toMatchObject([{ file: "/nowhere/gaplint.json", message: expect.stringContaining("doesn't exist") }]);
  });

  it("mistakes in a package.json stand at their place in it", () => {
    const text = '{ "name": "web",\n  "gaplint": { "profil": "strict" } }';
    const { loaded } = load({ "package.json": text });
    expect(pointedAt(text, loaded)).toEqual(['"profil"']);
  });

  it("what is right in a file with a mistake still holds", () => {
    const { loaded } = load({ "gaplint.json": '{ "profile": "strict", "rules": { "silent-fallback": "warn", "hardcoded-model": "off" }, "gates": ["ok", 3] }' });
    expect(loaded.config).toMatchObject({ profile: "strict", rules: { "hardcoded-model": { severity: "off" } }, gates: [{ pattern: "ok" }] });
    expect(loaded.config.rules["silent-fallback"]).toBeUndefined();
    expect(loaded.problems).toHaveLength(2);
  });
});
