import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeFacts, encodeFacts } from "./facts-codec.ts";
import { languageOf, lower } from "./lower.ts";

const SAMPLE = path.join(import.meta.dirname, "../../test-fixtures/sample");

describe("encoded facts", () => {
  it("are the same facts once decoded, for every file of the sample", () => {
    const files = readdirSync(SAMPLE, { recursive: true, encoding: "utf8" }).filter((file) => languageOf(file) !== undefined);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const facts = lower(readFileSync(path.join(SAMPLE, file), "utf8"), languageOf(file) ?? "ts");
      expect(decodeFacts(encodeFacts(facts))).toEqual(facts);
    }
  });

  it("keep numbers that are no small integers, and texts of any kind", () => {
    const facts = lower('const a = [0.1, 1e300, 4294967296, -0, 268435456, 1n]; const b = "\\ud800 \\u{1F600} é"; let c; c = null;', "ts");
    expect(decodeFacts(encodeFacts(facts))).toEqual(facts);
  });

  it("are told from other data", () => {
    const { tape, strings, shapes } = encodeFacts(lower("a();", "ts"));
    expect(() => decodeFacts({ tape: tape.slice(0, tape.length - 1), strings, shapes })).toThrow("end too early");
    expect(() => decodeFacts({ tape: Int32Array.of(7), strings, shapes })).toThrow("no encoded facts");
    expect(() => decodeFacts({ tape: Int32Array.of(8), strings, shapes })).toThrow("no facts");
  });
});
