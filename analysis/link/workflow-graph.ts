/**
 * Workflows as they are built in code (Mastra's `createWorkflow`): a chain of steps, with parallel ones and branches,
 * read as an agent graph.
 */
import type { ExpressionId } from "../lower/facts.ts";
import { END, START, type AgentEdge, type AgentGraph, type AgentNode } from "./agent-graph.ts";
import { keptFor } from "./kept.ts";
import { definitionOf } from "./definitions.ts";
import type { Program } from "./program.ts";
import { expressionKey, type ExpressionRef, type FunctionRef, type SourcePlace } from "./refs.ts";

const PACKAGES = /^@mastra\/core(?:\/|$)/;
const BUILDER = "createWorkflow";
const STEP = "createStep";
/** Steps of a workflow may be workflows: nothing is known of those. */
const LINEAR = new Set(["then", "step"]);
const LOOPS = new Set(["dowhile", "dountil", "foreach"]);

const memos = keptFor<"graphs", readonly AgentGraph[]>();

/** Every workflow in the files that import the library, tests left out. */
export function workflowGraphs(program: Program): readonly AgentGraph[] {
  return memos(program.dependencies).get("graphs", () => {
    const files = [...program.project.packages].filter((specifier) => PACKAGES.test(specifier)).flatMap((specifier) => program.project.importersOfPackage(specifier));
    return [...new Set(files)].filter((file) => !program.options.isTest(file)).flatMap((file) => workflowsIn(program, file));
  }, []);
}

function workflowsIn(program: Program, file: string): readonly AgentGraph[] {
  const facts = program.facts(file);
  return (facts?.expressions ?? []).flatMap((expression, id) => (expression.kind === "call" && isLibraryCall(program, file, expression.callee, BUILDER) ? [read(program, { file, id: id as ExpressionId })] : []));
}

function isLibraryCall(program: Program, file: string, callee: ExpressionId, name: string): boolean {
  const facts = program.facts(file);
  const expression = facts?.expressions[callee];
  const source = expression?.kind === "name" && expression.binding !== undefined ? facts?.bindings[expression.binding]?.sources[0] : undefined;
  const declaration = source?.kind === "import" ? facts?.imports[source.import] : undefined;
  return declaration !== undefined && declaration.imported === name && PACKAGES.test(declaration.specifier);
}

interface Draft {
  readonly nodes: AgentNode[];
  readonly edges: AgentEdge[];
  /** The steps that the next one comes after. */
  frontier: readonly string[];
  complete: boolean;
}

function read(program: Program, at: ExpressionRef): AgentGraph {
  const draft: Draft = { nodes: [], edges: [], frontier: [START], complete: true };
  for (const call of chainOf(program, at)) apply(program, call, draft);
  for (const from of draft.frontier) draft.edges.push({ from, to: END, router: undefined, place: program.place(at) });
  return { at, nodes: draft.nodes, edges: draft.edges, complete: draft.complete };
}

/** The calls on the workflow, in the order in which they are made: along the chain, and on the variable that holds it. */
function chainOf(program: Program, at: ExpressionRef): readonly ExpressionRef[] {
  const calls: ExpressionRef[] = [];
  let current = at;
  for (;;) {
    const member = program.parent(current);
    const call = member !== undefined && program.expression(member).kind === "member" ? program.parent(member) : undefined;
    if (call === undefined || program.expression(call).kind !== "call") break;
    calls.push(call);
    current = call;
  }
  const facts = program.facts(at.file);
  const holder = facts?.bindings.findIndex(({ sources }) => sources.some((source) => source.kind === "value" && source.value === current.id && source.path.length === 0)) ?? -1;
  if (holder === -1) return calls;
  const further = (facts?.expressions ?? []).flatMap((use, id): readonly ExpressionRef[] => {
    if (use.kind !== "name" || use.binding !== holder) return [];
    const member = program.parent({ file: at.file, id: id as ExpressionId });
    const call = member !== undefined && program.expression(member).kind === "member" ? program.parent(member) : undefined;
    return call !== undefined && program.expression(call).kind === "call" ? [call, ...chainOf(program, call)] : [];
  });
  return [...calls, ...further];
}

function apply(program: Program, call: ExpressionRef, draft: Draft): void {
  const expression = program.expression(call);
  const callee = expression.kind === "call" ? program.expression({ file: call.file, id: expression.callee }) : undefined;
  if (expression.kind !== "call" || callee?.kind !== "member") return;
  const first = expression.args[0];
  const argument = first === undefined ? undefined : { file: call.file, id: first.value };
  const place: SourcePlace = { file: call.file, span: callee.nameSpan };
  const follow = (names: readonly string[], router: FunctionRef | undefined): void => {
    for (const from of draft.frontier) for (const to of names) draft.edges.push({ from, to, router, place });
  };
  if (argument === undefined) return;
  if (LINEAR.has(callee.name) || LOOPS.has(callee.name)) {
    const name = step(program, argument, place, draft);
    follow([name], undefined);
    if (LOOPS.has(callee.name)) draft.edges.push({ from: name, to: name, router: undefined, place });
    draft.frontier = [name];
    return;
  }
  if (callee.name === "parallel") {
    const names = items(program, argument, draft).map((item) => step(program, item, place, draft));
    follow(names, undefined);
    draft.frontier = names;
    return;
  }
  if (callee.name !== "branch") return;
  const arms = items(program, argument, draft).map((arm) => items(program, arm, draft));
  const names = arms.flatMap(([, target]) => (target === undefined ? [] : [step(program, target, place, draft)]));
  const router = arms.flatMap(([condition]) => (condition === undefined ? [] : program.values(condition))).flatMap((value) => (value.kind === "function" ? [value.fn] : []))[0];
  // Where no condition holds, none of the arms runs.
  follow([...names, END], router);
  draft.frontier = names;
}

/** The items of a list that is written out; of another, nothing is known. */
function items(program: Program, at: ExpressionRef, draft: Draft): readonly ExpressionRef[] {
  const list = definitionOf(program, at);
  const expression = list === undefined ? undefined : program.expression(list);
  if (list === undefined || expression?.kind !== "array" || expression.items.some((item) => item.spread)) {
    draft.complete = false;
    return [];
  }
  return expression.items.map((item) => ({ file: list.file, id: item.value }));
}

/** Adds the step that an expression stands for, and gives its name in the graph. */
function step(program: Program, at: ExpressionRef, place: SourcePlace, draft: Draft): string {
  const made = definitionOf(program, at);
  const expression = made === undefined ? undefined : program.expression(made);
  const name = made === undefined ? expressionKey(at) : expressionKey(made);
  if (draft.nodes.some((node) => node.name === name)) return name;
  const known = made !== undefined && expression?.kind === "call" && isLibraryCall(program, made.file, expression.callee, STEP);
  if (!known && expression?.kind !== "object") draft.complete = false;
  draft.nodes.push({ name, label: program.textOf(at, 40), functions: made === undefined ? [] : executedBy(program, made), place });
  return name;
}

/** `createStep({ execute })`, or the object alone. */
function executedBy(program: Program, made: ExpressionRef): readonly FunctionRef[] {
  const expression = program.expression(made);
  const first = expression.kind === "call" ? expression.args[0] : undefined;
  const options = expression.kind === "object" ? [made] : first === undefined ? [] : program.values({ file: made.file, id: first.value }).flatMap((value) => (value.kind === "object" ? [value.at] : []));
  return options.flatMap((at) => {
    const object = program.expression(at);
    const execute = object.kind === "object" ? object.properties.find((property) => property.kind === "value" && property.key === "execute") : undefined;
    return execute?.kind === "value" ? program.values({ file: at.file, id: execute.value }).flatMap((value) => (value.kind === "function" ? [value.fn] : [])) : [];
  });
}

/** The places in workflows that a step made by this call has. */
export function stepsMadeBy(program: Program, call: ExpressionRef): readonly { readonly graph: AgentGraph; readonly name: string }[] {
  const expression = program.expression(call);
  if (expression.kind !== "call" || !isLibraryCall(program, call.file, expression.callee, STEP)) return [];
  const name = expressionKey(call);
  return workflowGraphs(program).flatMap((graph) => (graph.nodes.some((node) => node.name === name) ? [{ graph, name }] : []));
}
