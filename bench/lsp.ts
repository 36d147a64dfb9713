/**
 * How long an editor waits for its answers, measured over the protocol against the built server:
 * `npm run bench:lsp -- [folder] [--file PATH] [--rounds N] [--files N]`. Without a folder it writes a repository of
 * 2,800 files to measure on. Edits wait for no pause in typing here, so that what is measured is the work.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import type { Position } from "vscode-languageserver-protocol/node";
import { writeSyntheticRepository } from "./synthetic.ts";

const SYNTHETIC_FILES = 2800;
const ROUNDS = 30;
const SERVER = fileURLToPath(new URL("./server.js", import.meta.url));

const { values, positionals } = parseArgs({
  options: { file: { type: "string" }, rounds: { type: "string" }, files: { type: "string" } },
  allowPositionals: true,
});
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-bench-")));
try {
  const folder = positionals[0] === undefined ? synthetic() : realpathSync(positionals[0]);
  await measure(folder, path.join(folder, values.file ?? "src/ai/client-0.ts"), Number(values.rounds ?? ROUNDS));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function synthetic(): string {
  writeSyntheticRepository(scratch, Number(values.files ?? SYNTHETIC_FILES));
  return scratch;
}

async function measure(folder: string, file: string, rounds: number): Promise<void> {
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, "utf8");
  const began = performance.now();
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] }, completion: {} } },
    initializationOptions: { debounceMs: 0 },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "typescript", version: 1, text } });
  const pull = () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  await pull();
  const first = performance.now() - began;
  const workspace = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const all = performance.now() - began;
  print(`${folder}: ${workspace.items.length} files with diagnostics`);
  print(`${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, node ${process.version}, ${rounds} rounds\n`);
  print(`start to first diagnostics of the open file    ${ms(first)}`);
  print(`start to the diagnostics of the whole workspace ${ms(all)}\n`);

  let version = 1;
  const edit = async (at: Position, length: number, newText: string): Promise<void> => {
    version += 1;
    const range = { start: at, end: { line: at.line, character: at.character + length } };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ range, text: newText }] });
  };
  const place = literalIn(text);
  report(
    "edit of code to diagnostics",
    await times(rounds, async (round) => {
      await edit({ line: 0, character: 0 }, 0, `const bench${round} = ${round}; `);
      await pull();
    }),
  );
  await edit({ line: 0, character: 0 }, lengthOf(rounds), "");
  await pull();
  if (place === undefined) {
    print("the file names no model, so hovers and completion aren't measured");
  } else {
    const at = { textDocument: { uri }, position: place };
    report("hover on a model", await times(rounds, () => connection.sendRequest(HoverRequest.type, at)));
    report("completion of a model", await times(rounds, () => connection.sendRequest(CompletionRequest.type, at)));
    report(
      "completion right after an edit",
      await times(rounds, async () => {
        await edit(place, 0, "x");
        await connection.sendRequest(CompletionRequest.type, at);
      }),
    );
  }
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  connection.dispose();
}

/** Inside the first literal of the text that looks like a model. */
function literalIn(text: string): Position | undefined {
  for (const [line, content] of text.split("\n").entries()) {
    const found = /["'](?:gpt|claude|gemini|o\d)[\w.-]*["']/.exec(content);
    if (found !== null) {
      return { line, character: found.index + 2 };
    }
  }
  return undefined;
}

/** Characters that as many edits put at the start of the file. */
function lengthOf(rounds: number): number {
  return Array.from({ length: rounds }, (_, round) => `const bench${round} = ${round}; `).join("").length;
}

async function times(rounds: number, run: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run(round);
    measured.push(performance.now() - start);
  }
  return measured.sort((a, b) => a - b);
}

function report(name: string, sorted: readonly number[]): void {
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  print(`${name.padEnd(34)} median ${ms(at(0.5))}   p95 ${ms(at(0.95))}   worst ${ms(at(1))}`);
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`.padStart(9);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
