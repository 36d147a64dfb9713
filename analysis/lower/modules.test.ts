import { describe, expect, test } from "vitest";
import type { FileFacts } from "./facts.ts";
import type { Language } from "./lower.ts";
import { cleanFactsOf, known, textAt } from "./testing.ts";

/** The exports of a text in short: kind, name and what is exported. */
function exportsOf(text: string, language: Language = "ts"): string[] {
  const facts = cleanFactsOf(text, language);
  return facts.exports.map((facts_) => describeExport(facts, text, facts_));
}

function describeExport(facts: FileFacts, text: string, exported: FileFacts["exports"][number]): string {
  switch (exported.kind) {
    case "binding":
      return `binding ${exported.name}: ${known(facts.bindings[exported.binding]).name}`;
    case "expression":
      return `expression ${exported.name}: ${textAt(text, known(facts.expressions[exported.value]).span)}`;
    case "reexport":
      return `reexport ${exported.name}: ${exported.imported} from ${exported.specifier}${exported.typeOnly ? " (type)" : ""}`;
    case "star":
      return `star ${exported.specifier}${exported.typeOnly ? " (type)" : ""}`;
    case "type":
      return `type ${exported.name}: ${known(facts.types[exported.type]).name}`;
  }
}

describe("imports", () => {
  test("every form binds a name", () => {
    const text = `
      import "side-effect";
      import OpenAI, { toFile as file, type Uploadable } from "openai";
      import * as ai from 'ai';
      import type { Model } from "./model.js";
      import fs = require("fs");
      import type def from "x";
      import { default as chalk, "string name" as odd } from "chalk";`;
    const facts = cleanFactsOf(text);
    expect(facts.imports.map(({ imported, local, specifier, typeOnly }) => [local, imported, specifier, typeOnly])).toEqual([
      ["OpenAI", "default", "openai", false],
      ["file", "toFile", "openai", false],
      ["Uploadable", "Uploadable", "openai", true],
      ["ai", "*", "ai", false],
      ["Model", "Model", "./model.js", true],
      ["fs", "*", "fs", false],
      ["def", "default", "x", true],
      ["chalk", "default", "chalk", false],
      ["odd", "string name", "chalk", false],
    ]);
    const first = known(facts.imports[0]);
    expect(textAt(text, first.specifierSpan)).toBe(`"openai"`);
    expect(textAt(text, first.span)).toBe(`import OpenAI, { toFile as file, type Uploadable } from "openai";`);
    expect(facts.bindings[first.binding]).toMatchObject({ name: "OpenAI", kind: "import", sources: [{ kind: "import", import: 0 }] });
  });

  test("require is an import unless something declares it", () => {
    const kinds = (text: string): string[] =>
      cleanFactsOf(text, "js").expressions.filter(({ kind }) => kind === "import" || kind === "call").map(({ kind }) => kind);
    expect(kinds(`const { Anthropic } = require("@anthropic-ai/sdk");`)).toEqual(["import"]);
    expect(kinds(`function load(require) { require("x"); }`)).toEqual(["call"]);
    expect(kinds(`require(name); import(name); import("x");`)).toEqual(["call", "call", "import"]);
  });

  test("a namespace alias stands for the member", () => {
    const text = `import * as A from "a"; import Client = A.Clients.Main;`;
    const facts = cleanFactsOf(text);
    const [source] = known(facts.bindings.find(({ name }) => name === "Client")).sources;
    expect(source?.kind === "value" && textAt(text, known(facts.expressions[source.value]).span)).toBe("A.Clients.Main");
  });
});

describe("exports", () => {
  test("declarations", () => {
    expect(
      exportsOf(`
        export const a = 1, { b, c: [d] } = x;
        export function e() {}
        export class F {}
        export enum G {}
        export interface H {}
        export type I = string;
        export namespace J {}`),
    ).toEqual([
      "binding a: a",
      "binding b: b",
      "binding d: d",
      "binding e: e",
      "binding F: F",
      "binding G: G",
      "type H: H",
      "type I: I",
      "binding J: J",
    ]);
  });

  test("overloads are one export; a value and a type of one name are two", () => {
    expect(
      exportsOf(`
        export function f(a: string): void; export function f(a: any) {}
        export interface Box {} export const Box = 1;`),
    ).toEqual(["binding f: f", "binding Box: Box", "type Box: Box"]);
  });

  test("lists, before and after the declaration", () => {
    expect(
      exportsOf(`export { late as early, T, type U, imported }; const late = 1; type T = 1; interface U {} import { imported } from "m";`),
    ).toEqual(["binding early: late", "type T: T", "type U: U", "binding imported: imported"]);
  });

  test("re-exports", () => {
    expect(
      exportsOf(`
        export { a, b as c, default as d, type T } from "m";
        export { default } from "./x.js";
        export * from "n";
        export * as ns from "o";
        export type { U } from "p";
        export type * from "q";`),
    ).toEqual([
      "reexport a: a from m",
      "reexport c: b from m",
      "reexport d: default from m",
      "reexport T: T from m (type)",
      "reexport default: default from ./x.js",
      "star n",
      "reexport ns: * from o",
      "reexport U: U from p (type)",
      "star q (type)",
    ]);
  });

  test.each([
    [`export default function named() {}`, "binding default: named"],
    [`export default function () {}`, "expression default: export default function () {}"],
    [`export default class Named {}`, "binding default: Named"],
    [`export default class {}`, "expression default: export default class {}"],
    [`const x = 1; export default x;`, "binding default: x"],
    [`export default wrap(handler);`, "expression default: wrap(handler)"],
    [`export default async () => {};`, "expression default: async () => {}"],
    [`interface P {} export default P;`, "type default: P"],
    [`export default interface P {}`, "type default: P"],
    [`const x = 1; export = x;`, "expression =: x"],
  ])("%s", (text, exported) => {
    expect(exportsOf(text)).toEqual([exported]);
  });

  test("CommonJS", () => {
    expect(
      exportsOf(
        `exports.a = 1; module.exports.b = () => 2; module.exports = { c }; function f(module, exports) { exports.d = 1; module.exports = 2; }`,
        "js",
      ),
    ).toEqual(["expression a: 1", "expression b: () => 2", "expression =: { c }"]);
  });
});

test("directives of the file and of functions", () => {
  const facts = cleanFactsOf(`"use strict";\n'use server';\nf("use client");\nasync function act() { "use server"; }\n"no directive";`);
  expect(facts.directives).toEqual(["use strict", "use server"]);
  expect(facts.functions.map(({ directives }) => directives)).toEqual([["use strict", "use server"], ["use server"]]);
});
