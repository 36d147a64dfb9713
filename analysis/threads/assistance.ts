/** Other threads as a project's assistant: they read and scan files, and lower what is about to be asked for. */
import { decodeFacts, type EncodedFacts } from "../lower/facts-codec.ts";
import type { FileFacts } from "../lower/facts.ts";
import type { Assistant, ExpectedText } from "../project/assistant.ts";
import type { ScannedFile, Wanted } from "../project/file-scan.ts";
import type { Answer, Order, OrderedText } from "./messages.ts";
import { ANSWERS, CHUNK, CLAIMS, createControl, FREE, GENERATED, NEXT_FILE, TAKEN_BY_FIRST, TAKEN_BY_HELPER } from "./messages.ts";
import { unpackImports } from "./packed-imports.ts";

/** A thread that has not answered for so long has died, or is not worth waiting for. */
const PATIENCE_MS = 10_000;

/** The way to a thread that runs `help` on the other end. */
export interface Line {
  send(order: Order): void;
  /** The next answer that has come, if any. */
  receive(): Answer | undefined;
}

/** @param wake the shared number that the threads at the other ends sleep on */
export function assistanceOf(lines: readonly Line[], wake: Int32Array): Assistant {
  return new Assistance(lines, wake);
}

class Assistance implements Assistant {
  readonly #lines: readonly Line[];
  readonly #wake: Int32Array;
  #round = 0;
  #control = createControl(0);
  #indexes = new Map<string, number>();
  /** The texts whose facts a helper may be making. */
  #expected = new Map<number, string>();
  #lowered = new Map<number, EncodedFacts>();

  constructor(lines: readonly Line[], wake: Int32Array) {
    this.#lines = lines;
    this.#wake = wake;
  }

  scan(files: readonly string[], wanted: Wanted, own: (index: number) => void, done: (index: number, scanned: ScannedFile) => void): void {
    this.#round++;
    this.#control = createControl(files.length);
    this.#indexes = new Map(files.map((file, index) => [file, index]));
    this.#expected = new Map();
    this.#lowered = new Map();
    this.#order({ kind: "scan", round: this.#round, files, wanted, control: this.#control });
    /** Of the chunks, those that a helper took and did not hand back yet. */
    const open = new Set<number>();
    for (let start = 0; start < files.length; start += CHUNK) open.add(start);
    const doChunk = (start: number): void => {
      open.delete(start);
      for (let index = start; index < Math.min(start + CHUNK, files.length); index++) own(index);
    };
    for (let start = Atomics.add(this.#control, NEXT_FILE, CHUNK); start < files.length; start = Atomics.add(this.#control, NEXT_FILE, CHUNK)) doChunk(start);
    const take = (answer: Answer): void => {
      if (answer.kind !== "scanned" || !open.delete(answer.start)) return;
      const imports = unpackImports(answer.imports);
      answer.traits.forEach((traits, position) => {
        done(answer.start + position, {
          failure: answer.failures[position],
          scan: { imports: imports[position] ?? [], mentions: traits >> 1, tails: answer.tails[position] ?? [], generated: (traits & GENERATED) !== 0 },
        });
      });
    };
    this.#receive(take, () => open.size === 0);
    for (const start of open) doChunk(start);
  }

  expect(texts: readonly ExpectedText[]): void {
    const orders: OrderedText[] = [];
    for (const { file, language, text } of texts) {
      const index = this.#indexes.get(file);
      if (index === undefined || this.#expected.has(index)) continue;
      this.#expected.set(index, text);
      orders.push({ index, language, text });
    }
    if (orders.length > 0) this.#order({ kind: "lower", texts: orders });
  }

  facts(file: string, text: string): FileFacts | undefined {
    const index = this.#indexes.get(file);
    if (index === undefined || this.#expected.get(index) !== text) return undefined;
    if (Atomics.compareExchange(this.#control, CLAIMS + index, FREE, TAKEN_BY_FIRST) !== TAKEN_BY_HELPER) return undefined;
    const take = (answer: Answer): void => {
      if (answer.kind === "lowered") this.#lowered.set(answer.index, answer.facts);
    };
    this.#receive(take, () => this.#lowered.has(index));
    const encoded = this.#lowered.get(index);
    this.#lowered.delete(index);
    this.#expected.delete(index);
    return encoded === undefined ? undefined : decodeFacts(encoded);
  }

  #order(order: Order): void {
    for (const line of this.#lines) line.send(order);
    Atomics.add(this.#wake, 0, 1);
    Atomics.notify(this.#wake, 0);
  }

  /** Takes the answers of all threads until there are enough of them. */
  #receive(take: (answer: Answer) => void, enough: () => boolean): void {
    for (;;) {
      const seen = Atomics.load(this.#control, ANSWERS);
      for (const line of this.#lines) {
        for (let answer = line.receive(); answer !== undefined; answer = line.receive()) if (answer.round === this.#round) take(answer);
      }
      if (enough() || Atomics.wait(this.#control, ANSWERS, seen, PATIENCE_MS) === "timed-out") return;
    }
  }
}
