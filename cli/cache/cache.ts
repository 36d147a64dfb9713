/**
 * What `--cache` keeps between runs: facts by the text they are of, scans by the file, and whole results. A result
 * counts again only when another run would find the same: for the same program, options and date, when every file,
 * folder and path that the run looked at is as it was, or is a file that has changed in what was not looked at. A
 * cache that is broken, or another program's, is an empty one.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openFactsStore, type FactsStore } from "../../analysis/project/facts-store.ts";
import { createScanner, type FileScan } from "../../analysis/project/file-scan.ts";
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { observed } from "../../analysis/project/observed-file-system.ts";
import { looksMinified } from "../../analysis/project/source-kinds.ts";
import type { LintOptions, LintResult } from "../../rules/lint.ts";
import { keepable, revived } from "./kept-result.ts";
import { openScans, type KeptScans } from "./kept-scans.ts";
import { digestOf, readResultFile, renewed, writeResultFile, type Observed, type ResultFile } from "./result-file.ts";
import { CLOCK_MS, createSignatures, type Signatures } from "./signatures.ts";

export interface Cache {
  /** The result of an earlier run that another one would repeat. */
  readonly result: LintResult | undefined;
  /** What a run has to use, for its facts to be found and its result to be kept. */
  readonly services: CacheServices;
  /** Keeps what the run found, and gives it back with its fixes computed. A cache that can't be written is no error. */
  keep(result: LintResult): LintResult;
}

export interface CacheServices {
  readonly fileSystem: FileSystem;
  readonly factsCache: FactsStore;
  readonly scansCache: KeptScans;
}

export interface CacheOptions {
  /** Absolute path of a folder; made if it doesn't exist. */
  readonly folder: string;
  /** Of the program, down to the build. */
  readonly version: string;
  readonly lint: LintOptions;
}

const FACTS = "facts.bin";
/** Results of this many different commands are kept, and the scans of as many folders. */
const MOST_KEPT = 20;

export function openCache({ folder, version, lint }: CacheOptions): Cache {
  const started = performance.now();
  const isNew = !existsSync(folder);
  if (isNew) tried(() => mkdirSync(folder, { recursive: true }));
  // The folder that the new one lies in has just changed: what is seen from now on is to be told from that.
  if (isNew) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * CLOCK_MS);
  const signatures = createSignatures(Date.now());
  const { onProgress: _, ...asked } = lint;
  const key = digestOf(JSON.stringify([version, asked]));
  const resultFile = path.join(folder, `result-${key}.txt`);
  const scansFile = path.join(folder, `scans-${digestOf(lint.root)}.json`);
  const factsFile = path.join(folder, FACTS);
  const fileSystem = observed(nodeFileSystem);
  let facts: FactsStore | undefined;
  let scans: KeptScans | undefined;
  const services: CacheServices = {
    fileSystem,
    get factsCache() {
      return (facts ??= openFactsStore(readIfThere(factsFile), version));
    },
    get scansCache() {
      return (scans ??= openScans(readIfThere(scansFile)?.toString("utf8"), version, signatures));
    },
  };

  return {
    result: tried(() => validResult(resultFile, key, signatures, started)),
    services,
    keep: (result) => {
      const bytes = facts?.bytes();
      if (bytes !== undefined) tried(() => replaceFile(factsFile, bytes));
      const text = scans?.text();
      if (text !== undefined) tried(() => replaceFile(scansFile, text));
      if (result.failed || result.incomplete === true) return result;
      // The fixes look at files, too: before it is noted which those are.
      const data = keepable(result);
      const kept: LintResult = { ...result, fixes: revived(data, started).fixes };
      const looked = observedBy(fileSystem.observed, scans?.scannedOnly() ?? new Map(), signatures);
      if (looked === undefined) return kept;
      tried(() => replaceFile(resultFile, writeResultFile({ key, words: scans?.words ?? [], observed: looked, result: () => data })));
      tried(() => prune(folder));
      return kept;
    },
  };
}

/** Undefined when it can't be told later whether something has changed since. */
function observedBy(paths: ReadonlySet<string>, scanned: ReadonlyMap<string, FileScan>, signatures: Signatures): readonly Observed[] | undefined {
  const all: Observed[] = [];
  for (const observedPath of new Set([...paths, ...scanned.keys()])) {
    const signature = signatures.of(observedPath);
    if (signature === undefined) return undefined;
    const scan = scanned.get(observedPath);
    all.push({ path: observedPath, signature, scan: scan === undefined ? "" : scanDigest(scan) });
  }
  return all;
}

function validResult(file: string, key: string, signatures: Signatures, started: number): LintResult | undefined {
  const text = readIfThere(file)?.toString("utf8");
  const kept = text === undefined ? undefined : readResultFile(text);
  if (text === undefined || kept?.key !== key) return undefined;
  let changed = 0;
  const now: Observed[] = [];
  const scanOf = scanning(kept);
  for (const each of kept.observed) {
    const signature = signatures.of(each.path);
    if (signature === each.signature) now.push(each);
    else if (each.scan === "" || scanOf(each.path) !== each.scan) return undefined;
    else {
      changed++;
      now.push({ ...each, signature: signature ?? "" });
    }
  }
  if (changed > 0) tried(() => replaceFile(file, renewed(text, kept, now)));
  return revived(kept.result(), started);
}

/** The digest of what a scan of a file finds today; undefined where more than that may have changed. */
function scanning({ words }: ResultFile): (file: string) => string | undefined {
  let scan: ((text: string) => FileScan) | undefined;
  return (file) => {
    const read = nodeFileSystem.readText(file);
    if (read.kind !== "text" || looksMinified(read.text)) return undefined;
    scan ??= createScanner(words);
    return scanDigest(scan(read.text));
  };
}

function scanDigest({ imports, mentions }: FileScan): string {
  return digestOf(JSON.stringify([mentions, imports.map(({ specifier, names, form, typeOnly }) => [specifier, names, form, typeOnly])]));
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

/** Leaves the results and scans that were written last. */
function prune(folder: string): void {
  const names = readdirSync(folder);
  for (const prefix of ["result-", "scans-"]) {
    const files = names.filter((name) => name.startsWith(prefix) && !name.endsWith(".tmp"));
    if (files.length <= MOST_KEPT) continue;
    const byAge = files.map((name) => ({ name, time: statSync(path.join(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
    for (const { name } of byAge.slice(MOST_KEPT)) rmSync(path.join(folder, name), { force: true });
  }
}

function readIfThere(file: string): Buffer | undefined {
  return tried(() => (existsSync(file) ? readFileSync(file) : undefined));
}

function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
