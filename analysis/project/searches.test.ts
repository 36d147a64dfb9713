import { describe, expect, it } from "vitest";
import { createScanner } from "./file-scan.ts";
import { Searches } from "./searches.ts";

const texts: Readonly<Record<string, string>> = {
  "/p/a.ts": 'fetch("/api/chat"); fetch(`/api/chat/${id}`);\n',
  "/p/b.ts": "const url = base + '/api/chats?limit=1';\n",
  "/p/c.ts": "// see /api/api/chat\"\nexport const none = 1;\n",
  "/p/d.ts": 'export const other = "/ap" + "i/chat";\n',
};

/** A search of the texts, by scans that look for the groups. */
const searches = (groups: readonly string[]): Searches => {
  const scan = createScanner(groups);
  const made = new Searches({ files: Object.keys(texts), mentions: (file) => scan(texts[file] ?? "").mentions, read: (file) => texts[file], onSearch: () => undefined });
  made.announce(groups);
  return made;
};

describe("a search", () => {
  const wanted = [["/api/"], ["/api/chat"], ['/api/chat"', "/api/chat`"], ["/api/chat/${"], ["/api/chats?"], ["/api/none"], ["fetch("], ["/ap", "none"]];
  const plain = (words: readonly string[]): readonly string[] => Object.keys(texts).filter((file) => words.some((word) => texts[file]?.includes(word) === true));

  it.each([[[]], [["/api/"]], [["fetch(\nnone", "/api/"]], [["/api/\n/ap"]]])("finds the same whatever the scan looks for: %j", (groups) => {
    const made = searches(groups);
    for (const words of wanted) expect(made.find(words), words.join(" or ")).toEqual(plain(words));
  });

  it("is remembered by what it found", () => {
    const made = searches(["/api/"]);
    made.find(["/api/chat/${"]);
    expect(made.sayTheSame("/p/a.ts", "`/api/chat/${other}`")).toBe(true);
    expect(made.sayTheSame("/p/a.ts", '"/api/chat"')).toBe(false);
    expect(made.sayTheSame("/p/b.ts", "`/api/chat/${other}`")).toBe(false);
  });
});
