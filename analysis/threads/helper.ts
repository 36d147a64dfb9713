/** A helping thread: does what the first one orders, for as long as the process lives. */
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { encodeFacts } from "../lower/facts-codec.ts";
import { lower } from "../lower/lower.ts";
import { createScanner, NOTHING_FOUND } from "../project/file-scan.ts";
import { nodeFileSystem } from "../project/node-file-system.ts";
import type { Answer, Order, OrderedText } from "./messages.ts";
import { ANSWERS, CHUNK, CLAIMS, createControl, FREE, NEXT_FILE, TAKEN_BY_HELPER } from "./messages.ts";
import { packImports } from "./packed-imports.ts";

/**
 * Never returns: the thread ends with the process.
 *
 * @param wake changes its first number with each order
 */
export function help(port: MessagePort, wake: Int32Array): void {
  const helper = new Helper(port);
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
  #scan = createScanner([]);
  /** The last one first: what was ordered last is waited for. */
  #orders: OrderedText[][] = [];

  constructor(port: MessagePort) {
    this.#port = port;
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
          this.#scan = createScanner(order.words);
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
    const texts = this.#orders.at(-1);
    // The first thread asks from the other end.
    const text = texts?.pop();
    if (text === undefined) return this.#orders.pop() !== undefined;
    if (Atomics.compareExchange(this.#control, CLAIMS + text.index, FREE, TAKEN_BY_HELPER) === FREE) this.#lower(text);
    return true;
  }

  #read(start: number): void {
    const reads = this.#files.slice(start, start + CHUNK).map((file) => nodeFileSystem.readText(file));
    const scans = reads.map((read) => (read.kind === "text" ? this.#scan(read.text) : NOTHING_FOUND));
    this.#answer({
      round: this.#round,
      kind: "scanned",
      start,
      reads: reads.map((read) => (read.kind === "text" ? read.text : read)),
      imports: packImports(scans.map((scan) => scan.imports)),
      mentions: scans.map((scan) => scan.mentions),
    });
  }

  #lower({ index, language, text }: OrderedText): void {
    const facts = encodeFacts(lower(text, language));
    this.#answer({ round: this.#round, kind: "lowered", index, facts }, [facts.tape.buffer]);
  }

  #answer(answer: Answer, transfer: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(answer, transfer);
    Atomics.add(this.#control, ANSWERS, 1);
    Atomics.notify(this.#control, ANSWERS);
  }
}
