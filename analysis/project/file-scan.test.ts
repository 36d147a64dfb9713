import { describe, expect, it } from "vitest";
import { anyOf } from "./file-scan.ts";

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
