/** A readable dump of facts, for tests and debugging. */
import type {
  BindingSource,
  ExpressionId,
  FileFacts,
  FlowNode,
  FunctionId,
  PatternStep,
  Span,
  TypeRef,
} from "./facts.ts";

/**
 * One line for each node of a function's graph, such as `3 branch truthy allowed ? 4 : 9` or
 * `5 call f(x) -> 6 throws 12`. Without a body: `no body`.
 *
 * @param text The text the facts were made of.
 */
export function printFunction(facts: FileFacts, text: string, fn: FunctionId): string {
  const body = facts.functions[fn]?.body;
  if (body === undefined) return "no body";
  return body.nodes.map((node, index) => `${index} ${printNode(facts, text, node)}`).join("\n");
}

export function printNode(facts: FileFacts, text: string, node: FlowNode): string {
  const source = (id: ExpressionId | undefined): string =>
    id === undefined ? "" : ` ${printExpression(facts, text, id)}`;
  switch (node.kind) {
    case "exit":
    case "throw-exit":
      return node.kind;
    case "entry":
    case "step":
      return `${node.kind} -> ${node.next}`;
    case "call":
    case "await":
    case "yield":
      return `${node.kind}${source(node.expression)} -> ${node.next} throws ${node.throws}`;
    case "branch": {
      const subject = node.subject === undefined ? "" : `${source(node.subject)} is`;
      return `branch ${node.mode}${subject}${source(node.test)} ? ${node.whenTrue} : ${node.whenFalse}`;
    }
    case "assign": {
      const name = node.binding === undefined ? undefined : facts.bindings[node.binding]?.name;
      return `assign${name === undefined ? "" : ` ${name} =`}${source(node.expression)} -> ${node.next}`;
    }
    case "return":
      return `return${source(node.value)} -> ${node.next}`;
    case "throw":
      return `throw${source(node.value)} throws ${node.throws}`;
    case "catch":
      return `catch ${node.try} -> ${node.next}`;
  }
}

/** The text of an expression on one line. */
export function printExpression(facts: FileFacts, text: string, id: ExpressionId): string {
  const expression = facts.expressions[id];
  return expression === undefined ? "?" : printSpan(text, expression.span);
}

export function printSpan(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** `value config.model | default "gpt-5"`: the kind of a binding's source, its expression and its path. */
export function printSource(facts: FileFacts, text: string, source: BindingSource): string {
  const expression = (id: ExpressionId): string => printExpression(facts, text, id);
  const path = (steps: readonly PatternStep[]): string => steps.map((step) => printStep(facts, text, step)).join("");
  switch (source.kind) {
    case "value":
      return `value ${expression(source.value)}${path(source.path)}`;
    case "parameter":
      return `parameter ${source.index}${source.rest ? " rest" : ""}${path(source.path)}`;
    case "import":
      return `import ${facts.imports[source.import]?.imported ?? "?"}`;
    case "function":
      return "function";
    case "class":
      return "class";
    case "members":
      return `members ${printExpression(facts, text, source.object)}`;
    case "element":
      return `${source.await ? "awaited " : ""}element ${expression(source.iterable)}${path(source.path)}`;
    case "key":
      return `key ${expression(source.object)}`;
    case "catch":
      return `catch ${source.try}${path(source.path)}`;
    case "computed":
      return `computed ${printSpan(text, source.span)}`;
  }
}

function printStep(facts: FileFacts, text: string, step: PatternStep): string {
  switch (step.kind) {
    case "property":
      return ` .${step.name}`;
    case "element":
      return ` [${step.index}]`;
    case "rest":
      return step.omit.length === 0 ? " ..." : ` ... without ${step.omit.join(", ")}`;
    case "default":
      return ` | ${printExpression(facts, text, step.value)}`;
    case "unknown":
      return " [?]";
  }
}

/** `Promise<import OpenAI.Chat>`: a type with what its name refers to. */
export function printType(type: TypeRef): string {
  switch (type.kind) {
    case "ref": {
      const origin = type.target.kind === "global" ? "" : `${type.target.kind} `;
      return `${origin}${type.name}${type.args.length === 0 ? "" : `<${type.args.map(printType).join(", ")}>`}`;
    }
    case "object":
      return `{ ${type.members.map((member) => `${member.name}: ${printType(member.type)}`).join("; ")} }`;
    case "array":
      return `${printType(type.element)}[]`;
    case "union":
      return `(${type.parts.map(printType).join(" | ")})`;
    case "intersection":
      return `(${type.parts.map(printType).join(" & ")})`;
    case "function":
      return `() => ${printType(type.returns)}`;
    case "typeof":
      return `typeof ${[type.name, ...type.members].join(".")}`;
    case "literal":
      return `'${type.text}'`;
    case "indexed":
      return `${printType(type.object)}["${type.key}"]`;
    case "other":
      return "?";
  }
}
