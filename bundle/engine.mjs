// The engine as a script of its own, without the parser.
export { useParser } from "./parser-later.mjs";
export * from "../rules/engine.ts";
