/** The configuration as the rest of the program uses it: paths absolute, names parsed, defaults filled in. */
import type { DeclaredUse, NamePattern } from "../../analysis/link/program.ts";
import type { SdkDescription } from "../../analysis/sdk/format.ts";
import type { Profile } from "../context.ts";
import type { RuleId, Severity } from "../finding.ts";
import type { Glob } from "./globs.ts";

/** Everything one configuration file says, with what it extends. */
export interface Config {
  /** Absolute path of the file; undefined for the defaults. */
  readonly file?: string;
  /** Absolute path of the registry file, when the config names one. */
  readonly registry?: string;
  readonly registryModule?: RegistryModule;
  /** Absolute path of the baseline, when the config names one. */
  readonly baseline?: string;
  readonly gates: readonly NamePattern[];
  readonly events: readonly NamePattern[];
  readonly flags: readonly NamePattern[];
  readonly sdks: readonly SdkDescription[];
  readonly entryPoints: Readonly<Partial<Record<EntryPointKind, readonly Glob[]>>>;
  readonly profile: Profile;
  readonly rules: RuleSettings;
  /** Undefined: everything. */
  readonly include?: readonly Glob[];
  readonly exclude: readonly Glob[];
  /** Tests, evaluations, examples, scripts, seeds, migrations. */
  readonly tests: readonly Glob[];
  readonly requireReason: boolean;
  readonly overrides: readonly Override[];
}

/** A registry module of the project's own. */
export interface RegistryModule {
  /** Absolute path of the module's file, or the specifier that it is imported by. */
  readonly import: { readonly kind: "file"; readonly file: string } | { readonly kind: "specifier"; readonly specifier: string };
  readonly select: string;
  readonly run: string;
  readonly emit: string;
}

export type EntryPointKind = DeclaredUse;

/** In the order in which they are asked where globs of several match. */
export const ENTRY_POINT_KINDS: readonly EntryPointKind[] = ["request", "job", "command", "desktop", "library"];

export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly options: Readonly<Record<string, unknown>>;
}

export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>;

export interface Override {
  readonly files: readonly Glob[];
  readonly excludeFiles: readonly Glob[];
  readonly profile?: Profile;
  readonly rules: RuleSettings;
}

/** A configuration with its overrides for one file applied. */
export type FileConfig = Omit<Config, "overrides">;

/** The default globs of code that call-before-gate and missing-fallback-tier leave out. */
export const DEFAULT_TESTS: readonly string[] = [
  "**/*.{test,spec,e2e,bench,eval,evals,stories,fixture,vitest,jest,cy}.*",
  "**/*-{test,spec}.*",
  "**/{test,tests,__tests__,__mocks__,__fixtures__,spec,specs,e2e,cypress,playwright}/**",
  "**/{e2e-*,*-e2e,*-tests}/**",
  "**/{eval,evals,evaluation,evaluations,benchmark,benchmarks,bench}/**",
  "**/{example,examples,demo,demos,showcase,showcases,sample,samples,fixture,fixtures,cookbook,playground}/**",
  "**/{script,scripts,seed,seeds,migration,migrations}/**",
  "**/{seed,migrate}.*",
];

/**
 * The configuration where there is none.
 *
 * @param folder absolute path of the folder that the default globs are relative to
 */
export function defaultConfig(folder: string): Config {
  return {
    gates: [],
    events: [],
    flags: [],
    sdks: [],
    entryPoints: {},
    profile: "recommended",
    rules: {},
    exclude: [],
    tests: DEFAULT_TESTS.map((pattern) => ({ folder, pattern })),
    requireReason: false,
    overrides: [],
  };
}
