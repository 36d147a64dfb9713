// Writes what V8 compiled of the engine while it linted some code: `node bundle/compile-engine.mjs ENGINE FOLDER`.
// A process of its own, so that nothing else is compiled with it.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { engineScript, runEngine } from "./engine-script.mjs";

const [engine = "", folder = ""] = process.argv.slice(2).map((path) => resolve(path));
const script = engineScript(engine, undefined);
const { createWorkspace } = runEngine(engine, script);
const result = createWorkspace().lint({ root: folder, paths: [], now: "2026-11-21" });
for (const finding of result.findings) result.fixes(finding);
writeFileSync(`${engine}.compiled`, script.createCachedData());
