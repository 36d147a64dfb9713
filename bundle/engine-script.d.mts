import type { Script } from "node:vm";

/** The bundled engine as a script; `cachedData` is what V8 compiled of the same file before. */
export function engineScript(file: string, cachedData: Buffer | undefined): Script;
/** Runs the engine and gives its exports. */
export function runEngine(file: string, script: Script): Record<string, unknown>;
/** The exports of an engine, run with what the build compiled of it. */
export function loadEngine(url: URL): Record<string, unknown>;
