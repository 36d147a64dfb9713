/**
 * What `--cache` keeps between runs: facts by the text they are of, and whole results. A result counts again only when
 * every file, folder and path that the run looked at is as it was, for the same program, options and date. A cache
 * that is broken, or another program's, is an empty one.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openFactsStore, type FactsStore } from "../../analysis/project/facts-store.ts";
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { observed } from "../../analysis/project/observed-file-system.ts";
import type { LintOptions, LintResult } from "../../rules/lint.ts";
import { keepable, revived, type KeptResult } from "./kept-result.ts";
import { signatureOf } from "./signatures.ts";

export interface Cache {
  /** The result of an earlier run that another one would repeat. */
  readonly result: LintResult | undefined;
  /** What a run has to use, for its facts to be found and its result to be kept. */
  readonly services: { readonly fileSystem: FileSystem; readonly factsCache: FactsStore };
  /** Keeps what the run found. A cache that can't be written is no error. */
  keep(result: LintResult): void;
}

export interface CacheOptions {
  /** Absolute path of a folder; made if it doesn't exist. */
  readonly folder: string;
  /** Of the program, down to the build. */
  readonly version: string;
  readonly lint: LintOptions;
}

const FACTS = "facts.bin";
/** Results of this many different commands are kept. */
const MOST_RESULTS = 20;
/** Coarser than the clock of any file system that counts. */
const CLOCK_MS = 20;

export function openCache({ folder, version, lint }: CacheOptions): Cache {
  const isNew = !existsSync(folder);
  if (isNew) tried(() => mkdirSync(folder, { recursive: true }));
  // The folder that the new one lies in has just changed: what is seen from now on is to be told from that.
  if (isNew) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * CLOCK_MS);
  const started = Date.now() - CLOCK_MS;
  const { onProgress: _, ...asked } = lint;
  const key = createHash("sha1").update(JSON.stringify([version, asked])).digest("base64url");
  const resultFile = path.join(folder, `result-${key}.json`);
  const factsFile = path.join(folder, FACTS);
  const fileSystem = observed(nodeFileSystem);
  let facts: FactsStore | undefined;

  return {
    result: tried(() => validResult(resultFile, key)),
    services: {
      fileSystem,
      get factsCache() {
        return (facts ??= openFactsStore(tried(() => readFileSync(factsFile)), version));
      },
    },
    keep: (result) => {
      const bytes = facts?.bytes();
      if (bytes !== undefined) tried(() => replaceFile(factsFile, bytes));
      if (result.failed || result.incomplete === true) return;
      const signatures: Record<string, string> = {};
      for (const observedPath of fileSystem.observed) {
        const signature = signatureOf(observedPath, started);
        if (signature === undefined) return;
        signatures[observedPath] = signature;
      }
      const kept: KeptFile = { key, signatures, result: keepable(result) };
      tried(() => replaceFile(resultFile, JSON.stringify(kept)));
      tried(() => prune(folder));
    },
  };
}

interface KeptFile {
  readonly key: string;
  readonly signatures: Readonly<Record<string, string>>;
  readonly result: KeptResult;
}

function validResult(file: string, key: string): LintResult | undefined {
  if (!existsSync(file)) return undefined;
  const started = performance.now();
  const kept = JSON.parse(readFileSync(file, "utf8")) as KeptFile;
  if (kept.key !== key) return undefined;
  for (const observedPath in kept.signatures) if (signatureOf(observedPath) !== kept.signatures[observedPath]) return undefined;
  return revived(kept.result, started);
}

/** Two processes that write at once both write whole files; one of them stays. */
function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Leaves the results that were written last. */
function prune(folder: string): void {
  const results = readdirSync(folder).filter((name) => name.startsWith("result-") && name.endsWith(".json"));
  if (results.length <= MOST_RESULTS) return;
  const byAge = results.map((name) => ({ name, time: statSync(path.join(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(MOST_RESULTS)) rmSync(path.join(folder, name), { force: true });
}

function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
