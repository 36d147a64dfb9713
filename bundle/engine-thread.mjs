// A helping thread of the bundled command line.
import { workerData } from "node:worker_threads";
import { loadEngine } from "./engine-script.mjs";

const { help } = loadEngine(new URL(ENGINE, import.meta.url));
help(workerData.port, workerData.wake);
