// Loaded into the server before it starts: on SIGUSR2 it collects garbage and writes what is left to the file HEAP_PROBE.
const { renameSync } = require("node:fs");
const { writeHeapSnapshot } = require("node:v8");

process.on("SIGUSR2", () => {
  const file = process.env.HEAP_PROBE;
  for (let round = 0; round < 4; round += 1) globalThis.gc();
  renameSync(writeHeapSnapshot(`${file}.part`), file);
});
