/** The scripts that the build leaves beside the command line, with what V8 compiled of them. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { scriptOf } from "../../bundle/script.mjs";

const FLAGS = pathToFileURL(path.join(import.meta.dirname, "../../bundle/v8-flags.mjs")).href;
const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist");

it("have flags that this V8 knows: about others it complains on stderr", () => {
  const { stderr, status } = spawnSync(process.execPath, ["-e", `import(${JSON.stringify(FLAGS)}).then(({ spareEarlyCode }) => spareEarlyCode())`], { encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
});

describe.each(["engine", "check"])("the compiled script of the %s", (name) => {
  it("is the only one, and V8 takes it for its code", () => {
    const scripts = readdirSync(DIST).filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith(".cjs"));
    expect(scripts).toHaveLength(1);
    const file = path.join(DIST, scripts[0] ?? "");
    expect(scriptOf(file, readFileSync(`${file}.compiled`)).cachedDataRejected).toBe(false);
  });
});
