/**
 * A helping thread: does what the first one orders, for as long as the process lives. Reading and scanning take little
 * code, so the thread is at work while the first one is still loading; the compiler is loaded when there is nothing
 * left to read.
 */
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { EncodedFacts } from "../lower/facts-codec.ts";
import type { Language } from "../lower/lower.ts";
import { createScanner, scanFile } from "../project/file-scan.ts";
import { nodeFileSystem } from "../project/node-file-system.ts";
import type { Answer, Order, OrderedText } from "./messages.ts";
import { ANSWERS, CHUNK, CLAIMS, createControl, FREE, GENERATED, NEXT_FILE, TAKEN_BY_HELPER } from "./messages.ts";
import { packImports } from "./packed-imports.ts";

/** Lowers a text to facts, in the form they are sent in. */
export type Lower = (text: string, language: Language) => EncodedFacts;

/**
 * Never returns: the thread ends with the process.
 *
 * @param wake changes its first number with each order
 * @param loadLower called once, when nothing is left to read
 */
export function help(port: MessagePort, wake: Int32Array, loadLower: () => Lower): void {
  const helper = new Helper(port, loadLower);
  for (;;) {
    const seen = Atomics.load(wake, 0);
    helper.receive();
    if (!helper.work()) Atomics.wait(wake, 0, seen);
  }
}

export class Helper {
  readonly #port: MessagePort;
  #control = createControl(0);
  #round = 0;
  #files: readonly string[] = [];
  #scanner = createScanner({ groups: [] });
  /** The last one first: what was ordered last is waited for. */
  #orders: OrderedText[][] = [];
  readonly #loadLower: () => Lower;
  #lowerText: Lower | undefined;

  constructor(port: MessagePort, loadLower: () => Lower) {
    this.#port = port;
    this.#loadLower = loadLower;
  }

  /** Takes the orders that have come. */
  receive(): void {
    for (let message = receiveMessageOnPort(this.#port); message !== undefined; message = receiveMessageOnPort(this.#port)) {
      const order: Order = message.message;
      switch (order.kind) {
        case "scan":
          this.#round = order.round;
          this.#control = order.control;
          this.#files = order.files;
          this.#scanner = createScanner(order.wanted);
          this.#orders = [];
          break;
        case "lower":
          this.#orders.push([...order.texts]);
          break;
      }
    }
  }

  /** Does one task. False when there is none. */
  work(): boolean {
    if (Atomics.load(this.#control, NEXT_FILE) < this.#files.length) {
      const start = Atomics.add(this.#control, NEXT_FILE, CHUNK);
      if (start < this.#files.length) this.#read(start);
      return true;
    }
    if (this.#round > 0 && this.#lowerText === undefined) {
      this.#lowerText = this.#loadLower();
      return true;
    }
    const texts = this.#orders.at(-1);
    // The first thread asks from the other end.
    const text = texts?.pop();
    if (text === undefined) return this.#orders.pop() !== undefined;
    if (Atomics.compareExchange(this.#control, CLAIMS + text.index, FREE, TAKEN_BY_HELPER) === FREE) this.#lower(text);
    return true;
  }

  #read(start: number): void {
    const scanned = this.#files.slice(start, start + CHUNK).map((file) => scanFile(nodeFileSystem, file, this.#scanner));
    const scans = scanned.map(({ scan }) => scan);
    this.#answer({
      round: this.#round,
      kind: "scanned",
      start,
      failures: scanned.map(({ failure }) => failure),
      imports: packImports(scans.map((scan) => scan.imports)),
      tails: scans.map(({ tails }) => tails),
      traits: scans.map((scan) => (scan.mentions << 1) + (scan.generated ? GENERATED : 0)),
    });
  }

  #lower({ index, language, text }: OrderedText): void {
    const facts = (this.#lowerText ??= this.#loadLower())(text, language);
    this.#answer({ round: this.#round, kind: "lowered", index, facts }, [facts.tape.buffer]);
  }

  #answer(answer: Answer, transfer: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(answer, transfer);
    Atomics.add(this.#control, ANSWERS, 1);
    Atomics.notify(this.#control, ANSWERS);
  }
}
