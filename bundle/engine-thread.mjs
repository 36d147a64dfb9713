// A helping thread of the bundled command line. What it reads and scans with is bundled here; the parser is
// loaded when it comes to that.
import { workerData } from "node:worker_threads";
import { help } from "../analysis/threads/helper.ts";
import { loadScript } from "./script.mjs";

help(workerData.port, workerData.wake, () => {
  const { encodeFacts, lower } = loadScript(new URL(PARSER, import.meta.url));
  return (text, language) => encodeFacts(lower(text, language));
});
