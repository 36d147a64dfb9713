/** What `gaplint check` was asked for, read from its arguments and checked. */
import { realpathSync, statSync, type Stats } from "node:fs";
import path from "node:path";
import { nearest } from "../../registry/schema/nearest.ts";
import { findRule, ruleCatalogue } from "../../rules/catalogue.ts";
import type { RuleId, Severity } from "../../rules/finding.ts";
import type { LintOptions, Shard } from "../../rules/lint.ts";
import { COMMANDS, type ParsedArgs } from "../args.ts";
import type { Host } from "../host.ts";
import { projectRoot } from "../project-root.ts";
import { FORMATS, type Format } from "../reporters/formats.ts";
import { UsageError } from "../usage-error.ts";

export const PROFILES = ["recommended", "strict", "audit"] as const;
export const FAIL_ON = ["error", "warning", "info", "never"] as const;
const SEVERITIES = ["error", "warning", "info", "off"] as const;

export interface CheckOptions extends ReportOptions {
  readonly lint: LintOptions;
  /** Whether what is found is to be accepted: written to the baseline. */
  readonly updateBaseline: boolean;
}

/** What becomes of a result. */
export interface ReportOptions {
  readonly format: Format;
  /** Absolute path; undefined for stdout. */
  readonly outputFile?: string;
  /** Absolute, without links: the report names files from there. */
  readonly base: string;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  /** Whether a baseline with stale entries fails. */
  readonly ci: boolean;
  /** Threads beside the first one; undefined for the default. */
  readonly threads?: number;
  /** Absolute path of the folder to keep facts and results in; undefined to keep none. */
  readonly cacheFolder?: string;
}

/** @throws {UsageError} for a bad value. */
export function readReportOptions(args: ParsedArgs, host: Host): ReportOptions {
  const format = oneOf(args, "format", FORMATS) ?? "stylish";
  const failOn = oneOf(args, "fail-on", FAIL_ON) ?? "error";
  const maxWarnings = readMaxWarnings(args);
  const threads = readThreads(args);
  if (failOn === "never" && maxWarnings !== undefined) {
    throw new UsageError("--max-warnings contradicts --fail-on never", "Leave one of the two out.");
  }
  const outputFile = readOutputFile(args, host);
  return {
    format,
    base: readBase(args, format, host),
    failOn,
    quiet: args.flag("quiet"),
    ci: args.flag("ci"),
    ...(threads === undefined ? {} : { threads }),
    ...(outputFile === undefined ? {} : { outputFile }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
  };
}

/** @throws {UsageError} for a bad value, a path that doesn't exist, or options that contradict each other. */
export async function readCheckOptions(args: ParsedArgs, host: Host): Promise<CheckOptions> {
  const report = readReportOptions(args, host);
  const profile = oneOf(args, "profile", PROFILES);
  const rules = readRules(args);
  const now = readDate(args) ?? host.today;
  const configFile = existingFile(args, "config", host);
  const registryFile = existingFile(args, "registry", host);
  const shard = readShard(args);
  const baseline = readBaseline(args, host);
  const named = args.positionals.map((name) => existingPath(name, host));
  const buffer = await readBuffer(args, host, named);
  const paths = buffer !== undefined ? [buffer.file] : named.length > 0 ? named : [realpathSync(host.cwd)];
  const root = projectRoot(paths);
  const cacheFolder = readCacheFolder(args, host, root);
  const ref = args.value("changed");
  const changed = ref === undefined ? undefined : (await import("../git.ts")).changedFiles(root, ref);

  return {
    ...report,
    ...(cacheFolder === undefined ? {} : { cacheFolder }),
    updateBaseline: args.flag("update-baseline"),
    lint: {
      root: slashed(root),
      // The whole root needs no list.
      paths: paths.includes(root) ? [] : paths.map(slashed),
      now,
      ...(configFile === undefined ? {} : { configFile }),
      ...(registryFile === undefined ? {} : { registryFile }),
      ...(profile === undefined ? {} : { profile }),
      ...(rules === undefined ? {} : { rules }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(changed === undefined ? {} : { changed: changed.map(slashed) }),
      ...(shard === undefined ? {} : { shard }),
      ...(buffer === undefined ? {} : { overlay: new Map([[slashed(buffer.file), buffer.text]]) }),
    },
  };
}

function readShard(args: ParsedArgs): Shard | undefined {
  const value = args.value("shard");
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count)) throw new UsageError(`--shard "${value}" is no part`, "Write --shard I/N with I from 1 to N, such as 1/4.");
  return shard;
}

function readBaseline(args: ParsedArgs, host: Host): LintOptions["baseline"] {
  const value = args.value("baseline");
  const updates = args.flag("update-baseline");
  if (args.flag("no-baseline")) {
    if (value !== undefined || updates) throw new UsageError("--no-baseline contradicts --baseline and --update-baseline", "Leave one of the two out.");
    return false;
  }
  if (updates && (args.flag("shard") || args.flag("stdin"))) {
    throw new UsageError("--update-baseline needs what is on the disk, and all of it", "Leave --shard and --stdin out.");
  }
  if (value === undefined) return undefined;
  const file = path.resolve(host.cwd, value);
  const stats = statsOf(file);
  if (stats === undefined && !updates) throw new UsageError(`--baseline "${value}" does not exist`, "Write it with --update-baseline.");
  if (stats !== undefined && !stats.isFile()) throw new UsageError(`--baseline "${value}" is not a file`, `Looked at ${file}.`);
  return slashed(stats === undefined ? file : realpathSync(file));
}

interface Buffer {
  /** Absolute path; the file need not exist. */
  readonly file: string;
  readonly text: string;
}

async function readBuffer(args: ParsedArgs, host: Host, named: readonly string[]): Promise<Buffer | undefined> {
  const name = args.value("stdin-filename");
  if (!args.flag("stdin")) {
    if (name !== undefined) throw new UsageError("--stdin-filename goes with --stdin", "Give the text on stdin and add --stdin.");
    return undefined;
  }
  if (name === undefined) throw new UsageError("--stdin needs --stdin-filename", "The name says what the imports mean and which settings count.");
  if (named.length > 0) throw new UsageError("--stdin lints one text, and paths were given as well", "Leave the paths out.");
  const file = path.resolve(host.cwd, name);
  if (statsOf(path.dirname(file)) === undefined) throw new UsageError(`--stdin-filename "${name}" lies in no folder that exists`, `Looked for ${path.dirname(file)}.`);
  return { file: path.join(realpathSync(path.dirname(file)), path.basename(file)), text: await host.stdin() };
}

/** The value of an option that takes one of these words. @throws {UsageError} for another one. */
export function oneOf<T extends string>(args: ParsedArgs, name: string, allowed: readonly T[]): T | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${name} "${value}" is unknown`, suggest(value, allowed));
  return found;
}

function suggest(word: string, allowed: readonly string[]): string {
  const meant = nearest(word, allowed);
  return `${meant === undefined ? "" : `Did you mean ${meant}? `}Choose from ${allowed.join(", ")}.`;
}

function readMaxWarnings(args: ParsedArgs): number | undefined {
  const value = args.value("max-warnings");
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) {
    throw new UsageError(`--max-warnings "${value}" is no number of warnings`, "Give a whole number from 0.");
  }
  return Number(value);
}

function readCacheFolder(args: ParsedArgs, host: Host, root: string): string | undefined {
  const location = args.value("cache-location");
  if (location !== undefined) return path.resolve(host.cwd, location);
  if (!args.flag("cache")) return undefined;
  const modules = path.join(root, "node_modules");
  return statsOf(modules)?.isDirectory() === true ? path.join(modules, ".cache/gaplint") : path.join(root, ".gaplintcache");
}

function readThreads(args: ParsedArgs): number | undefined {
  const value = args.value("threads");
  if (value === undefined) return undefined;
  if (!/^\d{1,2}$/.test(value)) throw new UsageError(`--threads "${value}" is no number of threads`, "Give a whole number from 0 to 99.");
  return Number(value);
}

/** The severities of `--rule`. @throws {UsageError} for one that names no rule or no severity. */
export function readRules(args: ParsedArgs): LintOptions["rules"] {
  const values = args.values("rule");
  if (values.length === 0) return undefined;
  const rules: Partial<Record<RuleId, Severity | "off">> = {};
  for (const value of values) {
    const colon = value.lastIndexOf(":");
    if (colon < 0) throw new UsageError(`--rule "${value}" says no severity`, "Write --rule ID:SEVERITY, such as hardcoded-model:warning.");
    const id = value.slice(0, colon);
    const rule = findRule(id);
    if (rule === undefined) throw new UsageError(`--rule "${value}" names no rule`, suggest(id, ruleCatalogue.map((each) => each.id)));
    const level = value.slice(colon + 1);
    const severity = SEVERITIES.find((each) => each === level);
    if (severity === undefined) throw new UsageError(`--rule "${value}" names no severity`, suggest(level, SEVERITIES));
    rules[rule.id] = severity;
  }
  return rules;
}

/** The date of `--now`, YYYY-MM-DD. @throws {UsageError} for what is no date. */
export function readDate(args: ParsedArgs): string | undefined {
  const value = args.value("now");
  if (value === undefined) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  // Date.parse rolls over days that a month doesn't have.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !exists) {
    throw new UsageError(`--now "${value}" is no date`, "Write YYYY-MM-DD, such as 2026-11-21.");
  }
  return value;
}

/** A part of a run is always named from the working directory, where `merge` looks for its files. */
function readBase(args: ParsedArgs, format: Format, host: Host): string {
  const value = format === "blob" ? undefined : args.value("relative-to");
  const folder = path.resolve(host.cwd, value ?? ".");
  if (value !== undefined && statsOf(folder)?.isDirectory() !== true) throw new UsageError(`--relative-to "${value}" is no folder`, `Looked for ${folder}.`);
  return realpathSync(folder);
}

function readOutputFile(args: ParsedArgs, host: Host): string | undefined {
  const value = args.value("output-file");
  if (value === undefined) return undefined;
  const file = path.resolve(host.cwd, value);
  if (statsOf(file)?.isDirectory()) {
    throw new UsageError(`--output-file "${value}" is a folder`, "Name a file in it.");
  }
  return file;
}

/** The real path, with `/`, of the file that an option names. @throws {UsageError} where there is none. */
export function existingFile(args: ParsedArgs, name: string, host: Host): string | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  const file = path.resolve(host.cwd, value);
  const stats = statsOf(file);
  if (stats === undefined) throw new UsageError(`--${name} "${value}" does not exist`, `Looked for ${file}.`);
  if (!stats.isFile()) throw new UsageError(`--${name} "${value}" is not a file`, `Looked at ${file}.`);
  return slashed(realpathSync(file));
}

function existingPath(name: string, host: Host): string {
  const target = path.resolve(host.cwd, name);
  if (statsOf(target) !== undefined) return realpathSync(target);
  const command = nearest(name, COMMANDS);
  const hint = /[*?{[]/.test(name)
    ? "Patterns are for the shell, or for `include` in gaplint.json."
    : command !== undefined
      ? `Did you mean the command \`${command}\`?`
      : `Looked for ${target}.`;
  throw new UsageError(`no such file or folder: ${name}`, hint);
}

/** Undefined when nothing has this path. @throws {UsageError} when the path can't be looked at. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // ENOTDIR: a part of the path is a file.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(`${file} can't be read`, error instanceof Error ? error.message : String(error));
  }
}

/** A path of this system with `/`. */
export function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}
