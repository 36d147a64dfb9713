/**
 * Facts kept between runs, by the hash of the text they were made from. The store is one block of bytes: a line of
 * JSON that says where each file's facts lie, then the facts. What can't be read of it is a store without facts.
 */
import { createHash } from "node:crypto";
import { decodeFacts, encodeFacts, type EncodedFacts } from "../lower/facts-codec.ts";
import { FACTS_VERSION, type FileFacts } from "../lower/facts.ts";
import type { Language } from "../lower/lower.ts";
import type { FactsCache } from "./caches.ts";

export interface FactsStore extends FactsCache {
  /** The store with what this run added and without what it had no use for; undefined when nothing was added. */
  bytes(): Uint8Array | undefined;
  /** How many files' facts were found. */
  readonly hits: number;
}

interface Entry {
  /** Where the numbers begin, in bytes from the end of the header's line. */
  readonly start: number;
  /** Bytes of the numbers. */
  readonly numbers: number;
  /** Bytes of the JSON after them: the texts and shapes. */
  readonly json: number;
}

/**
 * @param bytes what `bytes()` gave before; anything else is taken for an empty store
 * @param version of the program that makes the facts
 */
export function openFactsStore(bytes: Uint8Array | undefined, version: string): FactsStore {
  return new Store(bytes, `${version} ${FACTS_VERSION}`);
}

class Store implements FactsStore {
  hits = 0;
  readonly #version: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #data: Buffer;
  readonly #used = new Set<string>();
  readonly #added = new Map<string, FileFacts>();

  constructor(bytes: Uint8Array | undefined, version: string) {
    this.#version = version;
    const { entries, data } = readHeader(bytes, version);
    this.#entries = entries;
    this.#data = data;
  }

  has(language: Language, text: string): boolean {
    return this.#entries.has(keyOf(language, text));
  }

  get(language: Language, text: string): FileFacts | undefined {
    const key = keyOf(language, text);
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    try {
      const facts = decodeFacts(this.#encoded(entry));
      this.#used.add(key);
      this.hits++;
      return facts;
    } catch {
      return undefined;
    }
  }

  set(language: Language, text: string, facts: FileFacts): void {
    this.#added.set(keyOf(language, text), facts);
  }

  bytes(): Uint8Array | undefined {
    if (this.#added.size === 0) return undefined;
    const entries: Record<string, Entry> = {};
    const parts: Buffer[] = [];
    let start = 0;
    const add = (key: string, numbers: Buffer, json: Buffer): void => {
      entries[key] = { start, numbers: numbers.length, json: json.length };
      parts.push(numbers, json);
      start += numbers.length + json.length;
    };
    for (const key of this.#used) {
      const entry = this.#entries.get(key);
      if (entry === undefined || this.#added.has(key)) continue;
      add(key, this.#data.subarray(entry.start, entry.start + entry.numbers), this.#data.subarray(entry.start + entry.numbers, entry.start + entry.numbers + entry.json));
    }
    for (const [key, facts] of this.#added) {
      const { tape, strings, shapes } = encodeFacts(facts);
      add(key, Buffer.from(tape.buffer, tape.byteOffset, tape.byteLength), Buffer.from(JSON.stringify([strings, shapes])));
    }
    const content = Buffer.concat(parts);
    const header = { version: this.#version, digest: digest(content), entries };
    return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), content]);
  }

  #encoded({ start, numbers, json }: Entry): EncodedFacts {
    // A copy, as numbers of four bytes begin at multiples of four only.
    const tape = new Int32Array(Uint8Array.prototype.slice.call(this.#data, start, start + numbers).buffer);
    const [strings, shapes] = JSON.parse(this.#data.toString("utf8", start + numbers, start + numbers + json)) as [string[], number[][]];
    return { tape, strings, shapes };
  }
}

const NOTHING = { entries: new Map<string, Entry>(), data: Buffer.alloc(0) };

function readHeader(bytes: Uint8Array | undefined, version: string): { entries: ReadonlyMap<string, Entry>; data: Buffer } {
  const whole = bytes === undefined ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = whole?.indexOf("\n") ?? -1;
  if (whole === undefined || end === -1) return NOTHING;
  try {
    const header = JSON.parse(whole.toString("utf8", 0, end)) as { version?: unknown; digest?: unknown; entries?: Record<string, Entry> };
    const data = whole.subarray(end + 1);
    if (header.version !== version || header.entries === undefined || header.digest !== digest(data)) return NOTHING;
    return { entries: new Map(Object.entries(header.entries)), data };
  } catch {
    return NOTHING;
  }
}

function keyOf(language: Language, text: string): string {
  return `${language} ${digest(text)}`;
}

function digest(content: string | Uint8Array): string {
  return createHash("sha1").update(content).digest("base64url");
}
