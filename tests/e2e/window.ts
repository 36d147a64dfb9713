/** A window of VS Code in a browser, driven as a user would: keys, clicks, and looking. */
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { ARTIFACTS } from "./environment.ts";

export const SETTINGS = {
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
  "workbench.hover.delay": 60_000,
};

export class Window {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get editor(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  /** Rows of the Problems panel. */
  get problems(): Locator {
    return this.page.locator(".markers-panel .monaco-list-row");
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
    await this.pick(`>${title}`, title);
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Types into the list that is open, and takes the row that comes first, which shows these words. */
  async pick(text: string, words: string = text): Promise<void> {
    const box = this.page.locator(".quick-input-widget input").first();
    await box.waitFor();
    await box.fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first().waitFor();
    await this.key("Enter");
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

  /** Opens the hover at the cursor, and returns its text once it holds a word. */
  async hover(word: string): Promise<string> {
    await this.key("Control+k");
    await this.key("Control+i");
    const hover = this.page.locator(".monaco-hover:visible", { hasText: word });
    await hover.waitFor();
    return hover.innerText();
  }

  /** Chooses a code action at the cursor by a part of its title. */
  async codeAction(title: string): Promise<void> {
    const item = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
    // The key is swallowed now and then while the light bulb comes.
    for (let tries = 0; tries < 5; tries++) {
      await this.key("Control+.");
      if (await appears(item, 8000)) {
        // With the keyboard: in some versions the list lies under a layer that takes the clicks.
        const focused = this.page.locator(".action-widget .monaco-list-row.focused", { hasText: title });
        for (let steps = 0; steps < 30 && (await focused.count()) === 0; steps++) {
          await this.key("ArrowDown");
        }
        await this.key("Enter");
        await item.waitFor({ state: "detached" });
        return;
      }
      await this.key("Escape");
    }
    throw new Error(`no code action "${title}"`);
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
  }
}

/** A browser that reaches this machine and nothing else, with a profile in a folder. */
export async function browse(profile: string): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1120, height: 640 },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(90_000);
  return { context, page };
}

/** Waits until a server answers at an address; `what` is its name in the error. */
export async function served(address: string, what: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) {
      return;
    }
    if (tries > 300) {
      throw new Error(`${what} didn't start`);
    }
    await pause(100);
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

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
