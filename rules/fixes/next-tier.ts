/** missing-fallback-tier: lets a fallback that names the model which failed ask the registry for the tier below. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import { preferredModel } from "../../registry/scaffold/scaffold.ts";
import type { Finding, Fix, FixRequest } from "../finding.ts";
import { idsOf } from "./fallback-choice.ts";
import type { FixContext } from "./fixes.ts";
import { importName } from "./imports.ts";
import { modelSlot } from "./model-slot.ts";
import { argumentText } from "./registry-lookup.ts";
import { listingEdits, registryFunctionFor } from "./registry-in-reach.ts";
import { nodeAt, treeOf } from "./syntax.ts";
import { styleOf } from "./text-style.ts";

type NextTierRequest = Extract<FixRequest, { readonly kind: "next-tier" }>;

/** One suggestion where the registry has, or can be given, a cleared model of the tier that the call's client takes. */
export function nextTierFixes(program: Program, context: FixContext, finding: Finding, request: NextTierRequest): readonly Fix[] {
  const { file } = finding;
  const tree = treeOf(program, file);
  const node = tree === undefined ? undefined : nodeAt(tree, request.at, ts.isCallExpression);
  const call = program.capabilityCalls().find(({ place }) => place.file === file && place.span[0] === request.at[0] && place.span[1] === request.at[1]);
  if (tree === undefined || node === undefined || !ts.isCallExpression(node) || call === undefined) return [];
  const style = styleOf(tree);
  const select = registryFunctionFor(program, context, "select", file, style);
  const slot = modelSlot(program, call, node, () => undefined);
  if (select === undefined || select.fn.async || slot === undefined || slot.reshapes || slot.model.kind !== "written") return [];
  const { tier } = request;
  const provider = slot.provider ?? request.provider;
  const { registry } = select;
  const isServed = registry.chain(tier, context.now).some((entry) => entry.origin === "project" && (provider === undefined || entry.provider === provider));
  const added = isServed || provider === undefined || select.isNew ? undefined : preferredModel(provider, tier, registry, context.now);
  if (!isServed && (added === undefined || registry.find(added)?.tier !== tier)) return [];
  const choice = { tier, ...(provider === undefined ? {} : { provider }) };
  const argument = argumentText(select.fn, choice, style);
  if (argument === undefined) return [];
  const imported = importName(program, tree, select.fn.module, select.fn.name, "selectClearedModel");
  const lookup = `${imported.expression}(${argument})`;
  return [
    {
      title: `Ask the registry for the tier below: ${select.fn.name}(${argumentText(select.fn, choice, { quote: '"' }) ?? ""})${select.created.length > 0 ? " (creates the registry module)" : ""}`,
      // Another model serves now: that is the point, but it is a change.
      safe: false,
      edits: [...select.created, ...(added === undefined ? [] : listingEdits(program, select, [added], context)), ...imported.edits, ...slot.declare(lookup), ...slot.thread(lookup)],
      reads: idsOf(program, call),
    },
  ];
}
