/** The engine that the build leaves beside the command line, with what V8 compiled of it. Needs `npm run build`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { engineScript } from "../../bundle/engine-script.mjs";

const DIST = process.env["GAPLINT_DIST"] ?? path.join(import.meta.dirname, "../../dist");

describe("the compiled engine", () => {
  it("is the only one, and V8 takes it for its code", () => {
    const engines = readdirSync(DIST).filter((name) => /^engine-\w{8}\.cjs$/.test(name));
    expect(engines).toHaveLength(1);
    const file = path.join(DIST, engines[0] ?? "");
    const script = engineScript(file, readFileSync(`${file}.compiled`));
    expect(script.cachedDataRejected).toBe(false);
  });
});
