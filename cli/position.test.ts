import { describe, expect, it } from "vitest";
import { LineIndex } from "./position.ts";

describe("LineIndex", () => {
  it("counts lines and columns from 1 and ends a range after its last character", () => {
    const index = new LineIndex("const a = 1;\nconst model = 2;\n");
    expect(index.range([19, 24])).toEqual({ start: { line: 2, column: 7 }, end: { line: 2, column: 12 } });
  });

  it.each([
    ["\n", 4],
    ["\r\n", 5],
    ["\r", 4],
  ])("ends a line at %j", (lineBreak, offset) => {
    const index = new LineIndex(`one${lineBreak}two`);
    expect(index.position(offset)).toEqual({ line: 2, column: 1 });
    expect(index.line(1)).toBe("one");
    expect(index.line(2)).toBe("two");
  });

  it("does not end a line at U+2028, which editors and the language server protocol do not", () => {
    expect(new LineIndex("one\u2028two").position(4)).toEqual({ line: 1, column: 5 });
  });

  it("counts an emoji as two columns, as UTF-16 does", () => {
    expect(new LineIndex("'🚀' + x").position(7)).toEqual({ line: 1, column: 8 });
  });

  it("gives the byte order mark an offset and no column", () => {
    const index = new LineIndex("\uFEFFimport x;\nlet y;");
    expect(index.position(0)).toEqual({ line: 1, column: 1 });
    expect(index.position(1)).toEqual({ line: 1, column: 1 });
    expect(index.position(8)).toEqual({ line: 1, column: 8 });
    expect(index.position(11)).toEqual({ line: 2, column: 1 });
    expect(index.line(1)).toBe("import x;");
  });

  it("takes the end of the text for offsets past it", () => {
    expect(new LineIndex("ab\n").position(99)).toEqual({ line: 2, column: 1 });
    expect(new LineIndex("").position(7)).toEqual({ line: 1, column: 1 });
  });

  it("has no text for lines that do not exist", () => {
    expect(new LineIndex("a").line(2)).toBe("");
  });
});
