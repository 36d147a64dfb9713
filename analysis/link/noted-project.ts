/** A project that notes what it is asked for. */
import type { FileFacts } from "../lower/facts.ts";
import type { Project } from "../project/project.ts";
import { ProjectView } from "../project/project-view.ts";
import type { Dependencies } from "./dependencies.ts";

/** The text of a file is noted apart from its facts: a file that was searched need not be lowered. */
export const textOf = (file: string): string => `text of ${file}`;

/** The project, with a note of each file whose content it is asked for. */
export class NotedProject extends ProjectView {
  readonly #dependencies: Dependencies;
  readonly #lowered = new Set<string>();
  readonly #parsed = new Set<string>();

  constructor(inner: Project, dependencies: Dependencies) {
    super(inner);
    this.#dependencies = dependencies;
  }

  override text(file: string): string | undefined {
    this.#dependencies.note(textOf(file));
    return this.inner.text(file);
  }

  override facts(file: string): FileFacts | undefined {
    this.#dependencies.note(file);
    this.#lowered.add(file);
    return this.inner.facts(file);
  }

  override json(file: string): unknown {
    this.#dependencies.note(file);
    this.#parsed.add(file);
    return this.inner.json(file);
  }

  /** Asks the project inside again for what was asked before of these files, named as they are noted. */
  recall(files: Iterable<string>): void {
    for (const file of files) {
      if (this.#lowered.has(file)) this.inner.facts(file);
      if (this.#parsed.has(file)) this.inner.json(file);
    }
  }
}
