// Stands in for cli/engine.ts in the bundled command line: a cold start spends a fifth of its time on compiling the
// engine, so the build leaves the compiled code beside it. Other threads load it at the same time, and help.
import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
import { loadEngine } from "./engine-script.mjs";

/** More than these have nothing to do: what can be shared is a half of the work. */
const MOST_THREADS = 3;

/** @param {import("../cli/host.ts").WorkspaceOptions} [options] */
export function createWorkspace({ threads = Math.min(MOST_THREADS, availableParallelism() - 1), ...services } = {}) {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const ports = Array.from({ length: threads }, () => startThread(wake));
  const { allRules, assistanceOf, createWorkspace } = loadEngine(new URL(ENGINE, import.meta.url));
  return createWorkspace(allRules, { ...services, assistant: threads === 0 ? undefined : assistanceOf(ports, wake) });
}

/** @param {Int32Array} wake @returns {MessagePort} the way to a thread that runs `help` */
function startThread(wake) {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(new URL("./thread.js", import.meta.url), { workerData: { port: port2, wake }, transferList: [port2] });
  // What it doesn't do, the first thread does: a thread that fails costs time only.
  thread.on("error", () => undefined);
  // Neither keeps the process alive.
  thread.unref();
  port1.unref();
  return port1;
}
