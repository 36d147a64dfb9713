/** Texts to syntax trees. */
import * as ts from "typescript";
import type { FileFacts } from "./facts.ts";
import { takeTree } from "./kept-trees.ts";
import type { Language } from "./languages.ts";

/** Parses as a module, so that `await` at the top level is one also in a file without imports. */
export function parse(text: string, language: Language): ts.SourceFile {
  return parsed(`file.${language}`, text, language, false);
}

/**
 * The same for who edits the file: its nodes know their parents, and the tree its name.
 *
 * @param facts what was made of the file; where their tree is still there, nothing is parsed
 */
export function parseToEdit(file: string, text: string, language: Language, facts: FileFacts): ts.SourceFile {
  const kept = takeTree(facts);
  return kept?.text === text ? withParents(Object.assign(kept, { fileName: file })) : parsed(file, text, language, true);
}

function withParents(tree: ts.SourceFile): ts.SourceFile {
  const visit = (parent: ts.Node): void => ts.forEachChild(parent, (node) => visit(Object.assign(node, { parent })));
  visit(tree);
  return tree;
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
