/** What is wrong with a registry file: its form, its names, its dates, and tiers that nothing can serve. */
import { findNodeAtLocation, type Node } from "jsonc-parser";
import { fallbackCycle, tierOrder } from "./chain.ts";
import { registryOf } from "./load.ts";
import { readRegistryFile, type RegistryFile, type WrittenModel, type WrittenTier } from "./read.ts";
import schema from "./schema/capability-registry.schema.json" with { type: "json" };
import { nearest } from "./schema/nearest.ts";
import { validateJson } from "./schema/validate-json.ts";
import type { Span } from "./span.ts";
import type { Subject } from "./standing.ts";
import type { Registry, RegistryProblem } from "./types.ts";

/**
 * The problems of a registry file on a date (YYYY-MM-DD), in the order of the text. `file` is its absolute path;
 * `defaults` stand in for an organization or region it doesn't name.
 */
export function lintRegistry(text: string, file: string, now: string, defaults: Subject = {}): readonly RegistryProblem[] {
  const written = readRegistryFile(text);
  const registry = registryOf(written, file, defaults);
  const problems = [
    ...written.problems,
    ...schemaProblems(written),
    ...written.models.flatMap((model) => modelProblems(model, registry, now)),
    ...written.tiers.flatMap((tier) => tierProblems(tier, registry)),
    ...cycleProblems(written, registry),
    ...unservedTiers(written, registry, now),
    ...sharedAliases(written),
  ];
  return problems.sort((a, b) => a.span[0] - b.span[0]);
}

/** Form, as the published schema has it. Where the text isn't JSON at all, the syntax errors say enough. */
function schemaProblems(written: RegistryFile): readonly RegistryProblem[] {
  if (written.problems.length > 0) return [];
  return validateJson(written.root, schema).map(({ message, offset, length }) => ({
    kind: "schema",
    severity: "error",
    message,
    span: [offset, offset + length],
  }));
}

function modelProblems(model: WrittenModel, registry: Registry, now: string): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  if (model.tier !== undefined && !registry.tiers.has(model.tier)) {
    problems.push(unknownTier(model.tier, registry, valueSpan(model.node, ["tier"])));
  }
  if (model.replacement !== undefined && registry.find(model.replacement) === undefined) {
    const hint = didYouMean(model.replacement, registry.models.keys());
    problems.push({
      kind: "unknown-replacement",
      severity: "warning",
      message: `The replacement "${model.replacement}" is not a model the registry knows.${hint}`,
      span: valueSpan(model.node, ["replacement"]),
    });
  }
  const inherited = registry.models.get(model.id)?.clearance.status;
  if (model.clearance === undefined && inherited !== undefined && inherited !== "cleared") {
    problems.push({
      kind: "unstated-clearance",
      severity: "warning",
      message: `"${model.id}" has no "clearance" of its own. gaplint takes the catalogue's, which is ${inherited}; a program that reads this file doesn't know the catalogue. Write the clearance here.`,
      span: model.span,
    });
  }
  const { until, reviewBy, status } = model.clearance ?? {};
  if (until !== undefined && now > until) {
    problems.push({
      kind: "expired",
      severity: "warning",
      message:
        status === "restricted" || status === "revoked"
          ? `The order on "${model.id}" ended on ${until}, and the model stays ${status} until its clearance is renewed or changed.`
          : `The clearance of "${model.id}" ended on ${until}: it counts as denied. Renew it, or revoke the model.`,
      span: valueSpan(model.node, ["clearance", "until"]),
    });
  }
  if (reviewBy !== undefined && now > reviewBy) {
    problems.push({
      kind: "overdue-review",
      severity: "warning",
      message: `The clearance of "${model.id}" was to be reviewed by ${reviewBy}. Confirm it and set the next date.`,
      span: valueSpan(model.node, ["clearance", "reviewBy"]),
    });
  }
  return problems;
}

function tierProblems(tier: WrittenTier, registry: Registry): readonly RegistryProblem[] {
  if (tier.fallback === undefined || registry.tiers.has(tier.fallback)) return [];
  return [unknownTier(tier.fallback, registry, valueSpan(tier.node, ["fallback"]))];
}

function unknownTier(name: string, registry: Registry, span: Span): RegistryProblem {
  const known = [...registry.tiers.keys()];
  const listed = known.length === 0 ? " No tiers are declared: add it under \"tiers\"." : ` Declared: ${known.join(", ")}.`;
  const message = `The tier "${name}" is not declared.${didYouMean(name, known) || listed}`;
  return { kind: "unknown-tier", severity: "warning", message, span };
}

function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? "" : ` Did you mean "${meant}"?`;
}

/** One problem a cycle, at the first of its tiers that the file declares. */
function cycleProblems(written: RegistryFile, registry: Registry): readonly RegistryProblem[] {
  const reported = new Set<string>();
  const problems: RegistryProblem[] = [];
  for (const tier of written.tiers) {
    const cycle = fallbackCycle(registry.tiers, tier.name);
    if (cycle === undefined || reported.has(tier.name)) continue;
    for (const name of cycle) reported.add(name);
    const path = cycle.map((name) => `"${name}"`).join(" to ");
    problems.push({
      kind: "cycle",
      severity: "warning",
      message: `The fallback goes round in a circle: ${path}. One of these tiers must fall back to another one or to none.`,
      span: valueSpan(tier.node, ["fallback"]),
    });
  }
  return problems;
}

/** Tiers that the file declares, or puts models in, and whose chain holds no cleared model. */
function unservedTiers(written: RegistryFile, registry: Registry, now: string): readonly RegistryProblem[] {
  const places = new Map<string, Span>(written.tiers.map((tier) => [tier.name, tier.span]));
  for (const { node, tier } of written.models) {
    if (tier !== undefined && registry.tiers.has(tier) && !places.has(tier)) places.set(tier, valueSpan(node, ["tier"]));
  }
  return [...places].flatMap(([tier, span]): readonly RegistryProblem[] => {
    if (registry.chain(tier, now).length > 0) return [];
    const chain = tierOrder(registry.tiers, tier);
    const listed = [...registry.models.values()].filter(
      (entry) => entry.origin === "project" && entry.tier !== undefined && chain.includes(entry.tier),
    );
    const reasons = listed.map((entry) => `${entry.id} is ${whyDenied(registry, entry.id, now)}`);
    const named = chain.map((name) => `"${name}"`).join(", then ");
    const why = reasons.length === 0 ? "no model is listed in it" : summary(reasons);
    return [
      {
        kind: "no-cleared-model",
        severity: "error",
        message: `No cleared model serves ${named} on ${now}: ${why}. Add a cleared model or another fallback.`,
        span,
      },
    ];
  });
}

/** Aliases that are another model's id or alias as well. */
function sharedAliases(written: RegistryFile): readonly RegistryProblem[] {
  const owners = new Map(written.models.map((model) => [model.id.toLowerCase(), model.id]));
  return written.models.flatMap((model) =>
    model.aliases.flatMap((alias, place): readonly RegistryProblem[] => {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) owners.set(alias.toLowerCase(), model.id);
      if (owner === undefined || owner === model.id) return [];
      const message = `The alias "${alias}" already names "${owner}"; it counts for that model only.`;
      return [{ kind: "schema", severity: "warning", message, span: valueSpan(model.node, ["aliases", place]) }];
    }),
  );
}

function whyDenied(registry: Registry, id: string, now: string): string {
  const standing = registry.standing(id, now);
  switch (standing.kind) {
    case "unknown":
      return "unknown";
    case "denied":
      return standing.status === "conditional" ? `not cleared (${standing.reason})` : standing.reason;
    case "cleared":
      return standing.retirement.kind === "retired" ? `retired since ${standing.retirement.on}` : "cleared";
  }
}

function summary(reasons: readonly string[]): string {
  const shown = reasons.slice(0, 3).join("; ");
  return reasons.length > 3 ? `${shown}; and ${reasons.length - 3} more` : shown;
}

function valueSpan(node: Node, path: readonly (string | number)[]): Span {
  const found = findNodeAtLocation(node, [...path]) ?? node;
  return [found.offset, found.offset + found.length];
}
