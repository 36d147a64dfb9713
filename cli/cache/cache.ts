/**
 * What `--cache` keeps between runs: facts by the text they are of, scans by the file, whole results, and the reports
 * of these. A result counts again only when another run would find the same: for the same program, options and date,
 * when every file, folder and path that the run looked at is as it was, or is a file that has changed in what was not
 * looked at. A cache that is broken, or another program's, is an empty one.
 *
 * This file and those it imports are all that a run with nothing to do needs.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LintOptions, LintResult } from "../../rules/lint.ts";
import type { CacheServices, Keeper } from "./keeper.ts";
import { readReportFile, type KeptReport } from "./kept-report.ts";
import type { Outcome } from "./kept-result.ts";
import { readResultFile, type Observed, type ResultFile } from "./result-file.ts";
import { CLOCK_MS, createSignatures, type Signatures } from "./signatures.ts";

export interface Cache {
  /** What another run would repeat. */
  readonly repeated: Repeated | undefined;
  /** What a run has to use, for its facts to be found and its result to be kept. */
  services(): Promise<CacheServices>;
  /** Keeps what the run found, and gives it back with its fixes computed. A cache that can't be written is no error. */
  keep(result: LintResult): Promise<LintResult>;
  /** Keeps a report of the result that is repeated, or was kept last. */
  keepReport(report: KeptReport): Promise<void>;
}

export interface Repeated {
  readonly outcome: Outcome;
  /** Its report, if that was kept. */
  readonly report: KeptReport | undefined;
  /** Undefined when it turns out to be broken. */
  result(): Promise<LintResult | undefined>;
}

export interface CacheOptions {
  /** Absolute path of a folder; made if it doesn't exist. */
  readonly folder: string;
  /** Of the program, down to the build. */
  readonly version: string;
  readonly lint: LintOptions;
  /** All that the report depends on besides the result. */
  readonly look: string;
}

/** Never fails. */
export async function openCache({ folder, version, lint, look }: CacheOptions): Promise<Cache> {
  const isNew = !existsSync(folder);
  if (isNew) attempt(() => mkdirSync(folder, { recursive: true }));
  // The folder that the new one lies in has just changed: what is seen from now on is to be told from that.
  if (isNew) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * CLOCK_MS);
  const signatures = createSignatures(Date.now());
  const { onProgress: _, ...asked } = lint;
  const key = JSON.stringify([version, asked]);
  const named = (kind: string, of: string): string => path.join(folder, `${kind}-${nameOf(of)}`);
  const files = { result: named("result", key), report: named("report", key + look), scans: named("scans", lint.root), facts: path.join(folder, "facts.bin") };
  let opened: Keeper | undefined;
  const keeper = async (): Promise<Keeper> => (opened ??= (await import("./keeper.ts")).openKeeper({ folder, files, version, key, look, signatures }));
  const kept = await validResult(files.result, key, signatures);

  return {
    repeated: kept && {
      outcome: kept.outcome,
      report: readReportFile(files.report, kept.run, look),
      result: async () => (await keeper()).revive(kept),
    },
    services: async () => (await keeper()).services,
    keep: async (result) => (await keeper()).keep(result),
    keepReport: async (report) => (await keeper()).keepReport(report, kept?.run),
  };
}

async function validResult(file: string, key: string, signatures: Signatures): Promise<ResultFile | undefined> {
  const text = attempt(() => (existsSync(file) ? readFileSync(file, "utf8") : undefined));
  const kept = text === undefined ? undefined : readResultFile(text);
  if (text === undefined || kept?.key !== key) return undefined;
  const changed = new Set<Observed>();
  for (const each of kept.observed) {
    if (signatures.of(each.path) === each.signature) continue;
    if (each.sight === "") return undefined;
    changed.add(each);
  }
  if (changed.size === 0) return kept;
  return (await import("./changed-scans.ts")).lookTheSame(file, text, kept, changed, signatures) ? kept : undefined;
}

/** A name for a file; two keys may have the same, so the file says whose it is. */
function nameOf(key: string): string {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (let index = 0; index < key.length; index++) {
    a = Math.imul(a ^ key.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ a, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
