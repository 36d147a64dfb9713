/** textDocument/documentLink: paths in gaplint.json, addresses in a registry, and the rules that suppressions name. */
import { dirname, join } from "node:path/posix";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import type { DocumentLink } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findRule } from "../../rules/catalogue.ts";
import { isDataFile } from "../convert.ts";
import { rangeIn } from "../cursor.ts";
import { rulePage } from "../rule-pages.ts";
import { isFile } from "../disk.ts";
import type { Session } from "../session.ts";
import type { Feature } from "./feature.ts";

/** Where gaplint.json names a file; the module of `registryModule` may also be a package. */
const PATHS: readonly (readonly string[])[] = [["registry"], ["extends"], ["registryModule"], ["registryModule", "import"]];

export const documentLinks: Feature = {
  capabilities: (client) => (client.asks.documentLink ? { documentLinkProvider: {} } : {}),
  register(session) {
    session.connection.onDocumentLinks(({ textDocument }) => {
      const file = session.fileOf(textDocument.uri);
      const document = session.documents.get(textDocument.uri);
      if (file === undefined || document === undefined) {
        return null;
      }
      if (!isDataFile(file)) {
        return ruleLinks(document);
      }
      const root = parseTree(document.getText());
      if (root === undefined) {
        return null;
      }
      return file.endsWith("/gaplint.json") ? pathLinks(session, file, document, root) : addressLinks(document, root);
    });
  },
};

function pathLinks(session: Session, file: string, document: TextDocument, root: Node): DocumentLink[] {
  return PATHS.flatMap((path) => {
    const node = findNodeAtLocation(root, [...path]);
    const written: unknown = node?.value;
    if (node?.type !== "string" || typeof written !== "string" || !isFile(join(dirname(file), written))) {
      return [];
    }
    return [{ range: inQuotes(document, node), target: session.uriOf(join(dirname(file), written)) }];
  });
}

function addressLinks(document: TextDocument, node: Node): DocumentLink[] {
  if (node.type === "string" && typeof node.value === "string" && /^https?:\/\/\S+$/.test(node.value)) {
    return [{ range: inQuotes(document, node), target: node.value }];
  }
  return (node.children ?? []).flatMap((child) => addressLinks(document, child));
}

/** Rules that are named in comments; what looks like one in a text leads to the same page. */
function ruleLinks(document: TextDocument): DocumentLink[] {
  return [...document.getText().matchAll(/gaplint-(?:disable|enable)(?:-next-line|-line)?((?:[ \t,]+[a-z][a-z-]*)+)/g)].flatMap((comment) => {
    const names = comment[1] ?? "";
    const start = comment.index + comment[0].length - names.length;
    return [...names.matchAll(/[a-z][a-z-]*/g)].flatMap((name) => {
      const rule = findRule(name[0]);
      const target = rule === undefined ? undefined : rulePage(rule.id);
      const at = start + name.index;
      return target === undefined ? [] : [{ range: rangeIn(document, [at, at + name[0].length]), target, tooltip: rule?.summary ?? "" }];
    });
  });
}

function inQuotes(document: TextDocument, { offset, length }: Node): DocumentLink["range"] {
  return rangeIn(document, [offset + 1, offset + length - 1]);
}
