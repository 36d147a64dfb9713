/** What written types say, as far as a fix needs it: members of an object, and types that admit only listed strings. */
import * as ts from "typescript";
import type { Program } from "../../analysis/link/program.ts";
import { nodeAt, treeOf } from "./syntax.ts";

/** Aliases and members followed before a type counts as unknown. */
const MAX_DEPTH = 10;
/** Type parameters whose members are those of the type itself. */
const TRANSPARENT = new Set(["Readonly", "Partial", "Required", "NonNullable", "Promise", "PromiseLike", "Omit", "Pick", "NoInfer"]);
const LISTS = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet"]);

/** One member of an object type. */
export interface TypeMember {
  readonly optional: boolean;
  readonly type: ts.TypeNode | undefined;
}

/** The members of an object type, through aliases and imports; undefined where it isn't known to be one. */
export function membersOf(program: Program, type: ts.TypeNode, depth = 0): ReadonlyMap<string, TypeMember> | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (ts.isParenthesizedTypeNode(type)) return membersOf(program, type.type, depth + 1);
  if (ts.isTypeLiteralNode(type)) return listed(type.members);
  if (ts.isIntersectionTypeNode(type)) {
    const parts = type.types.map((part) => membersOf(program, part, depth + 1));
    return parts.every((part) => part !== undefined) ? new Map(parts.flatMap((part) => [...part])) : undefined;
  }
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  if (ts.isIdentifier(type.typeName) && TRANSPARENT.has(type.typeName.text) && argument !== undefined) {
    const inner = membersOf(program, argument, depth + 1);
    if (type.typeName.text !== "Partial" || inner === undefined) return inner;
    return new Map([...inner].map(([name, member]) => [name, { ...member, optional: true }]));
  }
  const declaration = declarationOf(program, type);
  if (declaration === undefined) return undefined;
  if (ts.isTypeAliasDeclaration(declaration)) return membersOf(program, declaration.type, depth + 1);
  return declaration.heritageClauses === undefined ? listed(declaration.members) : undefined;
}

function listed(members: ts.NodeArray<ts.TypeElement>): ReadonlyMap<string, TypeMember> {
  const result = new Map<string, TypeMember>();
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    result.set(member.name.text, { optional: member.questionToken !== undefined, type: member.type });
  }
  return result;
}

/** The strings a type lists; undefined for one that admits others. A type computed from values counts as listing none known. */
export function literalsOf(program: Program, type: ts.TypeNode, depth = 0): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (ts.isParenthesizedTypeNode(type)) return literalsOf(program, type.type, depth + 1);
  if (ts.isLiteralTypeNode(type)) return ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
  if (type.kind === ts.SyntaxKind.UndefinedKeyword || ts.isTypeOperatorNode(type) || ts.isIndexedAccessTypeNode(type) || ts.isTemplateLiteralTypeNode(type)) return [];
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map((part) => literalsOf(program, part, depth + 1));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  if (ts.isIdentifier(type.typeName) && TRANSPARENT.has(type.typeName.text) && argument !== undefined) return literalsOf(program, argument, depth + 1);
  const declaration = declarationOf(program, type);
  return declaration !== undefined && ts.isTypeAliasDeclaration(declaration) ? literalsOf(program, declaration.type, depth + 1) : undefined;
}

/** The type of a part of a value: `path` are property names, "*" an element or any value of a record. */
export function partOf(program: Program, type: ts.TypeNode, path: readonly string[], depth = 0): ts.TypeNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return type;
  if (depth > MAX_DEPTH) return undefined;
  if (ts.isParenthesizedTypeNode(type) || (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword)) return partOf(program, type.type, path, depth + 1);
  if (ts.isArrayTypeNode(type)) return step === "*" ? partOf(program, type.elementType, rest, depth + 1) : undefined;
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const [first, second] = type.typeArguments ?? [];
    if (LISTS.has(type.typeName.text) && first !== undefined) return step === "*" ? partOf(program, first, rest, depth + 1) : undefined;
    if (type.typeName.text === "Record" && second !== undefined) return partOf(program, second, rest, depth + 1);
    const declaration = declarationOf(program, type);
    if (declaration !== undefined && ts.isTypeAliasDeclaration(declaration)) return partOf(program, declaration.type, path, depth + 1);
  }
  const member = membersOf(program, type, depth + 1)?.get(step)?.type;
  return member === undefined ? undefined : partOf(program, member, rest, depth + 1);
}

type Declaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

/** The alias or interface that a reference names, in its file or an imported one. */
function declarationOf(program: Program, type: ts.TypeReferenceNode): Declaration | undefined {
  if (!ts.isIdentifier(type.typeName)) return undefined;
  const tree = type.getSourceFile();
  const name = type.typeName.text;
  const own = declaredIn(tree, name);
  if (own !== undefined) return own;
  const imported = program.facts(tree.fileName)?.imports.find((each) => each.local === name);
  if (imported === undefined) return undefined;
  for (const target of program.modules.lookup(tree.fileName, imported.specifier, imported.imported)) {
    if (target.kind !== "type") continue;
    const span = program.facts(target.file)?.types[target.type]?.span;
    const other = treeOf(program, target.file);
    const node = span === undefined || other === undefined ? undefined : nodeAt(other, span, isTypeDeclaration);
    if (node !== undefined && isTypeDeclaration(node)) return node;
  }
  return undefined;
}

function isTypeDeclaration(node: ts.Node): node is Declaration {
  return ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
}

function declaredIn(tree: ts.SourceFile, name: string): Declaration | undefined {
  let found: Declaration | undefined;
  const visit = (node: ts.Node): void => {
    if (isTypeDeclaration(node) && node.name.text === name) found ??= node;
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
