/** hardcoded-model: asks the project's registry module for the model in place of naming it. */
import type { Program } from "../../analysis/link/program.ts";
import type { ModelEntry } from "../../registry/types.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import { KIND_TIERS, ownTierOf } from "../hardcoded-model/own-tier.ts";
import type { FixContext } from "./fixes.ts";
import { needsParentheses } from "./awaiting.ts";
import { importName } from "./imports.ts";
import { literalPlace } from "./literal-place.ts";
import { isModule } from "./module-kind.ts";
import type { RegistryFunction } from "./registry-module.ts";
import { listingEdits, registryFunctionFor } from "./registry-in-reach.ts";
import { mayAwait, nodeAt, treeOf } from "./syntax.ts";
import { quoted, styleOf, type TextStyle } from "./text-style.ts";

type LookupRequest = Extract<FixRequest, { readonly kind: "registry-lookup" }>;

export interface Choice {
  readonly tier: string;
  readonly provider?: string;
}

/** What the registry would answer to a choice. */
export interface Answer {
  readonly choice: Choice;
  /** True when it answers with the very model that is written. */
  readonly same: boolean;
  /** The model has to be added to the registry file first. */
  readonly adds: boolean;
}

/** With the provider, then without it; only what a client of that provider can take. */
export function registryLookupFixes(program: Program, context: FixContext, finding: Finding, request: LookupRequest): readonly Fix[] {
  const { file, span } = request.at ?? finding;
  const tree = treeOf(program, file);
  const literal = tree === undefined ? undefined : nodeAt(tree, span);
  const place = literal === undefined ? undefined : literalPlace(program, literal);
  if (tree === undefined || literal === undefined || place === undefined) return [];

  const style = styleOf(tree);
  const found = registryFunctionFor(program, context, "select", file, style);
  if (found === undefined) return [];
  const { fn: lookup, created } = found;
  if (lookup.async && !mayAwait(literal, isModule(program, tree))) return [];

  return answersTo({ now: context.now, registry: found.registry }, request).flatMap(({ choice, same, adds }): readonly Fix[] => {
    const argument = argumentText(lookup, choice, style);
    if (argument === undefined) return [];
    const listed = adds ? listingEdits(program, found, [request.model], context) : [];
    const imported = importName(program, tree, lookup.module, lookup.name, "selectClearedModel");
    const call = `${imported.expression}(${argument})`;
    const awaited = lookup.async ? (needsParentheses(literal) ? `(await ${call})` : `await ${call}`) : call;
    const replacement: Edit = { file, span, text: place.inAttribute ? `{${awaited}}` : awaited };
    return [
      {
        title: titleOf(`${lookup.name}(${argumentText(lookup, choice, { ...style, quote: '"' }) ?? ""})`, { once: place.once, creates: created.length > 0 }),
        safe: same && !place.once,
        edits: [...created, ...listed, ...imported.edits, replacement],
        ...(request.rests === undefined ? {} : { reads: request.rests }),
      },
    ];
  });
}

function titleOf(call: string, { once, creates }: { readonly once: boolean; readonly creates: boolean }): string {
  const notes = [...(creates ? ["creates the registry module"] : []), ...(once ? ["asked once, when the module loads"] : [])];
  return `Ask the registry for the model: ${call}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

/** What a registry would answer to the choices that stand for a model, with its provider first. */
export function answersTo({ registry, now }: Pick<FixContext, "registry" | "now">, { model, tier, provider, isDeployment = false }: Pick<LookupRequest, "model" | "tier" | "provider" | "isDeployment">): readonly Answer[] {
  const entry = registry.find(model);
  const isOfKind = KIND_TIERS.some((each) => each === tier);
  if (!isOfKind && (entry === undefined ? ownTierOf(model) !== false : entry.tier === undefined)) return [];
  // What the project's registry keeps out of the tier is none that a lookup would answer with.
  if (isOfKind && entry?.origin === "project" && entry.tier !== tier) return [];
  // A spelling for a gateway or platform is another id than the one the registry answers with.
  if (entry !== undefined && entry.id !== model && registry.models.get(model)?.origin !== "project") return [];
  const matches = (each: ModelEntry, choice: Choice): boolean => each.origin === "project" && (choice.provider === undefined || each.provider === choice.provider);
  // No other provider knows the deployment, whatever else is in its tier.
  const choices: Choice[] = provider === undefined ? [{ tier }] : isDeployment ? [{ tier, provider }] : [{ tier, provider }, { tier }];
  return choices.flatMap((choice): readonly Answer[] => {
    const isListed = [...registry.models.values()].some((each) => each.tier === tier && matches(each, choice));
    // The entry that is written carries the provider the catalogue knows; a lookup by another finds nothing.
    if (!isListed) return choice.provider === undefined || choice.provider === entry?.provider || (isDeployment && entry?.origin !== "project") ? [{ choice, same: isCleared(registry.standing(model, now)), adds: true }] : [];
    const first = registry.chain(tier, now).find((each) => matches(each, choice));
    // Nothing is cleared: the lookup throws in place of the provider's refusal.
    if (first === undefined) return choice.provider === provider ? [{ choice, same: false, adds: false }] : [];
    const same = first.id === model;
    // Models of one kind are made for different things: what reads aloud is no other's match for its sound or its settings.
    if (isOfKind && !same && first.id !== entry?.replacement) return [];
    return same || (provider !== undefined && first.provider === provider) ? [{ choice, same, adds: false }] : [];
  });
}

function isCleared(standing: ReturnType<FixContext["registry"]["standing"]>): boolean {
  return standing.kind === "unknown" || (standing.kind === "cleared" && standing.retirement.kind !== "retired");
}

/** The argument in the form the function takes; undefined where it can't take the choice. */
export function argumentText({ argument }: RegistryFunction, choice: Choice, style: Pick<TextStyle, "quote">): string | undefined {
  if (argument.kind === "text") {
    if (choice.provider !== undefined || argument.values?.includes(choice.tier) === false) return undefined;
    return quoted(choice.tier, style);
  }
  if (argument.kind === "other") return undefined;
  const given = Object.entries(choice);
  const { members } = argument;
  if (members !== undefined) {
    const takesAll = given.every(([key, value]) => members.has(key) && members.get(key)?.values?.includes(value) !== false);
    const needsMore = [...members].some(([key, member]) => !member.optional && !(key in choice));
    if (!takesAll || needsMore) return undefined;
  }
  return `{ ${given.map(([key, value]) => `${key}: ${quoted(value, style)}`).join(", ")} }`;
}

