import { describe, expect, it } from "vitest";
import { codeFrame } from "./code-frame.ts";
import { displayWidth } from "./display.ts";
import { LineIndex } from "./position.ts";
import { createStyle } from "./style.ts";
import { spanOf } from "./testing/fake.ts";

const style = createStyle(false);
const frame = (text: string, span: readonly [number, number], width = 80) =>
  codeFrame(new LineIndex(text), span, { width, context: 1, style, mark: (mark) => mark });

describe("codeFrame", () => {
  it("underlines the place and shows the lines around it", () => {
    const text = "const a = 1;\nconst m = pick('gpt-5');\nsend(m);\nlast();\n";
    expect(frame(text, spanOf(text, "'gpt-5'"))).toEqual([
      "  1 │ const a = 1;",
      "> 2 │ const m = pick('gpt-5');",
      "    │                ^^^^^^^",
      "  3 │ send(m);",
    ]);
  });

  it("puts the underline below tabs, wide characters and emoji", () => {
    const text = "\tf('日本 🚀', MODEL);";
    expect(frame(text, spanOf(text, "MODEL"))).toEqual([
      "> 1 │   f('日本 🚀', MODEL);",
      "    │                ^^^^^",
    ]);
  });

  it("aligns line numbers of different lengths", () => {
    const text = `${"x;\n".repeat(9)}call();\nend();\n`;
    expect(frame(text, spanOf(text, "call()"))).toEqual([
      "   9 │ x;",
      "> 10 │ call();",
      "     │ ^^^^^^",
      "  11 │ end();",
    ]);
  });

  it("underlines each line of a short place without its indentation", () => {
    const text = "a(\n  b,\n);\n";
    expect(frame(text, [0, text.indexOf(")") + 1])).toEqual([
      "> 1 │ a(",
      "    │ ^^",
      "> 2 │   b,",
      "    │   ^^",
      "> 3 │ );",
      "    │ ^",
    ]);
  });

  it("leaves out the middle of a long place", () => {
    const text = "start(\n  1,\n  2,\n  3,\n  4,\n);\nafter();\n";
    expect(frame(text, [0, text.indexOf(")") + 1])).toEqual([
      "> 1 │ start(",
      "    │ ^^^^^^",
      "> 2 │   1,",
      "    │ ⋮",
      "> 6 │ );",
      "  7 │ after();",
    ]);
  });

  it("cuts a minified line round the place, within the width", () => {
    const text = `${"a=1;".repeat(500)}call("gpt-5");${"b=2;".repeat(500)}`;
    const [line = "", mark = ""] = frame(text, spanOf(text, '"gpt-5"'), 60);
    expect(displayWidth(line)).toBeLessThanOrEqual(60);
    expect(line).toContain('call("gpt-5")');
    expect(line).toMatch(/^> 1 │ ….*…$/);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe('"gpt-5"');
  });

  it("shows the beginning of a place that is wider than the terminal", () => {
    const text = `const prompt = \`${"word ".repeat(100)}\`;`;
    const [line = "", mark = ""] = frame(text, [15, text.length - 1], 60);
    expect(displayWidth(line)).toBeLessThanOrEqual(60);
    expect(line).toContain("`word word");
    expect(mark.indexOf("^")).toBe(line.indexOf("`"));
    expect(displayWidth(mark)).toBeLessThanOrEqual(60);
  });

  it("marks one column for an empty place, also at the end of the line and of the text", () => {
    expect(frame("abc\ndef", [1, 1])).toEqual(["> 1 │ abc", "    │  ^", "  2 │ def"]);
    expect(frame("abc\ndef", [3, 3])).toEqual(["> 1 │ abc", "    │    ^", "  2 │ def"]);
    expect(frame("abc", [3, 3])).toEqual(["> 1 │ abc", "    │    ^"]);
  });

  it("does not reach into the line after a line break that the place ends with", () => {
    expect(frame("abc\ndef\n", [0, 4])).toEqual(["> 1 │ abc", "    │ ^^^", "  2 │ def"]);
  });

  it("survives an empty text and a place outside the text", () => {
    expect(frame("", [0, 0])).toEqual(["> 1 │", "    │ ^"]);
    expect(frame("abc", [50, 60])).toEqual(["> 1 │ abc", "    │    ^"]);
  });
});
