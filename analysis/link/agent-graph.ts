/**
 * Agent graphs as they are built in code (LangGraph's `StateGraph`): nodes, edges, and what conditional edges may
 * choose. Read from the chain of builder calls, whether written as one expression or statement by statement.
 */
import type { ExpressionId } from "../lower/facts.ts";
import { keptFor } from "./kept.ts";
import { definitionOf } from "./definitions.ts";
import { commandedBy, type GraphWords } from "./graph-commands.ts";
import type { Program } from "./program.ts";
import type { ExpressionRef, FunctionRef, SourcePlace } from "./refs.ts";

export const START = "__start__";
export const END = "__end__";

export interface AgentNode {
  readonly name: string;
  /** What messages call it, where its name is no word for people. */
  readonly label?: string;
  /** The functions it may run; empty when they are out of reach. */
  readonly functions: readonly FunctionRef[];
  readonly place: SourcePlace;
}

export interface AgentEdge {
  readonly from: string;
  readonly to: string;
  /** The function that chooses this edge, for a conditional one. */
  readonly router: FunctionRef | undefined;
  readonly place: SourcePlace;
}

export interface AgentGraph {
  /** `new StateGraph(…)`. */
  readonly at: ExpressionRef;
  readonly nodes: readonly AgentNode[];
  readonly edges: readonly AgentEdge[];
  /** False when some node or edge could not be read, so that absence proves nothing. */
  readonly complete: boolean;
}

const PACKAGES = /^@langchain\/langgraph(?:\/|$)/;
const BUILDERS = new Set(["StateGraph", "MessageGraph", "Graph"]);

const memos = keptFor<"graphs", readonly AgentGraph[]>();

/** Every agent graph in the files that import the library, tests left out. */
export function agentGraphs(program: Program): readonly AgentGraph[] {
  return memos(program.dependencies).get("graphs", () => {
    const files = [...program.project.packages].filter((specifier) => PACKAGES.test(specifier)).flatMap((specifier) => program.project.importersOfPackage(specifier));
    return [...new Set(files)].filter((file) => !program.options.isTest(file)).flatMap((file) => graphsIn(program, file));
  }, []);
}

function graphsIn(program: Program, file: string): readonly AgentGraph[] {
  const facts = program.facts(file);
  if (facts === undefined) return [];
  return facts.expressions.flatMap((expression, id) => {
    if (expression.kind !== "new") return [];
    const ref: ExpressionRef = { file, id: id as ExpressionId };
    const callee = facts.expressions[expression.callee];
    return callee?.kind === "name" && BUILDERS.has(imported(program, file, callee.binding) ?? "") ? [read(program, ref)] : [];
  });
}

/** The name under which a binding is exported by the graph library. */
function imported(program: Program, file: string, id: number | undefined): string | undefined {
  const facts = program.facts(file);
  const source = id === undefined ? undefined : facts?.bindings[id]?.sources[0];
  const declaration = source?.kind === "import" ? facts?.imports[source.import] : undefined;
  return declaration !== undefined && PACKAGES.test(declaration.specifier) ? declaration.imported : undefined;
}

interface Draft {
  readonly nodes: AgentNode[];
  readonly edges: AgentEdge[];
  readonly routers: { readonly from: string; readonly router: FunctionRef | undefined; readonly targets: readonly string[] | undefined; readonly place: SourcePlace }[];
  complete: boolean;
}

function read(program: Program, at: ExpressionRef): AgentGraph {
  const draft: Draft = { nodes: [], edges: [], routers: [], complete: true };
  for (const call of builderCalls(program, at)) apply(program, call, draft);
  for (const { from, router, targets, place } of draft.routers) {
    const to = targets ?? draft.nodes.map((node) => node.name);
    for (const target of to) draft.edges.push({ from, to: target, router, place });
  }
  return { at, nodes: draft.nodes, edges: draft.edges, complete: draft.complete };
}

/** The calls on the builder: along the chain from its construction, and on the variable that holds it. */
function builderCalls(program: Program, at: ExpressionRef): readonly ExpressionRef[] {
  const found: ExpressionRef[] = [];
  const facts = program.facts(at.file);
  const follow = (start: ExpressionRef): void => {
    let current = start;
    for (;;) {
      const parent = program.parent(current);
      const expression = parent === undefined ? undefined : program.expression(parent);
      if (parent === undefined || expression === undefined) break;
      if (expression.kind === "call") found.push(parent);
      else if (expression.kind !== "member" && expression.kind !== "cast") break;
      if (expression.kind === "call" && expression.callee !== current.id) break;
      current = parent;
    }
    facts?.bindings.forEach((binding, id) => {
      if (!binding.sources.some((source) => source.kind === "value" && source.value === current.id && source.path.length === 0)) return;
      facts.expressions.forEach((use, index) => {
        if (use.kind !== "name" || use.binding !== id) return;
        const ref: ExpressionRef = { file: at.file, id: index as ExpressionId };
        const member = program.parent(ref);
        if (member !== undefined && program.expression(member).kind === "member") follow(ref);
      });
    });
  };
  follow(at);
  return found;
}

function apply(program: Program, call: ExpressionRef, draft: Draft): void {
  const expression = program.expression(call);
  if (expression.kind !== "call") return;
  const callee = program.expression({ file: call.file, id: expression.callee });
  if (callee.kind !== "member") return;
  const argument = (index: number): ExpressionRef | undefined => {
    const found = expression.args[index];
    return found === undefined ? undefined : { file: call.file, id: found.value };
  };
  const place: SourcePlace = { file: call.file, span: callee.nameSpan };
  const first = argument(0);
  const second = argument(1);
  const name = first === undefined ? undefined : nodeName(program, first);
  switch (callee.name) {
    case "addNode": {
      if (name === undefined) {
        draft.complete = false;
        return;
      }
      const functions = second === undefined ? [] : functionsOf(program, second);
      const third = argument(2);
      draft.nodes.push({ name, functions, place });
      for (const fn of functions) {
        const targets = commandedBy(program, fn, third === undefined ? undefined : endsOf(program, third), wordsOf(program));
        if (targets !== undefined) draft.routers.push({ from: name, router: fn, targets: targets.length === 0 ? undefined : targets, place });
      }
      return;
    }
    case "addEdge": {
      const from = first === undefined ? [] : nodeNames(program, first);
      const to = second === undefined ? undefined : nodeName(program, second);
      if (from.length === 0 || to === undefined) draft.complete = false;
      else for (const one of from) draft.edges.push({ from: one, to, router: undefined, place });
      return;
    }
    case "setEntryPoint":
    case "setFinishPoint": {
      if (name === undefined) draft.complete = false;
      else draft.edges.push(callee.name === "setEntryPoint" ? { from: START, to: name, router: undefined, place } : { from: name, to: END, router: undefined, place });
      return;
    }
    case "addConditionalEdges": {
      if (name === undefined || second === undefined) {
        draft.complete = false;
        return;
      }
      const router = functionsOf(program, second)[0];
      const third = argument(2);
      draft.routers.push({ from: name, router, targets: targetsOf(program, third, router), place });
      return;
    }
    case "addSequence":
      draft.complete = false;
      return;
    default:
      return;
  }
}

/** Where a node may go on to by what it returns, as the graph declares it: `{ ends: ["answer", END] }`. */
function endsOf(program: Program, options: ExpressionRef): readonly string[] | undefined {
  const expression = program.expression(options);
  const ends = expression.kind !== "object" ? undefined : expression.properties.find((property) => property.kind === "value" && property.key === "ends");
  return ends?.kind !== "value" ? undefined : nodeNames(program, { file: options.file, id: ends.value });
}

function wordsOf(program: Program): GraphWords {
  const isCommand = (callee: ExpressionRef): boolean => {
    const expression = program.expression(callee);
    return expression.kind === "name" && imported(program, callee.file, expression.binding) === "Command";
  };
  return { isCommand, names: (ref) => nodeNames(program, ref) };
}

function functionsOf(program: Program, ref: ExpressionRef): readonly FunctionRef[] {
  return program.values(ref).flatMap((value) => (value.kind === "function" ? [value.fn] : []));
}

function nodeName(program: Program, ref: ExpressionRef): string | undefined {
  return nodeNames(program, ref)[0];
}

/** The node names an expression may stand for; START and END included. */
function nodeNames(program: Program, ref: ExpressionRef): readonly string[] {
  const expression = program.expression(ref);
  switch (expression.kind) {
    case "string":
      return [expression.text];
    case "array":
      return expression.items.flatMap((item) => nodeNames(program, { file: ref.file, id: item.value }));
    case "conditional":
      return [expression.whenTrue, expression.whenFalse].flatMap((id) => nodeNames(program, { file: ref.file, id }));
    case "logical":
      return [expression.left, expression.right].flatMap((id) => nodeNames(program, { file: ref.file, id }));
    case "cast":
      return nodeNames(program, { file: ref.file, id: expression.operand });
    case "name": {
      const constant = imported(program, ref.file, expression.binding);
      if (constant === "START") return [START];
      if (constant === "END") return [END];
      break;
    }
    default:
      break;
  }
  return program.values(ref).flatMap((value) => (value.kind === "string" ? [value.text] : []));
}

/** Where a conditional edge may lead: its declared targets, or what its router returns; undefined when neither says. */
function targetsOf(program: Program, declared: ExpressionRef | undefined, router: FunctionRef | undefined): readonly string[] | undefined {
  const returned = router === undefined ? undefined : returnedNames(program, router);
  if (declared === undefined) return returned;
  const expression = program.expression(declared);
  if (expression.kind === "object") {
    return expression.properties.flatMap((property) => (property.kind === "accessor" ? [] : nodeNames(program, { file: declared.file, id: property.value })));
  }
  const names = nodeNames(program, declared);
  return names.length > 0 ? names : returned;
}

function returnedNames(program: Program, router: FunctionRef): readonly string[] | undefined {
  const names: string[] = [];
  for (const node of program.function(router).body?.nodes ?? []) {
    if (node.kind !== "return" || node.value === undefined) continue;
    const found = nodeNames(program, { file: router.file, id: node.value });
    if (found.length === 0) return undefined;
    names.push(...found);
  }
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** Methods that run a graph, or that make the run of a workflow. */
const RUNS = new Set(["invoke", "stream", "streamEvents", "batch", "streamLog", "createRun", "createRunAsync"]);

/** The graph that a call of `addNode` builds on, and the name of the node it adds. */
export function nodeAddedBy(program: Program, call: ExpressionRef): { readonly graph: AgentGraph; readonly name: string } | undefined {
  const expression = program.expression(call);
  if (expression.kind !== "call") return undefined;
  const callee = program.expression({ file: call.file, id: expression.callee });
  if (callee.kind !== "member" || callee.name !== "addNode") return undefined;
  for (const graph of agentGraphs(program)) {
    const node = graph.nodes.find((one) => one.place.file === call.file && one.place.span[0] === callee.nameSpan[0]);
    if (node !== undefined) return { graph, name: node.name };
  }
  return undefined;
}

/** Calls that run a compiled graph, in its file and in those that import it. */
export function runsOf(program: Program, graph: AgentGraph): readonly ExpressionRef[] {
  const built = outermost(program, graph.at);
  const files = [graph.at.file, ...program.project.importers(graph.at.file)];
  return [...new Set(files)].flatMap((file) => {
    const facts = program.facts(file);
    return (facts?.expressions ?? []).flatMap((expression, id) => {
      if (expression.kind !== "call") return [];
      const callee = facts?.expressions[expression.callee];
      if (callee?.kind !== "member" || !RUNS.has(callee.name)) return [];
      const defined = definitionOf(program, { file, id: callee.object });
      const same = defined !== undefined && defined.file === built.file && (defined.id === built.id || root(program, defined) === graph.at.id);
      return same ? [{ file, id: id as ExpressionId }] : [];
    });
  });
}

/**
 * The names under which a platform serves the graphs of a file, by a `langgraph.json` in a folder above it:
 * `{ "graphs": { "agent": "./src/agent.ts:graph" } }`.
 */
export function servedGraphs(program: Program, file: string): readonly string[] {
  const { project } = program;
  const names: string[] = [];
  for (let folder = parentOf(file); folder.length >= project.root.length; folder = parentOf(folder)) {
    const config = `${folder}/langgraph.json`;
    const content: unknown = project.text(config) === undefined ? undefined : project.json(config);
    const graphs = typeof content === "object" && content !== null && "graphs" in content ? content.graphs : undefined;
    for (const [name, place] of Object.entries(typeof graphs === "object" && graphs !== null ? graphs : {})) {
      if (typeof place === "string" && `${folder}/${place.replace(/^\.\//, "").split(":")[0] ?? ""}` === file) names.push(name);
    }
    if (graphs !== undefined || folder === project.root) break;
  }
  return names;
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** The whole chain of calls that an expression begins. */
function outermost(program: Program, ref: ExpressionRef): ExpressionRef {
  const parent = program.parent(ref);
  const expression = parent === undefined ? undefined : program.expression(parent);
  if (parent === undefined || expression === undefined) return ref;
  const isChain = expression.kind === "member" || (expression.kind === "call" && expression.callee === ref.id);
  return isChain ? outermost(program, parent) : ref;
}

/** The expression that a chain of calls begins with, a variable followed to what it holds. */
function root(program: Program, ref: ExpressionRef): ExpressionId {
  const expression = program.expression(ref);
  if (expression.kind === "call") return root(program, { file: ref.file, id: expression.callee });
  if (expression.kind === "member") return root(program, { file: ref.file, id: expression.object });
  if (expression.kind !== "name") return ref.id;
  const defined = definitionOf(program, ref);
  return defined === undefined || defined.file !== ref.file ? ref.id : root(program, defined);
}
