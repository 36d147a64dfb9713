/** Which grammar a file is read with. */
import * as ts from "typescript";

export const LANGUAGES = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a file by its extension; undefined when it is neither TypeScript nor JavaScript. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf(".");
  const extension = dot < 0 ? "" : path.slice(dot + 1).toLowerCase();
  return LANGUAGES.find((language) => language === extension);
}

/** JSX is read in every JavaScript file, as compilers of JavaScript do. */
export function scriptKind(language: Language): ts.ScriptKind {
  switch (language) {
    case "ts":
    case "mts":
    case "cts":
      return ts.ScriptKind.TS;
    case "tsx":
      return ts.ScriptKind.TSX;
    case "js":
    case "mjs":
    case "cjs":
      return ts.ScriptKind.JS;
    case "jsx":
      return ts.ScriptKind.JSX;
  }
}
