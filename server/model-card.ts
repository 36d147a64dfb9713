/** What the registry says of a model or a tier, as Markdown: the text of hovers and of completion items. */
import type { Clearance, ModelEntry, Registry, Standing } from "../registry/types.ts";
import { callsOf, chosenFor } from "../rules/usage/usage.ts";
import type { ModelCall, ModelUsage, RegistryEntry } from "../rules/usage/usage.ts";

/** The card of an id as it is written somewhere that the registry holds for. `withCalls` adds who uses it, which the analysis must be fresh for. */
export function modelCard(usage: ModelUsage, registry: Registry, id: string, withCalls: boolean): string {
  const { now } = usage;
  const entry = registry.find(id);
  if (entry === undefined) {
    return `**${code(id)}**\n\nThe registry doesn't know this model: nothing says who may call it, or until when.`;
  }
  const facts = [entry.provider, entry.tier === undefined ? undefined : `${entry.tier} tier`, entry.id === id ? undefined : `listed as ${code(entry.id)}`].filter((fact) => fact !== undefined);
  const lines = [
    `**${code(id)}**${facts.map((fact) => ` · ${fact}`).join("")}`,
    verdict(registry.standing(id, now)),
    ...list([
      ...clearanceFacts(entry.clearance),
      ...dateFacts(entry, registry.standing(id, now)),
      entry.flag === undefined ? undefined : `Guarded by the flag ${code(entry.flag)}`,
      entry.aliases.length === 0 ? undefined : `Also written ${entry.aliases.slice(0, 4).map(code).join(", ")}${entry.aliases.length > 4 ? ", …" : ""}`,
      `Fallback chain: ${chainText(registry, entry, now)}`,
      withCalls ? usersText(usage, { registry, id: entry.id }) : undefined,
    ]),
    originText(entry, registry),
  ];
  return lines.join("\n\n");
}

/** The card of a tier. */
export function tierCard({ now }: ModelUsage, registry: Registry, name: string): string {
  const fallbacks: string[] = [];
  for (let at = registry.tiers.get(name)?.fallback; at !== undefined && !fallbacks.includes(at); at = registry.tiers.get(at)?.fallback) {
    fallbacks.push(at);
  }
  const chain = registry.chain(name, now);
  const [first] = chain;
  return [
    `**${code(name)}** tier${fallbacks.length === 0 ? ", with no tier to fall back to" : `, falls back to ${fallbacks.map(code).join(" → ")}`}`,
    first === undefined ? "No model is cleared for it today, nor for a tier it falls back to." : `Answered today with ${code(first.id)}.`,
    ...(chain.length > 1 ? [`In line after it: ${chain.slice(1, 8).map(({ id }) => code(id)).join(" → ")}${chain.length > 8 ? " → …" : ""}`] : []),
  ].join("\n\n");
}

/** One line for a list of completions: "cleared", "restricted since …". */
export function standingText(standing: Standing): string {
  switch (standing.kind) {
    case "unknown":
      return "not in the registry";
    case "denied":
      return standing.reason;
    case "cleared":
      switch (standing.retirement.kind) {
        case "retired":
          return `retired on ${standing.retirement.on}`;
        case "retiring":
          return `cleared, retires on ${standing.retirement.on}`;
        case "none":
          return standing.conditional ? "cleared on a condition" : "cleared";
      }
  }
}

function verdict(standing: Standing): string {
  switch (standing.kind) {
    case "unknown":
      return "Not in the registry.";
    case "denied":
      return `**Not cleared for this project**: ${standing.reason}.`;
    case "cleared":
      if (standing.retirement.kind === "retired") {
        return `**Retired** by its provider on ${standing.retirement.on}: calls to it fail.`;
      }
      return standing.conditional ? "**Cleared** for this project, on a condition that can be taken back." : "**Cleared** for this project.";
  }
}

function clearanceFacts(clearance: Clearance): readonly (string | undefined)[] {
  const { status, organizations, regions, from, until, reviewBy, source } = clearance;
  const conditions = [
    organizations === undefined ? undefined : `organizations ${organizations.join(", ") || "(none)"}`,
    regions === undefined ? undefined : `regions ${regions.join(", ") || "(none)"}`,
    from === undefined ? undefined : `from ${from}`,
    until === undefined ? undefined : `until ${until}`,
  ].filter((condition) => condition !== undefined);
  return [
    `Clearance: ${status}${conditions.length === 0 ? "" : ` (${conditions.join("; ")})`}`,
    reviewBy === undefined ? undefined : `To be reviewed by ${reviewBy}`,
    source === undefined ? undefined : `Source of the clearance: ${source}`,
  ];
}

function dateFacts(entry: ModelEntry, standing: Standing): readonly (string | undefined)[] {
  const retirement = standing.kind === "unknown" ? undefined : standing.retirement;
  return [
    entry.deprecatedOn === undefined ? undefined : `Deprecated on ${entry.deprecatedOn}`,
    retirement?.kind === "retiring" ? `Retires on ${retirement.on}, in ${retirement.daysLeft} days` : retirement?.kind === "retired" ? `Retired on ${retirement.on}` : undefined,
    entry.replacement === undefined ? undefined : `Its provider names ${code(entry.replacement)} as its replacement`,
    entry.source === undefined ? undefined : `Source of the dates: ${entry.source}`,
  ];
}

function chainText(registry: Registry, entry: ModelEntry, now: string): string {
  if (entry.tier === undefined) {
    return "none, as the model has no tier";
  }
  const others = registry.chain(entry.tier, now).filter(({ id }) => id !== entry.id);
  return others.length === 0 ? "none: no other model is cleared for its tier or those below" : `${others.slice(0, 6).map(({ id }) => code(id)).join(" → ")}${others.length > 6 ? " → …" : ""}`;
}

function usersText(usage: ModelUsage, entry: RegistryEntry): string {
  const calls = callsOf(usage, entry);
  return `Used by ${count(calls.length, "model call")}${withoutText(usage, entry.registry, calls)}`;
}

/** ", 3 without fallback", or nothing. A call that asks for a tier has the rest of its chain. */
export function withoutText(usage: ModelUsage, registry: Registry, calls: readonly ModelCall[]): string {
  const without = calls.filter((call) => !usage.hasFallback(call) && !call.lookups.some((lookup) => chosenFor(registry, lookup, usage.now) !== undefined)).length;
  return without === 0 ? "" : `, ${without} without fallback`;
}

function originText(entry: ModelEntry, registry: Registry): string {
  return entry.origin === "project" ? "*From the project's registry.*" : `*From gaplint's catalogue of public models, ${registry.dataDate}.*`;
}

/** One list of bullets for those that are there. */
function list(items: readonly (string | undefined)[]): readonly string[] {
  const there = items.filter((item) => item !== undefined);
  return there.length === 0 ? [] : [there.map((item) => `- ${item}`).join("\n")];
}

function code(text: string): string {
  return `\`${text}\``;
}

/** "1 call", "2 calls". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
