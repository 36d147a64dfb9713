// Stands in for cli/main.ts in the bundled command line. `check` comes from a script that V8 has compiled before; a
// command line that may be about another command gets the whole of main.ts, in chunks of its own.
import { COMMANDS } from "../cli/args.ts";
import { loadScript } from "./script.mjs";

const others = new Set(COMMANDS.filter((command) => command !== "check"));

/** @type {typeof import("../cli/main.ts").main} */
export async function main(argv, host) {
  const run = argv.some((word) => others.has(word)) ? (await import("../cli/main.ts")).main : loadScript(new URL(CHECK, import.meta.url)).main;
  return run(argv, host);
}
