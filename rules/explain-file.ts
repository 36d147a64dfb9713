/** What counts for one file, and why: for a reader who wonders about a finding, or about its absence. */
import { basename, dirname, relativeTo } from "../analysis/project/paths.ts";
import { openProject } from "../analysis/project/open-project.ts";
import { nodeFileSystem } from "../analysis/project/node-file-system.ts";
import { isDeclaration, isSource } from "../analysis/project/source-kinds.ts";
import { ruleCatalogue } from "./catalogue.ts";
import type { Config } from "./config/config.ts";
import { matchGlobs, type Glob } from "./config/globs.ts";
import { loadConfig } from "./config/load.ts";
import type { RuleId, Severity } from "./finding.ts";
import type { LintOptions } from "./lint.ts";
import type { Problem } from "../analysis/project/project.ts";

export interface FileExplanation {
  /** Relative to the root, as all paths here. */
  readonly file: string;
  readonly root: string;
  readonly linted: boolean;
  /** Why it is linted, or why not. */
  readonly why: string;
  /** The configuration that holds for it. */
  readonly config: string;
  readonly profile: Decided<string>;
  readonly rules: Readonly<Partial<Record<RuleId, RuleExplanation>>>;
  /** Whether it counts as a test, an evaluation, an example or a script. */
  readonly isTest: Decided<boolean>;
  readonly registry: string;
  readonly baseline: string;
  readonly requireReason: boolean;
}

/** A value, and who says so. */
export interface Decided<T> {
  readonly value: T;
  readonly from: string;
}

export interface RuleExplanation {
  /** The highest severity that its findings get; undefined: that of each kind. */
  readonly severity: Severity | "off" | "by kind";
  readonly from: string;
  /** The severity of each kind under that. */
  readonly kinds: Readonly<Record<string, Severity | "off">>;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Explained {
  readonly explanation: FileExplanation | undefined;
  /** What is wrong with the configuration; nothing is explained then. */
  readonly problems: readonly Problem[];
}

/** @param file absolute path; it need not exist */
export function explainFile(file: string, options: Pick<LintOptions, "root" | "configFile" | "profile" | "rules">): Explained {
  const { root } = options;
  const loaded = loadConfig({ root, ...(options.configFile === undefined ? {} : { configFile: options.configFile }) });
  const config = loaded.configsOf([file]).at(-1) ?? loaded.config;
  if (loaded.failed) return { explanation: undefined, problems: loaded.problems };
  const name = (path: string): string => relativeTo(root, path) || ".";
  const settings = loaded.configFor(file);
  const where = config.file === undefined ? "the defaults: no gaplint.json counts" : name(config.file);
  const profile = decideProfile(file, config, options, where);
  const rules = Object.fromEntries(ruleCatalogue.map((rule) => [rule.id, explainRule(rule.id, file, config, options, profile.value, where)]));
  const tests = matching(config.tests, file);
  const folder = config.file === undefined ? root : dirname(config.file);
  return {
    problems: [],
    explanation: {
      file: name(file),
      root,
      ...whether(file, loaded.config, config, root),
      config: where,
      profile,
      rules,
      isTest: { value: loaded.isTest(file), from: tests === undefined ? "no glob of `tests` matches" : `\`tests\`: ${tests.pattern}` },
      registry: settings.registry === undefined ? "capability-registry.json if there is one, with the bundled catalogue" : name(settings.registry),
      baseline: name(config.baseline ?? `${folder}/gaplint-baseline.txt`),
      requireReason: settings.requireReason,
    },
  };
}

function whether(file: string, rootConfig: Config, config: Config, root: string): { readonly linted: boolean; readonly why: string } {
  const no = (why: string): { linted: false; why: string } => ({ linted: false, why });
  if (nodeFileSystem.kind(file) !== "file") return no("there is no such file");
  if (!isSource(basename(file))) return no(isDeclaration(file) ? "declaration files hold no code: they are read for their types alone" : "it is no TypeScript or JavaScript source by its name");
  const excluded = matching(config.exclude, file);
  if (excluded !== undefined) return no(`\`exclude\`: ${excluded.pattern}`);
  if (config.include !== undefined && matching(config.include, file) === undefined) return no("no glob of `include` matches");
  const include = rootConfig.include?.map(({ pattern }) => pattern) ?? [];
  const exclude = rootConfig.exclude.map(({ pattern }) => pattern);
  if (!openProject({ root, include, exclude }).files.includes(file)) return no("git ignores it, or it lies in a folder that is never looked at, such as node_modules or a build's output");
  return { linted: true, why: config.include === undefined ? "a source that neither git nor `exclude` leaves out" : "`include` names it" };
}

function decideProfile(file: string, config: Config, options: Pick<LintOptions, "profile">, where: string): Decided<Config["profile"]> {
  if (options.profile !== undefined) return { value: options.profile, from: "--profile" };
  const override = lastOverride(file, config, (each) => each.profile);
  if (override !== undefined) return { value: override.value, from: `${where}, ${override.name}` };
  return { value: config.profile, from: config.file === undefined ? "the default" : config.profile === "recommended" ? `${where}, or the default` : where };
}

function explainRule(id: RuleId, file: string, config: Config, options: Pick<LintOptions, "profile" | "rules">, profile: Config["profile"], where: string): RuleExplanation {
  const override = lastOverride(file, config, (each) => each.rules[id]);
  const setting = override?.value ?? config.rules[id];
  const named = options.rules?.[id];
  const severity = named ?? setting?.severity;
  const from = named !== undefined ? "--rule" : override !== undefined ? `${where}, ${override.name}` : setting !== undefined ? `\`rules\` of ${where}` : `the ${profile} profile`;
  const kinds = (ruleCatalogue.find((rule) => rule.id === id)?.kinds ?? []).map((kind): [string, Severity | "off"] => [kind.kind, capped(profile === "strict" ? kind.strict : kind.severity, severity, profile)]);
  return { severity: severity ?? "by kind", from, kinds: Object.fromEntries(kinds), options: setting?.options ?? {} };
}

/** As findings are graded: a severity that is set lowers, and raises nothing. */
function capped(own: Severity | "off", set: Severity | "off" | undefined, profile: Config["profile"]): Severity | "off" {
  if (own === "off" || set === "off") return "off";
  if (profile === "audit") return "info";
  return set !== undefined && ORDER.indexOf(set) < ORDER.indexOf(own) ? set : own;
}

const ORDER: readonly Severity[] = ["info", "warning", "error"];

/** The last override for a file that says something; it wins. */
function lastOverride<T>(file: string, config: Config, what: (override: Config["overrides"][number]) => T | undefined): { readonly value: T; readonly name: string } | undefined {
  for (const [index, override] of [...config.overrides.entries()].reverse()) {
    const value = what(override);
    const glob = matching(override.files, file);
    if (value !== undefined && glob !== undefined && matching(override.excludeFiles, file) === undefined) return { value, name: `\`overrides\` entry ${index + 1}: ${glob.pattern}` };
  }
  return undefined;
}

function matching(globs: readonly Glob[], file: string): Glob | undefined {
  return globs.find((glob) => matchGlobs([glob])(file));
}
