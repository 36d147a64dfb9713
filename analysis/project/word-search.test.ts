import { describe, expect, it } from "vitest";
import { anyOf, WordSearch } from "./word-search.ts";

describe("anyOf", () => {
  const words = ["api.openai.com", "/v1/messages", "messages:", "messages }", "fable-5", "selectModel", "a+b", "localhost:11434", "bedrock-runtime."];

  it.each(words)("finds %s at the beginning, in the middle and at the end of a text", (word) => {
    const search = anyOf(words);
    for (const text of [word, `${word} and more`, `more and ${word}`, `before${word}after`, `line\n${word}\nline`]) expect(search.test(text), text).toBe(true);
    expect(anyOf([word]).test(`before${word}`)).toBe(true);
  });

  it.each(words)("finds no part of %s", (word) => {
    const search = anyOf(words);
    for (const text of [word.slice(1), word.slice(0, -1), `${word.slice(0, 2)} ${word.slice(2)}`]) expect(search.test(text), text).toBe(false);
  });

  it("takes the case as it is, and words as they are", () => {
    expect(anyOf(words).test("selectmodel API.OPENAI.COM apixopenaixcom aab Model .openai.com -5")).toBe(false);
  });

  it("tells words apart that end alike", () => {
    const search = anyOf(["inference.ai.azure.com", "models.inference.ai.azure.com", "ai.azure.com"]);
    expect(search.test("https://services.ai.azure.com")).toBe(true);
    expect(anyOf(["models.inference.ai.azure.com"]).test("https://inference.ai.azure.com")).toBe(false);
  });

  it("finds nothing where it looks for nothing", () => {
    expect(anyOf([]).test("")).toBe(false);
    expect(anyOf([]).test("text")).toBe(false);
  });
});

describe("WordSearch", () => {
  const words = { 1: ["api.openai.com", ".openai", "open"], 2: ["/api/", "ai/api"], 4: ["i/a", "/ap"], 8: ["Model", "selectModel"], 16: ["selectModels"] };
  const search = new WordSearch(Object.entries(words).flatMap(([bits, each]) => each.map((word) => ({ word, bits: Number(bits) }))));
  const plain = (text: string): number => Object.entries(words).reduce((bits, [bit, each]) => (each.some((word) => text.includes(word)) ? bits | Number(bit) : bits), 0);

  it.each(["https://api.openai.com/api/x", "ai/api", "ai/ap", "selectModel(", "selectModels", "Models", "model", "opena", "", "/api/ selectModels /api/", "i/i/a", "xselectMode"])("notes each word of %j, also those within others", (text) => {
    expect(search.bitsIn(text)).toBe(plain(text));
  });
});
