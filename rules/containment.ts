/** Keeps a failure of gaplint's own code to the file that it happens on, so that the rest is linted all the same. */
import type { FileFacts } from "../analysis/lower/facts.ts";
import type { Program } from "../analysis/link/program.ts";
import type { Problem, Project } from "../analysis/project/project.ts";
import { ProjectView } from "../analysis/project/project-view.ts";

export interface Containment {
  /**
   * The answer of a step. A step that throws is run again without the file that it fails on.
   *
   * @param name what fails, for the message: "hardcoded-model", "the search for model calls"
   * @param step asks a program; it may be run several times, on programs that leave different files out
   * @param otherwise the answer when no file is to blame
   */
  run<T>(name: string, step: (program: Program) => T, otherwise: T): T;
  /** As `run`, for a step that all later ones rest on: a file that it fails on is left out from there on. */
  runFirst<T>(name: string, step: (program: Program) => T, otherwise: T): T;
  /** The program of the last step that went through. */
  readonly program: Program;
  /** One for each failure; empty on every run without a bug. */
  readonly problems: readonly Problem[];
}

/** Programs that one run may make to find the files to blame. */
const MAX_ATTEMPTS = 30;

/**
 * @param link makes a program; called again after a failure, as one leaves the memory of a program unfinished
 * @param renewed a program that was made for an earlier state of the project, and is one of this state now
 */
export function createContainment(project: Project, link: (project: Project) => Program, renewed?: Program): Containment {
  const problems: Problem[] = [];
  let attempts = 0;
  /** Files that no step gets to see. */
  const base = new Set<string>();
  /** The program of all others. */
  let shared: Linked | undefined = renewed === undefined ? undefined : { program: renewed, asked: undefined };
  let latest: Linked | undefined;

  function linked(without: ReadonlySet<string>): Linked {
    const asked = new Set<string>();
    return { program: link(new ProjectWithout(project, new Set(without), asked)), asked };
  }

  function attempt<T>(step: (program: Program) => T, without: ReadonlySet<string>): Outcome<T> {
    const tried = without.size === base.size ? (shared ??= linked(without)) : linked(without);
    try {
      return { kind: "done", value: step(tried.program), by: tried };
    } catch (error) {
      if (tried === shared) shared = undefined;
      return { kind: "failed", error, files: tried.asked === undefined ? undefined : [...tried.asked].sort() };
    }
  }

  /** The file without which, added to those before it, the step goes through; found by halving. */
  function toBlame(step: (program: Program) => unknown, files: readonly string[], lost: ReadonlySet<string>): string | undefined {
    const passesWithout = (count: number): boolean => attempt(step, new Set([...lost, ...files.slice(0, count)])).kind === "done";
    if (files.length === 0 || !passesWithout(files.length)) return undefined;
    let low = 0;
    let high = files.length;
    while (high - low > 1) {
      if (++attempts > MAX_ATTEMPTS) return undefined;
      const middle = (low + high) >> 1;
      if (passesWithout(middle)) high = middle;
      else low = middle;
    }
    return files[high - 1];
  }

  return {
    problems,
    get program() {
      return (latest ??= shared ??= linked(base)).program;
    },
    run: (name, step, otherwise) => contained(name, step, otherwise, new Set(base)),
    runFirst: (name, step, otherwise) => contained(name, step, otherwise, base),
  };

  function contained<T>(name: string, step: (program: Program) => T, otherwise: T, lost: Set<string>): T {
    for (;;) {
      const outcome = attempt(step, lost);
      if (outcome.kind === "done") {
        latest = outcome.by;
        return outcome.value;
      }
      // What was asked of a renewed program in earlier states is not known: a fresh one shows.
      if (outcome.files === undefined) continue;
      const file = toBlame(step, outcome.files, lost);
      problems.push({
        file: file ?? project.root,
        message: `Internal error in ${name}: ${describe(outcome.error)} This is our bug, not yours; please report it. ${file === undefined ? "That step" : "This file"} was left out, and the rest was linted.`,
      });
      if (file === undefined) return otherwise;
      lost.add(file);
    }
  }
}

interface Linked {
  readonly program: Program;
  /** The files whose facts were wanted; undefined for a renewed program. */
  readonly asked: ReadonlySet<string> | undefined;
}

type Outcome<T> = { readonly kind: "done"; readonly value: T; readonly by: Linked } | { readonly kind: "failed"; readonly error: unknown; readonly files: readonly string[] | undefined };

/** The project as if some files could not be read; what imports them finds nothing there. `asked` notes whose facts were wanted. */
class ProjectWithout extends ProjectView {
  readonly #files: ReadonlySet<string>;
  readonly #asked: Set<string>;

  constructor(inner: Project, files: ReadonlySet<string>, asked: Set<string>) {
    super(inner);
    this.#files = files;
    this.#asked = asked;
  }

  override facts(file: string): FileFacts | undefined {
    if (this.#files.has(file)) return undefined;
    this.#asked.add(file);
    return this.inner.facts(file);
  }
}

/** The error with the innermost place in the code, which is what a report of it needs. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}.`;
  const place = /^\s+at (.+)$/m.exec(error.stack ?? "")?.[1];
  return `${error.message.replace(/\.?$/, "")}${place === undefined ? "" : ` (at ${place})`}.`;
}
