import type { Script } from "node:vm";

/** A bundled script; `cachedData` is what V8 compiled of the same file before. */
export function scriptOf(file: string, cachedData: Buffer | undefined): Script;
/** Where the build leaves what V8 compiled of a script. */
export function compiledName(file: string): string;
/** Runs a bundle, the value of its script, and gives its exports. */
export function runBundle(file: string, bundle: (...commonJs: readonly unknown[]) => void): Record<string, unknown>;
/** The exports of a script, run with what the build compiled of it. */
export function loadScript(url: URL): Record<string, unknown>;
