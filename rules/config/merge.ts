/** From checked JSON to a configuration: over the one it extends, and for one file with the overrides applied. */
import type { SdkDescription } from "../../analysis/sdk/format.ts";
import { readDescription } from "../../analysis/sdk/read.ts";
import { join } from "../../analysis/project/paths.ts";
import type { Profile } from "../context.ts";
import type { RuleId, Severity } from "../finding.ts";
import { ruleCatalogue } from "../catalogue.ts";
import type { Config, EntryPointKind, FileConfig, Override, RegistryModule, RuleSetting, RuleSettings } from "./config.ts";
import { ENTRY_POINT_KINDS } from "./config.ts";
import type { Glob } from "./globs.ts";
import { matchGlobs } from "./globs.ts";
import { parseName } from "./names.ts";
import { isRecord } from "./read.ts";

type Written = Readonly<Record<string, unknown>>;

/**
 * What a file says over what it starts from: single values and rules are replaced, lists add up. Values that
 * don't fit the schema are left out; they have been reported.
 *
 * @param folder absolute path of the file's folder
 */
export function mergeConfig(base: Config, written: Written, folder: string): Config {
  const names = (key: string): Config["gates"] => strings(written[key]).map((name) => parseName(name, folder));
  const globs = (value: unknown): readonly Glob[] => strings(value).map((pattern) => ({ folder, pattern }));
  const registry = typeof written["registry"] === "string" ? join(folder, written["registry"]) : base.registry;
  const registryModule = readRegistryModule(written["registryModule"], folder) ?? base.registryModule;
  const baseline = typeof written["baseline"] === "string" ? join(folder, written["baseline"]) : base.baseline;
  const include = written["include"] === undefined ? base.include : globs(written["include"]);
  return {
    ...(registry === undefined ? {} : { registry }),
    ...(registryModule === undefined ? {} : { registryModule }),
    ...(baseline === undefined ? {} : { baseline }),
    gates: [...base.gates, ...names("gates")],
    events: [...base.events, ...names("events")],
    flags: [...base.flags, ...names("flags")],
    sdks: [...base.sdks, ...readSdks(written["sdks"], folder)],
    entryPoints: readEntryPoints(base.entryPoints, written["entryPoints"], globs),
    profile: readProfile(written["profile"]) ?? base.profile,
    rules: { ...base.rules, ...readRules(written["rules"]) },
    ...(include === undefined ? {} : { include }),
    exclude: [...base.exclude, ...globs(written["exclude"])],
    tests: written["tests"] === undefined ? base.tests : globs(written["tests"]),
    requireReason: typeof written["requireReason"] === "boolean" ? written["requireReason"] : base.requireReason,
    overrides: [...base.overrides, ...readOverrides(written["overrides"], globs)],
  };
}

/** A configuration as it holds for a file (absolute path): later overrides win over earlier ones. */
export function applyOverrides(config: Config, file: string): FileConfig {
  const { overrides, ...rest } = config;
  let { profile, rules } = rest;
  for (const override of overrides) {
    if (!matchGlobs(override.files)(file) || matchGlobs(override.excludeFiles)(file)) continue;
    profile = override.profile ?? profile;
    rules = { ...rules, ...override.rules };
  }
  return { ...rest, profile, rules };
}

function readRegistryModule(value: unknown, folder: string): RegistryModule | undefined {
  const written = typeof value === "string" ? { import: join(folder, value) } : value;
  if (!isRecord(written) || typeof written["import"] !== "string") return undefined;
  const specifier = written["import"];
  const isPath = typeof value === "string" || /^\.{1,2}\//.test(specifier);
  return {
    import: isPath ? { kind: "file", file: join(folder, specifier) } : { kind: "specifier", specifier },
    select: text(written["select"], "selectModel"),
    run: text(written["run"], "withFallback"),
    emit: text(written["emit"], "emitFallback"),
  };
}

/**
 * The descriptions of a configuration. A relative specifier names a file of the project, and becomes its absolute path.
 *
 * @param folder absolute path of the configuration's folder
 */
export function readSdks(value: unknown, folder: string): readonly SdkDescription[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((sdk: unknown) => {
    try {
      if (!isRecord(sdk)) return [];
      const description = readDescription({ versions: "", ...sdk }, "sdks");
      const specifiers = (description.specifiers ?? [description.name]).map((specifier) => (/^\.{1,2}\//.test(specifier) ? join(folder, specifier) : specifier));
      return [{ ...description, specifiers }];
    } catch {
      return []; // Reported by the reader, at its place.
    }
  });
}

function readEntryPoints(base: Config["entryPoints"], value: unknown, globs: (value: unknown) => readonly Glob[]): Config["entryPoints"] {
  if (!isRecord(value)) return base;
  const result: Partial<Record<EntryPointKind, readonly Glob[]>> = { ...base };
  for (const kind of ENTRY_POINT_KINDS) if (value[kind] !== undefined) result[kind] = globs(value[kind]);
  return result;
}

function readOverrides(value: unknown, globs: (value: unknown) => readonly Glob[]): readonly Override[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((written) => {
    const profile = readProfile(written["profile"]);
    return {
      files: globs(written["files"]),
      excludeFiles: globs(written["excludeFiles"]),
      ...(profile === undefined ? {} : { profile }),
      rules: readRules(written["rules"]),
    };
  });
}

function readRules(value: unknown): RuleSettings {
  if (!isRecord(value)) return {};
  const result: Partial<Record<RuleId, RuleSetting>> = {};
  for (const { id } of ruleCatalogue) {
    const written = value[id];
    const [first, second]: readonly unknown[] = Array.isArray(written) ? written : [written];
    const severity = readSeverity(first);
    if (severity !== undefined) result[id] = { severity, options: isRecord(second) ? second : {} };
  }
  return result;
}

function readSeverity(value: unknown): Severity | "off" | undefined {
  return value === "error" || value === "warning" || value === "info" || value === "off" ? value : undefined;
}

function readProfile(value: unknown): Profile | undefined {
  return value === "recommended" || value === "strict" || value === "audit" ? value : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
