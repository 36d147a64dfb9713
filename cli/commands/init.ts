/** `gaplint init`: writes a capability registry, the module that asks it, and the config that names both. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { packagesToInit, planInit, type InitPlan, type InitRefusal, type LoneTier, type PlannedModel } from "../../rules/init/plan.ts";
import type { ParsedArgs } from "../args.ts";
import { printable, wrap } from "../display.ts";
import type { ExitCode, Host } from "../host.ts";
import { LineIndex } from "../position.ts";
import { createStyle, wantsColor, type Style } from "../style.ts";
import { unifiedDiff } from "../unified-diff.ts";
import { UsageError } from "../usage-error.ts";
import { writeFilesAtomic } from "../write-file.ts";
import { readDate, slashed } from "./check-options.ts";

const MAX_WIDTH = 100;

/** @throws {UsageError} for wrong arguments, and where nobody can be asked. */
export async function init(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const root = folderOf(args, host);
  const now = readDate(args) ?? host.today;
  const dryRun = args.flag("dry-run");
  const ask = args.flag("yes") || dryRun ? undefined : host.ask;
  const cwd = realpathSync(host.cwd);
  const nameOf = (file: string): string => (path.relative(cwd, file) || ".").split(path.sep).join("/");
  const style = createStyle(wantsColor({ noColorFlag: args.flag("no-color"), isTerminal: host.stdout.isTerminal, env: host.env }));

  const plans: InitPlan[] = [];
  for (const folder of packagesToInit(root)) {
    const plan = planInit({ root: folder, now, force: args.flag("force") });
    const chosen = "problems" in plan || ask === undefined ? plan : await withRouter(plan, ask, nameOf, { now, force: args.flag("force") });
    if ("problems" in chosen) return refuse(chosen, host, nameOf);
    plans.push(chosen);
  }
  const files = plans.flatMap((plan) => plan.files);
  if (dryRun) {
    host.stdout.write(unifiedDiff(files, nameOf));
    host.stderr.write(plans.map((plan) => preview(plan, style, nameOf)).join("\n"));
    return 0;
  }
  host.stdout.write(plans.map((plan) => preview(plan, style, nameOf)).join("\n"));
  if (files.length === 0) {
    host.stdout.write("Nothing to write: registry, module and config are there. --force writes registry and module anew.\n");
    return 0;
  }
  if (!args.flag("yes")) {
    if (ask === undefined) throw new UsageError("nobody is here to answer, so nothing was written", "Add --yes to write, or --dry-run to see the changes.");
    if (!isYes(await ask(`Write ${files.length === 1 ? "this file" : `these ${files.length} files`}? [Y/n] `))) {
      host.stdout.write("Nothing was written.\n");
      return 0;
    }
  }
  const outcomes = writeFilesAtomic(files.map(({ file, before, after }) => ({ file, text: after, expected: before === undefined ? ("nothing" as const) : { text: before } })));
  const refused = outcomes.filter((outcome) => outcome.kind !== "written");
  for (const outcome of refused) {
    const why = outcome.kind === "changed" ? "it changed meanwhile. Run `gaplint init` again" : outcome.reason;
    host.stderr.write(`gaplint: ${nameOf(outcome.file)} was not written: ${why}\n`);
  }
  if (refused.length > 0) return 2;
  host.stdout.write(nextSteps(plans, nameOf));
  return 0;
}

/** The folder to set up: the one that is named, or the package that the working directory is in. */
function folderOf(args: ParsedArgs, host: Host): string {
  const [name, ...others] = args.positionals;
  if (others.length > 0) throw new UsageError("`gaplint init` takes one folder", "Run it once for each package.");
  const folder = path.resolve(host.cwd, name ?? ".");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`no such folder: ${name ?? folder}`, `Looked for ${folder}.`);
  return slashed(name === undefined ? packageOf(realpathSync(folder)) : realpathSync(folder));
}

/** The nearest folder upwards with a package.json, within the repository; the folder itself without one. */
function packageOf(folder: string): string {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, "package.json"))) return current;
    if (existsSync(path.join(current, ".git")) || path.dirname(current) === current) return folder;
  }
}

/** The plan with the project's own router as the registry module, where the user wants that. */
async function withRouter(plan: InitPlan, ask: (question: string) => Promise<string>, nameOf: (file: string) => string, options: { readonly now: string; readonly force: boolean }): Promise<InitPlan | InitRefusal> {
  const { proposal } = plan;
  if (proposal === undefined) return plan;
  const answer = await ask(`${evidence(plan, nameOf)}\nName it as the registry module, and write no other? [y/N] `);
  return isYes(answer, false) ? planInit({ root: plan.root, router: proposal, ...options }) : plan;
}

function evidence({ proposal }: InitPlan, nameOf: (file: string) => string): string {
  if (proposal === undefined) return "";
  const through = proposal.select === undefined ? "" : `, most of them by ${proposal.select}()`;
  return `${printable(nameOf(proposal.file))} looks like a router of your own: ${proposal.calls} of ${counted(proposal.of, "model call")} get their model from it${through}. It holds ${proposal.models.map(printable).join(", ")}.`;
}

function isYes(answer: string, otherwise = true): boolean {
  const word = answer.trim().toLowerCase();
  return word === "" ? otherwise : word === "y" || word === "yes";
}

function refuse({ problems }: InitRefusal, host: Host, nameOf: (file: string) => string): ExitCode {
  for (const { file, message, span } of problems) {
    const where = span === undefined ? nameOf(file) : `${nameOf(file)}:${lineOf(file, span[0])}`;
    host.stderr.write(`gaplint: ${printable(where)}: ${message}\n`);
  }
  host.stderr.write("gaplint: nothing was written\n");
  return 2;
}

function lineOf(file: string, offset: number): number {
  try {
    return new LineIndex(readFileSync(file, "utf8")).position(offset).line;
  } catch {
    // Gone since it was read.
    return 1;
  }
}

/** What was found, and what becomes of each file. */
function preview(plan: InitPlan, style: Style, nameOf: (file: string) => string): string {
  const { models, files, modelCalls } = plan;
  const found = models.filter(({ uses }) => uses > 0).length;
  const width = Math.max(0, ...models.map(({ id }) => id.length));
  const lines = [
    `${style.bold(printable(nameOf(plan.root)))}: ${counted(modelCalls, "model call")} seen, ${counted(found, "model")} named in the code`,
    ...models.map((model) => `  ${printable(model.id).padEnd(width)}  ${(model.tier ?? "no tier").padEnd(9)}  ${note(model)}`),
    ...plan.alone.flatMap((lone) => ["", ...wrap(loneTier(lone), MAX_WIDTH).map((line) => `  ${line}`)]),
    ...(models.length === 0 ? ["  Add the models that the project may call to the registry by hand."] : []),
    "",
    ...files.map(({ file, before }) => `  ${before === undefined ? style.good("create") : style.severity("warning", "change")}  ${printable(nameOf(file))}`),
    ...(plan.proposal === undefined ? [] : ["", ...wrap(`${evidence(plan, nameOf)} To use it instead of the written module, name it as "registryModule" in ${printable(nameOf(plan.config))}.`, MAX_WIDTH)]),
    "",
  ];
  return lines.join("\n");
}

function loneTier({ tier, model }: LoneTier): string {
  const gap = model === undefined ? `No model of tier "${printable(tier)}" may be called.` : `Nothing stands behind ${printable(model)} in tier "${printable(tier)}": when access to it is denied, no other model serves.`;
  return `${gap} Add a cleared model to the tier in the registry, or name another tier as its "fallback".`;
}

function note({ standing, uses }: PlannedModel): string {
  const added = uses === 0 ? " (added: without it nothing cleared could serve)" : "";
  switch (standing.kind) {
    case "unknown":
      return `not in the catalogue: confirm its clearance and tier${added}`;
    case "denied":
      return `not cleared: ${standing.reason}`;
    case "cleared":
      return standing.retirement.kind === "retired" ? `retired since ${standing.retirement.on}` : standing.retirement.kind === "retiring" ? `cleared; retires on ${standing.retirement.on}${added}` : `cleared${added}`;
  }
}

function nextSteps(plans: readonly InitPlan[], nameOf: (file: string) => string): string {
  const registries = [...new Set(plans.map(({ registry }) => printable(nameOf(registry))))].join(", ");
  const modules = [...new Set(plans.map(({ module }) => printable(nameOf(module))))].join(", ");
  return [
    "Written. What to do next:",
    `  1. Read ${registries}: set "organization" and "region", confirm each clearance.`,
    `  2. Send fallbacks to your log: onCapabilityEvent((event) => logger.warn(event)), from ${modules}.`,
    "  3. gaplint check --fix replaces written models by lookups; --fix-suggestions adds fallbacks.",
    "  4. gaplint registry check keeps the registry sound; run both in CI.",
    "",
  ].join("\n");
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
