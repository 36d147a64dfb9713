/**
 * What has been answered before, kept by numbers in nested maps: questions are asked by the hundred thousand, and a
 * text made for each as its key would cost more than most answers.
 */
import type { BindingId } from "../lower/facts.ts";
import type { Support } from "./dependencies.ts";
import type { ExpressionRef, FunctionRef } from "./refs.ts";
import { ownClosure } from "./same-value.ts";
import type { Frame, Value, ValueOf } from "./value.ts";

/** One question's state. */
export interface Answer {
  values: readonly Value[] | undefined;
  /** What `values` rest on; undefined until there are some. */
  rests: Support | undefined;
  /** While the answer is being looked for: how many steps wait for one another, this one included. Else 0. */
  depth: number;
}

/** What can be asked of a place of a file, told apart by the last bits of its number. */
const EXPRESSION = 0;
const BINDING = 1;
const RETURNED = 2;
const PARAMETER = 3;
const KINDS = 4;
/** More parameters than any function has. */
const MAX_PARAMETERS = 256;

/** Answers by what was asked. */
export class Memory {
  readonly #answers = new Map<string, Map<number, Map<number, Answer>>>();
  readonly #members = new Map<string, Map<number, Map<number, Map<string, Answer>>>>();
  readonly #frames = new FrameNumbers();

  expression(ref: ExpressionRef, frame: Frame | undefined): Answer {
    return this.#answer(ref.file, frame, ref.id * KINDS + EXPRESSION);
  }

  binding(file: string, id: BindingId, frame: Frame | undefined): Answer {
    return this.#answer(file, frame, id * KINDS + BINDING);
  }

  returned(fn: FunctionRef, frame: Frame | undefined): Answer {
    return this.#answer(fn.file, frame, fn.fn * KINDS + RETURNED);
  }

  parameter(fn: FunctionRef, index: number, frame: Frame | undefined): Answer {
    return this.#answer(fn.file, frame, (fn.fn * MAX_PARAMETERS + index) * KINDS + PARAMETER);
  }

  /** For a member of a value, or `ANY_MEMBER`. */
  member(value: Nesting, name: string): Answer {
    switch (value.kind) {
      case "object":
        return this.#named(value.at.file, value.frame, value.at.id * 8 + Number(value.isDefault), name);
      case "array":
        return this.#named(value.at.file, value.frame, value.at.id * 8 + 2 + Number(value.isDefault), value.from === undefined ? name : `${value.from}\0${name}`);
      case "class":
        return this.#named(value.class.file, undefined, value.class.class * 8 + 4, name);
      case "instance":
        if (value.site === undefined) return this.#named(value.class.file, value.frame, value.class.class * 8 + (value.exact === true ? 6 : 5), name);
        return this.#named(value.site.file, value.frame, value.site.id * 8 + 7, `${name}\0${value.exact === true}${value.class.class}${value.class.file}`);
    }
  }

  /** Drops what was asked of places in these files, and in activations that have to do with such places: they are others now. */
  forget(files: ReadonlySet<string>): void {
    const frames = this.#frames.forget(files);
    for (const memory of [this.#answers, this.#members]) {
      for (const [file, byFrame] of memory) {
        if (files.has(file)) memory.delete(file);
        else for (const frame of byFrame.keys()) if (frames.has(frame)) byFrame.delete(frame);
      }
    }
  }

  #answer(file: string, frame: Frame | undefined, asked: number): Answer {
    return answerIn(inner(inner(this.#answers, file), this.#frames.of(frame)), asked);
  }

  #named(file: string, frame: Frame | undefined, asked: number, name: string): Answer {
    return answerIn(inner(inner(inner(this.#members, file), this.#frames.of(frame)), asked), name);
  }
}

/** Values whose members can be the value itself again, through spreads, fields and element lists. */
export type Nesting = ValueOf<"object" | "array" | "instance" | "class">;

export function nests(value: Value): value is Nesting {
  return value.kind === "object" || value.kind === "array" || value.kind === "instance" || value.kind === "class";
}

/** No property has this name. */
export const ANY_MEMBER = "\0any";

function answerIn<K>(answers: Map<K, Answer>, key: K): Answer {
  let answer = answers.get(key);
  if (answer === undefined) answers.set(key, (answer = { values: undefined, rests: undefined, depth: 0 }));
  return answer;
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = new Map<L, V>()));
  return found;
}

interface NumberedFrame {
  readonly number: number;
  /** The first one with this number. */
  readonly frame: Frame;
}

/** One number for all frames that the same calls led into. */
class FrameNumbers {
  readonly #numbers = new WeakMap<Frame, number>();
  readonly #known = new Map<string, NumberedFrame>();
  #last = 0;

  /** The numbers of frames that have to do with places in these files; frames that are asked for from here on have others. */
  forget(files: ReadonlySet<string>): ReadonlySet<number> {
    const forgotten = new Set<number>();
    // A frame has a higher number than those it came from.
    for (const [key, { number, frame }] of this.#known) {
      const from = [frame.caller, ownClosure(frame)].some((other) => other !== undefined && forgotten.has(this.of(other)));
      if (!from && !files.has(frame.fn.file) && (frame.call === undefined || !files.has(frame.call.file))) continue;
      forgotten.add(number);
      this.#known.delete(key);
    }
    return forgotten;
  }

  /** 0 for no frame. */
  of(frame: Frame | undefined): number {
    if (frame === undefined) return 0;
    let number = this.#numbers.get(frame);
    if (number === undefined) {
      const key = `${frame.fn.file}:${frame.fn.fn}@${frame.call === undefined ? ofReceiver(frame.receiver) : `${frame.call.file}:${frame.call.id}`}<${this.of(frame.caller)}(${this.of(ownClosure(frame))})`;
      number = this.#known.get(key)?.number;
      if (number === undefined) this.#known.set(key, { number: (number = ++this.#last), frame });
      this.#numbers.set(frame, number);
    }
    return number;
  }
}

/** What tells activations apart of which only the object is known. */
function ofReceiver(receiver: Value | undefined): string {
  return receiver?.kind === "instance" ? `${receiver.class.file}#${receiver.class.class}` : "";
}
