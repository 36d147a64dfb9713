/** The server of the browser's bundle, in a scope that has no more than a Web Worker has. Needs `npm run build`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { SHOP } from "../e2e/shop.ts";

const BUNDLE = join(process.env["GAPLINT_DIST"] ?? join(import.meta.dirname, "../../dist"), "web/server.js");
const ROOT = "vscode-vfs://github/meridian/shop";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

type Listener = (event: { readonly data: unknown }) => void;

interface Scope {
  onmessage?: Listener | null;
}

/** A worker with the bundle in it, and the little of the protocol that the test speaks. */
class Worker {
  readonly #scope: Scope;
  readonly #listeners: Listener[] = [];
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #id = 0;

  constructor() {
    const globals = { TextEncoder, TextDecoder, setTimeout, clearTimeout, performance, console, URL, btoa, atob, queueMicrotask };
    this.#scope = { ...globals, postMessage: (message: Message) => this.#receive(message), addEventListener: (_type: string, listener: Listener) => this.#listeners.push(listener) } as Scope;
    Object.assign(this.#scope, { self: this.#scope });
    createContext(this.#scope);
    runInContext(readFileSync(BUNDLE, "utf8"), this.#scope);
  }

  post(data: unknown): void {
    const listeners = [this.#scope.onmessage, ...this.#listeners];
    for (const listener of listeners) {
      listener?.({ data });
    }
  }

  notify(method: string, params: unknown): void {
    this.post({ jsonrpc: "2.0", method, params });
  }

  request(method: string, params: unknown): Promise<unknown> {
    this.#id += 1;
    const id = this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.post({ jsonrpc: "2.0", id, method, params });
    return answer;
  }

  #receive({ id, method, result }: Message): void {
    if (id !== undefined && method === undefined) {
      this.#waiting.get(id)?.(result);
    }
  }
}

describe("in a browser", () => {
  test("files in memory are judged, hovered over, and judged again when they change", async () => {
    const worker = new Worker();
    const files = Object.entries(SHOP).map(([name, text]) => ({ uri: `${ROOT}/${name}`, text }));
    worker.post({ pages: "https://example.com/ext/dist/rules", files });
    await worker.request("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: ROOT, name: "shop" }],
      capabilities: { textDocument: { diagnostic: { codeDescriptionSupport: true, relatedInformation: true }, hover: { contentFormat: ["markdown"] } } },
      initializationOptions: { now: "2026-11-21" },
    });
    worker.notify("initialized", {});
    const uri = `${ROOT}/lib/answers.ts`;
    worker.notify("textDocument/didOpen", { textDocument: { uri, languageId: "typescript", version: 1, text: SHOP["lib/answers.ts"] } });
    const report = { textDocument: { uri } };
    const before = await worker.request("textDocument/diagnostic", report);
    expect(before).toMatchObject({
      items: [
        { code: "call-before-gate/no-gate", relatedInformation: [{ location: { uri: `${ROOT}/app/ask/route.ts` } }, {}, {}] },
        { code: "hardcoded-model/revocable" },
        { code: "silent-fallback/other-model" },
        { code: "missing-fallback-tier/uncleared" },
        { code: "hardcoded-model/restricted", codeDescription: { href: "https://example.com/ext/dist/rules/hardcoded-model.md" } },
      ],
    });
    expect(JSON.stringify(await worker.request("textDocument/hover", { textDocument: { uri }, position: { line: 14, character: 20 } }))).toContain("legal, 2026-07-02");
    const registry = (SHOP["capability-registry.json"] ?? "").replace('"restricted"', '"cleared"');
    worker.notify("gaplint/files", { files: [{ uri: `${ROOT}/capability-registry.json`, text: registry }] });
    expect(JSON.stringify(await worker.request("textDocument/diagnostic", report))).not.toContain("restricted");
  });
});
