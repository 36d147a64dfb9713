/** The server in Neovim and in Emacs, without a window: diagnostics, a hover, and a code action that is saved. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasProgram } from "./environment.ts";
import { SHOP, writeFiles } from "./shop.ts";

const CLI = join(import.meta.dirname, "../../dist/cli.js");

for (const name of ["nvim", "emacs"]) {
  if (!hasProgram(name)) {
    console.warn(`SKIPPED: the test in ${name}, since it isn't installed here.`);
  }
}

describe.skipIf(!hasProgram("nvim"))("in Neovim", () => {
  test("gaps are shown, a hover tells of a model, and a fix is applied and saved", () => {
    const folder = shop();
    const out = join(folder, "seen.json");
    execFileSync("nvim", ["--clean", "--headless", "-n", "-i", "NONE", "-S", join(import.meta.dirname, "neovim.lua")], {
      cwd: folder,
      env: { ...process.env, ROOT: folder, FILE: join(folder, "lib/answers.ts"), OUT: out, AT: "[15, 20]", GAPLINT: JSON.stringify(["node", CLI, "lsp", "--stdio"]) },
      timeout: 90_000,
      stdio: "pipe",
    });
    const seen = JSON.parse(readFileSync(out, "utf8")) as { diagnostics: { line: number; code: string; message: string }[]; hover: string; actions: string[]; stopped: boolean };
    console.log(seen.diagnostics.map(({ line, code, message }) => `lib/answers.ts:${line} ${code} ${message.slice(0, 60)}…`).join("\n"));
    expect(seen.diagnostics.some(({ line, message }) => line === 15 && message.includes("claude-fable-5"))).toBe(true);
    expect(seen.hover).toContain("legal, 2026-07-02");
    expect(seen.actions[0]).toContain("Ask the registry for the model");
    expect(seen.stopped).toBe(true);
    expect(readFileSync(join(folder, "lib/answers.ts"), "utf8")).toMatch(/import \{ selectModel \} from "\.\/model-registry";[^]*model: selectModel\(/);
  });
});

describe.skipIf(!hasProgram("emacs"))("in Emacs with eglot", () => {
  test("gaps are shown, and a fix is applied and saved", () => {
    const folder = shop();
    const out = join(folder, "seen.json");
    execFileSync("emacs", ["-Q", "--batch", "-l", join(import.meta.dirname, "emacs.el")], {
      cwd: folder,
      env: { ...process.env, FILE: join(folder, "lib/answers.ts"), OUT: out, AT: '"claude-fable', GAPLINT: `node ${CLI} lsp --stdio` },
      timeout: 90_000,
      stdio: "pipe",
    });
    const seen = JSON.parse(readFileSync(out, "utf8")) as { diagnostics: string[]; actions: string[] };
    expect(seen.diagnostics.join("\n")).toContain("claude-fable-5");
    expect(seen.actions[0]).toContain("Ask the registry for the model");
    expect(readFileSync(join(folder, "lib/answers.ts"), "utf8")).toContain("model: selectModel(");
  });
});

/** The product in a folder of its own. */
function shop(): string {
  const folder = mkdtempSync(join(tmpdir(), "gaplint-shop-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, SHOP);
  return folder;
}
