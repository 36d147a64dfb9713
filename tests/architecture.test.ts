/**
 * The invariants of ARCHITECTURE.md, checked on the source tree: which folder may import which, who may touch the
 * compiler, the file system, the editor and the terminal.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["analysis", "registry", "rules", "server", "cli", "eslint", "client", "bench"];
const MAX_LINES = 400;

/** What a folder may import besides itself. The longest matching folder counts. Tests may import anything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "analysis/lower": [],
  "analysis/sdk": ["analysis/lower"],
  "analysis/project": ["analysis/lower"],
  "analysis/threads": ["analysis/lower", "analysis/project"],
  "analysis/link": ["analysis/lower", "analysis/project", "analysis/sdk"],
  registry: [],
  rules: ["analysis", "registry", "docs/rules"],
  server: ["rules", "analysis", "registry"],
  cli: ["rules", "analysis", "registry"],
  // The command `lsp` starts the server; nothing else of the command line knows it.
  "cli/bin.ts": ["cli", "rules", "registry", "server/main.ts"],
  // A face of its own, which finds projects as the command line does.
  eslint: ["rules", "analysis", "registry", "cli/engine.ts", "cli/project-root.ts"],
  // A process apart: it shares no code with the server but the form of their own message.
  client: ["server/own-protocol.ts"],
  bench: ["analysis/project", "cli/reporters"],
};

/** Packages and built-in modules that only some places may import, and those places. */
const RESERVED: readonly { readonly module: RegExp; readonly places: readonly string[] }[] = [
  { module: /^typescript$/, places: ["analysis/lower", "rules/fixes", "bench"] },
  { module: /^vscode$/, places: ["client"] },
  { module: /^vscode-languageclient/, places: ["client"] },
  { module: /^vscode-languageserver/, places: ["server", "bench"] },
  { module: /^vscode-uri$/, places: ["server", "client"] },
  { module: /^(node:)?fs(\/promises)?$/, places: ["analysis/project", "registry", "rules", "server", "cli", "eslint", "bench"] },
  // The server talks over stdin and stdout, the command line not at all: only `registry update` reads an address.
  { module: /^(?:(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?|undici|ws|node-fetch|axios|got)$/, places: [] },
  { module: /^(node:)?process$/, places: ["server", "cli", "bench"] },
];

/** Scripts that write data files of the repository, and text for the user's project: no part of the program. */
const OUTSIDE = ["registry/bundled/build.ts", "registry/scaffold/build.ts", "registry/schema/build.ts", "registry/scaffold/templates.ts", "registry/scaffold/model-registry.ts"];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface Source {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const sources = FOLDERS.flatMap(sourcesBelow);
const program = sources.filter(({ file }) => !OUTSIDE.includes(file));
const byFile = new Map(sources.map((source) => [source.file, source]));

describe("imports", () => {
  it("are found at all", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(byFile.get("cli/bin.ts")?.imports.map((each) => each.specifier)).toContain("../server/main.ts");
  });

  it("run one way", () => {
    const wrong = relativeImports().filter(({ from, to }) => !mayImport(from, to)).map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it("name files that exist, or JSON and Markdown", () => {
    const wrong = relativeImports().filter(({ to }) => !byFile.has(to) && !/\.(json|md)$/.test(to));
    expect(wrong).toEqual([]);
  });

  it("do not make the scripts part of the program", () => {
    const wrong = relativeImports().filter(({ from, to }) => OUTSIDE.includes(to) && !OUTSIDE.includes(from));
    expect(wrong).toEqual([]);
  });

  it("have no circles, type imports aside", () => {
    expect(circles()).toEqual([]);
  });

  it("leave the compiler, the editor and the file system to those who own them", () => {
    const wrong = program.flatMap(({ file, imports }) =>
      imports.flatMap(({ specifier }) => {
        const rule = RESERVED.find(({ module }) => module.test(specifier));
        return rule === undefined || rule.places.some((place) => isIn(file, place)) ? [] : [`${file} imports ${specifier}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("global state", () => {
  it("is not touched by analysis, registry and rules: no process", () => {
    expect(usersOf("process", ["analysis", "registry", "rules"])).toEqual([]);
  });

  it("is touched in one file of the command line", () => {
    const users = usersOf("process", ["cli"]).map((place) => place.split(":")[0]);
    expect([...new Set(users)]).toEqual(["cli/bin.ts"]);
  });

  it("opens the network in one file", () => {
    const users = ["fetch", "WebSocket", "XMLHttpRequest", "EventSource"].flatMap((name) => usersOf(name, FOLDERS)).map((place) => place.split(":")[0]);
    expect([...new Set(users)]).toEqual(["cli/commands/download.ts"]);
    const importers = relativeImports().filter(({ to }) => to === "cli/commands/download.ts").map(({ from }) => from);
    expect(importers).toEqual(["cli/commands/registry-update.ts"]);
  });

  it("is not touched by analysis, registry and rules: no console", () => {
    expect(usersOf("console", ["analysis", "registry", "rules"])).toEqual([]);
  });
});

describe("files", () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    const long = sources.filter(({ tree }) => tree.getLineStarts().length - 1 > MAX_LINES).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it("say at their top what they are", () => {
    const silent = sources
      .filter(({ tree }) => !/^(#!.*\n)?(\/\*\*|\/\/)/.test(tree.text))
      .map(({ file }) => file);
    expect(silent).toEqual([]);
  });
});

function sourcesBelow(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesBelow(file);
    const isSource = /\.ts$/.test(file) && !/\.(test|d)\.ts$/.test(file) && !isIn(file, "cli/testing");
    return isSource ? [readSource(file)] : [];
  });
}

function readSource(file: string): Source {
  const tree = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes(node.importClause)
        : node.isTypeOnly;
      imports.push({ specifier: node.moduleSpecifier.text, typeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) imports.push({ specifier: argument.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      imports.push({ specifier: node.argument.literal.text, typeOnly: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, tree, imports };
}

/** `import { type A, type B }`. */
function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  const named = clause?.namedBindings;
  if (clause === undefined || clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function relativeImports(): Edge[] {
  return sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ specifier, typeOnly }) => ({ from: file, to: path.posix.join(path.posix.dirname(file), specifier), typeOnly })),
  );
}

function mayImport(from: string, to: string): boolean {
  if (to === "package.json") return true;
  const home = homeOf(from);
  return [home, ...(ALLOWED[home] ?? [])].some((folder) => isIn(to, folder));
}

/** The longest key of ALLOWED that a file lies in. */
function homeOf(file: string): string {
  const homes = Object.keys(ALLOWED).filter((folder) => isIn(file, folder));
  return homes.sort((a, b) => b.length - a.length)[0] ?? file;
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

/** Each circle of value imports once, as "a -> b -> a". */
function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of relativeImports()) {
    if (!typeOnly && byFile.has(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      found.push([...trail.slice(start), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

/** Files of the folders that use a global by this name, with the line. */
function usersOf(global: string, folders: readonly string[]): string[] {
  const users: string[] = [];
  for (const { file, tree } of program.filter((source) => folders.some((folder) => isIn(source.file, folder)))) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text === global && isReference(node)) {
        users.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return users;
}

/** False for a name that only labels something: a property, a member, an import's original name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isEnumMember(parent)
  );
}
