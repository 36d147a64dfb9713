import { describe, expect, test } from "vitest";
import { applyEdits, EditConflictError } from "./apply.ts";

const read = (file: string): string | undefined => (file === "/a.ts" ? "one two three" : undefined);

describe("applyEdits", () => {
  test("replaces by the offsets of the text before, in any order", () => {
    const edits = [
      { file: "/a.ts", span: [8, 13], text: "3" },
      { file: "/a.ts", span: [0, 3], text: "1" },
    ] as const;
    expect(applyEdits(edits, read)).toEqual(new Map([["/a.ts", "1 two 3"]]));
  });

  test("keeps the order of insertions at one place, before a replacement there", () => {
    const edits = [
      { file: "/a.ts", span: [4, 7], text: "2" },
      { file: "/a.ts", span: [4, 4], text: "a" },
      { file: "/a.ts", span: [4, 4], text: "b" },
    ] as const;
    expect(applyEdits(edits, read).get("/a.ts")).toBe("one ab2 three");
  });

  test("creates files", () => {
    expect(applyEdits([{ file: "/b.ts", span: [0, 0], text: "new", create: true }], read)).toEqual(new Map([["/b.ts", "new"]]));
  });

  test.each([
    ["edits overlap", [{ file: "/a.ts", span: [0, 5], text: "" }, { file: "/a.ts", span: [4, 7], text: "" }]],
    ["an edit ends behind the text", [{ file: "/a.ts", span: [4, 99], text: "" }]],
    ["a file to create is there", [{ file: "/a.ts", span: [0, 0], text: "", create: true }]],
    ["a file to edit isn't", [{ file: "/b.ts", span: [0, 0], text: "" }]],
  ] as const)("fails when %s", (_, edits) => {
    expect(() => applyEdits(edits, read)).toThrow(EditConflictError);
  });
});
