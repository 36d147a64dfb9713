// The parser as a script of its own: what makes facts of a text, and what edits code need of the compiler.
export { encodeFacts } from "../analysis/lower/facts-codec.ts";
export { lower, parseToEdit } from "../analysis/lower/lower.ts";
// By the build: the names of the compiler that the fixes use.
export * as ts from "typescript-for-fixes";
