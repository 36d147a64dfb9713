/** Every command of gaplint in the documents is one that the program takes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readArgs } from "../cli/args.ts";
import { FORMATS } from "../cli/reporters/formats.ts";

const ROOT = path.join(import.meta.dirname, "..");

function commandsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), "utf8").replace(/\$\{\{.*?\}\}/g, "1").replaceAll("I/N", "1/2");
  return [...text.matchAll(/(?:^|[`'\s])(?:npx (?:--no-install )?)?gaplint((?: (?:--?[a-z][\w-]*(?:=\S+)?|[\w./:-]+)(?=[\s`'#]|$))+)/gm)].map(([, args = ""]) => args.trim().replace(/\s+#.*$/, ""));
}

describe.each(["README.md", "docs/ci.md", ".pre-commit-hooks.yaml"])("%s", (file) => {
  const commands = commandsOf(file).filter((command) => /^(?:check|merge|explain|rules|lsp|init|registry|print-config|-|src)/.test(command));

  it("has some", () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  it.each(commands)("gaplint %s", (command) => {
    const args = readArgs(command.split(" "));
    const format = args.value("format");
    if (format !== undefined) expect(FORMATS).toContain(format);
  });
});

it("docs/ci.md has every format", () => {
  const text = readFileSync(path.join(ROOT, "docs/ci.md"), "utf8");
  expect([...text.matchAll(/^\| `(\w+)` \| /gm)].map((match) => match[1])).toEqual([...FORMATS]);
});
