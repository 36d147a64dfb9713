/** The server as a program of its own, for the VS Code extension: `server.js --node-ipc` or `server.js --stdio`. */
import process from "node:process";
import { startServer } from "./main.ts";

await startServer(process.argv.includes("--node-ipc") ? "ipc" : "stdio");
// A client that says good-bye has ended the process before.
process.exit(1);
