/** The project as its product sees it: what only tests import, they import for themselves. */
import type { Project } from "../project/project.ts";

/**
 * The same project, but for a file of the product its importers leave out tests, evaluations and the like: they call the
 * product, and say nothing about how it is entered or what it is given. Their files are not read on its account.
 */
export function productOf(project: Project, isTest: (file: string) => boolean): Project {
  const importers = new Map<string, readonly string[]>();
  return {
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
    text: (file) => project.text(file),
    facts: (file) => project.facts(file),
    expect: (files) => project.expect(files),
    json: (file) => project.json(file),
    resolve: (from, specifier) => project.resolve(from, specifier),
    imports: (file) => project.imports(file),
    filesWith: (words) => project.filesWith(words),
    importersOfPackage: (specifier) => project.importersOfPackage(specifier).filter((file) => !isTest(file)),
    packageJson: (file) => project.packageJson(file),
    importers: (file, options) => {
      const key = `${options?.types === true}${file}`;
      const known = importers.get(key);
      if (known !== undefined) return known;
      const all = project.importers(file, options);
      const product = isTest(file) ? all : all.filter((importer) => !isTest(importer));
      importers.set(key, product);
      return product;
    },
  };
}
