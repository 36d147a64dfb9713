import { parseTree } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";
import { type JsonSchema, validateJson } from "./validate-json.ts";

/** Problems as "marked text: message". */
function validate(text: string, schema: JsonSchema): readonly string[] {
  return validateJson(parseTree(text), schema).map(({ message, offset, length }) => `${text.slice(offset, offset + length)}: ${message}`);
}

describe("validateJson", () => {
  it("says nothing of what fits, and of an empty file", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: { a: { type: ["string", "null"] }, n: { type: "integer", minimum: 1, maximum: 3 }, list: { type: "array", items: { enum: ["x", 1] } } },
      additionalProperties: false,
    };
    expect(validate('{ "a": null, "n": 3, "list": ["x", 1] }', schema)).toEqual([]);
    expect(validateJson(undefined, schema)).toEqual([]);
  });

  it("names an unknown key's likely meaning, else the known keys", () => {
    const schema: JsonSchema = { properties: { $schema: {}, exclude: {}, include: {} }, additionalProperties: false };
    expect(validate('{ "exlude": [], "zzz": 1 }', schema)).toEqual([
      '"exlude": Unknown key "exlude". Did you mean "exclude"?',
      '"zzz": Unknown key "zzz". Known keys: exclude, include.',
    ]);
  });

  it("does not take inherited names for known keys", () => {
    expect(validate('{ "constructor": 1 }', { properties: { a: {} }, additionalProperties: false })).toEqual([
      '"constructor": Unknown key "constructor". Known keys: a.',
    ]);
  });

  it("gives a value's place in lists and objects", () => {
    const schema: JsonSchema = {
      properties: { globs: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true, minItems: 1 } },
    };
    expect(validate('{ "globs": ["a", 3, "", "a"] }', schema)).toEqual([
      '3: Item 2 of "globs" must be a string, not 3.',
      '"": Item 3 of "globs" must not be empty.',
      '"a": "a" stands twice in "globs".',
    ]);
    expect(validate('{ "globs": [] }', schema)).toEqual(['[]: "globs" needs at least 1 item.']);
  });

  it("checks a tuple place by place", () => {
    const schema: JsonSchema = {
      properties: { rule: { type: "array", items: [{ enum: ["error", "off"] }, { type: "object" }], minItems: 2, maxItems: 2 } },
    };
    expect(validate('{ "rule": ["eror", 1, 2] }', schema)).toEqual([
      '["eror", 1, 2]: "rule" takes at most 2 items.',
      '"eror": Item 1 of "rule" must be "error" or "off", not "eror". Did you mean "error"?',
      '1: Item 2 of "rule" must be an object, not 1.',
    ]);
  });

  it("complains of the branch that was meant", () => {
    const schema: JsonSchema = {
      definitions: {
        severity: { enum: ["off", "info", "warning", "error"] },
        module: { type: "object", properties: { import: { type: "string" } }, required: ["import"], additionalProperties: false },
      },
      properties: {
        rule: { anyOf: [{ $ref: "#/definitions/severity" }, { type: "array", items: [{ $ref: "#/definitions/severity" }], minItems: 1 }] },
        registryModule: { oneOf: [{ type: "string" }, { $ref: "#/definitions/module" }] },
      },
    };
    expect(validate('{ "rule": "warn", "registryModule": { "imports": "x" } }', schema)).toEqual([
      '"warn": "rule" must be "off", "info", "warning" or "error", not "warn". Did you mean "warning"?',
      '{: "registryModule" needs "import".',
      '"imports": Unknown key "imports" in "registryModule". Did you mean "import"?',
    ]);
    expect(validate('{ "rule": ["warn"], "registryModule": 7 }', schema)).toEqual([
      '"warn": Item 1 of "rule" must be "off", "info", "warning" or "error", not "warn". Did you mean "warning"?',
      '7: "registryModule" must be a string or an object, not 7.',
    ]);
    expect(validate('{ "rule": ["error"], "registryModule": { "import": "./models" } }', schema)).toEqual([]);
  });

  it("checks keys by pattern, numbers, patterns, dates and regular expressions", () => {
    const schema: JsonSchema = {
      properties: {
        rules: { patternProperties: { "^[a-z]": { type: "string" } }, additionalProperties: false, minProperties: 1 },
        days: { type: "integer", minimum: 1, maximum: 365 },
        on: { format: "date" },
        name: { pattern: "^\\S+$", errorMessage: "No blanks, please." },
        match: { format: "regex" },
        kind: { const: "a" },
        names: { propertyNames: { minLength: 2 } },
      },
    };
    expect(validate('{ "rules": { "a": 1 }, "days": 0, "on": "2026-13-01", "name": "a b", "match": "(", "kind": "b", "names": { "x": 1 } }', schema)).toEqual([
      '1: "a" must be a string, not 1.',
      '0: "days" must be at least 1.',
      '"2026-13-01": "on" must be a date as YYYY-MM-DD, not "2026-13-01".',
      '"a b": No blanks, please.',
      '"(": "match" must be a regular expression; "(" is none.',
      '"b": "kind" must be "a", not "b".',
      '"x": Key "x" must not be empty.',
    ]);
    expect(validate('{ "rules": {}, "days": 1.5 }', schema)).toEqual(['{: "rules" must not be empty.', '1.5: "days" must be a whole number, not 1.5.']);
    expect(validate('{ "days": 366 }', schema)).toEqual(['366: "days" must be at most 365.']);
  });
});

describe("nearest", () => {
  it.each([
    ["conditonal", "conditional"],
    ["Cleared", "cleared"],
    ["revokd", "revoked"],
    ["cond", "conditional"],
    ["re", undefined],
    ["granted", undefined],
    ["x", undefined],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, ["cleared", "conditional", "restricted", "revoked"])).toBe(meant);
  });
});
