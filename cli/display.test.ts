import { describe, expect, it } from "vitest";
import { displayWidth, printable, truncate, wrap } from "./display.ts";

describe("displayWidth", () => {
  it.each([
    ["model", 5],
    ["日本", 4],
    ["🚀", 2],
    ["👩‍💻", 2],
    ["🇩🇪", 2],
    ["é", 1],
    ["e\u0301", 1],
    ["☁️", 2],
    ["№", 1],
  ])("%s takes %i columns", (text, width) => expect(displayWidth(text)).toBe(width));
});

describe("printable", () => {
  it("shows escape codes instead of sending them to the terminal", () => {
    expect(printable("\u001B[31mred\u0007")).toBe("␛[31mred␇");
  });

  it("shows characters that reorder the text", () => {
    expect(printable("if (user\u202E) {")).toBe("if (user\uFFFD) {");
  });
});

describe("wrap", () => {
  it("breaks at spaces", () => expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]));
  it("leaves a word that is too long whole", () => expect(wrap("a https://example.com/long b", 10)).toEqual(["a", "https://example.com/long", "b"]));
  it("does not break a short piece of code", () => {
    expect(wrap("Write `await isAllowed(user)` now.", 40)).toEqual(["Write `await isAllowed(user)` now."]);
    expect(wrap("Wait for it: write `await ok(user)` now.", 34)).toEqual(["Wait for it: write", "`await ok(user)` now."]);
    expect(wrap('Ask for it: f({ tier: "x" }). Or not.', 40)).toEqual(['Ask for it: f({ tier: "x" }). Or not.']);
    expect(wrap('Ask the list for it: f({ tier: "x" }). Or not.', 36)).toEqual(["Ask the list for it:", 'f({ tier: "x" }). Or not.']);
  });
  it("keeps the line breaks of the text", () => expect(wrap("one\ntwo", 80)).toEqual(["one", "two"]));
});

describe("truncate", () => {
  it("leaves a text alone that fits", () => expect(truncate("12345", 5)).toBe("12345"));
  it("ends a longer one with an ellipsis within the width", () => expect(truncate("123456", 5)).toBe("1234…"));
  it("does not cut a wide character in half", () => expect(truncate("日本語", 4)).toBe("日…"));
});
