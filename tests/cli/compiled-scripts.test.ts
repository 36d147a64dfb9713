/** The scripts that the build leaves beside the command line, with what V8 compiled of them. Needs `npm run build`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { scriptOf } from "../../bundle/script.mjs";

const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist");

describe.each(["engine", "check"])("the compiled script of the %s", (name) => {
  it("is the only one, and V8 takes it for its code", () => {
    const scripts = readdirSync(DIST).filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith(".cjs"));
    expect(scripts).toHaveLength(1);
    const file = path.join(DIST, scripts[0] ?? "");
    expect(scriptOf(file, readFileSync(`${file}.compiled`)).cachedDataRejected).toBe(false);
  });
});
