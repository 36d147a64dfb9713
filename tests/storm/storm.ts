/** Random life of an editor over the protocol, and what must hold when it is over. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  HoverRequest,
  ReferencesRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import type { CodeAction, CompletionItem } from "vscode-languageserver-protocol/node";
import type { TestClient } from "../lsp/client.ts";
import { CONFIGS, PIECES, product, REGISTRIES } from "./product.ts";
import type { Random } from "./random.ts";

export class Storm {
  readonly #client: TestClient;
  readonly #random: Random;
  /** Files on disk and in buffers, relative to the folder. */
  readonly #files = new Set<string>(Object.keys(product()));
  readonly #open = new Set<string>();
  readonly #pending: Promise<unknown>[] = [];
  /** Answers that a later step asks about again, when they may be of a state long gone. */
  readonly #actions: CodeAction[] = [];
  readonly #items: CompletionItem[] = [];
  readonly #resultIds: string[] = [];
  #made = 0;
  #kept = 0;
  /** How often each thing was done. */
  readonly done = new Map<string, number>();

  constructor(client: TestClient, random: Random) {
    this.#client = client;
    this.#random = random;
  }

  async step(): Promise<void> {
    const roll = this.#random.next();
    let end = 0;
    for (const [name, share, act] of this.#acts) {
      end += share;
      if (roll < end) {
        this.done.set(name, (this.done.get(name) ?? 0) + 1);
        await act();
        return;
      }
    }
  }

  /** Opens a file, asks all that an editor asks about it, and closes it: what a server has compiled by then, it needs. */
  async askEverything(file: string): Promise<void> {
    const client = this.#client;
    await client.open(file);
    const textDocument = { uri: client.uri(file) };
    const at = { textDocument, position: { line: 8, character: 60 } };
    await client.pull(file);
    await client.request(HoverRequest.type, at);
    await client.request(CompletionRequest.type, at);
    await client.request(DefinitionRequest.type, at);
    await client.request(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } });
    await client.request(CodeLensRequest.type, { textDocument });
    await client.request(DocumentLinkRequest.type, { textDocument });
    for (const action of await client.codeActionsIn(file, { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }, [])) {
      await client.request(CodeActionResolveRequest.type, action);
    }
    await client.close(file);
  }

  /** Waits for all that was asked. Refusals are answers; a lost connection is none. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#pending.splice(0));
  }

  /** Saves every buffer, so that the disk says what the editor does. */
  async saveAll(): Promise<void> {
    for (const file of this.#open) {
      await this.#save(file);
    }
  }

  /** Brings back the files and the windows of the start. */
  async restore(): Promise<void> {
    for (const file of [...this.#open]) {
      await this.#close(file);
    }
    const texts = product();
    for (const file of this.#files) {
      if (texts[file] === undefined && existsSync(this.#client.path(file))) {
        rmSync(this.#client.path(file));
        await this.#client.watched(file, 3);
      }
    }
    for (const [file, text] of Object.entries(texts)) {
      this.#files.add(file);
      await this.#write(file, text);
    }
  }

  /** Name, share of all steps, and what is done. */
  readonly #acts: readonly (readonly [string, number, () => Promise<void>])[] = [
    ["edit", 0.32, () => this.#edit()],
    ["open", 0.11, () => this.#openOne()],
    ["close", 0.06, () => this.#closeOne()],
    ["save", 0.06, () => this.#withOpen((file) => this.#save(file))],
    ["pull", 0.1, () => this.#withOpen((file) => this.#ask(this.#client.pull(file).then(({ resultId }) => this.#keep(this.#resultIds, resultId))))],
    ["pull with a stale id", 0.02, () => this.#withOpen((file) => this.#ask(this.#client.pull(file, this.#random.of(this.#resultIds))))],
    ["pull the workspace", 0.02, () => this.#ask(this.#client.pullWorkspace())],
    ["take back", 0.04, () => this.#withOpen((file) => this.#ask(this.#client.pullAndCancel(file)))],
    ["take back late", 0.03, () => this.#takeBackLate()],
    ["ask about what isn't open", 0.02, () => this.#askElsewhere()],
    ["hover", 0.03, () => this.#withOpen((file) => this.#ask(this.#client.request(HoverRequest.type, this.#somewhere(file))))],
    ["complete", 0.03, () => this.#withOpen((file) => this.#ask(this.#client.request(CompletionRequest.type, this.#somewhere(file)).then((answer) => this.#keep(this.#items, ...(answer === null ? [] : "items" in answer ? answer.items : answer)))))],
    ["resolve late", 0.02, () => this.#resolveLate()],
    ["references", 0.01, () => this.#withOpen((file) => this.#ask(this.#client.request(ReferencesRequest.type, { ...this.#somewhere(file), context: { includeDeclaration: true } })))],
    ["actions", 0.03, () => this.#withOpen((file) => this.#ask(this.#client.codeActionsIn(file, { start: this.#somewhere(file).position, end: { line: 9999, character: 0 } }, []).then((actions) => this.#keep(this.#actions, ...actions))))],
    ["write", 0.02, () => this.#writeOne()],
    ["create", 0.02, () => this.#create()],
    ["delete", 0.01, () => this.#delete()],
    ["rename", 0.01, () => this.#rename()],
    ["registry", 0.02, () => this.#write("capability-registry.json", this.#random.of(REGISTRIES) ?? "")],
    ["config", 0.01, () => this.#write("gaplint.json", this.#random.of(CONFIGS) ?? "")],
    ["settings", 0.01, () => this.#client.configurationChanged({ gaplint: { profile: this.#random.of(["strict", "recommended", null]) } })],
  ];

  async #edit(): Promise<void> {
    await this.#withOpen(async (file) => {
      const text = this.#client.text(file);
      const start = this.#random.below(text.length + 1);
      const length = this.#random.next() < 0.5 ? 0 : this.#random.below(Math.min(30, text.length - start + 1));
      // Most of what is typed mends what was broken: a file that is nothing but rubble tests little.
      const original = product()[file];
      if (original !== undefined && this.#random.next() < 0.15) {
        await this.#client.replace(file, 0, text.length, original);
      } else {
        await this.#client.replace(file, start, start + length, this.#random.of(PIECES) ?? "");
      }
    });
  }

  async #openOne(): Promise<void> {
    const file = this.#random.of([...this.#files].filter((each) => !this.#open.has(each) && existsSync(this.#client.path(each))));
    if (file !== undefined) {
      this.#open.add(file);
      await this.#client.open(file);
    }
  }

  async #closeOne(): Promise<void> {
    await this.#withOpen((file) => this.#close(file));
  }

  async #close(file: string): Promise<void> {
    this.#open.delete(file);
    await this.#client.close(file);
  }

  async #save(file: string): Promise<void> {
    mkdirSync(dirname(this.#client.path(file)), { recursive: true });
    await this.#client.save(file);
    await this.#client.watched(file, 2);
  }

  /** What another program writes. */
  async #writeOne(): Promise<void> {
    const file = this.#random.of([...this.#files].filter((each) => product()[each] !== undefined && !this.#open.has(each)));
    if (file !== undefined) {
      await this.#write(file, (product()[file] ?? "").replace("claude-mythos-5", this.#random.of(["gpt-4o", "claude-fable-5", "claude-mythos-5"]) ?? ""));
    }
  }

  async #write(file: string, text: string): Promise<void> {
    mkdirSync(dirname(this.#client.path(file)), { recursive: true });
    writeFileSync(this.#client.path(file), text);
    await this.#client.watched(file, 2);
  }

  async #create(): Promise<void> {
    this.#made += 1;
    const file = `shop/made-${this.#made}.ts`;
    this.#files.add(file);
    await this.#write(file, (product()["shop/call-0.ts"] ?? "").replace("answer0", `made${this.#made}`));
  }

  async #delete(): Promise<void> {
    const file = this.#random.of([...this.#files].filter((each) => each.endsWith(".ts") && existsSync(this.#client.path(each))));
    if (file !== undefined) {
      rmSync(this.#client.path(file));
      await this.#client.watched(file, 3);
    }
  }

  async #rename(): Promise<void> {
    const file = this.#random.of([...this.#files].filter((each) => each.includes("made-") && !this.#open.has(each) && existsSync(this.#client.path(each))));
    if (file !== undefined) {
      const to = file.replace("made-", `made-again-${this.#made}-`);
      renameSync(this.#client.path(file), this.#client.path(to));
      this.#files.delete(file);
      this.#files.add(to);
      await this.#client.watched(file, 3);
      await this.#client.watched(to, 1);
    }
  }

  #ask(answer: Promise<unknown>): Promise<void> {
    answer.catch(() => undefined);
    this.#pending.push(answer);
    // Now and then the editor waits for its answers; mostly it goes on.
    return this.#pending.length > 20 ? this.settle() : Promise.resolve();
  }

  /** Keeps some of all that was answered. Leaves nothing to chance: when answers come is chance enough. */
  #keep<T>(kept: T[], ...answers: readonly (T | undefined)[]): void {
    this.#kept += 1;
    const answer = answers[this.#kept % answers.length];
    if (answer !== undefined) {
      kept.splice(this.#kept % 20, 1, answer);
    }
  }

  /** Chooses an action or an item of completion that was offered some time ago. */
  #resolveLate(): Promise<void> {
    const action = this.#random.of(this.#actions);
    const item = this.#random.of(this.#items);
    const isAction = this.#random.next() < 0.7;
    if (action !== undefined && isAction) {
      return this.#ask(this.#client.request(CodeActionResolveRequest.type, action));
    }
    return item === undefined ? Promise.resolve() : this.#ask(this.#client.request(CompletionResolveRequest.type, item));
  }

  /** Takes a question back while it may be at work, or just after its answer. */
  #takeBackLate(): Promise<void> {
    return this.#withOpen((file) => {
      const after = 1 + this.#random.below(30);
      switch (this.#random.below(3)) {
        case 0:
          return this.#ask(this.#client.requestAndCancel(WorkspaceDiagnosticRequest.type, { identifier: "gaplint", previousResultIds: [] }, after));
        case 1:
          return this.#ask(this.#client.requestAndCancel(CodeLensRequest.type, { textDocument: { uri: this.#client.uri(file) } }, after));
        default:
          return this.#ask(this.#client.requestAndCancel(DocumentDiagnosticRequest.type, { textDocument: { uri: this.#client.uri(file) }, identifier: "gaplint" }, after));
      }
    });
  }

  /** Asks about a file that is closed, deleted, or never was. */
  #askElsewhere(): Promise<void> {
    const file = this.#random.of([...this.#files].filter((each) => !this.#open.has(each))) ?? "shop/never.ts";
    const textDocument = { uri: this.#client.uri(this.#random.next() < 0.2 ? "shop/never.ts" : file) };
    switch (this.#random.below(4)) {
      case 0:
        return this.#ask(this.#client.request(HoverRequest.type, { textDocument, position: { line: 8, character: 50 } }));
      case 1:
        return this.#ask(this.#client.request(DefinitionRequest.type, { textDocument, position: { line: 8, character: 50 } }));
      case 2:
        return this.#ask(this.#client.request(DocumentLinkRequest.type, { textDocument }));
      default:
        return this.#ask(this.#client.request(DocumentDiagnosticRequest.type, { textDocument, identifier: "gaplint" }));
    }
  }

  /** A position of a document, or one that it hasn't got any more. */
  #somewhere(file: string): { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } } {
    return { textDocument: { uri: this.#client.uri(file) }, position: { line: this.#random.below(20), character: this.#random.below(140) } };
  }

  async #withOpen(act: (file: string) => Promise<void>): Promise<void> {
    const file = this.#random.of([...this.#open]);
    if (file !== undefined) {
      await act(file);
    }
  }
}

/** Writes the product into a folder. */
export function writeProduct(folder: string): void {
  for (const [file, text] of Object.entries(product())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
