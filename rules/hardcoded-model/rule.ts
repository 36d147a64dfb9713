/**
 * hardcoded-model: a model identity written in code reaches a capability call, a factory or an agent without asking
 * the capability registry. One finding per place where it is written.
 */
import type { Program } from "../../analysis/link/program.ts";
import type { Registry } from "../../registry/types.ts";
import type { FileContext, RawFinding, Rule, RuleContext } from "../context.ts";
import { flagGuards } from "./flags.ts";
import { WARN_DAYS_BEFORE, grade } from "./grade.ts";
import { restrictedMentions } from "./mentions.ts";
import { unlistedProviders } from "./unlisted-providers.ts";
import { describeMention, describeOrigin } from "./messages.ts";
import { modelOrigins, type ModelOrigin } from "./origins.ts";
import { deployments, namesDeployment } from "./deployments.ts";
import { ownTiers, type OwnTier } from "./own-tier.ts";
import { traceOf } from "./trace.ts";

export const hardcodedModel: Rule = { id: "hardcoded-model", check };

function check(program: Program, context: RuleContext): readonly RawFinding[] {
  const registryOf = (file: string): Registry => context.at(file).registry;
  const registryFiles = new Set(context.registries.flatMap(({ registry }) => registry.file ?? []));
  const origins = modelOrigins(program, registryOf, registryFiles);
  const sent = new Set(origins.map((origin) => `${origin.place.file}\0${origin.place.span[0]}`));
  const mentions = restrictedMentions(program, registryOf, context.now).filter((mention) => !sent.has(`${mention.place.file}\0${mention.place.span[0]}`));
  const known: Known = { tiers: ownTiers(origins), deployments: deployments(origins), providers: unlistedProviders(origins, registryOf) };
  return [
    ...origins.map((origin) => originFinding(program, context.at(origin.place.file), origin, known)),
    ...mentions.map((mention): RawFinding => ({
      ...mention.place,
      kind: "mention",
      severity: "warning",
      message: describeMention(mention, registryOf(mention.place.file).standing(mention.id, context.now)),
      trace: [],
      model: mention.id,
    })),
  ];
}

/** What the code tells of the ids besides the registry. */
interface Known {
  readonly tiers: ReadonlyMap<string, OwnTier>;
  readonly deployments: ReadonlyMap<string, string | undefined>;
  readonly providers: ReadonlyMap<string, string>;
}

function originFinding(program: Program, context: FileContext, origin: ModelOrigin, { tiers, deployments: deployed, providers }: Known): RawFinding {
  const standing = context.registry.standing(origin.id, context.now);
  const entry = context.registry.find(origin.id);
  const { kind, severity } = grade(standing, {
    isDefault: origin.isDefault,
    flagged: origin.reaches.every((reach) => flagGuards(program, reach.sink, origin.at, entry?.flag)),
    strict: context.profile === "strict",
    revocableTiers: new Set(["frontier"]),
    warnDaysBefore: typeof context.options["warnDaysBefore"] === "number" ? context.options["warnDaysBefore"] : WARN_DAYS_BEFORE,
  });
  const isDeployment = namesDeployment(origin);
  const provider = isDeployment ? deployed.get(origin.id) : (entry?.provider ?? providers.get(origin.id));
  const own = tiers.get(origin.id);
  const hasPlace = !origin.implicit && !origin.isPart && !(isDeployment && provider === undefined) && (own !== undefined || !tiers.has(origin.id));
  return {
    ...origin.place,
    kind,
    severity,
    message: describeOrigin(program, origin, kind, standing, context),
    trace: traceOf(program, origin),
    model: origin.id,
    isDefault: origin.isDefault,
    ...(!hasPlace
      ? {}
      : { fix: { kind: "registry-lookup", model: origin.id, tier: own ?? entry?.tier ?? "general", isDefault: origin.isDefault, ...(isDeployment ? { isDeployment } : {}), ...(provider === undefined ? {} : { provider }) } }),
  };
}
