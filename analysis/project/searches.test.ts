import { describe, expect, it } from "vitest";
import { createScanner, type FileScan, type Wanted } from "./file-scan.ts";
import { Searches } from "./searches.ts";

const texts: Readonly<Record<string, string>> = {
  "/p/a.ts": 'fetch("/api/chat"); fetch(`/api/chat/${id}`);\n',
  "/p/b.ts": "const url = base + '/api/chats?limit=1';\n",
  "/p/c.ts": "// see /api/api/chat\"\nexport const none = 1;\n",
  "/p/long.ts": `fetch("/api/${"x".repeat(250)}")`,
  "/p/d.ts": 'export const other = "/ap" + "i/chat";\n',
};

/** A search of the texts, by scans that look for the groups. */
const searches = (wanted: Wanted): Searches => {
  const { scan } = createScanner(wanted);
  const scanned = (file: string): FileScan => scan(texts[file] ?? "");
  const made = new Searches({ files: Object.keys(texts), mentions: (file) => scanned(file).mentions, tails: (file) => scanned(file).tails, read: (file) => texts[file], onSearch: () => undefined });
  made.announce(wanted);
  return made;
};

describe("a search", () => {
  const wanted = [["/api/"], ["/api/chat"], ['/api/chat"', "/api/chat`"], ["/api/chat/${"], ["/api/chats?"], ["/api/none"], ["fetch("], ["/ap", "none"], [`/api/${"x".repeat(180)}`], [`/api/${"x".repeat(240)}`], [`/api/${"x".repeat(300)}`]];
  const plain = (words: readonly string[]): readonly string[] => Object.keys(texts).filter((file) => words.some((word) => texts[file]?.includes(word) === true));

  it.each<Wanted>([
    { groups: [] },
    { groups: ["/api/"] },
    { groups: ["/api/"], beginning: "/api/" },
    { groups: ["fetch(\nnone", "/api/"], beginning: "/api/" },
    { groups: ["/api/\n/ap"], beginning: "/ap" },
  ])("finds the same whatever the scan looks for: %j", (looksFor) => {
    const made = searches(looksFor);
    for (const words of wanted) expect(made.find(words), words.join(" or ")).toEqual(plain(words));
  });

  it("is remembered by what it found", () => {
    const made = searches({ groups: ["/api/"], beginning: "/api/" });
    made.find(["/api/chat/${"]);
    expect(made.sayTheSame("/p/a.ts", "`/api/chat/${other}`")).toBe(true);
    expect(made.sayTheSame("/p/a.ts", '"/api/chat"')).toBe(false);
    expect(made.sayTheSame("/p/b.ts", "`/api/chat/${other}`")).toBe(false);
  });
});
