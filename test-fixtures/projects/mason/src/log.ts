import pc from "picocolors";

const verbose = process.argv.includes("--verbose");

export function debug(message: string): void {
  if (verbose) process.stderr.write(pc.dim(`${message}\n`));
}

export function warn(message: string): void {
  process.stderr.write(pc.yellow(`! ${message}\n`));
}
