import { describe, expect, it } from "vitest";
import { configPlaceAt, type ConfigPlace } from "./places.ts";

/** The place at the `|` of a text. */
function at(marked: string, file = "/p/gaplint.json"): ConfigPlace | undefined {
  const offset = marked.indexOf("|");
  return configPlaceAt(file, marked.replace("|", ""), offset);
}

const labels = (place: ConfigPlace | undefined): readonly string[] => place?.choices.map(({ label }) => label) ?? [];

describe("what may be written", () => {
  it("are the keys that aren't there yet, with a colon where none follows", () => {
    const place = at('{ "profile": "strict", | }');
    expect(labels(place)).toContain("registry");
    expect(labels(place)).not.toContain("profile");
    expect(place?.choices.find(({ label }) => label === "rules")?.text).toBe('"rules": ');
    expect(place?.span).toEqual([23, 23]);
  });

  it("is the key under the cursor, too, which replaces what is written of it", () => {
    const place = at('{ "reg|istry": "r.json", "gates": [] }');
    expect(place?.span).toEqual([2, 12]);
    expect(place?.choices.find(({ label }) => label === "registry")?.text).toBe('"registry"');
    expect(labels(place)).not.toContain("gates");
  });

  it.each([
    ["rules", '{ "rules": { | } }', ["hardcoded-model", "call-before-gate", "silent-fallback", "missing-fallback-tier"]],
    ["severities", '{ "rules": { "silent-fallback": | } }', ["error", "warning", "info", "off"]],
    ["severities that are half written", '{ "rules": { "silent-fallback": "er|" } }', ["error", "warning", "info", "off"]],
    ["severities in a list with options", '{ "rules": { "hardcoded-model": ["|"] } }', ["error", "warning", "info", "off"]],
    ["options of a rule", '{ "rules": { "hardcoded-model": ["error", { | }] } }', ["warnDaysBefore"]],
    ["no options of a rule that has none", '{ "rules": { "call-before-gate": ["error", { | }] } }', []],
    ["rules of an override", '{ "overrides": [{ "files": ["a/**"], "rules": { "hardcoded-model": "off", | } }] }', ["call-before-gate", "silent-fallback", "missing-fallback-tier"]],
    ["profiles", '{ "profile": | }', ["recommended", "strict", "audit"]],
    ["yes and no", '{ "requireReason": | }', ["true", "false"]],
    ["roles in a description of an SDK", '{ "sdks": [{ "name": "@acme/llm", "entries": [{ "path": "ask()", "role": "|" }] }] }', ["call", "model", "same", "alias", "gate", "event", "flag", "fallback"]],
    ["nothing where anything may be", '{ "registry": "|" }', []],
    ["nothing below a key that doesn't exist", '{ "rulez": { | } }', []],
    ["in a file that is broken", '{ "rules": { "hardcoded-model": "off", |', ["call-before-gate", "silent-fallback", "missing-fallback-tier"]],
  ])("%s", (_, text, expected) => {
    expect(labels(at(text))).toEqual(expected);
  });

  it("says which value counts by itself", () => {
    expect(at('{ "profile": | }')?.choices.filter(({ isDefault }) => isDefault).map(({ text }) => text)).toEqual(['"recommended"']);
  });

  it("in a package.json is only what is under its key", () => {
    expect(labels(at('{ "gaplint": { "profile": | } }', "/p/package.json"))).toEqual(["recommended", "strict", "audit"]);
    expect(at('{ "scripts": { | } }', "/p/package.json")).toBeUndefined();
  });
});

describe("what something means", () => {
  it("is told at a key, and at its value", () => {
    expect(at('{ "require|Reason": true }')?.about).toMatchObject({ name: "requireReason", meaning: expect.stringContaining("must give a reason") });
    expect(at('{ "profile": "str|ict" }')?.about?.name).toBe("profile");
    expect(at('{ "gates": ["policy|Gate"] }')?.about?.name).toBe("gates");
  });

  it("of a rule comes with the rule, also in a list and in an override", () => {
    expect(at('{ "rules": { "silent-fall|back": "error" } }')?.about?.rule?.id).toBe("silent-fallback");
    expect(at('{ "rules": { "silent-fallback": ["err|or"] } }')?.about?.rule?.id).toBe("silent-fallback");
    expect(at('{ "overrides": [{ "files": [], "rules": { "hardcoded-|model": "off" } }] }')?.about?.rule?.id).toBe("hardcoded-model");
  });

  it("isn't known of keys that don't exist, nor outside of the braces", () => {
    expect(at('{ "rulez|": {} }')?.about).toBeUndefined();
    expect(at("|{}")).toBeUndefined();
    expect(at("|")).toBeUndefined();
  });
});
