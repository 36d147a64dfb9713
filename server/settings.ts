/** The settings an editor hands over: `initializationOptions`, then the configuration section `gaplint`. */
import { isAbsolute, join } from "node:path";
import type { LintOptions } from "../rules/lint.ts";
import { dayOf } from "./day.ts";
import { realFile } from "./paths.ts";

export interface Settings {
  readonly enable: boolean;
  /** A config file, absolute or relative to the folder; otherwise the nearest `gaplint.json` counts. */
  readonly configPath?: string;
  /** A registry file, absolute or relative to the folder; wins over the config's. */
  readonly registryPath?: string;
  readonly profile?: NonNullable<LintOptions["profile"]>;
  /** The date clearance is judged on, YYYY-MM-DD. Absent: today. */
  readonly now?: string;
  /** Milliseconds without typing before the analysis runs. */
  readonly debounceMs: number;
}

export const DEFAULT_SETTINGS: Settings = { enable: true, debounceMs: 200 };

const PROFILES: readonly string[] = ["recommended", "strict", "audit"] satisfies NonNullable<LintOptions["profile"]>[];

/**
 * Lays what an editor sent over `base`. Unknown keys and values of the wrong kind count as absent, because editors
 * send null or "" for what a user never set.
 */
export function readSettings(sent: unknown, base: Settings = DEFAULT_SETTINGS): Settings {
  if (typeof sent !== "object" || sent === null) {
    return base;
  }
  const values = sent as Readonly<Record<string, unknown>>;
  const configPath = text(values["configPath"]) ?? base.configPath;
  const registryPath = text(values["registryPath"]) ?? base.registryPath;
  const profile = isProfile(values["profile"]) ? values["profile"] : base.profile;
  const now = isDate(values["now"]) ? values["now"] : base.now;
  const debounce = values["debounceMs"];
  return {
    enable: typeof values["enable"] === "boolean" ? values["enable"] : base.enable,
    ...(configPath === undefined ? {} : { configPath }),
    ...(registryPath === undefined ? {} : { registryPath }),
    ...(profile === undefined ? {} : { profile }),
    ...(now === undefined ? {} : { now }),
    debounceMs: typeof debounce === "number" && debounce >= 0 && debounce <= 10_000 ? debounce : base.debounceMs,
  };
}

/** The options of a lint of the whole folder `root` under these settings. */
export function lintOptions(settings: Settings, root: string, overlay: ReadonlyMap<string, string>): LintOptions {
  return {
    root,
    paths: [],
    now: dateOf(settings),
    overlay,
    ...(settings.configPath === undefined ? {} : { configFile: inFolder(root, settings.configPath) }),
    ...(settings.registryPath === undefined ? {} : { registryFile: inFolder(root, settings.registryPath) }),
    ...(settings.profile === undefined ? {} : { profile: settings.profile }),
  };
}

/** The date clearance is judged on. */
export function dateOf(settings: Settings): string {
  return settings.now ?? dayOf(new Date());
}

function inFolder(root: string, path: string): string {
  return realFile(isAbsolute(path) ? path : join(root, path));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isProfile(value: unknown): value is NonNullable<LintOptions["profile"]> {
  return typeof value === "string" && PROFILES.includes(value);
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
