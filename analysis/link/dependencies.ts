/**
 * What answers rest on, so that they can be kept while files change: each question notes the files whose content it
 * asked for, itself or through the questions it asked. When a file changes, the answers that rest on it are asked for
 * again, and no others. (The idea is that of Salsa, the engine under rust-analyzer.)
 */
import { spokenOfBy } from "./frame-files.ts";
import type { Frame } from "./value.ts";

/** The files that an answer rests on. Equal sets are one object. */
export class Support {
  /** Sorted numbers of files. */
  readonly files: readonly number[];
  /** True for answers that were cut short by the way in which they were asked: they hold until anything changes. */
  readonly isPassing: boolean;
  /** False once one of the files has changed. */
  holds = true;
  /** What this one and others make together, as far as that was asked for. */
  readonly unions = new Map<Support, Support>();

  constructor(files: readonly number[], isPassing: boolean) {
    this.files = files;
    this.isPassing = isPassing;
  }
}

/** More sets than this: noting what answers rest on costs more than it saves. */
const MAX_SUPPORTS = 60_000;

/** Sweeping takes some milliseconds: it is for what would pile up over an hour of typing. */
const RENEWALS_TO_SWEEP = 50;

const NOTHING = new Support([], false);

export class Dependencies {
  readonly #isOn: boolean;
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** All that hold, by their hash. */
  readonly #supports = new Map<number, Support[]>();
  #count = 0;
  readonly #ofFile = new Map<string, Support>();
  readonly #ofFrame = new WeakMap<Frame, Support>();
  /** What the open questions rest on so far, the innermost last. */
  readonly #open: Support[] = [];
  readonly #sweeps: (() => void)[] = [];
  #renewals = 0;
  /** What was used outside of all questions. */
  readonly #used = new Set<Support>();

  /** @param isOn false where no answer outlives a change: then nothing is noted */
  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** True when it is time to begin anew. */
  get isFull(): boolean {
    return this.#count > MAX_SUPPORTS;
  }

  /** What everything asked since the last `renew` rests on, as it was noted. */
  get used(): ReadonlySet<string> {
    const files = new Set<string>();
    for (const support of this.#used) for (const number of support.files) files.add(this.#names[number] ?? "");
    return files;
  }

  /** The content of a file was asked for, or one aspect of it under a name of its own. */
  note(file: string): void {
    if (!this.#isOn) return;
    let support = this.#ofFile.get(file);
    if (support === undefined) this.#ofFile.set(file, (support = this.#of([this.#numberOf(file)], false)));
    this.use(support);
  }

  /** A question is asked about one activation of a function: all that is known of that may show in the answer. */
  noteFrame(frame: Frame | undefined): void {
    if (this.#isOn && frame !== undefined) this.use(this.#frameSupport(frame));
  }

  /** What is being answered was cut short by the way in which it was asked. */
  noteCut(): void {
    if (this.#isOn) this.use(this.#of([], true));
  }

  /** An answer that is known already was used. */
  use(support: Support): void {
    if (!this.#isOn) return;
    const innermost = this.#open.length - 1;
    const own = this.#open[innermost];
    if (own === undefined) this.#used.add(support);
    else if (own !== support) this.#open[innermost] = this.#union(own, support);
  }

  /** A question is asked. */
  open(): void {
    if (this.#isOn) this.#open.push(NOTHING);
  }

  /** The innermost question is answered, or given up. @returns what the answer rests on */
  close(): Support {
    if (!this.#isOn) return NOTHING;
    const support = this.#open.pop() ?? NOTHING;
    this.use(support);
    return support;
  }

  /** These have changed, named as they are noted: what rests on them holds no longer. */
  renew(files: Iterable<string>): void {
    this.#used.clear();
    this.#drop(files, true);
    this.#renewals++;
    if (this.#renewals % RENEWALS_TO_SWEEP === 0) for (const sweep of this.#sweeps) sweep();
  }

  /** `sweep` is called now and then, to drop answers that hold no longer. */
  onSweep(sweep: () => void): void {
    if (this.#isOn) this.#sweeps.push(sweep);
  }

  /** As `renew`, for what changed as a consequence, before any answer that rests on it was asked for again. */
  outdate(names: Iterable<string>): void {
    this.#drop(names, false);
  }

  #drop(names: Iterable<string>, withPassing: boolean): void {
    const changed = new Set<number>();
    for (const name of names) {
      this.#ofFile.delete(name);
      const number = this.#numbers.get(name);
      if (number !== undefined) changed.add(number);
    }
    if (changed.size === 0 && !withPassing) return;
    for (const [key, alike] of this.#supports) {
      for (const support of alike) if ((withPassing && support.isPassing) || support.files.some((number) => changed.has(number))) support.holds = false;
      const holding = alike.filter(({ holds }) => holds);
      this.#count -= alike.length - holding.length;
      if (holding.length === 0) this.#supports.delete(key);
      else if (holding.length < alike.length) this.#supports.set(key, holding);
    }
    for (const alike of this.#supports.values()) for (const { unions } of alike) for (const [other, union] of unions) if (!other.holds || !union.holds) unions.delete(other);
  }

  #frameSupport(frame: Frame): Support {
    let support = this.#ofFrame.get(frame);
    if (support !== undefined) return support;
    const { files, frames } = spokenOfBy(frame);
    support = this.#of([...files].map((file) => this.#numberOf(file)).sort((a, b) => a - b), false);
    for (const other of frames) support = this.#union(support, this.#frameSupport(other));
    this.#ofFrame.set(frame, support);
    return support;
  }

  #numberOf(file: string): number {
    let number = this.#numbers.get(file);
    if (number === undefined) {
      this.#numbers.set(file, (number = this.#names.length));
      this.#names.push(file);
    }
    return number;
  }

  #union(one: Support, other: Support): Support {
    if (other === NOTHING) return one;
    if (one === NOTHING) return other;
    let union = one.unions.get(other);
    if (union === undefined) one.unions.set(other, (union = this.#of(merged(one.files, other.files), one.isPassing || other.isPassing)));
    return union;
  }

  #of(files: readonly number[], isPassing: boolean): Support {
    if (files.length === 0 && !isPassing) return NOTHING;
    const key = hashOf(files, isPassing);
    const alike = this.#supports.get(key);
    const known = alike?.find((one) => one.isPassing === isPassing && sameNumbers(one.files, files));
    if (known !== undefined) return known;
    const support = new Support(files, isPassing);
    if (alike === undefined) this.#supports.set(key, [support]);
    else alike.push(support);
    this.#count++;
    return support;
  }
}

/** FNV-1a, by numbers in place of bytes. */
function hashOf(numbers: readonly number[], salted: boolean): number {
  let hash = salted ? 0x811c9dc4 : 0x811c9dc5;
  for (const number of numbers) hash = Math.imul(hash ^ number, 0x01000193);
  return hash;
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((number, position) => number === b[position]);

/** Two sorted lists as one, each number once. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  const all: number[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [a, b] = [one[left], other[right]];
    if (a === undefined && b === undefined) return all;
    if (a !== undefined && (b === undefined || a <= b)) {
      all.push(a);
      left++;
      if (a === b) right++;
    } else if (b !== undefined) {
      all.push(b);
      right++;
    }
  }
}
