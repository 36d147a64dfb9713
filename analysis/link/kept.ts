/** Answers to one kind of question, each kept for as long as what it rests on. */
import { Dependencies, type Support } from "./dependencies.ts";

interface Answer<V> {
  value: V;
  /** Undefined while the question is open. */
  rests: Support | undefined;
}

export class Kept<K, V> {
  readonly #answers = new Map<K, Answer<V>>();
  readonly #dependencies: Dependencies;

  /** @param isSwept false for answers about something that will be forgotten itself */
  constructor(dependencies: Dependencies, isSwept = true) {
    this.#dependencies = dependencies;
    if (isSwept) dependencies.onSweep(() => this.#sweep());
  }

  /** Drops what holds no longer: much of it is about places that are others now, and will never be asked for again. */
  #sweep(): void {
    for (const [key, { rests }] of this.#answers) if (rests?.holds === false) this.#answers.delete(key);
  }

  /**
   * The answer of before, or what `ask` says now.
   *
   * @param meanwhile the answer to the same question asked while it is being looked for
   */
  get(key: K, ask: () => V, meanwhile: V): V {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      if (known.rests === undefined) {
        this.#dependencies.noteCut();
        return known.value;
      }
      if (known.rests.holds) {
        this.#dependencies.use(known.rests);
        return known.value;
      }
    }
    const answer: Answer<V> = { value: meanwhile, rests: undefined };
    this.#answers.set(key, answer);
    this.#dependencies.open();
    try {
      answer.value = ask();
      return answer.value;
    } catch (error) {
      this.#answers.delete(key);
      throw error;
    } finally {
      answer.rests = this.#dependencies.close();
    }
  }
}

/**
 * Makes one kind of answers for whoever answers: an evaluation, whose answers are its own, or the dependencies of a
 * program, which outlive it.
 *
 * @returns gives those of an owner
 */
export function keptFor<K, V>(): (owner: Dependencies | { readonly dependencies: Dependencies }) => Kept<K, V> {
  const all = new WeakMap<object, Kept<K, V>>();
  return (owner) => {
    let kept = all.get(owner);
    if (kept === undefined) all.set(owner, (kept = new Kept(owner instanceof Dependencies ? owner : owner.dependencies)));
    return kept;
  };
}
