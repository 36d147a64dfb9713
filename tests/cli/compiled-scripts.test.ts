/** The scripts that the build leaves beside the command line, with what V8 compiled of them. Needs `npm run build`. */
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { compiledName, scriptOf } from "../../bundle/script.mjs";

const FLAGS = pathToFileURL(path.join(import.meta.dirname, "../../bundle/v8-flags.mjs")).href;
const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist");

it("have flags that this V8 knows: about others it complains on stderr", () => {
  const { stderr, status } = spawnSync(process.execPath, ["-e", `import(${JSON.stringify(FLAGS)}).then(({ spareEarlyCode }) => spareEarlyCode())`], { encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
});

describe.each(["parser", "engine", "check"])("the compiled script of the %s", (name) => {
  it("is the only one, and V8 takes it for its code", () => {
    const scripts = readdirSync(DIST).filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith(".cjs"));
    expect(scripts).toHaveLength(1);
    const file = path.join(DIST, scripts[0] ?? "");
    expect(scriptOf(file, readFileSync(compiledName(file))).cachedDataRejected).toBe(false);
  });
});

it("leave the parser alone as long as nothing is parsed", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-no-parser-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // All that a run is made of but the parser, so that it would fail without.
  for (const entry of readdirSync(DIST).filter((name) => /^(?:cli\.js|(?:engine|check)-\w+\.cjs(?:\..+\.compiled)?)$/.test(name))) {
    copyFileSync(path.join(DIST, entry), path.join(folder, entry));
  }
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  const check = (code: string): SpawnSyncReturns<string> => {
    mkdirSync(path.join(folder, "project/src"), { recursive: true });
    writeFileSync(path.join(folder, "project/package.json"), '{ "name": "shop" }');
    writeFileSync(path.join(folder, "project/src/prices.ts"), 'import { round } from "./round.js";\nexport const price = (cents: number) => round(cents / 100);\n');
    writeFileSync(path.join(folder, "project/src/round.ts"), code);
    return spawnSync(process.execPath, [path.join(folder, "cli.js"), "check", path.join(folder, "project")], { encoding: "utf8" });
  };
  expect(check("export const round = Math.round;\n")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("No model call seen in 2 files") });
  expect(check('import OpenAI from "openai";\nexport const round = new OpenAI();\n')).toMatchObject({ status: 2, stdout: expect.stringContaining("parser-") });
});
