/** A project that notes what it is asked for. */
import type { Project } from "../project/project.ts";
import type { Dependencies } from "./dependencies.ts";

/** The text of a file is noted apart from its facts: a file that was searched need not be lowered. */
export const textOf = (file: string): string => `text of ${file}`;

export interface NotedProject {
  readonly project: Project;
  /** Asks the project itself again for what was asked before of these files, named as they are noted. */
  recall(files: Iterable<string>): void;
}

/** The project, with a note of each file whose content it is asked for. */
export function notedBy(dependencies: Dependencies, project: Project): NotedProject {
  const lowered = new Set<string>();
  const parsed = new Set<string>();
  return {
    project: {
      root: project.root,
      get files() {
        return project.files;
      },
      get packages() {
        return project.packages;
      },
      get problems() {
        return project.problems;
      },
      text: (file) => {
        dependencies.note(textOf(file));
        return project.text(file);
      },
      facts: (file) => {
        dependencies.note(file);
        lowered.add(file);
        return project.facts(file);
      },
      json: (file) => {
        dependencies.note(file);
        parsed.add(file);
        return project.json(file);
      },
      expect: (files) => project.expect(files),
      resolve: (from, specifier) => project.resolve(from, specifier),
      imports: (file) => project.imports(file),
      filesWith: (words) => project.filesWith(words),
      importers: (file, options) => project.importers(file, options),
      importersOfPackage: (specifier) => project.importersOfPackage(specifier),
      packageJson: (file) => project.packageJson(file),
    },
    recall: (files) => {
      for (const file of files) {
        if (lowered.has(file)) project.facts(file);
        if (parsed.has(file)) project.json(file);
      }
    },
  };
}
