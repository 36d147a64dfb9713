/** What a run that has something to do asks of the cache, and what it leaves in it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { openFactsStore, type FactsStore } from "../../analysis/project/facts-store.ts";
import type { FileSystem } from "../../analysis/project/file-system.ts";
import { nodeFileSystem } from "../../analysis/project/node-file-system.ts";
import { isInside, normalizePath } from "../../analysis/project/paths.ts";
import { observed } from "../../analysis/project/observed-file-system.ts";
import type { LintResult } from "../../rules/lint.ts";
import { sightDigest } from "./changed-scans.ts";
import { writeReportFile, type KeptReport } from "./kept-report.ts";
import { keepable, revived } from "./kept-result.ts";
import { openScans, type KeptScans, type Sight } from "./kept-scans.ts";
import { remove, replaceFile, uniqueName } from "./replace-file.ts";
import { writeResultFile, type Observed, type ResultFile } from "./result-file.ts";
import { MISSING, type Signatures } from "./signatures.ts";

export interface CacheServices {
  readonly fileSystem: FileSystem;
  readonly factsCache: FactsStore;
  readonly scansCache: KeptScans;
}

export interface Keeper {
  readonly services: CacheServices;
  keep(result: LintResult): LintResult;
  /** Keeps a report of the result that was kept last, or else of the one that is repeated. */
  keepReport(report: KeptReport, repeated: string | undefined): void;
  /** The kept result in full; undefined when it is broken. */
  revive(kept: ResultFile): LintResult | undefined;
}

export interface KeeperOptions {
  /** Absolute paths, as those of the files. */
  readonly folder: string;
  readonly files: Readonly<Record<"result" | "report" | "scans" | "facts", string>>;
  /** Of the program, down to the build. */
  readonly version: string;
  /** Of the program and the options. */
  readonly key: string;
  /** All that the report depends on besides the result. */
  readonly look: string;
  readonly signatures: Signatures;
}

/** Results of this many different commands are kept, and the scans of as many folders. */
const MOST_KEPT = 20;

/** Never fails: what can't be read is an empty cache. */
export function openKeeper({ folder, files, version, key, look, signatures }: KeeperOptions): Keeper {
  const fileSystem = observed(nodeFileSystem);
  let facts: FactsStore | undefined;
  let scans: KeptScans | undefined;
  let lastKept: string | undefined;
  return {
    services: {
      fileSystem,
      get factsCache() {
        return (facts ??= openFactsStore(contentOf(files.facts), version));
      },
      get scansCache() {
        return (scans ??= openScans(contentOf(files.scans)?.toString("utf8"), version, signatures));
      },
    },
    keep: (result) => {
      const factsBytes = facts?.bytes();
      if (factsBytes !== undefined) replaceFile(files.facts, factsBytes);
      const scansText = scans?.text();
      if (scansText !== undefined) replaceFile(files.scans, scansText);
      // What could not be done, or had nothing to do, may be another time.
      if (result.failed || result.incomplete === true || result.summary.files === 0) return result;
      // The fixes look at files, too: before it is noted which those are.
      const data = keepable(result);
      // A walk that comes by the cache's own folder sees nothing there that it is about.
      const own = normalizePath(folder);
      const outside = [...fileSystem.observed].filter((observedPath) => !isInside(observedPath, own));
      const looked = observedBy(new Set(outside), scans?.scannedOnly() ?? new Map(), signatures);
      if (looked !== undefined) {
        lastKept = uniqueName();
        replaceFile(files.result, writeResultFile({ key, run: lastKept, words: scans?.words ?? [], searches: scans?.searches ?? [], observed: looked }, data));
        prune(folder);
      }
      return { ...result, fixes: revived(data, result.text).fixes };
    },
    keepReport: (report, repeated) => {
      const run = lastKept ?? repeated;
      if (run !== undefined) writeReportFile(files.report, run, look, report);
    },
    revive: (kept) => {
      try {
        return revived({ outcome: kept.outcome, details: kept.details() }, textOnDisk);
      } catch {
        return undefined;
      }
    },
  };
}

/** What a kept result is about is as it was, so the disk has the texts that were linted. */
function textOnDisk(file: string): string | undefined {
  const read = nodeFileSystem.readText(file);
  return read.kind === "text" ? read.text : undefined;
}

/** Undefined when it can't be told later whether something has changed since. */
function observedBy(paths: ReadonlySet<string>, scanned: ReadonlyMap<string, Sight>, signatures: Signatures): readonly Observed[] | undefined {
  const all: Observed[] = [];
  for (const observedPath of new Set([...paths, ...scanned.keys()])) {
    const signature = signatures.of(observedPath);
    if (signature === undefined) return undefined;
    const sight = scanned.get(observedPath);
    // A folder that is as it was has no new entry.
    if (signature === MISSING && paths.has(path.dirname(observedPath))) continue;
    all.push({ path: observedPath, signature, sight: sight === undefined ? "" : sightDigest(sight) });
  }
  return all;
}

/** Leaves the files that were written last. */
function prune(folder: string): void {
  const names = entriesOf(folder).filter((name) => !name.endsWith(".tmp"));
  for (const prefix of ["result-", "report-", "scans-"]) {
    const files = names.filter((name) => name.startsWith(prefix));
    if (files.length <= MOST_KEPT) continue;
    const byAge = files.map((name) => ({ name, time: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => b.time - a.time);
    for (const { name } of byAge.slice(MOST_KEPT)) remove(path.join(folder, name));
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function contentOf(file: string): Buffer | undefined {
  try {
    return existsSync(file) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
