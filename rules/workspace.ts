/** The analysis of a folder, kept warm between runs: what both the command line and the language server call. */
import { createProgram } from "../analysis/link/create-program.ts";
import { chatClientWords } from "../analysis/link/http-clients.ts";
import { ROUTE_PREFIX } from "../analysis/link/own-routes.ts";
import { augmentingWords } from "../analysis/link/added-types.ts";
import { platformWords } from "../analysis/link/platform-objects.ts";
import type { Program } from "../analysis/link/program.ts";
import { tagWords } from "../analysis/link/gates/tagged.ts";
import type { Assistant } from "../analysis/project/assistant.ts";
import type { FileSystem } from "../analysis/project/file-system.ts";
import type { FactsCache, ScansCache } from "../analysis/project/caches.ts";
import type { Project } from "../analysis/project/project.ts";
import { openProject, type OpenProject } from "../analysis/project/open-project.ts";
import { basename, dirname, isInside, join } from "../analysis/project/paths.ts";
import { isSource } from "../analysis/project/source-kinds.ts";
import { chatWords, endpointWords } from "../analysis/sdk/http.ts";
import { daysBetween } from "../registry/dates.ts";
import { allRules } from "./all-rules.ts";
import { BASELINE_NAME, readBaseline, type BaselineSource } from "./baseline.ts";
import type { Config, FileConfig, RegistryModule } from "./config/config.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import { unmatchedNames } from "./config/unmatched.ts";
import { createContainment } from "./containment.ts";
import type { FileContext, RawFinding, Rule, RuleContext } from "./context.ts";
import type { Finding, RuleId, Severity } from "./finding.ts";
import { fingerprinted } from "./fingerprint.ts";
import { fixesOf, type FixContext } from "./fixes/fixes.ts";
import { projectModels, type NamedModel } from "./fixes/project-models.ts";
import { usualNames } from "./fixes/registry-module.ts";
import type { KeptResult, LintOptions, LintResult, Progress, SteppedWorkspace, SuppressedFinding } from "./lint.ts";
import { restrictedWords } from "./hardcoded-model/mentions.ts";
import { byFile, byPlace } from "./order.ts";
import { openRegistries, REGISTRY_NAME } from "./registries.ts";
import { programSettings, registryModulesOf } from "./program-settings.ts";
import { scopeOf } from "./scope.ts";
import { graded as severityOf } from "./severity.ts";
import { stopwatch } from "./stopwatch.ts";
import { createSuppressions, type SuppressionProblem } from "./suppressions.ts";
import { collectUsage } from "./usage/collect.ts";
import { noUsage } from "./usage/usage.ts";

export interface WorkspaceServices {
  /** Shares the work of a run. */
  readonly assistant?: Assistant | undefined;
  /** Facts kept from earlier runs. */
  readonly factsCache?: FactsCache | undefined;
  /** What scans found in earlier runs. */
  readonly scansCache?: ScansCache | undefined;
  /** The disk, unless told otherwise. */
  readonly fileSystem?: FileSystem | undefined;
  /** True for a workspace that is linted again and again: answers outlive changes of files that they don't rest on. */
  readonly keepsAnswers?: boolean | undefined;
}

/** A workspace without any state yet; the first `lint` opens the folder. `rules` are those that run, in that order. */
export function createWorkspace(rules: readonly Rule[] = allRules, services: WorkspaceServices = {}): SteppedWorkspace {
  let project: OpenProject | undefined;
  let opened = "";
  /** The program of the last run, and the result if that run came to its end. */
  let kept: { readonly question: string; readonly program: Program; readonly result?: KeptResult } | undefined;

  function open(options: LintOptions, config: Config): OpenProject {
    const include = config.include?.map((glob) => glob.pattern) ?? [];
    const exclude = config.exclude.map((glob) => glob.pattern);
    const key = JSON.stringify([options.root, include, exclude]);
    if (project === undefined || opened !== key) {
      project = openProject({ root: options.root, include, exclude, ...services, ...(options.overlay === undefined ? {} : { overlay: options.overlay }) });
      opened = key;
    } else project.setOverlay(options.overlay ?? new Map());
    return project;
  }

  function* steps(options: LintOptions): Generator<Progress, KeptResult, void> {
    const elapsed = stopwatch();
    const loaded = loadConfig({ root: options.root, fileSystem: services.fileSystem, ...(options.configFile === undefined ? {} : { configFile: options.configFile }), ...(options.overlay === undefined ? {} : { overlay: options.overlay }) });
    if (loaded.failed) return failedResult(loaded, options, elapsed());
    const timer = startTimer();
    const current = open(options, loaded.config);
    const configs = loaded.configsOf(current.files);
    // The configurations of folders are read with the files they hold for.
    if (loaded.failed) return failedResult(loaded, options, elapsed());
    timer.add("files and config", elapsed());
    const question = questionOf(options, loaded);
    const before = kept?.question === question ? kept : undefined;
    const changed = before === undefined ? undefined : current.changed();
    // Most files of a workspace have nothing to do with a model, and an edit there changes no finding.
    if (before?.result !== undefined && changed?.length === 0) return { ...before.result, summary: { ...before.result.summary, durationMs: elapsed() } };
    const keep = (program: Program): void => void (kept = { question, program });
    const renewed = changed === undefined ? undefined : before?.program.renewed(changed);
    if (renewed === undefined) {
      // From here on the project notes what this run asks for: it can't tell any more what an earlier one's answers are worth.
      kept = undefined;
      current.begin();
    } else keep(renewed);
    let programs = 0;
    const link = (view: Project, linking: Linking): Program => {
      const program = createProgram(view, linking.catalogue, linking.programOptions, services.keepsAnswers === true);
      // A run that is given up leaves a program that knows what holds; further ones leave out files, to find one to blame.
      if (programs++ === 0) keep(program);
      else kept = undefined;
      return program;
    };
    const { result, program } = yield* run(current, rules, loaded, configs, options, elapsed, timer, link, renewed);
    kept = result.incomplete === true ? undefined : { question, program, result };
    return result;
  }

  return {
    steps,
    lint: (options) => {
      const run = steps(options);
      for (;;) {
        const step = run.next();
        if (step.done === true) return step.value;
        options.onProgress?.(step.value);
      }
    },
    invalidate: (files) => project?.invalidate(files),
  };
}

/** What a run is asked, but for the files. */
function questionOf({ overlay: _texts, onProgress: _listener, ...options }: LintOptions, { written }: LoadedConfig): string {
  return JSON.stringify([options, written.map((config) => [config.file, config.written.value])]);
}

type Linking = ReturnType<typeof programSettings>;

/** @param renewed the program of an earlier run, renewed */
function* run(
  project: OpenProject,
  rules: readonly Rule[],
  loaded: LoadedConfig,
  configs: readonly Config[],
  options: LintOptions,
  elapsed: () => number,
  timer: Timer,
  link: (view: Project, linking: Linking) => Program,
  renewed: Program | undefined,
): Generator<Progress, { readonly result: KeptResult; readonly program: Program }, void> {
  const { config } = loaded;
  yield { phase: "reading", done: 0, total: project.files.length };
  const registries = openRegistries({
    root: project.root,
    now: options.now,
    config: loaded,
    text: (file) => project.text(file),
    ...(options.registryFile === undefined ? {} : { registryFile: options.registryFile }),
  });
  const { dataDate } = registries.of(join(project.root, REGISTRY_NAME));
  const ownRegistries = registries.all(project.files);
  const linking = programSettings(project, loaded, configs);
  project.announce([endpointWords(), chatWords, platformWords, augmentingWords, chatClientWords, [ROUTE_PREFIX], tagWords, restrictedWords(project.files.map((file) => registries.of(file)), options.now), usualNames], ROUTE_PREFIX);
  const containment = createContainment(project, (view) => link(view, linking), renewed);
  yield { phase: "analyzing", done: 0, total: project.files.length };
  const modelCalls = timer.measure("search for model calls", () => containment.runFirst("the search for model calls", (program) => program.capabilityCalls().length, 0));

  const scope = scopeOf(project, loaded, options, new Set(configs.map((each) => each.registry)));
  const inScope = (file: string): boolean => scope.includes(file);
  const configFor = (file: string): FileConfig => loaded.configFor(file);
  const contextAt = (file: string, rule: RuleId): FileContext => ({
    registry: registries.of(file),
    now: options.now,
    profile: options.profile ?? config.profile,
    // Asked for seldom, and of the configuration of the file alone.
    get registryModule() {
      return registryModulesOf(configFor(file), project)[0];
    },
    options: config.rules[rule]?.options ?? {},
  });
  const graded: Graded[] = [];
  // A new registry lists them whatever part of the project is asked about.
  const models: NamedModel[] = [];
  for (const [position, rule] of rules.entries()) {
    yield { phase: "rules", done: position, total: rules.length };
    const context: RuleContext = {
      ...contextAt(join(project.root, REGISTRY_NAME), rule.id),
      registries: ownRegistries,
      at: (file) => contextAt(file, rule.id),
    };
    const { named, reported } = timer.measure(rule.id, () => containment.run<{ readonly named: readonly RawFinding[]; readonly reported: readonly Finding[] }>(
      rule.id,
      (program) => {
        const found = rule.check(program, context);
        return { named: rule.id === "hardcoded-model" ? found : [], reported: fingerprinted(program, rule.id, found).filter((finding) => scope.reports(finding)) };
      },
      { named: [], reported: [] },
    ));
    models.push(...named.flatMap(({ file, model }) => (model === undefined ? [] : [{ file, model }])));
    graded.push(...reported.map((finding) => ({ ...finding, severity: severityOf(finding, configFor(finding.file), options) })));
  }

  const suppressions = createSuppressions({ facts: (file) => project.facts(file), text: (file) => project.text(file), requireReason: (file) => configFor(file).requireReason, now: options.now });
  const suppressed: SuppressedFinding[] = [];
  const audible: Finding[] = [];
  for (const finding of graded.sort(byPlace)) {
    // A finding that is switched off still makes a comment about it one that is of use.
    const comment = suppressions.silencing(finding);
    if (!isShown(finding)) continue;
    if (comment === undefined) audible.push(finding);
    else suppressed.push({ finding, ...(comment.reason === undefined ? {} : { reason: comment.reason }) });
  }
  const { program } = containment;
  program.recall();
  const failed = new Set(containment.problems.map((problem) => problem.file));
  const isWhole = (file: string): boolean => !failed.has(project.root) && inScope(file) && !failed.has(file);
  const baseline = options.baseline === false ? undefined : readBaseline(baselineSource(project, config, options));
  const { fresh, known } = baseline?.split(audible) ?? { fresh: audible, known: [] };
  const mistakes = suppressions.problems([...program.analyzed].filter(isWhole));
  const problems = [
    ...loaded.problems,
    ...unmatchedNames(loaded.written, project),
    ...registries.problems,
    ...containment.problems,
    ...project.problems.filter((problem) => steers(problem.file, options.paths) || inScope(problem.file)),
    ...mistakes.map(({ problem }) => problem),
    ...(baseline?.problems ?? []),
  ];
  const modelsAt = lazily(() => projectModels(program, models, (file) => registries.of(file), new Set(ownRegistries.flatMap(({ registry }) => registry.file ?? []))));
  const fixingAt = (file: string): FixContext => {
    const { file: configFile, registryModule } = configFor(file);
    return { registry: registries.of(file), now: options.now, configFile, registryModule, ...modelsAt()(file) };
  };
  const usage = collectUsage(program, {
    now: options.now,
    registries: ownRegistries.map(({ registry }) => registry),
    registryOf: (file) => registries.of(file),
    lookupNamesOf: (file) => lookupNamesOf(configFor(file).registryModule),
  });
  const result: KeptResult = {
    summary: {
      files: project.files.filter(inScope).length,
      analyzed: program.analyzed.size,
      modelCalls,
      errors: count(fresh, "error"),
      warnings: count(fresh, "warning"),
      infos: count(fresh, "info"),
      suppressed: suppressed.length,
      baselined: known.length,
      durationMs: elapsed(),
    },
    findings: fresh,
    suppressed,
    baselined: known,
    ...(baseline === undefined ? {} : { baseline: baseline.state(graded, audible, isWhole) }),
    problems: problems.sort(byFile),
    failed: false,
    stats: { phases: timer.phases, files: { ...project.counts } },
    data: { date: dataDate, ageDays: Math.max(0, daysBetween(dataDate, options.now)) },
    ...(containment.problems.length > 0 ? { incomplete: true } : {}),
    text: (file) => program.project.text(file),
    fixes: fixesIn(program, fixingAt, mistakes),
    usage,
  };
  return { result, program };
}

interface Timer {
  readonly phases: { readonly name: string; readonly ms: number }[];
  measure<T>(name: string, step: () => T): T;
  add(name: string, ms: number): void;
}

function startTimer(): Timer {
  const phases: { readonly name: string; readonly ms: number }[] = [];
  const add = (name: string, ms: number): void => void phases.push({ name, ms });
  return {
    phases,
    add,
    measure: (name, step) => {
      const elapsed = stopwatch();
      const value = step();
      add(name, elapsed());
      return value;
    },
  };
}

/** The fixes of findings, and of the mistakes in suppressions. */
function fixesIn(program: Program, fixingAt: (file: string) => FixContext, mistakes: readonly SuppressionProblem[]): LintResult["fixes"] {
  const ofProblem = new Map(mistakes.map(({ problem, fixes }) => [problem, fixes]));
  return (of) => {
    if (!("rule" in of)) return ofProblem.get(of) ?? [];
    try {
      return fixesOf(program, fixingAt(of.file), of);
    } catch {
      // A finding without a fix is worth more than no report: code too deep for the walk of a fix gets none.
      return [];
    }
  };
}

function lookupNamesOf(module: RegistryModule | undefined): readonly string[] {
  return module === undefined ? ["selectModel", "withFallback"] : [module.select, module.run];
}

function failedResult(loaded: LoadedConfig, options: LintOptions, durationMs: number): KeptResult {
  return {
    summary: { files: 0, analyzed: 0, modelCalls: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0, baselined: 0, durationMs },
    findings: [],
    suppressed: [],
    baselined: [],
    problems: loaded.problems,
    failed: true,
    text: () => undefined,
    fixes: () => [],
    usage: noUsage(options.now),
  };
}

/** The baseline that the options name, else the config, else the one beside the config. */
function baselineSource(project: OpenProject, config: Config, options: LintOptions): BaselineSource {
  const folder = config.file === undefined ? project.root : dirname(config.file);
  const file = (options.baseline === false ? undefined : options.baseline) ?? config.baseline ?? join(folder, BASELINE_NAME);
  return { file, text: project.text(file), code: (source) => project.text(source), exists: (source) => project.text(source) !== undefined };
}

/** What only fixes ask for, once in a run. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

type Graded = Omit<Finding, "severity"> & { readonly severity: Severity | "off" };

const isShown = (finding: Graded): finding is Finding => finding.severity !== "off";

/** True for a file in a folder above the paths, such as the tsconfig.json that says what their imports mean. */
function steers(file: string, paths: readonly string[]): boolean {
  return !isSource(basename(file)) && paths.some((path) => isInside(path, dirname(file)));
}

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
