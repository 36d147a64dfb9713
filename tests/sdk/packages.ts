/** Packages of the npm registry, each in a folder of its own in the cache, without running any of their scripts. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A package at hand, or why not: the registry has no such version, or it could not be asked. */
export type Installed =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "no-such-version"; readonly reason: string }
  | { readonly kind: "not-downloaded"; readonly reason: string };

/** A registry that doesn't answer is given up after this time, so that one package never holds up the others. */
const MOST_MILLISECONDS = 8 * 60_000;
const NO_SUCH_VERSION = /\b(?:ETARGET|E404|ENOVERSIONS|EINVALIDTAGNAME)\b/;

export class PackageCache {
  readonly #root: string;
  readonly #running = new Map<string, Promise<Installed>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** `atOnce` is how many installations run beside each other. */
  constructor(root: string, atOnce: number) {
    this.#root = root;
    this.#free = atOnce;
  }

  /** The package at an npm range. What an earlier run has finished is used again; what it was stopped in begins anew. */
  install(name: string, range: string): Promise<Installed> {
    const key = `${name.replaceAll("/", "+")}@${range.replaceAll(/[^\w.-]/g, "_")}`;
    const running = this.#running.get(key) ?? this.#install(name, range, join(this.#root, key));
    this.#running.set(key, running);
    return running;
  }

  async #install(name: string, range: string, folder: string): Promise<Installed> {
    const finished = join(folder, ".installed");
    if (existsSync(finished)) return { kind: "folder", folder };
    await this.#turn();
    try {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      const failure = await run(folder, ["install", `${name}@${range}`, "--ignore-scripts", "--no-audit", "--no-fund", "--force", "--prefer-offline", "--loglevel=error"]);
      if (failure !== undefined) {
        // A version that is missing may be one that the package itself asks for.
        const missing = NO_SUCH_VERSION.test(failure) && failure.includes(`${name}@${range}`);
        return { kind: missing ? "no-such-version" : "not-downloaded", reason: firstLine(failure) };
      }
      if (!existsSync(join(folder, "node_modules", name, "package.json"))) return { kind: "not-downloaded", reason: "npm installed nothing" };
      writeFileSync(finished, "");
      return { kind: "folder", folder };
    } finally {
      this.#free++;
      this.#waiting.shift()?.();
    }
  }

  /** Puts the types beside a package that brings none. False when there are none for it, or they can't be downloaded. */
  async addTypes(folder: string, name: string): Promise<boolean> {
    const types = `@types/${name.replace(/^@/, "").replace("/", "__")}`;
    if (existsSync(join(folder, "node_modules", types, "package.json"))) return true;
    return (await run(folder, ["install", types, "--ignore-scripts", "--no-audit", "--no-fund", "--force", "--prefer-offline", "--loglevel=error"])) === undefined;
  }

  async #turn(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free--;
  }
}

/** What npm says when it fails, or undefined. */
function run(folder: string, parameters: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile("npm", [...parameters], { cwd: folder, timeout: MOST_MILLISECONDS, killSignal: "SIGKILL", maxBuffer: 1 << 24 }, (error, _stdout, stderr) => {
      if (error === null) resolve(undefined);
      else resolve(error.killed === true ? "npm took too long" : stderr.trim() === "" ? error.message : stderr);
    });
  });
}

function firstLine(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/^npm (?:error|ERR!)\s*/, "").trim()).filter((line) => line !== "" && !line.startsWith("code "));
  return lines[0] ?? text.trim();
}
