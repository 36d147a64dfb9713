/** References into the facts of a project's files, and their keys for maps. */
import type { ClassId, ExpressionId, FunctionId, Span, TypeId } from "../lower/facts.ts";

export interface ExpressionRef {
  readonly file: string;
  readonly id: ExpressionId;
}

export interface FunctionRef {
  readonly file: string;
  readonly fn: FunctionId;
}

export interface ClassRef {
  readonly file: string;
  readonly class: ClassId;
}

export interface TypeDeclarationRef {
  readonly file: string;
  readonly type: TypeId;
}

/** A place in a file: UTF-16 offsets from 0. */
export interface SourcePlace {
  readonly file: string;
  readonly span: Span;
}

export const expressionKey = (ref: ExpressionRef): string => `${ref.file}\0e${ref.id}`;
export const functionKey = (ref: FunctionRef): string => `${ref.file}\0f${ref.fn}`;
export const classKey = (ref: ClassRef): string => `${ref.file}\0c${ref.class}`;

export const sameFunction = (a: FunctionRef, b: FunctionRef): boolean => a.fn === b.fn && a.file === b.file;

export const sameExpression = (a: ExpressionRef, b: ExpressionRef): boolean => a.id === b.id && a.file === b.file;
