/** The server as a program of its own, for the VS Code extension: `server.js --node-ipc` or `server.js --stdio`. */
import process from "node:process";
import { startServer } from "./main.ts";

// A client that says good-bye has ended the process before. Nothing waits here: whoever imports this goes on.
void startServer(process.argv.includes("--node-ipc") ? "ipc" : "stdio").then(() => process.exit(1));
