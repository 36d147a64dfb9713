// Stands in for cli/engine.ts in the bundled command line: what V8 compiled of the engine lies beside it. Other threads
// load it at the same time, and help.
import { availableParallelism } from "node:os";
import { loadScript } from "./script.mjs";

/** More than these have nothing to do: what can be shared is a half of the work. */
const MOST_THREADS = 3;

/** V8's own threads, which collect garbage and compile, keep one processor beside the first busy: on two, help gets in their way. */
const BUSY_PROCESSORS = 2;

/** @param {import("../cli/host.ts").WorkspaceOptions} [options] */
export function createWorkspace({ threads = Math.min(MOST_THREADS, Math.max(0, availableParallelism() - BUSY_PROCESSORS)), ...services } = {}) {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const lines = Array.from({ length: threads }, () => startThread(wake));
  const { allRules, assistanceOf, createWorkspace, useParser } = loadScript(new URL(ENGINE, import.meta.url));
  useParser(() => loadScript(new URL(PARSER, import.meta.url)));
  return createWorkspace(allRules, { ...services, assistant: threads === 0 ? undefined : assistanceOf(lines, wake) });
}

/** @param {Int32Array} wake @returns {import("../analysis/threads/assistance.ts").Line} the way to a thread that runs `help` */
function startThread(wake) {
  // A run without other threads doesn't load what starts them.
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule("node:worker_threads");
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(new URL("./thread.js", import.meta.url), { workerData: { port: port2, wake }, transferList: [port2] });
  // What it doesn't do, the first thread does: a thread that fails costs time only.
  thread.on("error", () => undefined);
  // Neither keeps the process alive.
  thread.unref();
  port1.unref();
  return { send: (order) => port1.postMessage(order), receive: () => receiveMessageOnPort(port1)?.message };
}
