/**
 * Facts as numbers and a list of strings: what one thread hands to another, and what is kept between runs. Objects
 * with the same keys share one shape, so that most of a file's facts are small numbers in a row.
 */
import type { FileFacts } from "./facts.ts";

export interface EncodedFacts {
  /** One value after another; the last three bits of the number that a value begins with say what it is. */
  readonly tape: Int32Array<ArrayBuffer>;
  /** Every text once, the keys of objects too. */
  readonly strings: readonly string[];
  /** The keys of objects, as indexes into `strings`. */
  readonly shapes: readonly (readonly number[])[];
}

const TAG_BITS = 3;
const TAG_MASK = 7;
const INTEGER = 0;
const STRING = 1;
const OBJECT = 2;
const ARRAY = 3;
const CONSTANT = 4;
/** Two numbers, as spans are: the first in the tag's number, then the distance to the second. */
const PAIR = 5;
const DOUBLE = 6;

const CONSTANTS: readonly unknown[] = [undefined, null, false, true];
const MAX_INTEGER = 1 << 28;

/** @param facts plain data without cycles */
export function encodeFacts(facts: FileFacts): EncodedFacts {
  const encoder = new Encoder();
  encoder.value(facts);
  return { tape: encoder.tape.slice(0, encoder.length), strings: [...encoder.strings.keys()], shapes: encoder.shapes };
}

/** The inverse of `encodeFacts`. @throws {Error} on data that `encodeFacts` didn't make */
export function decodeFacts(encoded: EncodedFacts): FileFacts {
  const facts = new Decoder(encoded).value();
  if (!isFacts(facts)) throw new Error("These are no facts.");
  return facts;
}

function isFacts(value: unknown): value is FileFacts {
  return typeof value === "object" && value !== null && "version" in value && "expressions" in value;
}

interface ShapeNode {
  readonly next: Map<string, ShapeNode>;
  shape: number;
}

class Encoder {
  tape = new Int32Array(1 << 14);
  length = 0;
  readonly strings = new Map<string, number>();
  readonly shapes: number[][] = [];
  readonly #root: ShapeNode = { next: new Map(), shape: -1 };
  readonly #double = new Float64Array(1);
  readonly #halves = new Int32Array(this.#double.buffer);

  value(value: unknown): void {
    switch (typeof value) {
      case "number":
        this.#number(value);
        break;
      case "string":
        this.#put((this.#string(value) << TAG_BITS) | STRING);
        break;
      case "object":
        if (Array.isArray(value)) this.#array(value);
        else if (value === null) this.#constant(value);
        else this.#object(value);
        break;
      default:
        this.#constant(value);
    }
  }

  #number(value: number): void {
    if (isSmall(value)) {
      this.#put((value << TAG_BITS) | INTEGER);
      return;
    }
    this.#double[0] = value;
    this.#put(DOUBLE);
    for (const half of this.#halves) this.#put(half);
  }

  #constant(value: unknown): void {
    const index = CONSTANTS.indexOf(value);
    if (index === -1) throw new TypeError(`Facts hold a ${typeof value}.`);
    this.#put((index << TAG_BITS) | CONSTANT);
  }

  #array(items: readonly unknown[]): void {
    const [first, second] = items;
    if (items.length === 2 && isSmall(first) && isSmall(second)) {
      this.#put((first << TAG_BITS) | PAIR);
      this.#put(second - first);
      return;
    }
    this.#put((items.length << TAG_BITS) | ARRAY);
    for (const item of items) this.value(item);
  }

  #object(object: object): void {
    let node = this.#root;
    for (const key in object) {
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: new Map(), shape: -1 }));
      node = next;
    }
    if (node.shape === -1) node.shape = this.shapes.push(Object.keys(object).map((key) => this.#string(key))) - 1;
    this.#put((node.shape << TAG_BITS) | OBJECT);
    for (const key in object) this.value(Reflect.get(object, key));
  }

  #string(text: string): number {
    let index = this.strings.get(text);
    if (index === undefined) this.strings.set(text, (index = this.strings.size));
    return index;
  }

  #put(number: number): void {
    if (this.length === this.tape.length) {
      const longer = new Int32Array(this.tape.length * 2);
      longer.set(this.tape);
      this.tape = longer;
    }
    this.tape[this.length++] = number;
  }
}

function isSmall(value: unknown): value is number {
  // -0 is no integer that a shift would keep.
  return typeof value === "number" && Number.isInteger(value) && value > -MAX_INTEGER && value < MAX_INTEGER && !Object.is(value, -0);
}

class Decoder {
  readonly #tape: Int32Array<ArrayBuffer>;
  readonly #strings: readonly string[];
  readonly #shapes: readonly (readonly string[])[];
  #position = 0;

  constructor({ tape, strings, shapes }: EncodedFacts) {
    this.#tape = tape;
    this.#strings = strings;
    this.#shapes = shapes.map((keys) => keys.map((key) => strings[key] ?? ""));
  }

  value(): unknown {
    const first = this.#next();
    const payload = first >> TAG_BITS;
    switch (first & TAG_MASK) {
      case INTEGER:
        return payload;
      case STRING:
        return this.#strings[payload];
      case OBJECT:
        return this.#object(this.#shapes[payload]);
      case ARRAY: {
        const items: unknown[] = [];
        for (let count = payload; count > 0; count--) items.push(this.value());
        return items;
      }
      case PAIR:
        return [payload, payload + this.#next()];
      case CONSTANT:
        return CONSTANTS[payload];
      case DOUBLE:
        return new Float64Array(Int32Array.of(this.#next(), this.#next()).buffer)[0];
      default:
        throw new Error("These are no encoded facts.");
    }
  }

  #object(keys: readonly string[] | undefined): object {
    if (keys === undefined) throw new Error("These are no encoded facts.");
    const object: Record<string, unknown> = {};
    for (const key of keys) object[key] = this.value();
    return object;
  }

  #next(): number {
    const number = this.#tape[this.#position++];
    if (number === undefined) throw new Error("These are no encoded facts: they end too early.");
    return number;
  }
}
