import { describe, expect, it } from "vitest";
import { scanImports, scanImportsInBytes } from "./import-scan.ts";

function short(text: string): string[] {
  return scanImports(text).map(({ form, specifier, names, typeOnly }) => `${typeOnly ? "type " : ""}${form} ${specifier} {${names.join(",")}}`);
}

describe("import declarations", () => {
  it.each([
    ['import OpenAI from "openai";', "import openai {default}"],
    ["import OpenAI, { toFile } from 'openai'", "import openai {default,toFile}"],
    ['import Anthropic, * as sdk from "@anthropic-ai/sdk"', "import @anthropic-ai/sdk {default,*}"],
    ['import * as ai from "ai"', "import ai {*}"],
    ['import "./polyfill"', "import ./polyfill {}"],
    ['import{generateText as g,streamText}from"ai"', "import ai {generateText,streamText}"],
    ['import { "kebab-name" as kebab } from "./names"', "import ./names {kebab-name}"],
    ['import {} from "./side-effect"', "import ./side-effect {}"],
    ['import data from "./models.json" with { type: "json" }', "import ./models.json {default}"],
    ['import defer * as heavy from "./heavy"', "import ./heavy {*}"],
    ['import source wasm from "./add.wasm"', "import ./add.wasm {default}"],
    ['import legacy = require("./legacy")', "require ./legacy {*}"],
    ['import { größe, $el, _x } from "./maße"', "import ./maße {größe,$el,_x}"],
    ['import x from "./\\u0061bc\\x2e\\u{6a}s"', "import ./abc.js {default}"],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual([expected]);
  });

  it("reads a list over several lines with comments between the names", () => {
    const text = [
      "import {",
      "  // the } of a comment closes nothing",
      "  generateObject, /* from 'elsewhere' */",
      "  type ModelMessage as Message,",
      "  streamText, // last",
      "} /* here */ from // there",
      "  'ai';",
    ].join("\r\n");
    expect(short(text)).toEqual(["import ai {generateObject,ModelMessage,streamText}"]);
  });

  it("finds every one of several on a line", () => {
    expect(short('import a from"a";import{b}from"b";import"c";export*from"d"')).toEqual([
      "import a {default}", "import b {b}", "import c {}", "reexport d {*}",
    ]);
  });
});

describe("type-only imports", () => {
  it.each([
    ['import type OpenAI from "openai"', "type import openai {default}"],
    ['import type { Model } from "./model"', "type import ./model {Model}"],
    ['import type * as types from "./types"', "type import ./types {*}"],
    ['import { type A, type B as C } from "./ab"', "type import ./ab {A,B}"],
    ['import { type A, b } from "./ab"', "import ./ab {A,b}"],
    ['import d, { type A } from "./ab"', "import ./ab {default,A}"],
    ['import type from "./type"', "import ./type {default}"],
    ['import type from from "./from"', "type import ./from {default}"],
    ['import type, { a } from "./type"', "import ./type {default,a}"],
    ['import { type } from "./t"', "import ./t {type}"],
    ['import { type as kind } from "./t"', "import ./t {type}"],
    ['import { type as as alias } from "./t"', "type import ./t {as}"],
    ['import type legacy = require("legacy")', "type require legacy {*}"],
    ['export type { Settings } from "./settings"', "type reexport ./settings {Settings}"],
    ['export type * from "./types"', "type reexport ./types {*}"],
    ['export { type A, type B } from "./ab"', "type reexport ./ab {A,B}"],
    ['let client: import("openai").OpenAI', "type dynamic openai {*}"],
    ['type Sdk = typeof import("ai")', "type dynamic ai {*}"],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual([expected]);
  });
});

describe("re-exports, require and import()", () => {
  it.each([
    ['export { a, default as b } from "./a"', "reexport ./a {a,default}"],
    ['export * as tools from "./tools"', "reexport ./tools {*}"],
    ['export * as "tool box" from "./tools"', "reexport ./tools {*}"],
    ['const { OpenAI } = require("openai")', "require openai {*}"],
    ['module.exports = {...require("./base")}', "require ./base {*}"],
    ['const ai = await import("ai")', "dynamic ai {*}"],
    ["const ai = await import(`ai`)", "dynamic ai {*}"],
    ['import("./page").then((page) => page.default)', "dynamic ./page {*}"],
    ['import(/* webpackChunkName: "chat" */ "./chat", { with: {} })', "dynamic ./chat {*}"],
    ["const half = total / count, re = /require\\(/, x = require('./x')", "require ./x {*}"],
    ["const html = `<p>${require('./card')}</p>`", "require ./card {*}"],
    ["/* first */ import a from './a'", "import ./a {default}"],
    ["\uFEFFimport a from './a'", "import ./a {default}"],
    ["const product = height\n  * require('./factor')", "require ./factor {*}"],
    ["`\n// ${await import('./in-template')}\n`", "dynamic ./in-template {*}"],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual([expected]);
  });
});

describe("what is no import", () => {
  it.each([
    "// import OpenAI from 'openai'",
    "/**\n * import OpenAI from 'openai'\n */",
    "loader.require('./x'); loader.import('./y')",
    "importScripts('./worker.js'); $import('./z'); this.#require('./q')",
    "import(path); require(name); require(`./locale/${language}`)",
    "console.log(import.meta.url)",
    "const settings = { import: './x', require: './y', export: './z' }",
    "export const model = 'gpt-5'; export default model; export { model as m }",
    "@import './theme.css'",
    "import { a, b",
    "import 'unfinished",
    "",
  ])("%j", (text) => {
    expect(short(text)).toEqual([]);
  });

  it("an unfinished import doesn't hide the next one", () => {
    expect(short('import { a, b\nimport c from "c"')).toEqual(["import c {default}"]);
    expect(short('// how to import { a } from\nimport c from "c"')).toEqual(["import c {default}"]);
  });
});

describe("the usual writing of an import", () => {
  const forms = [
    "{ a } from 'x'", "{ a, b as c } from 'x'", "{ type A, type B as C } from 'x'", "{ type A, b } from 'x'", "{ type as a } from 'x'", "{ type } from 'x'", "{ type as as } from 'x'", "{ type as as as } from 'x'",
    "{} from 'x'", "{ a, } from 'x'", "{\n  a,\n  b,\n} from 'x'", "{ , } from 'x'", "{ a b c d e } from 'x'", "a from 'x'", "type from 'x'", "type A from 'x'", "type from from 'x'", "type { A } from 'x'", "type {} from 'x'",
    "from from 'x'", "defer from 'x'", "a from ''", "$ from './_$'", "{ default as a } from 'x'", "a from 'x\n'", "a from \"it's\"", "a, { b } from 'x'", "{ ä } from 'x'", "* as a from 'x'", "a form 'x'", "{ a } from `x`",
  ];

  it.each(forms)("import %s is read as it is with a comment in it", (form) => {
    expect(scanImports(`import ${form};\nexport {};`)).toEqual(scanImports(`import /* so */ ${form};\nexport {};`));
  });
});

describe("the bytes of a text", () => {
  const bytesOf = (text: string): string => Buffer.from(text).toString("latin1");

  it.each([
    'import a from "a";\nconst title = "Übersicht – März";\nexport { b } from "./b";',
    '// Größe: à peu près\nimport a from "a";\nimport("x").then(\n  // später\n);',
    '// ein import mit "ß" davor und danach: ä\nimport { a } from "a"; // ö',
  ])("tell what the text does: %j", (text) => {
    expect(scanImportsInBytes(bytesOf(text))).toEqual(scanImports(text));
  });

  it.each([
    'import { größe } from "./masse";', 'import { voilà } from "./v";', 'import a from "./maße";', "import ä from 'x';", '\uFEFFimport a from "a";', 'import\u00A0a from "a";', 'import { a }\u00A0from "a";', 'export\u00A0* from "a";',
    'import { a, /* größer */ b } from "a";', 'require("./maße");', 'ñimport("a")', 'export * from "./café";', 'import { a } from "a"\u2028import { b } from "b"',
  ])("are not enough for %j", (text) => {
    expect(scanImportsInBytes(bytesOf(text))).toBeUndefined();
  });
});
