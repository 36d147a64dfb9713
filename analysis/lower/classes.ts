/** Classes: members, fields with everything that sets them, and what defining and constructing one evaluates. */
import * as ts from "typescript";
import type { ClassDraft } from "./facts-builder.ts";
import type { ClassId, ExpressionId, FunctionId } from "./facts.ts";
import {
  addFunction,
  isParameterProperty,
  layOutBody,
  lowerDecorators,
  lowerFunction,
  lowerFunctionPlan,
  lowerStaticBlock,
} from "./functions.ts";
import { declare } from "./hoisting.ts";
import type { Lowering, NameHint, Receiver } from "./lowering.ts";
import { inside } from "./lowering.ts";
import { hasModifier, memberName, propertyName } from "./names.ts";
import type { Plan, Step } from "./plan.ts";
import { Scope } from "./scope.ts";
import { declareTypeParameters } from "./types.ts";

const SyntaxKind = ts.SyntaxKind;

/** A class while its members are lowered. */
interface ClassWalk {
  readonly id: ClassId;
  readonly facts: ClassDraft;
  /** The declared constructor: the one with a body, where there are overloads. */
  readonly declared: ts.ConstructorDeclaration | undefined;
  /** That constructor, or the one made for field initialisers. */
  readonly constructor_: FunctionId | undefined;
  /** What defining the class evaluates where it stands: base, decorators, computed keys. */
  readonly definition: Step[];
  /** Static field initialisers, which run when the members are defined. */
  readonly statics: Step[];
  /** Instance field initialisers, which run first in the constructor. */
  readonly initialisers: Step[];
}

export function lowerClass(l: Lowering, node: ts.ClassLikeDeclaration, hint?: NameHint): ClassId {
  const id = l.hoisted.classes.get(node) ?? l.facts.class(l.source.span(node), l.fn);
  const facts = l.facts.classes[id];
  if (facts === undefined) return id;
  describe(l, node, id, facts, hint);
  inside(l, { scope: classScope(l, node, id) }, () => {
    facts.typeParameters = declareTypeParameters(l, node.typeParameters);
    const definition = lowerHeritage(l, node, facts);
    const constructors = node.members.filter(ts.isConstructorDeclaration);
    const declared = constructors.find(({ body }) => body !== undefined) ?? constructors[0];
    const receiver: Receiver = { class: id, static: false };
    const constructor_ = constructorOf(l, node, id, declared);
    if (constructor_ !== undefined) facts.constructor_ = constructor_;
    const walk: ClassWalk = { id, facts, declared, constructor_, definition, statics: [], initialisers: [] };
    declareFields(l, node, walk);
    let plan: Plan | undefined;
    for (const member of node.members) {
      if (ts.isConstructorDeclaration(member)) {
        lowerMemberDecorators(l, member, walk);
        const isMain = member === declared;
        const options = { kind: "constructor", receiver, id: isMain ? constructor_ : undefined } as const;
        const lowered = lowerFunctionPlan(l, member, options);
        if (isMain) plan = lowered.plan;
        defineParameters(l, lowered.id, walk);
      } else {
        lowerMember(l, member, walk);
      }
    }
    if (constructor_ !== undefined && declared === undefined) plan = syntheticConstructor(l, constructor_, facts);
    if (constructor_ !== undefined && plan !== undefined) layOutBody(l, constructor_, [...walk.initialisers, ...plan]);
    facts.decorators = lowerDecorators(l, node);
    definition.push(...walk.statics, ...facts.decorators.map(evaluate));
    l.facts.classPlans[id] = definition;
  });
  return id;
}

function evaluate(expression: ExpressionId): Step {
  return { kind: "evaluate", expression };
}

function describe(
  l: Lowering,
  node: ts.ClassLikeDeclaration,
  id: ClassId,
  facts: ClassDraft,
  hint: NameHint | undefined,
): void {
  const name = node.name?.text ?? hint?.name;
  if (name !== undefined) facts.name = name;
  const start = l.source.start(node);
  if (node.name !== undefined) {
    facts.nameSpan = l.source.span(node.name);
  } else if (hint !== undefined) {
    facts.nameSpan = hint.span;
  } else {
    const keyword = l.source.text.indexOf("class", start);
    facts.nameSpan = keyword < 0 || keyword >= node.end ? [start, start] : [keyword, keyword + "class".length];
  }
  facts.abstract = hasModifier(node, SyntaxKind.AbstractKeyword);
  if (!ts.isClassDeclaration(node) || node.name === undefined) return;
  const binding = l.scope.lookup(node.name.text);
  if (binding === undefined) return;
  facts.binding = binding;
  l.facts.source(binding, { kind: "class", class: id });
}

/** The scope of a class's members; a class expression's name is declared in it. */
function classScope(l: Lowering, node: ts.ClassLikeDeclaration, id: ClassId): Scope {
  const scope = new Scope(l.fn, l.scope);
  if (!ts.isClassExpression(node) || node.name === undefined) return scope;
  const { name } = node;
  inside(l, { scope }, () => {
    const binding = declare(l, name, "class");
    l.facts.source(binding, { kind: "class", class: id });
    scope.addType(name.text, { kind: "class", class: id });
  });
  return scope;
}

function lowerHeritage(l: Lowering, node: ts.ClassLikeDeclaration, facts: ClassDraft): Step[] {
  const steps: Step[] = [];
  for (const clause of node.heritageClauses ?? []) {
    if (clause.token === SyntaxKind.ImplementsKeyword) {
      facts.implements = clause.types.map((type) => l.type(type));
      continue;
    }
    const [base] = clause.types;
    if (base === undefined) continue;
    facts.extends = l.expression(base.expression);
    steps.push(evaluate(facts.extends));
  }
  return steps;
}

/** Field initialisers need a constructor to stand in: one is made when none is declared. */
function constructorOf(
  l: Lowering,
  node: ts.ClassLikeDeclaration,
  id: ClassId,
  declared: ts.ConstructorDeclaration | undefined,
): FunctionId | undefined {
  const receiver: Receiver = { class: id, static: false };
  if (declared !== undefined) {
    return addFunction(l, declared, { kind: "constructor", receiver });
  }
  const initialises = node.members.some(
    (member) => ts.isPropertyDeclaration(member) && member.initializer !== undefined && !isStatic(member),
  );
  if (!initialises) return undefined;
  const facts = l.facts.classes[id];
  const fn = l.facts.function("constructor", l.source.span(node), facts?.nameSpan ?? l.source.span(node));
  const draft = l.facts.functions[fn];
  if (draft !== undefined) {
    draft.parent = l.fn;
    draft.class = id;
  }
  return fn;
}

/** `constructor(...args) { super(...args) }` for a derived class, an empty body for any other. */
function syntheticConstructor(l: Lowering, fn: FunctionId, facts: ClassDraft): Plan {
  const draft = l.facts.functions[fn];
  if (facts.extends === undefined || draft === undefined) return [];
  const span = facts.nameSpan;
  const binding = l.facts.binding({
    name: "args",
    kind: "parameter",
    span,
    owner: fn,
    sources: [{ kind: "parameter", fn, index: 0, path: [], rest: true }],
  });
  draft.parameters = [
    { name: "args", binding, rest: true, optional: false, property: false, decorators: [], span },
  ];
  const callee = l.facts.expression({ kind: "super", span });
  const value = l.facts.expression({ kind: "name", name: "args", binding, span });
  const args = [{ value, spread: true }];
  return [evaluate(l.facts.expression({ kind: "call", callee, args, optional: false, span }))];
}

function isStatic(node: ts.ClassElement): boolean {
  return hasModifier(node, SyntaxKind.StaticKeyword);
}

/** Fields come before the code that assigns them. */
function declareFields(l: Lowering, node: ts.ClassLikeDeclaration, { id, declared, constructor_ }: ClassWalk): void {
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member)) {
      const field = l.facts.field(id, memberName(l.source, member.name), isStatic(member), l.source.span(member.name));
      if (field !== undefined && member.type !== undefined) field.type = l.type(member.type);
    } else if (member === declared && constructor_ !== undefined) {
      const real = declared.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === "this"));
      real.forEach((parameter, index) => {
        const { name } = parameter;
        if (!isParameterProperty(parameter) || !ts.isIdentifier(name)) return;
        const field = l.facts.field(id, name.text, false, l.source.span(name));
        if (field === undefined) return;
        if (parameter.type !== undefined) field.type = l.type(parameter.type);
        field.sources.push({ kind: "parameter", fn: constructor_, index });
      });
    }
  }
}

/** Decorators of a member and its parameters, and its computed key: all run where the class is defined. */
function lowerMemberDecorators(l: Lowering, node: ts.ClassElement, walk: ClassWalk): ExpressionId[] {
  const decorators = lowerDecorators(l, node);
  walk.definition.push(...decorators.map(evaluate));
  const { name } = node;
  if (name !== undefined && ts.isComputedPropertyName(name) && propertyName(name) === undefined) {
    walk.definition.push(evaluate(l.expression(name.expression)));
  }
  return decorators;
}

function defineParameters(l: Lowering, fn: FunctionId, walk: ClassWalk): void {
  const parameters = l.facts.functions[fn]?.parameters ?? [];
  walk.definition.push(...parameters.flatMap(({ decorators }) => decorators.map(evaluate)));
}

function lowerMember(l: Lowering, node: ts.ClassElement, walk: ClassWalk): void {
  const decorators = lowerMemberDecorators(l, node, walk);
  const receiver: Receiver = { class: walk.id, static: isStatic(node) };
  switch (node.kind) {
    case SyntaxKind.PropertyDeclaration:
      lowerField(l, node as ts.PropertyDeclaration, receiver, walk);
      break;
    case SyntaxKind.ClassStaticBlockDeclaration:
      lowerStaticBlock(l, node as ts.ClassStaticBlockDeclaration, { class: walk.id, static: true });
      break;
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor: {
      const method = node as ts.MethodDeclaration | ts.AccessorDeclaration;
      const kind = ts.isMethodDeclaration(method) ? "method" : ts.isGetAccessor(method) ? "getter" : "setter";
      const name = memberName(l.source, method.name);
      const hint = { name, span: l.source.span(method.name) };
      const fn = lowerFunction(l, method, { kind, hint, receiver });
      const facts = l.facts.functions[fn];
      if (facts !== undefined) facts.decorators = decorators;
      defineParameters(l, fn, walk);
      addMethod(walk, { name, fn, static: receiver.static, kind }, method.body !== undefined);
      break;
    }
    default:
      break;
  }
}

/** An implementation takes the place of its overload signatures. */
function addMethod(walk: ClassWalk, method: ClassDraft["methods"][number], hasBody: boolean): void {
  const { methods } = walk.facts;
  const known = methods.findIndex(
    ({ name, static: isStatic, kind }) => name === method.name && isStatic === method.static && kind === method.kind,
  );
  if (known < 0) methods.push(method);
  else if (hasBody) methods[known] = method;
}

function lowerField(l: Lowering, node: ts.PropertyDeclaration, receiver: Receiver, walk: ClassWalk): void {
  const { initializer } = node;
  if (initializer === undefined) return;
  const span = l.source.span(node.name);
  const name = memberName(l.source, node.name);
  const fn = receiver.static ? l.fn : (walk.constructor_ ?? l.fn);
  const hint: NameHint = { name, span, doc: node };
  const value = inside(l, { fn, scope: new Scope(fn, l.scope), receiver }, () => l.expression(initializer, hint));
  l.facts.field(walk.id, name, receiver.static, span)?.sources.push({ kind: "value", value });
  (receiver.static ? walk.statics : walk.initialisers).push({ kind: "initialise", value });
}
