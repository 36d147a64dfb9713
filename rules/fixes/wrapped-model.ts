/**
 * missing-fallback-tier: a model object that walks the cleared models itself. For calls that return before the request
 * is made: their failure never reaches a walk round the call, but it does reach the model's own method.
 */
import * as ts from "typescript";
import type { CapabilityCall, Program } from "../../analysis/link/program.ts";
import type { Edit, Fix } from "../finding.ts";
import { applyEdits } from "./apply.ts";
import { nameOf } from "./call-parts.ts";
import { constantOf } from "./constants.ts";
import { fallbackChoice, idsOf } from "./fallback-choice.ts";
import type { FixContext } from "./fixes.ts";
import { importName } from "./imports.ts";
import { makerOf } from "./model-maker.ts";
import { objectSlot } from "./model-slot.ts";
import { registryFunctionFor } from "./registry-in-reach.ts";
import { PARAMETER_NAMES } from "./slot-finder.ts";
import { containsAwait, expressionOf, freeName, startOf } from "./syntax.ts";
import { indentAt, quoted, styleOf } from "./text-style.ts";
import wrappers from "./wrappers.json" with { type: "json" };

type Wrapper = (typeof wrappers)[number];

/** One fix where the call is given a model object that can be made anew for each model; none elsewhere. */
export function wrappedModelFixes(program: Program, context: FixContext, call: CapabilityCall, node: ts.CallExpression, lookupIn: (tree: ts.SourceFile) => string | undefined): readonly Fix[] {
  const tree = node.getSourceFile();
  const { fileName: file, text } = tree;
  if (call.source.kind !== "sdk") return [];
  const { sdk, entry } = call.source;
  const wrapper = wrappers.find((each) => each.package === sdk.name);
  const members = wrapper === undefined ? undefined : membersOf(program, wrapper, file);
  const property = entry.model.map((place) => propertyAt(node, place)).find((found) => found !== undefined);
  if (wrapper === undefined || members === undefined || property === undefined) return [];

  const given = ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer;
  const source = ts.isIdentifier(given) ? constantOf(given)?.initializer : given;
  if (source === undefined || containsAwait(source) || !isObject(program, wrapper, source)) return [];
  const slot = objectSlot(program, call, source, lookupIn);
  const style = styleOf(tree);
  const run = registryFunctionFor(program, context, "run", file, style);
  if (slot === undefined || run === undefined) return [];
  const choice = fallbackChoice(program, context, slot, run, style);
  if (choice === undefined) return [];

  const parameter = freeName(PARAMETER_NAMES, slot.names);
  const imported = importName(program, tree, run.fn.module, run.fn.name, "withClearedFallback");
  const wrap = importName(program, tree, { kind: "specifier", specifier: wrapper.package }, wrapper.name, `${wrapper.name}WithTiers`);
  const { middleware, method } = entry.lazy === true ? wrapper.stream : wrapper.generate;
  const outer = indentAt(text, startOf(property));
  const line = (depth: number): string => `${style.eol}${outer}${style.indent.repeat(depth)}`;
  const wrapped = [
    `${wrap.expression}({`,
    `${line(1)}model: ${given.getText()},`,
    `${line(1)}middleware: {`,
    ...Object.entries(members).map(([key, value]) => `${line(2)}${key}: ${quoted(value, style)},`),
    `${line(2)}${middleware}: ({ params }) => ${imported.expression}(${choice.text}, (${parameter}) => ${madeFor(source, slot.thread(parameter))}.${method}(params)),`,
    `${line(1)}},`,
    `${line(0)}})`,
  ].join("");
  const replacement: Edit = ts.isShorthandPropertyAssignment(property)
    ? { file, span: [property.end, property.end], text: `: ${wrapped}` }
    : { file, span: [startOf(given), given.end], text: wrapped };
  return [
    {
      title: `Wrap the model, so that it walks the cleared ones: ${run.fn.name}(${choice.text.replaceAll("'", '"')}, …)${run.created.length > 0 ? " (creates the registry module)" : ""}`,
      safe: false,
      edits: [...run.created, ...choice.edits, ...imported.edits, ...wrap.edits, ...slot.declare(parameter), replacement],
      reads: idsOf(program, call),
    },
  ];
}

/** The property of the first argument that a place such as `0.model` names. */
function propertyAt(node: ts.CallExpression, place: string): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined {
  const [first, key, ...rest] = place.split(".");
  const [argument] = node.arguments;
  if (first !== "0" || rest.length > 0 || argument === undefined || !ts.isObjectLiteralExpression(argument)) return undefined;
  const property = argument.properties.find((each) => each.name !== undefined && nameOf(each.name) === key);
  return property !== undefined && (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) ? property : undefined;
}

/** What the middleware has to say besides, in the version that the file's package asks for; undefined for another one. */
function membersOf(program: Program, wrapper: Wrapper, file: string): Readonly<Record<string, string>> | undefined {
  const json = program.project.packageJson(file)?.json;
  const ranges = ["dependencies", "devDependencies", "peerDependencies"].map((key) => versionIn(json?.[key], wrapper.package));
  const major = /^[\^~>=v\s]*(\d+)/.exec(ranges.find((range) => range !== undefined) ?? "")?.[1];
  return major === undefined ? undefined : new Map<string, Readonly<Record<string, string>>>(Object.entries(wrapper.majors)).get(major);
}

function versionIn(dependencies: unknown, name: string): string | undefined {
  const version: unknown = typeof dependencies === "object" && dependencies !== null ? Reflect.get(dependencies, name) : undefined;
  return typeof version === "string" ? version : undefined;
}

/** Whether the expression is a model object whatever happens, as its methods are called: a factory's, or that of a function which says nothing wider. */
function isObject(program: Program, wrapper: Wrapper, source: ts.Expression): boolean {
  if (!ts.isCallExpression(source) || source.questionDotToken !== undefined) return false;
  const at = expressionOf(program, source);
  const maker = at === undefined ? undefined : makerOf(program, at);
  return maker === undefined || maker.node.type === undefined || new RegExp(wrapper.types).test(maker.node.type.getText());
}

/** The text of an expression with edits in it. */
function madeFor(source: ts.Expression, edits: readonly Edit[]): string {
  const { fileName: file, text } = source.getSourceFile();
  const [start, end] = [startOf(source), source.end];
  const inside = edits.filter((edit) => edit.file === file && edit.span[0] >= start && edit.span[1] <= end).map((edit): Edit => ({ ...edit, span: [edit.span[0] - start, edit.span[1] - start] }));
  return applyEdits(inside, () => text.slice(start, end)).get(file) ?? text.slice(start, end);
}
