/** A VS Code on this machine, with the packaged extension in an extension host on Node. */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { ARTIFACTS, codeServer, installExtension, NODE } from "./environment.ts";
import { writeFiles } from "./shop.ts";
import { browse, freePort, pause, served, SETTINGS, Window } from "./window.ts";

export class Workbench extends Window {
  readonly folder: string;
  readonly #context: BrowserContext;
  readonly #server: ChildProcess;
  readonly #home: string;
  readonly #port: number;

  private constructor(page: Page, folder: string, context: BrowserContext, server: ChildProcess, home: string, port: number) {
    super(page);
    this.folder = folder;
    this.#context = context;
    this.#server = server;
    this.#home = home;
    this.#port = port;
  }

  /** Installs the extension into a fresh VS Code and opens a folder with these files. */
  static async start(files: Readonly<Record<string, string>>): Promise<Workbench> {
    const home = mkdtempSync(join(tmpdir(), "gaplint-e2e-"));
    const folder = join(home, "shop");
    writeFiles(folder, files);
    mkdirSync(join(home, "user/User"), { recursive: true });
    mkdirSync(ARTIFACTS, { recursive: true });
    writeFileSync(join(home, "user/User/settings.json"), JSON.stringify(SETTINGS));
    installExtension(home);
    const port = await freePort();
    const log = openSync(join(ARTIFACTS, "code-server.log"), "w");
    const { args, env } = codeServer(home);
    const options = ["--bind-addr", `127.0.0.1:${port}`, "--disable-workspace-trust", "--disable-getting-started-override", "--ignore-last-opened", "--reconnection-grace-time", "2"];
    // A process group of its own, which takes the extension hosts and language servers along at the end.
    const server = spawn(NODE, [...args, ...options], { env, detached: true, stdio: ["ignore", log, log] });
    await served(`http://127.0.0.1:${port}/healthz`, "code-server");
    const { context, page } = await browse(join(home, "chrome"));
    return new Workbench(page, folder, context, server, home, port);
  }

  /** Loads the window with these files open, the last one in front. */
  async load(...files: readonly string[]): Promise<void> {
    const payload = files.map((file) => ["openFile", `vscode-remote://127.0.0.1:${this.#port}${join(this.folder, file)}`]);
    const query = new URLSearchParams({ folder: this.folder, payload: JSON.stringify(payload) });
    await this.page.goto(`http://127.0.0.1:${this.#port}/?${query}`, { waitUntil: "domcontentloaded" });
    await this.editor.locator(".view-lines").first().waitFor();
  }

  /** Brings a file of the folder to the front. */
  async open(file: string): Promise<void> {
    await this.key("Control+p");
    const box = this.page.locator(".quick-input-widget input").first();
    await box.waitFor();
    await box.fill(file);
    // The list is filtered while it is typed; what Enter takes is the row in focus.
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: file.replace(/^.*\//, "") }).waitFor();
    await pause(300);
    await this.key("Enter");
    await this.page.locator(".tabs-container .tab.active", { hasText: file.replace(/^.*\//, "") }).waitFor();
  }

  /** Waits until the file on disk passes a test, and returns its text. */
  async disk(file: string, passes: (text: string) => boolean): Promise<string> {
    for (let tries = 0; ; tries++) {
      const text = readFileSync(join(this.folder, file), "utf8");
      if (passes(text)) {
        return text;
      }
      if (tries > 300) {
        throw new Error(`${file} stays as it is:\n${text}`);
      }
      await pause(100);
    }
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Process ids of the language servers of this window. */
  serverProcesses(): readonly number[] {
    const list = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
    return list.split("\n").flatMap((line) => (line.includes(join(this.#home, "ext")) && line.includes("dist/server.js") ? [Number(line.trim().split(" ")[0])] : []));
  }

  async close(): Promise<void> {
    await this.#context.close();
    if (this.#server.pid !== undefined) {
      process.kill(-this.#server.pid, "SIGTERM");
    }
    await pause(1500);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}
