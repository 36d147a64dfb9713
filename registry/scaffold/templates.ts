/**
 * The registry module as text in both languages, made from model-registry.ts. Used by build.ts and its test only: what
 * gaplint carries is templates.json, so that no compiler is loaded to write a file.
 */
import * as ts from "typescript";

export interface ModuleTemplates {
  readonly ts: string;
  readonly js: string;
}

/** The TypeScript text as it is, and as JavaScript: types taken off, comments and blank lines kept. */
export function templatesOf(source: string): ModuleTemplates {
  return { ts: source, js: withoutTypes(source) };
}

function withoutTypes(source: string): string {
  // The compiler drops blank lines; comments in their place survive and are turned back afterwards.
  const marked = source.replace(/^[ \t]*$/gm, BLANK);
  const { outputText } = ts.transpileModule(marked, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, newLine: ts.NewLineKind.LineFeed },
  });
  const script = outputText
    .replace(/^[ \t]*\/\/~$/gm, "")
    .replace(/^( {4})+/gm, (indent) => " ".repeat(indent.length / 2))
    .replace(/\n{3,}/g, "\n\n");
  return `${script.trimEnd()}\n`;
}

const BLANK = "//~";
