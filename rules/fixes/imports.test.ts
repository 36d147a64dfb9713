import { afterEach, describe, expect, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;

afterEach(() => project?.remove());

const REGISTRY = '{ "models": { "claude-opus-4-5": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "cleared" } } }, "tiers": { "frontier": {} } }\n';
const MODULE = 'export const ttl = 60;\nexport interface Choice { tier: string; provider?: string }\nexport declare function selectModel(choice: Choice): string;\n';
const LOOKUP = 'selectModel({ tier: "frontier", provider: "anthropic" })';

/** The text of src/app/chat.ts (or another name) after the fix. */
function fixed(text: string, more: Readonly<Record<string, string>> = {}, name = "src/app/chat.ts"): string {
  project = writeProject({ "capability-registry.json": REGISTRY, "src/lib/model-registry.ts": MODULE, [name]: text, ...more });
  return mend(project, "hardcoded-model", { file: name }).project.text(name);
}

/** A call after the given imports, one a line. */
function call(imports: readonly string[], model: string, eol = "\n"): string {
  const body = ["", "export async function reply(prompt: string) {", `  return (await generateText({ model: anthropic(${model}), prompt })).text;`, "}", ""];
  return [...imports, ...body].join(eol);
}

const AI = ['import { generateText } from "ai";', 'import { anthropic } from "@ai-sdk/anthropic";'];
const ALIASED = { "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "noEmit": true, "paths": { "@/*": ["./src/*"] } } }', "src/lib/db.ts": "export const db = 1;\n", "src/app/near.ts": "export const near = 1;\n" };

describe("the specifier", () => {
  test.each([
    ["relative, in a file that imports packages alone", AI, "../lib/model-registry", {}],
    ["an alias, where the file uses one", [...AI, 'import { db } from "@/lib/db";'], "@/lib/model-registry", ALIASED],
    ["an alias, where others import the module so", AI, "@/lib/model-registry", { ...ALIASED, "src/app/other.ts": 'import { ttl } from "@/lib/model-registry";\nexport const other = ttl;\n' }],
    ["relative, where the file climbs", [...AI, 'import { db } from "../lib/db";'], "../lib/model-registry", ALIASED],
    ["an alias, where the file has relative imports of its own folder only", [...AI, 'import { db } from "@/lib/db";', 'import { near } from "./near";'], "@/lib/model-registry", ALIASED],
    ["with the extension of the built file", [...AI, 'import { db } from "../lib/db.js";'], "../lib/model-registry.js", ALIASED],
  ])("is %s", (_, imports, specifier, more) => {
    expect(fixed(call(imports, '"claude-opus-4-5"'), more)).toBe(call([...imports, `import { selectModel } from "${specifier}";`], LOOKUP));
  });

  test("names the source where the file's imports do", () => {
    const more = { ...ALIASED, "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "noEmit": true, "allowImportingTsExtensions": true } }' };
    const imports = [...AI, 'import { db } from "../lib/db.ts";'];
    expect(fixed(call(imports, '"claude-opus-4-5"'), more)).toBe(call([...imports, 'import { selectModel } from "../lib/model-registry.ts";'], LOOKUP));
  });

  test("leaves a folder's index out", () => {
    const more = { "src/lib/model-registry.ts": "export const nothing = 1;\n", "src/models/index.ts": MODULE };
    expect(fixed(call(AI, '"claude-opus-4-5"'), more)).toContain('import { selectModel } from "../models";\n');
  });
});

describe("an import that is there", () => {
  test.each([
    ["is used", ['import { selectModel } from "../lib/model-registry";'], ['import { selectModel } from "../lib/model-registry";'], LOOKUP],
    ["is used under its local name", ['import { selectModel as pick } from "../lib/model-registry";'], ['import { selectModel as pick } from "../lib/model-registry";'], LOOKUP.replace("selectModel", "pick")],
    ["is used as a namespace", ['import * as registry from "../lib/model-registry";'], ['import * as registry from "../lib/model-registry";'], `registry.${LOOKUP}`],
    ["is widened in its order", ['import { ttl } from "../lib/model-registry";'], ['import { selectModel, ttl } from "../lib/model-registry";'], LOOKUP],
    ["is widened behind a type", ['import { type Choice } from "../lib/model-registry";'], ['import { type Choice, selectModel } from "../lib/model-registry";'], LOOKUP],
    ["is widened line by line", ["import {", "  ttl,", "  type Choice,", '} from "../lib/model-registry";'], ["import {", "  ttl,", "  type Choice,", "  selectModel,", '} from "../lib/model-registry";'], LOOKUP],
    ["is widened line by line, without a comma at the end", ["import {", "  ttl,", "  type Choice", '} from "../lib/model-registry";'], ["import {", "  ttl,", "  type Choice,", "  selectModel", '} from "../lib/model-registry";'], LOOKUP],
    ["of types only stays as it is", ['import type { Choice } from "../lib/model-registry";'], ['import type { Choice } from "../lib/model-registry";', 'import { selectModel } from "../lib/model-registry";'], LOOKUP],
  ])("%s", (_, before, after, lookup) => {
    expect(fixed(call([...AI, ...before], '"claude-opus-4-5"'))).toBe(call([...AI, ...after], lookup));
  });

  test("is renamed where the name means something else", () => {
    const own = ["", "function selectModel() {", "  return 1;", "}", "export const one = selectModel();"];
    expect(fixed(call([...AI, ...own], '"claude-opus-4-5"'))).toBe(
      call([...AI, 'import { selectModel as selectClearedModel } from "../lib/model-registry";', ...own], LOOKUP.replace("selectModel", "selectClearedModel")),
    );
  });
});

describe("the place and the style", () => {
  test("single quotes, no semicolons, tabs", () => {
    const text = ["import { generateText } from 'ai'", "import { anthropic } from '@ai-sdk/anthropic' // the provider", "", "export async function reply(prompt: string) {", "\treturn (await generateText({ model: anthropic('claude-opus-4-5'), prompt })).text", "}", ""];
    const after = [...text.slice(0, 2), "import { selectModel } from '../lib/model-registry'", ...text.slice(2)];
    expect(fixed(text.join("\n"))).toBe(after.join("\n").replace("'claude-opus-4-5'", "selectModel({ tier: 'frontier', provider: 'anthropic' })"));
  });

  test("Windows line endings, a byte order mark and an emoji before the literal", () => {
    const text = `\uFEFF${call(AI, '"claude-opus-4-5"', "\r\n").replace("(await generateText({", '(await generateText({ /* 🙂👩‍🚀 */')}`;
    const after = `\uFEFF${call([...AI, 'import { selectModel } from "../lib/model-registry";'], LOOKUP, "\r\n").replace("(await generateText({", '(await generateText({ /* 🙂👩‍🚀 */')}`;
    expect(fixed(text)).toBe(after);
  });

  test("behind directives in a file that requires or imports nothing else of note", () => {
    const imports = ['"use server";', "", ...AI];
    expect(fixed(call(imports, '"claude-opus-4-5"'))).toBe(call([...imports, 'import { selectModel } from "../lib/model-registry";'], LOOKUP));
  });

  test("behind imports that a statement interrupts", () => {
    const imports = [AI[0] ?? "", "export const started = 1;", AI[1] ?? "", "export const later = 2;"];
    expect(fixed(call(imports, '"claude-opus-4-5"'))).toBe(call([...imports.slice(0, 3), 'import { selectModel } from "../lib/model-registry";', "export const later = 2;"], LOOKUP));
  });

  test("at the top of a file without imports: behind shebang, licence and directive", () => {
    const rest = ["/** What we ask with. */", 'export const model = "claude-opus-4-5";', ""].join("\n");
    const use = { "src/app/ask.ts": 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\nimport { model } from "./settings";\n\nexport const ask = (prompt: string) => generateText({ model: anthropic(model), prompt }).then(({ text }) => text);\n' };
    const lookup = rest.replace('"claude-opus-4-5"', LOOKUP);
    const line = 'import { selectModel } from "../lib/model-registry";\n';
    const run = (head: string): string => {
      const result = fixed(head + rest, use, "src/app/settings.ts");
      project?.remove();
      return result;
    };
    expect(run("")).toBe(`${line}\n${lookup}`);
    expect(run("// Copyright Acme\n\n")).toBe(`// Copyright Acme\n\n${line}\n${lookup}`);
    expect(run("/* eslint-disable no-console */\n")).toBe(`/* eslint-disable no-console */\n${line}${lookup}`);
    expect(run('"use strict";\n\n')).toBe(`"use strict";\n\n${line}\n${lookup}`);
    expect(run("#!/usr/bin/env node\n")).toBe(`#!/usr/bin/env node\n${line}\n${lookup}`);
    expect(run("\uFEFF")).toBe(`\uFEFF${line}\n${lookup}`);
  });

  test("CommonJS: a new require behind the others, or a wider one", () => {
    const text = ["'use strict'", "const { generateText } = require('ai')", "const { anthropic } = require('@ai-sdk/anthropic')", "", "exports.reply = async (prompt) => (await generateText({ model: anthropic('claude-opus-4-5'), prompt })).text", ""];
    const module = "const ttl = 60\nfunction selectModel({ tier, provider }) {\n  return process.env[tier + provider]\n}\nmodule.exports = { ttl, selectModel }\n";
    const more = { "tsconfig.json": '{ "compilerOptions": { "noEmit": true } }', "src/lib/model-registry.ts": "export {};\n", "src/lib/registry.js": module };
    const lookup = (lines: readonly string[]): string => lines.join("\n").replace("'claude-opus-4-5'", "selectModel({ tier: 'frontier', provider: 'anthropic' })");
    expect(fixed(text.join("\n"), more, "src/app/chat.js")).toBe(lookup([...text.slice(0, 3), "const { selectModel } = require('../lib/registry')", ...text.slice(3)]));
    project?.remove();
    const wide = [...text.slice(0, 3), "const { ttl } = require('../lib/registry')", ...text.slice(3), "exports.ttl = ttl", ""];
    expect(fixed(wide.join("\n"), more, "src/app/chat.js")).toBe(lookup(wide).replace("{ ttl }", "{ selectModel, ttl }"));
  });
});
