import { describe, expect, it } from "vitest";
import { normalisedCode } from "./normalised-code.ts";

describe("normalisedCode", () => {
  it.each([
    ["line breaks and indentation", "client.messages.create({ model, max: 5 })", "client.messages\n  .create({\n    model,\n    max: 5,\n  })"],
    ["quotes", `ask("gpt-5")`, "ask('gpt-5')"],
    ["comments", "ask(model)", "ask(/* the default */ model // for now\n)"],
    ["Windows line ends", "a(\n  b,\n)", "a(\r\n  b,\r\n)"],
  ])("reads the same after a change of %s", (_, one, other) => {
    expect(normalisedCode(one)).toBe(normalisedCode(other));
  });

  it.each([
    ["another model", `ask("gpt-5")`, `ask("gpt-6")`],
    ["white space in a string", `ask("a b")`, `ask("ab")`],
    ["a comment's sign in a string", `fetch("https://one.example")`, `fetch("https://two.example")`],
    ["a quote in a string", `ask("it's // x", a)`, `ask("it's // x", b)`],
    ["an escaped quote", `ask("a\\"/*", b)`, `ask("a\\"/*", c)`],
    ["words that stand apart", "await ask()", "awaitask()"],
    ["one argument less", "ask(a, b)", "ask(a)"],
  ])("tells apart: %s", (_, one, other) => {
    expect(normalisedCode(one)).not.toBe(normalisedCode(other));
  });

  it("ends with code that ends too early", () => {
    expect(normalisedCode("ask(\"open")).toBe('ask("open"');
    expect(normalisedCode("ask( /* open")).toBe("ask(");
  });
});
