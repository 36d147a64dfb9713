#!/usr/bin/env node
/** The executable: connects the command line to the process. */
import { fstatSync } from "node:fs";
import manifest from "../package.json" with { type: "json" };
import { localDate } from "../registry/dates.ts";
import type { Host, OutputStream } from "./host.ts";
import { main } from "./main.ts";

/** The files of the parser, of the analysis and of `check`, with a hash of their content in the names; the build fills them in. */
declare const PARSER: string | undefined;
declare const ENGINE: string | undefined;
declare const CHECK: string | undefined;

const MOST_BYTES_OF_A_UNIT = 3;

/** Those that were written to. */
const streams: NodeJS.WriteStream[] = [];

const host: Host = {
  cwd: process.cwd(),
  env: process.env,
  stdout: outputStream(1, () => process.stdout),
  stderr: outputStream(2, () => process.stderr),
  stdin: async () => (await import("node:stream/consumers")).text(process.stdin),
  watch: async function* (root) {
    yield* (await import("./watch.ts")).watchFolder(root);
  },
  runtime: `node ${process.version}, ${process.platform}`,
  build: [manifest.version, typeof PARSER === "string" ? PARSER : "", typeof ENGINE === "string" ? ENGINE : "", typeof CHECK === "string" ? CHECK : ""].join(" "),
  today: localDate(new Date()),
  get ask() {
    return process.stdin.isTTY === true && process.stderr.isTTY === true ? async (question: string) => (await import("./ask.ts")).ask(question, process.stdin, process.stderr) : undefined;
  },
  createWorkspace: async (options) => (await import("./engine.ts")).createWorkspace(options),
  startServer: async () => (await import("../server/main.ts")).startServer("stdio"),
};

const code = await main(process.argv.slice(2), host);
// A pipe takes the rest of the report after the last write returned.
await Promise.all(streams.map(written));
process.exitCode ??= code;
// What is left to itself takes the heap apart first, which takes as long as linting some dozen files.
process.exit();

/** Resolves when the stream has handed on all that it was given, or has said that it can't. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  // An error is told of after whoever wrote has been called back.
  return new Promise((resolve) => void stream.write("", () => setImmediate(resolve)));
}

/** @param open makes the stream; a stream that nobody asks for isn't made, as a run with nothing to do would feel it */
function outputStream(descriptor: number, open: () => NodeJS.WriteStream): OutputStream {
  let isOpen = true;
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    if (stream !== undefined) return stream;
    stream = open();
    streams.push(stream);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      isOpen = false;
      // A reader that has seen enough (`gaplint | head`) is no error.
      if (error.code === "EPIPE") return;
      process.exitCode = 2;
      if (descriptor === 1) process.stderr.write(`gaplint: the report can't be written: ${error.message}\n`);
    });
    return stream;
  };
  const isTerminal = isCharacterDevice(descriptor) && opened().isTTY === true;
  return {
    write(text) {
      if (isOpen) opened().write(typeof text === "string" ? encoded(text) : text);
    },
    isTerminal,
    columns: isTerminal ? opened().columns : undefined,
  };
}

/** Only such a thing can be a terminal. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed.
    return false;
  }
}

/** The stream would first count the bytes, which takes longer than writing them. */
function encoded(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(text.length * MOST_BYTES_OF_A_UNIT);
  return bytes.subarray(0, bytes.write(text));
}
