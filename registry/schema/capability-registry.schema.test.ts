import { Ajv } from "ajv";
import { parseTree } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import schema from "./capability-registry.schema.json" with { type: "json" };
import { type JsonSchema, validateJson } from "./validate-json.ts";

const ajv = new Ajv({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

describe("the published schema", () => {
  it("is a valid draft-07 schema", () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it("describes every key", () => {
    const missing: string[] = [];
    const visit = (part: JsonSchema & { description?: string }, path: string): void => {
      for (const [key, value] of Object.entries<JsonSchema & { description?: string }>(part.properties ?? {})) {
        const target: { description?: string } = value.$ref === undefined ? value : schema.definitions.clearance;
        if (target.description === undefined) missing.push(`${path}.${key}`);
        visit(value, `${path}.${key}`);
      }
    };
    visit(schema, "");
    for (const [name, definition] of Object.entries<JsonSchema>(schema.definitions)) visit(definition, name);
    expect(missing).toEqual([]);
  });

  it.each([
    ["{}", true],
    ['{ "extends": null, "models": {} }', true],
    ['{ "extends": "other" }', false],
    ['{ "models": { "m": { "clearance": { "status": "cleared", "regions": [] } } } }', true],
    ['{ "models": { "m": { "clearance": { "state": "cleared" } } } }', false],
    ['{ "models": { "": {} } }', false],
    ['{ "models": { "m": { "aliases": ["a", "a"] } } }', false],
    ['{ "models": { "m": { "retiresOn": "soon" } } }', false],
    ['{ "tiers": { "general": null } }', false],
    ['{ "organization": "" }', false],
  ])("means the same to gaplint and to an editor: %s", (text, valid) => {
    expect(ajv.validate(schema, JSON.parse(text))).toBe(valid);
    expect(validateJson(parseTree(text), schema).length === 0).toBe(valid);
  });
});
