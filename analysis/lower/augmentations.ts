/**
 * Types that a file adds to what others declare: `declare module "fastify" { interface FastifyInstance { … } }`,
 * `declare global { … }`, and the declarations of a file without imports and exports.
 */
import * as ts from "typescript";
import { hoistBlock } from "./hoisting.ts";
import type { Lowering } from "./lowering.ts";
import { inside } from "./lowering.ts";
import { declareImports } from "./modules.ts";
import { Scope } from "./scope.ts";
import { lowerAlias, lowerInterface } from "./types.ts";

/** True for `declare module "m"` and `declare global`. */
export function isAugmentation(node: ts.ModuleDeclaration): boolean {
  return ts.isStringLiteral(node.name) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

/** Lowers the types in the block of `declare module "m"` or `declare global`. */
export function lowerAugmentation(l: Lowering, node: ts.ModuleDeclaration): void {
  const module = ts.isStringLiteral(node.name) ? node.name.text : undefined;
  lowerBlock(l, node, module, "");
}

/** A statement of a declaration file without imports and exports: what it declares, all files have. */
export function lowerGlobal(l: Lowering, node: ts.Statement): void {
  if (ts.isModuleDeclaration(node)) {
    if (isAugmentation(node)) lowerAugmentation(l, node);
    else lowerBlock(l, node, undefined, `${node.name.text}.`);
  } else if (isType(node)) add(l, node, undefined, "");
}

const isType = (node: ts.Statement): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

function lowerBlock(l: Lowering, { body }: ts.ModuleDeclaration, module: string | undefined, prefix: string): void {
  if (body === undefined || !ts.isModuleBlock(body)) {
    if (body !== undefined && ts.isModuleDeclaration(body)) lowerBlock(l, body, module, `${prefix}${body.name.text}.`);
    return;
  }
  const { statements } = body;
  inside(l, { scope: new Scope(l.fn, l.scope) }, () => {
    declareImports(l, statements);
    hoistBlock(l, statements.filter(isType));
    for (const statement of statements) {
      if (ts.isModuleDeclaration(statement)) lowerBlock(l, statement, module, `${prefix}${statement.name.text}.`);
      if (!isType(statement)) continue;
      const type = l.hoisted.types.get(statement);
      if (type === undefined) continue;
      if (ts.isInterfaceDeclaration(statement)) lowerInterface(l, statement, type);
      else lowerAlias(l, statement, type);
      add(l, statement, module, prefix);
    }
  });
}

/** Two interfaces of one name in a scope are one type, and are added once. */
function add(l: Lowering, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, module: string | undefined, prefix: string): void {
  const type = l.hoisted.types.get(node);
  if (type === undefined || l.facts.augmentations.some((known) => known.type === type)) return;
  l.facts.augmentations.push({ ...(module === undefined ? {} : { module }), name: prefix + node.name.text, type });
}
