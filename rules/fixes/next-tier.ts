/** missing-fallback-tier: lets a fallback that names the model which failed ask the registry for the tier below. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import type { Span } from "../../analysis/lower/facts.ts";
import { preferredModel } from "../../registry/scaffold/scaffold.ts";
import type { Finding, Fix, FixRequest } from "../finding.ts";
import { announcement, EMITTER_ALIAS, handlerAt } from "./emit-fallback.ts";
import { idsOf } from "./fallback-choice.ts";
import type { FixContext } from "./fixes.ts";
import { caughtError, type Handler } from "./handler-edits.ts";
import { importNames, isSameModule } from "./imports.ts";
import { modelSlot } from "./model-slot.ts";
import { argumentText } from "./registry-lookup.ts";
import { listingEdits, registryFunctionFor } from "./registry-in-reach.ts";
import type { RegistryFunction } from "./registry-module.ts";
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
  const event = request.silent === undefined ? undefined : eventOf(program, context, tree, request.silent);
  // Another model serves now, and nobody would hear of it.
  if (request.silent !== undefined && (event === undefined || !isSameModule(event.emit.module, select.fn.module))) return [];
  const { expressions, edits } = importNames(program, tree, select.fn.module, [{ name: select.fn.name, alias: "selectClearedModel" }, ...(event === undefined ? [] : [{ name: event.emit.name, alias: EMITTER_ALIAS }])]);
  const [chosen = select.fn.name, emitter] = expressions;
  const announced = event === undefined || emitter === undefined ? undefined : announcement(event.handler, caughtError(event.handler), event.emit, emitter, { from: request.model }, style);
  if (event !== undefined && (announced === undefined || announced.guessed.length > 0)) return [];
  const lookup = `${chosen}(${argument})`;
  return [
    {
      title: `Ask the registry for the tier below: ${select.fn.name}(${argumentText(select.fn, choice, { quote: '"' }) ?? ""})${event === undefined ? "" : `, and announce it: ${event.emit.name}(…)`}${select.created.length > 0 ? " (creates the registry module)" : ""}`,
      // Another model serves now: that is the point, but it is a change.
      safe: false,
      edits: [...select.created, ...(added === undefined ? [] : listingEdits(program, select, [added], context)), ...edits, ...(announced?.edits ?? []), ...slot.declare(lookup), ...slot.thread(lookup)],
      reads: [...idsOf(program, call), ...request.rests],
    },
  ];
}

/** The handler that a fallback runs in, and the emitter that tells of it; undefined without either. */
function eventOf(program: Program, context: FixContext, tree: ts.SourceFile, span: Span): { readonly handler: Handler; readonly emit: RegistryFunction } | undefined {
  const handler = handlerAt(program, tree.fileName, span);
  const emit = registryFunctionFor(program, context, "emit", tree.fileName, styleOf(tree));
  return handler === undefined || emit === undefined || handler.getSourceFile() !== tree ? undefined : { handler, emit: emit.fn };
}
