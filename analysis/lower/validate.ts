/** Checks what the types of the facts can't say: that ids are in range, spans in the text, graphs complete. */
import { children } from "./children.ts";
import type {
  Binding,
  BindingSource,
  ControlFlowGraph,
  Expression,
  ExpressionId,
  FileFacts,
  FunctionFacts,
  PatternStep,
  Span,
  TypeRef,
} from "./facts.ts";
import { edges, reachable } from "./graph.ts";

/** Every violated invariant, in words; empty for valid facts. */
export function validateFacts(facts: FileFacts, text: string): string[] {
  const check = new Check(facts, text);
  facts.expressions.forEach((expression, id) => check.expression(expression, `expression ${id}`));
  facts.bindings.forEach((binding, id) => check.binding(binding, `binding ${id} ${binding.name}`));
  facts.functions.forEach((fn, id) => check.function(fn, `function ${id} ${fn.name ?? fn.kind}`));
  check.classes();
  check.modules();
  if (facts.functions[0]?.kind !== "module") check.problems.push("functions[0] is not the module");
  if (facts.syntaxErrors.length === 0) check.everyFunctionIsReferred();
  return check.problems;
}

class Check {
  readonly problems: string[] = [];
  private readonly facts: FileFacts;
  private readonly text: string;

  constructor(facts: FileFacts, text: string) {
    this.facts = facts;
    this.text = text;
  }

  expression(expression: Expression, where: string): void {
    this.span(expression.span, where);
    for (const id of children(expression)) this.id(this.facts.expressions, id, `${where}: operand`);
    switch (expression.kind) {
      case "name":
        if (expression.binding !== undefined) this.id(this.facts.bindings, expression.binding, where);
        return;
      case "member":
        this.span(expression.nameSpan, where);
        return;
      case "function":
        this.id(this.facts.functions, expression.fn, where);
        return;
      case "class":
        this.id(this.facts.classes, expression.class, where);
        return;
      case "template":
        if (expression.texts.length !== expression.parts.length + 1) {
          this.problems.push(`${where}: texts and parts differ`);
        }
        return;
      case "cast":
        this.type(expression.type, where);
        return;
      case "call":
      case "new":
        for (const type of expression.typeArguments ?? []) this.type(type, where);
        return;
      case "object":
      case "jsx":
        for (const property of expression.kind === "object" ? expression.properties : expression.attributes) {
          if (property.kind === "value") this.span(property.keySpan, where);
        }
        return;
      default:
        return;
    }
  }

  binding(binding: Binding, where: string): void {
    this.span(binding.span, where);
    this.id(this.facts.functions, binding.owner, where);
    if (binding.type !== undefined) this.type(binding.type, where);
    for (const source of binding.sources) this.source(source, where);
  }

  function(fn: FunctionFacts, where: string): void {
    this.span(fn.span, where);
    this.span(fn.nameSpan, `${where}: name`);
    if (fn.parent !== undefined) this.id(this.facts.functions, fn.parent, `${where}: parent`);
    if (fn.class !== undefined) this.id(this.facts.classes, fn.class, `${where}: class`);
    if (fn.object !== undefined) this.id(this.facts.expressions, fn.object, `${where}: object`);
    if (fn.expression !== undefined) this.id(this.facts.expressions, fn.expression, `${where}: expression`);
    for (const id of fn.decorators) this.id(this.facts.expressions, id, `${where}: decorator`);
    for (const parameter of fn.parameters) {
      this.span(parameter.span, where);
      if (parameter.binding !== undefined) this.id(this.facts.bindings, parameter.binding, where);
      if (parameter.default !== undefined) this.id(this.facts.expressions, parameter.default, where);
    }
    for (const { catch: handler } of fn.tries) {
      if (handler !== undefined && fn.body?.nodes[handler.node]?.kind !== "catch") {
        this.problems.push(`${where}: no handler at node ${handler.node}`);
      }
    }
    if (fn.body !== undefined) this.graph(fn, fn.body, where);
  }

  private graph(fn: FunctionFacts, graph: ControlFlowGraph, where: string): void {
    const { nodes, entry, exit, throwExit } = graph;
    if (entry !== 0 || nodes[entry]?.kind !== "entry") this.problems.push(`${where}: node 0 is not the entry`);
    if (nodes[exit]?.kind !== "exit") this.problems.push(`${where}: exit is another node`);
    if (nodes[throwExit]?.kind !== "throw-exit") this.problems.push(`${where}: throwExit is another node`);
    nodes.forEach((node, id) => {
      for (const { to } of edges(node)) this.id(nodes, to, `${where}: node ${id}`);
      if ("expression" in node) this.id(this.facts.expressions, node.expression, `${where}: node ${id}`);
      const value = "value" in node ? node.value : undefined;
      if (value !== undefined) this.id(this.facts.expressions, value, `${where}: node ${id}`);
      if (node.kind === "catch") this.id(fn.tries, node.try, `${where}: node ${id}`);
      if (node.kind === "branch") this.branch(node.test, node.mode, `${where}: node ${id}`);
    });
    const late = [...reachable(graph, entry)].some((id) => id > throwExit);
    if (late || throwExit !== exit + 1) this.problems.push(`${where}: reachable nodes are not numbered first`);
  }

  private branch(test: ExpressionId, mode: string, where: string): void {
    const expression = this.facts.expressions[test];
    if (expression === undefined) {
      this.problems.push(`${where}: no expression ${test}`);
      return;
    }
    const isNegation = expression.kind === "unary" && expression.operator === "!";
    if ((mode === "truthy" || mode === "nullish") && (isNegation || expression.kind === "logical")) {
      this.problems.push(`${where}: a branch tests a compound condition`);
    }
  }

  private source(source: BindingSource, where: string): void {
    const { expressions, functions } = this.facts;
    if ("path" in source) for (const step of source.path) this.step(step, where);
    switch (source.kind) {
      case "value":
        this.id(expressions, source.value, where);
        return;
      case "parameter":
        this.id(functions, source.fn, where);
        this.id(functions[source.fn]?.parameters ?? [], source.index, `${where}: parameter`);
        return;
      case "import":
        this.id(this.facts.imports, source.import, where);
        return;
      case "function":
        this.id(functions, source.fn, where);
        return;
      case "class":
        this.id(this.facts.classes, source.class, where);
        return;
      case "members":
      case "key":
        this.id(expressions, source.object, where);
        return;
      case "element":
        this.id(expressions, source.iterable, where);
        return;
      case "catch":
        this.id(functions, source.fn, where);
        this.id(functions[source.fn]?.tries ?? [], source.try, where);
        return;
      case "computed":
        this.span(source.span, where);
        return;
    }
  }

  private step(step: PatternStep, where: string): void {
    if (step.kind === "default") this.id(this.facts.expressions, step.value, where);
  }

  classes(): void {
    const { bindings, classes, expressions, functions } = this.facts;
    classes.forEach((facts, index) => {
      const where = `class ${index} ${facts.name ?? ""}`;
      this.span(facts.span, where);
      this.span(facts.nameSpan, where);
      this.id(functions, facts.owner, where);
      if (facts.binding !== undefined) this.id(bindings, facts.binding, where);
      if (facts.extends !== undefined) this.id(expressions, facts.extends, where);
      if (facts.constructor_ !== undefined) this.id(functions, facts.constructor_, where);
      for (const { fn } of facts.methods) this.id(functions, fn, where);
      for (const type of facts.implements) this.type(type, where);
      for (const field of facts.fields) {
        this.span(field.span, where);
        for (const source of field.sources) {
          if (source.kind === "value") this.id(expressions, source.value, where);
          else this.id(functions[source.fn]?.parameters ?? [], source.index, `${where}: parameter`);
        }
      }
    });
    for (const { type, name } of this.facts.augmentations) this.id(this.facts.types, type, `augmentation ${name}`);
    this.facts.types.forEach((type, index) => {
      this.span(type.span, `type ${index}`);
      this.type(type.body, `type ${index}`);
    });
  }

  modules(): void {
    for (const facts of this.facts.imports) {
      this.span(facts.span, `import ${facts.local}`);
      this.span(facts.specifierSpan, `import ${facts.local}`);
      this.id(this.facts.bindings, facts.binding, `import ${facts.local}`);
    }
    for (const facts of this.facts.exports) {
      this.span(facts.span, "export");
      if (facts.kind === "binding") this.id(this.facts.bindings, facts.binding, `export ${facts.name}`);
      if (facts.kind === "expression") this.id(this.facts.expressions, facts.value, `export ${facts.name}`);
      if (facts.kind === "type") this.id(this.facts.types, facts.type, `export ${facts.name}`);
    }
    for (const { span } of this.facts.suppressions) this.span(span, "suppression");
    for (const { span } of this.facts.syntaxErrors) this.span(span, "syntax error");
  }

  /** Each function but the module is a value, a binding's source, an accessor or a class's member. */
  everyFunctionIsReferred(): void {
    const { bindings, classes, expressions, functions } = this.facts;
    const referred = new Set<number>([0]);
    for (const expression of expressions) {
      if (expression.kind === "function") referred.add(expression.fn);
      if (expression.kind !== "object") continue;
      for (const property of expression.properties) {
        if (property.kind !== "accessor") continue;
        if (property.get !== undefined) referred.add(property.get);
        if (property.set !== undefined) referred.add(property.set);
      }
    }
    for (const source of bindings.flatMap(({ sources }) => sources)) {
      if (source.kind === "function") referred.add(source.fn);
    }
    for (const { constructor_, methods } of classes) {
      if (constructor_ !== undefined) referred.add(constructor_);
      for (const { fn } of methods) referred.add(fn);
    }
    functions.forEach((fn, id) => {
      const isKnown = referred.has(id) || fn.kind === "static-block" || fn.body === undefined;
      if (!isKnown) this.problems.push(`function ${id} ${fn.name ?? fn.kind}: nothing refers to it`);
    });
  }

  private type(type: TypeRef, where: string): void {
    switch (type.kind) {
      case "ref":
        if (type.target.kind === "import") this.id(this.facts.imports, type.target.import, where);
        if (type.target.kind === "type") this.id(this.facts.types, type.target.type, where);
        if (type.target.kind === "class") this.id(this.facts.classes, type.target.class, where);
        for (const arg of type.args) this.type(arg, where);
        return;
      case "object":
        for (const member of type.members) this.type(member.type, where);
        return;
      case "array":
        this.type(type.element, where);
        return;
      case "union":
      case "intersection":
        for (const part of type.parts) this.type(part, where);
        return;
      case "function":
        this.type(type.returns, where);
        return;
      case "typeof":
        if (type.binding !== undefined) this.id(this.facts.bindings, type.binding, where);
        return;
      case "indexed":
        this.type(type.object, where);
        return;
      case "literal":
      case "other":
        return;
    }
  }

  private id(arena: readonly unknown[], id: number, where: string): void {
    if (!Number.isInteger(id) || id < 0 || id >= arena.length) this.problems.push(`${where}: id ${id} is out of range`);
  }

  private span([start, end]: Span, where: string): void {
    if (!(start >= 0 && start <= end && end <= this.text.length)) this.problems.push(`${where}: span ${start}-${end}`);
  }
}
