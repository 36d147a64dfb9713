/** Texts to syntax trees. */
import * as ts from "typescript";
import type { Language } from "./languages.ts";

/** Parses as a module, so that `await` at the top level is one also in a file without imports. */
export function parse(text: string, language: Language): ts.SourceFile {
  return parsed(`file.${language}`, text, language, false);
}

/** The same for who edits the file: its nodes know their parents, and the tree its name. */
export function parseToEdit(file: string, text: string, language: Language): ts.SourceFile {
  return parsed(file, text, language, true);
}

function parsed(name: string, text: string, language: Language, setParentNodes: boolean): ts.SourceFile {
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    setExternalModuleIndicator: (tree) => Object.assign(tree, { externalModuleIndicator: tree }),
  };
  return ts.createSourceFile(name, text, options, setParentNodes, scriptKind(language));
}

/** JSX is read in every JavaScript file, as compilers of JavaScript do. */
function scriptKind(language: Language): ts.ScriptKind {
  switch (language) {
    case "ts":
    case "mts":
    case "cts":
    case "d.ts":
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
