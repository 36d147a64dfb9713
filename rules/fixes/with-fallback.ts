/** missing-fallback-tier: runs a call through the registry's walk over cleared models, its model threaded through as a parameter. */
import * as ts from "typescript";
import { isLazy } from "../../analysis/link/failure/listeners.ts";
import type { Program } from "../../analysis/link/program.ts";
import type { Edit, Finding, Fix, FixRequest } from "../finding.ts";
import type { FixContext } from "./fixes.ts";
import { importName, type ImportedName } from "./imports.ts";
import { fallbackChoice, idsOf } from "./fallback-choice.ts";
import { bodySlot, modelSlot } from "./model-slot.ts";
import { registryFunctionFor, type RegistryCall } from "./registry-in-reach.ts";
import { REFUSED, sentBody } from "./sent-request.ts";
import { PARAMETER_NAMES, type WrittenModel } from "./slot-finder.ts";
import { containsAwait, freeName, functionAround, nodeAt, startOf, treeOf } from "./syntax.ts";
import { wrappedModelFixes } from "./wrapped-model.ts";
import { styleOf } from "./text-style.ts";

type WithFallbackRequest = Extract<FixRequest, { readonly kind: "with-fallback" }>;

/**
 * One fix where the call's promise is awaited, returned or handled on the spot, and its model can be replaced by a
 * parameter. Where its failure only shows while the result is read, the model is wrapped in place of the call, as far
 * as its library has a way.
 */
export function withFallbackFixes(program: Program, context: FixContext, finding: Finding, request: WithFallbackRequest): readonly Fix[] {
  const { file } = finding;
  const tree = treeOf(program, file);
  const call = program.capabilityCalls().find(({ place }) => place.file === file && place.span[0] === request.at[0] && place.span[1] === request.at[1]);
  const node = tree === undefined ? undefined : nodeAt(tree, request.at, ts.isCallExpression);
  if (tree === undefined || call === undefined || node === undefined || !ts.isCallExpression(node)) return [];
  const body = sentBody(call, node);
  if (call.source.kind !== "sdk" && body === undefined) return [];

  const style = styleOf(tree);
  const select = registryFunctionFor(program, context, "select", file, style);
  const lookupIn = (each: ts.SourceFile): string | undefined => (select === undefined || select.created.length > 0 ? undefined : importName(program, each, select.fn.module, select.fn.name, "").expression);
  if (isLazy(program, call) || !isTakenOnTheSpot(node) || cannotMove(node)) return wrappedModelFixes(program, context, call, node, lookupIn);
  const lookup = lookupIn(tree);
  const slot = body === undefined ? modelSlot(program, call, node, lookupIn) : bodySlot(program, call, node, body, lookupIn);
  const run = registryFunctionFor(program, context, "run", file, style);
  if (slot === undefined || run === undefined) return [];
  // Where what is chosen among may not be called, that is to be mended where it is written.
  const mayBeDenied = program.modelsOf({ at: call.at, place: call.place, sends: true, call }).some((value) => value.kind === "string" && context.registry.standing(value.text, context.now).kind === "denied");
  if (slot.model.kind === "chosen" && mayBeDenied) return [];
  const choice = fallbackChoice(program, context, slot, run, style);
  if (choice === undefined) return [];

  const parameter = freeName(PARAMETER_NAMES, slot.names);
  const imported = importOf(program, tree, run, slot.model, lookup);
  const awaits = slot.waits || containsAwait(node) ? "async " : "";
  const opening = `${imported.expression}(${choice.text}, ${awaits}(${parameter}) => `;
  const edits: readonly Edit[] = [
    ...run.created,
    ...choice.edits,
    ...imported.edits,
    ...slot.declare(parameter),
    { file, span: [startOf(node), startOf(node)], text: opening },
    ...slot.thread(parameter),
    { file, span: [node.end, node.end], text: `${body === undefined ? "" : REFUSED})` },
  ];
  return [
    {
      title: `Run the call through the registry: ${run.fn.name}(${choice.text.replaceAll("'", '"')}, …)${run.created.length > 0 ? " (creates the registry module)" : ""}`,
      safe: choice.same && !slot.reshapes && body === undefined,
      edits,
      reads: idsOf(program, call),
    },
  ];
}

/** Where the file's only lookup gives way to the walk, its import does as well. */
function importOf(program: Program, tree: ts.SourceFile, run: RegistryCall, model: WrittenModel, lookup: string | undefined): ImportedName {
  const imported = importName(program, tree, run.fn.module, run.fn.name, "withClearedFallback");
  const specifier = model.kind === "lookup" && lookup !== undefined ? onlySpecifier(tree, lookup) : undefined;
  if (specifier === undefined || imported.edits.length > 1) return imported;
  const { elements } = specifier.parent;
  const position = elements.indexOf(specifier);
  const [before, next] = [elements[position - 1], elements[position + 1]];
  if (imported.edits.length === 0) {
    const span = next !== undefined ? ([startOf(specifier), startOf(next)] as const) : before !== undefined ? ([before.end, specifier.end] as const) : undefined;
    return span === undefined ? imported : { ...imported, edits: [{ file: tree.fileName, span, text: "" }] };
  }
  const name = imported.expression === run.fn.name ? run.fn.name : `${run.fn.name} as ${imported.expression}`;
  return { ...imported, edits: [{ file: tree.fileName, span: [startOf(specifier), specifier.end], text: name }] };
}

/** The import specifier of a name that the file says only once more. */
function onlySpecifier(tree: ts.SourceFile, name: string): ts.ImportSpecifier | undefined {
  let specifier: ts.ImportSpecifier | undefined;
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) {
      count += 1;
      if (ts.isImportSpecifier(node.parent) && node.parent.propertyName === undefined) specifier = node.parent;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return count === 2 ? specifier : undefined;
}

/** Whether the promise goes where any promise may: an SDK's own has more than `then`. */
function isTakenOnTheSpot(node: ts.Expression): boolean {
  let outer: ts.Node = node;
  while (ts.isParenthesizedExpression(outer.parent) || ts.isAsExpression(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  if (ts.isAwaitExpression(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return /^(?:then|catch|finally)$/.test(parent.name.text) && ts.isCallExpression(parent.parent);
  if (ts.isReturnStatement(parent)) return returnsPromise(functionAround(parent));
  if (ts.isArrowFunction(parent)) return parent.body === outer && returnsPromise(parent);
  // Promise.all([call(), …])
  return ts.isArrayLiteralExpression(parent) && ts.isCallExpression(parent.parent) && /^Promise\.(?:all|allSettled|race|any)$/.test(parent.parent.expression.getText());
}

function returnsPromise(fn: ts.FunctionLikeDeclaration | undefined): boolean {
  return fn !== undefined && (fn.type === undefined || /^Promise(?:Like)?\b/.test(fn.type.getText()));
}

/** What means something else inside another function. */
function cannotMove(node: ts.Node): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isYieldExpression(child) || (ts.isIdentifier(child) && child.text === "arguments")) found = true;
    else if (!isScope(child)) ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** A function with an `arguments` of its own. */
function isScope(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
}
