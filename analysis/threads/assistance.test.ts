import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeFacts } from "../lower/facts-codec.ts";
import { lower } from "../lower/lower.ts";
import { openProject } from "../project/open-project.ts";
import { assistanceOf } from "./assistance.ts";
import { Helper } from "./helper.ts";
import type { Answer } from "./messages.ts";
import { packImports, unpackImports } from "./packed-imports.ts";
import { scanImports } from "../project/import-scan.ts";

const TEXT = 'import { b } from "./b";\nexport const a = b();\n';
let folder: string;
let channel: MessageChannel;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaplint-threads-"));
  channel = new MessageChannel();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  channel.port1.close();
});

function assistance() {
  return assistanceOf([{ send: (order) => channel.port1.postMessage(order), receive: () => receiveMessageOnPort(channel.port1)?.message as Answer | undefined }], new Int32Array(new SharedArrayBuffer(4)));
}

describe("help with facts", () => {
  it("gives what the helper lowered, and nothing for another text", () => {
    const helper = new Helper(channel.port2, () => (text, language) => encodeFacts(lower(text, language)));
    const assistant = assistance();
    assistant.scan(["/p/a.ts", "/p/b.ts"], { groups: [] }, () => undefined, () => undefined);
    assistant.expect([{ file: "/p/a.ts", language: "ts", text: TEXT }, { file: "/p/b.ts", language: "ts", text: "b();" }]);
    helper.receive();
    while (helper.work());
    expect(assistant.facts("/p/b.ts", "b(1);")).toBeUndefined();
    expect(assistant.facts("/p/b.ts", "b();")).toEqual(lower("b();", "ts"));
    expect(assistant.facts("/p/a.ts", TEXT)).toEqual(lower(TEXT, "ts"));
  });

  it("leaves a text to the first thread when that one comes first", () => {
    const helper = new Helper(channel.port2, () => (text, language) => encodeFacts(lower(text, language)));
    const assistant = assistance();
    assistant.scan(["/p/a.ts"], { groups: [] }, () => undefined, () => undefined);
    assistant.expect([{ file: "/p/a.ts", language: "ts", text: TEXT }]);
    // The helper sleeps: nobody waits for it.
    expect(assistant.facts("/p/a.ts", TEXT)).toBeUndefined();
    helper.receive();
    while (helper.work());
    expect(assistant.facts("/p/a.ts", TEXT)).toBeUndefined();
  });

  it("doesn't take answers to an earlier scan for those of this one", () => {
    const helper = new Helper(channel.port2, () => (text, language) => encodeFacts(lower(text, language)));
    const assistant = assistance();
    assistant.scan(["/p/a.ts", "/p/b.ts"], { groups: [] }, () => undefined, () => undefined);
    assistant.expect([{ file: "/p/a.ts", language: "ts", text: TEXT }]);
    helper.receive();
    while (helper.work());
    assistant.scan(["/p/b.ts"], { groups: [] }, () => undefined, () => undefined);
    assistant.expect([{ file: "/p/b.ts", language: "ts", text: "b();" }]);
    helper.receive();
    while (helper.work());
    expect(assistant.facts("/p/b.ts", "b();")).toEqual(lower("b();", "ts"));
  });
});

describe("help with reading", () => {
  it("fills a project with what the files hold, and says which can't be read or were written by nobody", () => {
    writeFileSync(path.join(folder, "a.ts"), TEXT);
    writeFileSync(path.join(folder, "b.ts"), 'export const b = () => "api.openai.com";\n');
    writeFileSync(path.join(folder, "c.ts"), Buffer.from([0x61, 0xff, 0x62]));
    writeFileSync(path.join(folder, "d.js"), `${"var a=1;".repeat(3000)}\n`);
    const helper = new Helper(channel.port2, () => (text, language) => encodeFacts(lower(text, language)));
    const inner = assistance();
    const project = openProject({
      root: folder,
      assistant: {
        // The helper takes everything: it works before the first thread looks for something to do.
        scan: (files, wanted, own, done) => {
          const order = { kind: "scan", round: 0, files, wanted, control: new Int32Array(new SharedArrayBuffer(4 * (2 + files.length))) };
          channel.port1.postMessage(order);
          helper.receive();
          while (helper.work());
          inner.scan(files, wanted, own, done);
        },
        expect: (texts) => inner.expect(texts),
        facts: (file, text) => inner.facts(file, text),
      },
    });
    project.announce([["api.openai.com"]]);
    const alone = openProject({ root: folder });
    expect(project.filesWith(["api.openai.com"]).map((file) => path.basename(file))).toEqual(["b.ts"]);
    expect(project.importers(`${folder}/b.ts`)).toEqual(alone.importers(`${folder}/b.ts`));
    expect(project.problems).toEqual(alone.problems);
    expect(project.problems.map((problem) => path.basename(problem.file))).toEqual(["c.ts", "d.js"]);
  });
});

describe("packed imports", () => {
  it("are the same imports once unpacked", () => {
    const files = [scanImports('import a, { b, type c } from "x";\nexport * from "./y";\nconst z = require("z");\nimport("w");\nimport type { T } from "t";\nimport "side";'), [], scanImports(TEXT)];
    expect(unpackImports(packImports(files))).toEqual(files);
  });
});
