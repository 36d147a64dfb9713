// Stands in for analysis/lower/lower.ts in the engine: the parser and what makes facts of its trees are a script of
// their own, which is loaded for the first file that is parsed. A run that no SDK is in reach of parses none.
import { bind } from "typescript";

export { LANGUAGES, languageOf } from "../analysis/lower/languages.ts";

/** @typedef {typeof import("./parser.mjs")} Parser */

/** @type {() => Parser} */
let load;
/** @type {Parser | undefined} */
let parser;

/** @param {() => Parser} loadParser called once, at the first parse */
export function useParser(loadParser) {
  load = loadParser;
}

function loaded() {
  if (parser === undefined) {
    parser = load();
    // What edits code looks at trees with the parser's own functions; it comes by a tree through parseToEdit alone.
    bind(parser.ts);
  }
  return parser;
}

/** @type {typeof import("../analysis/lower/lower.ts").lower} */
export const lower = (text, language) => loaded().lower(text, language);

/** @type {typeof import("../analysis/lower/lower.ts").parseToEdit} */
export const parseToEdit = (file, text, language, facts) => loaded().parseToEdit(file, text, language, facts);
