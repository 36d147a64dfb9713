/** The facts of texts, kept as long as a file has that text. */
import type { FileFacts } from "../lower/facts.ts";

export class KeptFacts {
  readonly #byFile = new Map<string, { readonly text: string; readonly facts: FileFacts }>();

  get(file: string, text: string): FileFacts | undefined {
    const kept = this.#byFile.get(file);
    return kept?.text === text ? kept.facts : undefined;
  }

  /** Keeps the facts of a file in place of earlier ones, and returns them. */
  keep(file: string, text: string, facts: FileFacts): FileFacts {
    this.#byFile.set(file, { text, facts });
    return facts;
  }

  forget(isGone: (file: string) => boolean): void {
    for (const file of this.#byFile.keys()) if (isGone(file)) this.#byFile.delete(file);
  }
}
