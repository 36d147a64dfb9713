/** Written types, as far as they can say what a value is. */
import * as ts from "typescript";
import type { TypeId, TypeParameter, TypeRef, TypeTarget } from "./facts.ts";
import type { Lowering } from "./lowering.ts";
import { inside } from "./lowering.ts";
import { memberName } from "./names.ts";
import { Scope } from "./scope.ts";

const SyntaxKind = ts.SyntaxKind;
const OTHER: TypeRef = { kind: "other" };

export function lowerType(l: Lowering, node: ts.TypeNode): TypeRef {
  switch (node.kind) {
    case SyntaxKind.TypeReference: {
      const { typeName, typeArguments } = node as ts.TypeReferenceNode;
      return reference(l, typeName, typeArguments);
    }
    case SyntaxKind.ExpressionWithTypeArguments: {
      const { expression, typeArguments } = node as ts.ExpressionWithTypeArguments;
      return reference(l, expression, typeArguments);
    }
    case SyntaxKind.TypeLiteral:
      return { kind: "object", members: lowerMembers(l, (node as ts.TypeLiteralNode).members) };
    case SyntaxKind.ArrayType:
      return { kind: "array", element: lowerType(l, (node as ts.ArrayTypeNode).elementType) };
    case SyntaxKind.TupleType: {
      const parts = (node as ts.TupleTypeNode).elements.map((element) => lowerType(l, element));
      const [only] = parts;
      return { kind: "array", element: parts.length === 1 && only !== undefined ? only : { kind: "union", parts } };
    }
    case SyntaxKind.NamedTupleMember: {
      const { type, dotDotDotToken } = node as ts.NamedTupleMember;
      return dotDotDotToken === undefined ? lowerType(l, type) : elementType(lowerType(l, type));
    }
    case SyntaxKind.OptionalType:
    case SyntaxKind.ParenthesizedType:
      return lowerType(l, (node as ts.OptionalTypeNode | ts.ParenthesizedTypeNode).type);
    case SyntaxKind.RestType:
      return elementType(lowerType(l, (node as ts.RestTypeNode).type));
    case SyntaxKind.UnionType:
      return { kind: "union", parts: (node as ts.UnionTypeNode).types.map((part) => lowerType(l, part)) };
    case SyntaxKind.IntersectionType:
      return { kind: "intersection", parts: (node as ts.IntersectionTypeNode).types.map((part) => lowerType(l, part)) };
    case SyntaxKind.FunctionType:
      return withTypeParameters(l, (node as ts.FunctionTypeNode).typeParameters, () => ({
        kind: "function",
        returns: lowerType(l, (node as ts.FunctionTypeNode).type),
      }));
    case SyntaxKind.ImportType:
      return imported(l, node as ts.ImportTypeNode);
    case SyntaxKind.TypeQuery:
      return query(l, node as ts.TypeQueryNode);
    case SyntaxKind.LiteralType: {
      const { literal } = node as ts.LiteralTypeNode;
      return { kind: "literal", text: ts.isStringLiteralLike(literal) ? literal.text : l.source.textOf(literal) };
    }
    case SyntaxKind.UndefinedKeyword:
      return { kind: "literal", text: "undefined" };
    case SyntaxKind.TypeOperator: {
      const { operator, type } = node as ts.TypeOperatorNode;
      return operator === SyntaxKind.ReadonlyKeyword ? lowerType(l, type) : OTHER;
    }
    case SyntaxKind.IndexedAccessType: {
      const { objectType, indexType } = node as ts.IndexedAccessTypeNode;
      if (!ts.isLiteralTypeNode(indexType) || !ts.isStringLiteralLike(indexType.literal)) return OTHER;
      return { kind: "indexed", object: lowerType(l, objectType), key: indexType.literal.text };
    }
    case SyntaxKind.AnyKeyword:
    case SyntaxKind.UnknownKeyword:
    case SyntaxKind.NumberKeyword:
    case SyntaxKind.BigIntKeyword:
    case SyntaxKind.ObjectKeyword:
    case SyntaxKind.BooleanKeyword:
    case SyntaxKind.StringKeyword:
    case SyntaxKind.SymbolKeyword:
    case SyntaxKind.VoidKeyword:
    case SyntaxKind.NeverKeyword:
      return { kind: "ref", name: l.source.textOf(node), target: { kind: "global" }, args: [] };
    default:
      return OTHER;
  }
}

function elementType(type: TypeRef): TypeRef {
  return type.kind === "array" ? type.element : OTHER;
}

/** The identifiers of `A.B.C`; undefined for anything else. */
function path(node: ts.EntityName | ts.Expression): string[] | undefined {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isQualifiedName(node)) {
    const left = path(node.left);
    left?.push(node.right.text);
    return left;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const left = path(node.expression);
    left?.push(node.name.text);
    return left;
  }
  return undefined;
}

function reference(
  l: Lowering,
  name: ts.EntityName | ts.Expression,
  args: readonly ts.TypeNode[] | undefined,
): TypeRef {
  const names = path(name);
  const [first, ...members] = names ?? [];
  if (names === undefined || first === undefined) return OTHER;
  const lowered = (args ?? []).map((arg) => lowerType(l, arg));
  return { kind: "ref", name: names.join("."), target: target(l, first, members), args: lowered };
}

/** `import("./chat").Chat`: as if it were imported by name. */
function imported(l: Lowering, node: ts.ImportTypeNode): TypeRef {
  const { argument, qualifier, isTypeOf, typeArguments } = node;
  const [first, ...members] = qualifier === undefined ? [] : (path(qualifier) ?? []);
  if (isTypeOf || first === undefined || !ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal)) return OTHER;
  const span = l.source.span(node);
  const binding = l.facts.binding({ name: first, kind: "import", span, owner: l.scope.fn, sources: [] });
  const id = l.facts.import({ specifier: argument.literal.text, imported: first, local: first, binding, typeOnly: true, span, specifierSpan: l.source.span(argument.literal) });
  l.facts.source(binding, { kind: "import", import: id });
  return { kind: "ref", name: [first, ...members].join("."), target: { kind: "import", import: id, members }, args: (typeArguments ?? []).map((arg) => lowerType(l, arg)) };
}

function target(l: Lowering, first: string, members: readonly string[]): TypeTarget {
  const known = l.scope.lookupType(first);
  if (known === undefined) return { kind: "global" };
  if (known.kind === "import") return { ...known, members };
  return members.length === 0 ? known : { kind: "global" };
}

function query(l: Lowering, node: ts.TypeQueryNode): TypeRef {
  if (ts.isImportTypeNode(node.exprName)) return OTHER;
  const [name, ...members] = path(node.exprName) ?? [];
  if (name === undefined) return OTHER;
  const binding = l.scope.lookup(name);
  return { kind: "typeof", name, members, ...(binding === undefined ? {} : { binding }) };
}

function lowerMembers(l: Lowering, members: readonly (ts.TypeElement | ts.ClassElement)[]): { name: string; type: TypeRef }[] {
  const lowered: { name: string; type: TypeRef }[] = [];
  for (const member of members) {
    const name = member.name === undefined ? undefined : memberName(l.source, member.name);
    if (name === undefined) continue;
    if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member)) {
      lowered.push({ name, type: member.type === undefined ? OTHER : lowerType(l, member.type) });
    } else if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member)) {
      const { type } = member;
      const returns = withTypeParameters(l, member.typeParameters, () =>
        type === undefined ? OTHER : lowerType(l, type),
      );
      lowered.push({ name, type: { kind: "function", returns } });
    }
  }
  return lowered;
}

/** Declares type parameters in the current scope. */
export function declareTypeParameters(
  l: Lowering,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
): TypeParameter[] {
  if (parameters === undefined) return [];
  for (const { name } of parameters) l.scope.addType(name.text, { kind: "parameter" });
  return parameters.map(({ name, constraint }) => {
    if (constraint === undefined) return { name: name.text };
    const lowered = lowerType(l, constraint);
    l.scope.addType(name.text, { kind: "parameter", constraint: lowered });
    return { name: name.text, constraint: lowered };
  });
}

function withTypeParameters<T>(
  l: Lowering,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  lower: () => T,
): T {
  if (parameters === undefined) return lower();
  return inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    declareTypeParameters(l, parameters);
    return lower();
  });
}

/** Fills a type alias that hoisting declared. */
export function lowerAlias(l: Lowering, node: ts.TypeAliasDeclaration, id: TypeId): void {
  inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    const typeParameters = declareTypeParameters(l, node.typeParameters);
    const known = l.facts.types[id];
    if (known !== undefined) l.facts.types[id] = { ...known, typeParameters, body: lowerType(l, node.type) };
  });
}

/** Fills an interface (or a class of a declaration file) that hoisting declared, adding to what an earlier declaration of it says. */
export function lowerInterface(l: Lowering, node: ts.InterfaceDeclaration | ts.ClassDeclaration, id: TypeId): void {
  inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    const typeParameters = declareTypeParameters(l, node.typeParameters);
    const bases = (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => lowerType(l, type)));
    const members = lowerMembers(l, node.members);
    const known = l.facts.types[id];
    if (known === undefined) return;
    const earlier = known.body.kind === "object" ? known.body.members : [];
    l.facts.types[id] = {
      ...known,
      typeParameters: known.typeParameters.length === 0 ? typeParameters : known.typeParameters,
      extends: [...known.extends, ...bases],
      body: { kind: "object", members: [...earlier, ...members] },
    };
  });
}
