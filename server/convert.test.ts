import { describe, expect, test } from "vitest";
import { LineTable, rangesTouch } from "./convert.ts";

describe("LineTable", () => {
  test("starts a line after every kind of line ending, none after the middle of one", () => {
    const lines = new LineTable("a\nbb\r\nccc\rd");
    expect([0, 1, 2, 4, 6, 9, 10, 11].map((offset) => lines.position(offset))).toEqual([
      { line: 0, character: 0 },
      { line: 0, character: 1 },
      { line: 1, character: 0 },
      { line: 1, character: 2 },
      { line: 2, character: 0 },
      { line: 2, character: 3 },
      { line: 3, character: 0 },
      { line: 3, character: 1 },
    ]);
  });

  test("counts a character beyond the basic plane as two units", () => {
    expect(new LineTable('x = "🦜y"').range([7, 8])).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 8 } });
  });

  test("leaves the byte order mark out of the first line's columns only", () => {
    const lines = new LineTable("\uFEFFab\ncd");
    expect([0, 1, 2, 4, 5].map((offset) => lines.position(offset))).toEqual([
      { line: 0, character: 0 },
      { line: 0, character: 0 },
      { line: 0, character: 1 },
      { line: 1, character: 0 },
      { line: 1, character: 1 },
    ]);
  });

  test("keeps offsets outside the text inside it", () => {
    const lines = new LineTable("ab\nc");
    expect(lines.range([-3, 99])).toEqual({ start: { line: 0, character: 0 }, end: { line: 1, character: 1 } });
    expect(new LineTable("").range([0, 0])).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });
});

describe("rangesTouch", () => {
  const range = (start: number, end: number) => ({ start: { line: 2, character: start }, end: { line: 2, character: end } });

  test("a cursor touches both ends of a range, and nothing beyond", () => {
    expect([4, 5, 9, 10].map((at) => rangesTouch(range(5, 9), range(at, at)))).toEqual([false, true, true, false]);
  });
});
