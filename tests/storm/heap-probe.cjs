// Loaded into the server before it starts: on SIGUSR2 it collects garbage and writes the bytes that are left to a file.
const { writeFileSync } = require("node:fs");

process.on("SIGUSR2", () => {
  for (let round = 0; round < 4; round += 1) globalThis.gc();
  writeFileSync(process.env.HEAP_PROBE, String(process.memoryUsage().heapUsed));
});
